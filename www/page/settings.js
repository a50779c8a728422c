// How a reader likes summaries, kept in this browser if that is wanted: the form, the unit, the length, and whether the text is
// skimmed. That it is kept is the whole setting, and switching it off deletes it.

const NAME = 'epitome-settings';
/** The attributes that are kept. */
const KEPT = ['view', 'unit', 'length', 'skim'];

/** @typedef {HTMLElement & { text: string }} Summarizer */

export class Settings {
  #toggle;
  #summarizer;
  /** What was summarized last. */
  #text = '';

  /** @param {HTMLInputElement} toggle @param {Summarizer} summarizer */
  constructor(toggle, summarizer) {
    this.#toggle = toggle;
    this.#summarizer = summarizer;
    const kept = this.#read();
    toggle.checked = kept !== undefined;
    if (kept) this.#apply(kept);
    toggle.addEventListener('change', () => (toggle.checked ? this.#keep() : this.#forget()));
    summarizer.addEventListener('epitome-summary', () => (this.#text = summarizer.text));
    new MutationObserver(() => toggle.checked && this.#follow()).observe(summarizer, { attributeFilter: KEPT });
  }

  /** What is kept; undefined if nothing is, or may be. @returns {Record<string, string> | undefined} */
  #read() {
    try {
      const kept = JSON.parse(localStorage.getItem(NAME) ?? 'null');
      return typeof kept === 'object' && kept ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** A change by the reader is kept; one that came with another text, or with none, is undone. */
  #follow() {
    const { text } = this.#summarizer;
    if (text.trim() && text === this.#text) this.#keep();
    else this.#apply(this.#read() ?? {});
  }

  #keep() {
    const pairs = KEPT.flatMap((name) => {
      const value = this.#summarizer.getAttribute(name);
      return value === null ? [] : [[name, value]];
    });
    try {
      localStorage.setItem(NAME, JSON.stringify(Object.fromEntries(pairs)));
    } catch {
      // Nothing can be stored here, in a private window for example: the switch says so.
      this.#toggle.checked = false;
    }
  }

  #forget() {
    try {
      localStorage.removeItem(NAME);
    } catch {
      // Then nothing was kept.
    }
  }

  /** @param {Record<string, string>} kept */
  #apply(kept) {
    for (const name of KEPT) {
      const value = kept[name];
      if (value === undefined) this.#summarizer.removeAttribute(name);
      else if (this.#summarizer.getAttribute(name) !== value) this.#summarizer.setAttribute(name, String(value));
    }
  }
}
