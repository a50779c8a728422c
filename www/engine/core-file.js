// Gets the core from beside the modules: the default where engine.js has not succeeded in that. The only address that the
// engine ever asks, and the page does, never the worker.

/** @returns {Promise<Response | Uint8Array<ArrayBuffer>>} */
export default async function loadFile() {
  const url = new URL('../pkg/epitome_bg.wasm', import.meta.url);
  // Node fetches no files, and reads them.
  const files = url.protocol === 'file:' && /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:fs');
  if (files) return files.promises.readFile(url);
  try {
    return await fetch(url);
  } catch (cause) {
    throw new Error(
      `Epitome's core could not be fetched from ${url}: allow that address in the page's connect-src, ` +
        'or load the core with core-inline.js (epitome/inline), which makes no request.',
      { cause },
    );
  }
}
