// A document → the summary that was asked for: type × length × format.

import { gapOf, shownText } from '../engine/answer-text.js';

/** @import { EpitomeDocument } from '../engine/types.d.ts' */
/** @import { CreateOptions } from './options.js' */

/** The most sentences, points or words, as the specification limits them; a paragraph is short up to three sentences. */
const LIMITS = {
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
  'key-points': { short: 3, medium: 5, long: 7 },
  headline: { short: 12, medium: 17, long: 22 },
};

/** What Markdown would take for its own (CommonMark 0.31, section 6): inside a line, and at its beginning. */
const INLINE = /\\(?=[!-/:-@[-`{-~])|[`*[\]]|\b_|_\b|<(?=[a-z/!?])|&(?=#?\w+;)/gi;
const LEADING = /^(?:[#>+-]|\d+(?=[.)]))(?=[#.)\s]|$)/;

/**
 * The summary in pieces, in order: joined, they are the whole.
 * @param {EpitomeDocument} document
 * @param {Pick<CreateOptions, 'type' | 'length' | 'format'>} options
 * @param {{ focus: string[], signal: AbortSignal }} asked
 * @returns {Promise<string[]>}
 */
export async function compose(document, { type, length, format }, asked) {
  const limit = LIMITS[type][length];
  const isMarkdown = format === 'markdown';
  const isList = type === 'key-points';
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
 * @param {{ focus: string[], signal: AbortSignal }} asked
 */
async function sentencesOf(document, limit, isTeaser, { focus, signal }) {
  const request = { sentences: limit, ...(focus.length && { focus }) };
  const { length } = document.text;
  if (isTeaser) {
    const ending = { start: Math.ceil(length / 2), end: length };
    const { summary } = await document.summarize({ ...request, exclude: [ending] }, { signal });
    if (summary.length) return summary.map(shownText);
  }
  const { summary } = await document.summarize(request, { signal });
  return summary.length ? summary.map(shownText) : lines(document).slice(0, limit);
}

/** The first lines of a text that has no sentence to choose: of headings, tables or notes alone. @param {EpitomeDocument} document */
function lines({ text, blocks }) {
  const kept = blocks.filter(({ ignored }) => !ignored);
  return (kept.length ? kept : blocks).map(({ start, end }) => text.slice(start, end).trim().replace(/\s*\n[^]*/, ''));
}

/**
 * One sentence of at most so many words, shortened by deletion. Where no such sentence stands alone, the key terms that
 * fit: a sentence cut anywhere might say something else. The beginning of a sentence is the last resort.
 * @param {EpitomeDocument} document
 * @param {number} limit
 * @param {{ focus: string[], signal: AbortSignal }} asked
 */
async function headline(document, limit, asked) {
  const { signal } = asked;
  const found = await document.headline(limit, { signal });
  if (found) return [found.text];
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

/** @param {string} text */
function escaped(text) {
  return text.replace(INLINE, '\\$&').replace(LEADING, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
