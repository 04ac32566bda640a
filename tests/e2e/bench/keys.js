// How long the page's program works for a key and for the results after it, on the largest example with the processor slowed four times.
import { box, exampleFile, examples, go, openExample } from "../steps.js";
import { p95 } from "./sums.js";

const KEYS = 40;
const ROUNDS = 5;
const SLOWER = 4;

/** The example with the largest file. */
export async function largest() {
  const sized = await Promise.all(examples.map(async (e) => [JSON.stringify(await exampleFile(e)).length, e]));
  return sized.sort((a, b) => b[0] - a[0])[0][1];
}

export async function typing(fresh) {
  const page = await fresh();
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
  for (let i = 0; i <= ROUNDS; i++) {
    await go(page, "stream/electricity");
    await box(page, "stream.electricity.price").fill(String(2000 + i));
    results.push(await time(() => go(page, "results")));
  }
  await page.context().close();
  const [first, ...later] = results;
  return [
    ["keystroke_script_p95", p95(keys), "ms"],
    ["results_script_first", first, "ms"],
    ["results_script_p95", p95(later), "ms"],
  ];
}
