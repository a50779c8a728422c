// The length of the summary: a native slider over the lengths on offer, whose steps grow, and beside it the length in a choice of units.

import { element } from '../dom/dom.js';
import { bisect } from '../dom/spans.js';
import { lengthText } from '../i18n/formats.js';
import { lengthsOf, measured, nearestStep, parseUnit, UNITS } from '../request/units.js';

/** @import { Result } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { Unit } from '../request/units.js' */

export class LengthSlider {
  #input = element('input', { type: 'range', id: 'length', min: '0' });
  #units = element('select', { id: 'unit', class: 'length-value' });
  #locale;
  /** @type {Result | undefined} */
  #result;
  /** The lengths on offer: the slider counts them. @type {number[]} */
  #lengths = [];
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
    this.#input.addEventListener('input', () => onlength(this.#lengths[this.#input.valueAsNumber] ?? 1));
    // The summary keeps its length: only the unit changes, at once, so that the next move of the slider is in it.
    this.#units.addEventListener('change', () => {
      if (!this.#result) return;
      const unit = parseUnit(this.#units.value);
      const length = nearestStep(unit, this.#result.stats);
      this.update(unit, length, this.#result, false);
      onunit(unit, length);
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
    this.#lengths = lengthsOf(unit, stats);
    const last = this.#lengths.length - 1;
    const value = Math.min(wanted, this.#lengths[last] ?? wanted);
    // A length between two of them stands at the longer one.
    const at = bisect(this.#lengths, (length) => length >= value);
    const input = this.#input;
    this.element.hidden = isWhole || stats.selectableSentences < 2;
    input.max = String(last);
    input.valueAsNumber = at;
    input.style.setProperty('--filled', String(at / Math.max(1, last)));
    const locale = this.#locale;
    for (const option of this.#units.options) {
      const one = parseUnit(option.value);
      // The length that was asked for in its unit, and the actual length in the others.
      option.textContent = lengthText(locale, one, one === unit ? value : measured(one, stats));
      option.selected = one === unit;
    }
    input.setAttribute(
      'aria-valuetext',
      unit === 'sentences' ? locale.text('ofSentences', { chosen: value, n: stats.sentences }) : lengthText(locale, unit, value),
    );
  }
}
