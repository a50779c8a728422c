// An article of the page, which is read and never changed: the CSS Custom Highlight API shows the marks in it. Browsers
// without that API only scroll to sentences.

import { call, property } from '../dom/foreign.js';
import { styleSheet } from '../dom/style-sheet.js';
import { MOST_PLACES, TextHighlight } from '../dom/text-highlight.js';
import { PlaceFinder } from '../html/places.js';
import { readNodes } from '../html/reader.js';

/** @import { Result, Span, SummarySentence } from '../../engine/types.d.ts' */

/** How long a sentence flashes, in milliseconds. */
const FLASH = 1400;

// Translucent, to suit light and dark pages alike.
const css = `
::highlight(epitome-mark) { background-color: var(--epitome-mark, rgb(249 199 79 / 0.35)); }
::highlight(epitome-sentence), ::highlight(epitome-flash) { background-color: var(--epitome-flash, rgb(249 199 79 / 0.6)); }
::highlight(epitome-term) { background-color: var(--epitome-flash, rgb(249 199 79 / 0.6)); }
@media (forced-colors: active) {
  ::highlight(epitome-mark), ::highlight(epitome-term) { background-color: Mark; color: MarkText; }
  ::highlight(epitome-sentence), ::highlight(epitome-flash) { background-color: Highlight; color: HighlightText; }
}
`;

const sheet = styleSheet(css);

export class ArticleView {
  element;
  #host;
  #places = new PlaceFinder('', []);
  /** @type {readonly Span[]} */
  #chosen = [];
  #marks = new TextHighlight('epitome-mark');
  #suggested = new TextHighlight('epitome-sentence');
  #terms = new TextHighlight('epitome-term');
  /** The words that answer a question. @type {readonly Span[]} */
  #answer = [];
  /** They look like those of a term. */
  #words = new TextHighlight('epitome-term');
  #flash = new TextHighlight('epitome-flash');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #flashing;

  /** @param {Element} element @param {Element} host the element that shows the summary; its own text is skipped */
  constructor(element, host) {
    this.element = element;
    this.#host = host;
    const root = /** @type {Document | ShadowRoot} */ (call(element, 'getRootNode'));
    const sheets = property(root, 'adoptedStyleSheets');
    if (!sheets.includes(sheet())) sheets.push(sheet());
  }

  /** Reads the visible text of the article. */
  read() {
    const read = readNodes([this.element], (element) => element !== this.#host && isVisible(element));
    this.#places = new PlaceFinder(read.text, read.places);
    return read;
  }

  /** Shows another text. @param {string} _text @param {Result} _result */
  show(_text, _result) {
    this.suggest(undefined);
    this.showTerm([]);
  }

  /** All of an article is there. */
  drawAll() {}

  /** @param {readonly SummarySentence[]} chosen */
  mark(chosen) {
    this.#chosen = chosen;
    this.showWords(this.#answer);
    this.#marks.show(this.#ranges(chosen));
  }

  /** Scrolls to a chosen sentence and lets it flash. @param {number} start */
  flash(start) {
    const sentence = this.#find(start);
    if (!sentence) return;
    this.visit(sentence);
    this.#flash.show(this.#ranges([sentence]));
    clearTimeout(this.#flashing);
    this.#flashing = setTimeout(() => this.#flash.show([]), FLASH);
  }

  /** Does the same, and moves the caret there. @param {number} start */
  reveal(start) {
    this.flash(start);
    const [range] = this.#ranges([this.#find(start)]);
    if (range) getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  /** Highlights the sentence that the pointer is on in the summary. @param {number | undefined} start */
  hint(start) {
    this.suggest(start === undefined ? undefined : this.#find(start));
  }

  /** @param {Span | undefined} sentence */
  suggest(sentence) {
    this.#suggested.show(this.#ranges([sentence]));
  }

  /** @param {readonly Span[]} occurrences */
  showTerm(occurrences) {
    this.#terms.show(this.#ranges(occurrences));
  }

  /** Highlights the words that answer a question. @param {readonly Span[]} words */
  showWords(words) {
    this.#answer = words;
    this.#words.show(this.#ranges(words));
  }

  /** Scrolls to a span of the text. @param {Span} span */
  visit(span) {
    const [range] = this.#ranges([span]);
    const within = range?.startContainer.parentElement;
    if (!range || !within) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    // A long paragraph may be in view without its sentence.
    const isLong = call(within, 'getBoundingClientRect').height > innerHeight / 2;
    if (isLong) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior });
    else call(within, 'scrollIntoView', { block: 'center', behavior });
  }

  /** Removes the highlights. */
  close() {
    clearTimeout(this.#flashing);
    for (const highlight of [this.#marks, this.#suggested, this.#terms, this.#words, this.#flash]) highlight.show([]);
  }

  /** @param {number} start */
  #find(start) {
    return this.#chosen.find((sentence) => sentence.start === start);
  }

  /** @param {readonly (Span | undefined)[]} spans @returns {Range[]} */
  #ranges(spans) {
    return spans.slice(0, MOST_PLACES).flatMap((span) => (span && this.#places.range(span)) ?? []);
  }
}

/** Whether it is shown, as far as the browser tells. @param {Element} element */
function isVisible(element) {
  return property(element, 'checkVisibility')?.call(element) ?? true;
}
