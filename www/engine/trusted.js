// The two things that Trusted Types guard, and the one policy that lets them through: starting our own worker, and
// parsing HTML in a document that runs, loads and shows nothing. The policy passes what this file is passing at the
// moment, and nothing else; nobody outside can hand it a value.

/** @typedef {{ createScriptURL(url: string): string, createHTML(html: string): string }} Policy */

/** What is on its way through the policy. @type {string | undefined} */
let passing;

/** @type {Policy | undefined} */
let policy;
let isAsked = false;

/** @param {string} value */
function pass(value) {
  if (value === passing) return value;
  throw new TypeError('Epitome trusts only its own worker, and HTML only where that does nothing.');
}

/**
 * The value as the browser wants it: through the policy where there is one.
 * @param {keyof Policy} method
 * @param {string} value
 */
function trusted(method, value) {
  // A page may allow a policy once only, so it is made once, and a refusal is final.
  if (!isAsked) {
    isAsked = true;
    const { trustedTypes } = /** @type {any} */ (globalThis);
    try {
      policy = trustedTypes?.createPolicy('epitome', { createScriptURL: pass, createHTML: pass });
    } catch {
      // The page allows no policy of this name. If it also insists on one, the plain value is refused: then the
      // main thread takes the worker's place, and plain text that of HTML.
    }
  }
  passing = value;
  try {
    return policy ? policy[method](value) : value;
  } finally {
    passing = undefined;
  }
}

/**
 * Starts the worker; `release` is for when it has loaded or failed. Throws where workers are refused.
 *
 * Why not from that file's own address: a worker that is loaded from an address obeys the headers of that response and
 * nothing else, so a policy in the page's `<meta>` would not reach it. A worker made from a blob inherits the
 * page's policy. So what the page promises ("nothing leaves the tab") binds the code that sees the text, too.
 * The import is checked against `worker-src`, hence a page says `worker-src 'self' blob:`.
 *
 * @param {string} [script] all that the worker runs, without imports; by default `worker.js`, which is imported
 */
export function startWorker(script) {
  const source = script ?? `import ${JSON.stringify(new URL('./worker.js', import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const release = () => URL.revokeObjectURL(address);
  try {
    // A page from the disk may start no module worker.
    const type = script === undefined ? 'module' : 'classic';
    return { worker: new Worker(trusted('createScriptURL', address), { type, name: 'epitome' }), release };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * HTML as a document without a window: no script runs, nothing is loaded, no handler is attached. Its nodes must
 * never be put into a page. Undefined where Trusted Types refuse it.
 * @param {string} html
 * @returns {Document | undefined}
 */
export function parseInert(html) {
  try {
    return new DOMParser().parseFromString(trusted('createHTML', html), 'text/html');
  } catch {
    return undefined;
  }
}
