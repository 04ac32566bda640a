// The Excel workbook: made by the page, read by a reader of another make, with the figures of the page and of the command.
import readWorkbook from "read-excel-file/node";
import { expect, test } from "./harness.js";
import { go, openExample, saved, switchTo } from "./steps.js";
import { command, money } from "./walk.js";

const names = {
  vi: { button: "Tạo bảng tính Excel", facility: "Kết quả chính", list: "Giải pháp", saving: "Tiết kiệm mỗi năm khi thực hiện đồng thời" },
  en: { button: "Make the Excel workbook", facility: "Main results", list: "Measures", saving: "Saving per year when all are done together" },
};

/** The sheets by their names, as rows of values. */
async function workbook(page, language) {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 45_000 }),
    page.getByRole("button", { name: names[language].button }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^SXSH-.*-2025\.xlsx$/);
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray());
  const sheets = await readWorkbook(bytes);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

for (const language of ["vi", "en"]) {
  test(`the workbook holds the figures of the page (${language})`, async ({ page }, info) => {
    const said = names[language];
    await openExample(page, "beer-beverage");
    await saved(page);
    if (language === "en") await switchTo(page, "en");
    await go(page, "download");
    const sheets = await workbook(page, language);
    expect(Object.keys(sheets)).toHaveLength(11);
    const saving = sheets[said.facility].find(([, item]) => item === said.saving)[2];

    await go(page, "results");
    await expect(page.locator("#title")).toContainText(money(saving, language));

    // The command computes the same from the file of the same factory.
    const path = info.outputPath("example.json");
    const { writeFile } = await import("node:fs/promises");
    await writeFile(path, command("example", "beer-beverage", "--lang", language));
    const { totals, opportunities } = JSON.parse(command("assess", path));
    expect(saving).toBeCloseTo(Number(totals.money), 0);
    const list = sheets[said.list];
    const numbered = list.filter(([number]) => typeof number === "number");
    expect(numbered).toHaveLength(opportunities.length);
    const expected = list[0].findIndex((title) => /^(Dự kiến|Expected)/.test(title));
    const sum = numbered.reduce((all, row) => all + row[expected], 0);
    expect(sum, "the parts add up to the total").toBeCloseTo(saving, 0);
  });
}

test("the workbook is made in the other language than the page's", async ({ page }) => {
  await openExample(page, "pulp-paper");
  await saved(page);
  await go(page, "download");
  const choice = page.getByRole("group", { name: "Ngôn ngữ của bảng tính" });
  await choice.getByRole("radio", { name: "Tiếng Anh" }).check();
  const sheets = await workbook(page, "vi");
  expect(Object.keys(sheets)).toContain("Cash flow");
});
