// The first page before the program runs: what is pressed or chosen there is done once it does. It stands in the page itself, so that no press is lost while other files are on their way.
(() => {
  const app = document.getElementById("app");
  const early = { pressed: null, sector: null, files: null };

  /** Shows the first page in a language, before the program can. */
  function speak(code) {
    const page = document.getElementById(`early-${code}`);
    if (!page) return;
    app.replaceChildren(page.content.cloneNode(true));
    document.documentElement.lang = code;
    try {
      localStorage.setItem("sxsh:language", code);
    } catch {
      // A browser may refuse its storage; the language then holds for this visit.
    }
  }

  function pressed(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.classList.contains("lang")) return speak(button.lang);
    early.pressed = button.id;
    button.setAttribute("aria-busy", "true");
    document.getElementById("opening")?.classList.add("asked");
  }

  function changed(event) {
    if (event.target.id === "example-sector") early.sector = event.target.value;
    else if (event.target.type === "file") early.files = event.target.files;
  }

  app.addEventListener("click", pressed);
  app.addEventListener("change", changed);

  addEventListener("sxsh-started", () => {
    app.removeEventListener("click", pressed);
    app.removeEventListener("change", changed);
    // After the turn in which the program drew.
    setTimeout(() => {
      const picked = document.getElementById("example-sector");
      if (picked && early.sector) {
        picked.value = early.sector;
        picked.dispatchEvent(new Event("change", { bubbles: true }));
      }
      const input = document.querySelector("#app .opener input");
      if (input && early.files?.length) {
        input.files = early.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
      setTimeout(() => early.pressed && document.getElementById(early.pressed)?.click());
    });
  }, { once: true });
})();
