// The text of the box, with what is known about stretches of it: the markup it was copied with, and what a person
// wants to keep of the lines that would be ignored. All of it moves with the text when that is edited.

/** @import { Markup, ReadOptions, Span } from '../engine/types.d.ts' */
/** @import { MarkedText } from './html-text.js' */

/** One stretch became another: `to - from` units of the old text, at `from`, became `length` units. @typedef {{ from: number, to: number, length: number }} Edit */

export class Draft {
  text = '';
  /** Whether nothing of this text is to be ignored. */
  keepsAll = false;
  /** @type {Markup[]} */
  #markup = [];
  /** @type {Span[]} */
  #kept = [];

  /** Another text. @param {string} text @param {Markup[]} [markup] */
  set(text, markup = []) {
    this.text = text;
    this.#markup = markup;
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

/**
 * The shortest edit between two texts that leaves one beginning and one end. (There may be several such edits, as when
 * one letter of a pair goes; which is found makes no difference to a reader.)
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
function editBetween(before, after) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let rest = 0;
  while (rest < most - from && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest += 1;
  return { from, to: before.length - rest, length: after.length - rest - from };
}

/**
 * Spans after an edit, without those that it touches inside.
 * @template {Span} S
 * @param {S[]} spans
 * @param {Edit} edit
 * @returns {S[]}
 */
function shifted(spans, { from, to, length }) {
  const by = length - (to - from);
  return spans.flatMap((span) => {
    if (span.end <= from) return [span];
    return span.start >= to ? [{ ...span, start: span.start + by, end: span.end + by }] : [];
  });
}
