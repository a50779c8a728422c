// The panel for copying, downloading, printing and sharing the summary. Nothing leaves the browser unless the reader shares it.

import { button, element } from '../dom/dom.js';
import { cited, fileName, json, markdown } from './exports.js';
import { plainText } from './summary-text.js';

/** @import { Key, Locale } from '../i18n/locale.js' */
/** @import { Exported } from './summary-text.js' */

/** The type and the content of a file, by its extension. @type {Record<string, (exported: Exported, locale: Locale) => [type: string, text: string]>} */
const FILES = {
  txt: (exported) => ['text/plain', `${plainText(exported)}\n`],
  md: (exported, locale) => ['text/markdown', markdown(exported, locale.text('keyTerms'))],
  json: (exported) => ['application/json', json(exported)],
};

/**
 * @typedef {object} SaveListeners
 * @property {() => Exported | undefined} exported
 * @property {(text: string) => void} oncopy
 * @property {(what: 'summary' | 'text') => void} onprint
 * @property {boolean} hasText whether the text is shown here, so that it can be printed
 */

export class SaveView {
  /** @type {HTMLElement[]} */
  buttons;
  #locale;
  #exported;

  /** @param {Locale} locale @param {SaveListeners} listeners */
  constructor(locale, { exported, oncopy, onprint, hasText }) {
    this.#locale = locale;
    this.#exported = exported;
    const act = (/** @type {Key} */ key, /** @type {string} */ name, /** @type {(exported: Exported) => void} */ deed) => {
      const made = button(locale.text(key), name);
      made.addEventListener('click', () => {
        const now = exported();
        if (now) deed(now);
      });
      return made;
    };
    const downloads = Object.keys(FILES).map((type) => {
      const made = button(`.${type}`, 'download', { 'aria-label': locale.text('download', { type }) });
      made.addEventListener('click', () => this.#download(type));
      return made;
    });
    this.buttons = [
      act('copyMarkdown', 'copy-markdown', (now) => oncopy(markdown(now, locale.text('keyTerms')))),
      act('copyCited', 'copy-cited', (now) => oncopy(cited(now, (place) => locale.text('citation', place)))),
      element('span', { class: 'downloads', role: 'group', 'aria-label': locale.text('downloads') }, [
        element('span', { class: 'label', 'aria-hidden': 'true' }, [locale.text('downloads')]),
        ...downloads,
      ]),
      act('print', 'print', () => onprint('summary')),
      ...(hasText ? [act('printText', 'print-text', () => onprint('text'))] : []),
      ...(canShare() ? [act('shareIt', 'share', (now) => void share(now))] : []),
    ];
  }

  /** @param {string} type */
  #download(type) {
    const exported = this.#exported();
    const file = FILES[type];
    if (!exported || !file) return;
    const [mime, text] = file(exported, this.#locale);
    const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
    element('a', { href: address, download: `${fileName(exported, this.#locale.text('fileName'))}.${type}` }).click();
    // By the next task, the download has started.
    setTimeout(() => URL.revokeObjectURL(address));
  }
}

function canShare() {
  return typeof navigator.share === 'function';
}

/** @param {Exported} exported */
async function share(exported) {
  // The reader may cancel.
  await navigator.share({ text: plainText(exported) }).catch(() => undefined);
}
