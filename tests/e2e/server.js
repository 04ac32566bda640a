// Serves dist/ as any plain file host would: right types, no fallback page, nothing kept by the browser unasked.
// To a browser with the cookie "newer" it shows the same files as a newer build. With COMPRESSED set it sends the `.br` beside a file, as a host does that is set up as docs/hosting.md says.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const port = Number(process.argv[2] ?? 8099);
const compressed = Boolean(process.env.COMPRESSED);
const named = /^\/app-[^/]+\/|-[0-9a-f]{16}\./;
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

createServer(async (request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const file = normalize(join(dist, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(dist + sep)) throw new Error("outside dist");
    const packed = compressed && request.headers["accept-encoding"]?.includes("br") && (await readFile(`${file}.br`).catch(() => null));
    let body = packed || (await readFile(file));
    if (path === "/sw.js" && request.headers.cookie?.includes("newer=1")) {
      body = Buffer.from(body.toString().replace(/const build = "\w+"/, 'const build = "newer"'));
    }
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": body.length,
      ...(packed && { "Content-Encoding": "br" }),
      "Cache-Control": compressed && named.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("not found");
  }
}).listen(port, "127.0.0.1");
