// What a loader answers with → a core that can be started: a compiled WebAssembly.Module, or where there can be none the
// address of the core in JavaScript; or one sentence that says what to change.

/** @import { Core } from './types.d.ts' */

/** @typedef {{ module: WebAssembly.Module, bytes?: BufferSource }} CompiledCore bytes: where a Module cannot be cloned */
/** @typedef {{ script: string }} ScriptCore the address of a module */

/** The first four bytes of every WebAssembly file. */
const MAGIC = '\0asm';
/** The smallest WebAssembly file. Where it is refused, every one is. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** The core in JavaScript beside the one in WebAssembly. */
export function scriptBeside() {
  return new URL('../pkg/epitome-js.js', import.meta.url).href;
}

/**
 * @param {() => Promise<Core>} load
 * @param {() => string | URL | undefined} fallback
 * @returns {Promise<CompiledCore | ScriptCore>}
 */
export async function prepareCore(load, fallback) {
  const refusal = await refusalOfWasm();
  if (!refusal) return compile(await load());
  const script = fallback();
  if (script) return { script: String(script) };
  throw new Error(refusal);
}

/** Why no WebAssembly runs here; undefined if it does. */
async function refusalOfWasm() {
  if (typeof WebAssembly === 'undefined') {
    return 'Epitome needs WebAssembly, which this browser does not offer here (it may be off in a lockdown mode), or its core in JavaScript.';
  }
  try {
    // WebKit refuses only this last step.
    await WebAssembly.instantiate(EMPTY);
    return undefined;
  } catch {
    return "The page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src.";
  }
}

/** @param {Core} core @returns {Promise<CompiledCore>} */
async function compile(core) {
  if (core instanceof WebAssembly.Module) return { module: core };
  const bytes = typeof Response !== 'undefined' && core instanceof Response ? await body(core) : core;
  const start = String.fromCharCode(...head(/** @type {BufferSource} */ (bytes)));
  if (!start.startsWith(MAGIC)) {
    const seen = start.replace(/[^ -~]/g, '').trim();
    throw new Error(
      `Epitome's core is not WebAssembly${seen && ` (it begins with “${seen}”)`}: ` +
        'check that its address leads to epitome_bg.wasm and not to an error page.',
    );
  }
  try {
    return { module: await WebAssembly.compile(/** @type {BufferSource} */ (bytes)), bytes: /** @type {BufferSource} */ (bytes) };
  } catch (cause) {
    throw new Error("Epitome's core does not compile here: the file is damaged, or this browser is too old for it.", { cause });
  }
}

/** @param {Response} response */
async function body(response) {
  if (response.ok) return response.arrayBuffer();
  throw new Error(
    `Epitome's core is missing: ${response.url} answered ${response.status}. ` +
      'Put epitome_bg.wasm there, or load the core with core-inline.js (epitome/inline).',
  );
}

/** @param {BufferSource} bytes */
function head(bytes) {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 15));
  return new Uint8Array(bytes).subarray(0, 15);
}
