// The text, read-only, with the chosen sentences marked. It is drawn block by block, once; a new length touches
// only the blocks whose marks change. Blocks are grouped, and groups that are out of sight cost no layout.

import { element } from './dom.js';
import { messages } from './messages.js';
import { TermMarks } from './term-marks.js';

/** @import { Boilerplate, Ignored, KindSpan, Result, Span } from '../engine/types.d.ts' */

/** @typedef {{ span: KindSpan, element: HTMLElement, marks: string, pale: Ignored[] }} Block pale: what is ignored inside it */

/** How many blocks share one `content-visibility`. */
const BLOCKS_PER_GROUP = 24;

export class SourceView {
  element = element('div', { part: 'source', role: 'region', 'aria-label': messages.source, tabindex: '0', dir: 'auto' });
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** @type {readonly Span[]} */
  #spans = [];
  /** The blocks that have marks. @type {Set<number>} */
  #marked = new Set();
  #terms = new TermMarks();

  /** @param {string} text @param {Result} result */
  show(text, { blocks, ignored, lang }) {
    const isSame = text === this.#text;
    this.showTerm([]);
    const { scrollTop } = this.element;
    this.#text = text;
    this.#spans = blocks;
    this.#marked.clear();
    this.#blocks = blocks.map((span) => {
      const block = element('p', { class: 'block', 'data-kind': span.kind, dir: 'auto' });
      if (span.ignored) makePale(block, span.ignored);
      block.textContent = text.slice(span.start, span.end);
      return { span, element: block, marks: '', pale: [] };
    });
    for (const span of ignored) {
      for (const index of blocksTouched(blocks, [span])) {
        const block = /** @type {Block} */ (this.#blocks[index]);
        if (!block.span.ignored) block.pale.push(span);
      }
    }
    for (const block of this.#blocks) if (block.pale.length > 0) this.#draw(block, []);
    const groups = [];
    for (let at = 0; at < this.#blocks.length; at += BLOCKS_PER_GROUP) {
      const part = this.#blocks.slice(at, at + BLOCKS_PER_GROUP);
      groups.push(element('div', { class: 'group' }, part.map((block) => block.element)));
    }
    if (lang === 'und') this.element.removeAttribute('lang');
    else this.element.lang = lang;
    this.element.replaceChildren(...groups);
    this.element.scrollTop = isSame ? scrollTop : 0;
  }

  /** @param {Span[]} chosen in document order */
  mark(chosen) {
    /** @type {Map<number, Span[]>} */
    const wanted = new Map([...this.#marked].map((index) => [index, []]));
    for (const span of chosen) {
      for (const index of blocksTouched(this.#spans, [span])) wanted.set(index, [...(wanted.get(index) ?? []), span]);
    }
    for (const [index, spans] of wanted) {
      this.#markBlock(/** @type {Block} */ (this.#blocks[index]), spans);
      if (spans.length > 0) this.#marked.add(index);
      else this.#marked.delete(index);
    }
  }

  /** @param {Block} block @param {Span[]} spans */
  #markBlock(block, spans) {
    const marks = spans.map(({ start, end }) => `${start}-${end}`).join();
    if (marks === block.marks) return;
    block.marks = marks;
    this.#draw(block, spans);
  }

  /** @param {Block} block @param {Span[]} spans */
  #draw(block, spans) {
    const { start: from, end: to } = block.span;
    const nodes = [];
    let at = from;
    for (const { start, end } of spans) {
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      nodes.push(...this.#stretch(block, at, first));
      nodes.push(element('mark', { part: 'mark', 'data-start': String(start), tabindex: '-1' }, this.#stretch(block, first, last)));
      at = last;
    }
    nodes.push(...this.#stretch(block, at, to));
    block.element.replaceChildren(...nodes);
  }

  /** A piece of a block, with what is ignored in it. @param {Block} block @param {number} from @param {number} to */
  #stretch({ pale }, from, to) {
    const nodes = [];
    let at = from;
    for (const { start, end, kind } of pale) {
      const [first, last] = [Math.max(start, at), Math.min(end, to)];
      if (first >= last) continue;
      const part = element('span', {}, [this.#text.slice(first, last)]);
      makePale(part, kind);
      nodes.push(this.#text.slice(at, first), part);
      at = last;
    }
    nodes.push(this.#text.slice(at, to));
    return nodes.filter((node) => node !== '');
  }

  /** @param {number} start where the sentence starts @returns {HTMLElement | null} */
  #find(start) {
    return this.element.querySelector(`mark[data-start="${start}"]`);
  }

  /** Brings a chosen sentence into view, focuses it and lets it flash. @param {number} start */
  reveal(start) {
    const mark = this.#find(start);
    if (!mark) return;
    mark.focus({ preventScroll: true });
    this.#center(mark);
    // Groups that come into view get their true height only now.
    requestAnimationFrame(() => this.#center(mark));
    mark.classList.remove('flash');
    void mark.offsetWidth;
    mark.classList.add('flash');
  }

  /** Shows which mark belongs to the sentence under the pointer. @param {number | undefined} start */
  hint(start) {
    this.element.querySelector('.hint')?.classList.remove('hint');
    if (start !== undefined) this.#find(start)?.classList.add('hint');
  }

  /** Shows where a term occurs. @param {readonly Span[]} occurrences in document order */
  showTerm(occurrences) {
    const ranges = occurrences.flatMap((span) => blocksTouched(this.#spans, [span]).map((index) => {
      const { element: within, span: { start } } = /** @type {Block} */ (this.#blocks[index]);
      return rangeIn(within, span.start - start, span.end - start);
    }));
    this.#terms.show(ranges);
  }

  /** Within the view, so that the page, and the summary with it, moves as little as possible. @param {HTMLElement} mark */
  #center(mark) {
    const view = this.element.getBoundingClientRect();
    const { top, height } = mark.getBoundingClientRect();
    this.element.scrollTop += top - view.top - Math.max(0, (view.height - height) / 2);
    this.element.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Ignored text is pale, and says so to those who do not see it: in a generated content, which is no part of the text
 * when somebody copies it.
 * @param {HTMLElement} part
 * @param {Boilerplate} kind
 */
function makePale(part, kind) {
  part.classList.add('ignored');
  if (kind !== 'separator') part.dataset['ignored'] = messages.ignoredAs(messages.kinds[kind]);
}

/**
 * A range of characters of an element that holds text only, as deep as it may be.
 * @param {HTMLElement} within
 * @param {number} start
 * @param {number} end
 */
function rangeIn(within, start, end) {
  const range = document.createRange();
  range.selectNodeContents(within);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  return range;
}

/**
 * Which blocks share text with one of the spans; both lists are in document order.
 * @param {readonly Span[]} blocks
 * @param {readonly Span[]} spans
 * @returns {number[]}
 */
function blocksTouched(blocks, spans) {
  const touched = [];
  for (const { start, end } of spans) {
    // The first block that ends after the span's start.
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Span} */ (blocks[middle]).end > start) high = middle;
      else low = middle + 1;
    }
    for (let block = blocks[low]; block && block.start < end; block = blocks[low]) {
      touched.push(low);
      low += 1;
    }
  }
  return touched;
}
