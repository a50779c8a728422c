// Lengths in sentences, words, percent of the words, or seconds of reading.

/** @import { Length, Span, Stats } from '../../engine/types.d.ts' */

/** @typedef {'sentences' | 'words' | 'percent' | 'seconds'} Unit */

/** @type {readonly Unit[]} */
export const UNITS = ['sentences', 'words', 'percent', 'seconds'];

/** The default length of a summary of an article. @type {Record<Unit, number>} */
const DEFAULT_LENGTHS = { sentences: 3, words: 100, percent: 20, seconds: 30 };

/** From so many words on, the default length is so many times that of an article: 3, 5, 8, 13 sentences. */
const GROWTH = [
  { words: 12_000, times: 13 / 3 },
  { words: 4000, times: 8 / 3 },
  { words: 1200, times: 5 / 3 },
];

/** The smallest step of the slider. @type {Record<Unit, number>} */
const STEPS = { sentences: 1, words: 10, percent: 1, seconds: 5 };

/** One step is at most about so much of the length that it starts from. */
const STEP_SHARE = 1 / 8;

/** @param {string | null} text @returns {Unit} */
export function parseUnit(text) {
  const name = text?.trim().toLowerCase();
  return UNITS.find((unit) => unit === name) ?? 'sentences';
}

/** The length of a summary when none is asked for: a longer text has more to say. @param {Unit} unit @param {Stats} [stats] of the text, if it is known */
export function defaultLength(unit, stats) {
  const grown = GROWTH.find(({ words }) => unit !== 'percent' && stats && stats.words >= words);
  const step = STEPS[unit];
  return Math.round((DEFAULT_LENGTHS[unit] * (grown?.times ?? 1)) / step) * step;
}

/** The length as part of a request. @param {Unit} unit @param {number} length @param {Stats} stats @returns {Length} */
export function lengthIn(unit, length, { readingSeconds }) {
  if (unit === 'sentences') return { sentences: length };
  if (unit === 'words') return { words: length };
  const share = unit === 'percent' ? length / 100 : length / Math.max(1, readingSeconds);
  return { ratio: Math.min(1, share) };
}

/** The length of a summary. @param {Unit} unit @param {Stats} stats */
export function measured(unit, { summarySentences, summaryWords, summaryReadingSeconds, share }) {
  return { sentences: summarySentences, words: summaryWords, percent: 100 * share, seconds: summaryReadingSeconds }[unit];
}

/**
 * The lengths that the slider offers for a text, up to all of it. The steps grow with the length, so that a short summary can
 * be chosen exactly, and a book is not out of reach.
 * @param {Unit} unit
 * @param {Stats} stats
 */
export function lengthsOf(unit, stats) {
  const step = STEPS[unit];
  const most = { sentences: stats.selectableSentences, words: stats.words, percent: 100, seconds: stats.readingSeconds }[unit];
  const lengths = [];
  for (let length = step; length < most; length += step * roundStep((STEP_SHARE * length) / step)) lengths.push(length);
  return [...lengths, Math.max(step, Math.ceil(most))];
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above a number, or 1. @param {number} most */
function roundStep(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return power * ([5, 2].find((digit) => digit * power <= most) ?? 1);
}

/** By how much a sentence lengthens a summary, about. @param {Unit} unit @param {Span} span @param {string} text @param {Stats} stats */
export function addedBy(unit, { start, end }, text, stats) {
  const share = (end - start) / Math.max(1, text.length);
  const added = { sentences: 1, words: share * stats.words, percent: 100 * share, seconds: share * stats.readingSeconds }[unit];
  return Math.ceil(added);
}

/** The step of the slider nearest to the length of a summary. @param {Unit} unit @param {Stats} stats */
export function nearestStep(unit, stats) {
  const step = STEPS[unit];
  return Math.max(step, Math.round(measured(unit, stats) / step) * step);
}
