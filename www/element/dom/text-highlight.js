// Ranges shown by the CSS Custom Highlight API, which leaves the DOM alone. Browsers without it show nothing.

/** More ranges help nobody and take time, as does finding them. */
export const MOST_PLACES = 2000;

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
    // Not `Highlight` itself: where the browser has none, that may be an element with this id.
    const { highlights } = CSS;
    if (!highlights) return;
    const shared = highlights.get(this.#name) ?? new Highlight();
    for (const range of this.#ranges) shared.delete(range);
    this.#ranges = ranges.slice(0, MOST_PLACES);
    for (const range of this.#ranges) shared.add(range);
    if (shared.size > 0) highlights.set(this.#name, shared);
    else highlights.delete(this.#name);
  }
}
