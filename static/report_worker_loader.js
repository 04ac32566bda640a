// Starts the report worker: fetches its program, saying how much has come, and says so when it cannot be had.
const build = new URLSearchParams(name).get("build");

/** The answer of the server, counted as it passes. */
function counted(response) {
  // What is compressed on its way is longer when it arrives than the server says, so there is no honest share of it.
  const of = response.headers.has("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length") ?? 0);
  let done = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      done += chunk.byteLength;
      postMessage({ kind: "stage", stage: "loading", done, of });
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), response);
}

try {
  const { default: init } = await import(`./report_worker.js?${build}`);
  const response = await fetch(`./report_worker_bg.wasm?${build}`);
  if (!response.ok) throw new Error(`report_worker_bg.wasm: ${response.status}`);
  await init({ module_or_path: counted(response) });
} catch (error) {
  console.warn(error);
  postMessage({ kind: "broken" });
}
