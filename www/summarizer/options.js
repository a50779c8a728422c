// The options of a Summarizer: its dictionaries, as the specification declares them, and their languages.
// (https://webmachinelearning.github.io/writing-assistance-apis/#summarizer-api)

import { TEXT_LANGUAGES } from '../engine/languages.js';
import { abortSignal, callback, dictionary, oneOf, string, strings } from './webidl.js';

/** @import { EpitomeDocument } from '../engine/types.d.ts' */
/** @import { PerformancePreference, SummarizerFormat, SummarizerLength, SummarizerType } from './types.d.ts' */
/** @import { Conversion, Member } from './webidl.js' */

/**
 * Options after conversion.
 * @typedef {object} CreateOptions
 * @property {SummarizerType} type
 * @property {SummarizerFormat} format
 * @property {SummarizerLength} length
 * @property {PerformancePreference} preference
 * @property {string[]} [expectedInputLanguages]
 * @property {string[]} [expectedContextLanguages]
 * @property {string} [outputLanguage]
 * @property {Function} [monitor]
 * @property {string} [sharedContext]
 * @property {AbortSignal} [signal]
 */

// Web IDL reads the members of a dictionary in alphabetical order, inherited ones first.
/** @type {Record<string, Member>} */
const core = {
  expectedContextLanguages: [strings],
  expectedInputLanguages: [strings],
  format: [oneOf('plain-text', 'markdown'), 'markdown'],
  length: [oneOf('short', 'medium', 'long'), 'short'],
  outputLanguage: [string],
  preference: [oneOf('auto', 'speed', 'capability'), 'auto'],
  type: [oneOf('tldr', 'teaser', 'key-points', 'headline'), 'key-points'],
};

export const coreOptions = /** @type {Conversion<CreateOptions>} */ (dictionary(core));

export const createOptions = /** @type {Conversion<CreateOptions>} */ (
  dictionary({ ...core, monitor: [callback], sharedContext: [string], signal: [abortSignal] })
);

export const summarizeOptions = /** @type {Conversion<{ context?: string, signal?: AbortSignal }>} */ (
  dictionary({ context: [string], signal: [abortSignal] })
);

/** The languages that the core knows; it summarizes texts in others, but not as well. */
export const LANGUAGES = new Set(TEXT_LANGUAGES);

/** Other names of a language that canonicalization leaves. */
const ALIASES = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['yue', 'zh'],
]);

/**
 * The options with canonical language tags, each once. Throws a RangeError for an invalid tag.
 * @param {CreateOptions} options
 * @returns {CreateOptions}
 */
export function canonicalized(options) {
  const { expectedInputLanguages, expectedContextLanguages, outputLanguage } = options;
  return {
    ...options,
    ...(expectedInputLanguages && { expectedInputLanguages: Intl.getCanonicalLocales(expectedInputLanguages) }),
    ...(expectedContextLanguages && { expectedContextLanguages: Intl.getCanonicalLocales(expectedContextLanguages) }),
    ...(outputLanguage !== undefined && { outputLanguage: /** @type {string} */ (Intl.getCanonicalLocales(outputLanguage)[0]) }),
  };
}

/**
 * The options with each language tag replaced by the supported one that fits it best. Undefined where there is none, or
 * where the output would be in a language other than the input's: nothing is translated.
 * @param {CreateOptions} options canonicalized
 * @returns {CreateOptions | undefined}
 */
export function matched(options) {
  const { expectedInputLanguages: input = [], expectedContextLanguages: context = [], outputLanguage } = options;
  const output = outputLanguage === undefined ? [] : [outputLanguage];
  const [inputs, contexts, [to]] = /** @type {[string[], string[], string[]]} */ ([input, context, output].map(bestFits));
  if ([...inputs, ...contexts, to ?? 'en'].some((language) => !LANGUAGES.has(language))) return undefined;
  if (to && inputs.length && !inputs.includes(to)) return undefined;
  return { ...options, expectedInputLanguages: inputs, expectedContextLanguages: contexts, ...(to && { outputLanguage: to }) };
}

/** The languages alone: script and region make no difference to the core. @param {string[]} tags */
function bestFits(tags) {
  const languages = tags.map((tag) => new Intl.Locale(tag).language);
  return [...new Set(languages.map((language) => ALIASES.get(language) ?? language))];
}

/** The language of fewer words than these is not certain. The core mistakes the language of 2 % of texts of 8 or 10 words
 * (pieces of the UDHR and of Universal Dependencies in all its languages), and of 1 % of texts of 20. */
const CERTAIN_WORDS = 20;

/**
 * Whether a text may be in a language although another was detected: a short text in the same script, or with Latin
 * letters, which names have in any language.
 * @param {string} language
 * @param {Pick<EpitomeDocument, 'lang' | 'stats' | 'text'>} document
 */
export function couldBe(language, { lang, stats, text }) {
  if (stats.words >= CERTAIN_WORDS) return false;
  return /\p{Script=Latin}/u.test(text) || scriptOf(lang) === scriptOf(language);
}

/** The usual script; Japanese without kana cannot be told from Chinese. @param {string} language */
function scriptOf(language) {
  return new Intl.Locale(language).maximize().script?.replace('Jpan', 'Hans');
}
