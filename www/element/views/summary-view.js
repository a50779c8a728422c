// The summary. A sentence that is clicked, or reached with the keyboard, opens its note; one at a time.

import { element, focusedBeside, isSelecting, setChildren, setLang, withoutDirection } from '../dom/dom.js';
import { fadeIn, fadeOut } from '../dom/fades.js';
import { paragraphsOf } from './layout.js';
import { SummaryItem } from './summary-item.js';

/** @import { Result, Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Listeners
 * @property {(start: number) => void} onshow the sentence was clicked: show it in the text
 * @property {(start: number) => void} onopen go to the sentence in the text
 * @property {(start: number | undefined) => void} onhint the pointer is on a sentence, or on none
 * @property {(span: Span, isWanted: boolean) => void} onpin
 * @property {(span: Span) => void} onexclude
 */

/** More sentences than this come and go at once. */
const MOST_FADING = 100;
/** A paragraph of more sentences is no pleasure to read, and takes browsers the square of their number to lay out. */
const MOST_IN_PARAGRAPH = 200;

export class SummaryView {
  element = element('div', { part: 'summary', dir: 'auto', tabindex: '-1' });
  #locale;
  #listeners;
  /** The sentences that are shown. @type {Map<string, SummaryItem>} */
  #items = new Map();
  /** The sentences that are fading out. @type {Map<string, SummaryItem>} */
  #leaving = new Map();
  /** @type {HTMLElement | undefined} */
  #list;
  /** @type {SummaryItem | undefined} */
  #opened;

  /** @param {Locale} locale @param {Listeners} listeners */
  constructor(locale, listeners) {
    this.#locale = locale;
    this.#listeners = listeners;
    const { onhint } = listeners;
    const summary = this.element;
    summary.addEventListener('click', ({ target }) => this.#press(target));
    summary.addEventListener('keydown', (event) => this.#type(event));
    // A click opens the note when it ends, because it may become a selection of text.
    summary.addEventListener('focusin', ({ target }) => {
      const item = this.#itemAt(target);
      if (item?.sentence === target && item.sentence.matches(':focus-visible')) this.#open(item);
    });
    summary.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#itemAt(relatedTarget) !== this.#opened) this.#open(undefined);
    });
    summary.addEventListener('pointerover', ({ target }) => onhint(sentenceAt(target) ? this.#itemAt(target)?.span.start : undefined));
    summary.addEventListener('pointerleave', () => onhint(undefined));
  }

  /** @param {Result} result @param {'paragraph' | 'bullets'} view */
  show({ summary, lang, blocks, keyTerms }, view) {
    setLang(this.element, lang);
    const before = this.#items;
    this.#items = new Map(
      summary.map((sentence) => {
        const key = SummaryItem.keyOf(sentence, lang);
        const item = before.get(key) ?? this.#leaving.get(key) ?? new SummaryItem(this.#locale, sentence, lang);
        item.update(sentence, keyTerms);
        return [key, item];
      }),
    );
    const items = [...this.#items.values()];
    const openers = new Set(
      paragraphsOf(
        items.map(({ span }) => span),
        blocks,
      )
        .slice(1)
        .map(([first]) => first),
    );
    for (const item of items) item.element.toggleAttribute('data-opens', openers.has(item.span));
    const name = view === 'bullets' ? 'ul' : 'p';
    const isSameList = this.#list?.localName === name;
    if (!isSameList) {
      this.#list = element(name, { dir: 'auto' });
      this.element.replaceChildren(this.#list);
    }
    this.element.classList.toggle('long', items.length > MOST_IN_PARAGRAPH);
    const staying = items.filter((item) => before.has(item.key)).length;
    const isSoft = isSameList && staying > 0 && before.size + items.length - 2 * staying <= MOST_FADING;
    this.#change(before, isSoft, (item) => (view === 'bullets' ? item.row : item.element));
    if (this.#opened && !items.includes(this.#opened)) this.#open(undefined);
  }

  /**
   * Puts the sentences into the list. They fade in and out if it is the same summary at another length.
   * @param {Map<string, SummaryItem>} before
   * @param {boolean} isSoft
   * @param {(item: SummaryItem) => HTMLElement} nodeOf
   */
  #change(before, isSoft, nodeOf) {
    const list = /** @type {HTMLElement} */ (this.#list);
    const focused = focusedBeside(list);
    const gone = [...this.#leaving, ...before].filter(([key, item]) => isSoft && !this.#items.has(key) && !item.element.contains(focused));
    this.#leaving = new Map(gone);
    const nodes = [...this.#items.values(), ...this.#leaving.values()].sort((one, other) => one.span.start - other.span.start).map(nodeOf);
    withoutDirection([this.element, list], () => setChildren(list, nodes, this.element));
    for (const [key, item] of gone) {
      fadeOut(nodeOf(item), () => {
        if (this.#leaving.delete(key)) nodeOf(item).remove();
      });
    }
    for (const [key, item] of this.#items) fadeIn(nodeOf(item), isSoft && !before.has(key));
  }

  /** Focuses a sentence, if it is there. @param {number | undefined} start */
  focus(start) {
    [...this.#items.values()].find(({ span }) => span.start === start)?.sentence.focus();
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const item = this.#itemAt(target);
    if (!item) return;
    const { start } = item.span;
    const { onshow, onopen, onpin, onexclude } = this.#listeners;
    const name = target instanceof Element ? target.closest('button')?.name : undefined;
    if (name === 'pin') onpin(item.span, !item.isPinned);
    else if (name === 'leave-out') onexclude(item.span);
    else if (name === 'show-in-text') onopen(start);
    // A click that ends a selection is not meant as a click.
    else if (sentenceAt(target) && !isSelecting(this.element)) {
      this.#open(item);
      onshow(start);
    }
  }

  /** @param {KeyboardEvent} event */
  #type(event) {
    const item = this.#itemAt(event.target);
    if (!item) return;
    if (event.key === 'Enter' && sentenceAt(event.target)) {
      event.preventDefault();
      this.#listeners.onopen(item.span.start);
    } else if (event.key === 'Escape' && item.isOpen) {
      // A dialog around it stays open.
      event.preventDefault();
      item.sentence.focus();
      this.#open(undefined);
    } else if (/^Arrow(?:Left|Right)$/.test(event.key)) {
      event.preventDefault();
      const isBack = (event.key === 'ArrowLeft') === (getComputedStyle(/** @type {Element} */ (event.target)).direction === 'ltr');
      const { stops } = item;
      const at = stops.findIndex((stop) => stop === event.target) + (isBack ? -1 : 1);
      if (stops[at]) this.#open(item);
      stops[at]?.focus();
    }
  }

  /** @param {SummaryItem | undefined} item */
  #open(item) {
    if (this.#opened && this.#opened !== item) this.#opened.isOpen = false;
    this.#opened = item;
    if (item) item.isOpen = true;
    this.element.toggleAttribute('data-opened', item !== undefined);
  }

  /** @param {EventTarget | null} target */
  #itemAt(target) {
    const found = target instanceof Element ? target.closest('.item') : null;
    return found ? [...this.#items.values()].find((item) => item.element === found) : undefined;
  }
}

/** @param {EventTarget | null} target */
function sentenceAt(target) {
  return target instanceof Element && target.closest('.sentence') !== null;
}
