// The instance of the core that all services of this realm share: how it starts, and how it starts again after a trap.

import { __wbg_reset_state as reset, Collection as WasmCollection, initSync, Reader as WasmReader } from '../pkg/epitome.js';

/** @typedef {WebAssembly.Module | BufferSource | string} StartedCore the wasm, or the address of the core in JavaScript */

/** What `wasm2js` makes of `unreachable`. */
const UNREACHABLE = 'abort';
/** An instance that holds nothing keeps at most so much memory, in bytes: WebAssembly never gives any back. */
const MOST_KEPT = 16 * 2 ** 20;

export const instance = {
  /** What reads texts: of the wasm or, alike, of the core in JavaScript. */
  Reader: WasmReader,
  /** What ranks them together. */
  Collection: WasmCollection,
  /** Counts the instances: what an older one made must not be touched. */
  generation: 0,
  /** After a trap, everything the instance held is lost, and it must not be used. */
  isTrapped: false,
  /** Texts that it reads or holds. */
  held: 0,
};

/** What runs. @type {StartedCore} */
let started;
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
  if (typeof core === 'string') await load(core);
  // The other way of starting it would hold on to the first instance, and its memory.
  else initSync({ module: core });
  started = core;
}

/** A fresh instance, once for all who wait. @returns {Promise<void>} */
export function restart() {
  restarting ??= (async () => {
    // Each address is a module of its own, even if only its fragment differs, and each module is an instance.
    if (typeof started === 'string') await load(`${started}#${instance.generation + 1}`);
    else reset();
    instance.generation += 1;
    instance.isTrapped = false;
    instance.held = 0;
  })().finally(() => (restarting = undefined));
  return restarting;
}

/** A text is held no more: after a long one, a fresh instance takes the place of one that holds nothing. */
export async function release() {
  instance.held -= 1;
  // The core in JavaScript has no memory that one could see, and each of its instances is a module that stays.
  if (instance.held > 0 || typeof started === 'string' || restarting) return;
  try {
    // It has started: the answer is the instance that runs.
    const { memory } = initSync({ module: started });
    if (instance.held === 0 && memory.buffer.byteLength > MOST_KEPT) await restart();
  } catch {
    // Where there is no room for a fresh one, the old one serves on.
  }
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
