// How much of the text the summary covers, and which key terms and sections it leaves out, each with a button that adds the
// best sentence for it.

import { details } from '../dom/details.js';
import { element, watchAttention } from '../dom/dom.js';
import { KeyedList } from '../dom/keyed-list.js';
import { excerpt, quoted } from '../dom/labels.js';

/** @import { Result, Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** A key term or section that the summary leaves out, and the sentence that would add it. @typedef {{ name: string, best?: Span | undefined }} Missed */

export class CoverageView {
  element;
  #locale;
  #listeners;
  #terms = new Group('terms');
  #sections = new Group('sections');
  #details;

  /**
   * @param {Locale} locale
   * @param {{ onadd: (sentence: Span) => void, onhint: (sentence: Span | undefined) => void }} listeners
   */
  constructor(locale, listeners) {
    this.#locale = locale;
    this.#listeners = listeners;
    this.#terms.title = locale.text('missedTerms');
    this.#sections.title = locale.text('missedSections');
    const list = element('div', { class: 'inset' }, [this.#terms.element, this.#sections.element]);
    this.#details = details(locale, [list], 'showMissed');
    this.element = element('section', { class: 'coverage', 'aria-label': locale.text('coverage') }, [this.#details.element]);
  }

  /** @param {Result} result */
  show({ keyTerms, coverage: { terms, sections } }) {
    const locale = this.#locale;
    const missedTerms = keyTerms.flatMap(({ text }, index) => missed(text, terms[index]));
    const missedSections = sections.flatMap((section) => missed(section.title, section));
    const make = (/** @type {Missed} */ one) => [this.#chip(one)];
    this.#terms.show(missedTerms, make, this.#details.summary);
    this.#sections.show(missedSections, make, this.#details.summary);
    const missing = missedTerms.length + missedSections.length;
    this.#details.label.textContent = `${locale.text('coverage')} (${locale.number(missing)})`;
    this.element.hidden = missing === 0;
  }

  /** @param {Missed} missed */
  #chip({ name, best }) {
    // No selectable sentence has it.
    if (!best) return element('span', { class: 'chip', dir: 'auto' }, [excerpt(name)]);
    const { onadd, onhint } = this.#listeners;
    const chip = element(
      'button',
      { type: 'button', class: 'chip add', dir: 'auto', 'aria-label': this.#locale.text('add', { what: quoted(name) }) },
      [excerpt(name)],
    );
    chip.addEventListener('click', () => {
      onhint(undefined);
      onadd(best);
    });
    watchAttention(chip, (isOn) => onhint(isOn ? best : undefined));
    return chip;
  }
}

/** The terms, or the sections, that are left out. */
class Group {
  #title;
  #list;
  element;

  /** @param {string} name */
  constructor(name) {
    this.#title = element('p', { class: 'label', id: `missed-${name}` });
    this.#list = new KeyedList({ class: 'chips', 'aria-labelledby': this.#title.id });
    this.element = element('div', { class: 'missed' }, [this.#title, this.#list.element]);
  }

  /** @param {string} title */
  set title(title) {
    this.#title.textContent = title;
  }

  /** @param {Missed[]} missed @param {(one: Missed) => Node[]} make @param {HTMLElement} last */
  show(missed, make, last) {
    this.#list.show(missed, ({ name, best }) => `${name} ${best?.start}`, make, last);
    this.element.hidden = missed.length === 0;
  }
}

/** @param {string} name @param {{ covered: boolean, best?: Span } | undefined} coverage @returns {Missed[]} */
function missed(name, coverage) {
  return coverage && !coverage.covered ? [{ name, best: coverage.best }] : [];
}
