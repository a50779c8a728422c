// The sentence of the text that the reader points at, with the pointer or the left and right arrow keys. A click or Enter
// picks it; a finger, which may only have wanted to scroll, is asked first.

import { isSelecting } from '../dom/dom.js';
import { overlapping } from '../dom/spans.js';
import { TextHighlight } from '../dom/text-highlight.js';
import { underPointer } from '../dom/under-pointer.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { SourceView } from './source-view.js' */

export class SentenceCursor {
  #view;
  #onmove;
  /** Whether the last press was a finger's. */
  #isTouched = false;
  /** The sentences to pick from, in text order. @type {readonly Span[]} */
  #sentences = [];
  /** @type {number | undefined} */
  #at;
  #highlight = new TextHighlight('epitome-sentence');

  /**
   * @param {SourceView} view
   * @param {{ onpick: (sentence: Span) => void, onask: (sentence: Span) => void, onmove: (sentence: Span) => void }} listeners onask: whether
   *   to pick it; onmove: for the arrow keys only
   */
  constructor(view, { onpick, onask, onmove }) {
    this.#view = view;
    this.#onmove = onmove;
    const { element } = view;
    element.addEventListener('pointermove', (event) => {
      // WebKit reports a move when the text scrolls under a resting pointer.
      if (event.movementX || event.movementY) this.#point(event.pointerType === 'mouse' ? this.#under(event) : undefined);
    });
    element.addEventListener('pointerdown', ({ pointerType }) => (this.#isTouched = pointerType === 'touch'));
    element.addEventListener('pointerleave', () => !this.#isTouched && this.#point(undefined));
    element.addEventListener('blur', () => this.#point(undefined));
    element.addEventListener('click', (event) => {
      const at = this.#under(event);
      const sentence = this.#sentences[at ?? -1];
      if (!sentence || isSelecting(element)) return;
      if (!this.#isTouched) return onpick(sentence);
      this.#point(at);
      onask(sentence);
    });
    element.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // What is folded has keys of its own.
      if (event.target instanceof Element && event.target.closest('summary')) return;
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) this.#step(getComputedStyle(element).direction === 'rtl' ? -step : step, event.target);
      else if (event.key !== 'Enter') return;
      event.preventDefault();
      const sentence = this.#sentences[this.#at ?? this.#startOf(event.target) ?? -1];
      if (!step && sentence) onpick(sentence);
    });
  }

  /** The text was read, or read again. @param {readonly Span[]} sentences */
  set sentences(sentences) {
    this.#sentences = sentences;
    this.#point(undefined);
  }

  /** @param {number} by @param {EventTarget | null} from */
  #step(by, from) {
    const start = this.#at ?? this.#startOf(from);
    const next = start === undefined ? 0 : Math.min(Math.max(0, start + by), this.#sentences.length - 1);
    const sentence = this.#sentences[next];
    if (!sentence) return;
    this.#view.bring(sentence);
    this.#point(next);
    this.#onmove(sentence);
  }

  /** @param {number | undefined} at */
  #point(at) {
    if (at === this.#at) return;
    this.#at = at;
    this.draw();
  }

  /** Draws the cursor, also after the text was drawn again. */
  draw() {
    const sentence = this.#sentences[this.#at ?? -1];
    this.#highlight.show(sentence ? this.#view.rangesOf(sentence) : []);
  }

  /** The sentence of a mark with the focus. @param {EventTarget | null} target */
  #startOf(target) {
    const start = Number(target instanceof HTMLElement ? target.dataset['start'] : Number.NaN);
    return overlapping(this.#sentences, { start, end: start + 1 })[0];
  }

  /** The sentence under the pointer. @param {MouseEvent} event */
  #under(event) {
    const block = this.#view.blockAt(event.target);
    const near = block ? overlapping(this.#sentences, block) : [];
    return underPointer(near, event, (index) => this.#view.rangesOf(/** @type {Span} */ (this.#sentences[index])));
  }
}
