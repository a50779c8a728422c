// The text of the box, with what is known about stretches of it: the markup it was copied with, what a person wants to
// keep of the lines that would be ignored, and which sentences are wanted. All of it moves with the text when that is
// edited.

import { editBetween, shifted } from './edits.js';
import { Constraints } from './constraints.js';

/** @import { Markup, ReadOptions, Span } from '../../engine/types.d.ts' */
/** @import { Edit } from './edits.js' */
/** @import { MarkedText } from '../html/text.js' */

export class Draft {
  text = '';
  /** Whether nothing of this text is to be ignored. */
  keepsAll = false;
  constraints = new Constraints();
  /** @type {Markup[]} */
  #markup = [];
  /** @type {Span[]} */
  #kept = [];

  /** Another text. @param {string} text @param {Markup[]} [markup] */
  set(text, markup = []) {
    this.text = text;
    this.#markup = markup;
    this.constraints = new Constraints();
    this.ignoreAgain();
  }

  /** The text after some edit. @param {string} text */
  edit(text) {
    this.#apply(editBetween(this.text, text), text);
  }

  /**
   * A text with structure in the place of a stretch of this one.
   * @param {MarkedText} pasted
   * @param {number} from
   * @param {number} to
   */
  paste({ text, markup }, from, to) {
    const own = markup.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
    this.#apply({ from, to, length: text.length }, this.text.slice(0, from) + text + this.text.slice(to));
    this.#markup = [...this.#markup.filter(({ end }) => end <= from), ...own, ...this.#markup.filter(({ end }) => end > from)];
  }

  /** @param {Edit} edit @param {string} text what it makes */
  #apply(edit, text) {
    // Where most was replaced, it is another text.
    if (edit.length * 2 > text.length) this.keepsAll = false;
    this.text = text;
    this.#markup = shifted(this.#markup, edit);
    this.#kept = shifted(this.#kept, edit);
    this.constraints.shift(edit);
  }

  /** Keeps what would be ignored. @param {Span} span */
  keep({ start, end }) {
    // Another list: who was given the last one reads it still.
    this.#kept = [...this.#kept, { start, end }];
  }

  ignoreAgain() {
    this.#kept = [];
    this.keepsAll = false;
  }

  /** Whether a person keeps something that would be ignored. */
  get keeps() {
    return this.keepsAll || this.#kept.length > 0;
  }

  /** How to read the text. @returns {ReadOptions} */
  get options() {
    return {
      ...(this.#markup.length > 0 && { markup: this.#markup }),
      ...(this.#kept.length > 0 && { restore: this.#kept }),
      ...(this.keepsAll && { clean: false }),
    };
  }
}
