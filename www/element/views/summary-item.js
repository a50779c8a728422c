// A sentence of the summary with its note: the reasons for it, and buttons to pin it, exclude it or show it in the text.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { button, element } from '../dom/dom.js';
import { isPinned, reasonsText, termsIn } from './reasons.js';

/** @import { KeyTerm, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** What may change the direction of the text beside it: letters written from right to left, and the controls for it. */
const TURNS = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export class SummaryItem {
  element;
  /** The sentence without its note. */
  sentence;
  /** @type {Span} */
  span;
  /** Identifies it among the sentences that are shown. */
  key;
  #locale;
  #reasons;
  #note;
  #keep;
  #row = element('li', { dir: 'auto' });

  /** @param {Locale} locale @param {SummarySentence} sentence @param {string} lang of the text */
  constructor(locale, sentence, lang) {
    const { start, end } = sentence;
    this.span = { start, end };
    this.key = SummaryItem.keyOf(sentence, lang);
    this.#locale = locale;
    this.#reasons = element('span', { class: 'reasons', id: `reasons-${start}` });
    this.#keep = button(locale.text('keep'), 'pin', { 'aria-pressed': 'false', tabindex: '-1' });
    // Not a <button>, which cannot wrap like text. Not an <a href>, which would leave the page.
    this.sentence = element(
      'span',
      {
        part: 'sentence',
        // Only where it is needed: it takes Chromium the square of their number to lay them out.
        class: TURNS.test(sentence.text) ? 'sentence isolated' : 'sentence',
        role: 'link',
        tabindex: '0',
        'data-start': String(start),
        'aria-describedby': this.#reasons.id,
      },
      [shownText(sentence)],
    );
    // Focusable, because some browsers do not focus a button that is clicked.
    this.#note = element(
      'span',
      {
        class: 'note',
        role: 'group',
        'aria-label': locale.text('about'),
        tabindex: '-1',
        lang: locale.lang,
        dir: locale.dir,
        hidden: true,
      },
      [
        this.#reasons,
        element('span', { class: 'note-actions' }, [
          this.#keep,
          button(locale.text('leaveOut'), 'leave-out', { tabindex: '-1' }),
          button(locale.text('showInText'), 'show-in-text', { tabindex: '-1' }),
        ]),
      ],
    );
    this.element = element('span', { class: 'item' }, [this.sentence, gapOf(lang), this.#note]);
  }

  /** Identifies a sentence among those that are shown. @param {SummarySentence} sentence @param {string} lang */
  static keyOf(sentence, lang) {
    return `${sentence.start} ${lang} ${shownText(sentence)}`;
  }

  /** The sentence as a list item. */
  get row() {
    if (this.element.parentElement !== this.#row) this.#row.append(this.element);
    return this.#row;
  }

  /** What the arrow keys go through: the sentence, and the buttons of its note. @returns {HTMLElement[]} */
  get stops() {
    return [this.sentence, ...this.#note.querySelectorAll('button')];
  }

  get isPinned() {
    return this.element.hasAttribute('data-pinned');
  }

  get isOpen() {
    return !this.#note.hidden;
  }

  set isOpen(isOpen) {
    this.#note.hidden = !isOpen;
    if (isOpen) this.#note.scrollIntoView({ block: 'nearest' });
  }

  /** The same sentence was chosen again. @param {SummarySentence} sentence @param {readonly KeyTerm[]} terms of the text */
  update(sentence, terms) {
    const pinned = isPinned(sentence);
    this.element.toggleAttribute('data-pinned', pinned);
    this.#keep.setAttribute('aria-pressed', String(pinned));
    const reasons = reasonsText(this.#locale, sentence.reasons, termsIn(sentence, terms));
    if (reasons !== this.#reasons.textContent) this.#reasons.textContent = reasons;
  }
}
