// The text of the box with what belongs to spans of it: the markup it was copied with, the boilerplate that the reader keeps,
// and the constraints. When the text is edited, the spans move along.

import { Constraints } from './constraints.js';
import { editBetween, shifted } from './edits.js';

/** @import { Markup, ReadOptions, Span } from '../../engine/types.d.ts' */
/** @import { MarkedText } from '../html/text.js' */
/** @import { Edit } from './edits.js' */

export class Draft {
  text = '';
  /** What the reader must know about how it was read. @type {MarkedText['note']} */
  note;
  /** Whether nothing of this text is treated as boilerplate. */
  keepsAll = false;
  constraints = new Constraints();
  /** @type {Markup[]} */
  markup = [];
  /** @type {Span[]} */
  #kept = [];

  /** Replaces the text. @param {MarkedText} marked */
  set({ text, markup, note }) {
    this.text = text;
    this.note = note;
    this.markup = markup;
    this.constraints = new Constraints();
    this.ignoreAgain();
  }

  /** The text was edited. @param {string} text */
  edit(text) {
    this.#apply(editBetween(this.text, text), text);
  }

  /**
   * A text with markup replaced a span of this one.
   * @param {MarkedText} pasted
   * @param {number} from
   * @param {number} to
   */
  paste({ text, markup, note }, from, to) {
    const own = markup.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
    this.#apply({ from, to, length: text.length }, this.text.slice(0, from) + text + this.text.slice(to));
    this.note = note ?? this.note;
    this.markup = [...this.markup.filter(({ end }) => end <= from), ...own, ...this.markup.filter(({ end }) => end > from)];
  }

  /** @param {Edit} edit @param {string} text after it */
  #apply(edit, text) {
    // If most of it was replaced, it is another text.
    if (edit.length * 2 > text.length) {
      this.keepsAll = false;
      this.note = undefined;
    }
    this.text = text;
    this.markup = shifted(this.markup, edit);
    this.#kept = shifted(this.#kept, edit);
    this.constraints.shift(edit);
  }

  /** Keeps a span that is boilerplate. @param {Span} span */
  keep({ start, end }) {
    // A new list, because others hold on to the old one.
    this.#kept = [...this.#kept, { start, end }];
  }

  ignoreAgain() {
    this.#kept = [];
    this.keepsAll = false;
  }

  /** Whether the reader keeps any boilerplate. */
  get keeps() {
    return this.keepsAll || this.#kept.length > 0;
  }

  /** How to read the text. @returns {ReadOptions} */
  get options() {
    return {
      ...(this.markup.length > 0 && { markup: this.markup }),
      ...(this.#kept.length > 0 && { restore: this.#kept }),
      ...(this.keepsAll && { clean: false }),
    };
  }
}
