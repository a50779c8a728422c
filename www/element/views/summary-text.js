// The summary as text, for the clipboard and for files. Line breaks of the layout are gone, as on the screen.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { spansOf, overlapping } from '../dom/spans.js';

/** @import { Headline, Result } from '../../engine/types.d.ts' */

/**
 * What there is to write.
 * @typedef {object} Exported
 * @property {string} text that was summarized
 * @property {Result} result
 * @property {Headline | undefined} headline
 * @property {'paragraph' | 'bullets'} view
 */

/** @param {string[]} sentences @param {Exported['view']} view @param {string} lang of the text */
function together(sentences, view, lang) {
  return view === 'bullets' ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(gapOf(lang));
}

/** As plain text. @param {Exported} written */
export function plainText({ result: { summary, lang }, headline, view }) {
  const body = together(summary.map(shownText), view, lang);
  return headline ? `${headline.text}\n\n${body}` : body;
}

/** As Markdown, with the key terms. @param {Exported} written @param {string} keyTerms their title */
export function markdown({ result: { summary, lang, keyTerms: terms }, headline, view }, keyTerms) {
  const body = together(summary.map((sentence) => escaped(shownText(sentence))), view, lang);
  const parts = [
    ...(headline ? [`# ${escaped(headline.text)}`] : []),
    body,
    ...(terms.length > 0 ? [`**${escaped(keyTerms)}:** ${terms.map(({ text }) => escaped(text)).join(', ')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Marks that mean something in Markdown: at the beginning of a line, or anywhere. @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[#+-]/, '\\$&');
}

/**
 * With a number behind each sentence, and below what the numbers stand for: where each sentence is in its text.
 * @param {Exported} written
 * @param {(place: { sentence: number, n: number }) => string} describe counted from 1
 */
export function cited({ result: { summary, sentences, lang }, view }, describe) {
  const spans = spansOf(sentences);
  const quoted = summary.map((sentence, index) => `${shownText(sentence)} [${index + 1}]`);
  const body = together(quoted, view, lang);
  const notes = summary.map((sentence, index) => `[${index + 1}] ${describe({ sentence: (overlapping(spans, sentence)[0] ?? 0) + 1, n: spans.length })}`);
  return `${body}\n\n${notes.join('\n')}\n`;
}

/** As data: positions count UTF-16 units of `text`. @param {Exported} written */
export function json({ text, result, headline }) {
  const { lang, summary, keyTerms, coverage, stats, ignored } = result;
  return `${JSON.stringify({ text, lang, ...(headline && { headline }), summary, keyTerms, coverage, ignored, stats }, null, 2)}\n`;
}
