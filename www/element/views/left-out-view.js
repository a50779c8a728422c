// The sentences that a person left out, each with a way to take it back.

import { excerpt, button, element } from '../dom/dom.js';
import { KeyedList } from '../dom/keyed-list.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** How much of a sentence the name of its button repeats; in sight it is cut to one line. */
const LONGEST = 300;

export class LeftOutView {
  element;
  #locale;
  #list = new KeyedList();
  #onback;
  #last;

  /**
   * @param {Locale} locale
   * @param {HTMLElement} last takes the focus when the last one is taken back
   * @param {(sentence: Span) => void} onback
   */
  constructor(locale, last, onback) {
    this.#locale = locale;
    this.#last = last;
    this.#onback = onback;
    this.element = element('section', { class: 'left-out', 'aria-labelledby': 'left-out-title', hidden: true }, [
      element('h3', { id: 'left-out-title', class: 'label' }, [locale.text('leftOut')]),
      this.#list.element,
    ]);
  }

  /** @param {string} text @param {readonly Span[]} excluded */
  show(text, excluded) {
    this.#list.show(
      excluded,
      ({ start, end }) => `${start} ${text.slice(start, end)}`,
      (span) => this.#row(span, text.slice(span.start, span.end)),
      this.#last,
    );
    this.element.hidden = excluded.length === 0;
  }

  /** @param {Span} span @param {string} sentence */
  #row(span, sentence) {
    const back = button(this.#locale.text('undo'), 'take-back', { 'aria-label': this.#locale.text('takeBack', { line: excerpt(sentence) }) });
    back.addEventListener('click', () => this.#onback(span));
    return [element('span', { class: 'stretch', dir: 'auto' }, [excerpt(sentence, LONGEST)]), back];
  }
}
