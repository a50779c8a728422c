// The paragraphs of a long summary: they end where those of the text do.

import { overlapping } from '../dom/spans.js';

/** @import { Block, SummarySentence } from '../../engine/types.d.ts' */

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
  /** @type {S[][]} */
  const paragraphs = [];
  let last = -1;
  for (const sentence of summary) {
    const at = overlapping(blocks, sentence)[0] ?? last;
    const before = paragraphs.at(-1);
    const isNewSection = blocks.slice(last + 1, at).some(({ kind, boilerplate }) => kind === 'heading' && !boilerplate);
    const isLong = before && before.length >= (isNewSection ? LEAST - 1 : LEAST);
    if (!before || (summary.length > ONE_PARAGRAPH && at > last && isLong)) paragraphs.push([sentence]);
    else before.push(sentence);
    last = Math.max(last, at);
  }
  return paragraphs;
}
