// The summary itself and the figures.

import { element } from './dom.js';
import { messages } from './messages.js';

/** @import { Result, SummarySentence } from '../engine/types.d.ts' */

/** Languages written without spaces between sentences. */
const UNSPACED = /^(?:ja|km|lo|my|th|yue|zh)\b/;

export class SummaryView {
  text = element('div', { part: 'summary', dir: 'auto', tabindex: '-1' });
  figures = element('dl', { part: 'counts', 'aria-label': messages.counts });

  /** The sentences that are shown. @type {Map<string, HTMLElement>} */
  #made = new Map();

  /**
   * @param {{ onopen: (start: number) => void, onhint: (start: number | undefined) => void }} listeners
   */
  constructor({ onopen, onhint }) {
    this.text.addEventListener('click', (event) => {
      const start = startOf(event.target);
      // The end of selecting text with the mouse is not a wish to go elsewhere.
      if (start !== undefined && !isSelecting(this.text)) onopen(start);
    });
    this.text.addEventListener('keydown', (event) => {
      const start = startOf(event.target);
      if (event.key !== 'Enter' || start === undefined) return;
      event.preventDefault();
      onopen(start);
    });
    this.text.addEventListener('pointerover', (event) => onhint(startOf(event.target)));
    this.text.addEventListener('pointerleave', () => onhint(undefined));
  }

  /** @param {Result} result @param {'paragraph' | 'bullets'} view */
  show({ summary, lang }, view) {
    const focused = startOf(/** @type {ShadowRoot} */ (this.text.getRootNode()).activeElement);
    if (lang === 'und') this.text.removeAttribute('lang');
    else this.text.lang = lang;
    const sentences = summary.map((sentence) => this.#elementOf(sentence));
    this.#made = new Map(sentences.map((made) => [keyOf(made.dataset['start'], made.textContent), made]));
    if (view === 'bullets') {
      this.text.replaceChildren(element('ul', {}, sentences.map((sentence) => element('li', { dir: 'auto' }, [sentence]))));
    } else {
      const gap = UNSPACED.test(lang) ? '' : ' ';
      this.text.replaceChildren(element('p', { dir: 'auto' }, sentences.flatMap((sentence, index) => (index ? [gap, sentence] : [sentence]))));
    }
    if (focused !== undefined) this.focus(focused);
  }

  /** A sentence that stays keeps its element. @param {SummarySentence} sentence */
  #elementOf(sentence) {
    return this.#made.get(keyOf(sentence.start, shown(sentence))) ?? sentenceElement(sentence);
  }

  /** @param {Result} result */
  showFigures({ stats }) {
    const figures = [
      [messages.words, messages.fromTo(stats.words, stats.summaryWords)],
      [messages.sentences, messages.fromTo(stats.sentences, stats.summarySentences)],
      [messages.share, messages.percent(stats.share)],
      [messages.saved, messages.duration(Math.max(0, stats.readingSeconds - stats.summaryReadingSeconds))],
    ];
    this.figures.replaceChildren(
      ...figures.map(([name = '', value = '']) => element('div', {}, [element('dt', {}, [name]), element('dd', {}, [value])])),
    );
  }

  /** @param {number} start */
  focus(start) {
    /** @type {HTMLElement | null} */ (this.text.querySelector(`[data-start="${start}"]`))?.focus();
  }
}

/** The summary as plain text. @param {Result} result @param {'paragraph' | 'bullets'} view */
export function plainText({ summary, lang }, view) {
  const sentences = summary.map(shown);
  if (view === 'bullets') return sentences.map((sentence) => `- ${sentence}`).join('\n');
  return sentences.join(UNSPACED.test(lang) ? '' : ' ');
}

/** @param {number | string | undefined} start @param {string} text */
function keyOf(start, text) {
  return `${start} ${text}`;
}

/** @param {SummarySentence} sentence */
function shown({ text, display }) {
  return display ?? text;
}

/** @param {SummarySentence} sentence */
function sentenceElement(sentence) {
  // Not a <button>: that cannot break across lines like text. Not an <a href>: it would leave the page.
  return element(
    'span',
    { part: 'sentence', class: 'sentence', role: 'link', tabindex: '0', 'data-start': String(sentence.start), 'aria-describedby': 'go-hint' },
    [shown(sentence)],
  );
}

/** @param {EventTarget | null} target @returns {number | undefined} */
function startOf(target) {
  const sentence = target instanceof Element ? target.closest('.sentence') : null;
  return sentence instanceof HTMLElement ? Number(sentence.dataset['start']) : undefined;
}

/** @param {Element} within */
function isSelecting(within) {
  const root = /** @type {any} */ (within.getRootNode());
  const selection = /** @type {Selection | null} */ (root.getSelection?.() ?? document.getSelection());
  return selection?.type === 'Range' && selection.toString() !== '';
}
