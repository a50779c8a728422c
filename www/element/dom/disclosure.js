// A quiet line that says something, and shows more of it when pressed.

import { element } from './dom.js';

/** @import { Key, Locale } from '../i18n/locale.js' */

export class Disclosure {
  #label = element('span');
  #verb = element('span', { 'aria-hidden': 'true' });
  button;
  #verbs;
  #more;

  /**
   * @param {Locale} locale
   * @param {HTMLElement} more what it shows; has an id
   * @param {{ verb?: Key, ontoggle?: () => void }} [options] verb: what a press does, in words
   */
  constructor(locale, more, { verb = 'show', ontoggle } = {}) {
    this.#verbs = { true: locale.text('hide'), false: locale.text(verb) };
    this.#more = more;
    this.button = element('button', { type: 'button', class: 'quiet toggle', 'aria-controls': more.id }, [this.#label, this.#verb]);
    this.button.addEventListener('click', () => {
      this.isOpen = !this.isOpen;
      ontoggle?.();
    });
    this.isOpen = false;
  }

  get isOpen() {
    return !this.#more.hidden;
  }

  set isOpen(isOpen) {
    this.#more.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
    this.#verb.textContent = ` – ${this.#verbs[`${isOpen}`]}`;
  }

  /** @param {string} text */
  set label(text) {
    this.#label.textContent = text;
  }
}
