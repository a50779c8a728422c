// The summary as text.

/** @import { Result, SummarySentence } from '../engine/types.d.ts' */

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

/** The summary as plain text. @param {Result} result @param {'paragraph' | 'bullets'} view */
export function plainText({ summary, lang }, view) {
  const sentences = summary.map(shownText);
  if (view === 'bullets') return sentences.map((sentence) => `- ${sentence}`).join('\n');
  return sentences.join(gapOf(lang));
}
