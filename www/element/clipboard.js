// What a paste brings: text with structure where the clipboard has HTML worth reading, and nothing to do otherwise.

import { htmlToText } from './html-text.js';

/** @import { MarkedText } from './html-text.js' */

/** HTML with fewer of the letters of the plain text is a picture, a stub or a mistake. */
const LEAST_SHARE = 0.5;

/**
 * The text of the HTML on a clipboard; undefined where the browser's own paste of plain text serves better.
 * @param {DataTransfer} clipboard
 * @returns {MarkedText | undefined}
 */
export function markedText(clipboard) {
  const html = clipboard.getData('text/html');
  if (!html) return undefined;
  const found = htmlToText(html);
  const plain = clipboard.getData('text/plain');
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
