// A process step that is weighed, and consumption that is split between products: from typing to the results and the file.
import { axe, desktop, expect, fits, phone, shot, test } from "./harness.js";
import { box, go, openExample, saved, stored, switchTo } from "./steps.js";

/** Adds the wort filtration of the brewery and weighs it for a day of 300. */
async function weigh(page) {
  await go(page, "steps");
  await expect(page.locator("main .empty")).toContainText("Chưa có công đoạn nào");
  await page.locator("#add-step").selectOption({ label: "Lọc bã hèm" });
  await page.getByRole("button", { name: "Thêm công đoạn" }).click();
  await expect(page).toHaveURL(/#\/step\/step$/);
  await expect(page.locator("#title")).toHaveText("Lọc bã hèm");
  await box(page, "step.step.times").fill("300");
  // The sector's own flows are there by name; their weights are the user's.
  const named = page.locator(".flow input[id*='.name-']");
  await expect(named.first()).toHaveValue("nước rửa bã");
  for (const [flow, kg] of [["f", "1.000"], ["f-2", "850"], ["f-3", "90"], ["f-4", "30"]]) {
    await box(page, `step.step.kg-${flow}`).fill(kg);
  }
  await box(page, "step.step.price-f").fill("12.000");
}

test("a process step is weighed, told, kept and shown with the results", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await weigh(page);
  // 1,000 − 850 − 120 = 30 kg; 150 kg lost · 12,000 VND · 300 days = 540 million VND.
  const result = page.locator(".stepresult");
  await expect(result).toContainText("thành sản phẩm 850 kg, bằng 85% đầu vào");
  await expect(result).toContainText("Mất 150 kg: chất thải 120 kg, chưa xác định 30 kg");
  await expect(result).toContainText("Cả năm mất khoảng 540 triệu đồng");
  // Reused, it is no loss any more.
  await box(page, "step.step.role-f-4").selectOption("reuse");
  await expect(result).toContainText("Mất 120 kg: chất thải 90 kg");
  await box(page, "step.step.role-f-4").selectOption("waste");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page).toHaveURL(/#\/steps$/);
  await expect(page.locator("ul.streams")).toContainText("mất 150 kg, khoảng 540 triệu đồng mỗi năm");
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.steps).toHaveLength(1);
  expect(file.data.steps[0].flows[0]).toMatchObject({ role: "input", name: "nước rửa bã", kg: "1000", price: "12000" });
  await go(page, "results/balance");
  const table = page.getByRole("region", { name: "Cân bằng theo công đoạn" });
  await expect(table).toContainText("540 tr");
  await go(page, "check");
  await expect(page.locator("#main")).toContainText("Cả năm mất khoảng 540 triệu đồng");
});

test("what cannot be read in a step is told and kept", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await weigh(page);
  await box(page, "step.step.kg-f-3").fill("nhiều");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page.locator("#summary")).toContainText("bã hèm ướt: khối lượng phải là số");
  await expect(box(page, "step.step.kg-f-3")).toHaveValue("nhiều");
  await expect(page.locator(".stepresult")).toContainText("Chưa cân: bã hèm ướt");
  await page.getByRole("button", { name: "Bỏ bã hèm ướt" }).click();
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page).toHaveURL(/#\/steps$/);
});

test("the pages of the steps suit everyone, in both languages", async ({ page }) => {
  test.slow();
  await openExample(page, "beer-beverage");
  await weigh(page);
  for (const language of ["vi", "en"]) {
    if (language !== "vi") await switchTo(page, language);
    for (const address of ["steps", "step/step", "step/nothing-like-this"]) {
      await go(page, address);
      await axe(page);
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        await fits(page);
      }
    }
    await go(page, "step/step");
    await page.setViewportSize(phone);
    await shot(page, `step-${language}-phone`);
    await page.setViewportSize(desktop);
  }
});

test("consumption is split between products by the factory's own shares, which must make a hundred", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "facility");
  await expect(page.locator("#split")).toHaveCount(0);
  await page.getByRole("button", { name: "Thêm sản phẩm" }).click();
  await box(page, "product.product.quantity").fill("5.000");
  await box(page, "product.product.name").fill("Nước ngọt");
  // Hectolitres and tonnes cannot be added up: the results say what to do.
  await go(page, "results/compare");
  await expect(page.locator("#main")).toContainText("Các sản phẩm tính bằng đơn vị khác nhau");
  await go(page, "facility");
  await page.locator("#split").selectOption("own");
  const shares = page.locator("input[id$='.share']");
  await shares.nth(0).fill("70");
  await shares.nth(1).fill("20");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page.locator("#summary")).toContainText("cộng lại là 90%, cần bằng 100%");
  await axe(page);
  await shares.nth(1).fill("30");
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await expect(page).toHaveURL(/#\/energy$/);
  await go(page, "results/compare");
  await expect(page.locator("#main")).toContainText("30% tiêu thụ tính cho sản phẩm này (phân bổ theo tỷ lệ tự xác định)");
  await expect(page.getByRole("heading", { name: /Nước ngọt$/ }).first()).toBeVisible();
});
