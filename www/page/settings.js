// How a reader likes summaries, kept in this browser if that is wanted: the form, the unit, the length, and whether the text is
// skimmed. That it is kept is the whole setting, and switching it off deletes it.

const NAME = 'epitome-settings';
/** The attributes that are kept. */
const KEPT = ['view', 'unit', 'length', 'skim'];

/** @typedef {HTMLElement & { text: string }} Summarizer */

/** @param {HTMLInputElement} toggle @param {Summarizer} summarizer */
export function startSettings(toggle, summarizer) {
  /** What was summarized last. */
  let text = '';
  const keep = () =>
    tryStorage(() => {
      const pairs = KEPT.map((name) => [name, summarizer.getAttribute(name)]);
      if (toggle.checked) localStorage.setItem(NAME, JSON.stringify(Object.fromEntries(pairs)));
      else localStorage.removeItem(NAME);
    });
  const apply = () =>
    tryStorage(() => {
      const kept = JSON.parse(localStorage.getItem(NAME) ?? 'null');
      toggle.checked = kept !== null;
      for (const name of toggle.checked ? KEPT : []) {
        const value = kept[name] ?? null;
        if (value === summarizer.getAttribute(name)) continue;
        if (value === null) summarizer.removeAttribute(name);
        else summarizer.setAttribute(name, value);
      }
    });
  /** @param {() => void} act */
  function tryStorage(act) {
    try {
      act();
    } catch {
      // Nothing can be stored here, in a private window for example: the switch says so.
      toggle.checked = false;
    }
  }
  apply();
  toggle.addEventListener('change', keep);
  summarizer.addEventListener('epitome-summary', () => (text = summarizer.text));
  // A change by the reader is kept; one that came with another text, or with none, is undone.
  const follow = () => toggle.checked && (text && text === summarizer.text ? keep() : apply());
  new MutationObserver(follow).observe(summarizer, { attributeFilter: KEPT });
}
