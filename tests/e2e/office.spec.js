// The office: many files taken in, each with one fate; the inbox; the review and its way back to the factory; the files that come out.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { aboutWhat, done, downloaded, equation, office } from "./desk.js";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { begin, box, go, saved, stored, switchTo } from "./steps.js";
import { command } from "./walk.js";

test.setTimeout(240_000);

/** Invented submissions with planted duplicates, newer versions and broken files, and what must come out. */
function invented(count) {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  command("example", "--many", String(count), "--seed", "5", folder);
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
  return { folder, truth };
}

/** A submission of a real factory, as another program may write it. */
function submission(name, more = {}) {
  const facility = { name, tax_code: "0100100079", province: "25", commune: "Việt Trì", sector: "beer-beverage", year: 2025, ...more };
  const streams = [{ id: "electricity", group: "energy", template: "electricity", quantity: "120000", unit: "kWh", cost: "240000000", known: "bill", later: { kept: true } }];
  return { format: "sxsh-submission", version: 1, created: "2026-11-20", language: "vi", data: { facility, streams, mood: "good" } };
}

const file = (name, content) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

test("a folder is taken in, every file has the fate that the truth says, and all of it is kept", async ({ page }) => {
  const { folder, truth } = invented(24);
  await office(page);
  await axe(page);
  await shot(page, "office-empty");
  await page.locator("#office-folder").setInputFiles(folder);
  await done(page);
  const counts = await equation(page);
  const { seen, accepted, superseded, duplicate, rejected } = truth.files;
  expect(counts).toEqual({ seen, accepted, superseded, duplicate, rejected });
  await expect(page.locator("#office-passed-over")).toBeVisible();
  await axe(page);
  await shot(page, "office-taken-vi");

  // The same folder once more changes nothing.
  await page.locator("#office-folder").setInputFiles(folder);
  await done(page);
  expect(await equation(page)).toEqual(counts);

  // Each count leads to its list, with reasons.
  await page.locator("#office-rejected").click();
  await expect(page.locator("ul.entries > li")).toHaveCount(rejected);
  await expect(page.locator("ul.entries > li").first().locator("small")).not.toBeEmpty();
  await axe(page);
  await shot(page, "office-rejected");

  // Kept over a reload, and read again in the other language.
  await page.reload();
  await office(page);
  expect(await equation(page)).toEqual(counts);
  await switchTo(page, "en");
  await expect(page.locator("#title")).toContainText("Collate the data files");
  await expect(page.locator("#office-seen")).toBeVisible({ timeout: 120_000 });
  expect(await equation(page)).toEqual(counts);
  await axe(page);
  await page.setViewportSize(phone);
  await fits(page);
  await shot(page, "office-taken-en");
});

test("the report comes out as paper, workbook and tables", async ({ page }) => {
  const { folder } = invented(8);
  await office(page);
  await page.locator("#office-folder").setInputFiles(folder);
  await done(page);
  for (const [address, name] of [["report", "report"], ["inbox", "inbox"]]) {
    await page.evaluate((to) => (location.hash = `#/office/${to}`), address);
    await expect(page.locator("nav.tabs [aria-current]")).toBeVisible();
    await axe(page);
    await shot(page, `office-${name}`);
    await page.setViewportSize(phone);
    await fits(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await page.evaluate(() => (location.hash = "#/office/report"));
  await expect(page.locator("#office-indicators table.data tbody tr").first()).toBeVisible();
  await expect(page.locator("#office-indicators .audience")).toContainText("Công bố được");
  await expect(page.locator("details.fold table"), "a table that nobody opened is not drawn").toHaveCount(1);
  await page.locator("#office-nothing_received > summary").click();
  await expect(page.locator("#office-nothing_received .audience")).toContainText("nội bộ");
  await page.locator("#office-potential > summary").click();
  await expect(page.locator("#office-potential table.data thead")).not.toContainText("Mục tiêu");
  // All columns are on the screen, those too that paper has no room for; they scroll in their own box.
  const wastes = page.locator("#office-waste_streams");
  await wastes.locator("summary").click();
  for (const head of ["Tên cơ sở", "Mã số thuế", "Xã, phường", "Dạng"]) {
    await expect(wastes.locator("thead th", { hasText: head }).first()).toBeAttached();
  }
  await page.setViewportSize(phone);
  await fits(page);
  await shot(page, "office-wastes-phone");
  await page.setViewportSize({ width: 1280, height: 900 });
  await shot(page, "office-wastes");
  const pdf = await downloaded(page, () => page.locator("button#office-pdf").click());
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const xlsx = await downloaded(page, () => page.locator("button#office-xlsx").click());
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
  await page.locator("#office-data > summary").click();
  await expect(page.locator("#office-data li", { hasText: "Tiềm năng tiết kiệm theo ngành" }).locator(".tag")).toHaveText("công bố được");
  await expect(page.locator("#office-data li", { hasText: "Tất cả cơ sở gửi hồ sơ" }).locator(".tag")).toHaveText("nội bộ");
  const ndjson = await downloaded(page, () => page.getByRole("button", { name: "Tất cả cơ sở gửi hồ sơ: NDJSON" }).click());
  const rows = ndjson.bytes.toString().trim().split("\n").map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(0);
  expect(Array.isArray(rows[0].files)).toBe(true);
});

test("of many files the page draws what somebody looks at, can be stopped, and goes on where it stopped", async ({ page }) => {
  const { folder, truth } = invented(400);
  await office(page);
  await page.locator("#office-folder").setInputFiles(folder);
  // Stopped in the middle: what was taken in stays, and the rest can follow.
  await expect(page.locator(".stage progress")).toBeVisible();
  await page.waitForFunction(() => document.querySelector(".stage progress")?.value > 5);
  await page.locator(".stage button").click();
  await done(page);
  const some = await equation(page);
  expect(some.seen).toBeGreaterThan(0);
  expect(some.seen).toBeLessThan(truth.files.seen);
  // Between files the page is free: a frame is drawn again and again while it works.
  await page.evaluate(() => {
    window.frames_drawn = 0;
    const count = () => requestAnimationFrame(() => (window.frames_drawn++, count()));
    count();
  });
  await page.locator("#office-folder").setInputFiles(folder);
  await done(page);
  const { seen, accepted, superseded, duplicate, rejected } = truth.files;
  expect(await equation(page)).toEqual({ seen, accepted, superseded, duplicate, rejected });
  expect(await page.evaluate(() => window.frames_drawn)).toBeGreaterThan(20);

  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await expect(page.locator("ul.entries.windowed > li a").first()).toBeVisible();
  expect(await page.locator("ul.entries > li").count(), "rows of the screen, not of the list").toBeLessThan(100);
  await page.locator("#office-search").fill("khong co ten nay");
  await expect(page.locator("ul.entries > li")).toHaveCount(0);

  await page.evaluate(() => (location.hash = "#/office/report"));
  const folds = page.locator("details.fold");
  await expect(folds.first().locator("table.data tbody tr").first()).toBeVisible();
  expect(await folds.count()).toBeGreaterThan(10);
  await expect(page.locator("details.fold table"), "one table is open").toHaveCount(1);
  const communes = page.locator("#office-by_commune");
  await communes.locator("summary").click();
  await expect(communes.locator("table.data tbody tr").first()).toBeVisible();
  // A row leads to its files, and back to the table, which is still open.
  await communes.locator("table.data td a").first().click();
  await expect(page.locator("ul.entries > li").first()).toBeVisible();
  await page.getByRole("link", { name: "Về bảng" }).click();
  await expect(communes.locator("table.data tbody tr").first()).toBeVisible();
  await communes.locator("summary").click();
  await expect(communes.locator("table")).toHaveCount(0);

  // Every row of the workbook's sheets arrives, though it goes to the worker in pieces.
  const xlsx = await downloaded(page, () => page.locator("button#office-xlsx").click());
  const sheets = await readWorkbook(xlsx.bytes);
  expect(sheets.length).toBeGreaterThan(20);
  const files = sheets.find(({ sheet }) => sheet === "Tệp").data;
  expect(files.length, "a row a file").toBeGreaterThan(seen);

  // The work as a file is read in parts, and gives the same.
  await page.evaluate(() => (location.hash = "#/office"));
  const work = await downloaded(page, () => page.locator("#office-save").click());
  expect(work.bytes.length, "several parts").toBeGreaterThan(5_000_000);
  await page.locator("#office-erase-all").click();
  await page.locator("button.danger").click();
  await expect(page.locator("#office-seen")).toHaveCount(0);
  await page.locator("#office-pick").setInputFiles({ name: work.name, mimeType: "application/x-ndjson", buffer: work.bytes });
  await expect(page.locator("#office-seen")).toBeVisible({ timeout: 200_000 });
  await done(page);
  expect(await equation(page)).toEqual({ seen, accepted, superseded, duplicate, rejected });
});

test("an exemplary case comes out as a sheet of one page, where the facility agreed", async ({ page }) => {
  await office(page);
  const example = JSON.parse(readFileSync(new URL("../../dist/examples/beer-beverage.json", import.meta.url), "utf8"));
  example.data.facility.tax_code = "0100100079";
  example.data.facility.province = "25";
  example.data.example = false;
  delete example.data.facility.example;
  await page.locator("#office-pick").setInputFiles(file("bia.json", example));
  await done(page);
  await page.evaluate(() => (location.hash = "#/office/lists"));
  const rows = ["mã số thuế;vấn đề;giải pháp;đồng ý", "0100100079;rò khí nén;ca-leak-repair;giám đốc, 2/2/2026", "0100100079;nước ngưng bỏ đi;steam-condensate;", "0300588569;không có hồ sơ;ca-leak-repair;có"];
  await page.locator("#pick-cases").setInputFiles({ name: "dien-hinh.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await expect(page.locator("#case-0")).toBeVisible();
  await expect(page.locator("#case-1, #case-2"), "neither without consent nor without a submission").toHaveCount(0);
  await axe(page);
  await fits(page);
  await shot(page, "office-cases");
  const sheet = await downloaded(page, () => page.locator("#case-0").click());
  expect(sheet.name).toMatch(/\.pdf$/);
  const text = sheet.bytes.toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text.match(/\/Type\s*\/Page[^s]/g), "one page").toHaveLength(1);
});

test("the office's own lists are read, told line by line, kept, and counted by", async ({ page }) => {
  await office(page);
  await page.locator("#office-pick").setInputFiles(file("a.json", submission("Bia Việt Trì")));
  await done(page);
  await page.getByRole("link", { name: "Danh sách", exact: true }).click();
  await axe(page);
  const template = await downloaded(page, () => page.getByRole("button", { name: "Tải mẫu CSV" }).first().click());
  expect(template.bytes.toString()).toContain("mã số thuế;tên cơ sở;");
  const lines = ["0100100079;Bia Việt Trì;Việt Trì;;1103;vừa;x;có", "0100100086;Giấy Bãi Bằng;Phù Ninh;;1701;to;x;có"];
  const csv = template.bytes.toString() + lines.join("\r\n");
  const list = (content) => ({ name: "danh-sach.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.locator("#pick-register").setInputFiles(list(csv));
  const panel = page.locator("section[aria-labelledby=list-register]");
  await expect(panel.getByRole("status").first()).toContainText("danh-sach.csv: 2 dòng được dùng");
  await expect(panel.locator("li")).toHaveText([/dòng 3, cột quy mô \(size\): “to” không dùng được/]);
  // An empty file takes no list away.
  await page.locator("#pick-register").setInputFiles({ ...list(""), name: "trong.csv" });
  await expect(panel.getByRole("status").first()).toContainText("trong.csv trống hoặc không đọc được");
  await expect(panel.getByRole("status").first()).toContainText("danh-sach.csv: 2 dòng được dùng");
  // Nor does one with other columns: they are named as the template names them.
  await page.locator("#pick-register").setInputFiles({ ...list("ten;dia chi\nA;B\n"), name: "khac.csv" });
  await expect(panel.locator("li")).toHaveText([/khac\.csv: thiếu cột mã số thuế \(tax_code\)/, /thiếu cột tên cơ sở \(name\)/, /dòng 3/]);
  await expect(panel.getByRole("status").first()).toContainText("danh-sach.csv: 2 dòng được dùng");
  await page.locator("#pick-own").setInputFiles({ ...list("loại;thực hiện;năm\nlớp tập huấn;3;2026\n"), name: "viec.csv" });
  await expect(page.locator("section[aria-labelledby=list-own]").getByRole("status").first()).toContainText("viec.csv: 1 dòng");
  await axe(page);
  await shot(page, "office-lists-vi");
  await page.reload();
  await expect(panel.getByRole("status").first()).toContainText("2 dòng", { timeout: 60_000 });
  await page.getByRole("link", { name: "Báo cáo", exact: true }).click();
  await expect(page.locator("#office-indicators")).toContainText("danh sách");
  await page.getByRole("link", { name: "Danh sách", exact: true }).click();
  await page.setViewportSize(phone);
  await fits(page);
  await panel.getByRole("button", { name: "Bỏ danh sách này" }).click();
  await expect(panel.getByRole("status").first()).toBeEmpty();
});

test("files dropped with a folder among them are all seen, and a broken one stops nothing", async ({ page }) => {
  await office(page);
  await page.evaluate(() => {
    // What a browser hands over for a dropped folder: entries that are told a hundred at a time.
    const text = (n) => JSON.stringify({ format: "sxsh-submission", version: 1, created: "2026-11-20", data: { facility: { name: `Xưởng ${n}`, province: "25", year: 2025 } } });
    const entry = (name, content) => ({ isDirectory: false, fullPath: `/hồ sơ/${name}`, file: (ok) => ok(new File([content], name)) });
    const inside = Array.from({ length: 250 }, (_, n) => entry(`${n}.json`, n === 7 ? "{" : text(n)));
    inside.push(entry(".DS_Store", "x"));
    const folder = { isDirectory: true, fullPath: "/hồ sơ", createReader: () => ({ readEntries: (ok) => ok(inside.splice(0, 100)) }) };
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    const data = { types: ["Files"], files: [], items: [{ webkitGetAsEntry: () => folder }] };
    Object.setPrototypeOf(data, DataTransfer.prototype);
    Object.defineProperty(data, "types", { value: ["Files"] });
    Object.defineProperty(data, "files", { value: [] });
    Object.defineProperty(data, "items", { value: [{ webkitGetAsEntry: () => folder }] });
    Object.defineProperty(event, "dataTransfer", { value: data });
    document.body.dispatchEvent(event);
  });
  await expect(page.locator("#office-seen")).toBeVisible({ timeout: 200_000 });
  await done(page);
  const counts = await equation(page);
  expect(counts).toMatchObject({ seen: 250, rejected: 1, superseded: 0 });
  await expect(page.locator("#office-passed-over")).toContainText("1");
});

test("a review goes back in the factory's own file, and the factory opens it without loss", async ({ page, context }) => {
  const sent = submission("Công ty bia Sông Lô");
  await office(page);
  await page.locator("#office-pick").setInputFiles([
    file("bia.json", sent),
    file("bia-cu.json", { ...submission("Công ty bia Sông Lô", { employees: "5" }), created: "2026-10-01" }),
    file("bia-trung.json", sent),
    file("hong.json", "{\"format\":"),
  ]);
  await done(page);
  expect(await equation(page)).toEqual({ seen: 4, accepted: 1, superseded: 1, duplicate: 1, rejected: 1 });
  await page.evaluate(() => (location.hash = "#/office/inbox"));
  await expect(page.locator("ul.entries > li")).toHaveCount(1);
  await page.locator("#office-search").fill("khong co");
  await expect(page.locator("ul.entries > li")).toHaveCount(0);
  await page.locator("#office-search").fill("sông lô");
  await page.locator("ul.entries a").click();
  await expect(page.locator("#office-review-state")).toBeVisible();
  await axe(page);

  // Nobody signs, nothing changes.
  await page.locator("#office-to-in-review").click();
  await expect(page.getByRole("alert")).toContainText("tên người xem xét");
  await page.locator("#office-by").fill("Trần Thị Lan");
  await page.locator("#office-to-in-review").click();
  await expect(page.locator("#office-review-state")).toHaveText("đang xem xét");
  await aboutWhat(page, /^Điện.*lượng/i);
  await page.locator("#office-words").fill("Điện gấp mười lần năm trước?");
  await page.locator("#office-suggested").fill("12000");
  await page.locator("#office-comment").click();
  await expect(page.locator("ul.comments > li")).toHaveCount(1);
  await page.locator("#office-to-rejected").click();
  await expect(page.getByRole("alert")).toContainText("lý do");
  await page.locator("#office-why").fill("Bổ sung hóa đơn điện");
  await page.locator("#office-to-returned").click();
  await expect(page.locator("#office-review-state")).toHaveText("trả lại để bổ sung");
  await axe(page);
  await shot(page, "office-review");
  await page.setViewportSize(phone);
  await fits(page);

  const returned = await downloaded(page, () => page.locator("#office-return").click());
  expect(returned.name).toMatch(/^bia(-trung)?-review\.json$/);
  const back = JSON.parse(returned.bytes.toString());
  const { review, ...rest } = back.data;
  expect(rest).toEqual(sent.data);
  expect(review.state).toBe("returned");
  expect(review.comments[0]).toMatchObject({ of: "streams.electricity.quantity", suggested: "12000", by: "Trần Thị Lan" });
  expect(review.history.map((turn) => turn.state)).toEqual(["in-review", "returned"]);

  // It is kept, and goes along in the file of the work.
  await page.reload();
  await expect(page.locator("#office-review-state")).toHaveText("trả lại để bổ sung", { timeout: 60_000 });
  await page.evaluate(() => (location.hash = "#/office"));
  const work = await downloaded(page, () => page.locator("#office-save").click());
  const elsewhere = await (await context.browser().newContext()).newPage();
  await office(elsewhere);
  await elsewhere.locator("#office-pick").setInputFiles([file(work.name, work.bytes.toString())]);
  await done(elsewhere);
  expect(await equation(elsewhere)).toEqual(await equation(page));
  await elsewhere.evaluate(() => (location.hash = "#/office/inbox"));
  await expect(elsewhere.locator("ul.entries .tag").first()).toContainText(/trả lại|returned/);

  // The factory opens it and loses nothing; the office takes it in again.
  const factory = await (await context.browser().newContext()).newPage();
  await open(factory);
  await factory.locator("input[type=file]").setInputFiles([file(returned.name, returned.bytes.toString())]);
  await expect(factory).toHaveURL(/#\/hub$/);
  await saved(factory);
  const [kept] = Object.values(await stored(factory));
  expect(kept.data.review).toEqual(review);
  expect(kept.data.mood).toBe("good");
  expect(kept.data.streams[0].later).toEqual({ kept: true });
  await page.locator("#office-pick").setInputFiles([file("bia-gui-lai.json", kept)]);
  await done(page);
  expect((await equation(page)).accepted).toBe(1);
});

test("the whole loop: a factory fills in, the office remarks, the factory answers, the office reads and closes", async ({ page, context }) => {
  const download = (at) => downloaded(at, () => at.getByRole("button", { name: "Tải tệp số liệu" }).click());
  // The factory fills in what it knows, and downloads its file.
  await begin(page);
  await box(page, "name").fill("Công ty bia Sông Lô");
  await box(page, "tax-code").fill("0100100079");
  await box(page, "commune").fill("Việt Trì");
  await box(page, "year").fill("2025");
  await page.locator("#province").selectOption("25");
  await page.locator("#sector").selectOption("beer-beverage");
  await box(page, "contact-name").fill("Lê Thị Hà");
  await go(page, "stream/electricity");
  await box(page, "stream.electricity.quantity").fill("120.000");
  // Ten times the usual price, which the file's own check doubts.
  await box(page, "stream.electricity.cost").fill("2,4 tỷ");
  await box(page, "stream.electricity.cost").blur();
  await saved(page);
  await go(page, "download");
  const sent = await download(page);
  expect(sent.name).toMatch(/\.json$/);

  // The office takes it in on another machine, reads its figures, and remarks on two fields.
  const desk = await (await context.browser().newContext()).newPage();
  await office(desk);
  await desk.locator("#office-pick").setInputFiles([file(sent.name, sent.bytes.toString())]);
  await done(desk);
  await desk.evaluate(() => (location.hash = "#/office/inbox"));
  await desk.locator("ul.entries a").click();
  await expect(desk.locator("table.data", { hasText: "120.000" }), "streams with their quantities").toBeVisible();
  await expect(desk.locator("#office-doubts li").first(), "the file's own check in sentences").not.toBeEmpty();
  await axe(desk);
  await shot(desk, "office-sheet-vi");
  await desk.locator("#office-by").fill("Trần Thị Lan");
  await desk.locator("#office-to-in-review").click();
  await aboutWhat(desk, /^Điện.*lượng/i);
  await desk.locator("#office-words").fill("Điện gấp mười lần năm trước?");
  await desk.locator("#office-suggested").fill("12.000");
  await desk.locator("#office-comment").click();
  await expect(desk.locator("ul.comments > li")).toHaveCount(1);
  await aboutWhat(desk, /VSIC/);
  await desk.locator("#office-words").fill("Ghi mã ngành.");
  await desk.locator("#office-comment").click();
  await expect(desk.locator("ul.comments > li")).toHaveCount(2);
  await desk.locator("#office-why").fill("Xem lại điện");
  await desk.locator("#office-to-returned").click();
  const returned = await downloaded(desk, () => desk.locator("#office-return").click());

  // The factory opens it, answers at the fields, corrects, and sends again.
  const factory = await (await context.browser().newContext()).newPage();
  await open(factory);
  await factory.locator("input[type=file]").setInputFiles([file(returned.name, returned.bytes.toString())]);
  await expect(factory).toHaveURL(/#\/hub$/);
  await expect(factory.locator("section[aria-labelledby=returned]")).toContainText("Xem lại điện");
  await go(factory, "facility");
  const vsic = factory.locator(".field", { has: factory.locator("#vsic") }).locator(".remarks");
  await expect(vsic).toContainText("Ghi mã ngành.");
  await axe(factory);
  await go(factory, "stream/electricity");
  const at = factory.locator(".field", { has: box(factory, "stream.electricity.quantity") }).locator(".remarks");
  await expect(at).toContainText("Giá trị đề nghị: 12.000");
  await at.locator("select").selectOption("explained");
  await at.locator("textarea, input[id$=-words]").first().fill("Đã lắp thêm dây chuyền");
  await at.locator("[id$=-by]").fill("Lê Thị Hà");
  await at.locator("[id$=-send]").click();
  await expect(at).toContainText("Số liệu đúng, có giải thích");
  await box(factory, "stream.electricity.quantity").fill("118.000");
  await box(factory, "stream.electricity.quantity").blur();
  await go(factory, "hub");
  await factory.locator("#returned-send").click();
  await expect(factory.locator("#returned-state")).toHaveText("chờ xem xét");
  await saved(factory);
  await go(factory, "download");
  const again = await download(factory);

  // The office takes it in as the newer version, reads the answer, closes and accepts.
  await desk.evaluate(() => (location.hash = "#/office"));
  await desk.locator("#office-pick").setInputFiles([file("gui-lai.json", again.bytes.toString())]);
  await done(desk);
  expect(await equation(desk)).toEqual({ seen: 2, accepted: 1, superseded: 1, duplicate: 0, rejected: 0 });

  // Written on one day: somebody decides, and can decide again.
  await desk.locator("#office-versions").click();
  await desk.locator("[data-keep=older]").click();
  await expect(desk.locator(".decided")).toContainText("bản cũ");
  await axe(desk);
  await shot(desk, "office-versions");
  await desk.getByRole("button", { name: "Quyết định lại" }).click();
  await desk.locator("#office-decides").fill("Trần Thị Lan");
  // The one sent again has the longer review, and so is the newer one.
  await desk.locator("[data-keep=newer]").click();
  await expect(desk.locator(".decided")).toContainText("Trần Thị Lan");
  await desk.reload();
  await expect(desk.locator(".decided")).toContainText("bản mới", { timeout: 60_000 });

  await desk.evaluate(() => (location.hash = "#/office/inbox"));
  await desk.locator("ul.entries a").click();
  await expect(desk.locator("ul.comments")).toContainText("Đã lắp thêm dây chuyền");
  await desk.locator("#office-by").fill("Trần Thị Lan");
  for (let left = 2; left > 0; left -= 1) {
    await expect(desk.locator("ul.comments button.link")).toHaveCount(left);
    await desk.locator("ul.comments button.link").first().click();
  }
  await expect(desk.locator("ul.comments button.link")).toHaveCount(0);
  await desk.locator("#office-to-in-review").click();
  await desk.locator("#office-to-accepted").click();
  await expect(desk.locator("#office-review-state")).toHaveText("chấp nhận");

  // A figure of the report leads back to the file.
  await desk.evaluate(() => (location.hash = "#/office/report"));
  const folds = desk.locator("details[id^=office-]:not([open]) > summary");
  await folds.first().waitFor();
  while (await folds.count()) await folds.first().click();
  await desk.locator("details[id^=office-] table.data td a").first().click();
  await expect(desk.locator("h2, ul.entries").filter({ hasText: "Công ty bia Sông Lô" }).first()).toBeVisible();
});

test("two provinces lie side by side, each with its lists, and one can be erased", async ({ page }) => {
  await office(page);
  await page.locator("#office-pick").setInputFiles([
    file("a.json", submission("Bia Việt Trì")),
    file("b.json", submission("Giấy Hà Nội", { province: "01", tax_code: "0300588569" })),
    file("c.json", submission("Bia Phú Thọ", { tax_code: "0100681592" })),
  ]);
  await done(page);
  await page.evaluate(() => (location.hash = "#/office/lists"));
  const list = { name: "phu-tho.csv", mimeType: "text/csv", buffer: Buffer.from("mã số thuế;tên\n0100100079;Bia Việt Trì\n") };
  await page.locator("#pick-register").setInputFiles(list);
  const panel = page.locator("section[aria-labelledby=list-register]").getByRole("status").first();
  await expect(panel).toContainText("phu-tho.csv: 1 dòng");
  await page.evaluate(() => (location.hash = "#/office"));
  await page.locator("#office-span").selectOption("half-year");
  await page.locator("#office-province").selectOption("01");
  await expect(page.locator("#office-span")).toHaveValue("");
  await page.evaluate(() => (location.hash = "#/office/lists"));
  await expect(panel).toBeEmpty();
  await page.evaluate(() => (location.hash = "#/office"));
  await page.locator("#office-province").selectOption("25");
  await page.evaluate(() => (location.hash = "#/office/lists"));
  await expect(panel).toContainText("phu-tho.csv");
  await page.evaluate(() => (location.hash = "#/office"));
  await expect(page.locator("#office-erase-unplaced"), "nothing is of no province").toHaveCount(0);
  await page.locator("#office-pick").setInputFiles([
    file("d.json", submission("Không ghi tỉnh", { province: undefined, tax_code: "2600100019" })),
    file("e.json", "{"),
  ]);
  await done(page);
  await expect(page.locator("#office-seen strong")).toHaveText("5");
  await page.locator("#office-erase-unplaced").click();
  await page.getByRole("button", { name: "Xóa, không lấy lại được" }).click();
  await expect(page.locator("#office-seen strong")).toHaveText("3");
  await page.locator("#office-erase-province").click();
  await axe(page);
  await page.getByRole("button", { name: "Xóa, không lấy lại được" }).click();
  await expect(page.locator("#office-seen strong")).toHaveText("1");
  await page.reload();
  await expect(page.locator("#office-seen strong")).toHaveText("1", { timeout: 60_000 });
  await page.evaluate(() => (location.hash = "#/office/lists"));
  await expect(panel).toBeEmpty();
});
