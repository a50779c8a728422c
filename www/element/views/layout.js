// How a long summary is laid out: in paragraphs that end where those of the text do, or section by section.

import { overlap, overlapping, spansOf } from '../dom/spans.js';

/** @import { Block, Result, Span, SummarySentence } from '../../engine/types.d.ts' */

/** A summary of so many sentences is one paragraph. */
const ONE_PARAGRAPH = 5;
/** A paragraph has at least so many sentences, or two where a heading follows. */
const LEAST = 3;

/**
 * A summary, paragraph by paragraph.
 * @template {Pick<SummarySentence, 'start' | 'end'>} S
 * @param {readonly S[]} summary
 * @param {readonly Block[]} blocks of the text
 * @returns {S[][]}
 */
export function paragraphsOf(summary, blocks) {
  if (summary.length <= ONE_PARAGRAPH) return [[...summary]];
  /** @type {S[][]} */
  const paragraphs = [];
  let last = -1;
  for (const sentence of summary) {
    const at = overlapping(blocks, sentence)[0] ?? last;
    const before = paragraphs.at(-1);
    const isNewSection = blocks.slice(last + 1, at).some(({ kind, boilerplate }) => kind === 'heading' && !boilerplate);
    const isLong = before && before.length >= (isNewSection ? LEAST - 1 : LEAST);
    if (!before || (at > last && isLong)) paragraphs.push([sentence]);
    else before.push(sentence);
    last = Math.max(last, at);
  }
  return paragraphs;
}

/** A text with fewer sections has nothing to go through. */
const LEAST_SECTIONS = 4;

/** Whether a text can be read so. @param {Result} result */
export function hasSections({ coverage }) {
  return coverage.sections.length >= LEAST_SECTIONS;
}

/** The sections of a text, each with what stands for it. @param {string} text @param {Result} result */
export function sectionsOf(text, { coverage, summary, selectableSpans, selectableScores }) {
  const selectable = spansOf(selectableSpans);
  return coverage.sections.map(({ title, start }, index, all) => {
    const end = all[index + 1]?.start ?? text.length;
    const chosen = summary.filter((sentence) => overlap({ start, end }, sentence));
    const [best] = overlapping(selectable, { start, end }).sort(
      (one, other) => (selectableScores[other] ?? 0) - (selectableScores[one] ?? 0),
    );
    const span = selectable[best ?? -1];
    return { title, start, end, sentences: chosen.length > 0 || !span ? chosen : [unchosen(text, span)] };
  });
}

/** A sentence that is not in the summary. @param {string} text @param {Span} span @returns {SummarySentence} */
function unchosen(text, { start, end }) {
  return { start, end, text: text.slice(start, end), display: text.slice(start, end).replace(/\s+/g, ' '), score: 0, reasons: [] };
}
