// The way to a service: a worker where that works, otherwise this thread.

import { startWorker } from './trusted.js';

/** @import { Reply, Request } from './service.js' */
/** @import { CompiledCore, ScriptCore } from './core.js' */

/**
 * @typedef {object} Link
 * @property {'worker' | 'main'} mode
 * @property {(request: Request) => void} post throws where something cannot be sent; what was waiting may be sent already
 * @property {() => void} close
 */

/**
 * @typedef {object} LinkOptions
 * @property {boolean | (() => Worker)} worker
 * @property {Promise<CompiledCore | ScriptCore>} core
 * @property {() => Request[]} waiting what is to be posted as soon as there is a link
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
async function mainLink({ core: preparing, onreply }) {
  const [core, { boot, createService }] = await Promise.all([preparing, import('./service.js')]);
  await boot('script' in core ? core.script : core.module);
  let open = true;
  const receive = createService((reply) => open && onreply(reply));
  const close = () => {
    open = false;
    receive({ type: 'end' });
  };
  return { mode: 'main', post: receive, close };
}

/**
 * The worker starts while the core is on its way: each takes about as long as the other. Then it does all that is to be done
 * without another word from this thread, which may be busy.
 * @param {LinkOptions} options
 * @returns {Promise<Link | undefined>} undefined where workers are refused
 */
async function workerLink({ worker: wanted, core: preparing, waiting, onreply, ondeath }) {
  /** @type {Worker | undefined} */
  let made;
  try {
    const { worker, release } = typeof wanted === 'function' ? { worker: wanted() } : startWorker();
    made = worker;
    const loading = isReady(worker).finally(release);
    const core = await preparing;
    // What others make may listen late.
    if (release || (await loading)) {
      await send(worker, core);
      /** @type {WeakSet<Request>} */
      const sent = new WeakSet();
      for (const request of waiting()) {
        try {
          worker.postMessage(request);
          sent.add(request);
        } catch {
          // Its own promise will say so.
        }
      }
      if ((await loading) && (await isReady(worker))) {
        const end = (/** @type {string} */ reason) => {
          worker.terminate();
          ondeath(reason);
        };
        worker.onmessage = ({ data }) => onreply(data);
        worker.onerror = (event) => {
          event.preventDefault();
          end(event.message);
        };
        worker.onmessageerror = () => end('a message could not be read');
        return {
          mode: 'worker',
          post: (request) => void (sent.delete(request) || worker.postMessage(request)),
          close: () => worker.terminate(),
        };
      }
    }
  } catch {
    // The main thread fails alike where it is the core that does not come.
  }
  made?.terminate();
  return undefined;
}

/** What the worker says next; false if it fails. @param {Worker} worker @returns {Promise<boolean>} */
function isReady(worker) {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.isReady);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
  });
}

/** Throws where the worker can take it in no form. @param {Worker} worker @param {CompiledCore | ScriptCore} core */
async function send(worker, core) {
  const post = (/** @type {string | WebAssembly.Module | BufferSource} */ form) => worker.postMessage({ type: 'core', core: form });
  try {
    post('script' in core ? core.script : core.module);
  } catch {
    // Some environments cannot clone a compiled module, but its bytes.
    post(await /** @type {Required<CompiledCore>} */ (core).bytes());
  }
}
