// Finds spans of a text in the nodes that it was read from. Reading changes white space and drops soft hyphens, but keeps all
// other characters in order (“letters” here), so places are found by counting those.

import { bisect } from '../dom/spans.js';

/** @import { Span } from '../../engine/types.d.ts' */

/** The start of a span of the text, which ends where the next one starts, and the node that it comes from. @typedef {{ start: number, node: Text }} Place */

export const SOFT_HYPHEN = '\u00ad';
/** How far apart the places of a text are up to which its letters are counted once and for all, in UTF-16 units. */
const STEP = 256;

/** @param {number} code */
function isLetter(code) {
  return code > 0x20 && code !== 0xa0 && code !== 0xad;
}

/**
 * Counts the characters other than white space, in UTF-16 units.
 * @param {string} words
 * @param {number} [from]
 * @param {number} [to]
 */
export function countLetters(words, from = 0, to = words.length) {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isLetter(words.charCodeAt(at))) count += 1;
  return count;
}

/** The letters of a text, which are counted once, so that finding many places in it takes no longer than reading it. */
class LetterIndex {
  #text;
  /** How many letters are before each step. @type {number[]} */
  #before = [];

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
    for (let at = 0, count = 0; at <= text.length; at += STEP) {
      this.#before.push(count);
      count += countLetters(text, at, Math.min(at + STEP, text.length));
    }
  }

  get length() {
    return this.#text.length;
  }

  /** How many letters are before an offset. @param {number} offset */
  countTo(offset) {
    const step = Math.floor(Math.min(offset, this.length) / STEP);
    return /** @type {number} */ (this.#before[step]) + countLetters(this.#text, step * STEP, Math.min(offset, this.length));
  }

  /** The position of a letter, counted from 0; the length of the text if there are fewer. @param {number} index */
  positionOf(index) {
    const step = bisect(this.#before, (count) => count > index) - 1;
    let left = index - (this.#before[step] ?? 0);
    for (let at = step * STEP; at < this.length; at += 1) {
      if (!isLetter(this.#text.charCodeAt(at))) continue;
      if (left === 0) return at;
      left -= 1;
    }
    return this.length;
  }
}

export class PlaceFinder {
  #text;
  #places;
  /** @type {LetterIndex | undefined} */
  #letters;
  /** Those of the nodes, once they were needed. @type {WeakMap<Text, LetterIndex>} */
  #inNodes = new WeakMap();

  /** @param {string} text @param {readonly Place[]} places in the order of the text */
  constructor(text, places) {
    this.#text = text;
    this.#places = places;
  }

  /**
   * Where a span of the text is in the nodes.
   * @param {Span} span
   * @returns {Range | undefined} undefined if the nodes have none of it
   */
  range({ start, end }) {
    const places = this.#places;
    const after = bisect(places, (place) => place.start > start);
    const from = this.#pointAfter(places[after - 1], start) ?? this.#pointAfter(places[after], start);
    const last = places[bisect(places, (place) => place.start >= end) - 1];
    if (!from || !last) return undefined;
    const range = new Range();
    range.setStart(from.node, from.at);
    // An end before the start moves the start there.
    range.setEnd(last.node, this.#endBefore(last, end));
    return range.collapsed ? undefined : range;
  }

  /** The first letter in the node of a place at or after an offset, if there is one. @param {Place | undefined} place @param {number} offset */
  #pointAfter(place, offset) {
    if (!place) return undefined;
    const { start, node } = place;
    const letters = this.#lettersIn(node);
    const at = letters.positionOf(this.#count(start, offset));
    return at < letters.length ? { node, at } : undefined;
  }

  /** The end of the last letter in the node of a place before an offset. @param {Place} place @param {number} offset */
  #endBefore({ start, node }, offset) {
    const count = this.#count(start, offset);
    const letters = this.#lettersIn(node);
    return count === 0 ? 0 : Math.min(letters.positionOf(count - 1) + 1, letters.length);
  }

  /** How many letters of the text are between two offsets. @param {number} from @param {number} to */
  #count(from, to) {
    if (to <= from) return 0;
    const letters = (this.#letters ??= new LetterIndex(this.#text));
    return letters.countTo(to) - letters.countTo(from);
  }

  /** @param {Text} node */
  #lettersIn(node) {
    let letters = this.#inNodes.get(node);
    // The page may have changed it since; it will be read again.
    if (letters?.length !== node.length) {
      letters = new LetterIndex(node.data);
      this.#inNodes.set(node, letters);
    }
    return letters;
  }
}
