// Reads a file in the page itself: for the page as one file, which has no worker beside it and no libraries.

import { readFile as read } from './read.js';

/** @import { Content, OnPage } from './read.js' */

/**
 * @param {File} file
 * @param {{ worker: string, onpage: OnPage, signal: AbortSignal }} options
 * @returns {Promise<Content>}
 */
export async function readFile(file, { onpage, signal }) {
  const content = await read(file, onpage);
  signal.throwIfAborted();
  return content;
}
