// A file that came back from the office: its remarks stand at their fields, are answered, and go back without loss.
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { go, saved, stored, switchTo } from "./steps.js";

const review = {
  state: "returned",
  history: [
    { state: "in-review", by: "Trần Thị Lan", on: "2026-11-25", reason: "" },
    { state: "returned", by: "Trần Thị Lan", on: "2026-11-26", reason: "Bổ sung hóa đơn điện" },
  ],
  comments: [
    { id: "c1", about: "field", of: "streams.electricity.quantity", kind: "error", text: "Điện gấp mười lần năm trước?", suggested: "12000", by: "Trần Thị Lan", on: "2026-11-26", later: 1 },
    { id: "c2", about: "measure", of: "light-led", kind: "praise", text: "Nên kể cho cơ sở khác.", by: "Trần Thị Lan", on: "2026-11-26", closed: { by: "Trần Thị Lan", on: "2026-11-26" } },
    { id: "c3", about: "whole", of: "", kind: "advice", text: "Gửi kèm ảnh tủ điện.", by: "Trần Thị Lan", on: "2026-11-26" },
    { id: "c4", about: "field", of: "facility.tax_code", kind: "doubt", text: "Mã số của chi nhánh?", by: "Trần Thị Lan", on: "2026-11-26" },
  ],
  mood: "good",
};

const file = () => ({
  format: "sxsh-submission", version: 1, created: "2026-11-20", language: "vi",
  data: {
    facility: { name: "Bia Sông Lô", tax_code: "0100100079", province: "25", commune: "Việt Trì", sector: "beer-beverage", year: 2025, contact: { name: "Lê Thị Hà" } },
    streams: [{ id: "electricity", group: "energy", template: "electricity", carrier: "elec-toe", quantity: "120000", unit: "kWh", cost: "240000000", known: "bill" }],
    answers: { "light-led": { reply: "done" } },
    review,
  },
});

test("remarks stand at their fields and are answered there", async ({ page }) => {
  await open(page);
  const buffer = Buffer.from(JSON.stringify(file()));
  await page.locator("input[type=file]").setInputFiles([{ name: "tra-lai.json", mimeType: "application/json", buffer }]);
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(page.locator("#returned-state")).toHaveText("trả lại để bổ sung");
  await expect(page.locator("section[aria-labelledby=returned]")).toContainText("Bổ sung hóa đơn điện");
  await expect(page.locator("section[aria-labelledby=returned]")).toContainText("Còn 3 ý kiến chưa trả lời");
  await axe(page);
  await shot(page, "returned-hub-vi");

  // Looking changes nothing.
  await saved(page);
  expect(Object.values(await stored(page))[0].data.review).toEqual(review);

  // At the box of the quantity, with the proposed value.
  await page.locator("section[aria-labelledby=returned] ul.streams a").first().click();
  const at = page.locator(".field", { has: page.locator('[id="stream.electricity.quantity"]') }).locator(".remarks");
  await expect(at).toContainText("Điện gấp mười lần năm trước?");
  await expect(at).toContainText("Giá trị đề nghị: 12000");
  await axe(page);
  await shot(page, "returned-field-vi");
  await page.setViewportSize(phone);
  await fits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator("#remark-c1-answer").selectOption("explained");
  await page.locator("#remark-c1-words").fill("Đã lắp thêm dây chuyền");
  await page.locator("#remark-c1-by").fill("");
  await page.locator("#remark-c1-send").click();
  await expect(at.getByRole("alert")).toContainText("tên người trả lời");
  await page.locator("#remark-c1-by").fill("Lê Thị Hà");
  await page.locator("#remark-c1-send").click();
  await expect(at).toContainText("Số liệu đúng, có giải thích (Lê Thị Hà,");
  await expect(page.locator("#remark-c1-send")).toHaveCount(0);

  // At the measure, closed already; and at the tax code.
  await go(page, "facility");
  await expect(page.locator(".field", { has: page.locator('[id="tax-code"]') }).locator(".remarks")).toContainText("Mã số của chi nhánh?");
  await axe(page);
  await go(page, "checklist/lighting");
  const measure = page.locator('[id="q.light-led"] .remarks');
  await expect(measure).toContainText("Trần Thị Lan đã đóng ngày");
  await expect(measure.getByRole("button")).toHaveCount(0);

  // The whole is answered on the list of tasks, and the file is marked as sent again.
  await go(page, "hub");
  await page.locator("#remark-c3-send").click();
  await page.locator("#returned-send").click();
  await expect(page.locator("#returned-state")).toHaveText("chờ xem xét");
  await saved(page);
  await expect.poll(async () => Object.values(await stored(page))[0].data.review.history.length).toBe(3);
  const after = Object.values(await stored(page))[0].data.review;
  expect(after.state).toBe("received");
  expect(after.mood).toBe("good");
  expect(after.comments[0]).toMatchObject({ later: 1, suggested: "12000", reply: { answer: "explained", text: "Đã lắp thêm dây chuyền", by: "Lê Thị Hà" } });
  expect(after.comments[1]).toEqual(review.comments[1]);
  await switchTo(page, "en");
  await expect(page.locator("#returned-state")).toHaveText("waiting for review");
  await axe(page);
  await shot(page, "returned-hub-en");

  // The office takes it in again and reads the answer.
  const kept = Object.values(await stored(page))[0];
  await page.evaluate(() => (location.hash = "#/office"));
  await expect(page.locator("nav.tabs")).toBeVisible({ timeout: 60_000 });
  await page.locator("#office-pick").setInputFiles([{ name: "gui-lai.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(kept)) }]);
  await expect(page.locator("#office-accepted strong")).toHaveText("1", { timeout: 60_000 });
  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await page.locator("ul.entries a").click();
  await expect(page.locator("ul.comments")).toContainText("Đã lắp thêm dây chuyền");
});
