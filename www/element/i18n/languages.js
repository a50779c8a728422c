// Which language the interface speaks: that of the closest `lang`, as far as it is known here. English is always
// there (what it says of answers comes with their views); every other language is loaded when it is first wanted.

import { rootsAround } from '../dom/dom.js';
import english from './messages/en.js';
import { Words } from './words.js';

/** @import { Table } from './words.js' */

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

/** @type {Map<string, Words>} */
const loaded = new Map([[DEFAULT, new Words(DEFAULT, english)]]);

/** The languages that the interface speaks, as BCP 47 tags. */
export const languages = [DEFAULT, ...Object.keys(LOADERS)];

/** The language for an element, one of `languages`. @param {Element} element */
function languageOf(element) {
  const [primary = ''] = declared(element).toLowerCase().split('-');
  return Object.hasOwn(LOADERS, primary) ? primary : DEFAULT;
}

/** The words of a language if they are loaded; those of English are. @param {string} [language] */
export function loadedWords(language = DEFAULT) {
  return loaded.get(language);
}

/** @param {string} language one of `languages` @returns {Promise<Words>} */
export async function loadWords(language) {
  const known = loaded.get(language);
  if (known) return known;
  const { default: table } = await /** @type {() => Promise<{ default: Table }>} */ (LOADERS[language])();
  const words = new Words(language, table);
  loaded.set(language, words);
  return words;
}

/** Follows the language of the place where an element is. */
export class LanguageWatch {
  #element;
  #onwait;
  #onwords;
  /** @type {string | undefined} */
  #language;
  #observer = new MutationObserver(() => void this.#look());

  /**
   * @param {Element} element
   * @param {{ onwait: () => void, onwords: (words: Words) => void }} listeners onwait: the words have to be loaded first
   */
  constructor(element, { onwait, onwords }) {
    this.#element = element;
    this.#onwait = onwait;
    this.#onwords = onwords;
  }

  /** The element has come into a document. */
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
    const known = loadedWords(language);
    if (known) return this.#onwords(known);
    this.#onwait();
    // Other words are better than none.
    const words = await loadWords(language).catch(() => loadWords(DEFAULT));
    if (language === this.#language) this.#onwords(words);
  }
}

/** @param {Element} element */
function declared(element) {
  /** @type {Element | null} */
  let from = element;
  for (const root of rootsAround(element)) {
    const found = from?.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
