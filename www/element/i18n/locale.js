// One language of the interface: its messages, filled with data, and its numbers, durations and names.

/** @import answer from './messages/en-answer.js' */
/** @import panels from './messages/en-panels.js' */
/** @import english from './messages/en.js' */

/** @import { Unit } from '../request/units.js' */

/** @typedef {keyof typeof english | keyof typeof answer | keyof typeof panels} Key */
/** @typedef {string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)} Template */
/** @typedef {Record<Key, Template> & { dir?: string }} Table dir: 'rtl' for languages written from right to left */

export class Locale {
  #table;
  #plural;
  #number;
  #percent;

  /** @param {string} lang a BCP 47 tag @param {Partial<Table>} table more messages can be added later */
  constructor(lang, table) {
    this.lang = lang;
    this.dir = table.dir ?? 'ltr';
    this.#table = { ...table };
    this.#plural = new Intl.PluralRules(lang);
    this.#number = new Intl.NumberFormat(lang);
    this.#percent = new Intl.NumberFormat(lang, { style: 'percent' });
  }

  /** @param {Partial<Table>} table */
  add(table) {
    Object.assign(this.#table, table);
  }

  /** @param {Key} key @param {Record<string, string | number>} [data] `n` selects the plural form */
  text(key, data = {}) {
    const template = this.#table[key] ?? '';
    const form = typeof template === 'string' ? template : (template[this.#plural.select(Number(data['n']))] ?? template.other);
    return form.replace(/\{(\w+)\}/g, (_, name) => {
      const value = data[name] ?? '';
      return typeof value === 'number' ? this.#number.format(value) : value;
    });
  }

  /** Whether there is such a message. The engine may report kinds that this version does not know. @param {string} key @returns {key is Key} */
  has(key) {
    return Object.hasOwn(this.#table, key);
  }

  /** @param {Date} date */
  date(date) {
    return new Intl.DateTimeFormat(this.lang, { dateStyle: 'long' }).format(date);
  }

  /** @param {number} count */
  number(count) {
    return this.#number.format(count);
  }

  /** @param {number} share 0 to 1 */
  percent(share) {
    return share > 0 && share < 0.005 ? `< ${this.#percent.format(0.01)}` : this.#percent.format(share);
  }

  /** The length of a summary. @param {Unit} unit @param {number} count */
  length(unit, count) {
    if (unit === 'percent') return this.percent(count / 100);
    return unit === 'seconds' ? this.duration(count) : this.text(unit, { n: Math.round(count) });
  }

  /** The name of a language, or its tag if it has none. @param {string} tag BCP 47 */
  language(tag) {
    if (tag === 'und') return this.text('unknownLanguage');
    try {
      return new Intl.DisplayNames(this.lang, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** Compares names, for sorting. @param {string} one @param {string} other */
  compare(one, other) {
    return one.localeCompare(other, this.lang);
  }

  /** @param {number} exact in seconds */
  duration(exact) {
    const seconds = Math.round(exact);
    if (seconds < 60) return this.#unit(seconds, 'second');
    // With only a few minutes, the seconds matter.
    const rest = seconds % 60;
    if (seconds < 180 && rest > 0) return `${this.#unit(Math.floor(seconds / 60), 'minute')} ${this.#unit(rest, 'second')}`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return this.#unit(minutes, 'minute');
    return `${this.#unit(Math.floor(minutes / 60), 'hour')} ${this.#unit(minutes % 60, 'minute')}`;
  }

  /** @param {number} count @param {string} unit */
  #unit(count, unit) {
    return new Intl.NumberFormat(this.lang, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  }
}
