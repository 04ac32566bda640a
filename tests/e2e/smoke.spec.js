// The page opens, alone, and opens again without a network.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";

test("opens without an error and without another host", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/SXSH/);
  await expect(page.locator("#failure")).toBeHidden();
  await axe(page);
  await shot(page, "first");
  await page.setViewportSize(phone);
  await fits(page);
});

test("another host cannot be reached, and a request to one is told", async ({ page, troubles }) => {
  await expect(page.goto("http://example.org/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
  expect(troubles.splice(0).join()).toContain("http://example.org/");
});

test("opens without a network after the first load", async ({ page, context }) => {
  await open(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await open(page, "./");
  await expect(page.locator("#failure")).toBeHidden();
  await page.goto("./index.html");
  await expect(page.locator("#failure")).toBeHidden();
});

test("fetches what a report needs once the page is open", async ({ page }) => {
  await open(page);
  const kept = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      registration.active.postMessage("later");
      const found = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      }
      return found;
    });
  await expect.poll(kept).toEqual(expect.arrayContaining([expect.stringMatching(/^\/report_worker.*\.wasm$/)]));
  expect(await kept()).toContain("/");
});

test("a new version waits until the page asks for it", async ({ page, context, baseURL }) => {
  await open(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.addCookies([{ name: "newer", value: "1", url: baseURL }]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-update", "ready");
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  // Nobody is interrupted in a field.
  const apply = page.locator("#update-apply");
  await page.locator("#example-sector").focus();
  await expect(apply).toBeHidden();
  await page.locator("#begin").focus();
  await expect(apply).toBeVisible();
  await axe(page);
  await Promise.all([page.waitForEvent("load"), apply.click()]);
  // The build before stays for windows that still show it.
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(2);
  expect(names).toContain("sxsh-newer");
});

test("shows the failure panel and hands out what is saved", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem("sxsh:file:1", '{"a":1}');
    localStorage.setItem("sxsh:file:2", '{"a":');
    localStorage.setItem("sxsh:previous:2", '{"b":2}');
    localStorage.setItem("other", "x");
    dispatchEvent(new CustomEvent("sxsh-panic", { detail: "trial" }));
  });
  await expect(page.getByRole("heading", { name: "Chương trình đã dừng" })).toBeFocused();
  await axe(page);
  await shot(page, "failure");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải dữ liệu đã lưu" }).click(),
  ]);
  const chunks = await (await download.createReadStream()).toArray();
  const { files, previous, ...rest } = JSON.parse(Buffer.concat(chunks).toString());
  expect(new Set(files)).toEqual(new Set([{ a: 1 }, '{"a":']));
  expect(previous).toEqual([{ b: 2 }]);
  expect(rest).toEqual({ format: "sxsh-collection", version: 1, app: "sxsh", created: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

test("the file of a stopped program bears the day of the user's clock", async ({ page }) => {
  // Half past one at night in Việt Nam is the evening before by UTC.
  await page.clock.setFixedTime(new Date("2026-11-28T18:30:00Z"));
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem("sxsh:file:1", '{"a":1}');
    dispatchEvent(new CustomEvent("sxsh-panic", { detail: "trial" }));
  });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải dữ liệu đã lưu" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("SXSH-tat-ca-2026-11-29.json");
  const chunks = await (await download.createReadStream()).toArray();
  expect(JSON.parse(Buffer.concat(chunks).toString()).created).toBe("2026-11-29");
});

test("says so when the program cannot be loaded", async ({ page, context, troubles }) => {
  await context.route("**/app_bg.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(page.locator("#failure")).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
  troubles.splice(0);
});

test("the page's program holds nothing that writes a PDF or a workbook", () => {
  const folder = fileURLToPath(new URL("../../dist/", import.meta.url));
  const parts = `${folder}${readdirSync(folder).find((name) => name.startsWith("app-"))}/`;
  const read = (name) => readFileSync(parts + name);
  const programs = readdirSync(parts).filter((name) => name.endsWith(".wasm"));
  const app = Buffer.concat(programs.map(read));
  // The part of the office reads workbooks, so it knows the names of what stands in them.
  const others = Buffer.concat(programs.filter((name) => name !== "split_office.wasm").map(read));
  const worker = readFileSync(`${folder}report_worker_bg.wasm`);
  // What every such file needs to say somewhere: the worker proves that the words are well chosen.
  for (const word of ["pdfaid", "StructTreeRoot", "FontDescriptor", "xl/worksheets", "sheetData", "glyf"]) {
    expect(worker.includes(word), `the worker says ${word}`).toBe(true);
    const page = word === "sheetData" ? others : app;
    expect(page.includes(word), `the page says ${word}`).toBe(false);
  }
  expect(others.length, "lighter than the worker").toBeLessThan(worker.length);
});
