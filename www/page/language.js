// Which language the page speaks: that of the address (`#lang=de`), else the first of the browser's that is known here. It is
// kept nowhere else. English is always there, every other language is loaded when it is wanted.

import { excerpt } from '../element/dom/labels.js';
import spoken from './messages/en.js';

/** @typedef {Record<keyof typeof import('./messages/de.js').default, string>} Table */
/** @typedef {keyof Table} Key */

const DEFAULT = 'en';

/** @type {Record<string, () => Promise<{ default: Table }>>} */
const LOADERS = {
  en: async () => ({ default: english }),
  de: () => import('./messages/de.js'),
  fr: () => import('./messages/fr.js'),
  es: () => import('./messages/es.js'),
  pt: () => import('./messages/pt.js'),
  ar: () => import('./messages/ar.js'),
  hi: () => import('./messages/hi.js'),
  zh: () => import('./messages/zh.js'),
  ja: () => import('./messages/ja.js'),
};
const RIGHT_TO_LEFT = new Set(['ar']);

/** What a message stands in. @returns {NodeListOf<HTMLElement>} */
const places = () => document.querySelectorAll('[data-say]');

const english = /** @type {Table} */ ({ ...Object.fromEntries([...places()].map((node) => [node.dataset.say, read(node)])), ...spoken });

/** The languages that the page speaks, as BCP 47 tags. */
export const languages = Object.keys(LOADERS);

/** @type {Table} */
let table = english;
/** @type {Set<() => void>} */
const listeners = new Set();
/** The language that was asked for last. */
let wanted = DEFAULT;
/** The name of the text that is summarized. @type {string | undefined} */
let named;

/**
 * What the page says, with data in the place of `{name}`.
 * @param {Key} key
 * @param {Record<string, string | number>} [data]
 */
export function say(key, data = {}) {
  return table[key].replace(/\{(\w+)\}/g, (whole, name) => String(data[name] ?? whole));
}

/** Tells when the language is another. @param {() => void} listener */
export function whenSpoken(listener) {
  listeners.add(listener);
}

/** @param {string} language one of `languages` */
export async function speak(language) {
  const root = document.documentElement;
  wanted = language;
  // The widget follows by itself.
  root.lang = language;
  root.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  const { default: next } = await /** @type {() => Promise<{ default: Table }>} */ (LOADERS[language])().catch(() => ({ default: table }));
  if (language !== wanted) return;
  table = next;
  nameTab(named);
  for (const node of places()) write(node);
  for (const listener of listeners) listener();
}

/** Names the tab by the text that is summarized. @param {string} [name] */
export function nameTab(name) {
  named = name;
  document.title = name ? `${excerpt(name)} – Epitome` : say('title');
}

/** The message that a node was served with. @param {HTMLElement} node */
function read({ childNodes }) {
  return [...childNodes].map(({ nodeName, textContent }) => (nodeName === 'CODE' ? `\`${textContent}\`` : textContent)).join('');
}

/** Backticks are around code. @param {HTMLElement} node */
function write(node) {
  const parts = say(/** @type {Key} */ (node.dataset.say)).split('`');
  node.replaceChildren(
    ...parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const code = document.createElement('code');
      code.textContent = part;
      return code;
    }),
  );
}

/** @param {HTMLSelectElement} select where a person chooses */
export function startLanguage(select) {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const asked = [fragment.get('lang') ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  const language = asked.find((tag) => languages.includes(tag)) ?? DEFAULT;
  for (const each of languages) {
    const name = new Intl.DisplayNames([each], { type: 'language' }).of(each) ?? each;
    const option = new Option(name[0]?.toLocaleUpperCase(each) + name.slice(1), each);
    option.lang = each;
    select.append(option);
  }
  select.value = language;
  select.addEventListener('change', () => {
    history.replaceState(null, '', `#lang=${select.value}`);
    void speak(select.value);
  });
  if (language === DEFAULT) return;
  // Rather nothing, for a moment, than another language.
  const root = document.documentElement;
  root.toggleAttribute('data-loading', true);
  void speak(language).finally(() => root.removeAttribute('data-loading'));
}
