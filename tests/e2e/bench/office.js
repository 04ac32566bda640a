// Thousands of files in the page of the office: how long they take, how much memory, the longest time for which the page can do nothing else, how their list scrolls and is looked through, and how long tables and files of the report keep the page busy.
// Prints `name value unit`; `cargo xtask bench --office` runs it. Needs dist/ and a folder of submissions in FILES.
import { readFileSync, readdirSync } from "node:fs";
import { run } from "./run.js";

const folder = process.env.FILES;
const count = readdirSync(folder).length;
/** So many turns of the wheel, each of so many pixels. */
const [TURNS, PIXELS] = [60, 2_000];

/** Megabytes that the processes of the pages took at the most, where the system tells it. */
async function memory(browser) {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const peak = ({ id }) => {
    try {
      return Number(readFileSync(`/proc/${id}/status`, "utf8").match(/VmHWM:\s+(\d+)/)[1]) / 1024;
    } catch {
      return 0;
    }
  };
  return Math.max(0, ...processInfo.filter(({ type }) => type === "renderer").map(peak));
}

/** Before any script of a page: tasks that keep it busy, and when files were chosen. */
function watched() {
  window.tasks = [];
  window.chosen = 0;
  addEventListener("change", () => (window.chosen = performance.now()), true);
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
}

/** The longest task since the last look, in milliseconds; shorter ones than 50 are not told. Of the task in which the browser hands over what was chosen only that counts which follows: the rest is the browser's own, whatever page asks. */
const longest = (page) =>
  page.evaluate(() => {
    const own = ({ startTime, duration }) => Math.min(duration, startTime + duration - window.chosen);
    return Math.max(0, ...window.tasks.splice(0).map(own));
  });

/** How long the browser itself is busy with handing over the folder, on a page without a program. */
async function handing(fresh) {
  const page = await fresh();
  await page.addInitScript(watched);
  await page.goto("about:blank");
  await page.setContent('<input type="file" webkitdirectory multiple>');
  await page.locator("input").setInputFiles(folder);
  await page.waitForTimeout(2_000);
  const took = await page.evaluate(() => Math.max(0, ...window.tasks.map(({ duration }) => duration)));
  await page.context().close();
  return [[`browser_hands_over_${count}_longest_task`, took, "ms"]];
}

/** Every table opened, then every file made. */
async function report(page) {
  await page.evaluate(() => (location.hash = "#/office/report"));
  await page.locator("#office-indicators table").waitFor();
  await page.waitForTimeout(500);
  const found = [["office_report_longest_task", await longest(page), "ms"]];
  let [worst, which] = [0, ""];
  const ids = await page.locator("details.fold:not([open])").evaluateAll((folds) => folds.map(({ id }) => id));
  for (const id of ids) {
    const fold = page.locator(`#${id}`);
    await fold.locator("summary").click();
    await fold.locator(".audience").waitFor();
    await fold.locator(".loading").waitFor({ state: "detached" });
    await page.waitForTimeout(200);
    const took = await longest(page);
    if (took > worst) [worst, which] = [took, id];
    await fold.locator("summary").click();
  }
  if (which) console.error(`the longest task of a table: ${which}`);
  found.push(["office_tables_longest_task", worst, "ms"]);
  for (const kind of ["pdf", "html", "xlsx"]) {
    const start = performance.now();
    const file = page.waitForEvent("download", { timeout: 1_800_000 });
    await page.locator(`button#office-${kind}`).click();
    const size = readFileSync(await (await file).path()).length;
    const seconds = (performance.now() - start) / 1000;
    found.push([`office_${kind}_made`, seconds, "s"], [`office_${kind}_bytes`, size, "bytes"]);
    found.push([`office_${kind}_longest_task`, await longest(page), "ms"]);
  }
  return found;
}

async function taking(fresh, browser) {
  const page = await fresh();
  page.setDefaultTimeout(3_600_000);
  await page.addInitScript(watched);
  await page.goto("./#/office");
  await page.locator("nav.tabs").waitFor();
  await longest(page);
  const start = performance.now();
  await page.locator("#office-folder").setInputFiles(folder);
  await page.locator("#office-seen").waitFor();
  await page.locator(".stage").waitFor({ state: "detached" });
  const seconds = (performance.now() - start) / 1000;
  const found = [
    [`office_page_${count}`, seconds, "s"],
    [`office_page_${count}_longest_task`, await longest(page), "ms"],
  ];
  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await page.locator("nav.tabs [aria-current]").waitFor();
  await page.locator("main li").first().waitFor();
  await page.waitForTimeout(500);
  found.push(["office_inbox_longest_task", await longest(page), "ms"]);
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, PIXELS);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const rows = await page.locator("main li").count();
  found.push(["office_scroll_longest_task", await longest(page), "ms"], ["office_rows_drawn", rows, "rows"]);
  await page.locator("#office-search").pressSequentially("công ty", { delay: 60 });
  await page.waitForTimeout(500);
  found.push(["office_search_longest_task", await longest(page), "ms"]);
  await page.locator("#office-search").fill("");
  await page.locator("main li a").first().click();
  await page.locator("#office-review").waitFor();
  await page.locator("#office-by").fill("Lan");
  await page.locator("#office-to-in-review").click();
  await page.waitForTimeout(3_000);
  found.push(["office_review_longest_task", await longest(page), "ms"]);
  await page.evaluate(() => (location.hash = "#/office/files/seen"));
  await page.locator("main ul.entries li").first().waitFor();
  await page.waitForTimeout(500);
  found.push(["office_files_longest_task", await longest(page), "ms"]);
  found.push(...(await report(page)));
  found.push([`office_page_${count}_memory`, await memory(browser), "MB"]);
  await page.context().close();
  return found;
}

await run([handing, taking]);
