// The whole page as one file (dist/sxsh.html), opened by its address on the disk with the network off, from a new factory to its files.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, expect, open, test } from "./harness.js";
import { box, go, pressExample, saved, stored, switchTo } from "./steps.js";
import { printed } from "./walk.js";

const file = new URL("../../dist/sxsh.html", import.meta.url);

/** Bytes. */
const LARGEST = 3_000_000;

test.beforeEach(async ({ context }) => context.setOffline(true));

/** What a button hands out. */
async function taken(page, button, info) {
  const [found] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const path = info.outputPath(found.suggestedFilename());
  await found.saveAs(path);
  return path;
}

test("one file is small enough for every way of handing it on", () => {
  expect(readFileSync(fileURLToPath(file)).length).toBeLessThanOrEqual(LARGEST);
});

test("one file does the whole job without a network", async ({ page }, info) => {
  await open(page, file.href);
  await axe(page);
  await pressExample(page, "seafood");
  await expect(page).toHaveURL(/#\/hub$/);
  await go(page, "facility");
  await box(page, "commune").fill("Xã Một Tệp");
  await saved(page);
  await go(page, "results");
  await expect(page.locator("#title")).toContainText("tiết kiệm");
  await go(page, "download");
  const button = (name) => page.getByRole("button", { name });
  const report = await taken(page, button("Tạo báo cáo PDF"), info);
  expect(printed(report).replaceAll(/\s+/g, " ")).toContain("xã Một Tệp");
  const workbook = await taken(page, button("Tạo bảng tính Excel"), info);
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe("PK");
  const data = await taken(page, button("Tải tệp số liệu"), info);
  expect(JSON.parse(readFileSync(data, "utf8")).result.totals).toBeTruthy();
  // What was typed survives the window, and the report opens again.
  await page.reload();
  await page.waitForFunction(() => !document.getElementById("opening"));
  await expect(box(page, "receiver")).toBeVisible();
  expect(Object.values(await stored(page))[0].data.facility.commune).toBe("Xã Một Tệp");
  await go(page, "facility");
  await box(page, "commune").fill("Xã Khác");
  await saved(page);
  await page.evaluate(() => (location.hash = "#/"));
  await page.locator("input[type=file]").setInputFiles(report);
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Thay dữ liệu đang mở" }).click();
  await expect(dialog).toHaveCount(0);
  await go(page, "facility");
  await expect(box(page, "commune")).toHaveValue("Xã Một Tệp");
});

test("one file has every sector in both languages", async ({ page }) => {
  await open(page, file.href);
  for (const language of ["vi", "en"]) {
    if (language === "en") await switchTo(page, "en");
    await page.evaluate(() => (location.hash = "#/library"));
    await page.locator("#app input[type=search]").fill(language === "vi" ? "soi" : "sterilis");
    await expect(page.locator("#main li").first()).toBeVisible();
    await page.evaluate(() => (location.hash = "#/"));
    await expect(page.locator("#begin")).toBeVisible();
  }
});
