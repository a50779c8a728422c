// What the element shows, in one language: the views, put together. It shows what it is told and tells of what a person
// does; it decides nothing about the summary.

import { CoverageView } from './coverage-view.js';
import { brief } from './dom.js';
import { touch } from './edits.js';
import { FiguresView } from './figures-view.js';
import { HeadlineView } from './headline-view.js';
import { IgnoredView } from './ignored-view.js';
import { LeftOutView } from './left-out-view.js';
import { LengthSlider } from './length-slider.js';
import { OptionsView } from './options-view.js';
import { isPinned } from './reasons.js';
import { SentenceCursor } from './sentence-cursor.js';
import { spansOf } from './source-places.js';
import { SourceView } from './source-view.js';
import { plainText } from './summary-text.js';
import { SummaryView } from './summary-view.js';
import { createTemplate } from './template.js';
import { TermsView } from './terms-view.js';
import { TextBox } from './text-box.js';

/** @import { Headline, Result, Span } from '../engine/types.d.ts' */
/** @import { Avoid } from './attributes.js' */
/** @import { MarkedText } from './html-text.js' */
/** @import { Words } from './words.js' */

/**
 * What a person does.
 * @typedef {object} Actions
 * @property {(text: string, isPaste: boolean) => void} onedit
 * @property {(marked: MarkedText, from: number, to: number) => void} onpaste
 * @property {() => void} onclear
 * @property {() => void} onretry
 * @property {(sentences: number) => void} onlength
 * @property {(view: 'paragraph' | 'bullets') => void} onview
 * @property {(words: number) => void} onheadline
 * @property {(wanted: string[]) => void} onfocus
 * @property {(avoided: Avoid[]) => void} onavoid
 * @property {(sentence: Span) => void} onpin
 * @property {(sentence: Span) => void} onexclude
 * @property {(sentence: Span) => void} onrelease neither pinned nor excluded any more
 * @property {(span: Span) => void} onkeep of what is ignored
 * @property {() => void} onkeepall
 * @property {() => void} onagain
 */

/**
 * What there is to show.
 * @typedef {object} Shown
 * @property {string} text
 * @property {Result} result
 * @property {Headline | undefined} headline
 * @property {number} headlineWords the most that it may have, 0 if none is wanted
 * @property {boolean} isNew whether the text was read since the last time
 * @property {number} length
 * @property {'paragraph' | 'bullets'} view
 * @property {readonly string[]} focus
 * @property {readonly Avoid[]} avoid
 * @property {readonly Span[]} excluded
 * @property {boolean} keeps whether something is kept that would be ignored
 */

/** How long the copy button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;

export class Interface {
  #words;
  #parts;
  /** The text that is shown. @type {string | undefined} */
  #text;
  /** @type {Result | undefined} */
  #result;
  /** @type {'paragraph' | 'bullets'} */
  #view = 'paragraph';
  /** Where the reader came from into the text. @type {number | undefined} */
  #opened;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #copied;

  #box;
  #source;
  #cursor;
  #slider;
  #options;
  #headline;
  #summary;
  #leftOut;
  #coverage;
  #ignored;
  #terms;
  #figures;

  /** @param {Words} words @param {Actions} actions */
  constructor(words, actions) {
    this.#words = words;
    this.#box = new TextBox(words, actions);
    this.#source = new SourceView(words);
    this.#cursor = new SentenceCursor(this.#source, { onpick: (sentence) => this.#pick(sentence, actions), onmove: (sentence) => this.#tell(sentence) });
    this.#slider = new LengthSlider(words, actions.onlength);
    this.#options = new OptionsView(words, actions);
    this.#headline = new HeadlineView(words, {
      onopen: (sentence) => this.#visit(sentence),
      onhint: (sentence) => this.#source.suggest(sentence),
    });
    this.#summary = new SummaryView(words, {
      onshow: (start) => this.#source.flash(start),
      onopen: (start) => this.#open(start),
      onhint: (start) => this.#source.hint(start),
      onpin: (sentence, isWanted) => (isWanted ? actions.onpin : actions.onrelease)(sentence),
      onexclude: (sentence) => {
        actions.onexclude(sentence);
        this.say(words.text('sentenceLeftOut'));
      },
    });
    this.#leftOut = new LeftOutView(words, this.#summary.element, actions.onrelease);
    this.#coverage = new CoverageView(words, { onadd: (sentence) => this.#pick(sentence, actions), onhint: (sentence) => this.#source.suggest(sentence) });
    this.#ignored = new IgnoredView(words, actions);
    this.#terms = new TermsView(words, {
      onfocus: actions.onfocus,
      onhint: (term) => this.#source.showTerm(term?.occurrences ?? []),
      oncopy: () => this.#copy(this.#terms.plainText, words.text('copyTermsDone')),
    });
    this.#figures = new FiguresView(words);
    this.#parts = createTemplate(words, {
      input: this.#box.element,
      source: this.#source.element,
      length: this.#slider.element,
      optionsToggle: this.#options.toggle,
      options: this.#options.element,
      headline: this.#headline.element,
      summary: this.#summary.element,
      notes: [this.#leftOut.element, this.#coverage.element, this.#ignored.element, this.#terms.element, this.#figures.element],
    });
    this.#listen(actions);
    this.show('empty');
  }

  /** @param {Actions} actions */
  #listen({ onclear, onretry, onview }) {
    const { edit, clear, copy, retry, radios } = this.#parts;
    edit.addEventListener('click', () => this.#toggleMode());
    clear.addEventListener('click', () => {
      onclear();
      this.#box.element.focus();
    });
    copy.addEventListener('click', () => this.#copySummary());
    retry.addEventListener('click', onretry);
    for (const radio of Object.values(radios)) {
      radio.addEventListener('change', () => onview(/** @type {'paragraph' | 'bullets'} */ (radio.value)));
    }
    this.#source.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#opened !== undefined) this.#summary.focus(this.#opened);
    });
  }

  get root() {
    return this.#parts.root;
  }

  /** What stands in the box. @param {string} text */
  set text(text) {
    this.#box.text = text;
  }

  /** Whether the text is being edited, or read with its marks. @returns {'edit' | 'read'} */
  get mode() {
    return this.root.dataset['mode'] === 'read' ? 'read' : 'edit';
  }

  set mode(mode) {
    const [leaving, entering] = mode === 'edit' ? [this.#source.element, this.#box.element] : [this.#box.element, this.#source.element];
    const hadFocus = leaving.contains(/** @type {ShadowRoot | Document} */ (this.root.getRootNode()).activeElement ?? null);
    this.root.dataset['mode'] = mode;
    if (hadFocus) entering.focus({ preventScroll: true });
    this.#parts.edit.textContent = this.#words.text(mode === 'edit' ? 'showMarks' : 'editText');
  }

  /** How the summary is shown. @param {'paragraph' | 'bullets'} view */
  set view(view) {
    this.#view = view;
    this.#parts.radios[view].checked = true;
    if (this.#result) this.#summary.show(this.#result, view);
  }

  /**
   * There is no summary, and why.
   * @param {'empty' | 'working' | 'error'} state
   * @param {string} [reason] of an error
   */
  show(state, reason = '') {
    const { root } = this;
    this.#result = undefined;
    if (state === 'empty') this.#text = undefined;
    // A summary stays where it is until the next one comes: nothing flickers while a person types.
    const isShown = /^(?:ready|short)$/.test(root.dataset['state'] ?? '') || root.hasAttribute('data-stale');
    this.#setState(state, this.#words.text(/** @type {const} */ ({ empty: 'emptySummary', working: 'working', error: 'failed' })[state], { reason }));
    root.toggleAttribute('data-stale', state === 'working' && isShown);
    if (state === 'error') this.say(this.#words.text('failed', { reason }));
  }

  /** A text is about to be read; while the same one is read again, its view stays. @param {string} text */
  set next(text) {
    this.root.toggleAttribute('data-again', text === this.#text);
  }

  /** Whether this is the text that is shown. @param {string} text */
  isShowing(text) {
    return text === this.#text;
  }

  /** @param {Shown} shown */
  present({ text, result, headline, headlineWords, isNew, length, view, focus, avoid, excluded, keeps }) {
    const words = this.#words;
    const { stats, summary, summarizability, choosable } = result;
    this.#result = result;
    if (isNew) {
      if (text !== this.#text) this.#ignored.close();
      this.#text = text;
      this.#source.show(text, result);
      this.#cursor.sentences = spansOf(result.sentences);
      this.#terms.show(result.keyTerms);
      this.#parts.textCounts.textContent = `${words.text('words', { n: stats.words })} · ${words.text('sentences', { n: stats.sentences })}`;
      this.#ignored.show(text, result.ignored, keeps);
    }
    this.#source.mark(summary);
    this.#cursor.draw();
    this.#slider.update(length, choosable, stats.sentences, summarizability.reasons.includes('tooShort'));
    this.#options.show(focus, avoid, headlineWords);
    // What a reader left out is no headline either.
    this.#headline.show(text, result, headline && excluded.some((span) => touch(span, headline)) ? undefined : headline);
    this.view = view;
    this.#leftOut.show(text, excluded);
    this.#coverage.show(result);
    this.#terms.mark(result, focus);
    this.#figures.show(result);
    this.#presentState(result);
    if (isNew) {
      this.say(summary.length === 0 ? words.text('noSentences') : words.text('summaryReady', { chosen: summary.length, n: stats.sentences }));
    }
  }

  /** @param {Result} result */
  #presentState({ summary, choosable, stats, summarizability: { reasons } }) {
    const words = this.#words;
    const [note] = reasons;
    if (choosable === 0) this.#setState('none', words.text('noSentences'));
    else if (summary.length === 0) this.#setState('ready', words.text('nothingLeft'));
    else if (note === 'tooShort') this.#setState('short', words.text('tooShort'));
    else if (choosable < 2 || summary.length >= stats.sentences) this.#setState('short', words.text('alreadyShort'));
    else this.#setState('ready', note ? words.text(note) : '');
  }

  /** @param {string} state @param {string} message */
  #setState(state, message) {
    const { root } = this;
    root.removeAttribute('data-stale');
    root.dataset['state'] = state;
    root.setAttribute('aria-busy', String(state === 'working'));
    this.#parts.message.textContent = message;
    if (state === 'error' || state === 'none') this.mode = 'edit';
  }

  /** Announces something to those who do not see it. @param {string} text */
  say(text) {
    this.#parts.status.textContent = text;
  }

  #toggleMode() {
    const isEditing = this.mode === 'edit';
    this.mode = isEditing ? 'read' : 'edit';
    (isEditing ? this.#source.element : this.#box.element).focus({ preventScroll: true });
  }

  /** Leads to a sentence in the text. @param {number} start */
  #open(start) {
    this.#opened = start;
    this.mode = 'read';
    this.#source.reveal(start);
  }

  /** Leads to a sentence in the text that need not be chosen. @param {Span} sentence */
  #visit(sentence) {
    this.mode = 'read';
    this.#source.bring(sentence);
    this.#source.element.scrollIntoView({ block: 'nearest' });
    this.#source.suggest(sentence);
  }

  /** A sentence of the text is wanted, or no longer. @param {Span} sentence @param {Actions} actions */
  #pick(sentence, { onpin, onrelease }) {
    const isKept = this.#isKept(sentence);
    (isKept ? onrelease : onpin)(sentence);
    this.say(this.#words.text(isKept ? 'letGo' : 'kept', { line: this.#lineOf(sentence) }));
  }

  /** @param {Span} sentence */
  #tell(sentence) {
    const line = this.#lineOf(sentence, Infinity);
    this.say(this.#isKept(sentence) ? this.#words.text('kept', { line }) : line);
  }

  /** @param {Span} sentence */
  #isKept({ start }) {
    return this.#result?.summary.some((chosen) => chosen.start === start && isPinned(chosen)) ?? false;
  }

  /** @param {Span} sentence @param {number} [longest] */
  #lineOf({ start, end }, longest) {
    return brief(this.#text?.slice(start, end) ?? '', longest);
  }

  async #copySummary() {
    if (!this.#result || !(await this.#copy(plainText(this.#result, this.#view), this.#words.text('copyDone')))) return;
    const { copy } = this.#parts;
    copy.textContent = this.#words.text('copied');
    clearTimeout(this.#copied);
    this.#copied = setTimeout(() => (copy.textContent = this.#words.text('copy')), COPIED_FOR);
  }

  /** Copies, and says whether that went well. @param {string} text @param {string} done */
  async #copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#parts.message.textContent = this.#words.text('copyFailed');
      this.say(this.#words.text('copyFailed'));
      return false;
    }
    this.say(done);
    return true;
  }
}
