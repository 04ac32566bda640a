// The program in parts, and the first page before it: slow networks, parts that cannot be had, a browser that cannot compile while it loads.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, expect, fits, open, phone, test } from "./harness.js";
import { begin, go, openExample, pressExample } from "./steps.js";

const program = "**/app_bg.wasm";

/** Holds a file back until it is let go. */
async function held(context, pattern) {
  let release;
  const gate = new Promise((done) => (release = done));
  await context.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return () => release();
}

/** The page's markup without what the program alone adds to it. */
const markup = (page) =>
  page.evaluate(() => {
    const copy = document.getElementById("app").cloneNode(true);
    copy.querySelector("#opening")?.remove();
    for (const empty of copy.querySelectorAll(":scope > [role=status]:empty")) empty.remove();
    const shown = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE) return "";
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).filter((a) => a !== "class=");
      return `<${node.localName} ${attributes.sort().join(" ")}>${[...node.childNodes].map(shown).join("")}`;
    };
    return [...copy.childNodes].map(shown).join("\n");
  });

for (const language of ["vi", "en"]) {
  test(`the first page is there before the program, and stays where it is: ${language}`, async ({ page, context }) => {
    await context.addInitScript((code) => {
      try {
        localStorage.setItem("sxsh:language", code);
      } catch {
        // The empty page before the first has no storage.
      }
    }, language);
    const release = await held(context, program);
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.locator("#begin")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await axe(page);
    await page.setViewportSize(phone);
    await fits(page);
    const [before, place] = [await markup(page), await page.locator("#begin").boundingBox()];
    release();
    await page.waitForFunction(() => !document.getElementById("opening"));
    expect(await markup(page)).toBe(before);
    expect(await page.locator("#begin").boundingBox()).toEqual(place);
  });
}

test("what is pressed before the program is there is done once it is", async ({ page, context }) => {
  const release = await held(context, program);
  await page.goto("./", { waitUntil: "commit" });
  await pressExample(page, "seafood");
  await expect(page.locator("#opening")).toContainText("Đang mở chương trình");
  release();
  await expect(page).toHaveURL(/#\/hub$/);
  await page.goto("./#/facility");
  await expect(page.locator("#app")).toContainText("thủy sản");
});

test("the language changes before the program and any other script is there", async ({ page, context }) => {
  const release = await held(context, /\.(wasm|js)$/);
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("button.lang").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#begin")).toHaveText("Start");
  release();
  await page.waitForFunction(() => !document.getElementById("opening"));
  await expect(page.locator("#begin")).toHaveText("Start");
});

test("a browser that cannot compile while it loads compiles what has come", async ({ page, context }) => {
  await context.addInitScript(() => {
    const fails = () => Promise.reject(new TypeError("streaming compile failed"));
    WebAssembly.instantiateStreaming = fails;
    WebAssembly.compileStreaming = fails;
  });
  await openExample(page, "tea");
  await go(page, "results");
  await expect(page.locator("#app h1")).toContainText(/tiết kiệm khoảng/);
});

test("a server that does not know the type of a program serves it all the same", async ({ page, context }) => {
  await context.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await begin(page);
  await context.unrouteAll({ behavior: "ignoreErrors" });
});

test("an old browser is told so", async ({ page, context }) => {
  await context.addInitScript(() => (WebAssembly.validate = () => false));
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "Trình duyệt này quá cũ" })).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
  await axe(page);
});

test("a part that cannot be had is told, and asked for until it comes", async ({ page, context, troubles }) => {
  await context.route(/\/(split|chunk)_\w*\.wasm/, (route) => (route.request().url().includes("work") ? route.continue() : route.abort()));
  await open(page);
  await page.evaluate(() => (location.hash = "#/library"));
  await expect(page.locator("#main [role=alert]")).toContainText("Chưa tải được một phần của chương trình", { timeout: 15_000 });
  await axe(page);
  await context.unrouteAll();
  // It tries again by itself.
  await expect(page.locator("#app input[type=search]")).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("#title")).toBeFocused();
  troubles.splice(0);
});

test("a press that needs a missing part says so, and works once the network is back", async ({ page, context, troubles }) => {
  await context.route(/\/((split|chunk)_\w*\.wasm|small\.bin)/, (route) => route.abort());
  await open(page);
  await page.locator("#begin").click();
  await expect(page.locator("#notice")).toContainText("Chưa tải được một phần của chương trình");
  await context.unrouteAll();
  await page.locator("#begin").click();
  await expect(page).toHaveURL(/#\/facility$/);
  troubles.splice(0);
});

test("every part is kept for use without a network", async ({ page, context, troubles }) => {
  const folder = fileURLToPath(new URL("../../dist/", import.meta.url));
  const app = readdirSync(folder).find((name) => name.startsWith("app-"));
  const parts = readdirSync(`${folder}${app}`).filter((name) => /\.(wasm|bin|js)$/.test(name));
  expect(parts.length).toBeGreaterThan(5);
  await open(page);
  const kept = () =>
    page.evaluate(async () => {
      (await navigator.serviceWorker.ready).active.postMessage("later");
      const found = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      }
      return found;
    });
  await expect.poll(kept).toEqual(expect.arrayContaining(parts.map((name) => `/${app}/${name}`)));
  await expect.poll(kept).toContain("/catalogue/vi/catalogue.bin");
  await expect.poll(kept).toContain("/catalogue/vi/tea.bin");
  await expect.poll(kept).toContain("/examples/tea.json");
  await context.setOffline(true);
  await page.reload();
  await pressExample(page, "tea");
  await expect(page).toHaveURL(/#\/hub$/);
  for (const address of ["results", "plan", "check", "download", "library"]) await go(page, address);
  troubles.splice(0, troubles.length, ...troubles.filter((t) => !t.includes("ERR_INTERNET_DISCONNECTED")));
});
