// What attributes may say, and what they mean.

/** @import { SummaryRequest } from '../../engine/types.d.ts' */

/** @typedef {NonNullable<SummaryRequest['avoid']>[number]} Avoid */

/** What can be avoided. @type {readonly Avoid[]} */
export const AVOIDABLE = ['quotes', 'questions'];

/** @param {string | null} text @param {number} least @returns {number | undefined} */
export function wholeNumber(text, least) {
  const number = Number(text?.trim() || Number.NaN);
  return Number.isSafeInteger(number) && number >= least ? number : undefined;
}

/** @param {string | null} text @returns {'paragraph' | 'bullets'} */
export function parseView(text) {
  return text?.trim().toLowerCase() === 'bullets' ? 'bullets' : 'paragraph';
}

/** Names parted by spaces; those that mean nothing are passed over. @param {string | null} text @returns {Avoid[]} */
export function parseAvoid(text) {
  const names = (text ?? '').toLowerCase().split(/\s+/);
  return AVOIDABLE.filter((name) => names.includes(name));
}

/** A list as people write it, parted by a comma and a space; a comma in a number parts nothing. @param {string | null} text */
export function parseFocus(text) {
  return (text ?? '').split(/,\s+/).map((part) => part.trim()).filter(Boolean);
}
