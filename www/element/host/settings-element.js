// The attributes of the element as properties. They are its only state, except for what belongs to one text.

import { parseAvoid, parseFocus, parseView, wholeNumber } from '../request/attributes.js';
import { defaultLength, parseUnit } from '../request/units.js';

/** @import { View } from '../request/attributes.js' */
/** @import { Result } from '../../engine/types.d.ts' */

/** What a change requires: find the text, read it, request a summary, only show it, or build what shows it. @typedef {'source' | 'text' | 'request' | 'view' | 'frame'} Change */

const DEFAULT_TERMS = 10;

/** What each attribute changes. @type {Record<string, Change>} */
const CHANGES = {
  for: 'source',
  length: 'request',
  unit: 'request',
  view: 'view',
  skim: 'request',
  terms: 'text',
  headline: 'request',
  focus: 'request',
  avoid: 'request',
  'text-lang': 'text',
  'keep-everything': 'text',
  'heading-level': 'frame',
  compact: 'view',
};
/** @param {string} attribute one that is observed */
export function changeBy(attribute) {
  return CHANGES[attribute] ?? 'text';
}

const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * @attr {string} for - the id of an element of the page: its text is summarized and the chosen sentences are marked in it; clicking a sentence
 *   of the summary scrolls to it. Without `for` there is a box to paste into
 * @attr {number} length - how long the summary is, in its unit; by default 3 sentences, 100 words, 20 percent or 30 seconds
 *   for an article, and more for a longer text
 * @attr {'sentences' | 'words' | 'percent' | 'seconds'} unit - what the length counts: `sentences`, `words`, `percent` of the words, or
 *   `seconds` of reading; `sentences` by default
 * @attr {'paragraph' | 'bullets' | 'sections'} view - how the summary is shown; `paragraph` by default; `sections`: heading by heading, where
 *   the text has four or more
 * @attr {boolean} skim - grade the text by importance: its best sentences marked, the next ones tinted, the rest paler, ignored lines folded
 * @attr {number} terms - how many key terms are shown; 10 by default, 0 for none
 * @attr {number} headline - the maximum number of words of the headline, one sentence shortened by deletion only; 0 for none. Without it, the
 *   title of the text stands above the summary, where the text begins with one
 * @attr {string} focus - what the summary focuses on: terms or questions, separated by a comma and a space (as a property, an array)
 * @attr {string} avoid - what the summary avoids: `quotes`, `questions` or both, separated by a space (as a property, an array)
 * @attr {string} text-lang - the language of the text, a BCP 47 tag such as `de`; detected by default
 * @attr {boolean} keep-everything - treat nothing as boilerplate: menus, captions, signatures and the like count as text
 * @attr {number} heading-level - the level of the headings, 1 to 5; 2 by default
 * @attr {boolean} compact - with `for`: at first only a few lines, with a button for the rest; a press on a sentence opens its note in place
 */
export class SettingsElement extends Base {
  static observedAttributes = Object.keys(CHANGES);

  /** The id of the element of the page whose text is summarized; '' for a box to paste into. */
  get htmlFor() {
    return this.getAttribute('for')?.trim() ?? '';
  }

  set htmlFor(value) {
    this.setAttribute('for', value);
  }

  /** The length of the summary, in its `unit`. */
  get length() {
    return (
      wholeNumber(this.getAttribute('length'), 1) ??
      defaultLength(this.unit, /** @type {{ result?: Result }} */ (/** @type {unknown} */ (this)).result?.stats)
    );
  }

  set length(value) {
    this.setAttribute('length', String(value));
  }

  /** What the length counts. @returns {'sentences' | 'words' | 'percent' | 'seconds'} */
  get unit() {
    return parseUnit(this.getAttribute('unit'));
  }

  set unit(value) {
    this.setAttribute('unit', value);
  }

  /** @returns {View} */
  get view() {
    return parseView(this.getAttribute('view'));
  }

  set view(value) {
    this.setAttribute('view', value);
  }

  /** Whether the text is graded by importance. */
  get skim() {
    return this.hasAttribute('skim');
  }

  set skim(value) {
    this.toggleAttribute('skim', Boolean(value));
  }

  /** The maximum number of key terms. */
  get terms() {
    return wholeNumber(this.getAttribute('terms'), 0) ?? DEFAULT_TERMS;
  }

  set terms(value) {
    this.setAttribute('terms', String(value));
  }

  /** The maximum number of words of the headline; 0 for no headline, or for the title of the text where the attribute is missing. */
  get headline() {
    return wholeNumber(this.getAttribute('headline'), 0) ?? 0;
  }

  set headline(value) {
    this.setAttribute('headline', String(value));
  }

  /** The query. (`focus` is a method of every element.) */
  get focusOn() {
    return parseFocus(this.getAttribute('focus'));
  }

  set focusOn(value) {
    this.setAttribute('focus', value.join(', '));
  }

  /** Kinds of sentences that the summary avoids. */
  get avoid() {
    return parseAvoid(this.getAttribute('avoid'));
  }

  set avoid(value) {
    this.setAttribute('avoid', value.join(' '));
  }

  /** The language of the text; '' to detect it. */
  get textLang() {
    return this.getAttribute('text-lang')?.trim() ?? '';
  }

  set textLang(value) {
    this.setAttribute('text-lang', value);
  }

  /** Whether nothing is treated as boilerplate. */
  get keepEverything() {
    return this.hasAttribute('keep-everything');
  }

  set keepEverything(value) {
    this.toggleAttribute('keep-everything', Boolean(value));
  }

  /** The level of the headings. */
  get headingLevel() {
    return Math.min(wholeNumber(this.getAttribute('heading-level'), 1) ?? 2, 5);
  }

  set headingLevel(value) {
    this.setAttribute('heading-level', String(value));
  }

  /** Whether a summary beside its article shows only a few lines at first. */
  get compact() {
    return this.hasAttribute('compact');
  }

  set compact(value) {
    this.toggleAttribute('compact', Boolean(value));
  }

  /** Properties set before the element was defined would hide the accessors: sets them again. */
  upgrade() {
    const prototype = Object.getPrototypeOf(this);
    for (const [name, value] of Object.entries(this)) {
      if (!(name in prototype)) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }
}
