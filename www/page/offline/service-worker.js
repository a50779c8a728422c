// The service worker of the built site: keeps the site's own files, so that the page works without a connection, and takes
// what other programs share with it. It never sees the text of the page, and asks for nothing but the files of its list.
//
// Files are kept by the hash of their content: what did not change is not loaded again, and what came damaged or altered
// is refused, because every request says which content it expects. The list of each version is kept with its files, until
// no page of that version can be open any more: a tab that stays with its version goes on working when another tab takes
// the next one.

/** @typedef {Record<string, string>} Files path, relative to the site → SHA-256 of the content, base64 */

/** The list that npm/site.js puts here: what the page needs, and what only some need. @type {{ first: Files, later: Files }} */
const { first, later } = /** @type {any} */ (globalThis).EPITOME_FILES;

const worker = /** @type {any} */ (globalThis);
/** @type {string} */
const SCOPE = worker.registration.scope;
const CACHE = `epitome ${SCOPE}`;
/** Where other programs send what they share: `share_target` in the manifest. */
const SHARE = 'share';

/** How many shares wait for their pages at the same time, at most. */
const MOST_SHARES = 4;
/** The folder of any version, as npm/site.js names it. */
const VERSION = /^[0-9a-f]{10}\//;

/** @typedef {{ text: string, files: File[] }} Shared */

/** @type {Files} */
const files = { ...first, ...later };
/** What was shared, by its name, until the page that is opened for it asks. @type {Map<string, Shared>} */
const shares = new Map();

/** @param {string} hash */
const keyOf = (hash) => new URL(`?sha256=${encodeURIComponent(hash)}`, SCOPE).href;
/** Where the list of this version is kept: no two versions have the same page. */
const LIST = new URL(`?list=${encodeURIComponent(files[''] ?? '')}`, SCOPE).href;

/** @param {string} address */
const pathOf = (address) => new URL(address).pathname.slice(new URL(SCOPE).pathname.length);

/** A file of exactly this content, from the network. @param {string} path @param {string} hash */
async function load(path, hash) {
  const response = await fetch(new URL(path, SCOPE), { cache: 'no-cache', integrity: `sha256-${hash}` });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

/** Keeps a file. @param {string} path @param {string} hash */
async function keep(path, hash) {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(keyOf(hash)))) await cache.put(keyOf(hash), await load(path, hash));
}

/** @param {Files} list */
const keepAll = (list) => Promise.all(Object.entries(list).map(([path, hash]) => keep(path, hash)));

async function install() {
  await keepAll(first);
  await (await caches.open(CACHE)).put(LIST, new Response(JSON.stringify(files)));
}

/**
 * Forgets all that is not of this version, if a page of it is the only one that is open. Nothing else ever does, so older
 * pages keep their files.
 * @param {string} script the address of a script of the page that asks
 */
async function tidy(script) {
  const { clients, registration } = worker;
  /** @type {{ url: string }[]} */
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => url.startsWith(SCOPE)).length === 1;
  // The next version has its files here, too.
  if (!isAlone || !files[pathOf(script)] || registration.installing || registration.waiting) return;
  const cache = await caches.open(CACHE);
  const wanted = new Set([LIST, ...Object.values(files).map(keyOf)]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** The content that an older version has at a path. @param {string} path @returns {Promise<string | undefined>} */
async function hashInOlder(path) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    const list = new URL(url).searchParams.has('list') && (await (await cache.match(url))?.json());
    if (list?.[path]) return list[path];
  }
  return undefined;
}

/** A file as the list has it, kept or from the network: that content, or none. @param {string} path @param {string} hash */
async function answer(path, hash) {
  const kept = await (await caches.open(CACHE)).match(keyOf(hash));
  // A response of its own has the address that was asked for, and so have the modules in it.
  return kept ? new Response(kept.body, { headers: kept.headers }) : load(path, hash);
}

/** A file of this version or of an older one. What none of them has is of a newer one. @param {Request} request */
async function answerAny(request) {
  const path = pathOf(request.url);
  const hash = files[path === 'index.html' ? '' : path] ?? (await hashInOlder(path));
  if (!hash) return fetch(request);
  // Where the page itself is kept no more, the network may have a newer one, which names files of its own.
  return request.mode === 'navigate' ? answer(path, hash).catch(() => fetch(request)) : answer(path, hash);
}

/**
 * Whether a share can be one of the system's, which no page has begun: a navigation of a whole window without a referrer.
 * `Sec-Fetch-Site` would say it best, but browsers add it behind the service worker; the origin is seen here in Chromium
 * alone. A page can hide both. So this refuses only what is plainly another site's, and the page asks before it shows any.
 * @param {Request} request
 */
function isOfSystem({ mode, destination, referrer, headers }) {
  const known = [referrer, headers.get('origin')].filter((from) => from && from !== 'null');
  return mode === 'navigate' && destination === 'document' && known.every((from) => new URL(from ?? '').origin === location.origin);
}

/** Keeps what is shared apart, for the page that it opens. @param {Request} request */
async function receive(request) {
  /** @param {string} name */
  const open = (name) => Response.redirect(new URL(`./#shared=${name}`, SCOPE).href, 303);
  if (!isOfSystem(request)) return open('refused');
  const name = crypto.randomUUID();
  try {
    const form = await request.formData();
    const words = ['title', 'text', 'url'].map((field) => form.get(field)).filter((word) => typeof word === 'string' && word.trim() !== '');
    const sent = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
    shares.set(name, { text: words.join('\n\n'), files: /** @type {File[]} */ (sent) });
    for (const oldest of [...shares.keys()].slice(0, -MOST_SHARES)) shares.delete(oldest);
  } catch {
    // Half a form is none: the page finds nothing by this name, and says so.
  }
  return open(name);
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));

// The page that is there works offline from now on, without a reload.
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { href, origin } = new URL(request.url);
  if (origin !== location.origin || !href.startsWith(SCOPE)) return;
  const path = pathOf(href);
  if (request.method === 'POST' && path === SHARE) return event.respondWith(receive(request));
  const isOurs = path === 'index.html' || Object.hasOwn(files, path) || VERSION.test(path);
  if (request.method === 'GET' && isOurs) event.respondWith(answerAny(request));
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  const [port] = event.ports;
  const { data } = event;
  // Pages of older versions say this, too.
  if (data === 'activate') worker.skipWaiting();
  // Whether all files are here; what is missing is loaded, and what is not needed any more goes.
  else if (data.complete) {
    const whole = keepAll(files).then(
      () => true,
      () => false,
    );
    event.waitUntil(Promise.all([whole.then((isComplete) => port.postMessage(isComplete)), tidy(data.complete)]));
  } else if (data.shared !== undefined) {
    port.postMessage(shares.get(data.shared));
    shares.delete(data.shared);
  }
});
