// What a paste takes: the text of the clipboard, with its markup, and the way into the box. Loaded before the first one.

import { plainText } from '../html/plain.js';
import { markedText } from '../html/reader.js';

export { insertText } from './insert-text.js';
export { markedText };

/** @import { MarkedText } from '../html/text.js' */

/** What the clipboard has. Throws if the browser, or the reader whom it asks, refuses. @returns {Promise<MarkedText>} */
export async function readClipboard() {
  const { clipboard } = navigator;
  // Some browsers offer plain text only.
  if (!clipboard.read) return textOf('', await clipboard.readText());
  const [item] = await clipboard.read();
  const get = async (/** @type {string} */ type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  return textOf(await get('text/html'), await get('text/plain'));
}

/** What a paste has. @param {DataTransfer} data @returns {MarkedText} */
export function copiedText(data) {
  return textOf(data.getData('text/html'), data.getData('text/plain'));
}

/** @param {string} html @param {string} plain @returns {MarkedText} */
function textOf(html, plain) {
  return (html && markedText(html, plain)) || plainText(html, plain);
}
