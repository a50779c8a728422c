// A quiet line that says something, and shows more of it when pressed.

import { element } from './dom.js';

/** @import { Words } from './words.js' */

export class Disclosure {
  #label = element('span');
  #verb = element('span', { 'aria-hidden': 'true' });
  button;
  #words;
  #more;

  /**
   * @param {Words} words
   * @param {HTMLElement} more what it shows; has an id
   * @param {(isOpen: boolean) => void} [ontoggle]
   */
  constructor(words, more, ontoggle) {
    this.#words = words;
    this.#more = more;
    this.button = element('button', { type: 'button', class: 'quiet toggle', 'aria-controls': more.id }, [this.#label, this.#verb]);
    this.button.addEventListener('click', () => {
      this.isOpen = !this.isOpen;
      ontoggle?.(this.isOpen);
    });
    this.isOpen = false;
  }

  get isOpen() {
    return !this.#more.hidden;
  }

  set isOpen(isOpen) {
    this.#more.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
    this.#verb.textContent = ` – ${this.#words.text(isOpen ? 'hide' : 'show')}`;
  }

  /** @param {string} text */
  set label(text) {
    this.#label.textContent = text;
  }
}
