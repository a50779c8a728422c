// Lengths in sentences, words, percent of the words, or seconds of reading.

/** @import { Length, Span, Stats } from '../../engine/types.d.ts' */

/** @typedef {'sentences' | 'words' | 'percent' | 'seconds'} Unit */

/** @type {readonly Unit[]} */
export const UNITS = ['sentences', 'words', 'percent', 'seconds'];

/** The default length of a summary. @type {Record<Unit, number>} */
export const DEFAULT_LENGTHS = { sentences: 3, words: 100, percent: 20, seconds: 30 };

/** The longest summaries that the slider offers, unless a longer one is asked for. @type {Record<Unit, number>} */
const MOST = { sentences: 30, words: 500, percent: 75, seconds: 180 };

/** The step of the slider. @type {Record<Unit, number>} */
const STEPS = { sentences: 1, words: 10, percent: 1, seconds: 5 };

/** @param {string | null} text @returns {Unit} */
export function parseUnit(text) {
  const name = text?.trim().toLowerCase();
  return UNITS.find((unit) => unit === name) ?? 'sentences';
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
 * The scale of the slider for a text.
 * @param {Unit} unit
 * @param {number} wanted
 * @param {Stats} stats
 */
export function scaleOf(unit, wanted, stats) {
  const step = STEPS[unit];
  const all = { sentences: stats.selectableSentences, words: stats.words, percent: 100, seconds: stats.readingSeconds }[unit];
  const most = Math.min(all, Math.max(MOST[unit], wanted));
  return { step, most: Math.max(step, Math.ceil(most / step) * step) };
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
