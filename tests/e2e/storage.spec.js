// What is saved in the browser, what is said about it, and what is left after a fall.
import { expect, open, test } from "./harness.js";
import { begin, box, go, openExample, pressExample, saved, stored } from "./steps.js";

const bar = (page) => page.locator(".bar .saved");

/** The page works on: another page opens, shows figures, and takes words. */
async function worksOn(page) {
  await go(page, "results");
  await expect(page.locator("#app h1")).not.toBeEmpty();
  await go(page, "facility");
  await box(page, "commune").fill("Xã Mới");
  await expect(box(page, "commune")).toHaveValue("Xã Mới");
}

const denials = {
  "the browser refuses its storage": () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  },
  "reading fails": () => {
    Storage.prototype.getItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "writing fails": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "writing does nothing, as in some private windows": () => {
    Storage.prototype.setItem = () => {};
  },
};

for (const [name, deny] of Object.entries(denials)) {
  test(`${name}: the bar says so and the page works on`, async ({ page }) => {
    await page.addInitScript(deny);
    await open(page);
    await expect(page.locator(".foot")).toContainText("không lưu được");
    await expect(page.locator("#main")).not.toContainText("được lưu trong trình duyệt này");
    await page.locator("#begin").click();
    await box(page, "name").fill("Xưởng A");
    await expect(bar(page)).toHaveText("Chưa lưu được: trình duyệt không cho lưu. Hãy tải tệp về.");
    await expect(bar(page)).toBeInViewport();
    await worksOn(page);
    await expect(bar(page)).toContainText("Chưa lưu được");
    await expect(bar(page)).not.toContainText("Đã lưu");
    await go(page, "download");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải tệp số liệu" }).click(),
    ]);
    const chunks = await (await file.createReadStream()).toArray();
    const data = JSON.parse(Buffer.concat(chunks).toString()).data;
    expect(data.facility.name).toBe("Xưởng A");
    expect(data.facility.commune).toBe("Xã Mới");
  });
}

test("a full storage is said, and said again when there is room", async ({ page }) => {
  await page.addInitScript(() => {
    const real = Storage.prototype.setItem;
    window.room = 10_000;
    Storage.prototype.setItem = function (key, value) {
      let used = 0;
      for (let i = 0; i < this.length; i++) {
        const other = this.key(i);
        if (other !== key) used += other.length + this.getItem(other).length;
      }
      if (used + key.length + String(value).length > window.room) throw new DOMException("full", "QuotaExceededError");
      return real.call(this, key, value);
    };
  });
  await openExample(page, "beer-beverage");
  await expect(bar(page)).toHaveText("Chưa lưu được: bộ nhớ trình duyệt đã đầy. Hãy tải tệp về.");
  await worksOn(page);
  await expect(bar(page)).toContainText("bộ nhớ trình duyệt đã đầy");
  await page.evaluate(() => (window.room = 5_000_000));
  await box(page, "commune").fill("Xã Rộng");
  await saved(page);
  const [file] = Object.values(await stored(page));
  expect(file.data.facility.commune).toBe("Xã Rộng");
});

test("what the bar calls saved is what lies in the storage", async ({ page }) => {
  await begin(page);
  await expect(bar(page)).toBeEmpty();
  await box(page, "name").fill("Xưởng mộc Đồng Kỵ");
  await expect(bar(page)).toHaveText(/Đã lưu trên máy này lúc \d\d:\d\d/);
  const [file] = Object.values(await stored(page));
  expect(file.data.facility.name).toBe("Xưởng mộc Đồng Kỵ");
});

test("a new factory in which nothing was typed leaves no trace", async ({ page }) => {
  await begin(page);
  await page.waitForTimeout(1_000);
  expect(await stored(page)).toEqual({});
});

for (const death of ["closed", "crashed"]) {
  test(`a tab that is ${death} in the middle of typing loses at most a second`, async ({ page, context }) => {
    await begin(page);
    await box(page, "name").focus();
    // Some ten letters a second for at least three seconds, never a pause; a slow machine types longer.
    const typed = [];
    const begun = Date.now();
    for (let i = 0; i < 30 || Date.now() - begun < 3_000; i++) {
      await page.keyboard.press("abcdefghij"[i % 10]);
      typed.push([Date.now(), "abcdefghij"[i % 10]]);
      await page.waitForTimeout(80);
    }
    const killed = Date.now();
    if (death === "closed") {
      await page.close({ runBeforeUnload: false });
    } else {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent("crash");
      session.send("Page.crash").catch(() => {});
      await crashed;
      await page.close();
    }
    // Beside a renderer that has just crashed, the browser at times never answers the first address of a new tab.
    let again;
    await expect(async () => {
      again = await context.newPage();
      again.setDefaultNavigationTimeout(15_000);
      await open(again, "./#/facility");
    }).toPass({ timeout: 60_000 });
    const kept = await box(again, "name").inputValue();
    const all = typed.map(([, letter]) => letter).join("");
    const old = typed.filter(([time]) => time < killed - 1_000).length;
    expect(all.startsWith(kept)).toBe(true);
    expect(old).toBeGreaterThan(10);
    expect(kept.length, `${kept.length} of ${all.length} letters, ${old} older than a second`).toBeGreaterThanOrEqual(old);
  });
}

test("leaving the page in the middle of a word keeps the word", async ({ page }) => {
  await begin(page);
  await box(page, "name").fill("Chưa kịp lưu");
  await page.reload();
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(box(page, "name")).toHaveValue("Chưa kịp lưu");
});

test("a file that was just opened is there after a reload at once", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await page.reload();
  await expect(page).toHaveURL(/#\/hub$/);
  await expect(page.locator(".who")).toContainText("Sông Thao");
});

test("a reload goes on where one was", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await go(page, "stream/coal");
  await box(page, "stream.coal.quantity").fill("961");
  await saved(page);
  await page.reload();
  await expect(page).toHaveURL(/#\/stream\/coal$/);
  await expect(box(page, "stream.coal.quantity")).toHaveValue("961");
  await page.evaluate(() => (location.hash = "#/results"));
  await page.reload();
  await expect(page.locator("#app h1")).toContainText("tiết kiệm khoảng");
});

test("several factories lie side by side, and each is erased only after a second press", async ({ page }) => {
  await openExample(page, "beer-beverage");
  await saved(page);
  await go(page, "");
  await pressExample(page, "iron-steel");
  await expect(page).toHaveURL(/#\/hub$/);
  await saved(page);
  await go(page, "");
  await page.locator("#begin").click();
  await box(page, "name").fill("Xưởng của tôi");
  await saved(page);
  await go(page, "");
  const rows = page.locator(".shelf li");
  await expect(rows).toHaveCount(3);
  const mine = rows.filter({ hasText: "Xưởng của tôi" });
  const beer = rows.filter({ hasText: "Sông Thao" });
  await beer.getByRole("button", { name: "Xóa" }).click();
  expect(Object.keys(await stored(page))).toHaveLength(3);
  await beer.getByRole("button", { name: "Hủy" }).click();
  await expect(rows).toHaveCount(3);
  await beer.getByRole("button", { name: "Xóa" }).click();
  await beer.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(rows).toHaveCount(2);
  // Nothing of it is left, not its earlier generation either.
  const left = await page.evaluate(() => Object.values({ ...localStorage }).join());
  expect(left).not.toContain("Sông Thao");
  expect(left).toContain("Xưởng của tôi");
  await mine.getByRole("button", { name: "Làm tiếp" }).click();
  await go(page, "facility");
  await expect(box(page, "name")).toHaveValue("Xưởng của tôi");
  // The open one can be erased as well, and does not come back.
  await go(page, "");
  await mine.getByRole("button", { name: "Xóa" }).click();
  await mine.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(rows).toHaveCount(1);
  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(rows).not.toContainText("Xưởng của tôi");
});

test("opening another factory at once does not lose the last word of the first", async ({ page }) => {
  await begin(page);
  await box(page, "name").fill("Xưởng một");
  await saved(page);
  // Word, way back and other factory in one breath, faster than any save.
  await page.evaluate(async () => {
    const input = document.getElementById("commune");
    input.value = "Xã Vội";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    location.hash = "#/";
    while (!document.getElementById("begin")) await new Promise((done) => setTimeout(done, 5));
    // Nobody presses a button before it is painted.
    await new Promise((done) => setTimeout(done, 50));
    document.getElementById("begin").click();
  });
  await expect(page).toHaveURL(/#\/facility$/);
  await expect(box(page, "name")).toHaveValue("");
  await box(page, "name").fill("Xưởng hai");
  await saved(page);
  const files = Object.values(await stored(page)).map((f) => [f.data.facility.name, f.data.facility.commune]);
  expect(files.sort()).toEqual([["Xưởng hai", ""], ["Xưởng một", "Xã Vội"]]);
});

test("a second tab that edits the same factory is noticed, and nothing is overwritten", async ({ page, context }) => {
  await begin(page);
  await box(page, "name").fill("Bản đầu");
  await saved(page);
  const second = await context.newPage();
  await open(second, "./#/facility");
  await expect(box(second, "name")).toHaveValue("Bản đầu");
  await second.waitForTimeout(800);
  // Only looking is no edit.
  await expect(bar(page)).toContainText("Đã lưu");
  await box(second, "name").fill("Bản của cửa sổ hai");
  await expect(bar(page)).toHaveText("Cửa sổ khác vừa sửa nhà máy này. Sửa ở đây sẽ không được lưu.");
  await box(page, "commune").fill("Xã cũ");
  await page.waitForTimeout(1_200);
  await expect(bar(page)).toContainText("Cửa sổ khác");
  const [file] = Object.values(await stored(page));
  expect(file.data.facility.name).toBe("Bản của cửa sổ hai");
  expect(file.data.facility.commune).toBe("");
  await page.reload();
  await expect(box(page, "name")).toHaveValue("Bản của cửa sổ hai");
});

test("two tabs with two factories keep to their own after a reload", async ({ page, context }) => {
  await begin(page);
  await box(page, "name").fill("Nhà máy một");
  await saved(page);
  const second = await context.newPage();
  await begin(second);
  await box(second, "name").fill("Nhà máy hai");
  await saved(second);
  await expect(bar(page)).toContainText("Đã lưu");
  await page.reload();
  await expect(box(page, "name")).toHaveValue("Nhà máy một");
});

const damages = {
  "cut off": (text) => text.slice(0, text.length / 2),
  "not JSON at all": () => "\u0000\u0001 hỏng",
  empty: () => "",
};
for (const [name, damage] of Object.entries(damages)) {
  test(`a stored text that is ${name} falls back to the generation before it`, async ({ page }) => {
    await begin(page);
    await box(page, "name").fill("Đời trước");
    await saved(page);
    await box(page, "commune").fill("Xã Mới Gõ");
    await expect.poll(async () => Object.values(await stored(page))[0].data.facility.commune).toBe("Xã Mới Gõ");
    await page.goto("about:blank");
    await page.goto("./");
    await page.evaluate((source) => {
      const damage = new Function(`return (${source})`)();
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("sxsh:file:")) localStorage.setItem(key, damage(localStorage.getItem(key)));
      }
    }, damage.toString());
    await open(page, "./#/facility");
    await page.reload();
    await expect(box(page, "name")).toHaveValue("Đời trước");
  });
}

test("a factory of which nothing can be read says so and stays", async ({ page }) => {
  await begin(page);
  await box(page, "name").fill("Hỏng cả hai");
  await saved(page);
  await page.goto("about:blank");
  await page.goto("./");
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (/^sxsh:(file|previous):/.test(key)) localStorage.setItem(key, "hỏng");
    }
  });
  await open(page, "./#/hub");
  await page.reload();
  await expect(page).toHaveURL(/#\/$/);
  await page.getByRole("button", { name: /Làm tiếp/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Không đọc được dữ liệu đã lưu" })).toBeVisible();
  const values = await page.evaluate(() => Object.values({ ...localStorage }));
  expect(values).toContain("hỏng");
  // The page still opens another.
  await page.locator("#begin").click();
  await box(page, "name").fill("Xưởng khác");
  await saved(page);
});
