// Steps in the page of the office that several tests take: opening it, waiting for what is taken in, reading the counts, saving what comes out.
import { expect, open } from "./harness.js";

export async function office(page, address = "office") {
  await open(page, `./#/${address}`);
  await expect(page.locator("nav.tabs")).toBeVisible({ timeout: 60_000 });
}

/** Waits until everything chosen was looked at. */
export async function done(page) {
  await expect(page.locator(".stage")).toHaveCount(0, { timeout: 200_000 });
}

/** How many files have a fate, as the page says. */
export const number = async (page, fate) => Number((await page.locator(`#office-${fate} strong`).innerText()).replace(/\D/g, ""));

/** The counts, which must add up. */
export async function equation(page) {
  const fates = ["seen", "accepted", "superseded", "duplicate", "rejected"];
  const [seen, accepted, superseded, duplicate, rejected] = await Promise.all(fates.map((fate) => number(page, fate)));
  expect(seen, "files seen = accepted + superseded + duplicate + rejected").toBe(accepted + superseded + duplicate + rejected);
  return { seen, accepted, superseded, duplicate, rejected };
}

/** Chooses on what a remark is, by a pattern of its words in the list. */
export async function aboutWhat(page, words) {
  const option = page.locator("#office-subject option").filter({ hasText: words }).first();
  await page.locator("#office-subject").selectOption(await option.getAttribute("value"));
}

/** The file that a press lets the browser save. */
export async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), press()]);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(await (await file.createReadStream()).toArray()) };
}
