// What the summary saves, in figures.

import { element } from '../dom/dom.js';

/** @import { Result } from '../../engine/types.d.ts' */
/** @import { Words } from '../i18n/words.js' */

export class FiguresView {
  element;
  #words;

  /** @param {Words} words */
  constructor(words) {
    this.#words = words;
    this.element = element('dl', { part: 'counts', 'aria-label': words.text('figures') });
  }

  /** @param {Result} result */
  show({ stats }) {
    const words = this.#words;
    const figures = [
      [words.text('figureWords'), words.text('fromTo', { from: stats.words, to: stats.summaryWords })],
      [words.text('figureSentences'), words.text('fromTo', { from: stats.sentences, to: stats.summarySentences })],
      [words.text('share'), words.percent(stats.share)],
      [words.text('readingTime'), words.text('fromTo', { from: words.duration(stats.readingSeconds), to: words.duration(stats.summaryReadingSeconds) })],
    ];
    this.element.replaceChildren(
      ...figures.map(([name = '', value = '']) => element('div', {}, [element('dt', {}, [name]), element('dd', {}, [value])])),
    );
  }
}
