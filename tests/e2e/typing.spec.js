// Vietnamese typing and numbers as people write them: nothing typed is lost, and what is wrong is said in place.
import { expect, open, phone, test } from "./harness.js";
import { begin, box, exampleFile, go, openExample, saved, stored } from "./steps.js";

const facilityFields = ["name", "commune", "address", "tax-code", "contact-name", "contact-role", "contact-phone", "contact-email"];

/** A word as a Telex input method builds it: each step is the whole provisional word. */
const telex = ["t", "ta", "tao", "tạo"];

/** Types words through an input method that composes, with `between` called in the middle of each word. */
async function compose(page, target, words, between = async () => {}) {
  const session = await page.context().newCDPSession(page);
  await target.focus();
  for (const steps of words) {
    for (const [index, text] of steps.entries()) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      if (index === 1) await between();
    }
    await session.send("Input.insertText", { text: steps.at(-1) });
  }
}

/** Types as UniKey does: plain keys, then Backspaces and the letters with their marks. */
async function unikey(page, target) {
  await target.focus();
  await page.keyboard.press("End");
  for (const key of ["t", "a", "o"]) await page.keyboard.press(key);
  // "j": UniKey takes "ao" back and writes "ạo".
  for (let i = 0; i < 2; i++) await page.keyboard.press("Backspace");
  await page.keyboard.insertText("ạ");
  await page.keyboard.insertText("o");
  await page.keyboard.press("Space");
  for (const key of ["d"]) await page.keyboard.press(key);
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("đ");
  for (const key of ["u", "o"]) await page.keyboard.press(key);
  for (let i = 0; i < 2; i++) await page.keyboard.press("Backspace");
  await page.keyboard.insertText("ượ");
  await page.keyboard.press("c");
}

async function showsTyping(page, target) {
  await target.fill("");
  await compose(page, target, [telex, [" "], ["đ", "đu", "đươ", "được"]]);
  await expect(target).toHaveValue("tạo được");
  await target.fill("");
  await unikey(page, target);
  await expect(target).toHaveValue("tạo được");
  await target.blur();
  await expect(target).toHaveValue("tạo được");
}

test("every text field of the facility page takes both ways of Vietnamese typing", async ({ page }) => {
  await begin(page);
  for (const field of facilityFields) await showsTyping(page, box(page, field));
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.facility.name).toBe("tạo được");
  expect(file.data.facility.contact.role).toBe("tạo được");
});

test("so do the names, notes and the plan elsewhere", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "facility");
  await showsTyping(page, box(page, "product.beer.name"));
  await go(page, "stream/coal");
  await page.locator("details.more").last().locator("summary").click();
  await showsTyping(page, box(page, "stream.coal.name"));
  await go(page, "checklist/compressed-air");
  const question = page.locator(".q").first();
  await question.locator("input[value='done']").check({ force: true });
  await question.locator("details.more:not(.reasons) > summary").click();
  const note = question.locator("[id$='.note']");
  await showsTyping(page, note);
  await go(page, "plan");
  await showsTyping(page, page.locator("[id^='plan.'][id$='.who']").first());
  await showsTyping(page, page.locator("[id^='plan.'][id$='.when']").first());
  await go(page, "checklist");
  await showsTyping(page, box(page, "own.own-1.name"));
  await go(page, "download");
  await showsTyping(page, box(page, "receiver"));
});

test("a save in the middle of a composition leaves the word alone", async ({ page }) => {
  await begin(page);
  await box(page, "commune").fill("x");
  const name = box(page, "name");
  let ended = 0;
  await page.exposeFunction("compositionEnded", () => ended++);
  await name.evaluate((element) => element.addEventListener("compositionend", () => window.compositionEnded()));
  const bar = page.locator(".bar .saved");
  const before = await name.elementHandle();
  await compose(page, name, [telex], async () => {
    // The bar changes twice meanwhile: "saving" and "saved".
    await expect(bar).toContainText("Đã lưu");
    expect(ended, "still composing").toBe(0);
    await expect(name).toHaveValue("ta");
  });
  await expect(name).toHaveValue("tạo");
  expect(ended).toBe(1);
  expect(await name.evaluate((now, then) => now === then, before), "the box is never built anew").toBe(true);
});

test("a composition in a number field is left alone until the field is left", async ({ page }) => {
  await begin(page);
  const days = box(page, "days");
  await compose(page, days, [["3", "30", "300"], [" "], ["n", "nga", "ngày"]]);
  await expect(days).toHaveValue("300 ngày");
  await expect(box(page, "days-understood")).toContainText("Hiểu là 300 ngày");
  await days.blur();
  await expect(days).toHaveValue("300");
});

test("Enter that ends a composition does not send the form", async ({ page }) => {
  await begin(page);
  const session = await page.context().newCDPSession(page);
  await box(page, "name").focus();
  await session.send("Input.imeSetComposition", { text: "tạo", selectionStart: 3, selectionEnd: 3 });
  // What a browser sends for a key that an input method took.
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await session.send("Input.insertText", { text: "tạo" });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  await expect(box(page, "name")).toHaveValue("tạo");
  await expect(page.locator("#summary")).toHaveCount(0);
  await expect(page).toHaveURL(/#\/facility$/);
  // And Enter outside a composition does.
  await box(page, "name").press("Enter");
  await expect(page.locator("#summary")).toBeFocused();
});

test("numbers as people type them", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/coal");
  const rows = [
    ["stream.coal.quantity", "1.234,5", "", "1.234,5", "1234.5"],
    ["stream.coal.quantity", "960 tấn", "Hiểu là 960", "960", "960"],
    ["stream.coal.quantity", " 1 234 ", "Hiểu là 1.234", "1.234", "1234"],
    ["stream.coal.cost", "12 tr", "Hiểu là 12.000.000 đồng", "12.000.000", "12000000"],
    ["stream.coal.cost", "1,2 tỷ", "Hiểu là 1.200.000.000 đồng", "1.200.000.000", "1200000000"],
    ["stream.coal.price", "1.234,56", "Hiểu là", "1.234,56", "1234.56"],
  ];
  for (const [path, typed, understood, tidy, kept] of rows) {
    const target = box(page, path);
    await target.fill("");
    await target.pressSequentially(typed);
    await expect(target, "as typed while typing").toHaveValue(typed);
    await expect(box(page, `${path}-understood`)).toContainText(understood);
    await target.blur();
    await expect(target).toHaveValue(tidy);
    await saved(page);
    const key = path.split(".").at(-1);
    await expect.poll(async () => {
      const [file] = Object.values(await stored(page));
      return file.data.streams.find((s) => s.id === "coal")[key];
    }).toBe(kept);
  }
});

test.describe("on a phone, whose number keys have no letters", () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test("a word of magnitude is pressed behind a sum", async ({ page }) => {
    await openExample(page, "beer-beverage");
    await go(page, "stream/coal");
    const target = box(page, "stream.coal.cost");
    await target.fill("2,4");
    const press = (word) => page.getByRole("button", { name: `: ${word}` }).tap();
    await press("tỷ");
    await expect(target).toHaveValue("2,4 tỷ");
    await expect(target, "the keys stay on the screen").toBeFocused();
    await expect(box(page, "stream.coal.cost-understood")).toContainText("2.400.000.000 đồng");
    await press("triệu");
    await expect(target).toHaveValue("2,4 triệu");
    await expect(page.locator(".magnitudes"), "prices have none").toHaveCount(1);
  });
});

test("a number with two meanings is asked about, kept, and not counted", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/coal");
  const quantity = box(page, "stream.coal.quantity");
  await quantity.fill("1,234");
  await expect(box(page, "stream.coal.quantity-understood")).toHaveText("Là 1.234 hay 1,2340? Hãy viết lại cho rõ.");
  await quantity.blur();
  await expect(quantity).toHaveValue("1,234");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
  const said = await page.locator("#summary li").innerText();
  expect(said).toContain("1.234");
  expect(said).toContain("1,2340");
  await expect(box(page, "stream.coal.quantity-error")).toContainText("Hãy viết lại cho rõ", { ignoreCase: true });
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.streams.find((s) => s.id === "coal").quantity).toBeNull();
  // Each of the two, typed as the question writes it, has one meaning.
  for (const clear of ["1.234", "1,2340"]) {
    await quantity.fill(clear);
    await expect(box(page, "stream.coal.quantity-understood")).not.toContainText("Hãy viết lại");
    await expect(page.locator("#summary")).toHaveCount(0);
  }
});

/** Types into a field of the coal stream, presses continue, and gives back what the page says. */
async function refusal(page, path, typed) {
  const target = box(page, path);
  await target.fill(typed);
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
  const beside = box(page, `${path}-error`);
  const inSummary = (await page.locator("#summary li").allInnerTexts()).map((t) => t.trim());
  const inPlace = (await beside.evaluate((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join(""))).trim();
  expect(inSummary.length).toBe(1);
  await expect(target).toHaveAttribute("aria-invalid", "true");
  expect(await target.getAttribute("aria-describedby")).toContain(`${path}-error`);
  await expect(target, "what was typed is kept").toHaveValue(typed);
  await page.locator("#summary button").first().click();
  await expect(target).toBeFocused();
  return { inSummary: inSummary[0], inPlace };
}

for (const [typed, words] of [
  ["abc", "phải là số, ví dụ 1.234,5"],
  ["-5", "không thể âm"],
  ["99999999999999999999", "không thể lớn hơn"],
]) {
  test(`"${typed}" is refused in the same words twice`, async ({ page }) => {
    await openExample(page, "beer-beverage");
    await go(page, "stream/coal");
    const { inSummary, inPlace } = await refusal(page, "stream.coal.price", typed);
    expect(inPlace).toContain(words);
    expect(inSummary).toBe(inPlace);
  });
}

test("a percentage above 100 is refused", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  const { inSummary, inPlace } = await refusal(page, "stream.electricity.share-lighting", "120");
  expect(inPlace).toContain("không thể lớn hơn 100");
  expect(inSummary).toBe(inPlace);
});

test("shares above 100 % together are said, and lead to the shares", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.share-compressed-air").fill("90");
  await box(page, "stream.electricity.share-lighting").fill("90");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
  await expect(page.locator("#summary li")).toContainText("không thể quá 100%");
  await page.locator("#summary button").click();
  expect(await page.evaluate(() => !!document.activeElement.closest("[id='stream.electricity.shares']"))).toBe(true);
  await expect(page.locator("[id='stream.electricity.shares'] > .error")).toBeVisible();
});

test("the facility page says everything at once, keeps what was typed, and lets one type on", async ({ page }) => {
  await begin(page);
  await box(page, "year").fill("2O25");
  await box(page, "days").fill("400");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
  // In the order of the page, in the fixed patterns.
  const said = await page.locator("#summary li").allInnerTexts();
  expect(said.map((text) => text.trim())).toEqual([
    "Hãy nhập tên nhà máy",
    "Chọn ngành của nhà máy",
    "Năm báo cáo phải là số, ví dụ 2025",
    "Chọn tỉnh, thành phố",
    "Số ngày sản xuất trong năm phải từ 0 đến 366",
  ]);
  await expect(box(page, "year")).toHaveValue("2O25");
  // Mending one must not take the focus away in the middle of a word.
  await box(page, "name").focus();
  await page.keyboard.type("Xuong");
  await expect(box(page, "name")).toHaveValue("Xuong");
  await expect(box(page, "name")).toBeFocused();
  await expect(page.locator("#summary li")).toHaveCount(4);
  // Pressed again, the summary has the focus again.
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
});

test("the example in a message can itself be typed", async ({ page }) => {
  await begin(page);
  await box(page, "year").fill("năm ngoái");
  await page.locator("form button[type=submit]").click();
  const said = await box(page, "year-error").innerText();
  const example = said.match(/ví dụ ([\d.,]+)/)?.[1];
  expect(example, said).toBeTruthy();
  await box(page, "year").fill(example);
  await box(page, "year").blur();
  await expect(box(page, "year-error")).toBeEmpty();
  await box(page, "days").fill("quanh năm");
  await box(page, "days").blur();
  const other = (await box(page, "days-error").innerText()).match(/ví dụ ([\d.,]*\d)/)?.[1];
  await box(page, "days").fill(other ?? "");
  await expect(box(page, "days-error")).not.toContainText("phải là số");
});

test("own figures of a question stay open while one types", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "checklist/compressed-air");
  const file = await exampleFile("beer-beverage");
  const id = Object.keys(file.data.answers).find((key) => key.startsWith("ca-") && file.data.answers[key].reply === "not-done");
  const question = box(page, `q.${id}`);
  const investment = box(page, `answer.${id}.investment`);
  const fold = question.locator("details.figures");
  if (!(await fold.evaluate((d) => d.open))) await fold.locator("> summary").click();
  await investment.fill("");
  await investment.pressSequentially("12 trx");
  await expect(investment).toBeVisible();
  await expect(investment).toBeFocused();
  await expect(investment).toHaveValue("12 trx");
  for (let i = 0; i < 6; i++) await page.keyboard.press("Backspace");
  await expect(investment).toBeFocused();
  await page.keyboard.type("1,5 tỷ");
  await expect(investment).toHaveValue("1,5 tỷ");
});

test("a figure that is wrong in one area does not hold up another, and is found on a phone", async ({ page }) => {
  await page.setViewportSize(phone);
  await openExample(page, "beer-beverage");
  await go(page, "checklist/compressed-air");
  const first = page.locator(".q").first();
  await first.scrollIntoViewIfNeeded();
  // Back to the first question of the area.
  while (await page.locator(".stepping .ghost").isVisible()) await page.locator(".stepping .ghost").click();
  await first.locator("input[value='not-done']").check({ force: true });
  const fold = first.locator("details.figures");
  if (!(await fold.evaluate((d) => d.open))) await fold.locator("> summary").click();
  const money = first.locator("[id$='.investment']");
  await money.fill("abc");
  while (await page.locator(".stepping .btn:not(.ghost)").isVisible()) await page.locator(".stepping .btn:not(.ghost)").click();
  await page.locator(".finish button[type=submit]").click();
  await expect(page.locator("#summary")).toBeFocused();
  await page.locator("#summary button").click();
  await expect(money).toBeVisible();
  await expect(money).toBeFocused();
  // The cleaning area has no such figure: its button leads on.
  await go(page, "checklist/cleaning");
  while (await page.locator(".stepping .btn:not(.ghost)").isVisible()) await page.locator(".stepping .btn:not(.ghost)").click();
  await page.locator(".finish button[type=submit]").click();
  await expect(page).not.toHaveURL(/cleaning$/);
});

test("typed text that is no number comes back after a reload", async ({ page }) => {
  await begin(page);
  await box(page, "name").fill("Xưởng");
  await box(page, "employees").fill("khoảng 50");
  await saved(page);
  await page.waitForTimeout(700);
  await page.reload();
  await expect(box(page, "employees")).toHaveValue("khoảng 50");
  await expect(box(page, "name")).toHaveValue("Xưởng");
  await open(page, "./#/facility");
  await expect(box(page, "employees")).toHaveValue("khoảng 50");
});

test("a row that was removed comes back with its figures", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  const price = await box(page, "stream.electricity.price").inputValue();
  await page.getByRole("button", { name: "Nhà máy không có mục này" }).click();
  await expect(page).toHaveURL(/#\/energy$/);
  await expect(page.locator('a[href="#/stream/electricity"]')).toHaveCount(0);
  await expect(page.locator("p.note")).toContainText("Đã bỏ");
  await page.getByRole("button", { name: "Lấy lại" }).click();
  await go(page, "stream/electricity");
  await expect(box(page, "stream.electricity.price")).toHaveValue(price);
});

test("while keys follow each other only the box itself is drawn, then the page follows", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/malt");
  const quantity = box(page, "stream.malt.quantity");
  await quantity.fill("");
  await saved(page);
  await page.waitForTimeout(400);
  const elsewhere = await page.evaluate(async () => {
    const field = document.activeElement.closest(".field");
    const bar = document.querySelector(".bar");
    const seen = [];
    const watch = new MutationObserver((list) => {
      seen.push(...list.map((change) => change.target).filter((node) => !field.contains(node) && !bar.contains(node)));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const input = document.activeElement;
    for (let i = 0; i < 5; i += 1) {
      input.value += "1";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    const during = seen.length;
    watch.disconnect();
    return during;
  });
  expect(elsewhere).toBe(0);
  await expect(page.locator("[id='stream.malt.quantity-understood']")).toContainText(/11[.]111 (tấn|kg)/);
  await saved(page);
  expect(Object.values(await stored(page))[0].data.streams.find((s) => s.id === "malt").quantity).toBe("11111");
});

test("Enter right behind a key finds what is wrong", async ({ page }) => {
  await begin(page);
  await box(page, "year").pressSequentially("20x5");
  await page.keyboard.press("Enter");
  await expect(page.locator("#summary")).toBeFocused();
  await expect(page.locator("#summary")).toContainText(/[Nn]ăm/);
});
