// The first page before the program runs: what is pressed or chosen there is done once it does.
// Also registers the service worker where there is a server, and passes on that a new version is ready:
// the page hears "sxsh-update" (or finds data-update on <html>) and sends "sxsh-activate" when the user agrees.
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

  if (!/^https?:$/.test(location.protocol) || !navigator.serviceWorker) return;

  // The version that waits; nothing where another window has put it to work already.
  let waiting = null;

  function offer(worker) {
    waiting = worker;
    document.documentElement.dataset.update = "ready";
    dispatchEvent(new CustomEvent("sxsh-update"));
  }

  addEventListener("sxsh-activate", () => {
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("activate");
  });
  if (navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener("controllerchange", () => offer(null));
  }

  async function register() {
    try {
      const registration = await navigator.serviceWorker.register("sw.js");
      const watch = (worker) => {
        // Without a controller this is the first visit, and there is no older version to replace.
        const ready = () => worker.state === "installed" && navigator.serviceWorker.controller && offer(worker);
        if (!ready()) worker.addEventListener("statechange", ready);
      };
      if (registration.waiting) watch(registration.waiting);
      registration.addEventListener("updatefound", () => watch(registration.installing));
      const { active } = await navigator.serviceWorker.ready;
      // What is needed later is fetched once the page has had its turn.
      setTimeout(() => active.postMessage("later"), 3_000);
    } catch {
      // A browser may refuse service workers, as in a private window: the page then works, but not offline.
    }
  }

  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
})();
