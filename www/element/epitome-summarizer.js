// <epitome-summarizer>: a paste box, and beside it the best sentences of what was pasted. The class only; define.js
// registers it. It knows the engine's interface and nothing of what is behind that.

import { createEngine } from '../engine/engine.js';
import { markedText } from './clipboard.js';
import { Draft } from './draft.js';
import { EpitomeErrorEvent, EpitomeRequestEvent, EpitomeSummaryEvent } from './events.js';
import { readNodes } from './html-text.js';
import { IgnoredView } from './ignored-view.js';
import { insertText } from './insert-text.js';
import { LengthSlider } from './length-slider.js';
import { messages } from './messages.js';
import { Session } from './session.js';
import { SourceView } from './source-view.js';
import { sheet } from './styles.js';
import { plainText, SummaryView } from './summary-view.js';
import { createTemplate } from './template.js';
import { TermsView } from './terms-view.js';

/** @import { Engine, Result, SummaryRequest } from '../engine/types.d.ts' */
/** @import { MarkedText } from './html-text.js' */

const DEFAULT_LENGTH = 3;
const DEFAULT_TERMS = 10;
/** How long a pause in typing is before the text is read, in milliseconds; a paste is read at once. */
const TYPING_PAUSE = 250;
/** How long the copy button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;

const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * @attr {number} length - sentences in the summary, 3 by default
 * @attr {'paragraph' | 'bullets'} view - how the summary is shown, `paragraph` by default
 * @attr {number} terms - how many key terms are shown, 10 by default, 0 for none
 * @attr {string} focus - what the reader cares about: terms or questions, parted by a comma and a space; sentences that speak of it
 *   come first. The property is `focusOn`, an array.
 * @attr {string} text-lang - the language of the text as a BCP 47 tag; detected by default
 * @attr {boolean} keep-everything - to ignore nothing: menus, captions, signatures and the like count as text
 * @fires epitome-request - before a text is read; cancel it to leave that text alone
 * @fires epitome-summary - after a summary is shown; its `result` says what was `ignored` and, in `summarizability`,
 *   whether the text lends itself to a summary
 * @fires epitome-error - when a text could not be summarized
 */
export class EpitomeSummarizer extends Base {
  static observedAttributes = ['length', 'view', 'terms', 'focus', 'text-lang', 'keep-everything'];

  /** @type {Engine | undefined} */
  static #sharedEngine;

  /** The engine of every element that has none of its own; made when the first text comes. @returns {Engine} */
  static get engine() {
    return (this.#sharedEngine ??= createEngine());
  }

  static set engine(engine) {
    this.#sharedEngine = engine;
  }

  /** @type {Engine | undefined} */
  #engine;
  #draft = new Draft();
  /** @type {Session | undefined} */
  #session;
  /** @type {Result | undefined} */
  #result;
  /** What the next update has to do. @type {Set<'text' | 'request' | 'view'>} */
  #changes = new Set();
  #isNewText = false;
  /** The text that is shown. @type {string | undefined} */
  #shown;
  /** Whether a paste is under way that is told of when it is done. */
  #isPasting = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #copied;
  /** Where the reader came from into the text. @type {number | undefined} */
  #opened;

  #source = new SourceView();
  #slider = new LengthSlider((sentences) => (this.length = sentences));
  #summary = new SummaryView({ onopen: (start) => this.#open(start), onhint: (start) => this.#source.hint(start) });
  #terms = new TermsView({
    onfocus: (term, isWanted) => this.#focusOn(term, isWanted),
    onhint: (term) => this.#source.showTerm(term?.occurrences ?? []),
    oncopy: () => this.#copy(this.#terms.plainText, messages.copyTermsDone),
  });
  #ignored = new IgnoredView({
    onkeep: (span) => this.#keep(() => this.#draft.keep(span)),
    onkeepall: () => this.#keep(() => (this.#draft.keepsAll = true)),
    onagain: () => this.#keep(() => this.#draft.ignoreAgain()),
  });
  #parts = createTemplate({
    source: this.#source.element,
    length: this.#slider.element,
    summary: this.#summary.text,
    terms: this.#terms.element,
    counts: this.#summary.figures,
    ignored: this.#ignored.element,
  });

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet()];
    shadow.append(this.#parts.root, this.#parts.slot);
    this.#listen();
  }

  /** The text to summarize: what was pasted, or set here, or else the element's own content. */
  get text() {
    return this.#draft.text;
  }

  set text(value) {
    this.#setText({ text: String(value ?? ''), markup: [] });
  }

  /** @param {MarkedText} marked */
  #setText({ text, markup }) {
    this.#draft.set(text, markup);
    this.#parts.input.value = text;
    this.#setMode(text.trim() ? 'read' : 'edit');
    this.#change('text');
  }

  /** Sentences in the summary. */
  get length() {
    return wholeNumber(this.getAttribute('length'), 1) ?? DEFAULT_LENGTH;
  }

  set length(value) {
    this.setAttribute('length', String(value));
  }

  /** @returns {'paragraph' | 'bullets'} */
  get view() {
    return this.getAttribute('view')?.trim().toLowerCase() === 'bullets' ? 'bullets' : 'paragraph';
  }

  set view(value) {
    this.setAttribute('view', value);
  }

  /** How many key terms are shown. */
  get terms() {
    return wholeNumber(this.getAttribute('terms'), 0) ?? DEFAULT_TERMS;
  }

  set terms(value) {
    this.setAttribute('terms', String(value));
  }

  /** What the reader cares about. (`focus` is a method of every element.) */
  get focusOn() {
    return (this.getAttribute('focus') ?? '').split(/,\s+/).map((part) => part.trim()).filter(Boolean);
  }

  set focusOn(value) {
    this.setAttribute('focus', value.join(', '));
  }

  /** The language of the text, '' to have it detected. */
  get textLang() {
    return this.getAttribute('text-lang')?.trim() ?? '';
  }

  set textLang(value) {
    this.setAttribute('text-lang', value);
  }

  /** Whether nothing is ignored. */
  get keepEverything() {
    return this.hasAttribute('keep-everything');
  }

  set keepEverything(value) {
    this.toggleAttribute('keep-everything', Boolean(value));
  }

  /** The engine that this element asks: its own if one was set, otherwise the one that all share. @returns {Engine} */
  get engine() {
    return this.#engine ?? /** @type {typeof EpitomeSummarizer} */ (this.constructor).engine;
  }

  set engine(engine) {
    this.#engine = engine;
    if (this.text) this.#change('text');
  }

  /** The last result, read-only; undefined while there is none. */
  get result() {
    return this.#result;
  }

  connectedCallback() {
    // What was set before the browser knew this element would hide the accessors.
    for (const name of /** @type {const} */ (['engine', 'text', 'length', 'view', 'terms', 'focusOn', 'textLang', 'keepEverything'])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#parts.radios[this.view].checked = true;
    // A text that was let go of when the element left the page is read again.
    if (this.text && !this.#session) this.#change('text');
    else if (this.#changes.size > 0) this.#schedule();
  }

  disconnectedCallback() {
    // A move is a disconnect and a connect in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#typing);
      clearTimeout(this.#copied);
      this.#session?.close();
      this.#session = undefined;
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'view') this.#change('view');
    else if (name === 'length' || name === 'focus') this.#change('request');
    else if (this.text) this.#change('text');
  }

  #listen() {
    const { slot, input, edit, clear, copy, retry, radios } = this.#parts;
    slot.addEventListener('slotchange', () => {
      const marked = readNodes(slot.assignedNodes());
      if (marked.text && !this.text) this.#setText(marked);
    });
    input.addEventListener('paste', (event) => this.#paste(event));
    input.addEventListener('input', (event) => this.#typed(/** @type {InputEvent} */ (event).inputType));
    edit.addEventListener('click', () => this.#toggleMode());
    clear.addEventListener('click', () => {
      this.text = '';
      input.focus();
    });
    copy.addEventListener('click', () => this.#copySummary());
    retry.addEventListener('click', () => this.#change('text'));
    for (const radio of Object.values(radios)) {
      radio.addEventListener('change', () => (this.view = /** @type {'paragraph' | 'bullets'} */ (radio.value)));
    }
    this.#source.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#opened !== undefined) this.#summary.focus(this.#opened);
    });
  }

  /** Takes the structure along with the text, where the clipboard has it. @param {ClipboardEvent} event */
  #paste(event) {
    const marked = event.clipboardData && markedText(event.clipboardData);
    if (!marked) return;
    event.preventDefault();
    const { input } = this.#parts;
    const { selectionStart, selectionEnd } = input;
    const wasEmpty = this.text.trim() === '';
    this.#isPasting = true;
    insertText(input, marked.text);
    this.#isPasting = false;
    this.#draft.paste(marked, selectionStart, selectionEnd);
    this.#pasted(wasEmpty);
  }

  /** @param {string} how the kind of input */
  #typed(how) {
    if (this.#isPasting) return;
    const wasEmpty = this.text.trim() === '';
    this.#draft.edit(this.#parts.input.value);
    if (how === 'insertFromPaste' || how === 'insertFromDrop') {
      this.#pasted(wasEmpty);
      return;
    }
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#change('text'), TYPING_PAUSE);
  }

  /** @param {boolean} wasEmpty whether there was no text before */
  #pasted(wasEmpty) {
    this.#change('text');
    // A whole text was pasted: there is nothing to type, so show it with its marks.
    if (wasEmpty && this.text.trim()) this.#setMode('read');
  }

  /** Reads the text again, with more or less of it ignored. @param {() => void} decide */
  #keep(decide) {
    // What was typed since then may have moved the lines that are shown.
    if (this.text === this.#shown) decide();
    this.#change('text');
  }

  /** What the summary is asked for. @returns {SummaryRequest} */
  get #request() {
    return { sentences: this.length, focus: this.focusOn };
  }

  /** @param {string} term @param {boolean} isWanted */
  #focusOn(term, isWanted) {
    const others = this.focusOn.filter((other) => other !== term);
    this.focusOn = isWanted ? [...others, term] : others;
  }

  /** @param {'text' | 'request' | 'view'} what */
  #change(what) {
    if (what === 'text') {
      clearTimeout(this.#typing);
      this.#isNewText = true;
    }
    this.#changes.add(what);
    this.#schedule();
  }

  /** Several changes in a row are one update. */
  #schedule() {
    if (this.isConnected) queueMicrotask(() => this.isConnected && this.#update());
  }

  #update() {
    const changes = this.#changes;
    if (changes.size === 0) return;
    this.#changes = new Set();
    this.#parts.radios[this.view].checked = true;
    if (changes.has('text')) this.#read();
    else if (changes.has('request')) void this.#session?.ask(this.#request);
    if (changes.has('view') && this.#result) this.#summary.show(this.#result, this.view);
  }

  #read() {
    this.#session?.close();
    this.#session = undefined;
    this.#result = undefined;
    const { text } = this;
    // While a text is read again, its view stays.
    this.#parts.root.toggleAttribute('data-again', text === this.#shown);
    if (text.trim() === '') {
      this.#shown = undefined;
      return this.#show('empty', messages.emptySummary);
    }
    if (!this.dispatchEvent(new EpitomeRequestEvent(text))) return undefined;
    this.#show('working', messages.working);
    const session = new Session(text, {
      onresult: (result) => this.#present(result),
      onerror: (error) => this.#fail(error),
    });
    this.#session = session;
    const options = {
      keyTerms: this.terms,
      ...(this.textLang && { lang: this.textLang }),
      ...this.#draft.options,
      ...(this.keepEverything && { clean: false }),
    };
    return void session.read(() => this.engine, options, this.#request);
  }

  /** @param {Result} result */
  #present(result) {
    const isNew = this.#isNewText;
    const { ignored, stats, summary, summarizability: { reasons } } = result;
    // What is being typed is not what was read.
    const text = this.#session?.text ?? this.text;
    this.#result = result;
    this.#isNewText = false;
    if (isNew) {
      if (text !== this.#shown) this.#ignored.close();
      this.#shown = text;
      this.#source.show(text, result);
      this.#terms.show(result.keyTerms);
      this.#parts.textCounts.textContent = messages.textCounts(stats.words, stats.sentences);
      this.#ignored.show(text, ignored, this.#draft.keeps);
    }
    const isWhole = reasons.includes('tooShort');
    this.#slider.update(this.length, result.choosable, stats.sentences, isWhole);
    this.#source.mark(summary);
    this.#summary.show(result, this.view);
    this.#summary.showFigures(result);
    this.#terms.mark(result, this.focusOn);
    if (summary.length === 0) this.#show('none', messages.noSentences);
    else if (isWhole) this.#show('short', messages.tooShort);
    else if (result.choosable < 2 || summary.length >= stats.sentences) this.#show('short', messages.alreadyShort);
    else this.#show('ready', reasons[0] ? messages[reasons[0]] : '');
    if (isNew) this.#say(summary.length === 0 ? messages.noSentences : messages.summaryReady(summary.length, stats.sentences));
    this.dispatchEvent(new EpitomeSummaryEvent(text, result));
  }

  /** @param {unknown} error */
  #fail(error) {
    const reason = error instanceof Error ? error.message : String(error);
    this.#show('error', `${messages.failed} ${reason}`);
    this.#say(`${messages.failed} ${reason}`);
    this.dispatchEvent(new EpitomeErrorEvent(this.text, error));
  }

  /** @param {string} state @param {string} message */
  #show(state, message) {
    const { root } = this.#parts;
    // A summary stays where it is until the next one comes: nothing flickers while a person types.
    const isShown = /^(?:ready|short)$/.test(root.dataset['state'] ?? '') || root.hasAttribute('data-stale');
    root.toggleAttribute('data-stale', state === 'working' && isShown);
    root.dataset['state'] = state;
    root.setAttribute('aria-busy', String(state === 'working'));
    this.#parts.message.textContent = message;
    if (state === 'error' || state === 'none') this.#setMode('edit');
  }

  /** @param {string} words */
  #say(words) {
    this.#parts.status.textContent = words;
  }

  /** @param {'edit' | 'read'} mode */
  #setMode(mode) {
    const [leaving, entering] = mode === 'edit' ? [this.#source.element, this.#parts.input] : [this.#parts.input, this.#source.element];
    const hadFocus = leaving.contains(this.shadowRoot?.activeElement ?? null);
    this.#parts.root.dataset['mode'] = mode;
    if (hadFocus) entering.focus({ preventScroll: true });
    this.#parts.edit.textContent = mode === 'edit' ? messages.showMarks : messages.editText;
  }

  #toggleMode() {
    const isEditing = this.#parts.root.dataset['mode'] === 'edit';
    this.#setMode(isEditing ? 'read' : 'edit');
    (isEditing ? this.#source.element : this.#parts.input).focus({ preventScroll: true });
  }

  /** @param {number} start */
  #open(start) {
    this.#opened = start;
    this.#setMode('read');
    this.#source.reveal(start);
  }

  async #copySummary() {
    if (!this.#result || !(await this.#copy(plainText(this.#result, this.view), messages.copyDone))) return;
    const { copy } = this.#parts;
    copy.textContent = messages.copied;
    clearTimeout(this.#copied);
    this.#copied = setTimeout(() => (copy.textContent = messages.copy), COPIED_FOR);
  }

  /** Copies, and says whether that went well. @param {string} text @param {string} done */
  async #copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#say('');
      this.#parts.message.textContent = messages.copyFailed;
      this.#say(messages.copyFailed);
      return false;
    }
    this.#say(done);
    return true;
  }
}

/** @param {string | null} text @param {number} least @returns {number | undefined} */
function wholeNumber(text, least) {
  const number = Number(text?.trim() || Number.NaN);
  return Number.isSafeInteger(number) && number >= least ? number : undefined;
}
