import { chromium } from "@playwright/test";
const port = process.env.PORT;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const p = await b.newPage({ viewport: { width: 360, height: 740 }, locale: "vi-VN", hasTouch: true });
await p.goto(`http://127.0.0.1:${port}/`);
await p.waitForFunction(() => !document.getElementById("opening"));
await p.locator("#example-sector").selectOption("beer-beverage");
await p.locator("#example-open").click();
await p.waitForURL(/hub$/);
const go = async (a) => { await p.evaluate((t) => (location.hash = `#/${t}`), a); await p.waitForTimeout(1500); };
for (const a of ["checklist/beer-beverage", "checklist/compressed-air", "checklist/boilers"]) {
  await go(a);
  while (await p.locator(".stepping .ghost").isVisible()) await p.locator(".stepping .ghost").click();
  const out = [];
  for (;;) {
    out.push(await p.evaluate(() => { const n = [...document.querySelectorAll(".stepping .btn:not(.ghost), .finish button[type=submit]")].find((e) => e.checkVisibility()); const q=document.querySelector(".q.current .opt:last-child"); return [document.documentElement.scrollHeight, n ? Math.round(n.getBoundingClientRect().top + scrollY) : null, Math.round(q.getBoundingClientRect().bottom+scrollY)]; }));
    const next = p.locator(".stepping .btn:not(.ghost)");
    if (!(await next.isVisible())) break;
    await next.click();
  }
  console.log(a, "[height, top of next, bottom of last answer]", JSON.stringify(out), "mean", Math.round(out.reduce((s, o) => s + o[0], 0) / out.length));
}
for (const a of ["facility","energy","stream/electricity","plan","results","checklist"]) { await go(a); console.log(a, await p.evaluate(() => document.documentElement.scrollHeight)); }
await b.close();
