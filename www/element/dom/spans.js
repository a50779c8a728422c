// Spans of the text in sorted lists, and in elements.

import { call } from './foreign.js';

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

/** The characters of an element, whose text nodes may be nested. */
export class Characters {
  #within;
  /** @type {(Span & { node: Text })[]} */
  #texts = [];

  /** @param {HTMLElement} within as long as this is used, its nodes stay */
  constructor(within) {
    this.#within = within;
    const nodes = call(document, 'createTreeWalker', within, NodeFilter.SHOW_TEXT);
    let start = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = /** @type {Text} */ (node);
      this.#texts.push({ start, end: start + text.length, node: text });
      start += text.length;
    }
  }

  /** @param {number} start @param {number} end */
  range(start, end) {
    const range = new Range();
    range.selectNodeContents(this.#within);
    const first = this.#texts[bisect(this.#texts, (text) => text.end > start)];
    const last = this.#texts[bisect(this.#texts, (text) => text.end >= end)];
    if (first && start >= first.start) range.setStart(first.node, start - first.start);
    if (last && end > last.start) range.setEnd(last.node, end - last.start);
    return range;
  }
}
