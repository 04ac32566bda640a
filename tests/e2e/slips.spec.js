// Slips of the keyboard and bills as they are: what is doubtful is said beside its box and before the download, and no cells or units run together.
import { axe, expect, test } from "./harness.js";
import { box, go, openExample, saved, stored } from "./steps.js";

/** Pastes text into a box as a spreadsheet hands it over. */
async function paste(target, text) {
  await target.focus();
  await target.evaluate((node, words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const doubt = (page, path) => page.locator(`[id="${path}-doubt"]`);
const understood = (page, path) => page.locator(`[id="${path}-understood"]`);
const streams = async (page) => Object.values(await stored(page))[0].data.streams;

test("a price that cannot be is asked about beside its box, on the check and in the results, and counts as it stands", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/malt");
  const price = box(page, "stream.malt.price");
  await price.fill("14.200.000.000");
  await expect(doubt(page, "stream.malt.price"), "nothing while somebody types").toBeEmpty();
  await price.blur();
  await expect(doubt(page, "stream.malt.price")).toContainText("nằm ngoài mức thường gặp");
  await axe(page);
  await saved(page);
  expect((await streams(page)).find((s) => s.id === "malt").price).toBe("14200000000");
  await go(page, "check");
  const first = page.locator("section.doubts");
  await expect(first).toContainText("mức thường gặp");
  await first.getByRole("link").first().click();
  await expect(page).toHaveURL(/#\/stream\/malt$/);
  await go(page, "results/uncertainty");
  await expect(page.getByRole("heading", { name: "Số liệu cần kiểm tra lại" })).toBeVisible();
});

test("twelve pasted cells fill the twelve months, two cells are never one number", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/water-tap");
  const quantity = box(page, "stream.water-tap.quantity");
  await quantity.fill("");
  await paste(quantity, "850\r\n910\r\n");
  await expect(quantity).toHaveValue("850; 910");
  await expect(understood(page, "stream.water-tap.quantity")).toContainText("chỉ nhận một số");
  await quantity.blur();
  await saved(page);
  expect((await streams(page)).find((s) => s.id === "water-tap").quantity).toBeNull();
  const column = Array.from({ length: 12 }, (_, month) => String(1000 + month * 10));
  await quantity.fill("");
  await paste(quantity, column.join("\r\n"));
  await expect(box(page, "stream.water-tap.month-0")).toHaveValue("1.000");
  await expect(box(page, "stream.water-tap.month-11")).toHaveValue("1.110");
  await paste(box(page, "stream.water-tap.month-4"), column.map((cell) => cell.replace("1", "2")).join("\t"));
  await expect(box(page, "stream.water-tap.month-0")).toHaveValue("2.000");
  await saved(page);
  const months = (await streams(page)).find((s) => s.id === "water-tap").months;
  expect(months[11]).toBe("2110");
});

test("twelve monthly costs fill the twelve months of the cost, and go back to one", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/water-tap");
  await paste(box(page, "stream.water-tap.cost"), Array.from({ length: 12 }, (_, month) => `${month + 1}.000.000`).join("\r\n"));
  await expect(box(page, "stream.water-tap.cost-month-0")).toHaveValue("1.000.000");
  await expect(box(page, "stream.water-tap.cost-month-11")).toHaveValue("12.000.000");
  const months = page.locator("fieldset:has([id='stream.water-tap.cost-month-0'])");
  await expect(months).toContainText("Cả năm: 78 triệu đồng");
  await saved(page);
  expect((await streams(page)).find((s) => s.id === "water-tap").cost_months[11]).toBe("12000000");
  const third = box(page, "stream.water-tap.cost-month-2");
  await third.fill("-3");
  await third.blur();
  await expect(page.locator("[id='stream.water-tap.cost-month-2-error']")).toContainText("không thể âm");
  await axe(page);
  await third.fill("3 tr");
  await third.blur();
  await page.getByRole("button", { name: "Nhập một số chi phí cho cả năm" }).click();
  await expect(box(page, "stream.water-tap.cost")).toHaveValue("78.000.000");
});

test("a unit typed with the number is converted and named, another kind of unit is refused", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/diesel");
  const quantity = box(page, "stream.diesel.quantity");
  await quantity.fill("12,5 m3");
  await expect(understood(page, "stream.diesel.quantity")).toContainText("12.500 lít");
  await quantity.blur();
  await expect(quantity).toHaveValue("12.500");
  await quantity.fill("1.000 × 12");
  await expect(understood(page, "stream.diesel.quantity")).toContainText("12.000 lít");
  await quantity.fill("500 kWh");
  await expect(understood(page, "stream.diesel.quantity")).toContainText("tính theo lít");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("[id='stream.diesel.quantity-error']")).toContainText("lít");
  await quantity.fill("500 lít/tháng");
  await expect(understood(page, "stream.diesel.quantity")).toContainText("× 12");
});

test("a month below zero says what to do", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.month-4").fill("-2400");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("[id='stream.electricity.month-4-error']")).toContainText("lượng mua vào");
});

test("a second meter, own solar power and power sold can be entered", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  await page.getByRole("button", { name: "Thêm công tơ, hợp đồng hoặc lô hàng khác cùng loại" }).click();
  await expect(page).toHaveURL(/#\/energy$/);
  await expect(page.locator("ul.streams")).toContainText("Điện mua từ lưới (2)");
  await page.locator("#add-carrier").selectOption("elec-solar");
  await page.locator(".add button").first().click();
  await go(page, "stream/elec-solar");
  await box(page, "stream.elec-solar.quantity").fill("60.000");
  await box(page, "stream.elec-solar.quantity").blur();
  await expect(page.locator("#main")).toContainText("Không tính CO₂ của lưới");
  await go(page, "wastes");
  await page.getByRole("button", { name: "điện bán ra" }).click();
  await go(page, "stream/elec-sold");
  await expect(box(page, "stream.elec-sold.quantity")).toBeVisible();
});

test("whether prices hold value-added tax is chosen once and said wherever a price is entered", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/malt");
  await page.locator("input[name='vat'][value='with']").check({ force: true });
  await go(page, "stream/coal");
  await expect(page.locator("input[name='vat'][value='with']")).toBeChecked();
  await axe(page);
});

test("a gap of a tax rate between cost and price is told as tax", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/diesel");
  for (const [key, value] of [["quantity", "1.000"], ["price", "20.000"], ["cost", "21.600.000"]]) {
    await box(page, `stream.diesel.${key}`).fill(value);
    await box(page, `stream.diesel.${key}`).blur();
  }
  await expect(doubt(page, "stream.diesel.cost")).toContainText("thuế GTGT");
});

test("gas by the cylinder, firewood by the stere, a capacity charge, tenants and a crop year", async ({ page }) => {
  await openExample(page, "tea");
  await go(page, "facility");
  await page.locator("#first-month").selectOption("9");
  await go(page, "stream/firewood");
  await page.locator("[id='stream.firewood.unit']").selectOption("stere");
  await expect(page.locator("#main")).toContainText("9/");
  await go(page, "energy");
  for (const carrier of ["lpg-kg", "elec-capacity"]) {
    await page.locator("#add-carrier").selectOption(carrier);
    await page.locator(".add button").first().click();
  }
  await go(page, "stream/lpg-kg");
  await page.locator("[id='stream.lpg-kg.unit']").selectOption("bottle-45kg");
  await go(page, "stream/elec-capacity");
  await expect(box(page, "stream.elec-capacity.quantity")).toHaveCount(0);
  await box(page, "stream.elec-capacity.cost").fill("30 triệu");
  await box(page, "stream.elec-capacity.cost").blur();
  await go(page, "stream/electricity");
  await page.locator("details.more summary", { hasText: "đơn vị thuê" }).click();
  await box(page, "stream.electricity.tenants").fill("20");
  await box(page, "stream.electricity.tenants").blur();
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.facility.first_month).toBe(9);
  const stream = (id) => file.data.streams.find((s) => s.id === id);
  expect(stream("firewood").unit).toBe("stere");
  expect(stream("lpg-kg").unit).toBe("bottle-45kg");
  expect(stream("elec-capacity").cost).toBe("30000000");
  expect(stream("electricity").tenants).toBe("20");
});
