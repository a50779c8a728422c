// What a paste takes: the text of the clipboard, with its markup, and the way into the box. Loaded before the first one.

import { plainText } from '../html/plain.js';
import { markedText } from '../html/reader.js';

export { insertText } from './insert-text.js';
export { markedText };

/** @import { MarkedText } from '../html/text.js' */
/** @import { Copied } from './text-box.js' */

/** The text of what was copied. Rejects if the browser, or the reader whom it asks, refuses. @param {Copied} copied @returns {Promise<MarkedText>} */
export async function textOf(copied) {
  const [html, plain] = await partsOf(await copied);
  return (html && markedText(html, plain)) || plainText(html, plain);
}

/** @param {Awaited<Copied>} copied @returns {Promise<[html: string, plain: string]>} */
async function partsOf(copied) {
  if (typeof copied === 'string') return ['', copied];
  const [item, plain] = copied;
  if (typeof item === 'string') return [item, String(plain)];
  const get = async (/** @type {string} */ type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  return [await get('text/html'), await get('text/plain')];
}
