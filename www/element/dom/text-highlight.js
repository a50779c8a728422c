// Stretches of text that are shown by the CSS Custom Highlight API: the text itself is not touched. Where a browser does
// not know it, nothing is shown.

/** More places than this help nobody, and cost time. */
const MOST_PLACES = 2000;

export class TextHighlight {
  /** @type {readonly Range[]} */
  #ranges = [];
  #name;

  /** @param {string} name under which all elements of a page show theirs; styles.js gives it its look */
  constructor(name) {
    this.#name = name;
  }

  /** @param {readonly Range[]} ranges */
  show(ranges) {
    if (typeof Highlight === 'undefined') return;
    const highlights = CSS.highlights;
    const shared = highlights.get(this.#name) ?? new Highlight();
    for (const range of this.#ranges) shared.delete(range);
    this.#ranges = ranges.slice(0, MOST_PLACES);
    for (const range of this.#ranges) shared.add(range);
    if (shared.size > 0) highlights.set(this.#name, shared);
    else highlights.delete(this.#name);
  }
}
