// The page without a connection: its service worker, what that says about offline use, new versions, and what was shared.
// Only the built site has one, and says so by its manifest.

import { scriptUrl } from '../trusted.js';

/** @import { Notices } from '../notices.js' */

/** @typedef {{ text: string, files: File[] } | 'refused' | undefined} Shared undefined: it has not arrived */

/**
 * @param {object} page
 * @param {HTMLElement} page.label shown where the page works offline
 * @param {Notices} page.notices
 * @param {(shared: Shared) => void} page.onshared
 */
export async function startOffline({ label, notices, onshared }) {
  const serviceWorker = document.querySelector('link[rel=manifest]') ? available() : undefined;
  if (!serviceWorker) return;
  const fragment = new URLSearchParams(location.hash.slice(1));
  const share = fragment.get('shared');
  if (share !== null) {
    history.replaceState(null, '', location.pathname);
    onshared(await received(share, serviceWorker.controller));
  }
  const address = new URL('sw.js', document.baseURI).href;
  // A browser that refuses is one in which the page does not work offline.
  const registration = await serviceWorker.register(scriptUrl(address), { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  watchUpdates(registration, notices);
  const { active } = await serviceWorker.ready;
  label.toggleAttribute('data-true', (await ask(active, { complete: import.meta.url })) === true);
}

/** The service workers of this place. To ask for them is an error in a sandboxed frame. */
function available() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/**
 * What was shared. The system opens a window for it that no other window can reach.
 * @param {string} name
 * @param {ServiceWorker | null} worker
 * @returns {Promise<Shared>}
 */
async function received(name, worker) {
  const shared = /** @type {Shared} */ (await ask(worker, { shared: name }));
  return name === 'refused' || window.opener ? 'refused' : shared;
}

/** @param {ServiceWorker | null} worker @param {{ shared: string } | { complete: string }} question */
function ask(worker, question) {
  return new Promise((resolve) => {
    if (!worker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/** @param {ServiceWorkerRegistration} registration @param {Notices} notices */
function watchUpdates(registration, notices) {
  const { serviceWorker } = navigator;
  let isAsked = false;
  const offer = () =>
    notices.show({
      key: 'update',
      action: {
        key: 'reload',
        act: () => {
          isAsked = true;
          // In another tab it may have been done already.
          if (registration.waiting) registration.waiting.postMessage('activate');
          else location.reload();
        },
      },
    });
  const wasControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another tab has taken the new version; this one is asked, too.
    else if (wasControlled) offer();
  });
  if (registration.waiting && serviceWorker.controller) offer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) offer();
    });
  });
}
