// What the office hands back to a factory, and the declaration for a recognition: on a phone.
import { createHash } from "node:crypto";
import { downloaded } from "./desk.js";
import { axe, expect, fits, open, phone, shot, test } from "./harness.js";
import { box, exampleFile, go, openExample, saved, stored, switchTo } from "./steps.js";

test.use({ viewport: phone });

/** JSON with sorted keys and without spaces, over which a digest is taken. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** The file of a province, as another program may write it. */
function province(change = () => {}) {
  const row = (sector, n, done) => ({
    measure: "ca-leak-repair",
    sector,
    done: { n, done, begun: 2, dropped: 1 },
    realised: { n: 12, median: "0.8", lowest: "0.4", highest: "1.2" },
  });
  const data = { province: "25", year: 2026, facilities: 40, measures: [row(null, 30, 18), row("beer-beverage", 19, 11)] };
  change(data);
  const digest = createHash("sha256").update(canonical(data)).digest("hex");
  return { format: "sxsh-province", version: 1, app: "x", catalogue: "2026-11-28", created: "2027-03-01", digest, data };
}

async function give(page, content, name = "tinh.json") {
  const buffer = Buffer.from(JSON.stringify(content));
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "application/json", buffer });
}

const notice = (page) => page.locator("#notice");

/** Shows every measure of the results, those behind the fold as well. */
async function every(page) {
  if ((await page.locator(".ops").count()) < 2) await page.locator(".panel > details.more > summary").first().click();
  await expect(page.locator(".ops")).toHaveCount(2);
}

test("the file of a province is opened, shown beside the catalogue and taken away, and changes no figure", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "results");
  const total = page.locator(".kpis").first();
  const before = await total.innerText();
  await go(page, "hub");
  await give(page, province());
  await expect(page.locator("#province-figures")).toBeVisible();
  await expect(page.locator("#main")).toContainText("40 nhà máy");
  await expect(notice(page)).toContainText("không làm thay đổi kết quả tính");
  await axe(page);
  await fits(page);
  await shot(page, "province-hub");

  await go(page, "checklist/compressed-air");
  const question = page.locator("[id='q.ca-leak-repair']");
  await question.evaluate((q) => {
    document.querySelectorAll("fieldset.q").forEach((other) => other.classList.toggle("current", other === q));
    q.querySelector("details.reasons").open = true;
  });
  const said = question.locator("dd.province");
  await expect(said).toContainText("cùng ngành: 11/19 nhà máy đã làm");
  await expect(said).toContainText("thực tế bằng 0,8 lần ước tính");
  await expect(said).toContainText("n = 12");
  await expect(said).toContainText("01/3/2027");
  await axe(page);
  await fits(page);
  await shot(page, "province-question");

  await go(page, "results");
  expect(await total.innerText(), "no figure of the assessment changes").toBe(before);
  await every(page);
  await expect(page.locator(".ops .province").first()).toContainText("11/19");
  await axe(page);
  await fits(page);
  await shot(page, "province-results");
  await switchTo(page, "en");
  await every(page);
  await expect(page.locator(".ops .province").first()).toContainText("done by 11 of 19");
  await expect(page.locator(".ops .province").first()).toContainText("realised 0.8 of the estimate");
  await switchTo(page, "vi");

  // It stays on the machine, until somebody takes it away.
  await page.reload();
  await go(page, "hub");
  await page.locator("#province-remove").click();
  await expect(page.locator("#province-figures")).toHaveCount(0);
  await go(page, "results");
  await every(page);
  await expect(page.locator(".ops .province")).toHaveCount(0);
});

test("a file of a province that cannot be true is told and not kept", async ({ page }) => {
  await open(page);
  const few = province((data) => { data.measures[0].done.n = 4; });
  await give(page, few);
  await expect(notice(page)).toContainText("chỉ 4 nhà máy");
  const changed = province();
  changed.data.measures[1].done.done = 12;
  await give(page, changed);
  await expect(notice(page)).toContainText("đã bị sửa sau khi lập");
  await give(page, { ...province(), version: 2 });
  await expect(notice(page)).toContainText("phiên bản mới hơn");
  expect(await page.evaluate(() => localStorage.getItem("sxsh:province"))).toBeNull();
});

test("a factory declares itself: vetoes first, what is missing and why, and the application", async ({ page }) => {
  test.setTimeout(180_000);
  await openExample(page, "beer-beverage");
  await page.getByRole("link", { name: "Tự khai để đề nghị khen thưởng, ghi nhận" }).click();
  await expect(page).toHaveURL(/#\/recognition$/);
  const standing = page.locator("[aria-labelledby=recognition-standing]");
  await expect(standing).toContainText("còn điều kiện loại trừ chưa khai");
  await axe(page);
  await fits(page);
  await shot(page, "recognition-empty");
  for (const id of ["no-violation", "permit", "equipment"]) {
    await page.locator(`[id="declared.${id}"]`).getByRole("radio", { name: "Có", exact: true }).check();
  }
  await expect(standing).toContainText("chưa đủ điểm");
  await box(page, "declared.permit.paper").fill("Giấy phép môi trường số 12, ngày 3/4/2025");
  await box(page, "declared.permit.paper").blur();
  await standing.locator("summary").click();
  await expect(standing).toContainText("hồ sơ không nối tiếp hồ sơ năm trước");
  await page.locator("[id='declared.no-violation']").getByRole("radio", { name: "Không", exact: true }).check();
  await expect(standing).toContainText("có điều kiện loại trừ không đạt");
  await axe(page);
  await fits(page);
  await shot(page, "recognition");
  expect((await page.locator("#main").innerText()).toLowerCase()).not.toContain("chứng nhận");
  await saved(page);
  const [kept] = Object.values(await stored(page));
  expect(kept.data.follow_up.declared.permit).toMatchObject({ yes: true, evidence: "Giấy phép môi trường số 12, ngày 3/4/2025" });
  await page.reload();
  await expect(box(page, "declared.permit.paper")).toHaveValue("Giấy phép môi trường số 12, ngày 3/4/2025");
  const pdf = await downloaded(page, () => page.getByRole("button", { name: "Tạo đơn đề nghị" }).click());
  expect(pdf.name).toMatch(/de-nghi\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await switchTo(page, "en");
  await expect(page.locator("#title")).toHaveText("Self-declaration on cleaner production");
  await axe(page);
  await shot(page, "recognition-en");
});

test("the office tells what became of measures, and its file opens in a factory", async ({ page }) => {
  test.setTimeout(240_000);
  const example = await exampleFile("beer-beverage");
  const files = [1, 2, 3, 4, 5, 6].map((n) => {
    const { data } = structuredClone(example);
    Object.assign(data, { example: false, follow_up: { last: { digest: "", year: 2025 }, measures: { "ca-leak-repair": { state: n > 4 ? "in-progress" : "kept" } } } });
    Object.assign(data.facility, { name: `Bia ${n}`, tax_code: "", commune: `Xã ${n}`, province: "25", year: 2026 });
    const file = { format: "sxsh-submission", version: 1, created: "2027-02-01", language: "vi", data };
    return { name: `${n}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
  });
  await open(page, "./#/office");
  await expect(page.locator("nav.tabs")).toBeVisible({ timeout: 60_000 });
  await page.locator("#office-pick").setInputFiles(files);
  await expect(page.locator(".stage")).toHaveCount(0, { timeout: 200_000 });
  await page.evaluate(() => (location.hash = "#/office/report"));
  await page.locator("#office-measures_done > summary").click();
  const table = page.locator("#office-measures_done table.data");
  await expect(table).toContainText("66,7");
  await axe(page);
  await fits(page);
  await shot(page, "office-followed");
  const { name, bytes } = await downloaded(page, () => page.locator("#office-province").click());
  expect(name).toBe("sxsh-province-25-2026.json");
  const [row] = JSON.parse(bytes.toString()).data.measures;
  expect(row).toMatchObject({ measure: "ca-leak-repair", sector: null, done: { n: 6, done: 4, begun: 2, dropped: 0 } });
  await openExample(page, "beer-beverage");
  await give(page, JSON.parse(bytes.toString()));
  await expect(page.locator("#province-figures")).toBeVisible();
});
