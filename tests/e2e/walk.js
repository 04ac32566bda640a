// Walks through the program as somebody without a mouse does: Tab, Enter, Space, arrows and typing, nothing else.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, open } from "./harness.js";

/** The words by which the walk finds its way, as they stand in locales/. */
export const words = {
  vi: {
    start: "Bắt đầu",
    next: "Lưu và tiếp tục",
    unknownInvestment: "chưa biết",
    unknownPayback: "chưa đủ số liệu",
    nothing: "Chưa tính được khoản tiết kiệm nào",
    title: (money) => `Nhà máy có thể tiết kiệm khoảng ${money} mỗi năm`,
    payback: (text) => `Hoàn vốn: ${text}`,
    investment: (text) => `Chi phí đầu tư: ${text}`,
    chosen: (count) => `${count} giải pháp đã chọn`,
    unnamed: "Hãy nhập sản lượng cả năm",
    together: (count) => `Cả ${count} giải pháp`,
    noSaving: "Chưa có giải pháp nào đủ số liệu để tính",
  },
  en: {
    start: "Start",
    next: "Save and continue",
    unknownInvestment: "not known",
    unknownPayback: "not enough data",
    title: (money) => `The plant can save about ${money} per year`,
    payback: (text) => `Payback: ${text}`,
    investment: (text) => `Investment cost: ${text}`,
    chosen: (count) => (count === 1 ? "one measure chosen" : `${count} measures chosen`),
    together: (count) => `All ${count} measures`,
  },
};

/** A whole number or a decimal as the language writes it. */
export const number = (value, language) => new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US").format(value);

/** So many decimals have amounts in a report: its total has three digits or more. */
export function places(total) {
  const shown = Number((total / 1e6).toPrecision(3));
  const found = [[100, 0], [10, 1], [1, 2]].find(([least]) => shown >= least);
  return found ? found[1] : 3;
}

/** Millions with so many decimals, as a table of the report prints money. */
export function millions(value, places, language) {
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US", digits).format(value / 1e6);
}

/** Money in three significant digits, worked out here on its own: the program must say the same. */
export function money(value, language, short = false) {
  const near = Number(value.toPrecision(3));
  const steps = [
    [1e9, { vi: ["tỷ", "tỷ"], en: ["billion", "bn"] }],
    [1e6, { vi: ["triệu", "tr"], en: ["million", "m"] }],
  ];
  const step = steps.find(([size]) => near >= size);
  if (!step) throw new Error(`no money of a case: ${value}`);
  const amount = `${number(near / step[0], language)} ${step[1][language][short ? 1 : 0]}`;
  return short ? amount : `${amount} ${language === "vi" ? "đồng" : "VND"}`;
}

/** Counts whatever only a pointer can do, so that a walk cannot cheat. */
export async function withoutMouse(page) {
  await page.addInitScript(() => {
    window.pointed = 0;
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
      addEventListener(kind, () => (window.pointed += 1), { capture: true });
    }
  });
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page, target, key = "Tab", most = 400) {
  const element = typeof target === "string" ? page.locator(target) : target;
  await expect(element).toHaveCount(1);
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`never reached by ${key}: ${element}`);
}

/** Follows a link or presses a button. */
export async function enter(page, target) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Replaces what stands in a text field. */
export async function type(page, id, text) {
  await tabTo(page, at(id));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(String(text));
}

/** Chooses from a list with the arrow keys; `wanted` is a value, or a pattern of the label. */
export async function pick(page, id, wanted) {
  const list = page.locator(at(id));
  await tabTo(page, list);
  const now = () => list.evaluate((node) => [node.value, node.selectedOptions[0]?.label ?? ""]);
  const is = ([value, label]) => (wanted instanceof RegExp ? wanted.test(label) : value === wanted);
  // A list that follows another choice, as the products follow the sector, holds it a moment later.
  const offered = () => list.evaluate((node) => Array.from(node.options, ({ value, label }) => [value, label]));
  await expect.poll(async () => (await offered()).some(is), { message: `the list ${id} holds ${wanted}` }).toBe(true);
  const seen = new Set();
  for (;;) {
    const found = await now();
    if (is(found)) return;
    // A list whose order follows the choice can never be walked to its end.
    if (seen.has(found[0])) throw new Error(`not reached in the list ${id}: ${wanted}; seen: ${[...seen]}`);
    seen.add(found[0]);
    await page.keyboard.press("ArrowDown");
  }
}

/** Chooses a chip with the arrow keys. */
export async function chip(page, name, value) {
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const wanted = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
  await tabTo(page, page.locator(`input[type=radio][name="${name}"]:checked`));
  for (let steps = await group.count(); steps > 0 && !(await wanted.isChecked()); steps -= 1) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(wanted).toBeChecked();
}

/** An element by its id, whatever points the id contains. */
export const at = (id) => `[id="${id}"]`;

const title = (page) => page.locator("#title");

/** Opens the list of tasks by the mark in the bar, from wherever the walk is. */
export async function hub(page) {
  if (page.url().endsWith("#/hub")) return;
  await tabTo(page, "a.mark", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(title(page)).toBeFocused();
}

/** Opens a page by its task on the hub. */
export async function task(page, address) {
  await hub(page);
  await enter(page, page.locator(`.tasks a[href="#/${address}"]`));
  await expect(page).toHaveURL(new RegExp(`#/${address}$`));
  await expect(title(page)).toBeFocused();
}

/** From the first page to the whole facility typed. */
export async function facility(page, factory, language) {
  const said = words[language];
  await withoutMouse(page);
  await open(page);
  if (language === "en") {
    await enter(page, "button.lang");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
  await enter(page, page.getByRole("button", { name: said.start, exact: true }));
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(title(page)).toBeFocused();
  await type(page, "name", factory.name);
  await pick(page, "sector", factory.sector);
  const { kind, quantity, unit } = factory.product;
  await pick(page, "product.product.kind", kind);
  if (quantity !== null) {
    await type(page, "product.product.quantity", number(quantity, language));
    await pick(page, "product.product.unit", unit);
  }
  await type(page, "year", factory.year);
  await pick(page, "province", factory.province);
  if (factory.employees) await type(page, "employees", factory.employees);
  if (factory.days) await type(page, "days", factory.days);
  await enter(page, page.getByRole("button", { name: said.next }));
}

/** The quantities that the case publishes; the rest stays empty. */
export async function streams(page, factory, language) {
  for (const { list, id, quantity, known, rename } of factory.streams) {
    await task(page, list);
    await enter(page, page.locator(`.streams a[href="#/stream/${id}"]`));
    await expect(title(page)).toBeFocused();
    await type(page, `stream.${id}.quantity`, number(quantity, language));
    await chip(page, `stream.${id}.known`, known);
    if (rename) {
      await enter(page, page.locator("details.more", { has: page.locator(at(`stream.${id}.name`)) }).locator("> summary"));
      await type(page, `stream.${id}.name`, rename);
    }
    await enter(page, page.getByRole("button", { name: words[language].next }));
    await expect(page).not.toHaveURL(new RegExp(`stream/${id}$`));
  }
}

/** The factory's own measures, after those that stand there already. */
export async function measures(page, list, language, before = 0) {
  await task(page, "checklist");
  for (const [index, measure] of list.entries()) {
    const place = before + index + 1;
    const id = place === 1 ? "own" : `own-${place}`;
    await enter(page, "#own-add");
    await expect(page.locator(at(`own.${id}.name`))).toBeVisible();
    // The new fields stand above the button.
    await tabTo(page, at(`own.${id}.name`), "Shift+Tab");
    await type(page, `own.${id}.name`, measure.name);
    if (measure.stream) await pick(page, `saved.${id}`, measure.stream);
    if (measure.quantity) await type(page, `own.${id}.quantity`, number(measure.quantity, language));
    if (measure.money) {
      await type(page, `own.${id}.money`, measure.typed?.[language] ?? number(measure.money, language));
    }
    if (measure.investment) await type(page, `own.${id}.investment`, number(measure.investment, language));
    await page.keyboard.press("Tab");
  }
}

/** Ticks every measure of the plan and says who does it. */
export async function plan(page) {
  await task(page, "plan");
  const proposal = page.locator("#plan-take");
  if (await proposal.count()) await enter(page, proposal);
  for (const fold of await page.locator("form details.more:not([open]):has(label.check) > summary").all()) await enter(page, fold);
  const boxes = page.locator("label.check input[type=checkbox]");
  const count = await boxes.count();
  for (let place = 0; place < count; place += 1) {
    await tabTo(page, boxes.nth(place));
    if (!(await boxes.nth(place).isChecked())) await page.keyboard.press("Space");
    await expect(boxes.nth(place)).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Phòng kỹ thuật");
  }
  return count;
}

/** Presses a button that hands out a file. */
export async function save(page, target, path) {
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await enter(page, target);
  const download = await waiting;
  await download.saveAs(path);
  return download.suggestedFilename();
}

/** The text of a printed file, its lines as printed, with single spaces. */
export function printed(pdf) {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  return text.normalize("NFC").replaceAll(/[^\S\n]+/g, " ");
}

/** The `sxsh` command of this machine. */
export function command(...words) {
  const path = process.env.SXSH ?? fileURLToPath(new URL("../../target/debug/sxsh", import.meta.url));
  return execFileSync(path, words, { encoding: "utf8", maxBuffer: 1 << 26 });
}

export const json = (path) => JSON.parse(readFileSync(path, "utf8"));
