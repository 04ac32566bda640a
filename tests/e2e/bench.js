// How long the page's program works for a key and for the results after it, on the largest example with the processor slowed four times.
// Prints `name value unit`; `cargo xtask bench` runs it.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import config from "./playwright.config.js";
import { box, exampleFile, examples, go, openExample } from "./steps.js";

const KEYS = 40;
const ROUNDS = 5;
const SLOWER = 4;
const port = 8098;
const baseURL = `http://127.0.0.1:${port}/`;

/** The example with the largest file. */
async function largest() {
  const sized = await Promise.all(examples.map(async (e) => [JSON.stringify(await exampleFile(e)).length, e]));
  return sized.sort((a, b) => b[0] - a[0])[0][1];
}

const answers = () => fetch(baseURL).then(() => true, () => false);

/** The value below which 95 of 100 lie. */
const p95 = (list) => [...list].sort((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1];

const server = spawn(process.execPath, ["server.js", String(port)], { stdio: "ignore" });
const browser = await chromium.launch(config.use.launchOptions);
try {
  while (!(await answers())) await new Promise((done) => setTimeout(done, 50));
  const page = await browser.newPage({ baseURL, viewport: config.use.viewport, locale: config.use.locale });
  await openExample(page, await largest());
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const worked = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find((m) => m.name === "ScriptDuration").value * 1000;
  };
  /** Milliseconds of script until two frames after `act`. */
  const time = async (act) => {
    const before = await worked();
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return (await worked()) - before;
  };
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.price").focus();
  await page.keyboard.press("End");
  const keys = [];
  for (let i = 0; i < KEYS; i++) keys.push(await time(() => page.keyboard.press(i % 2 ? "Backspace" : "1")));
  await go(page, "hub");
  const results = [];
  for (let i = 0; i < ROUNDS; i++) {
    await go(page, "stream/electricity");
    await box(page, "stream.electricity.price").fill(String(2000 + i));
    results.push(await time(() => go(page, "results")));
  }
  console.log(`keystroke_script_p95 ${p95(keys).toFixed(1)} ms`);
  console.log(`results_script_p95 ${p95(results).toFixed(1)} ms`);
} finally {
  await browser.close();
  server.kill();
}
