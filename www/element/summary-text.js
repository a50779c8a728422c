// The summary as text.

import { gapOf, shownText } from '../engine/answer-text.js';

/** @import { Result } from '../engine/types.d.ts' */

/** The summary as plain text. @param {Result} result @param {'paragraph' | 'bullets'} view */
export function plainText({ summary, lang }, view) {
  const sentences = summary.map(shownText);
  if (view === 'bullets') return sentences.map((sentence) => `- ${sentence}`).join('\n');
  return sentences.join(gapOf(lang));
}
