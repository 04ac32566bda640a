// What the surroundings do to the page: a browser that translates, one inside a chat program that saves no file.
import { axe, expect, fits, open, phone, test } from "./harness.js";
import { box, go, openExample, saved, stored, switchTo } from "./steps.js";

/** Wraps texts as the translation of a browser does: all of them, or those that a page leaves to it. */
const translate = (page, { forced }) =>
  page.evaluate((forced) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && (forced || node.parentElement.translate)) texts.push(node);
    }
    for (const text of texts) {
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = `T:${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  }, forced);

test("a browser that translates leaves the page alone: figures and language stay live", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  const total = page.locator("form .understood").filter({ hasText: "kWh" }).first();
  const before = await total.textContent();
  expect(await translate(page, { forced: false }), "texts that the page leaves to a translation").toBe(0);
  await expect(page.locator('meta[name="google"]')).toHaveAttribute("content", "notranslate");
  await box(page, "stream.electricity.month-0").fill("526.000");
  await box(page, "stream.electricity.month-0").blur();
  await expect(total).not.toHaveText(before);
  await go(page, "results/measures");
  await translate(page, { forced: false });
  await switchTo(page, "en");
  await expect(page.locator("#title")).not.toContainText("Kết quả");
  await expect(page.locator("main font")).toHaveCount(0);
});

test("a program that translates all the same does not stop the page", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/electricity");
  expect(await translate(page, { forced: true })).toBeGreaterThan(20);
  await box(page, "stream.electricity.month-0").fill("526.000");
  await go(page, "results/measures");
  await expect(page.locator("#failure")).toBeHidden();
  await expect
    .poll(async () => Object.values(await stored(page))[0]?.data.streams.find((s) => s.id === "electricity").months[0])
    .toBe("526000");
});

/** A browser that ignores downloads and has no sheet to share by. */
const withoutFiles = () => {
  delete Navigator.prototype.share;
  delete Navigator.prototype.canShare;
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
  addEventListener("click", (event) => event.target.closest?.("a[download]") && event.preventDefault(), true);
};

/** Makes the data file; the panel that tells of it. */
async function dataFile(page) {
  await openExample(page, "beer-beverage");
  await saved(page);
  await go(page, "download");
  const panel = page.locator("section.panel").filter({ hasText: "JSON" }).first();
  await panel.getByRole("button", { name: "Tải tệp số liệu" }).click();
  await expect(panel.locator(".note").first()).toContainText("giao cho trình duyệt", { timeout: 30_000 });
  await expect(panel, "nobody knows whether it was saved").not.toContainText("Đã tải");
  return panel;
}

test("where no file is saved the data can be copied, and open where they are pasted", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(withoutFiles);
  const panel = await dataFile(page);
  await panel.getByRole("button", { name: "Chép số liệu" }).click();
  await expect(panel).toContainText("Đã chép số liệu");
  await axe(page);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { data } = JSON.parse(copied);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await open(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, copied);
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(page.locator(".who")).toHaveText(data.facility.name);
});

test("where the browser lets no program copy, the data stand there to be copied", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.addInitScript(withoutFiles);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  const panel = await dataFile(page);
  await panel.getByRole("button", { name: "Chép số liệu" }).click();
  await expect(panel.getByRole("alert")).toContainText("chọn toàn bộ văn bản");
  const shown = await panel.getByLabel("Tệp số liệu dạng văn bản").inputValue();
  expect(JSON.parse(shown).format).toBe("sxsh-submission");
  await axe(page);
  await fits(page);
});

test("every picker of a phone offers a file whose kind it does not know", async ({ page }) => {
  await open(page);
  const kinds = (await page.locator("input[type=file]").first().getAttribute("accept")).split(",");
  for (const kind of [".json", "application/json", "application/pdf", "application/octet-stream", "text/plain"]) {
    expect(kinds).toContain(kind);
  }
});

test("signs that the report cannot print are told before the download", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "check");
  await expect(page.locator("#signs")).toHaveCount(0);
  await go(page, "facility");
  await box(page, "name").fill("Công ty 茶业 Ω");
  await saved(page);
  await go(page, "check");
  await expect(page.locator("#signs")).toContainText("không có: 茶 业.");
  await axe(page);
  await go(page, "download");
  await expect(page.locator("#signs")).toContainText("không có: 茶 业.");
  await switchTo(page, "en");
  await expect(page.locator("#signs")).toContainText("lacks: 茶 业.");
});
