// The sentences of an answer as text.

/** @import { Span, SummarySentence } from './types.d.ts' */

/** Languages written without spaces between sentences. */
const UNSPACED = /^(?:ja|km|lo|my|th|yue|zh)\b/;

/** A sentence as it is shown. @param {Pick<SummarySentence, 'text' | 'display'>} sentence */
export function shownText({ text, display }) {
  return display ?? text;
}

/** The title of a text as it is shown, if there is one. @param {string} text @param {{ title?: Span }} result */
export function shownTitle(text, { title }) {
  return title && text.slice(title.start, title.end).replace(/\s+/g, ' ').trim();
}

/** What stands between two sentences. @param {string} lang */
export function gapOf(lang) {
  return UNSPACED.test(lang) ? '' : ' ';
}
