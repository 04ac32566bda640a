// Every page in both languages: accessible, never wider than the screen, named, led by its heading.
import { axe, desktop, expect, fits, open, phone, shot, test } from "./harness.js";
import { begin, box, examples, go, openExample, pressExample, saved, switchTo } from "./steps.js";

// 200 % zoom on a screen of 640 px is a page of 320 px.
const zoomed = { width: 320, height: 256 };

const names = {
  hub: { vi: "Các bước thực hiện", en: "Steps" },
  facility: { vi: "Thông tin nhà máy" },
  results: { vi: "Kết quả" },
  plan: { vi: "Kế hoạch" },
  check: { vi: "Kiểm tra lại" },
  download: { vi: "Tải về" },
};

/** Pages of the brewery: a name for the picture, and the address. */
const pages = [
  ["hub", "hub"],
  ["facility", "facility"],
  ["energy", "energy"],
  ["water", "water"],
  ["materials", "materials"],
  ["wastes", "wastes"],
  ["stream-electricity-months", "stream/electricity"],
  ["stream-coal", "stream/coal"],
  ["stream-diesel-default-price", "stream/diesel"],
  ["stream-water", "stream/water-well"],
  ["stream-wastewater", "stream/wastewater"],
  ["stream-material", "stream/malt"],
  ["stream-chemical", "stream/caustic"],
  ["stream-packaging", "stream/bottles"],
  ["stream-by-product", "stream/spent-grain"],
  ["stream-waste", "stream/sludge"],
  ["stream-hazardous", "stream/hazardous-waste"],
  ["stream-gone", "stream/nothing-like-this"],
  ["checklist", "checklist"],
  ["section-gate", "checklist/compressed-air"],
  ["section-absent", "checklist/heat-pumps"],
  ["section-sector", "checklist/beer-beverage"],
  ["results", "results"],
  ["results-money", "results/money"],
  ["results-balance", "results/balance"],
  ["results-compare", "results/compare"],
  ["results-uncertainty", "results/uncertainty"],
  ["plan", "plan"],
  ["check", "check"],
  ["download", "download"],
];

/** So many pages are looked at by one test: a program starts as long as a page takes. */
const TOGETHER = 5;
const together = Array.from({ length: Math.ceil(pages.length / TOGETHER) }, (_, i) => pages.slice(i * TOGETHER, (i + 1) * TOGETHER));

/** All that must hold on any page. */
async function suits(page, language) {
  await named(page, language);
  await axe(page);
  await fitsAnywhere(page);
}

/** It speaks the language, and has one heading that leads it. */
async function named(page, language) {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("#app h1")).toHaveCount(1);
  await expect(page.locator("#app h1")).not.toBeEmpty();
}

async function fitsAnywhere(page) {
  for (const size of [phone, desktop, zoomed]) {
    await page.setViewportSize(size);
    await fits(page);
  }
  await page.setViewportSize(desktop);
}

/** What hangs out of a narrow screen, to be named in the failure. */
async function unfolded(page) {
  await page.evaluate(async () => {
    // Some folds are filled when their summary is pressed, and hold folds again.
    for (let round = 0; round < 3; round++) {
      for (const fold of document.querySelectorAll("details:not([open]) > summary")) fold.click();
      await new Promise((done) => setTimeout(done, 200));
    }
  });
}

for (const language of ["vi", "en"]) {
  for (const group of together) {
    test(`pages ${group.map(([name]) => name).join(", ")} in ${language}`, async ({ page }) => {
      test.setTimeout(300_000);
      await openExample(page, "beer-beverage");
      if (language === "en") await switchTo(page, "en");
      for (const [name, address] of group) {
        await test.step(name, async () => {
          if (address !== "hub") await go(page, address);
          await named(page, language);
          await fitsAnywhere(page);
          await shot(page, `${name}-${language}`);
          await unfolded(page);
          // With its folds open the page holds everything that axe would see before, and more.
          await axe(page);
          await fitsAnywhere(page);
        });
      }
    });
  }

  test(`start in ${language}, alone and with factories`, async ({ page }) => {
    await open(page);
    if (language === "en") await switchTo(page, "en");
    await suits(page, language);
    await shot(page, `start-${language}`);
    await pressExample(page, "beer-beverage");
    await expect(page.locator(".bar .saved")).toContainText(/\d\d:\d\d/);
    await go(page, "");
    await expect(page.locator(".shelf li")).toHaveCount(1);
    await suits(page, language);
    await shot(page, `start-shelf-${language}`);
  });

  test(`every page of an empty factory in ${language}`, async ({ page }) => {
    await begin(page);
    if (language === "en") await switchTo(page, "en");
    const addresses = ["facility", "hub", "energy", "water", "materials", "wastes", "checklist"];
    addresses.push("checklist/compressed-air", "results", "plan", "check", "download");
    for (const address of addresses) {
      if (address !== "facility") await go(page, address);
      await suits(page, language);
      await shot(page, `empty-${address.replace("/", "-")}-${language}`);
    }
  });

  test(`the facility page with its errors in ${language}`, async ({ page }) => {
    await begin(page);
    if (language === "en") await switchTo(page, "en");
    await page.locator("form button[type=submit]").click();
    await expect(page.locator("#summary")).toBeFocused();
    // Name, sector, year, province: what the page cannot do without.
    await expect(page.locator("#summary li")).toHaveCount(4);
    await expect(page).toHaveTitle(language === "vi" ? /^Lỗi: / : /^Error: /);
    await suits(page, language);
    await shot(page, `facility-errors-${language}`);
  });
}

test("a page whose language is changed says what it says when it is opened in that language", async ({ page }) => {
  test.setTimeout(120_000);
  await openExample(page, "beer-beverage");
  await saved(page);
  const said = () => page.locator("#main").innerText();
  for (const address of ["results", "check", "results/balance", "download", "results/uncertainty", "stream/coal"]) {
    await go(page, address);
    for (const language of ["en", "vi"]) {
      await switchTo(page, language);
      // The digest follows a moment later.
      await page.waitForTimeout(400);
      const switched = await said();
      await page.reload();
      await page.waitForFunction(() => !document.getElementById("opening"));
      await page.waitForTimeout(400);
      expect(await said(), `${address} in ${language}`).toBe(switched);
    }
  }
});

for (const sector of examples) {
  test(`results, check and download of ${sector}`, async ({ page }) => {
    await openExample(page, sector);
    await go(page, "results");
    await expect(page.locator("#app h1")).toContainText(/tiết kiệm khoảng .*(triệu|tỷ)/);
    await suits(page, "vi");
    await shot(page, `results-${sector}`);
    for (const address of ["money", "balance", "compare", "uncertainty"]) {
      await page.locator(`.tabs a[href="#/results/${address}"]`).click();
      await expect(page.locator(".tabs a[aria-current]")).toHaveAttribute("href", `#/results/${address}`);
      await expect(page.locator("section.panel").first()).toBeVisible();
      await expect(page.locator("#main")).not.toContainText(/NaN|Infinity|undefined/);
    }
    for (const address of ["check", "download"]) {
      await go(page, address);
      await expect(page.locator("#main")).not.toContainText(/NaN|Infinity|undefined/);
      await suits(page, "vi");
      await shot(page, `${address}-${sector}`);
    }
  });
}

test("each page names itself in the title of the window", async ({ page }) => {
  await openExample(page, "beer-beverage");
  const seen = new Set();
  for (const [address, { vi }] of Object.entries(names)) {
    if (address !== "hub") await go(page, address);
    await expect(page).toHaveTitle(`${vi} – Đánh giá nhanh SXSH`);
    seen.add(await page.title());
  }
  await switchTo(page, "en");
  await expect(page).toHaveTitle(/ – Cleaner Production quick assessment$/);
  expect(seen.size).toBe(Object.keys(names).length);
});

test("the focus goes to the heading of a page that was opened", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await page.locator('.tasks a[href="#/facility"]').click();
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator("#app h1")).toHaveText("Thông tin nhà máy");
  await expect(page.locator("#app h1")).toBeInViewport();
  await page.goBack();
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page).toHaveURL(/#\/hub$/);
});

test("the way to the content skips the bar and stays on the page", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "energy");
  await page.locator("body").press("Home");
  await page.locator(".skip").focus();
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#title")).toBeFocused();
  await expect(page).toHaveURL(/#\/energy$/);
  await expect(page.locator("#app h1")).toHaveText("Điện và nhiên liệu");
});

test("the language changes in place: same page, same words and numbers", async ({ page }) => {
  await begin(page);
  await box(page, "name").fill("Xưởng gốm Bàu Trúc");
  await box(page, "employees").fill("1.234");
  await box(page, "days").fill("abc");
  await switchTo(page, "en");
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(page.locator("#app h1")).not.toHaveText("Thông tin nhà máy");
  await expect(box(page, "name")).toHaveValue("Xưởng gốm Bàu Trúc");
  await expect(box(page, "employees")).toHaveValue("1,234");
  await expect(box(page, "days")).toHaveValue("abc");
  await switchTo(page, "vi");
  await expect(box(page, "employees")).toHaveValue("1.234");
  await expect(box(page, "days")).toHaveValue("abc");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
});

test("everything can be reached and done with the keyboard alone", async ({ page }) => {
  await open(page);
  const tabTo = async (target, most = 80) => {
    for (let step = 0; step < most; step++) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not lead to ${target}`);
  };
  await tabTo(page.locator("#begin"));
  await page.keyboard.press("Enter");
  await tabTo(box(page, "name"));
  await page.keyboard.type("Nha may");
  await tabTo(page.locator("#sector"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".product")).toHaveCount(1);
  await tabTo(page.locator("form button[type=submit]"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#summary")).toBeFocused();
  await tabTo(page.locator("#summary button").first());
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement.matches("input, select"))).toBe(true);
});
