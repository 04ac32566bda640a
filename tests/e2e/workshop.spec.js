// A workshop: its preset as link, QR code and file, those who take part, shared computers.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { axe, desktop, expect, fits, open, phone, shot, test } from "./harness.js";
import { box, go, openExample, saved, stored, switchTo } from "./steps.js";

/** The text of a preset, as FORMAT.md describes it. */
function text({ language = "vi", province = "", programme = "", sectors = [], receiver = "", deadline = "", event = "Tập huấn SXSH" }) {
  const fields = Buffer.from([language, province, programme, sectors.join(","), receiver, deadline, event].join("\t"));
  const sum = createHash("sha256").update(fields).digest().subarray(0, 3);
  return `1-${Buffer.concat([fields, sum]).toString("base64url")}`;
}

const tea = {
  event: "Tập huấn SXSH ngành chè, Phú Thọ",
  province: "25",
  sectors: ["tea", "beer-beverage"],
  receiver: "Trung tâm Khuyến công Phú Thọ",
  deadline: "30/11/2026",
};

/** Everything that the browser keeps of this page, as one text. */
function everything(page) {
  return page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, location.href, document.title];
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = failed;
      });
      for (const store of base.objectStoreNames) {
        const asked = base.transaction(store).objectStore(store).getAll();
        await new Promise((done) => (asked.onsuccess = done));
        texts.push(JSON.stringify(asked.result));
      }
      base.close();
    }
    return texts.join("\n");
  });
}

test("a facilitator makes a preset and gets its link, QR code and file", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Tổ chức buổi tập huấn" }).click();
  await expect(page).toHaveURL(/#\/workshop$/);
  await expect(page.locator(".share")).toContainText("Hãy ghi tên buổi tập huấn.");
  await page.locator("#workshop-event").fill(` ${tea.event} `);
  await page.locator("#workshop-province").selectOption("25");
  await page.getByText("Chọn ngành", { exact: true }).click();
  for (const name of ["Chè", "Bia"]) await page.locator(".sector-list label").filter({ hasText: name }).first().click();
  await page.locator("#workshop-receiver").fill(tea.receiver);
  await page.locator("#workshop-deadline").fill(tea.deadline);
  const link = await page.locator("#workshop-link").inputValue();
  const fragment = link.slice(link.indexOf("#"));
  expect(fragment).toBe(`#/w/${text(tea)}`);
  expect(fragment.length).toBeLessThanOrEqual(300);
  await expect(page.locator("svg.qr path")).toHaveCount(1);
  await axe(page);
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    await fits(page);
  }
  await page.setViewportSize(desktop);
  await shot(page, "workshop-vi");
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#workshop-save").click()]);
  const preset = await readFile(await file.path(), "utf8");
  expect(JSON.parse(preset)).toMatchObject({ format: "sxsh-workshop", version: 1, ...tea });
  await page.getByRole("link", { name: "Chiếu mã QR" }).click();
  await expect(page.locator("#title")).toHaveText(tea.event);
  await expect(page.locator("main.projector li")).toHaveCount(3);
  await axe(page);
  await fits(page);
  await shot(page, "workshop-screen-vi");
  await page.goBack();
  await expect(page.locator("#workshop-event")).toHaveValue(tea.event);
  // The file opens in an empty form, and wherever a file is opened.
  await go(page, "workshop");
  await page.locator("#workshop-event").fill("Khác");
  await page.locator("#workshop-file").setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from(preset) });
  await expect(page.locator("#workshop-event")).toHaveValue(tea.event);
  await expect(page.locator("#workshop-link")).toHaveValue(link);
  await page.locator("#workshop-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByRole("alert")).toContainText("x.json: Đây không phải tệp thiết lập buổi tập huấn.");
  await go(page, "");
  await page.locator(".opener input").setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from(preset) });
  await expect(page.locator("#title")).toHaveText(`Tham gia: ${tea.event}`);
});

test("a preset too long for a QR code says so, and is a file all the same", async ({ page }) => {
  await open(page, "./#/workshop");
  await page.locator("#workshop-event").fill("ộ".repeat(80));
  await page.locator("#workshop-receiver").fill("ộ".repeat(40));
  await expect(page.locator(".share .note")).toContainText("quá 300 byte");
  await expect(page.locator("svg.qr")).toHaveCount(0);
  await expect(page.locator("#workshop-save")).toBeVisible();
});

test("who opens the link begins with what the preset gives, and can change it", async ({ page }) => {
  await open(page, `./#/w/${text(tea)}`);
  await expect(page.locator("#title")).toHaveText(`Tham gia: ${tea.event}`);
  await expect(page.locator(".facts")).toContainText("Tỉnh Phú Thọ");
  await axe(page);
  await fits(page);
  await shot(page, "join-vi");
  await page.locator(".offered button").first().click();
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(page.locator("#province")).toHaveValue("25");
  await expect(page.locator("#sector")).toHaveValue("tea");
  await expect(page.locator(".given")).toHaveText(`${tea.event} đã điền sẵn: tỉnh, nơi nhận, hạn nộp. Sửa được.`);
  await page.waitForTimeout(1_000);
  expect(await stored(page)).toEqual({});
  await page.locator("#province").selectOption("01");
  await expect(page.locator(".given")).toHaveText(`${tea.event} đã điền sẵn: nơi nhận, hạn nộp. Sửa được.`);
  await box(page, "name").fill("Xưởng chè A");
  await saved(page);
  await go(page, "energy");
  await expect(page.locator("ul.streams > li").first()).toBeVisible();
  await go(page, "download");
  await expect(box(page, "receiver")).toHaveValue(tea.receiver);
  await expect(box(page, "deadline")).toHaveValue(tea.deadline);
  const [file] = Object.values(await stored(page));
  expect(file.data.facility).toMatchObject({ name: "Xưởng chè A", province: "01", sector: "tea" });
  await go(page, "");
  await expect(page.getByRole("link", { name: tea.event })).toBeVisible();
});

test("the first opening speaks the language of the preset, later ones that of the user", async ({ page }) => {
  const address = text({ ...tea, language: "en" });
  await open(page, `./#/w/${address}`);
  await expect(page.locator("#title")).toContainText("Taking part in");
  await axe(page);
  await shot(page, "join-en");
  await switchTo(page, "vi");
  await page.reload();
  await expect(page.locator("#title")).toContainText("Tham gia");
});

test("a link that is damaged, newer or names what the catalogue lacks is told", async ({ page }) => {
  await open(page, `./#/w/${text(tea).slice(0, -4)}`);
  await expect(page.getByRole("alert")).toContainText("bị thiếu hoặc sai một phần");
  await axe(page);
  await go(page, "w/2-abc");
  await expect(page.getByRole("alert")).toContainText("phiên bản 2");
  await go(page, `w/${text({ ...tea, province: "99", programme: "MARS", sectors: ["tea", "rockets"] })}`);
  await expect(page.locator("#main .warn")).toHaveCount(3);
  await expect(page.locator("#main .warn").first()).toContainText("99");
  await expect(page.locator(".offered button")).toHaveCount(2);
});

test("a shared computer: next factory, the list, and nothing left of one that is erased", async ({ page }) => {
  const names = ["Xưởng Trà Một", "Xưởng Trà Hai"];
  await open(page, `./#/w/${text(tea)}`);
  for (const name of names) {
    await page.locator(".offered button").first().click();
    await box(page, "name").fill(name);
    await go(page, "download");
    // Handed over in the same breath: nothing waits for a save.
    await page.getByRole("link", { name: "Đóng nhà máy này" }).click();
    await expect(page.locator("#title")).toHaveText("Máy dùng chung");
    await expect(page.locator(".bar .who")).toBeEmpty();
    await expect(page.locator(".shelf li").filter({ hasText: name })).toContainText(/Lưu lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}/);
    await page.locator("#room-next").click();
  }
  await go(page, "workshop/room");
  await expect(page.locator(".shelf li")).toHaveCount(2);
  await expect(page.locator(".shelf li").first()).toContainText("0 câu đã trả lời");
  await axe(page);
  await fits(page);
  await shot(page, "room-vi");
  // The way back does not open what was closed.
  await go(page, "facility").catch(() => {});
  await expect(page).toHaveURL(/#\/$/);
  await go(page, "workshop/room");
  const [all] = await Promise.all([page.waitForEvent("download"), page.locator("#room-all").click()]);
  expect(JSON.parse(await readFile(await all.path(), "utf8")).files).toHaveLength(2);
  // An earlier generation, and one minute more.
  const first = page.locator(".shelf li").filter({ hasText: names[0] });
  await first.getByRole("button", { name: "Làm tiếp" }).click();
  await go(page, "facility");
  await box(page, "commune").fill("Xã Thanh Ba");
  await saved(page);
  expect(await everything(page)).toContain(names[0]);
  await go(page, "workshop/room");
  await expect(page.locator(".bar .who")).toBeEmpty();
  await first.getByRole("button", { name: "Xóa nhà máy này" }).click();
  await axe(page);
  await shot(page, "room-erase-vi");
  await first.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(page.locator("#erased")).toContainText(names[0]);
  await expect(page.locator("#erased")).toBeFocused();
  await expect(page.locator(".shelf li")).toHaveCount(1);
  await page.waitForTimeout(1_500);
  await page.reload();
  const left = await everything(page);
  expect(left).not.toContain(names[0]);
  expect(left).not.toContain("Xã Thanh Ba");
  expect(left).toContain(names[1]);
  await expect(page.locator("#main")).not.toContainText(names[0]);
});

test("the list of a shared computer opens without a workshop, from an open factory", async ({ page }) => {
  await openExample(page, "tea");
  await saved(page);
  await go(page, "workshop/room");
  await switchTo(page, "en");
  await expect(page.locator(".shelf li")).toHaveCount(1);
  await shot(page, "room-en");
  await page.locator("#room-next").click();
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(box(page, "name")).toHaveValue("");
});

test("the pages of a workshop in English", async ({ page }) => {
  await open(page, `./#/workshop/${text(tea)}`);
  await switchTo(page, "en");
  await expect(page.locator("#workshop-event")).toHaveValue(tea.event);
  await axe(page);
  await shot(page, "workshop-en");
  await go(page, `workshop/screen/${text(tea)}`);
  await axe(page);
  await shot(page, "workshop-screen-en");
});

test("a filled-in paper is typed in by the codes that are printed on it", async ({ page }, info) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await go(page, "checklist");
  const [pdf] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: "Tạo phiếu trống" }).click(),
  ]);
  const path = info.outputPath("blank.pdf");
  await pdf.saveAs(path);
  const printed = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  const number = printed.match(/Số của phiếu\s*:?\s*(\d{4})/)[1];
  expect(printed).toMatch(/\bB1\b/);
  expect(printed).toMatch(/□ a\. /);
  const gate = printed.match(/\b([B-Z]\d+)\. .*\?/)[1];
  await page.getByRole("link", { name: "Nhập phiếu giấy" }).click();
  await expect(page.locator("#main .note")).toContainText(number);
  const codes = page.locator("#paper-codes");
  const before = Object.values(await stored(page))[0].data;
  await codes.fill(`${number} b1c b49a`);
  await codes.press("Enter");
  await expect(page.locator(".taken li")).toHaveCount(2);
  await expect(page.locator(".taken li").first()).toContainText("B1");
  await expect(page.locator("#paper-codes-error")).toContainText("b49a");
  await expect(codes).toHaveValue("b49a");
  await axe(page);
  await fits(page);
  await shot(page, "paper-vi");
  await codes.fill(`${gate}b b2b`);
  await codes.press("Enter");
  await expect(page.locator(".taken li")).toHaveCount(4);
  await saved(page);
  await expect.poll(async () => JSON.stringify(Object.values(await stored(page))[0].data)).not.toBe(JSON.stringify(before));
  for (let left = 3; left >= 0; left--) {
    await page.locator("#paper-undo").click();
    await expect(page.locator(".taken li")).toHaveCount(left);
  }
  await expect(codes).toBeFocused();
  await expect.poll(async () => JSON.stringify(Object.values(await stored(page))[0].data)).toBe(JSON.stringify(before));
  await codes.fill("1234");
  await codes.press("Enter");
  await expect(page.locator("#paper-codes-error")).toContainText("phiếu này của ngành khác");
  await switchTo(page, "en");
  await axe(page);
  await shot(page, "paper-en");
});
