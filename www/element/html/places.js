// Finds spans of a text in the nodes that it was read from. Reading changes white space and drops soft hyphens, but keeps all
// other characters in order (“letters” here), so places are found by counting those.

import { bisect } from '../dom/spans.js';

/** @import { Span } from '../../engine/types.d.ts' */

/** The start of a span of the text, which ends where the next one starts, and the node that it comes from. @typedef {{ start: number, node: Text }} Place */

export const SOFT_HYPHEN = '\u00ad';

/** @param {number} code */
function isLetter(code) {
  return code > 0x20 && code !== 0xa0 && code !== 0xad;
}

/** Counts the characters other than white space, in UTF-16 units. @param {string} words */
export function countLetters(words) {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) if (isLetter(words.charCodeAt(at))) count += 1;
  return count;
}

/**
 * @param {string} text
 * @param {readonly Place[]} places in the order of the text
 * @param {Span} span
 * @returns {Range | undefined} undefined if the nodes have none of it
 */
export function rangeOf(text, places, { start, end }) {
  const after = bisect(places, (place) => place.start > start);
  const from = pointAfter(text, places[after - 1], start) ?? pointAfter(text, places[after], start);
  const last = places[bisect(places, (place) => place.start >= end) - 1];
  const to = last && endBefore(text, last, end);
  if (!from || !to || from.node.compareDocumentPosition(to.node) & Node.DOCUMENT_POSITION_PRECEDING) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range.collapsed ? undefined : range;
}

/** The first letter in the node of a place at or after an offset, if there is one. @param {string} text @param {Place | undefined} place @param {number} offset */
function pointAfter(text, place, offset) {
  if (!place) return undefined;
  const { start, node } = place;
  const at = letterAt(node.data, countLetters(text.slice(start, offset)));
  return at < node.data.length ? { node, at } : undefined;
}

/** The end of the last letter in the node of a place before an offset. @param {string} text @param {Place} place @param {number} offset */
function endBefore(text, { start, node }, offset) {
  const count = countLetters(text.slice(start, offset));
  return { node, at: count === 0 ? 0 : Math.min(letterAt(node.data, count - 1) + 1, node.data.length) };
}

/** The position of a letter, counted from 0; the length of the data if there are fewer. @param {string} data @param {number} index */
function letterAt(data, index) {
  let left = index;
  for (let at = 0; at < data.length; at += 1) {
    if (!isLetter(data.charCodeAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return data.length;
}
