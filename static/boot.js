// Fetches the program, shows how much has come, and starts it. Compiled while it comes, or from its bytes where the browser fails at that.
import init from "./@program@/app.js";

const address = new URL("./@program@/app_bg.wasm", import.meta.url);
const size = "@size@";
const line = document.querySelector("#opening progress");

/** The answer of the server, counted as it passes, with the type that compiling asks for whatever the server says. */
function counted(response) {
  let done = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      done += chunk.byteLength;
      // Not to the end: compiling and starting come after.
      if (line) line.value = Math.min(0.95, done / size);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "Content-Type": "application/wasm" } });
}

async function answer() {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

async function compiled() {
  const response = await answer();
  try {
    return await WebAssembly.compileStreaming(counted(response));
  } catch (error) {
    console.warn(error);
    return WebAssembly.compile(await (await answer()).arrayBuffer());
  }
}

// Where the browser is too old, early.js has said so; any other error is told by the panel of failure.js.
if (document.getElementById("old").hidden) await init({ module_or_path: await compiled() });
