// The key terms as buttons: the pointer or the keyboard shows where one occurs, a press asks for a summary about it.

import { element } from './dom.js';
import { messages } from './messages.js';

/** @import { KeyTerm, Result } from '../engine/types.d.ts' */

export class TermsView {
  #copy = element('button', { type: 'button', class: 'button copy-terms', part: 'button copy-terms' }, [messages.copyTerms]);
  #list = element('ul', { class: 'chips' });
  element = element('section', { part: 'terms', 'aria-labelledby': 'terms-title', hidden: true }, [
    element('header', { class: 'bar' }, [element('h3', { id: 'terms-title', class: 'label' }, [messages.keyTerms]), this.#copy]),
    this.#list,
    element('p', { id: 'focus-hint', hidden: true }, [messages.focusHint]),
  ]);
  /** @type {readonly KeyTerm[]} */
  #terms = [];

  /**
   * @param {{ onfocus: (term: string, isWanted: boolean) => void, onhint: (term: KeyTerm | undefined) => void, oncopy: () => void }} listeners
   */
  constructor({ onfocus, onhint, oncopy }) {
    this.#list.addEventListener('click', ({ target }) => {
      const term = this.#termOf(target);
      const chip = chipOf(target);
      if (term && chip) onfocus(term.text, chip.getAttribute('aria-pressed') !== 'true');
    });
    for (const type of ['pointerover', 'focusin']) this.#list.addEventListener(type, ({ target }) => onhint(this.#termOf(target)));
    for (const type of ['pointerleave', 'focusout']) this.#list.addEventListener(type, () => onhint(undefined));
    this.#copy.addEventListener('click', oncopy);
  }

  /** The terms as a list, one a line. */
  get plainText() {
    return this.#terms.map(({ text }) => text).join('\n');
  }

  /** @param {readonly KeyTerm[]} terms */
  show(terms) {
    this.#terms = terms;
    this.element.hidden = terms.length === 0;
    const best = terms[0]?.score ?? 1;
    this.#list.replaceChildren(...terms.map(({ text, score, occurrences }) => {
      const chip = element('button', { type: 'button', class: 'chip', part: 'term', 'aria-pressed': 'false', 'aria-describedby': 'focus-hint', dir: 'auto' }, [text]);
      chip.style.setProperty('--weight', (score / best).toFixed(2));
      chip.title = messages.occurrences(occurrences.length);
      return element('li', {}, [chip]);
    }));
  }

  /** Says which terms are asked for, and which the summary misses. @param {Result} result @param {readonly string[]} wanted */
  mark({ coverage }, wanted) {
    const chips = this.#list.querySelectorAll('.chip');
    for (const [index, { text }] of this.#terms.entries()) {
      chips[index]?.setAttribute('aria-pressed', String(wanted.includes(text)));
      chips[index]?.toggleAttribute('data-missed', !coverage.terms[index]?.covered);
    }
  }

  /** @param {EventTarget | null} target */
  #termOf(target) {
    const item = chipOf(target)?.parentElement;
    return item ? this.#terms[[...this.#list.children].indexOf(item)] : undefined;
  }
}

/** @param {EventTarget | null} target */
function chipOf(target) {
  return target instanceof Element ? target.closest('.chip') : null;
}
