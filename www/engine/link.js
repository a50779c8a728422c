// The way to a service: a worker where that works, otherwise this thread.

import { startWorker } from './trusted.js';

/** @import { Reply, Request } from './service.js' */
/** @import { CompiledCore, ScriptCore } from './core.js' */

/**
 * @typedef {object} Link
 * @property {'worker' | 'main'} mode
 * @property {(request: Request) => void} post throws where something cannot be sent
 * @property {() => void} close
 */

/**
 * @typedef {object} LinkOptions
 * @property {boolean | (() => Worker)} worker
 * @property {CompiledCore | ScriptCore} core
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
  const { boot, createService } = await import('./service.js');
  await boot('script' in core ? core.script : core.module);
  let open = true;
  const receive = createService((reply) => open && onreply(reply));
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
    sendCore(worker, core);
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
    return { mode: 'worker', post: (request) => worker.postMessage(request), close: () => worker.terminate() };
  } catch {
    return undefined;
  } finally {
    release?.();
  }
}

/** What the worker says next; false if it fails, and then it is no more. @param {Worker} worker @returns {Promise<boolean>} */
async function isReady(worker) {
  const answer = await new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.isReady);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
  });
  if (!answer) worker.terminate();
  return answer;
}

/** @param {Worker} worker @param {CompiledCore | ScriptCore} core */
function sendCore(worker, core) {
  if ('script' in core) {
    worker.postMessage({ type: 'core', core: core.script });
    return;
  }
  try {
    worker.postMessage({ type: 'core', core: core.module });
  } catch (error) {
    if (!core.bytes) throw error;
    worker.postMessage({ type: 'core', core: core.bytes });
  }
}
