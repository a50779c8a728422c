// A document → the summary that was asked for: type × length × format.

import { gapOf, shownText } from '../engine/answer-text.js';
import { escaped } from '../engine/markdown.js';
import { plainText } from './markdown.js';

/** @import { EpitomeDocument } from '../engine/types.d.ts' */
/** @import { Span } from '../pkg/epitome.js' */
/** @import { CreateOptions } from './options.js' */

/**
 * What a summary is made with.
 * @typedef {object} Asked
 * @property {string[]} focus
 * @property {AbortSignal} signal
 * @property {(span: Span & { text: string, display?: string }) => string} show how a sentence is written
 */

/** The most sentences, points or words that the specification allows. */
const LIMITS = {
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
  'key-points': { short: 3, medium: 5, long: 7 },
  headline: { short: 12, medium: 17, long: 22 },
};

/**
 * The summary in pieces, in order: joined, they are the whole.
 * @param {EpitomeDocument} document
 * @param {Pick<CreateOptions, 'type' | 'length' | 'format'>} options
 * @param {Omit<Asked, 'show'>} wanted
 * @returns {Promise<string[]>}
 */
export async function compose(document, { type, length, format }, wanted) {
  const limit = LIMITS[type][length];
  const isMarkdown = format === 'markdown';
  const isList = type === 'key-points';
  /** @type {Asked['show']} */
  const show = (sentence) => (isMarkdown ? shownText(sentence) : plainText(document, sentence, shownText(sentence)));
  const asked = { ...wanted, show };
  const sentences = await (type === 'headline' ? headline(document, limit, asked) : sentencesOf(document, limit, type === 'teaser', asked));
  const mark = isList && isMarkdown ? '* ' : '';
  const gap = isList ? '\n' : gapOf(document.lang);
  return sentences.map((text, index) => `${index ? gap : ''}${mark}${isMarkdown ? escaped(text) : text}`);
}

/**
 * The best sentences. A teaser does not give the ending away: it comes from the first half, if that has a sentence.
 * @param {EpitomeDocument} document
 * @param {number} limit
 * @param {boolean} isTeaser
 * @param {Asked} asked
 */
async function sentencesOf(document, limit, isTeaser, { focus, signal, show }) {
  const request = { sentences: limit, ...(focus.length && { focus }) };
  const { length } = document.text;
  if (isTeaser) {
    const ending = { start: Math.ceil(length / 2), end: length };
    const { summary } = await document.summarize({ ...request, exclude: [ending] }, { signal });
    if (summary.length) return summary.map(show);
  }
  const { summary } = await document.summarize(request, { signal });
  return summary.length ? summary.map(show) : lines(document, show).slice(0, limit);
}

/**
 * The first line of each block, for a text with no sentence to choose: of headings, tables or notes alone.
 * @param {EpitomeDocument} document
 * @param {Asked['show']} show
 */
function lines({ text, blocks }, show) {
  const kept = blocks.filter(({ boilerplate }) => !boilerplate);
  return (kept.length ? kept : blocks).map(({ start, end }) =>
    /** @type {string} */ (
      show({ start, end, text: text.slice(start, end) })
        .trim()
        .split('\n', 1)[0]
    ).trimEnd(),
  );
}

/**
 * One sentence of at most so many words, shortened by deletion. Where no such sentence stands alone, the key terms that
 * fit: a sentence cut anywhere might say something else. The beginning of a sentence is the last resort.
 * @param {EpitomeDocument} document
 * @param {number} limit
 * @param {Asked} asked
 */
async function headline(document, limit, asked) {
  const found = await document.headline(limit, { signal: asked.signal });
  if (found) return [asked.show({ ...found.sentence, text: found.text })];
  const [best = ''] = await sentencesOf(document, 1, false, asked);
  const words = best.split(/\s+/);
  if (words.length <= limit) return [best];
  const terms = [];
  let left = limit;
  for (const { text } of document.keyTerms) {
    left -= text.split(/\s+/).length;
    if (left < 0) break;
    terms.push(text);
  }
  return [terms.length ? terms.join(', ') : `${words.slice(0, limit).join(' ')}…`];
}
