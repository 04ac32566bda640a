// What cleaner production is, the self-check before and after, and the printed rules: from the first page, within a factory, both languages, no network.
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { begin, go, openExample, saved, stored, switchTo } from "./steps.js";

const right = { definition: "prevent", benefit: "bills", "end-of-pipe": "no", "first-step": "cheap", continuous: "go-on" };

/** Answers the question that shows and goes on; returns what was said of it. */
async function answer(page, choice) {
  await page.locator(`.q input[value="${choice}"]`).check();
  await page.getByRole("button", { name: /^(Trả lời|Answer)$/ }).click();
  await expect(page.locator("#verdict")).toBeFocused();
  const said = await page.locator("#verdict b").innerText();
  await page.getByRole("button", { name: /Câu tiếp|Xem kết quả|Next question|See the result/ }).click();
  return said;
}

test("without a factory the page says what it is, with eight pictures", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Sản xuất sạch hơn là gì?" }).click();
  await expect(page).toHaveURL(/#\/sxsh$/);
  await expect(page.locator("ol.techniques > li")).toHaveCount(8);
  await expect(page.locator("ol.techniques svg")).toHaveCount(8);
  await expect(page.locator(".contrast figure")).toHaveCount(2);
  await axe(page);
  await shot(page, "about-vi");
  await page.setViewportSize(phone);
  await fits(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, "about three screens of a phone and a half").toBeLessThan(3600);
  await switchTo(page, "en");
  await expect(page.locator("#title")).toHaveText("What is cleaner production?");
  await expect(page.locator("ol.techniques > li")).toHaveCount(8);
  await shot(page, "about-en");
  // Without a sector, the way leads to all measures of the technique.
  await page.locator("ol.techniques .example a").first().click();
  await expect(page).toHaveURL(/library\?kind=measure&technique=good-housekeeping$/);
});

test("within a factory the examples are those of its sector", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await page.getByRole("link", { name: "Sản xuất sạch hơn là gì?" }).click();
  await expect(page.locator("#techniques + .hint")).toContainText("Bia");
  const example = page.locator("ol.techniques .example a").first();
  await expect(example).toHaveAttribute("href", /#\/library\/measure\//);
  await axe(page);
  await shot(page, "about-beer");
  await example.click();
  await expect(page.locator("dl.facts")).toBeVisible();
});

test("the self-check is offered, stops nobody, and is kept in the submission", async ({ page }) => {
  await page.setViewportSize(phone);
  await begin(page);
  await page.locator("#name").fill("Xưởng Một");
  await page.getByRole("link", { name: /Tự kiểm tra 5 câu/ }).click();
  await expect(page).toHaveURL(/sxsh\/before$/);
  await fits(page);
  await axe(page);
  await shot(page, "self-check-question");
  await page.getByRole("link", { name: "Bỏ qua" }).click();
  await expect(page).toHaveURL(/#\/hub$/);
  await page.getByRole("link", { name: /Tự kiểm tra 5 câu/ }).click();
  expect(await answer(page, "treat")).toBe("Chưa đúng.");
  expect(await answer(page, "safety")).toBe("Đúng.");
  await page.locator('.q input[value="yes"]').check();
  await page.getByRole("button", { name: "Trả lời" }).click();
  await expect(page.locator(".opt.right")).toHaveCount(1);
  await expect(page.locator(".opt.wrong")).toHaveCount(1);
  await axe(page);
  await shot(page, "self-check-verdict");
  // A reload goes on where it stopped.
  await saved(page);
  await page.reload();
  await expect(page.locator(".step")).toContainText("Câu 4/5");
  await answer(page, "new-line");
  await answer(page, "go-on");
  await expect(page.locator("dl.scores dd").first()).toHaveText("2/5 câu đúng");
  await expect(page.locator(".conclusions .verdict")).toHaveText("Kết luận: chưa đạt.");
  await axe(page);
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.self_check.before.answers).toEqual({
    definition: "treat", benefit: "safety", "end-of-pipe": "yes", "first-step": "new-line", continuous: "go-on",
  });
});

test("after the assessment the result stands beside the one before, and the rule is printed", async ({ page }) => {
  await openExample(page, "seafood");
  await go(page, "download");
  await page.locator("#self-check").click();
  await expect(page).toHaveURL(/sxsh\/after$/);
  for (const choice of Object.values(right)) expect(await answer(page, choice)).toBe("Đúng.");
  await expect(page.locator("dl.scores dd")).toHaveText(["chưa trả lời", "5/5 câu đúng"]);
  await expect(page.locator(".conclusions .verdict")).toHaveText("Kết luận: đạt.");
  await shot(page, "self-check-result");
  await switchTo(page, "en");
  await expect(page.locator("dl.scores dd").last()).toHaveText("5 of 5 right");
  await go(page, "check");
  const rules = page.locator(".conclusions > section");
  await expect(rules).toHaveCount(2);
  await expect(rules.first().locator(".needs .met")).toHaveCount(3);
  await expect(rules.last()).toContainText("Rule of the quick assessment software, in use since");
  await axe(page);
  await shot(page, "ratings-rules");
  // Answered again from the beginning: the round is empty until then.
  await go(page, "sxsh/after");
  await page.getByRole("button", { name: "Answer again from the beginning" }).click();
  await expect(page.locator(".step")).toContainText("Question 1 of 5");
});
