// What is handed out besides the report in one language: both languages in one file, the blank checklist, everything on the machine.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { box, examples, go, openExample, saved, stored, switchTo } from "./steps.js";
import { command, printed } from "./walk.js";

/** What a button hands out: its name, and where it was put. */
async function taken(page, button, info) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
  const path = info.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

const lines = (text) => text.replaceAll(/\s+/g, " ");

/** What a reader of PDF says of a file. */
const about = (path) => execFileSync("pdfinfo", [path], { encoding: "utf8" });

for (const language of ["vi", "en"]) {
  test(`from a page in ${language}, one report holds both languages, Vietnamese first`, async ({ page }, info) => {
    await openExample(page, "starch-noodle");
    if (language === "en") await switchTo(page, "en");
    await saved(page);
    await go(page, "download");
    await page.locator("label", { hasText: language === "en" ? "Both: " : "Cả hai: " }).click();
    const words = language === "en" ? "Make the PDF report" : "Tạo báo cáo PDF";
    const { path } = await taken(page, page.getByRole("button", { name: words }), info);
    const text = lines(printed(path));
    const [first, second] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"].map((n) => text.indexOf(n));
    expect(first).toBeGreaterThan(-1);
    expect(second).toBeGreaterThan(first);
    expect(text.slice(second)).toContain("Only that report is to be signed");
    expect(text.slice(0, second)).toContain("ĐẠI DIỆN CƠ SỞ");
    expect(text.slice(second), "one signature").not.toContain("FOR THE FACILITY");
    // Every word of the second part is of its own catalogue: nothing was left empty or in Vietnamese.
    expect(text.slice(second)).toContain("Annex");
    execFileSync("qpdf", ["--check", path], { stdio: "pipe" });
    expect(about(path)).toMatch(/Tagged:\s+yes/);
    expect(command("check", path, "--lang", "en")).toContain(": valid");
  });
}

test("the blank checklist asks the questions of the sector and fills in no answer", async ({ page }, info) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await go(page, "checklist");
  const button = page.getByRole("button", { name: "Tạo phiếu trống" });
  const { name, path } = await taken(page, button, info);
  expect(name).toMatch(/^SXSH-.*phieu.*\.pdf$/);
  const text = lines(printed(path));
  expect(text).toContain("PHIẾU KHẢO SÁT TẠI CƠ SỞ");
  expect(text).toContain("Sông Thao");
  expect(text).not.toContain("✓ ✓");
  expect(text.match(/□/g).length, "boxes").toBeGreaterThan(100);
  execFileSync("qpdf", ["--check", path], { stdio: "pipe" });
});

test("everything on the machine goes into one file, and comes back on another machine beside what is there", async ({ page, browser }, info) => {
  for (const sector of ["beer-beverage", "iron-steel"]) {
    await openExample(page, sector);
    await saved(page);
    await go(page, "");
  }
  const before = Object.values(await stored(page)).map((file) => file.data);
  expect(before).toHaveLength(2);
  // A draft that cannot be read any more is not lost either.
  await page.evaluate(() => localStorage.setItem("sxsh:file:broken", '{"format": "sxsh-sub'));
  await page.reload();
  const { name, path } = await taken(page, page.getByRole("button", { name: "Tải tất cả về một tệp" }), info);
  expect(name).toMatch(/^SXSH-tat-ca-\d{4}-\d\d-\d\d\.json$/);
  const { files } = JSON.parse(readFileSync(path, "utf8"));
  expect(files).toHaveLength(3);
  expect(files).toContain('{"format": "sxsh-sub');

  const context = await browser.newContext({ locale: "vi-VN" });
  const other = await context.newPage();
  await openExample(other, "beer-beverage");
  await saved(other);
  await box(other, "commune").waitFor({ state: "detached" });
  await other.locator("input[type=file]").setInputFiles(path);
  const notice = other.locator("#main [role=alert]");
  await expect(notice).toContainText("đã thêm 1 nhà máy");
  await expect(notice).toContainText("1 nhà máy đã có sẵn");
  await expect(notice).toContainText("1 mục không đọc được");
  await expect(other.locator(".who"), "what is open stays open").toContainText("Sông Thao");
  const kept = Object.values(await stored(other)).map((file) => file.data);
  expect(kept).toHaveLength(2);
  expect(kept).toEqual(expect.arrayContaining(before));
  await go(other, "");
  await expect(other.locator(".shelf li")).toHaveCount(2);
  await axe(other);
  await shot(other, "shelf");
  await other.setViewportSize(phone);
  await fits(other);
  await context.close();
});

test("the command checks every submission of such a file", async ({ page }, info) => {
  await openExample(page, examples[0]);
  await saved(page);
  await go(page, "");
  const { path } = await taken(page, page.getByRole("button", { name: "Tải tất cả về một tệp" }), info);
  const said = command("check", path, "--lang", "en");
  expect(said).toContain(`${path}[0]: valid`);
});
