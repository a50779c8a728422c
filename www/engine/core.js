// What a loader answers with → a compiled WebAssembly.Module, or one sentence that says what to change.

/** @import { Core } from './types.d.ts' */

/** @typedef {{ module: WebAssembly.Module, bytes?: BufferSource }} CompiledCore bytes: where a Module cannot be cloned */

/** The first four bytes of every WebAssembly file. */
const MAGIC = '\0asm';

/**
 * @param {() => Promise<Core>} load
 * @returns {Promise<CompiledCore>}
 */
export async function compileCore(load) {
  if (typeof WebAssembly === 'undefined') {
    throw new Error('Epitome needs WebAssembly, which this browser does not offer here: it may be off in a lockdown mode.');
  }
  const core = await load();
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
    throw new Error(advice(String(cause)), { cause });
  }
}

/** @param {Response} response */
async function body(response) {
  if (response.ok) return response.arrayBuffer();
  throw new Error(
    `Epitome's core is missing: ${response.url} answered ${response.status}. ` +
      'Put epitome_bg.wasm there, or load the core with core-inline.js.',
  );
}

/** @param {BufferSource} bytes */
function head(bytes) {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 15));
  return new Uint8Array(bytes).subarray(0, 15);
}

/** @param {string} cause what the browser said; the only sign that a policy was the reason */
function advice(cause) {
  return /\bCSP\b|Content.Security.Policy|unsafe-eval/i.test(cause)
    ? "The page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src."
    : "Epitome's core does not compile here: the file is damaged, or this browser is too old for it.";
}
