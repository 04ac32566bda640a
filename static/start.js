// Says that the program is being opened, registers the service worker where there is a server, and passes on
// that a new version is ready.
// The page hears "sxsh-update" (or finds data-update on <html>) and sends "sxsh-activate" when the user agrees.
(() => {
  const opening = document.getElementById("opening");
  if (opening) opening.hidden = false;
  if (!/^https?:$/.test(location.protocol) || !navigator.serviceWorker) return;

  function offer(worker) {
    document.documentElement.dataset.update = "ready";
    dispatchEvent(new CustomEvent("sxsh-update"));
    addEventListener("sxsh-activate", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("activate");
    }, { once: true });
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
      // What a report needs is fetched once the page has had its turn.
      setTimeout(() => active.postMessage("later"), 3_000);
    } catch {
      // A browser may refuse service workers, as in a private window: the page then works, but not offline.
    }
  }

  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
})();
