// The year after, on a phone: from last year's report to the new one.
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { box, go, openExample, saved, stored, switchTo } from "./steps.js";

test.use({ viewport: phone });

/** The file that a button makes. */
async function made(page, button, name) {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(name);
  return Buffer.concat(await (await file.createReadStream()).toArray());
}

/** Opens a report on a machine that holds nothing. */
async function openAlone(page, name, buffer) {
  await page.goto("about:blank");
  await open(page);
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
  await page.reload();
  await page.waitForFunction(() => !document.getElementById("opening"));
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await expect(page).toHaveURL(/#\/hub$/, { timeout: 30_000 });
}

/** The open factory's data of this year. */
async function present(page, year) {
  await saved(page);
  const all = Object.values(await stored(page));
  return all.find((file) => file.data.facility.year === year).data;
}

/** Chooses the first measures of the plan, and makes last year's report. */
async function lastReport(page) {
  await openExample(page, "beer-beverage");
  await go(page, "plan");
  const boxes = page.locator(".ops input[type=checkbox]");
  for (const at of [0, 1, 2]) if (!(await boxes.nth(at).isChecked())) await boxes.nth(at).check();
  await saved(page);
  await go(page, "download");
  return made(page, "Tạo báo cáo PDF", /2025\.pdf$/);
}

/** Enters this year's figures: every stream and product as last year, times a factor. */
async function enter(page, last, factor) {
  await go(page, "facility");
  for (const product of last.products) await box(page, `product.${product.id}.quantity`).fill(product.quantity.replace(".", ","));
  for (const stream of last.streams) {
    const value = (figure) => String(Math.round(Number(figure) * factor));
    if (!stream.quantity && !stream.months) continue;
    await go(page, `stream/${stream.id}`);
    if (stream.quantity) await box(page, `stream.${stream.id}.quantity`).fill(value(stream.quantity));
    for (const [month, figure] of (stream.months ?? []).entries()) {
      await box(page, `stream.${stream.id}.month-${month}`).fill(value(figure));
    }
  }
}

test("from last year's report to the report of effectiveness", async ({ page }) => {
  test.setTimeout(240_000);
  const report = await lastReport(page);
  await openAlone(page, "nam-truoc.pdf", report);
  const last = (await present(page, 2025));
  await axe(page);
  await page.locator("#begin-next-year").click();
  await expect(page.locator(".note").first()).toContainText("Hồ sơ năm 2026, nối tiếp hồ sơ năm 2025");
  await saved(page);
  await shot(page, "year-hub");
  await axe(page);
  expect(Object.keys(await stored(page)), "both years are kept").toHaveLength(2);

  // This year's figures are asked, last year's stand beside the box.
  const [product] = last.products;
  await go(page, "facility");
  await expect(box(page, `product.${product.id}.quantity`)).toHaveValue("");
  await expect(box(page, `product.${product.id}.quantity-last`)).toContainText("Năm 2025: ");
  const power = last.streams.find((s) => s.carrier?.startsWith("elec") && (s.quantity || s.months));
  await go(page, `stream/${power.id}`);
  await shot(page, "year-stream");
  await axe(page);
  await enter(page, last, 0.8);

  // What became of the first measure, with a slip on the way.
  await go(page, "year");
  await shot(page, "year-measures");
  await axe(page);
  await page.getByRole("link", { name: "Khai giải pháp tiếp theo" }).click();
  await expect(page).toHaveURL(/#\/year\/measure\//);
  const id = decodeURIComponent(page.url().split("/").pop());
  await page.getByRole("radio", { name: "Đã thực hiện, còn duy trì" }).check();
  await box(page, `year.${id}.since`).fill("2026-03-15");
  await box(page, `year.${id}.investment`).fill("hai mươi");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page.locator("#summary")).toContainText("Chi phí đầu tư thực tế");
  await saved(page);
  await page.reload();
  await expect(box(page, `year.${id}.investment`)).toHaveValue("hai mươi");
  await expect(box(page, `year.${id}.since`)).toHaveValue("2026-03-15");
  await box(page, `year.${id}.investment`).fill("20 triệu");
  await box(page, `year.${id}.money`).fill("15 triệu");
  await page.getByRole("group", { name: "Số này lấy từ đâu?" }).getByRole("radio").first().check();
  await box(page, `year.${id}.how`).fill("Công tơ riêng, một tuần trước và một tuần sau");
  await shot(page, "year-measure");
  await axe(page);
  await fits(page);
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page).toHaveURL(/#\/year\/measure\//);
  await expect(page).not.toHaveURL(new RegExp(`${id}$`));
  await page.getByRole("radio", { name: "Đã bỏ" }).check();
  await page.getByRole("checkbox", { name: "chi phí đầu tư cao" }).check();
  await shot(page, "year-measure-dropped");

  // Before the questions are answered nothing is claimed.
  await go(page, "year/result");
  await expect(page.locator(".kpis.three")).toContainText("Chưa đủ căn cứ để nêu");
  await go(page, "year/changes");
  const questions = page.locator("fieldset[id^='change.']");
  await expect(questions).toHaveCount(6);
  await questions.nth(0).getByRole("radio", { name: "Có" }).check();
  await page.locator("details summary", { hasText: "Thay đổi này liên quan đến" }).click();
  await page.locator(".checks").getByRole("checkbox").first().check();
  const taken = page.locator("[id^='change.'][id$='.taken-new-line']");
  await taken.fill("-5x");
  await page.getByRole("button", { name: "Xem kết quả năm qua" }).click();
  await expect(page.locator("#summary")).toBeVisible();
  await taken.fill("-5");
  await shot(page, "year-changes");
  await axe(page);
  await fits(page);
  for (let at = 0; at < 6; at++) await questions.nth(at).getByRole("radio", { name: "Không" }).check();
  await page.getByRole("button", { name: "Xem kết quả năm qua" }).click();
  await expect(page).toHaveURL(/#\/year\/result$/);
  await expect(page.locator("ul.seen .pill.now").first()).toHaveText("Tiết kiệm");
  await expect(page.locator(".kpis.three .kpi")).toHaveCount(3);
  await shot(page, "year-result");
  await axe(page);
  await fits(page);

  await switchTo(page, "en");
  await expect(page.locator("#title")).toHaveText("Result of 2026 compared with 2025");
  await shot(page, "year-result-en");
  for (const of of ["year", "year/changes", `year/measure/${id}`]) {
    await go(page, of);
    await shot(page, `${of.replaceAll("/", "-").replace(id, "one")}-en`);
    await axe(page);
  }
  await switchTo(page, "vi");

  // The papers; the yearly report brings both years back.
  await go(page, "download");
  await shot(page, "year-download");
  await axe(page);
  const before = await present(page, 2026);
  const paper = await made(page, "Tạo báo cáo hiệu quả năm", /2026\.hieu-qua\.pdf$/);
  expect((await made(page, "Tạo báo cáo 6 tháng", /2026\.6-thang\.pdf$/)).length).toBeGreaterThan(10_000);
  expect((await made(page, "Tạo bảng tính hai năm", /2026\.hai-nam\.xlsx$/)).length).toBeGreaterThan(5_000);
  await openAlone(page, "bao-cao.pdf", paper);
  await expect(page.locator(".note").first()).toContainText("nối tiếp hồ sơ năm 2025");
  const back = await present(page, 2026);
  expect(back.follow_up, "nothing of the year after is lost").toEqual(before.follow_up);
  expect(back.follow_up.last.data.streams, "nor of last year").toEqual(last.streams);
  expect(back.follow_up.measures[id]).toMatchObject({ state: "kept", since: "2026-03-15", investment: "20000000" });
});

test("a file of an earlier year beside an open factory is offered as its year after", async ({ page }) => {
  await openExample(page, "tea");
  await saved(page);
  const file = JSON.stringify(Object.values(await stored(page))[0]);
  await go(page, "facility");
  await box(page, "name").fill("Nhà máy khác");
  await go(page, "hub");
  await page.locator("input[type=file]").setInputFiles({ name: "che.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await axe(page);
  await page.locator("#offer-next").click();
  await expect(page.locator(".note").first()).toContainText("nối tiếp hồ sơ năm 2025");
  await saved(page);
  const years = Object.values(await stored(page)).map((f) => f.data.facility.year).sort();
  expect(years).toEqual([2025, 2026]);
});

test("the pages of the past year say where a file follows no other", async ({ page }) => {
  await openExample(page, "tea");
  await go(page, "year");
  await expect(page.locator("#main")).toContainText("không nối tiếp hồ sơ năm nào");
  await go(page, "year/measure/ca-leak-repair");
  await expect(page.locator("#main")).toContainText("không nối tiếp hồ sơ năm nào");
});
