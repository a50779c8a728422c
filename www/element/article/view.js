// An article of the page, which is read and never changed: the CSS Custom Highlight API shows the marks in it. Browsers
// without that API only scroll to sentences.

import { isSelecting } from '../dom/dom.js';
import { call, property } from '../dom/foreign.js';
import { bisect, spansOf } from '../dom/spans.js';
import { styleSheet } from '../dom/style-sheet.js';
import { MOST_PLACES, TextHighlight } from '../dom/text-highlight.js';
import { underPointer } from '../dom/under-pointer.js';
import { PlaceFinder } from '../html/places.js';
import { readNodes } from '../html/reader.js';
import { ArticleControls } from './controls.js';

/** @import { Result, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Template } from '../host/template.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { PinOffer } from '../views/pin-offer.js' */

/** How long a sentence flashes, in milliseconds. */
const FLASH = 1400;
/** What a press in the article is meant for if it is on one of these. */
const CONTROLS =
  'a, area, audio, button, details > summary, embed, iframe, input, label, object, select, textarea, video, [contenteditable], [role=button]';

// Translucent, to suit light and dark pages alike: one over the other must not hide light letters, so what comes over a mark
// is mostly a line. In highlights, Chromium takes currentColor for black, so that no colour can be made from the ink.
const css = `
::highlight(epitome-mark) { background-color: var(--epitome-mark, rgb(249 199 79 / 0.35)); }
::highlight(epitome-sentence), ::highlight(epitome-flash), ::highlight(epitome-term) {
  background-color: var(--epitome-flash, rgb(249 199 79 / 0.12));
  text-decoration: underline 2px rgb(201 138 20);
}
@media (forced-colors: active) {
  ::highlight(epitome-mark), ::highlight(epitome-term) { background-color: Mark; color: MarkText; }
  ::highlight(epitome-sentence), ::highlight(epitome-flash) { background-color: Highlight; color: HighlightText; }
}
`;

const addStyles = styleSheet(css);

export class ArticleView {
  element;
  #host;
  #places = new PlaceFinder('', []);
  /** @type {readonly Span[]} */
  #chosen = [];
  /** All that can be chosen, in text order. @type {readonly Span[]} */
  #sentences = [];
  /** @type {ArticleControls | undefined} */
  #controls;
  #abort = new AbortController();
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
    addStyles(property(root, 'adoptedStyleSheets'));
    let isTouched = false;
    const { signal } = this.#abort;
    call(element, 'addEventListener', 'pointerdown', (event) => (isTouched = /** @type {PointerEvent} */ (event).pointerType === 'touch'), {
      signal,
    });
    call(element, 'addEventListener', 'click', (event) => this.#press(/** @type {MouseEvent} */ (event), isTouched), { signal });
  }

  /**
   * Adds what a summary has beside its article.
   * @param {Locale} locale
   * @param {Template} template
   * @param {PinOffer} offer
   * @param {() => void} onback the reader goes back to the summary
   */
  join(locale, template, offer, onback) {
    this.#controls?.close();
    this.#controls = new ArticleControls(this.#host, locale, template, offer, onback);
  }

  /** Reads the visible text of the article. */
  read() {
    const read = readNodes([this.element], (element) => element !== this.#host && isVisible(element));
    this.#places = new PlaceFinder(read.text, read.places);
    return read;
  }

  /** Shows another text. @param {string} _text @param {Result} result */
  show(_text, { selectableSpans }) {
    this.#sentences = spansOf(selectableSpans);
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

  /** Lets a chosen sentence flash, and scrolls to it, unless its note is to be read first. @param {number} start */
  flash(start) {
    const sentence = this.#find(start);
    if (!sentence) return;
    if (!this.#host.hasAttribute('compact')) this.visit(sentence);
    this.#light(sentence);
  }

  /** Lets it flash, and moves the caret there. @param {number} start */
  reveal(start) {
    const sentence = this.#find(start);
    if (!sentence) return;
    this.visit(sentence);
    this.#light(sentence);
    const [range] = this.#ranges([sentence]);
    if (range) getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  /** @param {Span} sentence */
  #light(sentence) {
    this.#flash.show(this.#ranges([sentence]));
    clearTimeout(this.#flashing);
    this.#flashing = setTimeout(() => this.#flash.show([]), FLASH);
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
    this.#controls?.leave();
  }

  /** A press on a sentence adds it, unless it is meant for something else. @param {MouseEvent} event @param {boolean} isTouched */
  #press(event, isTouched) {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || isSelecting(this.element)) return;
    if (this.#host.contains(target) || call(target, 'closest', CONTROLS)) return;
    const sentence = underPointer(this.#sentencesIn(target), event, (one) => this.#ranges([one]));
    if (sentence) this.#controls?.press(sentence, isTouched);
  }

  /** The sentences that an element has, or parts of. @param {Element} within */
  #sentencesIn(within) {
    const compare = (/** @type {Span} */ sentence, /** @type {number} */ at) => this.#places.range(sentence)?.comparePoint(within, at) ?? 1;
    const first = bisect(this.#sentences, (sentence) => compare(sentence, 0) < 1);
    const after = bisect(this.#sentences, (sentence) => compare(sentence, property(within, 'childNodes').length) < 0);
    return this.#sentences.slice(first, after);
  }

  /** Removes the highlights, and listens no more. */
  close() {
    this.#abort.abort();
    this.#controls?.close();
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
