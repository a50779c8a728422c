// The span of a text under the pointer.

import { bisect } from './spans.js';

/**
 * Which of some spans is under the pointer; undefined if none is.
 * @template S
 * @param {readonly S[]} spans one below the other
 * @param {{ clientX: number, clientY: number }} pointer
 * @param {(span: S) => readonly Range[]} rangesOf where a span is
 * @returns {S | undefined}
 */
export function underPointer(spans, { clientX, clientY }, rangesOf) {
  const rectsOf = (/** @type {S} */ span) => rangesOf(span).flatMap((range) => [...range.getClientRects()]);
  // They go downwards, so a binary search looks at a few of what may be thousands.
  const first = bisect(spans, (span) => rectsOf(span).some(({ bottom }) => bottom > clientY));
  for (const span of spans.slice(first)) {
    const rects = rectsOf(span);
    if (rects.some(({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom))
      return span;
    if (rects.every(({ top }) => top > clientY)) return undefined;
  }
  return undefined;
}
