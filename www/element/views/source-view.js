// The text, read-only, with the chosen sentences marked. It is drawn once, block by block; another summary redraws only the
// blocks whose marks change. Blocks are grouped, and groups out of view need no layout. A long text is drawn in slices, so
// that the page stays responsive.

import { element, focusedBeside, setLang, withoutDirection } from '../dom/dom.js';
import { Characters, overlapping } from '../dom/spans.js';
import { MOST_PLACES, TextHighlight } from '../dom/text-highlight.js';
import { isPinned } from './reasons.js';

/** @import { Block as BlockSpan, Boilerplate, BoilerplateSpan, Result, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Block
 * @property {BlockSpan} span
 * @property {HTMLElement | undefined} element undefined until it is drawn
 * @property {SummarySentence[]} chosen the sentences marked in it
 * @property {string} marks identify these sentences
 * @property {BoilerplateSpan[]} boilerplate inside it
 */

/** How many blocks make a group. */
const BLOCKS_PER_GROUP = 24;
/** How long drawing a slice takes, in milliseconds. */
const SLICE = 8;

export class SourceView {
  element;
  #locale;
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** @type {readonly Span[]} */
  #spans = [];
  /** The blocks that have marks. @type {Set<number>} */
  #marked = new Set();
  /** How many blocks are drawn. */
  #drawn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #drawing;
  /** The blocks by their elements. @type {WeakMap<Element, Block>} */
  #blockOf = new WeakMap();
  #terms = new TextHighlight('epitome-term');
  /** The words that answer a question look like those of a term. */
  #words = new TextHighlight('epitome-term');
  #suggested = new TextHighlight('epitome-sentence');

  /** @param {Locale} locale */
  constructor(locale) {
    this.#locale = locale;
    this.element = element('div', {
      part: 'source',
      role: 'region',
      'aria-label': locale.text('source'),
      'aria-describedby': 'source-hint',
      tabindex: '0',
      dir: 'auto',
    });
  }

  /** @param {string} text @param {Result} result */
  show(text, { blocks, boilerplate, lang }) {
    const isSame = text === this.#text;
    this.#terms.show([]);
    const { scrollTop } = this.element;
    this.#text = text;
    this.#spans = blocks;
    this.#marked.clear();
    this.#blocks = blocks.map((span) => ({ span, element: undefined, chosen: [], marks: '', boilerplate: [] }));
    for (const span of boilerplate) {
      for (const index of overlapping(blocks, span)) {
        const block = /** @type {Block} */ (this.#blocks[index]);
        if (!block.span.boilerplate) block.boilerplate.push(span);
      }
    }
    setLang(this.element, lang);
    const before = this.#drawn;
    this.#drawn = 0;
    this.element.replaceChildren();
    // What was visible stays visible.
    if (isSame) this.#drawTo(before);
    this.#drawOn();
    this.element.scrollTop = isSame ? scrollTop : 0;
  }

  /** Draws the next slice, and schedules the rest. */
  #drawOn() {
    clearTimeout(this.#drawing);
    const end = performance.now() + SLICE;
    do this.#drawTo(this.#drawn + 1);
    while (this.#drawn < this.#blocks.length && performance.now() < end);
    if (this.#drawn < this.#blocks.length) this.#drawing = setTimeout(() => this.#drawOn());
  }

  /** Draws whole groups until at least so many blocks are drawn. @param {number} count */
  #drawTo(count) {
    while (this.#drawn < Math.min(count, this.#blocks.length)) {
      const part = this.#blocks.slice(this.#drawn, this.#drawn + BLOCKS_PER_GROUP);
      this.element.append(
        element(
          'div',
          { class: 'group' },
          part.map((block) => this.#create(block)),
        ),
      );
      this.#drawn += part.length;
    }
  }

  /** @param {Block} block */
  #create(block) {
    const {
      span: { kind, boilerplate },
    } = block;
    const made = element('p', { class: 'block', 'data-kind': kind, dir: 'auto' });
    if (boilerplate) this.#markBoilerplate(made, boilerplate);
    block.element = made;
    this.#blockOf.set(made, block);
    this.#draw(block, made);
    return made;
  }

  /** @param {readonly SummarySentence[]} chosen in document order */
  mark(chosen) {
    /** @type {Map<number, SummarySentence[]>} */
    const wanted = new Map([...this.#marked].map((index) => [index, []]));
    for (const span of chosen) {
      for (const index of overlapping(this.#spans, span)) {
        const spans = wanted.get(index) ?? [];
        spans.push(span);
        wanted.set(index, spans);
      }
    }
    for (const [index, spans] of wanted) {
      this.#markBlock(/** @type {Block} */ (this.#blocks[index]), spans);
      if (spans.length > 0) this.#marked.add(index);
      else this.#marked.delete(index);
    }
  }

  /** @param {Block} block @param {SummarySentence[]} chosen */
  #markBlock(block, chosen) {
    const marks = chosen.map((sentence) => `${sentence.start}-${sentence.end}${isPinned(sentence) ? '!' : ''}`).join();
    if (marks === block.marks) return;
    Object.assign(block, { marks, chosen });
    const drawn = block.element;
    if (!drawn) return;
    const focused = focusedBeside(this.element);
    const left = focused instanceof HTMLElement && drawn.contains(focused) ? focused.dataset['start'] : undefined;
    this.#draw(block, drawn);
    if (left !== undefined) (this.#find(Number(left)) ?? this.element).focus({ preventScroll: true });
  }

  /** @param {Block} block @param {HTMLElement} drawn its element */
  #draw(block, drawn) {
    const {
      chosen,
      span: { start: from, end: to },
    } = block;
    // Not a list: a call takes no more than some ten thousand arguments.
    const shown = new DocumentFragment();
    let at = from;
    for (const sentence of chosen) {
      const { start, end } = sentence;
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      shown.append(...this.#stretch(block, at, first));
      shown.append(
        element(
          'mark',
          { part: 'mark', 'data-start': String(start), 'data-pinned': isPinned(sentence), tabindex: '-1' },
          this.#stretch(block, first, last),
        ),
      );
      at = last;
    }
    shown.append(...this.#stretch(block, at, to));
    withoutDirection([this.element, drawn], () => drawn.replaceChildren(shown));
  }

  /** A piece of a block, with the boilerplate in it. @param {Block} block @param {number} from @param {number} to */
  #stretch({ boilerplate }, from, to) {
    const nodes = [];
    let at = from;
    for (const index of overlapping(boilerplate, { start: from, end: to })) {
      const { start, end, kind } = /** @type {BoilerplateSpan} */ (boilerplate[index]);
      const [first, last] = [Math.max(start, at), Math.min(end, to)];
      if (first >= last) continue;
      const part = element('span', {}, [this.#text.slice(first, last)]);
      this.#markBoilerplate(part, kind);
      nodes.push(this.#text.slice(at, first), part);
      at = last;
    }
    nodes.push(this.#text.slice(at, to));
    return nodes.filter((node) => node !== '');
  }

  /** @param {number} start where the sentence starts @returns {HTMLElement | null} */
  #find(start) {
    this.#drawAt({ start, end: start + 1 });
    return this.element.querySelector(`mark[data-start="${start}"]`);
  }

  /** Scrolls to a chosen sentence, focuses it and lets it flash. @param {number} start */
  reveal(start) {
    this.#find(start)?.focus({ preventScroll: true });
    this.flash(start);
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls the text, but not the page, to a chosen sentence and lets it flash. @param {number} start */
  flash(start) {
    const mark = this.#find(start);
    if (!mark) return;
    this.#center(mark);
    // Groups that have just come into view get their real height now.
    requestAnimationFrame(() => this.#center(mark));
    mark.classList.remove('flash');
    void mark.offsetWidth;
    mark.classList.add('flash');
  }

  /** Highlights the mark of the sentence that the pointer is on in the summary. @param {number | undefined} start */
  hint(start) {
    this.element.querySelector('.hint')?.classList.remove('hint');
    if (start !== undefined) this.#find(start)?.classList.add('hint');
  }

  /** Highlights the occurrences of a term. @param {readonly Span[]} occurrences in document order */
  showTerm(occurrences) {
    this.#terms.show(this.rangesOf(...occurrences.slice(0, MOST_PLACES)));
  }

  /** Highlights the words that answer a question. @param {readonly Span[]} words */
  showWords(words) {
    for (const word of words) this.#drawAt(word);
    this.#words.show(this.rangesOf(...words));
  }

  /** Highlights a sentence that could be added. @param {Span | undefined} sentence */
  suggest(sentence) {
    this.#suggested.show(sentence ? this.rangesOf(sentence) : []);
  }

  /** Draws the text up to a span, if it is not drawn yet. @param {Span} span */
  #drawAt(span) {
    const last = overlapping(this.#spans, span).at(-1);
    if (last !== undefined) this.#drawTo(last + 1);
  }

  /** The ranges of spans of the text, one a block. @param {Span[]} spans @returns {Range[]} */
  rangesOf(...spans) {
    /** @type {Map<HTMLElement, Characters>} */
    const known = new Map();
    return spans.flatMap((span) =>
      overlapping(this.#spans, span).flatMap((index) => {
        const {
          element: within,
          span: { start },
        } = /** @type {Block} */ (this.#blocks[index]);
        if (!within) return [];
        const characters = known.get(within) ?? new Characters(within);
        known.set(within, characters);
        return characters.range(span.start - start, span.end - start);
      }),
    );
  }

  /** The span of the block around an element. @param {EventTarget | null} inside @returns {Span | undefined} */
  blockAt(inside) {
    const found = inside instanceof Element ? inside.closest('.block') : null;
    return found ? this.#blockOf.get(found)?.span : undefined;
  }

  /** Scrolls the text to a span. @param {Span} span */
  bring(span) {
    this.#drawAt(span);
    const [range] = this.rangesOf(span);
    if (!range) return;
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#center(range);
  }

  /** Scrolls the text to a span, and the page if needed. @param {Span} span */
  visit(span) {
    this.bring(span);
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls the text only, so that the page moves as little as possible. @param {HTMLElement | Range} part */
  #center(part) {
    const view = this.element.getBoundingClientRect();
    const { top, height } = part.getBoundingClientRect();
    this.element.scrollTop += top - view.top - Math.max(0, (view.height - height) / 2);
  }

  /**
   * Boilerplate is pale. Screen readers announce it by generated content, which is not copied with the text.
   * @param {HTMLElement} part
   * @param {Boilerplate} kind
   */
  #markBoilerplate(part, kind) {
    part.classList.add('boilerplate');
    if (kind !== 'separator') part.dataset['boilerplate'] = this.#locale.text('ignoredAs', { kind: this.#locale.text(`kind.${kind}`) });
  }
}
