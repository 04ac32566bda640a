// Shows the panel #failure when the program stops, and hands out what is saved; needs nothing of the program.
(() => {
  const part = (id) => document.getElementById(id);
  let started = false;

  function show(detail) {
    const panel = part("failure");
    if (!panel.hidden || !part("old").hidden) return;
    panel.hidden = false;
    part("app").hidden = true;
    part("failure-detail").textContent = String(detail ?? "").slice(0, 500);
    part("failure-title").focus();
  }

  /** Saved texts whose key begins so: as JSON where they are, as they lie there where they are not. */
  function saved(beginning) {
    const found = [];
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (!key.startsWith(beginning)) continue;
        const text = localStorage.getItem(key);
        try {
          found.push(JSON.parse(text));
        } catch {
          found.push(text);
        }
      }
    } catch {
      // A browser may refuse its storage; then nothing was saved either.
    }
    return found;
  }

  function download() {
    const files = saved("sxsh:file:");
    if (files.length === 0) {
      part("failure-nothing").hidden = false;
      return;
    }
    // The day of the user's clock: in Vietnam that of UTC is yesterday's until seven o'clock.
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    // A collection, as the program itself writes it (FORMAT.md), with the generations before beside it.
    const collection = { format: "sxsh-collection", version: 1, app: "sxsh", created: today, files, previous: saved("sxsh:previous:") };
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([JSON.stringify(collection, null, 2)], { type: "application/json" }));
    link.href = address;
    link.download = `SXSH-tat-ca-${today}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  part("failure-reload").addEventListener("click", () => location.reload());
  part("failure-download").addEventListener("click", download);

  // The program says so once its first page is drawn.
  addEventListener("sxsh-started", () => (started = true));
  // The panic hook of the program says so itself.
  addEventListener("sxsh-panic", (event) => show(event.detail));

  // A trap after the start ends the program. Before the start any error does: a file that did not load, an old browser.
  const fatal = (error) => !started || (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError);
  addEventListener("error", (event) => {
    const element = event.target instanceof HTMLElement ? event.target : null;
    if (element) {
      if (!started && element.tagName === "SCRIPT") show(element.getAttribute("src"));
    } else if (fatal(event.error)) {
      show(event.message);
    }
  }, true);
  addEventListener("unhandledrejection", (event) => {
    if (fatal(event.reason)) show(event.reason);
  });
})();
