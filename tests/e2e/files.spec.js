// Opening files: good, foreign, broken. What is open is never touched without a decision.
import { createHash } from "node:crypto";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { begin, box, exampleFile, go, openExample, saved, stored } from "./steps.js";

const input = (page) => page.locator("input[type=file]");

async function choose(page, name, content, mimeType = "application/json") {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await input(page).setInputFiles({ name, mimeType, buffer });
}

/** A submission as the program itself writes it, with its digest. */
async function download(page) {
  await go(page, "download");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải tệp số liệu" }).click(),
  ]);
  return Buffer.concat(await (await file.createReadStream()).toArray()).toString();
}

/** What is open: the stored data, without the day of writing. */
async function present(page) {
  await saved(page);
  const files = await stored(page);
  return Object.fromEntries(Object.entries(files).map(([id, file]) => [id, file.data]));
}

const notice = (page) => page.locator("#main [role=alert]");
const dialog = (page) => page.getByRole("alertdialog");

test("a good file with nothing open is opened at once", async ({ page }) => {
  await open(page);
  const example = await exampleFile("iron-steel");
  await choose(page, "thep.json", JSON.stringify(example));
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(page.locator(".who")).toHaveText(example.data.facility.name);
  await saved(page);
  const [kept] = Object.values(await stored(page));
  expect(kept.data.answers).toEqual(example.data.answers);
  expect(kept.data.streams).toEqual(example.data.streams);
});

test("a file that the program wrote itself comes back whole, a byte order mark included", async ({ page }) => {
  await openExample(page, "pulp-paper");
  const text = await download(page);
  const written = JSON.parse(text);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await open(page);
  await choose(page, "a.json", `\ufeff${text}`);
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(notice(page)).toHaveCount(0);
  await saved(page);
  const files = Object.values(await stored(page));
  expect(files.at(-1).data).toEqual(written.data);
});

test.describe("with a factory open", () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page, "beer-beverage");
    await saved(page);
  });

  const offer = async (page) => {
    await choose(page, "thep.json", JSON.stringify(await exampleFile("iron-steel")));
    await expect(dialog(page)).toBeVisible();
  };

  test("a file asks what to do, and Cancel changes nothing", async ({ page }) => {
    const before = await present(page);
    await offer(page);
    await expect(page.locator("#offer")).toBeFocused();
    await expect(dialog(page)).toContainText("thep.json");
    await expect(dialog(page)).toContainText((await exampleFile("iron-steel")).data.facility.name);
    await axe(page);
    await shot(page, "offer");
    await page.setViewportSize(phone);
    await fits(page);
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await expect(dialog(page)).toHaveCount(0);
    expect(await present(page)).toEqual(before);
    await expect(page.locator(".who")).toContainText("Sông Thao");
    expect(await page.evaluate(() => document.activeElement !== document.body), "the focus is somewhere").toBe(true);
  });

  test("the question holds the focus, and Escape means no", async ({ page }) => {
    const before = await present(page);
    await offer(page);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== document.body && !at.closest("[role=alertdialog]");
      });
      expect(outside, "the focus stays in the question").toBe(false);
    }
    await dialog(page).getByRole("button", { name: "Hủy" }).focus();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    expect(await present(page)).toEqual(before);
  });

  test("Add opens it beside the other", async ({ page }) => {
    const before = await present(page);
    await offer(page);
    await dialog(page).getByRole("button", { name: "Mở thành nhà máy khác" }).click();
    await expect(page.locator(".who")).toHaveText((await exampleFile("iron-steel")).data.facility.name);
    const after = await present(page);
    expect(Object.keys(after)).toHaveLength(2);
    for (const [id, data] of Object.entries(before)) expect(after[id]).toEqual(data);
    await go(page, "");
    await expect(page.locator(".shelf li")).toHaveCount(2);
  });

  test("Replace can be undone once", async ({ page }) => {
    const before = await present(page);
    await offer(page);
    await dialog(page).getByRole("button", { name: "Thay dữ liệu đang mở" }).click();
    await expect(page.locator(".who")).toHaveText((await exampleFile("iron-steel")).data.facility.name);
    await expect.poll(async () => Object.values(await present(page))[0].facility.sector).toBe("iron-steel");
    expect(Object.keys(await present(page))).toEqual(Object.keys(before));
    await page.getByRole("button", { name: "Lấy lại dữ liệu trước đó" }).click();
    await expect(page.locator(".who")).toContainText("Sông Thao");
    await expect(page.getByRole("button", { name: "Lấy lại dữ liệu trước đó" })).toHaveCount(0);
    await expect.poll(() => present(page)).toEqual(before);
  });

  test("the same file says that it is the same", async ({ page }) => {
    const text = await download(page);
    await go(page, "hub");
    await choose(page, "giong.json", text);
    await expect(dialog(page)).toContainText("giống hệt");
    await expect(dialog(page)).not.toContainText("không khớp");
  });

  test("a file edited by hand is told", async ({ page }) => {
    const file = JSON.parse(await download(page));
    file.data.facility.employees = "9999";
    await go(page, "hub");
    await choose(page, "sua-tay.json", JSON.stringify(file));
    await expect(dialog(page)).toContainText("Mã số liệu trong tệp không khớp");
  });

  test("the same file can be chosen twice", async ({ page }) => {
    await offer(page);
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await offer(page);
  });
});

test("a file edited by hand is told with nothing open, too", async ({ page }) => {
  await openExample(page, "beer-beverage");
  const file = JSON.parse(await download(page));
  file.data.facility.employees = "9999";
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await open(page);
  await choose(page, "sua-tay.json", JSON.stringify(file));
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(notice(page)).toContainText("Mã số liệu trong tệp không khớp");
});

const good = async () => JSON.stringify(await exampleFile("beer-beverage"), null, 2);
const deep = (levels) => "[".repeat(levels) + "]".repeat(levels);

/** Files that are not opened, and the words that say why. */
const broken = {
  "cut-off.json": [async () => (await good()).slice(0, 5_000), /bị cắt ngang ở dòng \d+, cột \d+/],
  "other.json": [async () => '{"name":"package","version":"1.0.0"}', /không phải bài nộp của chương trình/],
  "array.json": [async () => "[1,2,3]", /không phải bài nộp của chương trình/],
  "newer.json": [
    async () => JSON.stringify({ ...(await exampleFile("beer-beverage")), version: 7 }),
    /phiên bản mới hơn .*định dạng 7/,
  ],
  "report.pdf": [async () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from([0xff, 0xfe, 0x00])]), /Đây là tệp PDF/],
  "empty.json": [async () => "", /Tệp trống/],
  "spaces.json": [async () => " \n\t ", /Tệp trống/],
  "utf16.json": [async () => Buffer.from(`\ufeff${await good()}`, "utf16le"), /không phải văn bản UTF-8/],
  "nine.json": [async () => Buffer.alloc(9_000_000, 0x20), /Tệp quá lớn \(9(,\d+)? MB\)/],
  "deep.json": [async () => deep(100_000), /không đúng dạng JSON/],
  "deep-inside.json": [
    async () => JSON.stringify(await exampleFile("beer-beverage")).replace(/^\{/, `{"x":${deep(5_000)},`),
    /không đúng dạng JSON/,
  ],
  "picture.json": [async () => createHash("sha512").update("x").digest(), /không phải văn bản UTF-8/],
  "text.json": [async () => "Kính gửi Sở Công Thương", /không đúng dạng JSON, ở dòng 1, cột 1/],
  "unit.json": [
    async () => JSON.stringify(await exampleFile("beer-beverage")).replace('"unit":"kWh"', '"unit":"bao"'),
    /streams.*“bao”, không đọc được/,
  ],
  "number.json": [
    async () => JSON.stringify(await exampleFile("beer-beverage")).replace('"quantity":"150000"', '"quantity":"nhiều"'),
    /“nhiều”, không đọc được/,
  ],
};


for (const [name, [content, words]] of Object.entries(broken)) {
  test(`${name} is refused with a sentence, and nothing changes`, async ({ page }) => {
    await openExample(page, "pulp-paper");
    const before = await present(page);
    await choose(page, name, await content());
    await expect(notice(page)).toContainText(words);
    await expect(notice(page), "names the file").toContainText(name);
    await expect(notice(page)).toContainText("Dữ liệu đang mở vẫn giữ nguyên");
    await expect(notice(page), "is seen where one is").toBeInViewport();
    await expect(notice(page)).not.toContainText(/expected|invalid|error|missing/i);
    await expect(dialog(page)).toHaveCount(0);
    expect(await present(page)).toEqual(before);
    // The page works on: words, results, and a good file.
    await go(page, "facility");
    await expect(notice(page)).toHaveCount(0);
    await box(page, "commune").fill("Xã Sau");
    await expect.poll(async () => Object.values(await present(page))[0].facility.commune).toBe("Xã Sau");
    await go(page, "hub");
    await choose(page, "tot.json", await good());
    await expect(dialog(page)).toBeVisible();
  });
}

test("a broken file with nothing open is said on the first page", async ({ page }) => {
  await open(page);
  await choose(page, "cut.json", '{"format":');
  await expect(notice(page)).toContainText("bị cắt ngang");
  await expect(notice(page)).toBeInViewport();
  await axe(page);
  expect(await stored(page)).toEqual({});
});

test("text in a file is only text", async ({ page }) => {
  const file = await exampleFile("beer-beverage");
  file.data.facility.name = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  page.on("dialog", () => {
    throw new Error("a script in the file ran");
  });
  await open(page);
  await choose(page, "<b>tên</b>.json", JSON.stringify(file));
  await expect(page.locator(".who")).toHaveText(file.data.facility.name);
  for (const address of ["check", "results", "download"]) {
    await go(page, address);
    await expect(page.locator("main img, main script")).toHaveCount(0);
  }
  await page.setViewportSize(phone);
  await fits(page);
});

test("very long words in a file do not widen the page", async ({ page }) => {
  const file = await exampleFile("beer-beverage");
  file.data.facility.name = "Công".repeat(80);
  file.data.products[0].name = "Bia".repeat(100);
  file.data.streams[1].name = "Than".repeat(100);
  await open(page);
  await page.setViewportSize(phone);
  await choose(page, "dai.json", JSON.stringify(file));
  await expect(page).toHaveURL(/#\/hub$/);
  await fits(page);
  for (const address of ["facility", "energy", "stream/coal", "results", "plan", "check", "download", ""]) {
    await go(page, address);
    await fits(page);
  }
});
