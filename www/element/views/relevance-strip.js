// A strip along the text that shows where its best sentences are: the darker, the better, with a mark for each that was
// chosen. A click goes to that place. It is hidden from screen readers, whose users have the summary.

import { element } from '../dom/dom.js';
import { bisect, spansOf } from '../dom/spans.js';

/** @import { Result, Span } from '../../engine/types.d.ts' */

/** The number of steps along the strip. */
const STRETCHES = 100;
/** The number of classes of scores. */
const STEPS = 256;
/** How dark the best place is, in percent. */
const DARKEST = 50;

export class RelevanceStrip {
  element = element('div', { class: 'relevance', 'aria-hidden': 'true' });
  /** The length of the text. */
  #length = 1;
  /** @type {readonly Span[]} */
  #sentences = [];

  /** @param {string} title what it shows @param {(sentence: Span) => void} onopen */
  constructor(title, onopen) {
    this.element.title = title;
    this.element.addEventListener('click', ({ clientY }) => {
      const { top, height } = this.element.getBoundingClientRect();
      const place = ((clientY - top) / height) * this.#length;
      const index = bisect(this.#sentences, ({ end }) => end > place);
      const sentence = this.#sentences[Math.min(index, this.#sentences.length - 1)];
      if (sentence) onopen(sentence);
    });
  }

  /** @param {string} text @param {Result} result */
  show(text, { selectableSpans, selectableScores }) {
    this.#length = Math.max(1, text.length);
    this.#sentences = spansOf(selectableSpans);
    const shares = sharesOf(selectableScores);
    const best = new Float64Array(STRETCHES);
    for (const [index, { start, end }] of this.#sentences.entries()) {
      const last = Math.ceil((end / this.#length) * STRETCHES);
      for (let at = Math.floor((start / this.#length) * STRETCHES); at < last; at += 1)
        best[at] = Math.max(best[at] ?? 0, shares[index] ?? 0);
    }
    const colours = Array.from(
      best,
      (share, at) => `color-mix(in srgb, var(--_accent) ${Math.round(DARKEST * share ** 2)}%, transparent) ${at}% ${at + 1}%`,
    );
    this.element.style.backgroundImage = `linear-gradient(${colours.join()})`;
  }

  /** @param {readonly Span[]} chosen */
  mark(chosen) {
    // One mark a place, however many sentences are chosen: no screen shows more.
    const places = new Set(chosen.map(({ start }) => ((100 * start) / this.#length).toFixed(1)));
    this.element.replaceChildren(
      ...[...places].map((place) => {
        const mark = element('i');
        mark.style.insetBlockStart = `${place}%`;
        return mark;
      }),
    );
  }
}

/** For each sentence, about the share of the sentences that are not better. @param {Float64Array} scores */
function sharesOf(scores) {
  let [least, most] = [Infinity, -Infinity];
  for (const score of scores) [least, most] = [Math.min(least, score), Math.max(most, score)];
  const stepOf = (/** @type {number} */ score) => Math.floor(((score - least) / (most - least || 1)) * (STEPS - 1));
  const counts = new Uint32Array(STEPS);
  const steps = Uint8Array.from(scores, stepOf);
  for (const step of steps) counts[step] = (counts[step] ?? 0) + 1;
  let sum = 0;
  const shares = Float64Array.from(counts, (count) => (sum += count) / scores.length);
  return Float64Array.from(steps, (step) => shares[step] ?? 0);
}
