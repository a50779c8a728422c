// Where a key term occurs, shown in the text by the CSS Custom Highlight API: the text itself is not touched. Where a
// browser does not know it, nothing is shown.

/** The name under which all elements of a page show terms; styles.js gives it its look. */
const NAME = 'epitome-term';
/** More places than this help nobody, and cost time. */
const MAX_PLACES = 2000;

export class TermMarks {
  /** @type {Range[]} */
  #ranges = [];

  /** @param {readonly Range[]} ranges */
  show(ranges) {
    if (typeof Highlight === 'undefined') return;
    const highlights = CSS.highlights;
    const shared = highlights.get(NAME) ?? new Highlight();
    for (const range of this.#ranges) shared.delete(range);
    this.#ranges = ranges.slice(0, MAX_PLACES);
    for (const range of this.#ranges) shared.add(range);
    if (shared.size > 0) highlights.set(NAME, shared);
    else highlights.delete(NAME);
  }
}
