// What a loader answers with → a core that can be started: a compiled WebAssembly.Module, or where there can be none the
// address of the core in JavaScript; or one sentence that says what to change.

/** @import { Core } from './types.d.ts' */

/** @typedef {{ module: WebAssembly.Module, bytes?: () => Promise<BufferSource> }} CompiledCore bytes: where a Module cannot be cloned */
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
  const refusal = refusalOfWasm();
  if (!refusal) return compile(load);
  const script = fallback();
  if (script) return { script: String(script) };
  throw new Error(refusal);
}

/** Why no WebAssembly runs here; undefined if it does. Without a pause, in which nothing would be on its way. */
function refusalOfWasm() {
  if (typeof WebAssembly === 'undefined') {
    return 'Epitome needs WebAssembly, which this browser does not offer here (it may be off in a lockdown mode), or its core in JavaScript.';
  }
  try {
    // WebKit refuses only this last step.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
    return undefined;
  } catch {
    return "The page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src.";
  }
}

/** @param {() => Promise<Core>} load @returns {Promise<CompiledCore>} */
async function compile(load) {
  const core = await load();
  if (core instanceof WebAssembly.Module) return { module: core };
  if (!('ok' in core)) return compileBytes(core);
  if (!core.ok) {
    throw new Error(
      `Epitome's core is missing: ${core.url} answered ${core.status}. ` +
        'Put epitome_bg.wasm there, or load the core with core-inline.js (epitome/inline).',
    );
  }
  try {
    // While it arrives.
    const module = await WebAssembly.compileStreaming(core);
    return { module, bytes: async () => /** @type {Response} */ (await load()).arrayBuffer() };
  } catch (cause) {
    // What does not say that it is WebAssembly is refused before anything of it is read.
    if (core.bodyUsed) throw cause instanceof WebAssembly.CompileError ? damaged(cause) : cause;
    return compileBytes(await core.arrayBuffer());
  }
}

/** @param {BufferSource} bytes @returns {Promise<CompiledCore>} */
async function compileBytes(bytes) {
  const start = String.fromCharCode(...head(bytes));
  if (!start.startsWith(MAGIC)) {
    const seen = start.replace(/[^ -~]/g, '').trim();
    throw new Error(
      `Epitome's core is not WebAssembly${seen && ` (it begins with “${seen}”)`}: ` +
        'check that its address leads to epitome_bg.wasm and not to an error page.',
    );
  }
  try {
    return { module: await WebAssembly.compile(bytes), bytes: async () => bytes };
  } catch (cause) {
    throw damaged(cause);
  }
}

/** @param {unknown} cause */
function damaged(cause) {
  return new Error("Epitome's core does not compile here: the file is damaged, or this browser is too old for it.", { cause });
}

/** @param {BufferSource} bytes */
function head(bytes) {
  const { buffer = bytes, byteOffset, byteLength } = /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
  return new Uint8Array(/** @type {ArrayBuffer} */ (buffer), byteOffset, Math.min(byteLength, 15));
}
