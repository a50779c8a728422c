// The plain text of a paste, where its HTML cannot be read.

/** @import { MarkedText } from './text.js' */

/**
 * @param {string} html read without its tags if there is no plain text, so that nothing is lost
 * @param {string} plain
 * @returns {MarkedText}
 */
export function plainText(html, plain) {
  return { text: (plain || html.replace(/<[^<>]*>/g, ' ')).replace(/\r\n?/g, '\n'), markup: [] };
}
