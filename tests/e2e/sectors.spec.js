// Every sector: chosen by its name or its VSIC code, it brings its own rows, questions and products.
import { axe, expect, fits, phone, shot, test } from "./harness.js";
import { begin, examples, go, saved, stored, switchTo } from "./steps.js";

const sectors = [
  "animal-feed", "beer-beverage", "bricks-tiles-ceramics", "cashew-coffee-spices", "cement-lime", "chemical-industry",
  "coconut", "concrete-products", "electronics-light-industry", "electroplating-galvanising", "food-dairy",
  "garments", "general", "glass", "iron-steel", "leather-footwear", "mechanical-metalworking", "mining-minerals",
  "nonferrous-metals", "pharmaceuticals", "plastics", "printing", "pulp-paper", "rice-mills", "seafood",
  "slaughter-meat", "spirits-ethanol", "starch-noodle", "sugar", "tea", "textile-dyeing-finishing", "wood",
];

/** Chooses a sector and waits until its rows are there. */
async function choose(page, sector) {
  await page.locator("#sector").selectOption(sector);
  await expect(page.locator("#sector")).toHaveValue(sector);
}

test("the list offers every sector", async ({ page }) => {
  await begin(page);
  const offered = await page.locator("#sector option").evaluateAll((all) => all.map((o) => o.value).filter(Boolean));
  expect(offered.sort()).toEqual(sectors);
});

for (const sector of sectors) {
  test(`${sector} brings its rows and its forty questions`, async ({ page }) => {
    await begin(page);
    await choose(page, sector);
    await saved(page);
    const [file] = Object.values(await stored(page));
    expect(file.data.facility.sector).toBe(sector);
    expect(file.data.streams.length).toBeGreaterThanOrEqual(5);
    for (const address of ["energy", "materials", "wastes"]) {
      await go(page, address);
      await expect(page.locator("ul.streams > li").first()).toBeVisible();
    }
    await go(page, "checklist");
    const asked = await page.locator("nav.areas").first().locator("progress").evaluateAll((all) => all.map((p) => p.max));
    expect(asked.reduce((a, b) => a + b)).toBe(40);
    // The pages of all sectors are drawn alike: a few of them stand for the others.
    if (sector !== "general" && !examples.includes(sector)) return;
    const first = await page.locator("nav.areas a").first().getAttribute("href");
    await go(page, first.slice(2));
    for (const language of ["vi", "en"]) {
      if (language === "en") await switchTo(page, "en");
      await expect(page.locator("fieldset.q legend").first()).not.toBeEmpty();
      await axe(page);
      await page.setViewportSize(phone);
      await fits(page);
      await shot(page, `sector-${sector}-${language}`);
    }
  });
}

test("a VSIC code proposes its sectors", async ({ page }) => {
  await begin(page);
  await page.locator("#vsic").selectOption("107");
  const proposed = page.locator(".suggest button");
  await expect(proposed.filter({ hasText: "Chè" })).toHaveCount(1);
  await expect(proposed.filter({ hasText: "Đường mía" })).toHaveCount(1);
  await axe(page);
  await proposed.filter({ hasText: "Chè" }).click();
  await expect(page.locator("#sector")).toHaveValue("tea");
  await expect(page.locator(".suggest")).toHaveCount(0);
});

test("a sector that cannot be fetched leaves everything as it was, and says why", async ({ page, context, troubles }) => {
  await context.route("**/catalogue/vi/wood.bin*", (route) => route.abort());
  await begin(page);
  await page.locator("#name").fill("Xưởng gỗ");
  await page.locator("#sector").selectOption("wood");
  await expect(page.locator("#notice")).toContainText("Chưa tải được phần riêng của ngành này");
  await expect(page.locator("#sector")).toHaveValue("");
  await expect(page.locator("#name")).toHaveValue("Xưởng gỗ");
  troubles.splice(0);
});
