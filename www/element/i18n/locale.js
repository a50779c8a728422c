// One language of the interface: its messages, filled with data.

/** @import answer from './messages/en-answer.js' */
/** @import article from './messages/en-article.js' */
/** @import panels from './messages/en-panels.js' */
/** @import english from './messages/en.js' */

/** @typedef {keyof typeof english | keyof typeof answer | keyof typeof article | keyof typeof panels} Key */
/** @typedef {string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)} Template */
/** @typedef {Record<Key, Template> & { dir?: string }} Table dir: 'rtl' for languages written from right to left */

export class Locale {
  #table;
  /** Made when a number is first written: each takes milliseconds. @type {Intl.PluralRules | undefined} */
  #plural;
  /** @type {Intl.NumberFormat | undefined} */
  #number;

  /** @param {string} lang a BCP 47 tag @param {Partial<Table>} table more messages can be added later */
  constructor(lang, table) {
    this.lang = lang;
    this.dir = table.dir ?? 'ltr';
    this.#table = { ...table };
  }

  /** @param {Partial<Table>} table */
  add(table) {
    Object.assign(this.#table, table);
  }

  /** @param {Key} key @param {Record<string, string | number>} [data] `n` selects the plural form */
  text(key, data = {}) {
    const template = this.#table[key] ?? '';
    const form = typeof template === 'string' ? template : (template[this.#formOf(Number(data['n']))] ?? template.other);
    return form.replace(/\{(\w+)\}/g, (_, name) => {
      const value = data[name] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** Whether there is such a message. The engine may report kinds that this version does not know. @param {string} key @returns {key is Key} */
  has(key) {
    return Object.hasOwn(this.#table, key);
  }

  /** @param {number} count */
  number(count) {
    this.#number ??= new Intl.NumberFormat(this.lang);
    return this.#number.format(count);
  }

  /** Makes what writes numbers, while there is something else to wait for. */
  prepare() {
    this.#formOf(1);
    this.number(1);
  }

  /** @param {number} count */
  #formOf(count) {
    this.#plural ??= new Intl.PluralRules(this.lang);
    return this.#plural.select(count);
  }
}
