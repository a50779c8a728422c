// The summary as text, for the clipboard and for files, without the line breaks of the layout.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { escaped } from '../../engine/markdown.js';
import { excerpt } from '../dom/labels.js';
import { spansOf, overlapping } from '../dom/spans.js';

/** @import { Headline, Result } from '../../engine/types.d.ts' */
/** @import { Heading } from './headline-view.js' */

/**
 * What is exported.
 * @typedef {object} Exported
 * @property {string} text the whole text
 * @property {Result} result
 * @property {Headline | undefined} headline if one was wanted
 * @property {Heading | undefined} [heading] what stands above the summary
 * @property {'paragraph' | 'bullets'} view
 */

/** The longest name of a file, in UTF-16 units. */
const LONGEST_NAME = 60;

/** What closes an embedding or an override, and an isolate. */
const [POP, POP_ISOLATE] = ['\u202c', '\u2069'];

/** @param {string[]} sentences @param {Exported['view']} view @param {string} lang of the text */
function together(sentences, view, lang) {
  return view === 'bullets' ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(gapOf(lang));
}

/** Plain text. @param {Exported} exported */
export function plainText({ result: { summary, lang }, heading, view }) {
  return titled(together(summary.map(shownText), view, lang), heading);
}

/** @param {string} body @param {Heading | undefined} heading */
function titled(body, heading) {
  return heading ? `${heading.text}\n\n${body}` : body;
}

/** Markdown, with the key terms. @param {Exported} exported @param {string} keyTerms their title */
export function markdown({ result: { summary, lang, keyTerms: terms }, heading, view }, keyTerms) {
  const body = together(
    summary.map((sentence) => escaped(shownText(sentence))),
    view,
    lang,
  );
  const parts = [
    ...(heading ? [`# ${escaped(heading.text)}`] : []),
    body,
    ...(terms.length > 0 ? [`**${escaped(keyTerms)}:** ${terms.map(({ text }) => escaped(text)).join(', ')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * Plain text with a number after each sentence, and below it the position of each sentence in the text.
 * @param {Exported} exported
 * @param {(place: { sentence: number, n: number }) => string} describe counted from 1
 */
export function cited({ result: { summary, selectableSpans, lang }, heading, view }, describe) {
  const spans = spansOf(selectableSpans);
  const quoted = summary.map(shownText).map((sentence, index) => `${sentence}${closing(sentence)} [${index + 1}]`);
  const body = together(quoted, view, lang);
  const notes = summary.map(
    (sentence, index) => `[${index + 1}] ${describe({ sentence: (overlapping(spans, sentence)[0] ?? 0) + 1, n: spans.length })}`,
  );
  return `${titled(body, heading)}\n\n${notes.join('\n')}\n`;
}

/** What closes the directions that a text opens, so that what follows keeps its own. @param {string} text */
function closing(text) {
  /** @type {string[]} */
  const open = [];
  let isolates = 0;
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === POP_ISOLATE) {
      // It closes what was opened inside, too.
      if (isolates) while (open.pop() !== POP_ISOLATE);
      isolates = Math.max(0, isolates - 1);
    } else if (mark !== POP) {
      const isIsolate = mark >= '\u2066';
      isolates += Number(isIsolate);
      open.push(isIsolate ? POP_ISOLATE : POP);
    } else if (open.at(-1) === POP) open.pop();
  }
  return open.reverse().join('');
}

/** JSON; offsets are UTF-16 units of `text`. @param {Exported} exported */
export function json({ text, result, headline }) {
  const { lang, title, summary, keyTerms, coverage, stats, boilerplate } = result;
  return `${JSON.stringify({ text, lang, ...(title && { title }), ...(headline && { headline }), summary, keyTerms, coverage, boilerplate, stats }, null, 2)}\n`;
}

/** What a file of it is called, without its ending. @param {Exported} exported @param {string} otherwise without a title */
export function fileName({ heading }, otherwise) {
  // What some system or other does not allow in a name.
  const name = heading ? excerpt(heading.text.replace(/[\\/:*?"<>|]+/g, ' '), LONGEST_NAME).replace(/^[.\s]+|[.\s…]+$/g, '') : '';
  return name || otherwise;
}
