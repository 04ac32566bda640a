// The `test` of every browser test: fails on a console error, an uncaught error, or a request to another host.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { desktop, phone } from "./sizes.js";

export { expect, desktop, phone };

const out = fileURLToPath(new URL("out/", import.meta.url));

export const test = base.extend({
  // What went wrong unseen. A test that provokes an error takes it out of this list with `troubles.splice(0)`.
  troubles: [
    async ({ context, baseURL }, use) => {
      const troubles = [];
      const home = new URL(baseURL).host;
      context.on("console", (message) => {
        if (message.type() === "error") troubles.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => troubles.push(`uncaught: ${error.error().stack ?? error.error()}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        const inside = ["data:", "blob:", "file:"].includes(url.protocol) || url.host === home;
        if (!inside) troubles.push(`request to another host: ${request.url()}`);
      });
      await use(troubles);
      expect(troubles, "nothing goes wrong unseen").toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the program has drawn its first page. */
export async function open(page, address = "./") {
  await page.goto(address);
  await page.waitForFunction(() => !document.getElementById("opening"));
}

/** Fails when the page breaks a rule of WCAG 2.2 AA that a program can check. */
export async function axe(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  expect(told, "accessible by axe's rules").toEqual([]);
}

/** With PICTURES=1, draws the whole page in both sizes into out/<name>-desktop.png and out/<name>-phone.png: only for whoever looks at them, because whole pages are long to draw. */
export async function shot(page, name) {
  if (!process.env.PICTURES) return;
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${out}${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Fails when the page is wider than the screen. */
export async function fits(page) {
  const [content, screen] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  expect(content, "no sideways scrolling").toBeLessThanOrEqual(screen);
}
