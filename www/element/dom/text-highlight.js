// Ranges shown by the CSS Custom Highlight API, which leaves the DOM alone. Browsers without it show nothing.

/** More ranges help nobody and take time. */
const MOST_PLACES = 2000;

export class TextHighlight {
  /** @type {readonly Range[]} */
  #ranges = [];
  #name;

  /** @param {string} name shared by all elements of a page; the style sheets give it its look */
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
