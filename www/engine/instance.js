// The instance of the core that all services of this realm share: how it starts, and how it starts again after a trap.

import init, { __wbg_reset_state as reset, Collection as WasmCollection, Reader as WasmReader } from '../pkg/epitome.js';

/** @typedef {WebAssembly.Module | BufferSource | string} StartedCore the wasm, or the address of the core in JavaScript */

/** What `wasm2js` makes of `unreachable`. */
const UNREACHABLE = 'abort';

export const instance = {
  /** What reads texts: of the wasm or, alike, of the core in JavaScript. */
  Reader: WasmReader,
  /** What ranks them together. */
  Collection: WasmCollection,
  /** Counts the instances: what an older one made must not be touched. */
  generation: 0,
  /** After a trap, everything the instance held is lost, and it must not be used. */
  isTrapped: false,
};

/** The address of the core in JavaScript, if that is what runs. @type {string | undefined} */
let script;
/** @type {Promise<void> | undefined} */
let booting;
/** @type {Promise<void> | undefined} */
let restarting;

/** Starts the core; in a realm where one runs, that is the one. @param {StartedCore} core */
export async function boot(core) {
  booting ??= start(core);
  try {
    await booting;
  } catch (error) {
    // The next core may be better.
    booting = undefined;
    throw error;
  }
}

/** @param {StartedCore} core */
async function start(core) {
  if (typeof core === 'string') {
    await load(core);
    script = core;
  } else {
    await init({ module_or_path: core });
  }
}

/** A fresh instance, once for all who wait. @returns {Promise<void>} */
export function restart() {
  restarting ??= (async () => {
    // Each address is a module of its own, even if only its fragment differs, and each module is an instance.
    if (script) await load(`${script}#${instance.generation + 1}`);
    else reset();
    instance.generation += 1;
    instance.isTrapped = false;
  })().finally(() => (restarting = undefined));
  return restarting;
}

/** @param {string} address */
async function load(address) {
  try {
    ({ Reader: instance.Reader, Collection: instance.Collection } = await import(/* @vite-ignore */ /* webpackIgnore: true */ address));
  } catch (cause) {
    throw new Error(
      `WebAssembly is refused here, and Epitome's core in JavaScript could not be loaded from ${address}: ` +
        "put epitome-js.js there, or add 'wasm-unsafe-eval' to the script-src of the page's policy.",
      { cause },
    );
  }
}

/** Whether the instance is lost; if so it is marked. @param {unknown} error */
export function isTrap(error) {
  const isLost =
    (typeof WebAssembly !== 'undefined' && error instanceof WebAssembly.RuntimeError) ||
    (error instanceof Error &&
      // A full stack leaves the core half-way through its work, too; browsers name it differently.
      (error.message === UNREACHABLE || error.name === 'InternalError' || /call stack/i.test(error.message)));
  if (isLost) instance.isTrapped = true;
  return isLost;
}
