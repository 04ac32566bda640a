// In the build of one file: what the page fetches elsewhere lies in this file, each piece packed with gzip, and `fetch` and `Worker` find it there. Runs in the page, and once more at the start of a worker, which is handed its pieces.
const inFile = (() => {
  const types = { js: "text/javascript", wasm: "application/wasm", json: "application/json" };
  const pieces = new Map();
  const source = globalThis.document?.currentScript.textContent;

  /** The bytes of a piece: one byte a letter of windows-1252, where "=" stands before a letter that could not stand for itself. */
  function bytesOf(element) {
    const letters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const values = new Map(Array.from(letters, (letter, byte) => [letter.charCodeAt(0), byte]));
    const text = element.textContent;
    const bytes = new Uint8Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const escaped = text[i] === "=";
      if (escaped) i++;
      bytes[length++] = values.get(text.charCodeAt(i)) - (escaped ? 64 : 0);
    }
    return bytes.subarray(0, length);
  }

  function answer(name) {
    const open = new Blob([pieces.get(name)()]).stream().pipeThrough(new DecompressionStream("gzip"));
    const type = types[name.split(".").pop()] ?? "application/octet-stream";
    return new Response(open, { headers: { "Content-Type": type } });
  }

  /** The name of the piece that an address means. */
  function named(address) {
    const path = String(address).split("?")[0];
    return [...pieces.keys()].find((name) => path === name || path.endsWith(`/${name}`));
  }

  /** An address under which a piece can be imported. */
  async function addressOf(name) {
    return URL.createObjectURL(await answer(name).blob());
  }

  globalThis.fetch = async (address) => {
    const name = named(address);
    if (name === undefined) throw new TypeError(`${address} is not in this file`);
    return answer(name);
  };

  /** What a worker needs: its program, and what it fetches itself. */
  function ofWorker() {
    const needed = (name) => name.startsWith("report_worker") || name.startsWith("catalogue/");
    return [...pieces].filter(([name]) => needed(name)).map(([name, bytes]) => [name, bytes()]);
  }

  if (globalThis.document) {
    for (const element of document.querySelectorAll("script[data-piece]")) {
      pieces.set(element.dataset.piece, () => bytesOf(element));
    }
    const loader = document.getElementById("worker-loader").textContent;
    // No module: browsers do not start one from a page on the disk. What it imports may be one.
    const text = [source, "(async () => {\nawait inFile.handed;\n", loader, "})();\n"];
    const script = URL.createObjectURL(new Blob(text, { type: "text/javascript" }));
    globalThis.Worker = class extends Worker {
      constructor(_, options) {
        super(script, { ...options, type: "classic" });
        this.postMessage(ofWorker());
      }
    };
    return { addressOf };
  }
  const handed = new Promise((done) => {
    addEventListener("message", (event) => {
      for (const [name, bytes] of event.data) pieces.set(name, () => bytes);
      done();
    }, { once: true });
  });
  return { addressOf, handed };
})();
