// The text, read-only, with the chosen sentences marked. It is drawn once, block by block; another summary redraws only the
// blocks whose marks change. Blocks are grouped, and groups out of view need no layout. A long text is drawn in slices, so
// that the page stays responsive.

import { details } from '../dom/details.js';
import { element, focusedBeside, setLang, withoutDirection } from '../dom/dom.js';
import { countLines } from '../dom/labels.js';
import { bisect, Characters, overlapping } from '../dom/spans.js';
import { MOST_PLACES, TextHighlight } from '../dom/text-highlight.js';
import { isPinned } from './reasons.js';

/** @import { Block as BlockSpan, Boilerplate, BoilerplateSpan, Result, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Block
 * @property {BlockSpan} span
 * @property {HTMLElement | undefined} element undefined until it is drawn
 * @property {Graded[]} graded the sentences that stand out in it, in order
 * @property {string} marks identify these sentences and how they stand out
 * @property {BoilerplateSpan[]} boilerplate inside it
 */

/** A sentence that stands out: chosen (0), or in the next tier, or in the one after. @typedef {Span & { tier: number, isPinned: boolean }} Graded */

/** How many blocks make a group. */
const BLOCKS_PER_GROUP = 24;
/** Pixels above the block that the text opens at. */
const ABOVE = 20;
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
  /** @type {readonly SummarySentence[]} */
  #chosen = [];
  /** Whether the text is graded by importance. */
  #isSkimmed = false;
  #terms = new TextHighlight('epitome-term');
  /** The words that answer a question. @type {readonly Span[]} */
  #answer = [];
  /** They look like those of a term. */
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
    if (!isSame) this.showWords([]);
    this.#text = text;
    this.#spans = blocks;
    this.#marked.clear();
    this.#blocks = blocks.map((span) => ({ span, element: undefined, graded: [], marks: '', boilerplate: [] }));
    for (const span of boilerplate) {
      for (const index of overlapping(blocks, span)) {
        const block = /** @type {Block} */ (this.#blocks[index]);
        if (!block.span.boilerplate) block.boilerplate.push(span);
      }
    }
    setLang(this.element, lang);
    if (!isSame && this.#drawn > 0) this.element.scrollTop = 0;
    this.#redraw(isSame ? this.#drawn : 0);
    if (isSame) return;
    // It opens at the article, not at the menu above it.
    const first = this.#blocks.find(({ span }) => !span.boilerplate);
    if (!first || first === this.#blocks[0]) return;
    this.#drawAt(first.span);
    this.#bringToTop(first);
  }

  /** The first block of the text proper that is visible; undefined at the very top. */
  #visibleBlock() {
    const { scrollTop } = this.element;
    const { top } = this.element.getBoundingClientRect();
    if (scrollTop === 0) return undefined;
    const first = bisect(this.#blocks, ({ element: drawn }) => !drawn || drawn.getBoundingClientRect().bottom > top);
    return this.#blocks.slice(first).find(({ span }) => !span.boilerplate);
  }

  /** Scrolls the text, but not the page, to the beginning of a block. @param {Block} block */
  #bringToTop({ element: drawn }) {
    if (drawn) this.#scroll(drawn, ABOVE);
  }

  /** Draws the text anew, at once so many blocks of it. @param {number} count */
  #redraw(count) {
    // Asked for its place, the browser lays everything out: not before there is something.
    const scrollTop = this.#drawn > 0 ? this.element.scrollTop : 0;
    this.#drawn = 0;
    this.element.replaceChildren();
    this.#drawTo(count);
    this.#drawOn();
    if (scrollTop > 0) this.element.scrollTop = scrollTop;
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
      let end = this.#drawn + BLOCKS_PER_GROUP;
      // What is folded together stays together.
      while (this.#isSkimmed && this.#blocks[end - 1]?.span.boilerplate && this.#blocks[end]?.span.boilerplate) end += 1;
      const part = this.#blocks.slice(this.#drawn, end);
      this.element.append(
        element('div', { class: 'group' }, this.#isSkimmed ? this.#folded(part) : part.map((block) => this.#create(block))),
      );
      this.#drawn += part.length;
    }
  }

  /** The elements of blocks, with every run of ignored ones behind one line. @param {Block[]} blocks */
  #folded(blocks) {
    /** @type {HTMLElement[]} */
    const shown = [];
    for (let at = 0; at < blocks.length;) {
      const end = at + runLength(blocks, at);
      const made = blocks.slice(at, end).map((block) => this.#create(block));
      if (blocks[at]?.span.boilerplate) shown.push(this.#fold(blocks.slice(at, end), made));
      else shown.push(...made);
      at = end;
    }
    return shown;
  }

  /** @param {Block[]} blocks @param {HTMLElement[]} made */
  #fold(blocks, made) {
    const locale = this.#locale;
    const lines = countLines(this.#text.slice(blocks[0]?.span.start, blocks.at(-1)?.span.end));
    const kinds = new Set(blocks.map(({ span: { boilerplate } }) => boilerplate).filter((kind) => kind && kind !== 'separator'));
    const names = [...kinds].map((kind) => locale.text(`kind.${/** @type {Boilerplate} */ (kind)}`)).join(', ');
    const fold = details(locale, made);
    fold.element.className = 'fold';
    fold.label.textContent = `${locale.text('ignored', { n: lines })}${names && `: ${names}`}`;
    return fold.element;
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

  /**
   * Marks the chosen sentences and, where the text is skimmed, tints the next ones.
   * @param {readonly SummarySentence[]} chosen in document order
   * @param {readonly Span[][]} [tiers] the sentences of longer and longer summaries, each with all of the one before
   */
  mark(chosen, tiers) {
    this.#chosen = chosen;
    if (this.#isSkimmed !== (tiers !== undefined)) {
      this.#isSkimmed = tiers !== undefined;
      const visible = this.#visibleBlock();
      this.element.toggleAttribute('data-skim', this.#isSkimmed);
      this.#redraw(visible ? this.#blocks.indexOf(visible) + 1 : 0);
      if (visible) this.#bringToTop(visible);
    }
    /** @type {Map<number, Graded[]>} */
    const wanted = new Map([...this.#marked].map((index) => [index, []]));
    for (const sentence of graded(chosen, tiers ?? [])) {
      for (const index of overlapping(this.#spans, sentence)) {
        const sentences = wanted.get(index) ?? [];
        sentences.push(sentence);
        wanted.set(index, sentences);
      }
    }
    for (const [index, sentences] of wanted) {
      this.#markBlock(/** @type {Block} */ (this.#blocks[index]), sentences);
      if (sentences.length > 0) this.#marked.add(index);
      else this.#marked.delete(index);
    }
    // What was drawn again has lost them.
    if (this.#answer.length > 0) this.showWords(this.#answer);
  }

  /** @param {Block} block @param {Graded[]} sentences */
  #markBlock(block, sentences) {
    const marks = sentences.map(({ start, end, tier, isPinned: pinned }) => `${start}-${end}-${tier}${pinned ? '!' : ''}`).join();
    if (marks === block.marks) return;
    Object.assign(block, { marks, graded: sentences });
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
      graded: sentences,
      span: { start: from, end: to },
    } = block;
    // Not a list: a call takes no more than some ten thousand arguments.
    const shown = new DocumentFragment();
    let at = from;
    for (const sentence of sentences) {
      const [first, last] = [Math.max(sentence.start, from), Math.min(sentence.end, to)];
      shown.append(...this.#stretch(block, at, first));
      shown.append(this.#standOut(sentence, this.#stretch(block, first, last)));
      at = last;
    }
    shown.append(...this.#stretch(block, at, to));
    withoutDirection([this.element, drawn], () => drawn.replaceChildren(shown));
  }

  /** @param {Graded} sentence @param {(string | HTMLElement)[]} nodes */
  #standOut({ start, tier, isPinned: pinned }, nodes) {
    if (tier > 0) return element('span', { class: 'tier', 'data-tier': String(tier) }, nodes);
    const said = this.#isSkimmed ? this.#locale.text('chosenAs') : undefined;
    return element(
      'mark',
      { part: 'mark', 'data-start': String(start), 'data-pinned': pinned, tabindex: '-1', ...(said && { 'data-said': said }) },
      nodes,
    );
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

  /**
   * Goes to the next chosen sentence, or to the one before, from the one that has the focus or else from what is visible.
   * @param {number} by 1 or -1
   * @returns {number | undefined} which of the chosen ones it is
   */
  step(by) {
    const focused = focusedBeside(this.element);
    const at = this.#chosen.findIndex(({ start }) => focused instanceof HTMLElement && String(start) === focused.dataset['start']);
    const next = at >= 0 ? at + by : by > 0 ? this.#firstVisible() : this.#firstVisible() - 1;
    const sentence = this.#chosen[next];
    if (!sentence) return undefined;
    this.reveal(sentence.start);
    return next;
  }

  /** The first chosen sentence that is not above what is visible. */
  #firstVisible() {
    const { top } = this.element.getBoundingClientRect();
    const index = this.#chosen.findIndex(({ start }) => (this.#find(start)?.getBoundingClientRect().bottom ?? 0) > top);
    return index < 0 ? this.#chosen.length : index;
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
    this.#answer = words;
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

  /** Draws what is not drawn yet. */
  drawAll() {
    this.#drawTo(this.#blocks.length);
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
    this.#scroll(part, Math.max(0, (this.element.clientHeight - part.getBoundingClientRect().height) / 2));
  }

  /** Scrolls the text until a part of it is so far below the top of the view. @param {HTMLElement | Range} part @param {number} distance in pixels */
  #scroll(part, distance) {
    const view = this.element;
    const scroll = () => {
      // It may have been drawn anew since.
      if (part.getClientRects().length === 0) return;
      const wanted = view.scrollTop + part.getBoundingClientRect().top - view.getBoundingClientRect().top - distance;
      // The view scrolls no further than the text is drawn.
      while (this.#drawn < this.#blocks.length && view.scrollHeight - view.clientHeight < wanted) this.#drawTo(this.#drawn + 1);
      view.scrollTop = wanted;
    };
    scroll();
    // Groups that have just come into view have their real height only in the frame after the next.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
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

/** How many blocks from one on are ignored, if it is, or not, if it is not. @param {Block[]} blocks @param {number} from */
function runLength(blocks, from) {
  const isIgnored = blocks[from]?.span.boilerplate !== undefined;
  const end = blocks.findIndex(({ span }, at) => at > from && (span.boilerplate !== undefined) !== isIgnored);
  return (end < 0 ? blocks.length : end) - from;
}

/**
 * The sentences that stand out, each in its first tier, in document order.
 * @param {readonly SummarySentence[]} chosen
 * @param {readonly Span[][]} tiers
 * @returns {Graded[]}
 */
function graded(chosen, tiers) {
  /** @type {Map<number, Graded>} */
  const found = new Map(chosen.map((sentence) => [sentence.start, { ...sentence, tier: 0, isPinned: isPinned(sentence) }]));
  for (const [index, tier] of tiers.entries()) {
    for (const { start, end } of tier) if (!found.has(start)) found.set(start, { start, end, tier: index + 1, isPinned: false });
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}
