// Reads a file in a worker of its own, which ends with it; where no worker starts, in the page.
//
// Like the engine's, the worker is started from a blob: so it inherits the policy of the page, and can connect to nobody.

import { scriptUrl } from '../trusted.js';
import { FileFailure } from './failure.js';
import { readFile as readHere } from './in-page.js';

/** @import { Content, OnPage } from './read.js' */
/** @import { Message } from './worker.js' */

/**
 * @param {File} file
 * @param {{ worker: string, onpage: OnPage, signal: AbortSignal }} options worker: the address of worker.js
 * @returns {Promise<Content>} rejects with a FileFailure, or with the signal's reason
 */
export async function readFile(file, { worker: script, onpage, signal }) {
  signal.throwIfAborted();
  const content = await readThere(file, { script, onpage, signal });
  // Not every browser asks the service worker for what such a worker imports: without a connection it does not start.
  return content ?? readHere(file, { worker: script, onpage, signal });
}

/**
 * @param {File} file
 * @param {{ script: string, onpage: OnPage, signal: AbortSignal }} options
 * @returns {Promise<Content | undefined>} undefined where no worker starts
 */
async function readThere(file, { script, onpage, signal }) {
  const source = `import ${JSON.stringify(script)};`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(address), { type: 'module', name: 'epitome-files' });
  let isReady = false;
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        if (isReady) reject(new FileFailure('broken'));
        else resolve(undefined);
      };
      worker.onmessage = (/** @type {MessageEvent<Message>} */ { data }) => {
        if ('isReady' in data) {
          isReady = true;
          worker.postMessage(file);
        }
        if ('page' in data) onpage(...data.page);
        else if ('content' in data) resolve(data.content);
        // pdf.js says something, too, when it comes.
        else if ('reason' in data) reject(new FileFailure(data.reason));
      };
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}
