// The engine with everything inside: it asks for no file beside it, so bundlers need to know nothing of it, and it works
// under `connect-src 'none'` and from file:// addresses.

import source from '../pkg/epitome-worker.js';
import loadInline from './core-inline.js';
import { createEngine as create } from './engine.js';
import { startWorker } from './trusted.js';

/** @import { Engine, EngineOptions } from './types.d.ts' */

/**
 * @param {EngineOptions} [options]
 * @returns {Engine}
 */
export function createEngine({ worker = true, core = loadInline, ...rest } = {}) {
  return create({ worker: worker === true ? startInline : worker, core, ...rest });
}

function startInline() {
  const { worker, release } = startWorker(source);
  worker.addEventListener('message', release, { once: true });
  return worker;
}
