// Under the text, after a sentence was tapped: a button that keeps it, or lets it go.

import { button } from '../dom/dom.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class PinOffer {
  element;
  #locale;
  /** @type {Span | undefined} */
  #sentence;

  /** @param {Locale} locale @param {(sentence: Span) => void} onpick */
  constructor(locale, onpick) {
    this.#locale = locale;
    this.element = button('', 'offer', { hidden: true });
    this.element.addEventListener('click', () => {
      if (this.#sentence) onpick(this.#sentence);
      this.hide();
    });
  }

  /** @param {Span} sentence @param {boolean} isKept */
  show(sentence, isKept) {
    this.#sentence = sentence;
    this.element.textContent = this.#locale.text(isKept ? 'letItGo' : 'keepIt');
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
  }
}
