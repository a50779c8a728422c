// What can be done with the summary outside: copied in other forms, downloaded, printed, shared. All of it happens in the page.

import { button, element } from '../dom/dom.js';
import { panelToggle } from '../dom/panel-toggle.js';
import { cited, json, markdown, plainText } from './summary-text.js';

/** @import { Key, Words } from '../i18n/words.js' */
/** @import { Written } from './summary-text.js' */

/** What a file is: its type and what it says. @type {Record<string, (written: Written, words: Words) => [type: string, text: string]>} */
const FILES = {
  txt: (written) => ['text/plain', `${plainText(written)}\n`],
  md: (written, words) => ['text/markdown', markdown(written, words.text('keyTerms'))],
  json: (written) => ['application/json', json(written)],
};

export class SaveView {
  toggle;
  element;
  #words;
  #written;

  /**
   * @param {Words} words
   * @param {{ written: () => Written | undefined, oncopy: (text: string) => void }} listeners
   */
  constructor(words, { written, oncopy }) {
    this.#words = words;
    this.#written = written;
    const act = (/** @type {Key} */ key, /** @type {string} */ name, /** @type {(written: Written) => void} */ deed) => {
      const made = button(words.text(key), name);
      made.addEventListener('click', () => {
        const now = written();
        if (now) deed(now);
      });
      return made;
    };
    const downloads = Object.keys(FILES).map((type) => {
      const made = button(`.${type}`, 'download', { 'aria-label': words.text('download', { type }) });
      made.addEventListener('click', () => this.#download(type));
      return made;
    });
    this.element = element('div', { id: 'save', class: 'save', part: 'save' }, [
      act('copyMarkdown', 'copy-markdown', (now) => oncopy(markdown(now, words.text('keyTerms')))),
      act('copyCited', 'copy-cited', (now) => oncopy(cited(now, (place) => words.text('citation', place)))),
      element('span', { class: 'downloads', role: 'group', 'aria-label': words.text('downloads') }, [
        element('span', { class: 'label', 'aria-hidden': 'true' }, [words.text('downloads')]), ...downloads,
      ]),
      act('print', 'print', () => print()),
      ...(canShare() ? [act('shareIt', 'share', (now) => void share(now))] : []),
    ]);
    this.toggle = panelToggle(words.text('save'), 'save-toggle', this.element);
  }

  /** @param {string} type */
  #download(type) {
    const written = this.#written();
    const file = FILES[type];
    if (!written || !file) return;
    const [mime, text] = file(written, this.#words);
    const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
    element('a', { href: address, download: `${this.#words.text('fileName')}.${type}` }).click();
    // The browser has taken it by the next task.
    setTimeout(() => URL.revokeObjectURL(address));
  }
}

function canShare() {
  return typeof navigator.share === 'function';
}

/** @param {Written} written */
async function share(written) {
  // A person may think better of it.
  await navigator.share({ text: plainText(written) }).catch(() => undefined);
}
