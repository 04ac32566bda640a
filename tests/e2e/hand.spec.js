// A manager with the year's bills at hand, on a phone of 360 px: from the first page to both files, in so many taps, keys and screens.
import { expect, open, phone, test } from "./harness.js";
import { box } from "./steps.js";

test.use({ viewport: phone, hasTouch: true, isMobile: true });

/** The most that the whole way may take. */
const MOST = { taps: 150, keys: 140, screens: 62, minutes: 14 };

/** Seconds of the keystroke-level model (Card, Moran, Newell 1980; keys and flicks as measured on phones): a tap, a key, a flick, and to make up one's mind. */
const SECONDS = { taps: 1.2, keys: 0.4, flicks: 0.8, thoughts: 1.35 };

/** What is read of a question before it is answered: 17 words and four answers, at 200 words a minute. */
const READING = 8;

/** A hand that counts what it does. */
function hand(page) {
  const done = { taps: 0, keys: 0, flicks: 0, thoughts: 0, screens: 0, scrolled: 0 };
  const reach = async (target) => {
    const before = await page.evaluate(() => scrollY);
    // What is drawn anew in this moment is looked for again.
    await expect(() => target.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
    const way = Math.abs((await page.evaluate(() => scrollY)) - before);
    done.scrolled += way;
    done.flicks += Math.ceil(way / (phone.height * 0.7));
  };
  const tap = async (target) => {
    await reach(target);
    await target.tap();
    done.taps += 1;
  };
  const write = async (target, words) => {
    await tap(target);
    await target.pressSequentially(words);
    done.keys += words.length;
    done.thoughts += 1;
  };
  /** A list opens on a tap and closes on another. */
  const choose = async (target, value) => {
    await reach(target);
    await target.selectOption(value);
    done.taps += 2;
    done.thoughts += 1;
  };
  const arrive = async (address) => {
    await expect(page).toHaveURL(address);
    done.screens += 1;
    done.thoughts += 1;
  };
  return { done, tap, write, choose, arrive };
}

/** What the plant uses, by the row of the sector's table: quantity and cost of the year, as the bills say. */
const BILLS = [
  ["energy", { electricity: ["1850000", "3,4 tỷ"], coal: ["620", "2,1 tỷ"], diesel: ["18", "380 tr"] }],
  ["water", { "water-tap": ["21000", "310 tr"], wastewater: ["17000", "170 tr"] }],
  ["materials", { fabric: ["940000", "58 tỷ"], thread: ["16900", "1,9 tỷ"], "cartons-bags": ["120000", "1,1 tỷ"] }],
  ["wastes", { "offcuts-dumped": ["38", "61 tr"] }],
];

test("a manager with bills at hand is done within half an hour", async ({ page }, info) => {
  test.setTimeout(240_000);
  const { done, tap, write, choose, arrive } = hand(page);
  const next = page.locator("form button[type=submit].btn, main > .row a.btn").filter({ visible: true }).first();
  await open(page);
  await tap(page.locator("#begin"));
  await arrive(/#\/facility$/);
  await write(box(page, "name"), "May Hưng Thịnh");
  await write(page.locator("#sector-search"), "may mặc");
  await tap(page.locator(".suggest button").filter({ hasText: "May mặc" }).first());
  await expect(page.locator("#sector")).toHaveValue("garments");
  await write(page.locator("[id^='product.'][id$='.quantity']").first(), "2400000");
  await write(box(page, "year"), "2025");
  await choose(page.locator("#province"), "33");
  await write(box(page, "days"), "300");
  await tap(next);
  for (const [list, rows] of BILLS) {
    await arrive(new RegExp(`#/${list}$`));
    // Every usual row is ticked: what the plant does not have is unticked.
    const rowLinks = page.locator("main li a[href*='stream/']");
    await expect(rowLinks).not.toHaveCount(0);
    const names = await rowLinks.evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").pop()));
    for (const id of names.filter((id) => !(id in rows))) {
      await tap(page.locator(`li:has(a[href$='stream/${id}']) input[type=checkbox]`));
    }
    await tap(next);
    for (const id of names.filter((id) => id in rows)) {
      await arrive(new RegExp(`#/stream/${id}$`));
      const [quantity, cost] = rows[id];
      await write(box(page, `stream.${id}.quantity`), quantity);
      await write(box(page, `stream.${id}.cost`), cost);
      await tap(next);
    }
  }
  await arrive(/#\/checklist$/);
  await tap(page.locator("main > .row a.btn"));
  let questions = 0;
  while (/checklist\/./.test(page.url())) {
    const gate = page.locator("#gate .btn").filter({ visible: true });
    if (await gate.count()) {
      await tap(gate.first());
      continue;
    }
    await tap(page.locator(".questions > .q.current .opt").first());
    await tap(page.locator(".stepping .btn:not(.ghost), .finish button[type=submit]").filter({ visible: true }));
    questions += 1;
  }
  await arrive(/#\/results$/);
  await expect(page.locator("#title")).toContainText("tiết kiệm");
  done.screens += questions;
  done.thoughts += questions;
  await tap(page.locator("main a[href$='plan']").first());
  await arrive(/#\/plan/);
  await tap(next);
  await page.evaluate(() => (location.hash = "#/download"));
  await arrive(/#\/download$/);
  for (const name of ["Tạo báo cáo PDF", "Tải tệp số liệu"]) {
    const [file] = await Promise.all([page.waitForEvent("download"), tap(page.getByRole("button", { name }))]);
    expect(file.suggestedFilename()).toMatch(/\.(pdf|json)$/);
  }
  const seconds = Object.entries(SECONDS).reduce((sum, [what, each]) => sum + done[what] * each, questions * READING);
  const minutes = seconds / 60;
  const counted = { ...done, questions, minutes: Number(minutes.toFixed(1)) };
  info.annotations.push({ type: "counted", description: JSON.stringify(counted) });
  console.log(JSON.stringify(counted));
  for (const [what, most] of Object.entries(MOST)) expect(counted[what], what).toBeLessThanOrEqual(most);
});
