// The length slider: a native range, in sentences.

import { element } from './dom.js';

/** @import { Words } from './words.js' */

/** The longest summary the slider offers; past that a person reads the text. */
const MOST_SENTENCES = 30;

export class LengthSlider {
  #input = element('input', { type: 'range', id: 'length', part: 'slider', min: '1', step: '1' });
  #value = element('output', { part: 'length-value', for: 'length' });
  #words;
  element;

  /** @param {Words} words @param {(sentences: number) => void} oninput */
  constructor(words, oninput) {
    this.#words = words;
    this.element = element('div', { part: 'length' }, [
      element('label', { for: 'length', class: 'label' }, [words.text('length')]),
      this.#input,
      this.#value,
    ]);
    this.#input.addEventListener('input', () => oninput(this.#input.valueAsNumber));
  }

  /**
   * @param {number} wanted
   * @param {number} available how many sentences can be chosen
   * @param {number} all how many the text has
   * @param {boolean} isWhole whether the text is shown whole, so that there is nothing to choose
   */
  update(wanted, available, all, isWhole) {
    const most = Math.max(1, Math.min(available, Math.max(MOST_SENTENCES, wanted)));
    const value = Math.min(wanted, most);
    this.element.hidden = isWhole || most < 2;
    this.#input.max = String(most);
    this.#input.valueAsNumber = value;
    this.#input.setAttribute('aria-valuetext', this.#words.text('ofSentences', { chosen: value, n: all }));
    this.#input.style.setProperty('--filled', String((value - 1) / Math.max(1, most - 1)));
    this.#value.textContent = this.#words.text('sentences', { n: value });
  }
}
