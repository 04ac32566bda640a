// The report of an example from the press of the button to the file, beside pdfmake on the same content in the same browser.
// Ours starts a worker each time, fetches the catalogue, computes the assessment, and writes tags, an attachment and PDF/A; pdfmake is given the finished words.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleFile, go, openExample, saved } from "../steps.js";
import { command } from "../walk.js";
import { median } from "./sums.js";

const SECTOR = "starch-noodle";
const RUNS = 5;

const pages = (bytes) => bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** So long somebody reads the page of the files before the button is pressed. */
const READING = 3_000;

/** Milliseconds of each run and the last file; the first run is cold where the button is pressed as soon as it is there. */
async function ours(fresh, { reading, runs }) {
  const page = await fresh();
  await openExample(page, SECTOR);
  await saved(page);
  await go(page, "download");
  const button = page.getByRole("button", { name: "Tạo báo cáo PDF" });
  // The page itself keeps the time, from the press to the moment at which it hands out the file.
  await page.evaluate(() => {
    window.handed = [];
    const plain = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.handed.push(performance.now());
      return plain.call(URL, blob);
    };
    addEventListener("click", ({ isTrusted }) => isTrusted && (window.pressed = performance.now()), true);
  });
  await page.waitForTimeout(reading);
  const times = [];
  let bytes;
  for (let run = 0; run <= runs; run++) {
    const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
    bytes = Buffer.concat(await (await file.createReadStream()).toArray());
    times.push(await page.evaluate(() => window.handed.at(-1) - window.pressed));
  }
  await page.context().close();
  return { times, bytes };
}

async function peer(fresh) {
  const folder = fileURLToPath(new URL("../node_modules/pdfmake/build/", import.meta.url));
  const json = join(tmpdir(), "sxsh-bench.json");
  writeFileSync(json, JSON.stringify(await exampleFile(SECTOR)));
  const content = JSON.parse(command("bench", "content", json, "--lang", "vi"));
  const source = readFileSync(new URL("peer.js", import.meta.url), "utf8").replace("export function definition", "window.definition = function");
  const page = await fresh();
  // A page of the same server without the content policy of ours.
  await page.goto("./robots.txt");
  const begun = await page.evaluate(() => performance.now());
  for (const name of ["pdfmake.min.js", "vfs_fonts.js"]) await page.addScriptTag({ path: `${folder}${name}` });
  await page.addScriptTag({ content: source, type: "module" });
  const make = () =>
    page.evaluate(async (content) => {
      const start = performance.now();
      const bytes = await window.pdfMake.createPdf(window.definition(content)).getBuffer();
      return { time: performance.now() - start, bytes: [...new Uint8Array(bytes)] };
    }, content);
  const times = [];
  let bytes;
  for (let run = 0; run <= RUNS; run++) {
    const loading = run === 0 ? await page.evaluate((begun) => performance.now() - begun, begun) : 0;
    const made = await make();
    times.push(made.time + loading);
    bytes = Buffer.from(made.bytes);
  }
  await page.context().close();
  return { times, bytes };
}

export async function reports(fresh) {
  const own = await ours(fresh, { reading: 0, runs: RUNS });
  const read = await ours(fresh, { reading: READING, runs: 0 });
  const other = await peer(fresh);
  const warm = ({ times }) => median(times.slice(1));
  return [
    ["report_cold", own.times[0], "ms"],
    ["report_after_reading", read.times[0], "ms"],
    ["report_warm", warm(own), "ms"],
    ["report_pages", pages(own.bytes), "pages"],
    ["report_size", own.bytes.length, "bytes"],
    ["pdfmake_cold", other.times[0], "ms"],
    ["pdfmake_warm", warm(other), "ms"],
    ["pdfmake_pages", pages(other.bytes), "pages"],
    ["pdfmake_size", other.bytes.length, "bytes"],
    ["report_of_pdfmake", warm(own) / warm(other), "ratio"],
  ];
}
