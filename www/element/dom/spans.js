// Spans of the text in sorted lists, and in elements.

/** @import { Span } from '../../engine/types.d.ts' */

/** Spans from a flat list: start and end of the first, start and end of the second, and so on. @param {Uint32Array} ends @returns {Span[]} */
export function spansOf(ends) {
  return Array.from({ length: ends.length / 2 }, (_, index) => {
    const [start = 0, end = 0] = ends.subarray(2 * index);
    return { start, end };
  });
}

/** Whether two spans overlap. @param {Span} one @param {Span} other */
export function overlap(one, other) {
  return one.start < other.end && other.start < one.end;
}

/**
 * The indexes of the spans that overlap one. The list is sorted and its spans do not overlap each other.
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
 * The first index from which on a condition holds; the length of the list if it never does.
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
 * A range of characters of an element, whose text nodes may be nested.
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
