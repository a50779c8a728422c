// Numbers with their units, dates and names of languages, as a locale writes them.

/** @import { Unit } from '../request/units.js' */
/** @import { Locale } from './locale.js' */

/** @param {Locale} locale @param {Date} date */
export function dateText({ lang }, date) {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(date);
}

/** @param {Locale} locale @param {number} share 0 to 1 */
export function percentText({ lang }, share) {
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return share > 0 && share < 0.005 ? `< ${percent.format(0.01)}` : percent.format(share);
}

/** The length of a summary. @param {Locale} locale @param {Unit} unit @param {number} count */
export function lengthText(locale, unit, count) {
  if (unit === 'percent') return percentText(locale, count / 100);
  return unit === 'seconds' ? durationText(locale, count) : locale.text(unit, { n: Math.round(count) });
}

/** The name of a language, or its tag if it has none. @param {Locale} locale @param {string} tag BCP 47 */
export function languageName(locale, tag) {
  if (tag === 'und') return locale.text('unknownLanguage');
  try {
    return new Intl.DisplayNames(locale.lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @param {Locale} locale @param {number} exact in seconds */
export function durationText({ lang }, exact) {
  const unitText = (/** @type {number} */ count, /** @type {string} */ unit) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  const seconds = Math.round(exact);
  if (seconds < 60) return unitText(seconds, 'second');
  // With only a few minutes, the seconds matter.
  const rest = seconds % 60;
  if (seconds < 180 && rest > 0) return `${unitText(Math.floor(seconds / 60), 'minute')} ${unitText(rest, 'second')}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unitText(minutes, 'minute');
  return `${unitText(Math.floor(minutes / 60), 'hour')} ${unitText(minutes % 60, 'minute')}`;
}
