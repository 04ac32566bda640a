// The whole page as one file in Firefox, opened by its address on the disk with no way to a network: from an example to its files.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { expect, test } from "@playwright/test";
import { printed } from "./walk.js";

// `cargo xtask test` finds or installs it, and says so where it cannot.
const firefox = process.env.FIREFOX;
const file = new URL("../../dist/sxsh.html", import.meta.url);

/** Whatever is asked of a network goes to a port where nobody answers. */
const NO_NETWORK = { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 };

let folder, browser;

test.skip(!firefox, "no Firefox on this machine");

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sxsh-firefox-"));
  const downloads = { "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.useDownloadDir": true, "browser.download.alwaysOpenPanel": false, "pdfjs.disabled": true, "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/json,application/octet-stream,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: { ...NO_NETWORK, ...downloads, "intl.accept_languages": "vi" },
  });
});

test.afterEach(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until a question to the page is answered with yes. The page's own content policy forbids what puppeteer waits with. */
const until = (page, question, word) => expect(async () => expect(await page.evaluate(question, word)).toBeTruthy()).toPass({ timeout: 60_000 });

/** Presses the element that is found by a selector, or by the words on a button, with the mouse. */
async function press(page, { selector, words }) {
  const middle = await page.evaluate(
    (selector, words) => {
      const found = selector ? document.querySelector(selector) : [...document.querySelectorAll("button")].find((button) => button.textContent.includes(words));
      found.scrollIntoView({ block: "center", behavior: "instant" });
      const place = found.getBoundingClientRect();
      return [place.x + place.width / 2, place.y + place.height / 2];
    },
    selector,
    words,
  );
  await page.mouse.click(...middle);
}

/** Presses a button by its words, and waits for the file that is handed out. */
async function taken(page, words, ending) {
  const before = new Set(readdirSync(folder));
  await press(page, { words });
  let found;
  await expect(() => {
    found = readdirSync(folder).find((name) => !before.has(name) && name.endsWith(ending));
    expect(found, words).toBeTruthy();
    // Firefox writes beside it until it is whole.
    expect(readdirSync(folder).some((name) => name.endsWith(".part"))).toBe(false);
  }).toPass({ timeout: 60_000 });
  return join(folder, found);
}

/** Goes to a page of the open factory. */
async function go(page, to) {
  await page.evaluate((to) => (location.hash = `#/${to}`), to);
  await until(page, () => document.activeElement?.id === "title");
}

test("one file does the whole job in Firefox without a network", async () => {
  test.setTimeout(180_000);
  const page = await browser.newPage();
  await page.goto(file.href);
  const opened = () => until(page, () => !document.getElementById("opening") && Boolean(document.querySelector("#example-sector, #commune, #title")));
  await opened();
  await page.evaluate(() => {
    const list = document.getElementById("example-sector");
    list.value = "seafood";
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await press(page, { selector: "#example-open" });
  await until(page, () => location.hash === "#/hub");
  await go(page, "facility");
  await press(page, { selector: "#commune" });
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("Xã Một Tệp");
  await until(page, () => /Đã lưu trên máy này lúc/.test(document.querySelector(".bar .saved").textContent));
  await go(page, "results");
  expect(await page.evaluate(() => document.getElementById("title").textContent)).toContain("tiết kiệm");
  await go(page, "download");
  const report = await taken(page, "Tạo báo cáo PDF", ".pdf");
  expect(printed(report).replaceAll(/\s+/g, " ")).toContain("xã Một Tệp");
  const workbook = await taken(page, "Tạo bảng tính Excel", ".xlsx");
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe("PK");
  const data = await taken(page, "Tải tệp số liệu", ".json");
  const written = JSON.parse(readFileSync(data, "utf8"));
  expect(written.data.facility.commune).toBe("Xã Một Tệp");
  expect(written.result.totals).toBeTruthy();
  // What was typed survives the window.
  await page.reload();
  await opened();
  await go(page, "facility");
  expect(await page.evaluate(() => document.getElementById("commune").value)).toBe("Xã Một Tệp");
});
