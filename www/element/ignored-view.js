// The lines that were ignored: how many there are, and on request which, by kind, each with a way to keep it.

import { element } from './dom.js';
import { messages } from './messages.js';

/** @import { Boilerplate, Ignored, Span } from '../engine/types.d.ts' */

/** Stretches of one kind that are listed; more of them nobody would go through. */
const MOST_LISTED = 200;
/** How much of a stretch the name of its button repeats, in UTF-16 units. */
const LONGEST_NAME = 60;

/** @typedef {{ onkeep: (span: Span) => void, onkeepall: () => void, onagain: () => void }} Listeners */

export class IgnoredView {
  #count = element('span');
  #verb = element('span', { 'aria-hidden': 'true' });
  #toggle = element('button', { type: 'button', class: 'quiet toggle', 'aria-expanded': 'false', 'aria-controls': 'ignored-list' }, [this.#count, this.#verb]);
  #nothing = element('span', { class: 'note' }, [messages.nothingIgnored]);
  #groups = element('div', { class: 'groups' });
  #keepAll = element('button', { type: 'button', class: 'button keep-all' }, [messages.keepAll]);
  #list = element('div', { id: 'ignored-list', class: 'ignored-list', hidden: true }, [element('p', { class: 'note' }, [messages.ignoredWhy]), this.#groups]);
  #again = element('button', { type: 'button', class: 'button again' }, [messages.ignoreAgain]);
  element = element('section', { part: 'ignored', 'aria-label': messages.ignoredTitle, hidden: true }, [
    element('p', { class: 'line' }, [this.#toggle, this.#nothing]),
    this.#list,
    element('p', { class: 'actions' }, [this.#keepAll, this.#again]),
  ]);

  /** @type {Ignored[]} */
  #ignored = [];
  #text = '';
  #isOpen = false;
  /** Whether the list is out of date. */
  #isStale = false;
  /** The place in the list of what was pressed last. */
  #pressed = 0;

  /** @param {Listeners} listeners */
  constructor({ onkeep, onkeepall, onagain }) {
    this.#toggle.addEventListener('click', () => this.#expand(!this.#isOpen));
    this.#keepAll.addEventListener('click', onkeepall);
    this.#again.addEventListener('click', onagain);
    this.#groups.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const span = button && this.#ignored[Number(button.dataset['index'])];
      if (!button || !span) return;
      this.#pressed = this.#buttons.indexOf(button);
      onkeep(span);
    });
  }

  get #buttons() {
    return [...this.#groups.querySelectorAll('button')];
  }

  /**
   * @param {string} text
   * @param {Ignored[]} ignored
   * @param {boolean} isKeeping whether something is kept that would be ignored
   */
  show(text, ignored, isKeeping) {
    const focused = this.#focused();
    this.#text = text;
    // Marks without a word are nothing that anybody would miss.
    this.#ignored = ignored.filter(({ kind }) => kind !== 'separator');
    const lines = this.#ignored.reduce((sum, span) => sum + countLines(text.slice(span.start, span.end)), 0);
    this.element.hidden = lines === 0 && !isKeeping;
    this.#toggle.hidden = lines === 0;
    this.#nothing.hidden = lines > 0;
    this.#again.hidden = !isKeeping;
    this.#count.textContent = messages.ignored(lines);
    this.#isStale = true;
    this.#expand(lines > 0 && this.#isOpen);
    this.#refocus(focused);
  }

  /** Closes the list, as for another text. */
  close() {
    this.#expand(false);
  }

  /** @param {boolean} isOpen */
  #expand(isOpen) {
    this.#isOpen = isOpen;
    this.#list.hidden = this.#keepAll.hidden = !isOpen;
    this.#toggle.setAttribute('aria-expanded', String(isOpen));
    this.#verb.textContent = isOpen ? messages.hideIgnored : messages.showIgnored;
    if (isOpen && this.#isStale) this.#fill();
    else if (!isOpen) this.#groups.replaceChildren();
    this.#isStale = !isOpen;
  }

  #fill() {
    /** In the order in which each first comes. @type {Map<Boilerplate, number[]>} */
    const kinds = new Map();
    for (const [index, { kind }] of this.#ignored.entries()) {
      const found = kinds.get(kind);
      if (found) found.push(index);
      else kinds.set(kind, [index]);
    }
    this.#groups.replaceChildren(...[...kinds].flatMap(([kind, indexes]) => this.#group(kind, indexes)));
  }

  /** @param {Boilerplate} kind @param {number[]} indexes */
  #group(kind, indexes) {
    const title = element('h3', { class: 'label', id: `ignored-${kind}` }, [messages.kinds[kind] ?? kind]);
    const rows = indexes.slice(0, MOST_LISTED).map((index) => this.#row(index));
    if (indexes.length > MOST_LISTED) rows.push(element('li', { class: 'note' }, [messages.moreIgnored(indexes.length - MOST_LISTED)]));
    return [title, element('ul', { 'aria-labelledby': `ignored-${kind}` }, rows)];
  }

  /** @param {number} index */
  #row(index) {
    const { start, end } = /** @type {Ignored} */ (this.#ignored[index]);
    const text = this.#text.slice(start, end);
    const keep = element('button', { type: 'button', class: 'button keep', 'data-index': String(index), 'aria-label': messages.keepLine(brief(text)) }, [messages.keep]);
    return element('li', {}, [element('span', { class: 'stretch', dir: 'auto' }, [text]), keep]);
  }

  /** Which of the buttons has the focus. @returns {'row' | 'all' | 'again' | undefined} */
  #focused() {
    const { activeElement } = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    if (!activeElement || !this.element.contains(activeElement)) return undefined;
    if (this.#groups.contains(activeElement)) return 'row';
    if (activeElement === this.#keepAll) return 'all';
    return activeElement === this.#again ? 'again' : undefined;
  }

  /** What was pressed is gone; the focus goes to what took its place. @param {'row' | 'all' | 'again' | undefined} focused */
  #refocus(focused) {
    if (!focused) return;
    const buttons = this.#buttons;
    const next = focused === 'row' ? buttons[Math.min(this.#pressed, buttons.length - 1)] : undefined;
    const target = next ?? (this.#again.hidden ? this.#toggle : this.#again);
    target.focus({ preventScroll: true });
  }
}

/** @param {string} text */
function countLines(text) {
  return text.split(/\r\n?|[\n\u2028\u2029]/).filter((line) => line.trim() !== '').length;
}

/** @param {string} text */
function brief(text) {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).trimEnd()}…` : line;
}
