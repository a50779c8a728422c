// What the element shows, in one language: the box, the state, and, once they are loaded, the views of an answer. It reports
// what the reader does and decides nothing about the summary.

import { copiedOf, pasting, TextBox } from '../input/text-box.js';
import { createTemplate } from './template.js';

/** @import { Result, Span } from '../../engine/types.d.ts' */
/** @import { ArticleView } from '../article/view.js' */
/** @import { MarkedText } from '../html/text.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { Avoid, View } from '../request/attributes.js' */
/** @import { Unit } from '../request/units.js' */
/** @import { AnswerViews, Shown } from '../views/answer-views.js' */

/**
 * Why there is no summary, as a message to the reader.
 * @typedef {'failed' | 'noArticle'} Failure
 */

/**
 * What the reader does.
 * @typedef {object} Actions
 * @property {(text: string, isPaste: boolean) => void} onedit
 * @property {(marked: MarkedText, from: number, to: number) => void} onpaste
 * @property {(marked: MarkedText) => void} onreplace a text takes the place of another
 * @property {() => void} onclear
 * @property {() => void} onundo brings back the text that was cleared or replaced
 * @property {(isRead: boolean) => void} onsummary there is a summary of a text that is read, not edited
 * @property {() => void} oncancel stops reading
 * @property {() => void} onretry
 * @property {(length: number) => void} onlength
 * @property {(unit: Unit, length: number) => void} onunit
 * @property {(view: View) => void} onview
 * @property {(isWanted: boolean) => void} onskim
 * @property {(words: number | undefined) => void} onheadline undefined for the title of the text
 * @property {(wanted: string[]) => void} onfocus
 * @property {(avoided: Avoid[]) => void} onavoid
 * @property {(question: string) => Promise<Result | undefined>} onask what the text says of it
 * @property {(tag: string) => void} onlanguage the language of the text, '' to detect it
 * @property {(sentence: Span) => void} onpin
 * @property {(sentence: Span) => void} onexclude
 * @property {(sentence: Span) => void} onrelease removes the constraints on a sentence
 * @property {(span: Span) => void} onkeep treats boilerplate as text
 * @property {() => void} onkeepall
 * @property {() => void} onignoreagain
 */

export class Interface {
  #locale;
  #actions;
  #parts;
  /** None if the text is an article of the page. @type {TextBox | undefined} */
  #box;
  /** @type {AnswerViews | undefined} */
  #views;
  /** The wanted mode. Until the views are loaded, only the box is shown. @type {'edit' | 'read'} */
  #mode = 'edit';

  /** @param {Locale} locale @param {Actions} actions @param {{ hasBox: boolean, headingLevel: number }} setting */
  constructor(locale, actions, { hasBox, headingLevel }) {
    this.#locale = locale;
    this.#actions = actions;
    this.#box = hasBox ? new TextBox(locale, actions) : undefined;
    this.#parts = createTemplate(locale, headingLevel, this.#box?.element);
    const { edit, clear, undo, paste, cancel, retry } = this.#parts;
    edit.addEventListener('click', () => this.#toggleMode());
    clear.addEventListener('click', () => {
      actions.onclear();
      this.#box?.element.focus();
    });
    undo.addEventListener('click', () => {
      actions.onundo();
      this.#views?.focusText();
    });
    paste.addEventListener('click', () => void this.paste());
    cancel.addEventListener('click', () => {
      actions.oncancel();
      retry.focus({ preventScroll: true });
    });
    retry.addEventListener('click', actions.onretry);
    this.show('empty');
  }

  get root() {
    return this.#parts.root;
  }

  /** Adds the views of an answer. @param {typeof AnswerViews} Views @param {ArticleView} [article] if the text is an article of the page */
  complete(Views, article) {
    if (this.#views) return;
    this.#views = new Views(this.#locale, this.#actions, {
      template: this.#parts,
      say: (text) => this.say(text),
      onread: () => (this.mode = 'read'),
      onstate: (state, message) => this.#setState(state, message),
      article,
    });
    this.mode = this.#mode;
  }

  /** Whether a text that was cleared or replaced can be brought back. @param {boolean} hasFormer */
  set hasFormer(hasFormer) {
    this.root.toggleAttribute('data-former', hasFormer);
  }

  /** The text in the box. @param {string} text */
  set text(text) {
    if (this.#box) this.#box.text = text;
  }

  /** Whether the text is edited, or read with its marks. @returns {'edit' | 'read'} */
  get mode() {
    return this.#mode;
  }

  set mode(mode) {
    this.#mode = mode;
    if (mode === 'edit') this.#box?.write();
    const source = this.#views?.sourceElement;
    const box = this.#box?.element;
    if (!source || !box) return;
    const [leaving, entering] = mode === 'edit' ? [source, box] : [box, source];
    const hadFocus = leaving.contains(/** @type {ShadowRoot | Document} */ (this.root.getRootNode()).activeElement ?? null);
    this.root.dataset['mode'] = mode;
    this.#arrange();
    if (hadFocus) entering.focus({ preventScroll: true });
    this.#parts.edit.textContent = this.#locale.text(mode === 'edit' ? 'showMarks' : 'editText');
  }

  /** How the summary is shown. @param {View} view */
  set view(view) {
    if (this.#views) this.#views.view = view;
  }

  /** Says why there is no summary. @param {'empty' | 'working' | 'stopped' | Failure} why */
  show(why) {
    // Stopping looks like failing: there is a reason, and a button to try again.
    const state = why === 'empty' || why === 'working' ? why : 'error';
    const { root } = this;
    this.#views?.forget();
    if (state === 'empty' && this.#views) this.#views.text = undefined;
    // The old summary stays until the next one comes, so that nothing flickers while the reader types.
    const isShown = this.#hasSummary;
    const message = this.#locale.text(why === 'empty' ? 'emptySummary' : why);
    this.#setState(state, message);
    root.toggleAttribute('data-stale', state === 'working' && isShown);
    this.#arrange();
    if (state === 'error') this.say(message);
  }

  /** A text is about to be read. If it is the same text again, its view stays. @param {string} text */
  set next(text) {
    this.root.toggleAttribute('data-again', this.isShowing(text));
  }

  /** Whether this text is shown. @param {string} text */
  isShowing(text) {
    return text === this.#views?.text;
  }

  /** @param {Shown} shown */
  present(shown) {
    this.#views?.present(shown);
  }

  /** @param {string} state @param {string} message */
  #setState(state, message) {
    const { root } = this;
    root.removeAttribute('data-stale');
    root.dataset['state'] = state;
    root.setAttribute('aria-busy', String(state === 'working'));
    this.#parts.message.textContent = message;
    this.#parts.paste.textContent = this.#locale.text(state === 'empty' ? 'paste' : 'pasteNew');
    if (state === 'error' || state === 'none') this.mode = 'edit';
    this.#arrange();
  }

  /** Whether there is a summary, or the one before while the next is made. */
  get #hasSummary() {
    return /^(?:ready|short)$/.test(this.root.dataset['state'] ?? '') || this.root.hasAttribute('data-stale');
  }

  /** Where the panes stand one above the other, a summary comes before a text that is not edited. */
  #arrange() {
    const { root } = this;
    const isFirst = this.#hasSummary && this.#box !== undefined && root.dataset['mode'] === 'read';
    root.toggleAttribute('data-summary-first', isFirst);
    this.#actions.onsummary(isFirst);
  }

  /** Announces something to screen readers. @param {string} text */
  say(text) {
    this.#parts.status.textContent = text;
  }

  /** Puts what was copied in the place of what is there. @param {DataTransfer | null} [data] of a paste; otherwise the clipboard is read */
  async paste(data) {
    const box = this.#box;
    if (!box) return;
    try {
      // Before anything is waited for: then a paste is over, and that the reader pressed something may be forgotten.
      const copied = copiedOf(data);
      const marked = await (await pasting.get()).textOf(copied);
      if (!box.text.trim()) box.insert(marked);
      else if (marked.text.trim()) this.#actions.onreplace(marked);
    } catch {
      this.say((this.#parts.message.textContent = this.#locale.text('pasteFailed')));
    }
    if (this.mode === 'read') this.#views?.focusText();
    else box.element.focus({ preventScroll: true });
  }

  #toggleMode() {
    const isEditing = this.mode === 'edit';
    this.mode = isEditing ? 'read' : 'edit';
    (isEditing ? this.#views?.sourceElement : this.#box?.element)?.focus({ preventScroll: true });
  }
}
