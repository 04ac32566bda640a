// Without a network after the first load: the page, an example, the report and the other language.
import { expect, open, test } from "./harness.js";
import { begin, box, go, openExample, pressExample, saved, switchTo } from "./steps.js";

/** Waits until the service worker has kept all files, those for the report included. */
async function kept(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    registration.active.postMessage("later");
  });
  const names = () =>
    page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      }
      return found;
    });
  for (const file of [/report_worker.*\.wasm$/, /catalogue\/en\/catalogue\.bin$/, /catalogue\/vi\/tea\.bin$/, /examples\/iron-steel\.json$/]) {
    await expect.poll(names, { message: `${file} is kept` }).toEqual(expect.arrayContaining([expect.stringMatching(file)]));
  }
}

/** Cuts the network in a way that a server still running cannot hide. */
async function cut(context, page) {
  await context.setOffline(true);
  const reached = await page.evaluate(() => fetch("./sw.js?nothing", { cache: "no-store" }).then(() => true, () => false));
  expect(reached, "the network is off").toBe(false);
}

/** The browser itself reports a fetch that we made fail on purpose. */
const forgive = (troubles) => {
  const left = troubles.filter((t) => !t.includes("sw.js?nothing") && !t.includes("ERR_INTERNET_DISCONNECTED"));
  troubles.splice(0, troubles.length, ...left);
};

test("a reload without a network goes on where one was", async ({ page, context, troubles }) => {
  await begin(page);
  await box(page, "name").fill("Xưởng xa");
  await saved(page);
  await kept(page);
  await cut(context, page);
  await page.reload();
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(box(page, "name")).toHaveValue("Xưởng xa");
  await box(page, "name").fill("Xưởng rất xa");
  await saved(page);
  forgive(troubles);
});

test("an example and its results open without a network", async ({ page, context, troubles }) => {
  await open(page);
  await kept(page);
  await cut(context, page);
  await page.reload();
  await pressExample(page, "iron-steel");
  await expect(page).toHaveURL(/#\/hub$/);
  await go(page, "results");
  await expect(page.locator("#app h1")).toContainText(/tiết kiệm khoảng/);
  forgive(troubles);
});

test("the report is made without a network", async ({ page, context, troubles }) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await kept(page);
  await cut(context, page);
  await page.reload();
  await go(page, "download");
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 45_000 }),
    page.getByRole("button", { name: "Tạo báo cáo PDF" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.length).toBeGreaterThan(30_000);
  await expect(page.locator("#main")).toContainText("Đã tạo xong");
  forgive(troubles);
});

test("English works without a network, after a reload as well", async ({ page, context, troubles }) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await kept(page);
  await cut(context, page);
  await switchTo(page, "en");
  await go(page, "results");
  await expect(page.locator("#main")).toContainText("Payback");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#main")).toContainText("Payback");
  forgive(troubles);
});

test("a report that cannot be made is said, and the data file still comes", async ({ page, context, troubles }) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await go(page, "download");
  await context.route("**/report_worker*", (route) => route.abort());
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const r of await navigator.serviceWorker.getRegistrations()) await r.unregister();
  });
  await page.reload();
  await page.getByRole("button", { name: "Tạo báo cáo PDF" }).click();
  await expect(page.locator("#main [role=alert]")).toContainText("Không tạo được tệp");
  await page.getByRole("button", { name: "Tải tệp số liệu" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải số liệu không kèm kết quả" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  troubles.splice(0);
});
