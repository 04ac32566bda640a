// What narrows an answer from bills alone: one number of a measure, the kind of plant, rough questions about end uses, money without a quantity.
import { axe, expect, fits, phone, shot, test } from "./harness.js";
import { begin, box, go, openExample, saved, stored } from "./steps.js";

/** A new factory of a sector with 300 days of production. */
async function factory(page, sector) {
  await begin(page);
  await page.locator("#sector").selectOption(sector);
  await expect(page.locator("#sector")).toHaveValue(sector);
  await box(page, "days").fill("300");
}

/** The only factory on the machine. */
async function file(page) {
  await saved(page);
  const [only] = Object.values(await stored(page));
  return only;
}

test("one number gives a measure its saving at once", async ({ page }) => {
  await openExample(page, "garments");
  await go(page, "checklist/garments");
  const question = page.locator('[id="q.ga-01"]');
  const number = box(page, "answer.ga-01.number");
  const result = question.locator(".one-number .result");
  await question.locator("input[value='done']").check({ force: true });
  await expect(number).toHaveCount(0);
  await question.locator("input[value='not-done']").check({ force: true });
  await expect(question.locator(".one-number")).toContainText("Thường gặp: 80–85%. Mức tốt: 87%.");
  await number.fill("78");
  // 1 − 78/85 to 1 − 78/87 of the fabric.
  await expect(result).toContainText("Riêng giải pháp này tiết kiệm");
  await expect(result).toContainText("8,2");
  await expect(result).toContainText("10,3");
  await expect(result).toContainText("Tính theo con số vừa nhập.");
  await number.fill("87");
  await expect(result).toContainText("Nhà máy đã ở mức tốt");
  await number.fill("7");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page.locator("#summary")).toContainText("50");
  await number.fill("78");
  expect((await file(page)).data.answers["ga-01"].number).toBe("78");
  await axe(page);
  await page.setViewportSize(phone);
  await fits(page);
});

test("the kind of plant is asked where a sector holds several, and says what it leaves out", async ({ page }) => {
  await factory(page, "animal-feed");
  await expect(page.locator("#plant-kind")).toHaveCount(0);
  await page.locator("#sector").selectOption("garments");
  await expect(page.locator("#plant-kind legend")).toHaveText("Nhà máy có xưởng giặt không?");
  const changes = page.locator("#plant-kind-changes");
  await expect(changes).toContainText("Chưa chọn");
  await page.locator("#plant-kind input[value='no-laundry']").check({ force: true });
  await expect(changes).toContainText("Không tính:");
  expect((await file(page)).data.facility.plant_kind).toBe("no-laundry");
  // Another sector has other kinds.
  await page.locator("#sector").selectOption("glass");
  await expect(page.locator("#plant-kind input:checked")).toHaveCount(0);
  expect((await file(page)).data.facility.plant_kind).toBeUndefined();
  await axe(page);
});

test("kilowatts and hours are a share of the bill, behind the user's own", async ({ page }) => {
  await factory(page, "garments");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.quantity").fill("2.800.000");
  const rough = page.locator('[id="stream.electricity.rough-compressed-air"]');
  await rough.locator("summary").click();
  await expect(rough.locator(".result")).toContainText("Trả lời đủ");
  await box(page, "stream.electricity.rough-compressed-air:kw").fill("150");
  await box(page, "stream.electricity.rough-compressed-air:hours").fill("16");
  // 150 kW · 16 h · 0.7 · 300 days = 504,000 kWh of 2,800,000.
  await expect(rough.locator(".result")).toContainText("504.000 kWh");
  await expect(rough.locator(".result")).toContainText("18%");
  await expect(rough.locator(".result .tag")).toHaveText("nhãn máy");
  const { values } = (await file(page)).data.streams.find((s) => s.id === "electricity").rough["compressed-air"];
  expect(values).toEqual({ kw: "150", hours: "16" });
  // More than the bill is told and not used.
  await box(page, "stream.electricity.rough-compressed-air:kw").fill("15.000");
  await expect(rough.locator(".result .warn")).toContainText("nhiều hơn cả lượng trên hóa đơn");
  await box(page, "stream.electricity.rough-compressed-air:kw").fill("150");
  await box(page, "stream.electricity.share-compressed-air").fill("25");
  await expect(rough.locator(".result")).toContainText("Phần trăm nhập ở trên được dùng trước");
  await axe(page);
  await shot(page, "rough-question");
  await page.setViewportSize(phone);
  await fits(page);
  await rough.getByRole("button", { name: "Bỏ câu trả lời" }).click();
  await expect(box(page, "stream.electricity.rough-compressed-air:kw")).toHaveValue("");
  expect((await file(page)).data.streams.find((s) => s.id === "electricity").rough).toBeUndefined();
});

test("money without a quantity gets one from the default price, marked as such", async ({ page }) => {
  await factory(page, "garments");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.cost").fill("2 tỷ");
  const note = page.locator('[id="stream.electricity.by-price"]');
  await expect(note).toContainText("Lượng ước tính theo giá mặc định");
  await expect(note).toContainText("Đây không phải số trên hóa đơn");
  await box(page, "stream.electricity.quantity").fill("900.000");
  await expect(note).toHaveCount(0);
});
