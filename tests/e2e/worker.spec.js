// The worker that makes files: its progress, its cancelling, its failing. The page lives on, whatever becomes of it.
import { expect, test } from "./harness.js";
import { box, go, openExample, saved } from "./steps.js";

// Workers behind a service worker are not seen by `context.route`.
test.use({ serviceWorkers: "block" });

const wasm = "**/report_worker_bg.wasm*";
const make = (page) => page.getByRole("button", { name: "Tạo báo cáo PDF" });
const alert = (page) => page.locator("#main [role=alert]");

async function filled(page) {
  await openExample(page, "beer-beverage");
  await saved(page);
}

/** The page of the files, which fetches the worker's program as soon as it stands. */
async function ready(page) {
  await filled(page);
  await go(page, "download");
}

/** The report after a press of a button. */
async function report(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 45_000 }), button.click()]);
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  return bytes;
}

/** What was typed is there and can be typed on. */
async function lives(page) {
  await go(page, "facility");
  await box(page, "commune").fill("Xã Sau");
  await saved(page);
  await go(page, "download");
  await expect(box(page, "receiver")).toBeVisible();
}

/** Lets a file of the worker wait until it is let go. */
async function hold(context, address) {
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await context.route(address, async (route) => {
    await gate;
    await route.continue().catch(() => {});
  });
  return letGo;
}

/** Writes down in the page what is asked of workers, and what they say, however short it is shown. */
async function overheard(page) {
  await page.addInitScript(() => {
    const plain = Worker;
    window.talk = [];
    window.Worker = class extends plain {
      constructor(...words) {
        super(...words);
        window.talk.push({ started: true });
        this.addEventListener("message", ({ data: { kind, stage, done, of } }) => window.talk.push({ kind, stage, done, of }));
      }
      postMessage(data, ...others) {
        window.talk.push({ work: data.work, rehearses: data.rehearses });
        super.postMessage(data, ...others);
      }
    };
  });
  return () => page.evaluate(() => window.talk);
}

test("the worker tells every stage and every page", async ({ page }) => {
  const talk = await overheard(page);
  await ready(page);
  await report(page, make(page));
  const stages = (await talk()).filter(({ stage }) => stage);
  const words = stages.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1]);
  expect(words).toEqual(["loading", "reading", "computing", "setting", "page", "writing"]);
  const pages = stages.filter(({ stage }) => stage === "page");
  expect(pages.map(({ done }) => done)).toEqual(pages.map((_, at) => at + 1));
  expect(pages.at(-1).of, "every page is told").toBe(pages.length);
  await expect(page.locator(".stage")).toHaveCount(0);
});

test("what loads slowly shows its progress, can be cancelled, and works the next time", async ({ page, context }) => {
  await ready(page);
  const letGo = await hold(context, "**/catalogue/vi/catalogue.bin*");
  await make(page).click();
  await expect(page.locator("#main [role=status]").first()).toContainText("Đang tạo tệp");
  await expect(page.locator(".stage")).toContainText("Đang đọc số liệu");
  expect(page.workers()).toHaveLength(1);
  await page.getByRole("button", { name: "Hủy" }).click();
  await expect(make(page)).toBeEnabled();
  await expect(page.locator(".stage, #main .loading")).toHaveCount(0);
  await expect.poll(() => page.workers(), { message: "the worker is stopped" }).toHaveLength(0);
  letGo();
  await report(page, make(page));
  await expect(page.locator("#main")).toContainText("Đã tạo xong");
});

test("one worker makes file after file, and is stopped when it is not asked for two minutes", async ({ page }) => {
  const talk = await overheard(page);
  const started = async () => (await talk()).filter(({ started }) => started).length;
  await page.clock.install();
  await ready(page);
  await page.clock.runFor(1_000);
  await expect.poll(() => page.workers(), { message: "its program is fetched before a file is asked for" }).toHaveLength(1);
  const first = await report(page, make(page));
  const second = await report(page, make(page));
  expect(second.equals(first), "the second report is the first").toBe(true);
  await go(page, "facility");
  await box(page, "commune").fill("Xã Sau");
  await go(page, "download");
  expect((await report(page, make(page))).equals(first), "what was changed is in the third").toBe(false);
  expect(await started()).toBe(1);
  expect(page.workers()).toHaveLength(1);
  await page.clock.fastForward(121_000);
  await expect.poll(() => page.workers(), { message: "the worker is stopped" }).toHaveLength(0);
  await report(page, make(page));
  expect(await started()).toBe(2);
});

test("the report is rehearsed while the page of the files is read, and nothing is told of it", async ({ page }) => {
  const talk = await overheard(page);
  await ready(page);
  const said = async () => (await talk()).filter(({ started, stage }) => !started && stage !== "loading");
  await expect.poll(said).toEqual([expect.objectContaining({ kind: "ready" }), { work: "pdf", rehearses: true }]);
  await report(page, make(page));
  const [, , asked, ...told] = await said();
  expect(asked).toEqual({ work: "pdf", rehearses: false });
  expect(told[0].stage).toBe("reading");
  expect(told.filter(({ kind }) => kind === "bytes")).toHaveLength(1);
  await expect(page.locator("#main")).toContainText("Đã tạo xong");
});

test("leaving the page stops the worker", async ({ page, context }) => {
  await ready(page);
  const letGo = await hold(context, "**/catalogue/vi/catalogue.bin*");
  await make(page).click();
  await expect.poll(() => page.workers()).toHaveLength(1);
  await go(page, "hub");
  await expect.poll(() => page.workers()).toHaveLength(0);
  letGo();
});

const failures = {
  "a program that is no program": [(route) => route.fulfill({ contentType: "application/wasm", body: "broken" }), "không tải được chương trình tạo tệp"],
  "a program that does not come": [(route) => route.abort(), "không tải được chương trình tạo tệp"],
  "a program that is gone from the server": [(route) => route.fulfill({ status: 404 }), "không tải được chương trình tạo tệp"],
};

for (const [name, [answer, words]] of Object.entries(failures)) {
  test(`${name} is told, and the next try works`, async ({ page, context, troubles }) => {
    await filled(page);
    await context.route(wasm, answer);
    await go(page, "download");
    await make(page).click();
    await expect(alert(page)).toContainText(words);
    await expect(alert(page)).toContainText("Những gì đã nhập vẫn còn nguyên");
    await expect.poll(() => page.workers()).toHaveLength(0);
    await context.unroute(wasm);
    await report(page, page.getByRole("button", { name: "Thử lại" }));
    await expect(alert(page)).toHaveCount(0);
    await lives(page);
    troubles.splice(0);
  });
}

test("where the worker cannot be had, the data can, without their result", async ({ page, context, troubles }) => {
  await filled(page);
  await context.route(wasm, (route) => route.abort());
  await go(page, "download");
  const bare = page.getByRole("button", { name: "Tải số liệu không kèm kết quả" });
  await expect(bare).toHaveCount(0);
  await page.getByRole("button", { name: "Tải tệp số liệu" }).click();
  await expect(alert(page)).toContainText("không tải được chương trình tạo tệp");
  const [file] = await Promise.all([page.waitForEvent("download"), bare.click()]);
  const { data, result } = JSON.parse(Buffer.concat(await (await file.createReadStream()).toArray()).toString());
  expect(data.facility.name).toContain("Sông Thao");
  expect(result).toBeUndefined();
  await lives(page);
  troubles.splice(0);
});

test("a worker that stops halfway is told, and the next try works", async ({ page, context, troubles }) => {
  await filled(page);
  const glue = "**/report_worker.js*";
  // The program traps once it has work, as it does when there is no memory left.
  await context.route(glue, async (route) => {
    const response = await route.fetch();
    const body = `${await response.text()}
      const listen = Object.getOwnPropertyDescriptor(globalThis, "onmessage").set;
      listen.call(globalThis, null);
      Object.defineProperty(globalThis, "onmessage", { set: () => listen.call(globalThis, () => { throw new WebAssembly.RuntimeError("unreachable"); }) });`;
    await route.fulfill({ response, body });
  });
  await go(page, "download");
  await make(page).click();
  await expect(alert(page)).toContainText("dừng giữa chừng");
  await expect.poll(() => page.workers()).toHaveLength(0);
  await context.unroute(glue);
  await report(page, page.getByRole("button", { name: "Thử lại" }));
  await lives(page);
  troubles.splice(0);
});

test("a worker that says nothing for twenty seconds is given up", async ({ page, context }) => {
  await page.clock.install();
  await filled(page);
  const letGo = await hold(context, wasm);
  await go(page, "download");
  await make(page).click();
  await expect.poll(() => page.workers()).toHaveLength(1);
  await page.clock.fastForward(19_000);
  await expect(alert(page)).toHaveCount(0);
  await page.clock.fastForward(2_000);
  await expect(alert(page)).toContainText("không phản hồi sau 20 giây");
  await expect.poll(() => page.workers()).toHaveLength(0);
  letGo();
  await page.clock.resume();
  await lives(page);
});
