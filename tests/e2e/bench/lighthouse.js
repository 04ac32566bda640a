// What Lighthouse says of the start page as a phone gets it from a host that compresses. LIGHTHOUSE is its command line program; without it nothing is measured.
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const port = 8097;
const url = `http://127.0.0.1:${port}/`;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const answers = () => fetch(url).then(() => true, () => false);

export async function lighthouse() {
  const program = process.env.LIGHTHOUSE;
  if (!program) return [];
  const server = spawn(process.execPath, ["server.js", String(port)], { stdio: "ignore", env: { ...process.env, COMPRESSED: "1" } });
  try {
    while (!(await answers())) await new Promise((done) => setTimeout(done, 50));
    const flags = ["--output=json", "--quiet", `--only-categories=${CATEGORIES}`, "--chrome-flags=--headless=new --no-sandbox"];
    const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM };
    const { stdout } = await promisify(execFile)(process.execPath, [program, url, ...flags], { env, maxBuffer: 64 << 20 });
    const { categories, audits } = JSON.parse(stdout);
    const points = CATEGORIES.map((name) => [`lighthouse_${name.replace("-", "_")}`, categories[name].score * 100, "points"]);
    const time = (id, name) => [name, audits[id].numericValue, "ms"];
    return [
      ...points,
      time("largest-contentful-paint", "lighthouse_lcp"),
      time("total-blocking-time", "lighthouse_blocking"),
    ];
  } finally {
    server.kill();
  }
}
