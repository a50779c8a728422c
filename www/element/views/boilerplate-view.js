// The boilerplate of the text: how many lines, and, when opened, which, by kind, each with a button to keep it.

import { details } from '../dom/details.js';
import { button, element, focusedBeside } from '../dom/dom.js';
import { countLines, quoted } from '../dom/labels.js';

/** @import { Boilerplate, BoilerplateSpan, Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** The maximum number listed of each kind: nobody reads more. */
const MOST_LISTED = 200;

/** @typedef {{ onkeep: (span: Span) => void, onkeepall: () => void, onignoreagain: () => void }} Listeners */

export class BoilerplateView {
  #locale;
  #groups = element('div', { class: 'groups' });
  #details;
  #nothing;
  #keepAll;
  #again;
  element;

  /** @type {BoilerplateSpan[]} */
  #boilerplate = [];
  #text = '';
  /** Whether the list is out of date. */
  #isStale = false;
  /** The index of the button that was pressed last. */
  #pressed = 0;

  /** @param {Locale} locale @param {Listeners} listeners */
  constructor(locale, { onkeep, onkeepall, onignoreagain }) {
    this.#locale = locale;
    const list = element('div', { class: 'inset' }, [element('p', { class: 'note-line' }, [locale.text('ignoredWhy')]), this.#groups]);
    this.#details = details(locale, [list]);
    // Before it opens: the list may be long, so it is filled only for those who want it.
    this.#details.summary.addEventListener('click', () => this.#fill());
    this.#nothing = element('p', { class: 'note-line' }, [locale.text('nothingIgnored')]);
    this.#keepAll = button(locale.text('keepAll'), 'keep-all');
    this.#again = button(locale.text('ignoreAgain'), 'ignore-again');
    this.element = element('section', { class: 'boilerplate-section', 'aria-label': locale.text('ignoredTitle'), hidden: true }, [
      this.#details.element,
      this.#nothing,
      element('p', { class: 'actions' }, [this.#keepAll, this.#again]),
    ]);
    this.#keepAll.addEventListener('click', onkeepall);
    this.#again.addEventListener('click', onignoreagain);
    // That it goes on below is to be seen.
    const fade = () => {
      const { scrollTop, clientHeight, scrollHeight } = this.#groups;
      this.#groups.classList.toggle('scrolls', scrollTop + clientHeight < scrollHeight - 1);
    };
    this.#groups.addEventListener('scroll', fade);
    this.#details.element.addEventListener('toggle', fade);
    this.#groups.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button') : null;
      const span = pressed && this.#boilerplate[Number(pressed.dataset['index'])];
      if (!pressed || !span) return;
      this.#pressed = this.#buttons.indexOf(pressed);
      onkeep(span);
    });
  }

  get #buttons() {
    return [...this.#groups.querySelectorAll('button')];
  }

  /**
   * @param {string} text
   * @param {BoilerplateSpan[]} boilerplate
   * @param {boolean} isKeeping whether the reader keeps any boilerplate
   */
  show(text, boilerplate, isKeeping) {
    const focused = this.#focused();
    this.#text = text;
    // Nobody misses separators, which have no words.
    this.#boilerplate = boilerplate.filter(({ kind }) => kind !== 'separator');
    const lines = this.#boilerplate.reduce((sum, span) => sum + countLines(text.slice(span.start, span.end)), 0);
    this.element.hidden = lines === 0 && !isKeeping;
    this.#details.element.hidden = lines === 0;
    this.#nothing.hidden = lines > 0;
    this.#again.hidden = !isKeeping;
    this.#details.label.textContent = this.#locale.text('ignored', { n: lines });
    this.#isStale = true;
    if (lines === 0) this.close();
    if (this.#details.element.open) this.#fill();
    else this.#groups.replaceChildren();
    this.#refocus(focused);
  }

  /** Closes the list. */
  close() {
    this.#details.element.open = false;
  }

  #fill() {
    if (!this.#isStale) return;
    this.#isStale = false;
    /** In order of first appearance. @type {Map<Boilerplate, number[]>} */
    const kinds = new Map();
    for (const [index, { kind }] of this.#boilerplate.entries()) {
      const found = kinds.get(kind);
      if (found) found.push(index);
      else kinds.set(kind, [index]);
    }
    this.#groups.replaceChildren(...[...kinds].flatMap(([kind, indexes]) => this.#group(kind, indexes)));
  }

  /** @param {Boilerplate} kind @param {number[]} indexes */
  #group(kind, indexes) {
    const title = element('p', { class: 'label', id: `boilerplate-${kind}` }, [this.#locale.text(`kind.${kind}`)]);
    const rows = indexes.slice(0, MOST_LISTED).map((index) => this.#row(index));
    if (indexes.length > MOST_LISTED)
      rows.push(element('li', { class: 'note-line' }, [this.#locale.text('more', { n: indexes.length - MOST_LISTED })]));
    return [title, element('ul', { 'aria-labelledby': `boilerplate-${kind}` }, rows)];
  }

  /** @param {number} index */
  #row(index) {
    const { start, end } = /** @type {BoilerplateSpan} */ (this.#boilerplate[index]);
    const text = this.#text.slice(start, end);
    const keep = button(this.#locale.text('keep'), 'keep', {
      'data-index': String(index),
      'aria-label': this.#locale.text('keepLine', { line: quoted(text) }),
    });
    return element('li', {}, [element('span', { class: 'stretch', dir: 'auto' }, [text]), keep]);
  }

  /** Which button has the focus. @returns {'row' | 'all' | 'again' | undefined} */
  #focused() {
    const focused = focusedBeside(this.element);
    if (!focused) return undefined;
    if (this.#groups.contains(focused)) return 'row';
    if (focused === this.#keepAll) return 'all';
    return focused === this.#again ? 'again' : undefined;
  }

  /** The pressed button is gone: focuses what took its place. @param {'row' | 'all' | 'again' | undefined} focused */
  #refocus(focused) {
    if (!focused) return;
    const buttons = this.#buttons;
    const next = focused === 'row' ? buttons[Math.min(this.#pressed, buttons.length - 1)] : undefined;
    const target = next ?? (this.#again.hidden ? this.#details.summary : this.#again);
    target.focus({ preventScroll: true });
  }
}
