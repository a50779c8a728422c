// The sentences of an answer as text.

/** @import { SummarySentence } from './types.d.ts' */

/** Languages written without spaces between sentences. */
const UNSPACED = /^(?:ja|km|lo|my|th|yue|zh)\b/;

/** A sentence as it is shown. @param {Pick<SummarySentence, 'text' | 'display'>} sentence */
export function shownText({ text, display }) {
  return display ?? text;
}

/** What stands between two sentences. @param {string} lang */
export function gapOf(lang) {
  return UNSPACED.test(lang) ? '' : ' ';
}
