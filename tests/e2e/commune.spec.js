// The sheet of a commune: a template from the page, rows with errors named by cell, each row with one fate; lists as workbooks; tables for a letter.
import readWorkbook from "read-excel-file/node";
import { done, downloaded, equation, office } from "./desk.js";
import { axe, expect, fits, phone, shot, test } from "./harness.js";
import { workbook, zip } from "./sheets.js";
import { switchTo } from "./steps.js";

test.setTimeout(240_000);

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const given = (name, buffer, mimeType = xlsx) => ({ name, mimeType, buffer });

const heads = ["STT", "Mã số thuế", "Tên cơ sở", "Xã, phường", "Ngành", "Số lao động", "Năm số liệu", "Người phụ trách SXSH", "Điện, kWh", "Điện, đồng", "Sản phẩm", "Sản lượng", "Đơn vị sản lượng", "Giải pháp SXSH đã làm"];
const row = (nth, code, name, more = {}) => {
  const cells = { 0: nth, 1: code, 2: name, 3: "An Đạo", 4: "Bia và nước giải khát [beer-beverage]", 5: 40, 6: 2025, 7: "Lê Thị Mai", 8: 120000, 9: 240000000, 10: "Bia", 11: 6000, 12: "hl", 13: "[light-led]", ...more };
  return heads.map((_, column) => cells[column] ?? null);
};

/** Five rows: a good one, the same once more, another version of it, one with four wrong cells, one of a facility that has a file of its own. */
const filled = workbook("Cơ sở", [
  ["PHIẾU CỦA XÃ AN ĐẠO"],
  heads,
  row(1, "0100100079", "Bia An Đạo"),
  row(2, "0100100079", "Bia An Đạo"),
  row(3, "0100100079", "Bia An Đạo", { 5: 45 }),
  row(4, 100100086, "Giấy An Đạo", { 4: "Nấu giấy", 6: "năm ngoái", 8: -5 }),
  row(5, "0300588569", "Bia Sông Lô"),
]);

const own = JSON.stringify({ format: "sxsh-submission", version: 1, created: "2026-01-05", data: { facility: { name: "Bia Sông Lô", tax_code: "0300588569", province: "25", commune: "An Đạo", sector: "beer-beverage", year: 2025 } } });

test("rows of a commune's sheet have one fate each, and wrong cells are named", async ({ page }) => {
  await office(page);
  const template = await downloaded(page, () => page.locator("#template-commune").click());
  expect(template.name).toBe("sxsh-commune.xlsx");
  const sheets = await readWorkbook(template.bytes);
  expect(sheets.map((one) => one.sheet)).toEqual(["Cơ sở", "Hướng dẫn", "Danh mục", "Giải pháp"]);
  expect(sheets[0].data[0].slice(0, 3)).toEqual(["STT", "Mã số thuế", "Tên cơ sở"]);

  await page.locator("#office-pick").setInputFiles([given("xa-an-dao.xlsx", filled), given("bia.json", Buffer.from(own), "application/json")]);
  await done(page);
  expect(await equation(page)).toEqual({ seen: 6, accepted: 2, superseded: 2, duplicate: 1, rejected: 1 });
  await expect(page.locator("#office-rows")).toHaveText("Trong đó 5 dòng từ phiếu của xã = 1 chấp nhận + 2 thay thế + 1 trùng + 1 không dùng được.");
  await axe(page);
  await shot(page, "commune-taken-vi");

  await page.locator("#office-rejected").click();
  const reason = page.locator("ul.entries > li small");
  await expect(reason).toContainText("Cơ sở!B6: mã số thuế 100100086 là số nên đã mất số 0 ở đầu");
  await expect(reason).toContainText("Cơ sở!E6: ngành “Nấu giấy”");
  await expect(reason).toContainText("Cơ sở!G6: “năm ngoái” không đọc được là một con số.");
  await expect(reason).toContainText("Cơ sở!I6: -5 là số âm.");
  await axe(page);
  await shot(page, "commune-rejected-vi");
  const csv = await downloaded(page, () => page.locator("#office-files-csv").click());
  expect(csv.name).toBe("files-rejected.csv");
  expect(csv.bytes.toString().trim().split("\n")).toHaveLength(2);

  // The versions: the row that has a file of its own, and two rows of one key for somebody to decide.
  await page.evaluate(() => (location.hash = "#/office/versions"));
  await expect(page.locator("section.version")).toHaveCount(2);
  await expect(page.locator("section.version").nth(1)).toContainText("cơ sở có hồ sơ riêng");
  await page.locator("section.version").first().getByRole("button", { name: "Xem chỗ khác nhau" }).click();
  await expect(page.locator("section.version").first().locator("table.differences tbody tr")).toHaveText([/Số lao động/]);
  await axe(page);
  await shot(page, "office-versions-vi");

  // What the sheet says is marked wherever it stands.
  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await expect(page.locator("ul.entries > li")).toHaveCount(2);
  const line = page.locator("ul.entries > li", { hasText: "Bia An Đạo" });
  await expect(line).toContainText("từ phiếu của xã");
  await line.locator("a").click();
  await expect(page.locator("main#main")).toContainText("chỉ có những gì phiếu ghi");
  await axe(page);
  await shot(page, "commune-facility-vi");
  await page.evaluate(() => (location.hash = "#/office/report"));
  await expect(page.locator("#office-indicators")).toContainText("dòng của phiếu xã");
  const letter = await downloaded(page, () => page.locator("#office-html").click());
  const html = letter.bytes.toString();
  expect(html).toContain("từ phiếu của xã");
  const times = (pattern) => (html.match(pattern) ?? []).length;
  expect(times(/<table/g)).toBeGreaterThan(4);
  expect(times(/<t[dh] /g)).toBeGreaterThan(40);
  expect(times(/border:1px solid/g), "a border at every cell").toBe(times(/<t[dh] /g));
  expect(times(/<script|<link|<style|<img/g)).toBe(0);

  // The same in the other language, after a reload: no row changes its fate.
  await page.reload();
  await office(page);
  await switchTo(page, "en");
  await expect(page.locator("#office-seen")).toBeVisible({ timeout: 120_000 });
  expect(await equation(page)).toEqual({ seen: 6, accepted: 2, superseded: 2, duplicate: 1, rejected: 1 });
  await expect(page.locator("#office-rows")).toContainText("5 rows of communes’ sheets");
  await page.locator("#office-rejected").click();
  await expect(reason).toContainText("Cơ sở!E6: the sector “Nấu giấy” is not in the lists");
  await page.setViewportSize(phone);
  await fits(page);
  await shot(page, "commune-rejected-en");
});

test("a list is read from a workbook, and its wrong cells are named", async ({ page }) => {
  await office(page);
  await page.locator("#office-province").selectOption("25");
  await page.evaluate(() => (location.hash = "#/office/lists"));
  const template = await downloaded(page, () => page.locator("#template-register").click());
  expect((await readWorkbook(template.bytes))[0].data[0][0]).toBe("mã số thuế");
  const register = workbook("DS", [["mã số thuế", "tên cơ sở", "quy mô"], ["0100100079", "Bia", "vừa"], ["0300588569", "Giấy", "to"]]);
  await page.locator("#pick-register").setInputFiles(given("danh-sach.xlsx", register));
  const panel = page.locator("section[aria-labelledby=list-register]");
  await expect(panel.getByRole("status").first()).toContainText("danh-sach.xlsx: 2 dòng được dùng");
  await expect(panel.locator("li")).toHaveText([/dòng 3 \(ô DS!C3\), cột quy mô \(size\): “to” không dùng được/]);
  await page.locator("#pick-directory").setInputFiles(given("danh-ba.csv", Buffer.from("loại;tên;lĩnh vực\nchuyên gia;Lê Thị Mai;lò hơi\n"), "text/csv"));
  await expect(page.locator("section[aria-labelledby=list-directory]").getByRole("status").first()).toContainText("1 dòng");
  await axe(page);
  await shot(page, "office-lists-xlsx-vi");
  await page.reload();
  await expect(panel.getByRole("status").first()).toContainText("2 dòng", { timeout: 60_000 });
});

/** Many submissions of one province, by their names. */
const many = (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.json`, JSON.stringify({ format: "sxsh-submission", version: 1, created: "2026-01-20", data: { facility: { name: `Xưởng ${n}`, province: "25", commune: "An Đạo", year: 2025 } } })]));

test("taking in a ZIP is stopped in its middle and resumed, and a long list is drawn in parts", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.longest = Math.max(globalThis.longest, entry.duration)))).observe({ type: "longtask" });
  });
  const count = Number(process.env.MANY ?? 1_500);
  const archive = given("ho-so.zip", zip(many(count)), "application/zip");
  await office(page);
  await page.locator("#office-pick").setInputFiles(archive);
  await page.locator(".stage button").click();
  await done(page);
  await expect(page.locator("[role=status] .warn")).toContainText("Đã dừng sau 0 trong 1 tệp");
  await page.evaluate(() => (globalThis.longest = 0));
  await page.locator("#office-pick").setInputFiles(archive);
  await expect(page.locator("[role=status] .note")).toContainText("Đã đọc 1 tệp", { timeout: 200_000 });
  const counts = await equation(page);
  expect(counts).toEqual({ seen: count, accepted: count, superseded: 0, duplicate: 0, rejected: 0 });
  console.log(`longest task while taking in ${count}: ${Math.round(await page.evaluate(() => globalThis.longest))} ms`);

  await page.locator("#office-accepted").click();
  const list = page.locator("ul.entries");
  await expect(page.locator(".count")).toContainText(count.toLocaleString("vi-VN"));
  expect(await list.locator("li").count()).toBeLessThan(150);
  const last = count - 1;
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(list.locator("li:not(.space)").last()).toBeInViewport();
  expect(await list.locator("li").count()).toBeLessThan(150);
  // Sorted by name, the last is that of the highest first digits.
  await expect(list.locator("li:not(.space)").last()).toContainText(/ho-so\.zip!999\.json/);
  expect(last).toBeGreaterThan(999);
  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await expect(page.locator(".count")).toBeVisible();
  expect(await list.locator("li").count()).toBeLessThan(150);
  await page.locator("#office-order").selectOption("due");
  await axe(page);
  await shot(page, "office-inbox-many");
});
