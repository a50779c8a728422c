// Where a stretch of text is in the lists and in the elements that stand for the text.

/** @import { Span } from '../../engine/types.d.ts' */

/** Spans from their ends: start and end of the first, of the second, and so on. @param {Uint32Array} ends @returns {Span[]} */
export function spansOf(ends) {
  return Array.from({ length: ends.length / 2 }, (_, index) => {
    const [start = 0, end = 0] = ends.subarray(2 * index);
    return { start, end };
  });
}

/**
 * Which spans of a list share text with one; the list is in the order of the text and without overlaps.
 * @param {readonly Span[]} spans
 * @param {Span} one
 * @returns {number[]}
 */
export function overlapping(spans, { start, end }) {
  const found = [];
  const first = bisect(spans, (span) => span.end > start);
  for (let at = first; at < spans.length && /** @type {Span} */ (spans[at]).start < end; at += 1) found.push(at);
  return found;
}

/**
 * The first of a list for which something is true that stays true from there on; the list's length if none.
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T) => boolean} isReached
 */
export function bisect(list, isReached) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(/** @type {T} */ (list[middle]))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A range of characters of an element that holds text only, as deep as it may be.
 * @param {HTMLElement} within
 * @param {number} start
 * @param {number} end
 */
export function rangeIn(within, start, end) {
  const range = document.createRange();
  range.selectNodeContents(within);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  return range;
}
