// The language of the interface: that of the closest `lang`, if it is one of these. English is always there (its messages
// about answers come with the views); every other language is loaded when it is first needed.

import { rootsAround } from '../dom/dom.js';
import { attribute } from '../dom/foreign.js';
import { Locale } from './locale.js';
import english from './messages/en.js';

/** @import { Table } from './locale.js' */

const DEFAULT = 'en';

/** @type {Record<string, () => Promise<{ default: Table }>>} */
const LOADERS = {
  ar: () => import('./messages/ar.js'),
  de: () => import('./messages/de.js'),
  es: () => import('./messages/es.js'),
  fr: () => import('./messages/fr.js'),
  hi: () => import('./messages/hi.js'),
  ja: () => import('./messages/ja.js'),
  pt: () => import('./messages/pt.js'),
  zh: () => import('./messages/zh.js'),
};

/** @type {Map<string, Locale>} */
const loaded = new Map([[DEFAULT, new Locale(DEFAULT, english)]]);

/** The languages of the interface, as BCP 47 tags. */
export const languages = [DEFAULT, ...Object.keys(LOADERS)];

/** The language for an element, one of `languages`. @param {Element} element */
function languageOf(element) {
  const [primary = ''] = declared(element).toLowerCase().split('-');
  return Object.hasOwn(LOADERS, primary) ? primary : DEFAULT;
}

/** The locale of a language if it is loaded; English always is. @param {string} [language] */
export function loadedLocale(language = DEFAULT) {
  return loaded.get(language);
}

/** @param {string} language one of `languages` @returns {Promise<Locale>} */
export async function loadLocale(language) {
  const known = loaded.get(language);
  if (known) return known;
  const { default: table } = await /** @type {() => Promise<{ default: Table }>} */ (LOADERS[language])();
  const locale = new Locale(language, table);
  loaded.set(language, locale);
  return locale;
}

/** Follows the language of an element. */
export class LanguageWatch {
  #element;
  #onwait;
  #onlocale;
  /** @type {string | undefined} */
  #language;
  #observer = new MutationObserver(() => void this.#look());

  /**
   * @param {Element} element
   * @param {{ onwait: () => void, onlocale: (locale: Locale) => void }} listeners onwait: the locale must be loaded first
   */
  constructor(element, { onwait, onlocale }) {
    this.#element = element;
    this.#onwait = onwait;
    this.#onlocale = onlocale;
  }

  /** The element was connected. */
  start() {
    for (const root of rootsAround(this.#element)) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    void this.#look();
  }

  stop() {
    this.#observer.disconnect();
  }

  async #look() {
    const language = languageOf(this.#element);
    if (language === this.#language) return;
    this.#language = language;
    const known = loadedLocale(language);
    if (known) return this.#onlocale(known);
    this.#onwait();
    // English is better than nothing.
    const locale = await loadLocale(language).catch(() => loadLocale(DEFAULT));
    if (language === this.#language) this.#onlocale(locale);
  }
}

/** @param {Element} element */
function declared(element) {
  /** @type {Element | null} */
  let from = element;
  for (const root of rootsAround(element)) {
    const found = from?.closest('[lang]');
    if (found) return attribute(found, 'lang') ?? '';
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
