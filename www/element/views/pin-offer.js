// After a sentence of the text was tapped: a button that keeps it, or lets it go.

import { button } from '../dom/dom.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class PinOffer {
  element;
  #locale;
  #isKept;
  /** @type {Span | undefined} */
  #sentence;

  /** @param {Locale} locale @param {(sentence: Span) => void} onpick @param {(sentence: Span) => boolean} isKept */
  constructor(locale, onpick, isKept) {
    this.#locale = locale;
    this.#isKept = isKept;
    this.pick = onpick;
    this.element = button('', 'offer', { hidden: true });
    this.element.addEventListener('click', () => {
      if (this.#sentence) onpick(this.#sentence);
      this.hide();
    });
  }

  /** @param {Span} sentence */
  show(sentence) {
    this.#sentence = sentence;
    this.element.textContent = this.#locale.text(this.#isKept(sentence) ? 'letItGo' : 'keepIt');
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
  }
}
