// The values of attributes, parsed.

/** @import { SummaryRequest } from '../../engine/types.d.ts' */

/** @typedef {NonNullable<SummaryRequest['avoid']>[number]} Avoid */

/** What a summary can avoid. @type {readonly Avoid[]} */
export const AVOIDABLE = ['quotes', 'questions'];

/** How a summary is shown. @typedef {'paragraph' | 'bullets' | 'sections'} View */

/** @type {readonly View[]} */
export const VIEWS = ['paragraph', 'bullets', 'sections'];

/** @param {string | null} text @param {number} least @returns {number | undefined} */
export function wholeNumber(text, least) {
  const number = Number(text?.trim() || Number.NaN);
  return Number.isSafeInteger(number) && number >= least ? number : undefined;
}

/** @param {string | null} text @returns {View} */
export function parseView(text) {
  const name = text?.trim().toLowerCase();
  return VIEWS.find((view) => view === name) ?? 'paragraph';
}

/** Names separated by spaces; unknown names are skipped. @param {string | null} text @returns {Avoid[]} */
export function parseAvoid(text) {
  const names = (text ?? '').toLowerCase().split(/\s+/);
  return AVOIDABLE.filter((name) => names.includes(name));
}

/** A list separated by commas that a space follows: the comma in “1,000” separates nothing. @param {string | null} text */
export function parseFocus(text) {
  return (text ?? '')
    .split(/,\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
}
