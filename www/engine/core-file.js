// The default loader: fetches the core from beside the modules. The only request the engine ever makes, and it
// is made by the page, never by the worker.

/** @returns {Promise<Response>} */
export default async function loadFile() {
  const url = new URL('../pkg/epitome_bg.wasm', import.meta.url);
  try {
    return await fetch(url);
  } catch (cause) {
    throw new Error(
      `Epitome's core could not be fetched from ${url}: allow that address in the page's connect-src, ` +
        'or load the core with core-inline.js, which makes no request.',
      { cause },
    );
  }
}
