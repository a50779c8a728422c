// The key terms as buttons: pointing at one shows where it occurs, clicking it focuses the summary on it.

import { button, element, heading } from '../dom/dom.js';
import { excerpt } from '../dom/labels.js';

/** @import { KeyTerm, Result } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class KeyTermsView {
  #locale;
  #list = element('ul', { class: 'chips' });
  element;
  #legend;
  /** @type {readonly KeyTerm[]} */
  #terms = [];
  /** @type {readonly string[]} */
  #wanted = [];

  /**
   * @param {Locale} locale
   * @param {number} level of its heading
   * @param {{ onfocus: (wanted: string[]) => void, onhint: (term: KeyTerm | undefined) => void, oncopy: () => void }} listeners
   */
  constructor(locale, level, { onfocus, onhint, oncopy }) {
    this.#locale = locale;
    const copy = button(locale.text('copyTerms'), 'copy-terms');
    this.#legend = element('p', { class: 'legend' }, [locale.text('termsLegend')]);
    this.element = element('section', { part: 'terms', 'aria-labelledby': 'terms-title', hidden: true }, [
      element('header', { class: 'bar' }, [heading(level, { id: 'terms-title', class: 'label' }, [locale.text('keyTerms')]), copy]),
      this.#list,
      element('p', { id: 'focus-hint', hidden: true }, [locale.text('focusHint')]),
      element('p', { id: 'missed-hint', hidden: true }, [locale.text('missed')]),
      this.#legend,
    ]);
    this.#list.addEventListener('click', ({ target }) => {
      const term = this.#termOf(target);
      if (!term) return;
      const others = this.#wanted.filter((other) => other !== term.text);
      onfocus(others.length < this.#wanted.length ? others : [...others, term.text]);
    });
    for (const type of ['pointerover', 'focusin']) this.#list.addEventListener(type, ({ target }) => onhint(this.#termOf(target)));
    for (const type of ['pointerleave', 'focusout']) this.#list.addEventListener(type, () => onhint(undefined));
    copy.addEventListener('click', oncopy);
  }

  /** The terms, one a line. */
  get plainText() {
    return this.#terms.map(({ text }) => text).join('\n');
  }

  /** @param {readonly KeyTerm[]} terms */
  show(terms) {
    this.#terms = terms;
    this.element.hidden = terms.length === 0;
    const best = terms[0]?.score ?? 1;
    this.#list.replaceChildren(
      ...terms.map(({ text, score, occurrences }) => {
        const chip = element('button', { type: 'button', class: 'chip', part: 'term', 'aria-pressed': 'false', dir: 'auto' }, [
          excerpt(text),
        ]);
        chip.style.setProperty('--weight', (score / best).toFixed(2));
        chip.title = this.#locale.text('occurrences', { n: occurrences.length });
        return element('li', {}, [chip]);
      }),
    );
  }

  /** Marks the terms of the query, and those that the summary leaves out. @param {Result} result @param {readonly string[]} wanted */
  mark({ coverage }, wanted) {
    this.#wanted = wanted;
    this.#legend.hidden = coverage.terms.every(({ covered }) => covered);
    const chips = this.#list.querySelectorAll('.chip');
    for (const [index, { text }] of this.#terms.entries()) {
      const isMissed = coverage.terms[index]?.covered === false;
      const chip = chips[index];
      chip?.setAttribute('aria-pressed', String(wanted.includes(text)));
      chip?.setAttribute('aria-describedby', isMissed ? 'missed-hint focus-hint' : 'focus-hint');
      chip?.toggleAttribute('data-missed', isMissed);
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
