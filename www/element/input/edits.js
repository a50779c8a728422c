// What an edit does to spans of a text.

/** @import { Span } from '../../engine/types.d.ts' */

/** The units from `from` to `to` of the old text were replaced by `length` units. @typedef {{ from: number, to: number, length: number }} Edit */

/**
 * The shortest single replacement that turns one text into another. (There may be several, for example if one letter of
 * a pair was deleted; it does not matter which is found.)
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function editBetween(before, after) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let rest = 0;
  while (rest < most - from && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest += 1;
  return { from, to: before.length - rest, length: after.length - rest - from };
}

/**
 * Spans after an edit, without those that it changed.
 * @template {Span} S
 * @param {readonly S[]} spans
 * @param {Edit} edit
 * @returns {S[]}
 */
export function shifted(spans, { from, to, length }) {
  const by = length - (to - from);
  return spans.flatMap((span) => {
    if (span.end <= from) return [span];
    return span.start >= to ? [{ ...span, start: span.start + by, end: span.end + by }] : [];
  });
}
