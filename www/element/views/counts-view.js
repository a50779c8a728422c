// How much shorter the summary is than the text.

import { element } from '../dom/dom.js';
import { durationText, percentText } from '../i18n/formats.js';

/** @import { Result } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class CountsView {
  element;
  #locale;

  /** @param {Locale} locale */
  constructor(locale) {
    this.#locale = locale;
    this.element = element('dl', { part: 'counts', 'aria-label': locale.text('figures') });
  }

  /** @param {Result} result */
  show({ stats }) {
    const locale = this.#locale;
    const figures = [
      [locale.text('figureWords'), locale.text('fromTo', { from: stats.words, to: stats.summaryWords })],
      [locale.text('figureSentences'), locale.text('fromTo', { from: stats.sentences, to: stats.summarySentences })],
      [locale.text('share'), percentText(locale, stats.share)],
      [
        locale.text('readingTime'),
        locale.text('fromTo', { from: durationText(locale, stats.readingSeconds), to: durationText(locale, stats.summaryReadingSeconds) }),
      ],
    ];
    this.element.replaceChildren(
      ...figures.map(([name = '', value = '']) => element('div', {}, [element('dt', {}, [name]), element('dd', {}, [value])])),
    );
  }
}
