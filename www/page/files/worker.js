// The worker that reads files: one message with a file, then a message for each page, and at last one with the content.

import { FileFailure } from './failure.js';
import { readFile } from './read.js';

/** @import { Content } from './read.js' */
/** @import { Reason } from './failure.js' */

/** @typedef {{ isReady: true } | { page: [done: number, total: number] } | { content: Content } | { reason: Reason }} Message */

/** @param {Message} message */
const post = (message) => /** @type {any} */ (globalThis).postMessage(message);

globalThis.onmessage = async ({ data }) => {
  try {
    post({ content: await readFile(data, (done, total) => post({ page: [done, total] })) });
  } catch (error) {
    post({ reason: error instanceof FileFailure ? error.reason : 'broken' });
  }
};
post({ isReady: true });
