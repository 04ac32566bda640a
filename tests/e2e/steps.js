// Steps that several tests take: opening an example, going to a page, reading what is saved.
import { expect } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { open } from "./harness.js";

/** Example factories, by sector: few enough to draw every page of each. The host tests hold all of them. */
export const examples = [
  "beer-beverage", "starch-noodle", "pulp-paper", "iron-steel", "bricks-tiles-ceramics", "seafood", "textile-dyeing-finishing",
];

/** The file of an example factory. */
export async function exampleFile(sector) {
  const path = new URL(`../../dist/examples/${sector}.json`, import.meta.url);
  return JSON.parse(await readFile(fileURLToPath(path), "utf8"));
}

/** Opens the list of tasks of an example factory. */
export async function openExample(page, sector) {
  await open(page);
  await pressExample(page, sector);
  await expect(page).toHaveURL(/#\/hub$/);
}

/** Chooses an example on the first page and presses its button. */
export async function pressExample(page, sector) {
  await page.locator("#example-sector").selectOption(sector);
  await page.locator("#example-open").click();
}

/** Begins a new factory, on its facility page. */
export async function begin(page) {
  await open(page);
  await page.locator("#begin").click();
  await expect(page).toHaveURL(/#\/facility$/);
}

/** Goes to a page of the open factory by its address, once the program runs: before that, an address is just where it opens. */
export async function go(page, address) {
  await page.waitForFunction(() => !document.getElementById("opening"));
  await page.evaluate((to) => {
    // The title of the page that is left may hold the focus for which the next line waits; the tabs of one page share theirs.
    const first = (address) => address.split("/")[0];
    const title = document.getElementById("title");
    if (first(location.hash.slice(2)) !== first(to) && document.activeElement === title) title.blur();
    location.hash = `#/${to}`;
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, address);
  await expect(page.locator("#title")).toBeFocused();
}

/** Switches to the other language and waits until the page speaks it. */
export async function switchTo(page, language) {
  await page.locator("button.lang").click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

/** Waits until the bar says that everything is saved. */
export async function saved(page) {
  await expect(page.locator(".bar .saved")).toContainText(/Đã lưu trên máy này lúc \d\d:\d\d|Saved on this computer/);
}

/** The text box of a field by its path, e.g. `stream.coal.price`. */
export const box = (page, path) => page.locator(`[id="${path}"]`);

/** The stored submissions by their ids. */
export function stored(page) {
  return page.evaluate(() => {
    const found = {};
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith("sxsh:file:")) found[key.slice("sxsh:file:".length)] = JSON.parse(localStorage.getItem(key));
    }
    return found;
  });
}
