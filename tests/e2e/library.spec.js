// The library: searching without marks, filters, deep links, sources, both languages, no network.
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { begin, box, openExample, saved, switchTo } from "./steps.js";

const entries = (page) => page.locator("ul.entries > li");
const count = async (page) => Number((await page.locator(".count").innerText()).match(/\d[\d.,]*/)[0].replace(/[.,]/g, ""));

/** Opens the library and waits until the content of every sector is here. */
async function library(page, address = "library") {
  await open(page, `./#/${address}`);
  await expect(page.locator(".count")).not.toContainText(/Đang tải|Loading/);
}

test("words are found without their marks, the name first", async ({ page }) => {
  await library(page);
  const everything = await count(page);
  expect(everything).toBeGreaterThan(1000);
  await page.locator("#library-search").fill("lo hoi");
  const plain = await count(page);
  expect(plain).toBeGreaterThan(5);
  expect(plain).toBeLessThan(everything);
  await expect(entries(page).first()).toContainText(/lò hơi/i);
  await page.locator("#library-search").fill("LÒ HƠI");
  await expect.poll(() => count(page)).toBe(plain);
  await page.locator("#library-search").fill("xyzzy");
  await expect.poll(() => count(page)).toBe(0);
});

test("filters narrow the list, stand in the address and survive a reload", async ({ page }) => {
  await library(page);
  await page.locator("label.chip", { hasText: "Giải pháp" }).click();
  await page.locator("details.more > summary").click();
  await page.locator("#library-sector").selectOption("seafood");
  await expect(page).toHaveURL(/library\?kind=measure&sector=seafood$/);
  await expect.poll(() => count(page)).toBe(17);
  await page.locator("#library-invest").selectOption("none");
  const free = await count(page);
  expect(free).toBeLessThan(17);
  await page.reload();
  await expect.poll(() => count(page)).toBe(free);
  await expect(page.locator("#library-sector")).toHaveValue("seafood");
});

test("typing does not move the focus, and Back returns to the search", async ({ page }) => {
  await library(page);
  await page.locator("#library-search").pressSequentially("bay hoi");
  await expect(page.locator("#library-search")).toBeFocused();
  const found = await count(page);
  await entries(page).first().getByRole("link").click();
  await expect(page.locator("#title")).toBeFocused();
  await expect(page.locator("dl.facts")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#library-search")).toHaveValue("bay hoi");
  await expect.poll(() => count(page)).toBe(found);
});

for (const [name, address] of [
  ["measure", "library/measure/ca-leak-repair"],
  ["sector-measure", "library/measure/sea-01"],
  ["benchmark", "library/benchmark/beer-beverage.beer.total-energy-per-product.1"],
  ["programme", "library/programme/VN-1419-P2.1"],
  ["rule", "library/rule/key-ind"],
  ["support", "library/support/kc-28-cp"],
  ["source", "library/source/us-department-of-e-2004"],
]) {
  test(`an address leads to a ${name} with its source, in both languages`, async ({ page }) => {
    await open(page, `./#/${address}`);
    for (const language of ["vi", "en"]) {
      if (language === "en") await switchTo(page, "en");
      await expect(page.locator("dl.facts dt").first()).toBeVisible();
      await expect(page.locator("#app h1")).not.toBeEmpty();
      if (name === "source") await expect(page.locator('dl.facts a[href^="http"]')).toHaveCount(1);
      else await expect(page.locator('dl.facts a[href^="#/library/source/"]').first()).toBeVisible();
      await axe(page);
      await page.setViewportSize(phone);
      await fits(page);
      await shot(page, `library-${name}-${language}`);
    }
  });
}

test("an entry that is gone says so", async ({ page }) => {
  await open(page, "./#/library/measure/nothing-like-this");
  await expect(page.locator(".lede")).toContainText("Không có mục này");
});

test("a question leads to its entry", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await page.goto("./#/checklist/beer-beverage");
  await page.locator("details.reasons > summary").first().click();
  await page.locator("a.see").first().click();
  await expect(page).toHaveURL(/library\/measure\/bev-01$/);
});

test("the library works without a network", async ({ page, context, troubles }) => {
  await begin(page);
  await box(page, "name").fill("Xưởng xa");
  await saved(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    registration.active.postMessage("later");
  });
  const kept = () =>
    page.evaluate(async () => {
      let found = 0;
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) found += /catalogue\/vi\/.*\.bin$/.test(request.url);
      }
      return found;
    });
  await expect.poll(kept).toBeGreaterThanOrEqual(25);
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => !document.getElementById("opening"));
  await library(page);
  expect(await count(page)).toBeGreaterThan(1000);
  troubles.splice(0, troubles.length, ...troubles.filter((t) => !t.includes("ERR_INTERNET_DISCONNECTED")));
});

test("the list is accessible and fits in both languages", async ({ page }) => {
  await library(page);
  for (const language of ["vi", "en"]) {
    if (language === "en") await switchTo(page, "en");
    await page.locator("details.more").evaluate((d) => (d.open = true));
    await axe(page);
    await page.setViewportSize(phone);
    await fits(page);
    await shot(page, `library-${language}`);
  }
});
