// The summary in the forms in which it is saved: Markdown, with references, as data.

import { shownText } from '../../engine/answer-text.js';
import { escaped } from '../../engine/markdown.js';
import { excerpt } from '../dom/labels.js';
import { overlapping, spansOf } from '../dom/spans.js';
import { laidOut } from './summary-text.js';

/** @import { Exported } from './summary-text.js' */

/** The longest name of a file, in UTF-16 units. */
const LONGEST_NAME = 60;

/** What closes an embedding or an override, and an isolate. */
const [POP, POP_ISOLATE] = ['\u202c', '\u2069'];

/** Markdown, with the key terms. @param {Exported} exported @param {string} keyTerms their title */
export function markdown(exported, keyTerms) {
  const body = laidOut(exported, {
    sentence: (one) => escaped(shownText(one)),
    title: (line) => `# ${escaped(line)}`,
    heading: (line) => `## ${escaped(line)}`,
  });
  const terms = exported.result.keyTerms.map(({ text }) => escaped(text)).join(', ');
  return `${body}${terms && `\n\n**${escaped(keyTerms)}:** ${terms}`}\n`;
}

/**
 * Plain text with a reference after each sentence, and below it the position of each sentence in the text. The references begin
 * with a letter where the text has numbers in brackets itself.
 * @param {Exported} exported
 * @param {(place: { sentence: number, n: number }) => string} describe counted from 1
 */
export function cited(exported, describe) {
  const { summary, selectableSpans } = exported.result;
  const spans = spansOf(selectableSpans);
  const letter = summary.some(({ text }) => /\[\d+\]/.test(text)) ? 'S' : '';
  /** @type {string[]} */
  const notes = [];
  const body = laidOut(exported, {
    sentence(one) {
      const mark = `[${letter}${notes.length + 1}]`;
      notes.push(`${mark} ${describe({ sentence: (overlapping(spans, one)[0] ?? 0) + 1, n: spans.length })}`);
      return `${shownText(one)}${closing(shownText(one))} ${mark}`;
    },
  });
  return `${body}\n\n${notes.join('\n')}\n`;
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
