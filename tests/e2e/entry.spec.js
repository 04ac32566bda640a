// Entry in the hand: one question a screen, ticks before figures, a plan that is proposed, errors where they arise.
import { axe, expect, fits, phone, shot, test } from "./harness.js";
import { begin, box, go, openExample, saved, stored, switchTo } from "./steps.js";

const next = (page) => page.locator(".stepping .btn:not(.ghost), .finish button[type=submit]").filter({ visible: true });

/** The only factory on the machine. */
async function file(page) {
  await saved(page);
  const [only] = Object.values(await stored(page));
  return only;
}

for (const language of ["vi", "en"]) {
  test(`a question fits one phone screen with its answers and next, in ${language}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize(phone);
    await openExample(page, "beer-beverage");
    if (language === "en") await switchTo(page, "en");
    for (const area of ["beer-beverage", "compressed-air", "boilers"]) {
      await go(page, `checklist/${area}`);
      while (await page.locator(".stepping .ghost").isVisible()) await page.locator(".stepping .ghost").click();
      for (;;) {
        await expect(next(page)).toHaveCount(1);
        const bar = await page.locator(".finish").boundingBox();
        expect(bar.y + bar.height, "the row with next ends at the lower edge").toBeLessThanOrEqual(phone.height + 1);
        for (const answer of await page.locator(".questions > .q.current .opt").all()) {
          const place = await answer.boundingBox();
          expect(place.y + place.height, "no answer lies below next").toBeLessThanOrEqual(bar.y);
        }
        if (!(await page.locator(".stepping .btn:not(.ghost)").isVisible())) break;
        await next(page).click();
      }
    }
    await shot(page, `question-${language}`);
  });
}

test("the total follows an answer, stands in its own line, and is that of the results", async ({ page }) => {
  await page.setViewportSize(phone);
  await openExample(page, "beer-beverage");
  await go(page, "checklist/compressed-air");
  const line = page.locator(".found");
  await expect(line).toContainText("Đã tìm thấy khoảng");
  const [before, height] = [await line.innerText(), (await line.boundingBox()).height];
  const top = (await next(page).boundingBox()).y;
  while (await page.locator(".stepping .ghost").isVisible()) await page.locator(".stepping .ghost").click();
  const done = page.locator(".questions > .q.current input[value='done']");
  const open = page.locator(".questions > .q.current input[value='not-done']");
  await ((await done.isChecked()) ? open : done).check({ force: true });
  await expect(line).not.toHaveText(before);
  expect((await line.boundingBox()).height).toBe(height);
  expect((await next(page).boundingBox()).y).toBe(top);
  const money = (await line.innerText()).match(/khoảng (.+)\/năm/)[1];
  await go(page, "results");
  await expect(page.locator("#title")).toContainText(money);
});

test("an area that the plant has not goes on, and comes back", async ({ page }) => {
  await page.setViewportSize(phone);
  await begin(page);
  await page.locator("#sector").selectOption("beer-beverage");
  await expect(page.locator("#sector")).toHaveValue("beer-beverage");
  await go(page, "checklist/boilers");
  await expect(page.locator("form.questions")).toBeHidden();
  await axe(page);
  await shot(page, "gate");
  await page.locator("#gate .btn.ghost").click();
  await expect(page).not.toHaveURL(/boilers$/);
  await expect(page.locator(".passed")).toContainText("nhà máy không có");
  expect((await file(page)).data.areas.boilers).toBe(false);
  await page.locator(".passed button").click();
  await expect(page).toHaveURL(/boilers$/);
  await expect(page.locator(".questions > .q.current")).toBeVisible();
  expect((await file(page)).data.areas.boilers).toBe(true);
});

test("next leads forward through the areas and never back", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(phone);
  await begin(page);
  await page.locator("#sector").selectOption("beer-beverage");
  await expect(page.locator("#sector")).toHaveValue("beer-beverage");
  await go(page, "checklist");
  await page.locator("nav.areas").first().locator("input").first().uncheck();
  await page.locator("main > .row a.btn").click();
  const seen = [];
  const asked = page.locator(".questions > .q.current legend");
  for (let taps = 0; taps < 60 && /checklist\/./.test(page.url()); taps += 1) {
    const question = await asked.innerText();
    expect(seen, "no question comes twice").not.toContain(question);
    seen.push(question);
    await page.locator(".questions > .q.current input[value='unknown']").check({ force: true });
    await next(page).click();
    // The last question leads to another page.
    await expect(asked.and(page.getByText(question, { exact: true }))).toHaveCount(0);
  }
  expect(seen.length).toBeGreaterThan(30);
  await expect(page).toHaveURL(/#\/results$/);
});

test("rows that the plant has not are cleared, keep their place, and the others follow one another", async ({ page }) => {
  await page.setViewportSize(phone);
  await begin(page);
  await page.locator("#sector").selectOption("beer-beverage");
  await expect(page.locator("#sector")).toHaveValue("beer-beverage");
  await go(page, "energy");
  const rows = page.locator("ul.streams > li");
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  const second = rows.nth(1).locator("input");
  await second.uncheck();
  await expect(rows).toHaveCount(count);
  await expect(rows.nth(1)).toHaveClass("unused");
  await expect(rows.nth(1).locator("input")).toBeFocused();
  await axe(page);
  await fits(page);
  await shot(page, "rows");
  await page.locator("main > .row a.btn").first().click();
  for (let row = 1; row < count; row += 1) {
    await expect(page).toHaveURL(/#\/stream\//);
    await page.locator("form button[type=submit]").click();
  }
  await expect(page).toHaveURL(/#\/water$/);
  await go(page, "energy");
  await rows.nth(1).locator("input").check();
  await expect(rows.nth(1).locator("a")).toHaveCount(1);
});

test("a new row says that its figure comes from bills, where the box asks for bills", async ({ page }) => {
  await begin(page);
  await page.locator("#sector").selectOption("beer-beverage");
  await expect(page.locator("#sector")).toHaveValue("beer-beverage");
  await go(page, "energy");
  await page.locator("ul.streams a").first().click();
  await expect(page.locator("input[name$='.known'][value='bill']")).toBeChecked();
});

test("the plan proposes what is worth doing now and takes it only when asked", async ({ page }) => {
  await begin(page);
  await page.locator("#sector").selectOption("beer-beverage");
  await expect(page.locator("#sector")).toHaveValue("beer-beverage");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.quantity").fill("2.000.000");
  await box(page, "stream.electricity.cost").fill("4 tỷ");
  await go(page, "checklist/compressed-air");
  const answers = page.locator(".q > .opts input[value='not-done']");
  await expect(answers).not.toHaveCount(0);
  for (const answer of await answers.all()) {
    if (await answer.isVisible()) await answer.check({ force: true });
  }
  const first = page.locator(".questions > .q").first();
  await first.locator("details.figures > summary").click();
  await first.locator("[id$='.investment']").fill("1 tr");
  await go(page, "plan");
  const ticked = page.locator("label.check input:checked");
  await expect(ticked).not.toHaveCount(0);
  const count = await ticked.count();
  await expect(page.locator(".pill.proposed")).toHaveCount(count);
  await expect(page.locator(".first-step")).toHaveCount(count);
  expect((await file(page)).data.plan ?? {}, "looking at a proposal decides nothing").toEqual({});
  await axe(page);
  await shot(page, "plan-proposal");
  await page.locator("#plan-take").click();
  await expect(page.locator(".pill.proposed")).toHaveCount(0);
  await expect(ticked).toHaveCount(count);
  const month = page.locator("[id^='plan.'][id$='.when']").first();
  await expect(page.locator(`[id="${await month.getAttribute("list")}"] option`)).toHaveCount(12);
  expect(Object.keys((await file(page)).data.plan)).toHaveLength(count);
  await ticked.first().uncheck();
  await expect(ticked).toHaveCount(count - 1);
});

test("a figure that cannot be is told when its field is left, and once before the download", async ({ page }) => {
  await begin(page);
  const days = box(page, "days");
  await days.fill("367");
  await expect(box(page, "days-error")).toBeEmpty();
  await days.blur();
  await expect(box(page, "days-error")).toContainText("366");
  await expect(days).toHaveAttribute("aria-invalid", "true");
  await days.fill("36");
  await expect(box(page, "days-error")).toBeEmpty();
  await days.fill("367");
  await box(page, "shifts").fill("9");
  await box(page, "shifts").blur();
  await expect(box(page, "contact.phone").or(page.locator("input[type=tel]")).first()).toHaveAttribute("type", "tel");
  await expect(page.locator("input[type=email]")).toHaveAttribute("autocomplete", "email");
  await go(page, "check");
  await expect(page.locator("section.summary")).toContainText("Số ngày sản xuất trong năm phải từ 0 đến 366");
  await expect(page.locator("section.summary")).toContainText("Số ca mỗi ngày");
  await expect(page.locator(".doubts")).toHaveCount(0);
});

test("a sector is found by words without marks, and says what a change clears", async ({ page }) => {
  await begin(page);
  await page.locator("#sector-search").pressSequentially("may mac");
  const found = page.locator(".suggest button").filter({ hasText: /may/i });
  await expect(found.first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#summary")).toHaveCount(0);
  await axe(page);
  await shot(page, "sector-search");
  await found.first().click();
  await expect(page.locator("#sector")).toHaveValue("garments");
  await expect(page.locator("#sector-change")).toHaveCount(0);
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.quantity").fill("5");
  await go(page, "facility");
  await expect(page.locator("#sector-change")).toContainText("vẫn được giữ");
});

test("what if: the total follows the slider, and nothing is kept", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  const before = JSON.stringify((await file(page)).data);
  await go(page, "results/money");
  const total = page.locator(".what-if .found");
  const today = await total.innerText();
  await page.locator("#what-if-price").fill("30");
  await expect(total).not.toHaveText(today);
  await expect(page.locator("#what-if-price")).toHaveAttribute("aria-valuetext", /\+30%/);
  await page.locator("#what-if-hours").fill("-20");
  const shorter = await total.innerText();
  await expect(page.locator("#what-if-leaks")).toHaveAttribute("aria-valuetext", /25%/);
  await page.locator("#what-if-leaks").fill("50");
  await expect(total).not.toHaveText(shorter);
  await expect(page.locator("#what-if-leaks")).toHaveAttribute("aria-valuetext", /50%/);
  await axe(page);
  await shot(page, "what-if");
  await page.locator(".what-if button").click();
  await expect(total).toHaveText(today);
  expect(JSON.stringify((await file(page)).data)).toBe(before);
});

test.describe("inside a chat program", () => {
  test.use({ userAgent: "Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/24.1" });
  test("the page says how to open it in a browser", async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto("./");
    await expect(page.locator("#inside")).toContainText("Mở bằng trình duyệt");
    await page.waitForFunction(() => !document.getElementById("opening"));
    await axe(page);
    await fits(page);
    await shot(page, "inside-chat");
    await switchTo(page, "en");
    await expect(page.locator("#inside")).toContainText("Open in browser");
    await page.locator("#inside-close").click();
    await expect(page.locator("#inside")).toBeHidden();
  });
});

test("a file can be handed on where the browser can", async ({ page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    navigator.canShare = (data) => data.files?.length === 1;
    navigator.share = async (data) => {
      window.shared = { name: data.files[0].name, size: data.files[0].size };
    };
  });
  await openExample(page, "beer-beverage");
  await go(page, "download");
  const panel = page.locator("section.panel").filter({ hasText: "JSON" }).first();
  await panel.locator("button.btn").first().click();
  const share = page.getByRole("button", { name: "Chia sẻ tệp này" });
  await expect(share).toBeVisible({ timeout: 30_000 });
  await share.click();
  await expect.poll(() => page.evaluate(() => window.shared?.size ?? 0)).toBeGreaterThan(1000);
});
