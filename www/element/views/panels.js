// What a reader uses after a summary is shown: options, saving, the sections, and what stands below the summary: what was left
// out, questions, what is missing, what was ignored. Loaded once it is shown.

import { dateText } from '../i18n/formats.js';
import { AskView } from './ask-view.js';
import { BoilerplateView } from './boilerplate-view.js';
import { CoverageView } from './coverage-view.js';
import { ExcludedView } from './excluded-view.js';
import { OptionsView } from './options-view.js';
import { SaveView } from './save-view.js';
import { SectionsView } from './sections-view.js';

export { default as english } from '../i18n/messages/en-panels.js';
export { addStyles } from './panel-styles.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Actions } from '../host/interface.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { Shown } from './answer-views.js' */
/** @import { AskListeners } from './ask-view.js' */
/** @import { SaveListeners } from './save-view.js' */
/** @import { Exported } from './summary-text.js' */

/**
 * Where the panels go.
 * @typedef {object} Places
 * @property {HTMLElement} options
 * @property {HTMLButtonElement} optionsToggle
 * @property {HTMLElement} save
 * @property {HTMLElement} sections
 * @property {HTMLElement} more below the summary
 */

/**
 * @typedef {object} OtherListeners
 * @property {(sentence: Span) => void} onadd
 * @property {HTMLElement} summary gets the focus when nothing is left out any more
 */

/** What a print says of its day. @param {Locale} locale */
export function printedOn(locale) {
  return locale.text('printedOn', { date: dateText(locale, new Date()) });
}

export class Panels {
  #ask;
  #options;
  #sections;
  #excluded;
  #coverage;
  #boilerplate;
  /** What was shown last. @type {Partial<Shown>} */
  #shown = {};

  /** @param {Locale} locale @param {Places} places @param {Actions & AskListeners & SaveListeners & OtherListeners} listeners */
  constructor(locale, places, listeners) {
    this.#options = new OptionsView(locale, places.optionsToggle, listeners);
    this.#sections = new SectionsView(places.sections);
    this.#excluded = new ExcludedView(locale, listeners.summary, listeners.onrelease);
    this.#ask = new AskView(locale, listeners);
    this.#coverage = new CoverageView(locale, listeners);
    this.#boilerplate = new BoilerplateView(locale, listeners);
    places.options.append(...this.#options.fields);
    places.save.append(...new SaveView(locale, listeners).buttons);
    places.more.append(...[this.#excluded, this.#ask, this.#coverage, this.#boilerplate].map((view) => view.element));
  }

  /** @param {Shown & Exported} shown */
  show(shown) {
    const { text, result, headlineWords, focus, avoid, excluded, keeps, textLang } = shown;
    const before = this.#shown;
    this.#shown = shown;
    if (text !== before.text) {
      this.#ask.clear();
      this.#boilerplate.close();
    }
    this.#options.show(focus, avoid, headlineWords);
    this.#options.showLanguage(result.lang, textLang);
    this.#excluded.show(text, excluded);
    this.#coverage.show(result);
    // The same text, read once, has the same boilerplate at any length.
    if (result.boilerplate !== before.result?.boilerplate) this.#boilerplate.show(text, result.boilerplate, keeps);
  }

  /** The sections, where they are how the summary is shown. @param {Shown & Exported} shown */
  showSections({ text, result, view }) {
    if (view === 'sections') this.#sections.show(text, result);
  }
}
