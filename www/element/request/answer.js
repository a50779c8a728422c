// What is asked of a document, and its answer. Loaded with the views.

import { defaultLength, lengthIn } from './units.js';

/** @import { EpitomeDocument, Headline, Result, Span, SummaryRequest } from '../../engine/types.d.ts' */
/** @import { Unit } from './units.js' */

/**
 * What the reader asks for.
 * @typedef {object} Wanted
 * @property {Unit} unit
 * @property {number | undefined} length in that unit; undefined for what suits the text
 * @property {boolean} isSkimmed whether the next best sentences are wanted, too
 * @property {Omit<SummaryRequest, 'sentences' | 'words' | 'ratio'>} constraints together with the query
 * @property {number | undefined} headlineWords the maximum number of words of a headline, 0 for none; undefined for the title of the text
 */
/**
 * `tiers`: for skimming, the sentences of summaries twice and four times as long, each with all of the one before.
 * @typedef {Wanted & { length: number, request: SummaryRequest, result: Result, headline: Headline | undefined, tiers: Span[][] }} Answer
 */

/** How many times as long as the summary the tiers of a skimmed text are: each doubles what stands out. */
const TIERS = [2, 4];
/** How many sentences answer a question at most. */
const ANSWER_SENTENCES = 3;

/**
 * The summary that a request asks for. It stays what it is without a question if nothing in the text speaks of that, and
 * says so.
 * @param {EpitomeDocument} document @param {SummaryRequest} request @param {AbortSignal} signal @returns {Promise<Result>}
 */
async function summaryOf(document, request, signal) {
  const result = await document.summarize(request, { signal });
  if (result.ask?.found !== false) return result;
  const plain = await document.summarize({ ...request, ask: [], focus: [] }, { signal });
  return { ...plain, ask: result.ask };
}

/** @param {EpitomeDocument} document @param {Wanted} wanted @param {AbortSignal} signal @returns {Promise<Answer>} */
export async function answerOf(document, wanted, signal) {
  const { unit, isSkimmed, constraints, headlineWords } = wanted;
  const length = wanted.length ?? defaultLength(unit, document.stats);
  // A short text is shown in full.
  const isShort = document.summarizability.cautions.includes('tooShort');
  const requestOf = (/** @type {number} */ times) => ({
    ...(isShort ? { ratio: 1 } : lengthIn(unit, times * length, document.stats)),
    ...constraints,
  });
  const request = requestOf(1);
  const [result, headline, ...tiers] = await Promise.all([
    summaryOf(document, request, signal),
    headlineWords ? document.headline(headlineWords, { signal }) : undefined,
    ...(isSkimmed ? TIERS.map((times) => summaryOf(document, requestOf(times), signal)) : []),
  ]);
  return { ...wanted, length, request, result, headline, tiers: tiers.map(({ summary }) => summary) };
}

/** The best sentences for a question. @param {EpitomeDocument} document @param {string} question @param {AbortSignal} signal */
export function answerTo(document, question, signal) {
  return document.summarize({ sentences: ANSWER_SENTENCES, ask: [question] }, { signal });
}
