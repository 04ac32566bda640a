// Keeps the files of one build for use without a network; the build fills in its name and its two lists.
const build = "@build@";
const first = ["@first@"];
const later = ["@later@"];

const address = (name) => new URL(name, registration.scope).href;
const cacheName = `sxsh-${build}`;
const own = new Set([...first, ...later].map(address));

async function keep(names) {
  const cache = await caches.open(cacheName);
  await Promise.all(names.map(async (name) => {
    const url = address(name);
    if (await cache.match(url)) return;
    // A file named by its content is as the browser has it. Of others the server is asked whether the browser's copy is still good.
    // The page asks for data with the name of the build, so nothing is downloaded twice.
    const isNamed = /-[0-9a-f]{16}[./]/.test(name);
    const isData = /^(catalogue|examples)\//.test(name);
    const response = await fetch(isData ? `${url}?${build}` : url, { cache: isNamed ? "default" : "no-cache" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await cache.put(url, response);
  }));
}

/** Forgets older builds but the last: a window that still shows it may yet need a part of its program. */
async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("sxsh-") && name !== cacheName);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(url, request) {
  const cache = await caches.open(cacheName);
  const known = await cache.match(url);
  // A worker reads its own address, which would be that of the kept answer, without the query: a copy has none of its own.
  if (known) return new Response(known.body, known);
  const response = await fetch(request);
  if (response.ok && own.has(url)) await cache.put(url, response.clone());
  return response;
}

/** A part of the program of an older build, for a window that still shows it. */
async function older(url, request) {
  return (await caches.match(url)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep(first)));

addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => clients.claim())));

addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  if (event.data === "later") event.waitUntil(keep(later).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  // The worker's address carries its work and the name of the build after a "?", which is no part of the file's name.
  url.search = "";
  url.hash = "";
  if (url.href === address("index.html")) url.href = address("./");
  if (own.has(url.href)) event.respondWith(answer(url.href, request));
  else if (/\/app-[0-9a-f]{16}\//.test(url.pathname)) event.respondWith(older(url.href, request));
});
