// The sentences that the reader excluded, each with a button to undo that.

import { button, element } from '../dom/dom.js';
import { KeyedList } from '../dom/keyed-list.js';
import { excerpt, quoted } from '../dom/labels.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** How much of a sentence is shown, in UTF-16 units; CSS cuts it to one line. */
const LONGEST = 300;

export class ExcludedView {
  element;
  #locale;
  #list = new KeyedList();
  #onback;
  #last;

  /**
   * @param {Locale} locale
   * @param {HTMLElement} last gets the focus when the list is empty
   * @param {(sentence: Span) => void} onback
   */
  constructor(locale, last, onback) {
    this.#locale = locale;
    this.#last = last;
    this.#onback = onback;
    this.element = element('section', { class: 'excluded', 'aria-labelledby': 'excluded-title', hidden: true }, [
      element('p', { id: 'excluded-title', class: 'label' }, [locale.text('leftOut')]),
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
    const back = button(this.#locale.text('undo'), 'take-back', {
      'aria-label': this.#locale.text('takeBack', { line: quoted(sentence) }),
    });
    back.addEventListener('click', () => this.#onback(span));
    return [element('span', { class: 'stretch', dir: 'auto' }, [excerpt(sentence, LONGEST)]), back];
  }
}
