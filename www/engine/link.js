// The way to a service: a worker where that works, otherwise this thread.

import { startWorker } from './trusted.js';

/** @import { Reply, Request } from './service.js' */
/** @import { CompiledCore } from './core.js' */

/**
 * @typedef {object} Link
 * @property {'worker' | 'main'} mode
 * @property {(request: Request) => void} post throws where something cannot be sent
 * @property {() => void} close
 */

/**
 * @typedef {object} LinkOptions
 * @property {boolean | (() => Worker)} worker
 * @property {CompiledCore} core
 * @property {(reply: Reply) => void} onreply
 * @property {(reason: string) => void} ondeath the worker is no more
 */

/**
 * @param {LinkOptions} options
 * @returns {Promise<Link>}
 */
export async function openLink(options) {
  const link = options.worker ? await workerLink(options) : undefined;
  return link ?? mainLink(options);
}

/** @param {LinkOptions} options @returns {Promise<Link>} */
async function mainLink({ core, onreply }) {
  const { createService } = await import('./service.js');
  let open = true;
  const receive = createService((reply) => open && onreply(reply));
  receive({ type: 'core', core: core.module });
  return { mode: 'main', post: receive, close: () => (open = false) };
}

/**
 * @param {LinkOptions} options
 * @returns {Promise<Link | undefined>} undefined where workers are refused
 */
async function workerLink({ worker: wanted, core, onreply, ondeath }) {
  /** @type {(() => void) | undefined} */
  let release;
  try {
    /** @type {Worker} */
    let worker;
    if (typeof wanted === 'function') worker = wanted();
    else ({ worker, release } = startWorker());
    if (!(await isReady(worker))) return undefined;
    worker.onmessage = ({ data }) => onreply(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      ondeath(event.message);
    };
    worker.onmessageerror = () => {
      worker.terminate();
      ondeath('a message could not be read');
    };
    sendCore(worker, core);
    return { mode: 'worker', post: (request) => worker.postMessage(request), close: () => worker.terminate() };
  } catch {
    return undefined;
  } finally {
    release?.();
  }
}

/** Whether the worker says so, or an error comes first. @param {Worker} worker @returns {Promise<boolean>} */
function isReady(worker) {
  return new Promise((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(false);
    };
  });
}

/** @param {Worker} worker @param {CompiledCore} core */
function sendCore(worker, { module, bytes }) {
  try {
    worker.postMessage({ type: 'core', core: module });
  } catch (error) {
    if (!bytes) throw error;
    worker.postMessage({ type: 'core', core: bytes });
  }
}
