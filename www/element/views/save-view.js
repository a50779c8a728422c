// What can be done with the summary outside: copied in other forms, downloaded, printed, shared. All of it happens in the page.

import { button, element } from '../dom/dom.js';
import { panelToggle } from '../dom/panel-toggle.js';
import { cited, json, markdown, plainText } from './summary-text.js';

/** @import { Key, Locale } from '../i18n/locale.js' */
/** @import { Exported } from './summary-text.js' */

/** What a file is: its type and what it says. @type {Record<string, (written: Exported, locale: Locale) => [type: string, text: string]>} */
const FILES = {
  txt: (written) => ['text/plain', `${plainText(written)}\n`],
  md: (written, locale) => ['text/markdown', markdown(written, locale.text('keyTerms'))],
  json: (written) => ['application/json', json(written)],
};

export class SaveView {
  toggle;
  element;
  #locale;
  #written;

  /**
   * @param {Locale} locale
   * @param {{ written: () => Exported | undefined, oncopy: (text: string) => void }} listeners
   */
  constructor(locale, { written, oncopy }) {
    this.#locale = locale;
    this.#written = written;
    const act = (/** @type {Key} */ key, /** @type {string} */ name, /** @type {(written: Exported) => void} */ deed) => {
      const made = button(locale.text(key), name);
      made.addEventListener('click', () => {
        const now = written();
        if (now) deed(now);
      });
      return made;
    };
    const downloads = Object.keys(FILES).map((type) => {
      const made = button(`.${type}`, 'download', { 'aria-label': locale.text('download', { type }) });
      made.addEventListener('click', () => this.#download(type));
      return made;
    });
    this.element = element('div', { id: 'save', class: 'save' }, [
      act('copyMarkdown', 'copy-markdown', (now) => oncopy(markdown(now, locale.text('keyTerms')))),
      act('copyCited', 'copy-cited', (now) => oncopy(cited(now, (place) => locale.text('citation', place)))),
      element('span', { class: 'downloads', role: 'group', 'aria-label': locale.text('downloads') }, [
        element('span', { class: 'label', 'aria-hidden': 'true' }, [locale.text('downloads')]), ...downloads,
      ]),
      act('print', 'print', () => print()),
      ...(canShare() ? [act('shareIt', 'share', (now) => void share(now))] : []),
    ]);
    this.toggle = panelToggle(locale.text('save'), 'save-toggle', this.element);
  }

  /** @param {string} type */
  #download(type) {
    const written = this.#written();
    const file = FILES[type];
    if (!written || !file) return;
    const [mime, text] = file(written, this.#locale);
    const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
    element('a', { href: address, download: `${this.#locale.text('fileName')}.${type}` }).click();
    // The browser has taken it by the next task.
    setTimeout(() => URL.revokeObjectURL(address));
  }
}

function canShare() {
  return typeof navigator.share === 'function';
}

/** @param {Exported} written */
async function share(written) {
  // A person may think better of it.
  await navigator.share({ text: plainText(written) }).catch(() => undefined);
}
