// Reads the HTML of a paste, if that is better than its plain text, and the nodes of a page. Loaded when needed.

import { plainText } from './plain.js';
import { htmlToText } from './text.js';

export { htmlToText, readNodes } from './text.js';

/** @import { MarkedText } from './text.js' */

/** The text of a page. Throws where it cannot be parsed. @param {string} html @returns {MarkedText} */
export function readPage(html) {
  const marked = htmlToText(html);
  if (!marked) throw new Error("The page's policy refuses to parse HTML: allow the Trusted Types policy “epitome”, or set the text.");
  return marked;
}

/** HTML with a smaller share of the letters of the plain text is an image, a stub or a mistake. */
const LEAST_SHARE = 0.5;

/**
 * The text of the HTML on a clipboard; undefined if the plain text is better.
 * @param {string} html
 * @param {string} plain
 * @returns {MarkedText | undefined}
 */
export function markedText(html, plain) {
  const found = htmlToText(html);
  if (!found) return plain ? undefined : plainText(html, plain);
  // The plain text is whole.
  if (plain && found.note) return { ...plainText(html, plain), note: 'readAsPlain' };
  if (plain && isPlain(found)) return undefined;
  const letters = countAlphanumerics(found.text);
  return letters > 0 && letters >= LEAST_SHARE * countAlphanumerics(plain) ? found : undefined;
}

/** Whether this is part of a line only. The plain text has the spaces around it, too. @param {MarkedText} found */
function isPlain({ text, markup }) {
  return !text.includes('\n') && markup.every(({ role }) => role === 'link');
}

/** @param {string} text */
function countAlphanumerics(text) {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
