// Times of the built page in Chromium: a key and the results after it, a report beside pdfmake, how long nothing else can happen.
// Prints `name value unit`; `cargo xtask bench` runs it. Needs dist/ and the command SXSH.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import config from "../playwright.config.js";
import { typing } from "./keys.js";
import { lighthouse } from "./lighthouse.js";
import { longest } from "./tasks.js";
import { reports } from "./report.js";

const port = 8098;
const baseURL = `http://127.0.0.1:${port}/`;

const answers = () => fetch(baseURL).then(() => true, () => false);

/** A page of a browser that knows nothing yet. */
async function fresh() {
  const { viewport, locale } = config.use;
  const context = await browser.newContext({ baseURL, viewport, locale });
  return context.newPage();
}

const server = spawn(process.execPath, ["server.js", String(port)], { stdio: "ignore" });
const browser = await chromium.launch(config.use.launchOptions);
try {
  while (!(await answers())) await new Promise((done) => setTimeout(done, 50));
  for (const measure of [typing, reports, longest, lighthouse]) {
    for (const [name, value, unit] of await measure(fresh)) console.log(`${name} ${value.toFixed(unit === "ms" ? 1 : 3)} ${unit}`);
  }
} finally {
  await browser.close();
  server.kill();
}
