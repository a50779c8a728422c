// One sentence of the summary with the note that belongs to it: why it was chosen, and what can be done about it.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { button, element } from '../dom/dom.js';
import { isPinned, reasonsText } from './reasons.js';

/** @import { Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class SummaryItem {
  element;
  /** The sentence alone. */
  sentence;
  /** @type {Span} */
  span;
  /** What tells it apart from others that are shown. */
  key;
  #locale;
  #why;
  #note;
  #keep;
  #row = element('li', { dir: 'auto' });

  /** @param {Locale} locale @param {SummarySentence} sentence @param {string} lang of the text */
  constructor(locale, sentence, lang) {
    const { start, end } = sentence;
    this.span = { start, end };
    this.key = SummaryItem.keyOf(sentence, lang);
    this.#locale = locale;
    this.#why = element('span', { class: 'why', id: `why-${start}` });
    this.#keep = button(locale.text('keep'), 'pin', { 'aria-pressed': 'false' });
    // Not a <button>: that cannot break across lines like text. Not an <a href>: it would leave the page.
    this.sentence = element(
      'span',
      { part: 'sentence', class: 'sentence', role: 'link', tabindex: '0', 'data-start': String(start), 'aria-describedby': this.#why.id },
      [shownText(sentence)],
    );
    // It takes the focus of a press on one of its buttons where the browser gives them none.
    this.#note = element(
      'span',
      { class: 'note', role: 'group', 'aria-label': locale.text('about'), tabindex: '-1', lang: locale.lang, dir: locale.dir, hidden: true },
      [
        this.#why,
        element('span', { class: 'acts' }, [
          this.#keep,
          button(locale.text('leaveOut'), 'leave-out'),
          button(locale.text('showInText'), 'show-in-text'),
        ]),
      ],
    );
    this.element = element('span', { class: 'item' }, [this.sentence, gapOf(lang), this.#note]);
  }

  /** What tells sentences apart that are shown. @param {SummarySentence} sentence @param {string} lang */
  static keyOf(sentence, lang) {
    return `${sentence.start} ${lang} ${shownText(sentence)}`;
  }

  /** The sentence as an item of a list. */
  get row() {
    if (this.element.parentElement !== this.#row) this.#row.append(this.element);
    return this.#row;
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

  /** The same sentence, chosen anew. @param {SummarySentence} sentence */
  update(sentence) {
    const pinned = isPinned(sentence);
    this.element.toggleAttribute('data-pinned', pinned);
    this.#keep.setAttribute('aria-pressed', String(pinned));
    const why = reasonsText(this.#locale, sentence.reasons);
    if (why !== this.#why.textContent) this.#why.textContent = why;
  }
}
