// The length of the summary: a native slider, and beside it the length in a choice of units.

import { element } from '../dom/dom.js';
import { measured, nearestStep, parseUnit, scaleOf, UNITS } from '../request/units.js';

/** @import { Result } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { Unit } from '../request/units.js' */

export class LengthSlider {
  #input = element('input', { type: 'range', id: 'length' });
  #units = element('select', { id: 'unit', class: 'length-value' });
  #locale;
  /** @type {Result | undefined} */
  #result;
  element;

  /**
   * @param {Locale} locale
   * @param {{ onlength: (length: number) => void, onunit: (unit: Unit, length: number) => void }} listeners
   */
  constructor(locale, { onlength, onunit }) {
    this.#locale = locale;
    this.#units.setAttribute('aria-label', locale.text('unit'));
    this.#units.append(...UNITS.map((unit) => element('option', { value: unit })));
    this.element = element('div', { class: 'length' }, [
      element('label', { for: 'length', class: 'label' }, [locale.text('length')]),
      this.#input,
      this.#units,
    ]);
    this.#input.addEventListener('input', () => onlength(this.#input.valueAsNumber));
    // The summary keeps its length: only the unit changes.
    this.#units.addEventListener('change', () => {
      const unit = parseUnit(this.#units.value);
      if (this.#result) onunit(unit, nearestStep(unit, this.#result.stats));
    });
  }

  /**
   * @param {Unit} unit
   * @param {number} wanted
   * @param {Result} result
   * @param {boolean} isWhole whether the text is shown in full, so that there is nothing to choose
   */
  update(unit, wanted, result, isWhole) {
    this.#result = result;
    const { stats } = result;
    const { step, most } = scaleOf(unit, wanted, stats);
    const value = Math.min(wanted, most);
    const input = this.#input;
    this.element.hidden = isWhole || stats.selectableSentences < 2;
    input.min = input.step = String(step);
    input.max = String(most);
    input.valueAsNumber = value;
    input.style.setProperty('--filled', String((value - step) / Math.max(1, most - step)));
    const locale = this.#locale;
    for (const option of this.#units.options) {
      const one = parseUnit(option.value);
      // The length that was asked for in its unit, and the actual length in the others.
      option.textContent = locale.length(one, one === unit ? value : measured(one, stats));
      option.selected = one === unit;
    }
    input.setAttribute(
      'aria-valuetext',
      unit === 'sentences' ? locale.text('ofSentences', { chosen: value, n: stats.sentences }) : locale.length(unit, value),
    );
  }
}
