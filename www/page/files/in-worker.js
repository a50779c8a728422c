// Reads a file in a worker of its own, which ends with it.
//
// Like the engine's, the worker is started from a blob: so it inherits the policy of the page, and can connect to nobody.

import { scriptUrl } from '../trusted.js';
import { FileFailure } from './failure.js';

/** @import { Content, OnPage } from './read.js' */
/** @import { Message } from './worker.js' */

/**
 * @param {File} file
 * @param {{ worker: string, onpage: OnPage, signal: AbortSignal }} options worker: the address of worker.js
 * @returns {Promise<Content>} rejects with a FileFailure, or with the signal's reason
 */
export async function readFile(file, { worker: script, onpage, signal }) {
  signal.throwIfAborted();
  const source = `import ${JSON.stringify(script)};`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(address), { type: 'module', name: 'epitome-files' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new FileFailure('missing'));
      };
      worker.onmessage = (/** @type {MessageEvent<Message>} */ { data }) => {
        if ('isReady' in data) worker.postMessage(file);
        else if ('page' in data) onpage(...data.page);
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
