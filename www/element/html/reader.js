// What is read of HTML: of a paste, where it is worth reading, and of the nodes of a page. Loaded when there is some.

import { htmlToText } from './text.js';

export { htmlToText, readNodes } from './text.js';

/** @import { MarkedText } from './text.js' */

/** HTML with fewer of the letters of the plain text is a picture, a stub or a mistake. */
const LEAST_SHARE = 0.5;

/**
 * The text of the HTML on a clipboard; undefined where its plain text serves better.
 * @param {string} html
 * @param {string} plain
 * @returns {MarkedText | undefined}
 */
export function markedText(html, plain) {
  const found = htmlToText(html);
  if (!found || (plain && isPlain(found))) return undefined;
  const letters = countLetters(found.text);
  return letters > 0 && letters >= LEAST_SHARE * countLetters(plain) ? found : undefined;
}

/** Whether it is a few words of some line, which stand with the spaces around them in the plain text. @param {MarkedText} found */
function isPlain({ text, markup }) {
  return !text.includes('\n') && markup.every(({ role }) => role === 'link');
}

/** @param {string} text */
function countLetters(text) {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
