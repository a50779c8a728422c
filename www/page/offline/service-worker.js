// The service worker of the built site: keeps the site's own files, so that the page works without a connection, and takes
// what other programs share with it. It never sees the text of the page, and asks for nothing but the files of its list.
//
// Files are kept by the hash of their content: what did not change is not loaded again, and what came damaged or altered
// is refused, because every request says which content it expects.

/** @typedef {Record<string, string>} Files path, relative to the site → SHA-256 of the content, base64 */

/** The list that npm/site.js puts here: what the page needs, and what only some need. @type {{ first: Files, later: Files }} */
const { first, later } = /** @type {any} */ (globalThis).EPITOME_FILES;

const worker = /** @type {any} */ (globalThis);
/** @type {string} */
const SCOPE = worker.registration.scope;
const CACHE = `epitome ${SCOPE}`;
/** Where other programs send what they share: `share_target` in the manifest. */
const SHARE = 'share';

/** @type {Files} */
const files = { ...first, ...later };
/** What was shared last, until the page asks for it. @type {{ text: string, files: File[] } | undefined} */
let shared;

/** @param {string} hash */
const keyOf = (hash) => new URL(`?sha256=${encodeURIComponent(hash)}`, SCOPE).href;

/** Keeps a file. @param {string} path */
async function keep(path) {
  const hash = /** @type {string} */ (files[path]);
  const cache = await caches.open(CACHE);
  if (await cache.match(keyOf(hash))) return;
  const response = await fetch(new URL(path, SCOPE), { cache: 'no-cache', integrity: `sha256-${hash}` });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  await cache.put(keyOf(hash), response);
}

/** @param {Files} list */
const keepAll = (list) => Promise.all(Object.keys(list).map(keep));

/** Forgets what belongs to no file of the list. */
async function tidy() {
  const cache = await caches.open(CACHE);
  const wanted = new Set(Object.values(files).map(keyOf));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** @param {Request} request @param {string} hash */
async function answer(request, hash) {
  const kept = await (await caches.open(CACHE)).match(keyOf(hash));
  // A response of its own has the address that was asked for, and so have the modules in it.
  return kept ? new Response(kept.body, { headers: kept.headers }) : fetch(request);
}

/** @param {Request} request */
async function receive(request) {
  const form = await request.formData();
  const words = ['title', 'text', 'url'].map((name) => form.get(name)).filter((word) => typeof word === 'string' && word.trim() !== '');
  const sent = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
  shared = { text: words.join('\n\n'), files: /** @type {File[]} */ (sent) };
  return Response.redirect(new URL('./#shared', SCOPE).href, 303);
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepAll(first)));

// The page that is there works offline from now on, without a reload.
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(tidy().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { href, origin, pathname } = new URL(request.url);
  if (origin !== location.origin || !href.startsWith(SCOPE)) return;
  const path = pathname.slice(new URL(SCOPE).pathname.length);
  if (request.method === 'POST' && path === SHARE) return event.respondWith(receive(request));
  const hash = files[path === 'index.html' ? '' : path];
  if (request.method === 'GET' && hash) event.respondWith(answer(request, hash));
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  const [port] = event.ports;
  if (event.data === 'activate') worker.skipWaiting();
  // Whether all files are here; what is missing is loaded.
  if (event.data === 'complete') {
    const whole = keepAll(files).then(
      () => true,
      () => false,
    );
    event.waitUntil(whole.then((isComplete) => port.postMessage(isComplete)));
  }
  if (event.data === 'shared') {
    port.postMessage(shared);
    shared = undefined;
  }
});
