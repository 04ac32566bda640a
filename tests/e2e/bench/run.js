// Serves dist/, opens a Chromium, and prints what the measures find as `name value unit`.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import config from "../playwright.config.js";

const port = process.env.PORT ?? 8098;
const baseURL = `http://127.0.0.1:${port}/`;

const answers = () => fetch(baseURL).then(() => true, () => false);

/** Runs measures one after another; each gets a maker of pages of a browser that knows nothing yet, and the browser. */
export async function run(measures) {
  const server = spawn(process.execPath, ["server.js", String(port)], { stdio: "ignore" });
  const browser = await chromium.launch(config.use.launchOptions);
  const fresh = async () => {
    const { viewport, locale } = config.use;
    const context = await browser.newContext({ baseURL, viewport, locale });
    return context.newPage();
  };
  try {
    while (!(await answers())) await new Promise((done) => setTimeout(done, 50));
    for (const measure of measures) {
      for (const [name, value, unit] of await measure(fresh, browser)) console.log(`${name} ${value.toFixed(unit === "ms" ? 1 : 3)} ${unit}`);
    }
  } finally {
    await browser.close();
    server.kill();
  }
}
