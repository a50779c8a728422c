// <epitome-summarizer>: a box to paste into, and beside it the best sentences of what was pasted. This is the class;
// define.js registers it. It knows the interface of the engine, not what is behind it.

import { createEngine } from '../engine/engine.js';
import { element } from './dom/dom.js';
import { property } from './dom/foreign.js';
import { Lazy } from './dom/lazy.js';
import { EpitomeErrorEvent, EpitomeRequestEvent, EpitomeSummaryEvent } from './host/events.js';
import { Interface } from './host/interface.js';
import { changeBy, SettingsElement } from './host/settings-element.js';
import { addStyles } from './host/styles.js';
import { htmlReader } from './html/loader.js';
import { LanguageWatch, loadedLocale } from './i18n/languages.js';
import { Draft } from './input/draft.js';
import { Session } from './request/session.js';

/** @import { Engine, Markup, Span } from '../engine/types.d.ts' */
/** @import { ArticleView } from './article/view.js' */
/** @import { ArticleWatch } from './article/watch.js' */
/** @import { Actions, Failure } from './host/interface.js' */
/** @import { Change } from './host/settings-element.js' */
/** @import { MarkedText } from './html/text.js' */
/** @import { Locale } from './i18n/locale.js' */
/** @typedef {typeof import('./views/answer-views.js')} AnswerModule */
/** @typedef {{ unit: string | null, length: string | null }} Size */
/** @import { Unit } from './request/units.js' */
/** @import { Answer, Wanted } from './request/answer.js' */

/** The pause in typing after which the text is read, in milliseconds. A paste is read at once. */
const TYPING_PAUSE = 250;

/** The views of an answer, loaded with the first text or while it is on its way. */
const answerViews = new Lazy(() => import('./views/answer-views.js'));
/** The reader of an article of the page, loaded where there is a `for`. */
const articleWatch = new Lazy(() => import('./article/watch.js'));

/**
 * @fires epitome-request - before a text is read, with the `text`; if canceled, the text is not read
 * @fires epitome-summary - after a summary is shown, with the `text`, the `result` (the summary, the reasons for each sentence, its
 *   coverage, the boilerplate of the text), the `request` and the `headline`
 * @fires epitome-error - when a text could not be summarized, with the `text` and the `error`
 * @slot - a text to summarize; without JavaScript, it is shown as it is
 * @csspart text - the pane of the text
 * @csspart input - the box to paste into
 * @csspart source - the text with the chosen sentences marked; it replaces the box
 * @csspart mark - a chosen sentence in the text
 * @csspart result - the pane of the summary
 * @csspart controls - length, view, options and saving
 * @csspart button - every button with a text label
 * @csspart message - a message in place of the summary, or about it
 * @csspart headline - the headline
 * @csspart summary - the summary
 * @csspart sentence - a sentence of the summary
 * @csspart ask - the field for a question, and its answer
 * @csspart terms - the key terms
 * @csspart term - a key term
 * @csspart counts - the figures below the summary
 * @cssprop --epitome-accent - buttons, the slider, focus rings; like all colours by default one that is made from the colour of the page's text
 * @cssprop --epitome-mark - behind the chosen sentences
 * @cssprop --epitome-flash - behind a sentence that the reader jumps to or points at
 * @cssprop --epitome-ink - text; that of the page by default, which is inherited
 * @cssprop --epitome-soft - labels and notes
 * @cssprop --epitome-line - hairlines
 * @cssprop --epitome-paper - behind the text, fields and notes
 * @cssprop --epitome-reading-font - the font of the summary and the text
 * @cssprop --epitome-size - the size of text, which all other sizes go by; that of the text around by default
 * @cssprop --epitome-height - the height of the text where it is beside the summary
 */
export class EpitomeSummarizer extends SettingsElement {
  /** @type {Engine | undefined} */
  static #sharedEngine;

  /** The engine that all elements without one of their own share. It is created with the first text, or while that is on its way. @returns {Engine} */
  static get engine() {
    return (this.#sharedEngine ??= createEngine());
  }

  static set engine(engine) {
    this.#sharedEngine = engine;
  }

  /** @type {Engine | undefined} */
  #engine;
  #draft = new Draft();
  #internals = this.attachInternals();
  /** The draft that was cleared or replaced last, with its length, for undo. @type {{ draft: Draft, size: Size, given: Size | undefined } | undefined} */
  #former;
  /** @type {Session | undefined} */
  #session;
  /** @type {Answer | undefined} */
  #answer;
  /** What the reader was told where an error left no result. @type {Failure | undefined} */
  #failure;
  /** What the next update must do. @type {Set<Change>} */
  #changes = new Set();
  /** The attributes for the length before the reader wanted another one. @type {Size | undefined} */
  #given;
  #isNewText = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #language = new LanguageWatch(this, {
    // Showing nothing for a moment is better than showing another language.
    onwait: () => this.#interface.root.toggleAttribute('data-loading', true),
    onlocale: (locale) => this.#translate(locale),
  });

  /** @type {Actions} */
  #actions = {
    onedit: (text, isPaste) => this.#edit(text, isPaste),
    onpaste: (marked, from, to) => this.#paste(() => this.#draft.paste(marked, from, to)),
    onreplace: (marked) => this.#replace(marked),
    onclear: () => this.#replace({ text: '', markup: [] }),
    onundo: () => void this.bringBack(),
    onsummary: (isRead) => this.#declare(isRead),
    oncancel: () => this.#cancel(),
    onretry: () => this.#change(this.htmlFor ? 'source' : 'text'),
    onlength: (length) => this.#resize({ length }),
    onunit: (unit, length) => this.#resize({ unit, length }),
    onview: (view) => (this.view = view),
    onskim: (isWanted) => (this.skim = isWanted),
    onheadline: (words) => (words === undefined ? this.removeAttribute('headline') : (this.headline = words)),
    onfocus: (wanted) => (this.focusOn = wanted),
    onavoid: (avoided) => (this.avoid = avoided),
    onask: async (question) => this.#session?.inquire(question),
    onlanguage: (tag) => (tag ? (this.textLang = tag) : this.removeAttribute('text-lang')),
    onpin: (sentence) => this.#constrain(() => this.#pin(sentence)),
    onexclude: (sentence) => this.#constrain(() => this.#draft.constraints.exclude(sentence)),
    onrelease: (sentence) => this.#constrain(() => this.#release(sentence)),
    onkeep: (span) => this.#keep(() => this.#draft.keep(span)),
    onkeepall: () => this.#keep(() => (this.#draft.keepsAll = true)),
    onignoreagain: () => this.#keep(() => this.#draft.ignoreAgain()),
  };
  #locale = /** @type {Locale} */ (loadedLocale());
  #interface = this.#createInterface(true);
  /** @type {ArticleWatch | undefined} */
  #articles;
  /** @type {ArticleView | undefined} */
  #article;
  #slot = element('slot', { hidden: true });

  constructor() {
    super();
    this.#slot.addEventListener('slotchange', () => void this.#readContent());
    const shadow = this.attachShadow({ mode: 'open' });
    addStyles(shadow.adoptedStyleSheets);
    shadow.append(this.#interface.root, this.#slot);
  }

  /** The text to summarize: what was pasted or set, or else the content of the element. With `for` it is the text of that article, and
   * setting it does nothing. */
  get text() {
    return this.#draft.text;
  }

  set text(value) {
    if (!this.htmlFor) this.#setText({ text: String(value ?? ''), markup: [] });
  }

  /**
   * Reads the HTML of a page and uses its structure. None of its scripts run, and none of its resources are loaded.
   * Rejects if the policy of this page does not allow parsing HTML; set `text` instead.
   * @param {string} html
   */
  async readHtml(html) {
    const { readPage } = await htmlReader.get();
    this.#setText(readPage(html));
  }

  /**
   * Puts what was copied in the place of the text. With `for` it does nothing.
   * @param {DataTransfer | null} [data] of a paste; without it the clipboard is read, for which the browser may ask
   * @returns {Promise<boolean>} whether another text was there: `bringBack` brings it back
   */
  async pasteNew(data) {
    const draft = this.#draft;
    await this.#interface.paste(data);
    return draft === this.#former?.draft;
  }

  /** Brings back the text that was cleared or replaced last, unless another one was made of what took its place. @returns {boolean} whether it did */
  bringBack() {
    const former = this.#former;
    if (!former) return false;
    this.#former = undefined;
    this.#draft = former.draft;
    this.#set(former.size);
    this.#given = former.given;
    this.#showDraft();
    return true;
  }

  /** Reads the content of the element, which is there for readers without JavaScript. */
  async #readContent() {
    const nodes = this.#slot.assignedNodes();
    if (this.htmlFor || this.text || nodes.every((node) => !property(node, 'textContent')?.trim())) return;
    this.#warm();
    try {
      const { readNodes } = await htmlReader.get();
      const marked = readNodes(nodes);
      if (marked.text && !this.text) this.#setText(marked);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {MarkedText} marked */
  #setText(marked) {
    this.#former = undefined;
    if (!this.htmlFor) this.#unsize();
    this.#draft.set(marked);
    this.#showDraft();
  }

  /** Shows another text, or none. */
  #showDraft() {
    const { text } = this.#draft;
    this.#interface.text = text;
    this.#interface.mode = text.trim() ? 'read' : 'edit';
    this.#change('text');
  }

  /** Another text, or none, takes the place of this one, which can be brought back. @param {MarkedText} marked */
  #replace(marked) {
    this.#former = { draft: this.#draft, size: this.#size, given: this.#given };
    this.#unsize();
    this.#draft = new Draft();
    this.#draft.set(marked);
    this.#showDraft();
  }

  /** Lets a page style by `:state(summary)`. @param {boolean} isRead */
  #declare(isRead) {
    try {
      this.#internals.states[isRead ? 'add' : 'delete']('summary');
    } catch {
      // This browser has no states, or only such with dashes.
    }
  }

  #cancel() {
    this.#endSession();
    this.#interface.show('stopped');
  }

  /** The sentences that must be in the summary, as spans of `text`. Another text resets them. @returns {readonly Span[]} */
  get pinned() {
    return this.#draft.constraints.pinned;
  }

  set pinned(value) {
    this.#draft.constraints.pinned = [...value];
    this.#change('request');
  }

  /** The sentences that must not be in the summary, as spans of `text`. Another text resets them. @returns {readonly Span[]} */
  get excluded() {
    return this.#draft.constraints.excluded;
  }

  set excluded(value) {
    this.#draft.constraints.excluded = [...value];
    this.#change('request');
  }

  /** What is known of stretches of `text`, such as which are headings. Another text resets it. @returns {Markup[]} */
  get markup() {
    return this.#draft.markup;
  }

  set markup(value) {
    this.#draft.markup = value;
    this.#change('text');
  }

  /** The engine of this element: its own if one was set, otherwise the shared one. @returns {Engine} */
  get engine() {
    return this.#engine ?? /** @type {typeof EpitomeSummarizer} */ (this.constructor).engine;
  }

  set engine(engine) {
    this.#engine = engine;
    if (this.text) this.#change('text');
  }

  /** The latest result, read-only; undefined if there is none. */
  get result() {
    return this.#answer?.result;
  }

  connectedCallback() {
    this.upgrade();
    this.#language.start();
    this.#interface.view = this.view;
    if (this.htmlFor && !this.#articles) this.#change('source');
    // The session was closed when the element left the page.
    if (this.text && !this.#session) this.#change('text');
    else if (this.#changes.size > 0) this.#schedule();
  }

  disconnectedCallback() {
    this.#language.stop();
    // Moving an element disconnects and connects it in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#typing);
      this.#session?.close();
      this.#session = undefined;
      this.#stopFollowing();
    });
  }

  /** Stops following an article of the page. */
  #stopFollowing() {
    this.#articles?.stop();
    this.#articles = undefined;
    this.#article = undefined;
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    const what = changeBy(name);
    if (what !== 'text' || this.text) this.#change(what);
  }

  /** Shows the interface in another language. @param {Locale} locale */
  #translate(locale) {
    this.#interface.root.removeAttribute('data-loading');
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#rebuild();
  }

  /** @param {boolean} hasBox */
  #createInterface(hasBox) {
    return new Interface(this.#locale, this.#actions, { hasBox, headingLevel: this.headingLevel });
  }

  /** Replaces the interface by a new one that shows the same. */
  #rebuild() {
    const before = this.#interface;
    this.#interface = this.#createInterface(!this.htmlFor);
    this.#interface.text = this.text;
    this.#interface.hasFormer = this.#former !== undefined;
    this.#interface.mode = before.mode;
    this.#interface.view = this.view;
    before.root.replaceWith(this.#interface.root);
    if (this.#answer) this.#present(this.#answer, true);
    else if (this.#failure) this.#interface.show(this.#failure);
    else if (this.#session) this.#interface.show('working');
  }

  /** @param {string} text @param {boolean} isPaste */
  #edit(text, isPaste) {
    if (isPaste) return this.#paste(() => this.#draft.edit(text));
    if (text.trim()) this.#former = undefined;
    this.#draft.edit(text);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#change('text'), TYPING_PAUSE);
  }

  /** Handles a paste. @param {() => void} paste */
  #paste(paste) {
    const wasEmpty = this.text.trim() === '';
    this.#former = undefined;
    paste();
    this.#change('text');
    // A whole text was pasted, so nobody is about to type: show it with its marks.
    if (wasEmpty && this.text.trim()) this.#interface.mode = 'read';
  }

  /** Changes the constraints, unless the text was edited since its sentences were shown. @param {() => void} decide */
  #constrain(decide) {
    if (!this.#interface.isShowing(this.text)) return;
    decide();
    this.#change('request');
  }

  /** Pins a sentence. If it is not in the summary, the summary gets longer, so that no other sentence is dropped. @param {Span} sentence */
  #pin({ start, end }) {
    const { result, length: now } = this;
    const isNew = result && !result.summary.some((chosen) => chosen.start === start);
    const extra = isNew ? /** @type {AnswerModule} */ (answerViews.now).addedBy(this.unit, { start, end }, this.text, result.stats) : 0;
    this.#draft.constraints.pin({ start, end, extra });
    if (extra > 0) this.#resize({ length: now + extra });
  }

  /** The attributes for the length. @returns {Size} */
  get #size() {
    return { unit: this.getAttribute('unit'), length: this.getAttribute('length') };
  }

  /** @param {Size} size */
  #set(size) {
    for (const [name, value] of Object.entries(size)) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
  }

  /** The reader wants another length, for this text. @param {{ unit?: Unit, length: number }} wanted */
  #resize(wanted) {
    this.#given ??= this.#size;
    Object.assign(this, wanted);
  }

  /** The next text has the length that the page gave. */
  #unsize() {
    if (this.#given) this.#set(this.#given);
    this.#given = undefined;
  }

  /** @param {Span} sentence */
  #release(sentence) {
    const extra = this.#draft.constraints.pinsOf(sentence).reduce((sum, pin) => sum + (pin.extra ?? 0), 0);
    this.#draft.constraints.release(sentence);
    if (extra > 0) this.#resize({ length: Math.max(1, this.length - extra) });
  }

  /** Reads the text again, with more or less boilerplate. @param {() => void} decide */
  #keep(decide) {
    // If the text was edited meanwhile, the lines that are shown may have moved.
    if (this.#interface.isShowing(this.text)) decide();
    this.#change('text');
  }

  /** The length that was asked for. */
  get #ownLength() {
    return this.hasAttribute('length') ? this.length : undefined;
  }

  /** What the attributes and the constraints ask for. @returns {Wanted} */
  get #wanted() {
    const { unit, skim: isSkimmed, focusOn: focus, avoid } = this;
    const headlineWords = this.hasAttribute('headline') ? this.headline : undefined;
    return { unit, length: this.#ownLength, isSkimmed, constraints: { focus, avoid, ...this.#draft.constraints.request }, headlineWords };
  }

  /** @param {Change} what */
  #change(what) {
    if (what === 'text') {
      clearTimeout(this.#typing);
      this.#isNewText = true;
    }
    this.#changes.add(what);
    this.#schedule();
  }

  /** Several changes in a row make one update. */
  #schedule() {
    if (this.isConnected) queueMicrotask(() => this.isConnected && this.#update());
  }

  #update() {
    const changes = this.#changes;
    if (changes.size === 0) return;
    this.#changes = new Set();
    this.#interface.view = this.view;
    if (changes.has('frame')) this.#rebuild();
    if (changes.has('source')) void this.#follow();
    else if (changes.has('text')) this.#read();
    else if (changes.has('request')) void this.#session?.ask(this.#wanted);
  }

  /** Follows the article that `for` names, or stops following one. */
  async #follow() {
    this.#stopFollowing();
    this.#endSession();
    this.#rebuild();
    const id = this.htmlFor;
    if (!id) return (this.text = '');
    this.#warm();
    try {
      const { ArticleWatch, english } = await articleWatch.get();
      loadedLocale()?.add(english);
      if (id === this.htmlFor && this.isConnected) this.#articles = new ArticleWatch(this, id, (article) => this.#readArticle(article));
    } catch (error) {
      this.#fail(error);
    }
    return undefined;
  }

  /** The article was found, has changed, or is missing. @param {ArticleView | undefined} article */
  #readArticle(article) {
    const isOther = article !== this.#article;
    this.#article = article;
    if (isOther) {
      this.#endSession();
      this.#rebuild();
    }
    if (!article) {
      this.#draft.set({ text: '', markup: [] });
      return this.#fail(articleWatch.now?.missing(this.htmlFor), 'noArticle');
    }
    const marked = article.read();
    if (marked.text !== this.text) this.#setText(marked);
    else if (!this.#session) this.#change('text');
    // The same text may be in other nodes now.
    else if (this.#answer) this.#present(this.#answer);
    return undefined;
  }

  /** Ends the session and drops its answer. */
  #endSession() {
    this.#session?.close();
    this.#session = undefined;
    this.#answer = undefined;
    this.#failure = undefined;
  }

  #read() {
    this.#endSession();
    const { text } = this;
    this.#interface.next = text;
    this.#interface.hasFormer = this.#former !== undefined;
    if (text.trim() === '') return this.#interface.show('empty');
    if (!this.dispatchEvent(new EpitomeRequestEvent(text))) return undefined;
    this.#interface.show('working');
    const session = new Session(text, () => /** @type {AnswerModule} */ (answerViews.now), {
      onresult: (answer) => {
        this.#present(answer);
        this.dispatchEvent(new EpitomeSummaryEvent(text, answer));
      },
      onerror: (error) => this.#fail(error),
    });
    this.#session = session;
    const options = {
      keyTerms: this.terms,
      ...(this.textLang && { lang: this.textLang }),
      ...this.#draft.options,
      ...(this.keepEverything && { clean: false }),
    };
    return void session.read(async (signal) => {
      const [document] = await Promise.all([this.engine.read(text, { ...options, signal }), this.#prepare()]);
      return document;
    }, this.#wanted);
  }

  /** Starts what the first text needs, while it is on its way. What fails here fails again with the text, and is told then. */
  #warm() {
    this.#prepare().catch(() => {});
    const read = async () => {
      (await this.engine.read('')).close();
      // The engine has the text now, or waits for it.
      this.#locale.prepare();
    };
    read().catch(() => {});
  }

  /** Loads the views while the text is being read. */
  async #prepare() {
    const views = await answerViews.get();
    loadedLocale()?.add(views.english);
    views.addStyles(/** @type {ShadowRoot} */ (this.shadowRoot).adoptedStyleSheets);
  }

  /** @param {Answer} answer @param {boolean} [isNew] whether the text was read since the last time */
  #present(answer, isNew = this.#isNewText) {
    this.#answer = answer;
    this.#isNewText = false;
    if (answerViews.now) this.#interface.complete(answerViews.now.AnswerViews, this.#article);
    const { unit, view, focusOn: focus, avoid, excluded } = this;
    // The box may hold newer text that has not been read yet.
    const text = this.#session?.text ?? this.text;
    this.#interface.present({
      ...answer,
      // The reader may have gone on.
      length: this.#ownLength ?? answer.length,
      text,
      isNew,
      unit,
      view,
      focus,
      avoid,
      excluded,
      keeps: this.#draft.keeps,
      note: this.#draft.note,
      textLang: this.textLang,
    });
  }

  /** The reader sees that it failed, and the console says why and what to do. @param {unknown} error @param {Failure} [failure] */
  #fail(error, failure = 'failed') {
    this.#answer = undefined;
    this.#failure = failure;
    console.error(error);
    this.#interface.show(failure);
    this.dispatchEvent(new EpitomeErrorEvent(this.text, error));
  }
}
