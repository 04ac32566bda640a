// Opening files: good, foreign, broken. What is open is never touched without a decision.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { box, exampleFile, go, openExample, saved, stored, switchTo } from "./steps.js";

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

/** Drops or pastes something onto an element. */
function arrive(page, kind, { files = [], text }, onto = "body") {
  const send = ([kind, files, text, onto]) => {
    const data = new DataTransfer();
    for (const [name, content] of files) data.items.add(new File([content], name));
    if (text) data.setData("text/plain", text);
    const options = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
    const event = kind === "drop" ? new DragEvent(kind, options) : new ClipboardEvent(kind, options);
    document.querySelector(onto).dispatchEvent(event);
  };
  return page.evaluate(send, [kind, files, text, onto]);
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

  test("the question shows what the file holds beside what is open, and which is the later", async ({ page }) => {
    const file = await exampleFile("iron-steel");
    const rows = dialog(page).locator("table.beside tbody tr");
    for (const [created, words] of [
      ["2020-02-03", "cũ hơn"],
      ["2999-02-03", "mới hơn"],
    ]) {
      await choose(page, "thep.json", JSON.stringify({ ...file, created }));
      await expect(dialog(page)).toContainText(words);
      await expect(rows.nth(0)).toContainText(file.data.facility.name);
      await expect(rows.nth(0)).toContainText("Sông Thao");
      await expect(rows.nth(1).locator("td").first()).toHaveText(String(file.data.facility.year));
      await expect(rows.nth(2).locator("td").first()).toContainText(created.slice(0, 4));
      await expect(rows.nth(4).locator("td").first()).toHaveText(String(Object.keys(file.data.answers).length));
      await dialog(page).getByRole("button", { name: "Hủy" }).click();
    }
  });

  test("a draft keeps the day of its last change over a reload", async ({ page }) => {
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((k) => k.startsWith("sxsh:file:"));
      const file = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...file, created: "2021-04-05" }));
    });
    await page.reload();
    await expect(page.locator(".who")).toContainText("Sông Thao");
    await offer(page);
    const day = dialog(page).locator("table.beside tbody tr").nth(2).locator("td").last();
    await expect(day).toContainText("2021");
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await go(page, "facility");
    await box(page, "commune").fill("Xã Mới");
    await go(page, "hub");
    await offer(page);
    await expect(day).not.toContainText("2021");
  });

  test("a file dropped on the page, or pasted, asks the same question", async ({ page }) => {
    const before = await present(page);
    const text = JSON.stringify(await exampleFile("iron-steel"));
    await arrive(page, "drop", { files: [["tha.json", text]] });
    await expect(dialog(page)).toContainText("tha.json");
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await arrive(page, "paste", { files: [["dan.json", text]] });
    await expect(dialog(page)).toContainText("dan.json");
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await arrive(page, "paste", { text });
    await expect(dialog(page)).toContainText("Văn bản vừa dán");
    await dialog(page).getByRole("button", { name: "Hủy" }).click();
    await arrive(page, "drop", { files: [["a.json", text], ["b.json", text]] });
    await expect(notice(page)).toContainText("chỉ mở được một tệp");
    expect(await present(page)).toEqual(before);
  });

  test("what is pasted elsewhere is left alone", async ({ page }) => {
    const text = JSON.stringify(await exampleFile("iron-steel"));
    await arrive(page, "paste", { text: "Kính gửi Sở" });
    await go(page, "facility");
    await arrive(page, "paste", { text });
    await arrive(page, "drop", { files: [["a.json", text]] });
    await box(page, "commune").focus();
    await arrive(page, "paste", { text }, '[id="commune"]');
    // Whatever would open would do so before this.
    await go(page, "hub");
    await expect(notice(page)).toHaveCount(0);
    await expect(dialog(page)).toHaveCount(0);
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

/** The files under tests/files with what is said of each: the host test holds the command against the same table. */
const folder = new URL("../files/", import.meta.url);
const corpus = JSON.parse(readFileSync(new URL("corpus.json", folder), "utf8"));

/** Where a file of the corpus lies; the large ones are made first. */
function place({ name, made }, info) {
  if (!made) return fileURLToPath(new URL(name, folder));
  const path = info.outputPath(name);
  writeFileSync(path, made.map(([piece, times]) => piece.repeat(times)).join(""));
  return path;
}

for (const language of ["vi", "en"]) {
  const kept = { vi: "Dữ liệu đang mở vẫn giữ nguyên", en: "The data that are open are unchanged" }[language];
  const cancel = { vi: "Hủy", en: "Cancel" }[language];
  const doubts = { vi: "có 2 điểm cần kiểm tra lại", en: "2 figures in the file need checking" }[language];

  test(`every bad or odd file is told in its sentence, and nothing changes (${language})`, async ({ page }, info) => {
    test.slow();
    await openExample(page, "pulp-paper");
    if (language !== "vi") await switchTo(page, language);
    const before = await present(page);
    for (const row of corpus) {
      await input(page).setInputFiles(place(row, info));
      if (row.opens) {
        await expect(dialog(page), row.name).toContainText(row.name);
        if (row.name === "good.json") await expect(dialog(page)).toContainText(doubts);
        if (row[language]) await expect(dialog(page)).toContainText(row[language]);
        else await expect(dialog(page).locator(".warn"), row.name).toHaveCount(0);
        await dialog(page).getByRole("button", { name: cancel }).click();
        await expect(dialog(page)).toHaveCount(0);
      } else {
        await expect(notice(page), row.name).toContainText(`${row.name}: ${row[language]}`);
        await expect(notice(page)).toContainText(kept);
        await expect(notice(page), "is seen where one is").toBeInViewport();
        await expect(dialog(page)).toHaveCount(0);
        // The notice goes when another page is opened.
        await go(page, "facility");
        await expect(notice(page)).toHaveCount(0);
        await go(page, "hub");
      }
    }
    expect(await present(page)).toEqual(before);
    await go(page, "facility");
    await box(page, "commune").fill("Xã Sau");
    await expect.poll(async () => Object.values(await present(page))[0].facility.commune).toBe("Xã Sau");
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
  for (const address of ["check", "results", "results/balance", "results/uncertainty", "download"]) {
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
  for (const address of ["facility", "energy", "stream/coal", "results", "results/money", "results/balance", "results/compare", "plan", "check", "download", ""]) {
    await go(page, address);
    await fits(page);
  }
});
