// The way to a service: a worker where that works, otherwise this thread.

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
  const address = typeof wanted === 'function' ? undefined : bootAddress();
  try {
    const worker = typeof wanted === 'function' ? wanted() : ownWorker(/** @type {string} */ (address));
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
    if (address) URL.revokeObjectURL(address);
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

/**
 * The address of a module that does nothing but import `worker.js`.
 *
 * Why not that file's own address: a worker that is loaded from an address obeys the headers of that response and
 * nothing else, so a policy in the page's `<meta>` would not reach it. A worker made from a blob inherits the
 * page's policy. So what the page promises ("nothing leaves the tab") binds the code that sees the text, too.
 * The import is checked against `worker-src`, hence a page says `worker-src 'self' blob:`.
 */
function bootAddress() {
  const source = `import ${JSON.stringify(new URL('./worker.js', import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  made.add(address);
  return address;
}

/** @param {string} address */
function ownWorker(address) {
  policy ??= trustedPolicy();
  const trusted = policy ? policy.createScriptURL(address) : address;
  made.delete(address);
  return new Worker(/** @type {string} */ (trusted), { type: 'module', name: 'epitome' });
}

/** Addresses that may become a worker: each was made above, and each may once. @type {Set<string>} */
const made = new Set();

/** @type {{ createScriptURL(url: string): unknown } | undefined} */
let policy;

/** Trusted Types, where the browser has them: one policy, which trusts nothing from outside this file. */
function trustedPolicy() {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  try {
    return trustedTypes?.createPolicy('epitome', {
      /** @param {string} url */
      createScriptURL(url) {
        if (made.has(url)) return url;
        throw new TypeError('Epitome trusts only the address of its own worker.');
      },
    });
  } catch {
    // The page allows no policy of this name. If it also insists on one, making the worker fails: the main thread.
    return undefined;
  }
}
