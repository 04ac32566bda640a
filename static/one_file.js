// In the build of one file: what the page fetches elsewhere lies in this file, in groups packed with brotli, and `fetch` and `Worker` find it there. Runs in the page, and once more at the start of a worker, which is handed its pieces.
const inFile = (() => {
  const types = { js: "text/javascript", wasm: "application/wasm", json: "application/json" };
  const pieces = new Map();
  const source = globalThis.document?.currentScript.textContent;

  /** The packed bytes of an element: one byte a letter of windows-1252. Blocks of 512 bytes are shifted by what their first letter says; "=" stands before a letter that could not stand for itself. */
  function bytesOf(element) {
    const letters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const values = new Map(Array.from(letters, (letter, byte) => [letter.charCodeAt(0), byte]));
    const text = element.textContent;
    const bytes = new Uint8Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; ) {
      const shift = values.get(text.charCodeAt(i++));
      for (let left = 512; left > 0 && i < text.length; left--) {
        const marked = text[i] === "=";
        if (marked) i++;
        // A value below nothing counts from 256 on down, as the array keeps it.
        bytes[length++] = values.get(text.charCodeAt(i++)) - (marked ? 64 : 0) - shift;
      }
    }
    return bytes.subarray(0, length);
  }

  /** Once what the argument makes has been asked for, the same is given again. */
  function once(make) {
    let made;
    return () => (made ??= make());
  }

  /** The function that unpacks brotli. */
  const unpacker = once(async () => {
    const packed = new Blob([bytesOf(document.getElementById("unpack"))]);
    const open = packed.stream().pipeThrough(new DecompressionStream("gzip"));
    await wasm_bindgen({ module_or_path: await new Response(open).arrayBuffer() });
    return wasm_bindgen.unpack;
  });

  /** Makes the pieces of a group known; the group is unpacked when the first of them is needed. */
  function learn(element) {
    const group = once(async () => {
      const bytes = (await unpacker())(bytesOf(element));
      if (bytes === undefined) throw new Error("this file is damaged");
      return bytes;
    });
    let start = 0;
    for (const line of element.dataset.pieces.split(",")) {
      const [name, length] = line.split(" ");
      const from = start;
      start += Number(length);
      const end = start;
      pieces.set(name, async () => (await group()).subarray(from, end));
    }
  }

  async function answer(name) {
    const type = types[name.split(".").pop()] ?? "application/octet-stream";
    return new Response(await pieces.get(name)(), { headers: { "Content-Type": type } });
  }

  /** The name of the piece that an address means. */
  function named(address) {
    const path = String(address).split("?")[0];
    return [...pieces.keys()].find((name) => path === name || path.endsWith(`/${name}`));
  }

  /** An address under which a piece can be imported. */
  async function addressOf(name) {
    return URL.createObjectURL(await (await answer(name)).blob());
  }

  globalThis.fetch = async (address) => {
    const name = named(address);
    if (name === undefined) throw new TypeError(`${address} is not in this file`);
    return answer(name);
  };

  /** What a worker needs: its program, and what it fetches itself. */
  function ofWorker() {
    const needed = (name) => name.startsWith("report_worker") || name.startsWith("catalogue/");
    const list = [...pieces].filter(([name]) => needed(name));
    return Promise.all(list.map(async ([name, bytes]) => [name, await bytes()]));
  }

  if (globalThis.document) {
    document.querySelectorAll("script[data-pieces]").forEach(learn);
    const loader = document.getElementById("worker-loader").textContent;
    // No module: browsers do not start one from a page on the disk. What it imports may be one.
    const text = [source, "(async () => {\nawait inFile.handed;\n", loader, "})();\n"];
    const script = URL.createObjectURL(new Blob(text, { type: "text/javascript" }));
    globalThis.Worker = class extends Worker {
      #handed;
      constructor(_, options) {
        super(script, { ...options, type: "classic" });
        this.#handed = ofWorker().then((list) => super.postMessage(list));
      }
      // What is said to it waits for the pieces, which it takes first.
      postMessage(...message) {
        this.#handed.then(() => super.postMessage(...message));
      }
    };
    return { addressOf };
  }
  const handed = new Promise((done) => {
    addEventListener("message", (event) => {
      for (const [name, bytes] of event.data) pieces.set(name, async () => bytes);
      done();
    }, { once: true });
  });
  return { addressOf, handed };
})();
