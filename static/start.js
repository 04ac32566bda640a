// Registers the service worker where there is a server, and passes on that a new version is ready:
// the page hears "sxsh-update" (or finds data-update on <html>) and sends "sxsh-activate" when the user agrees.
(() => {
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
