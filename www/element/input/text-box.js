// The box that a text is pasted or typed into.

import { element } from '../dom/dom.js';
import { htmlReader } from '../html/loader.js';
import { insertText } from './insert-text.js';

/** @import { MarkedText } from '../html/text.js' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Listeners
 * @property {(text: string, isPaste: boolean) => void} onedit the text is another
 * @property {(marked: MarkedText, from: number, to: number) => void} onpaste a text with structure took the place of a stretch
 */

/** A longer text is written into the box only when that is to be seen: browsers take seconds for some megabytes. In UTF-16 units. */
const LONG = 200_000;

export class TextBox {
  element;
  /** What is not written yet. @type {string | undefined} */
  #unwritten;
  /** Whether a paste is under way that is told of when it is done. */
  #isPasting = false;
  #onpaste;

  /** @param {Locale} locale @param {Listeners} listeners */
  constructor(locale, { onedit, onpaste }) {
    this.element = element('textarea', {
      part: 'input', id: 'input', dir: 'auto', rows: '10', placeholder: locale.text('placeholder'),
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'paste-hint',
    });
    this.#onpaste = onpaste;
    // A paste may come: the reader is there by then.
    this.element.addEventListener('focus', () => htmlReader.get().catch(() => undefined));
    this.element.addEventListener('paste', (event) => this.#paste(event));
    this.element.addEventListener('input', (event) => {
      const { inputType } = /** @type {InputEvent} */ (event);
      if (!this.#isPasting) onedit(this.text, inputType === 'insertFromPaste' || inputType === 'insertFromDrop');
    });
  }

  get text() {
    return this.#unwritten ?? this.element.value;
  }

  set text(text) {
    this.#unwritten = text;
    if (text.length <= LONG) this.write();
    else this.element.value = '';
  }

  /** The box is to be seen. */
  write() {
    if (this.#unwritten !== undefined) this.element.value = this.#unwritten;
    this.#unwritten = undefined;
  }

  /** Takes the structure along with the text, where the clipboard has it. @param {ClipboardEvent} event */
  async #paste(event) {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    // What is to be done must be known before the first wait. Where the reader has to be loaded first, it can't be.
    if (!htmlReader.now) event.preventDefault();
    const reader = htmlReader.now ?? (await htmlReader.get().catch(() => undefined));
    const marked = reader?.markedText(html, plain);
    if (marked) event.preventDefault();
    else if (!event.defaultPrevented) return;
    this.#insert(marked ?? { text: plain.replace(/\r\n?/g, '\n'), markup: [] });
  }

  /** Pastes what is in the clipboard. Throws where the browser, or the person it asks, refuses. */
  async pasteClipboard() {
    const { html, plain } = await readClipboard();
    const reader = html ? await htmlReader.get().catch(() => undefined) : undefined;
    this.#insert(reader?.markedText(html, plain) ?? { text: plain.replace(/\r\n?/g, '\n'), markup: [] });
  }

  /** @param {MarkedText} marked */
  #insert(marked) {
    const { selectionStart, selectionEnd } = this.element;
    this.#isPasting = true;
    insertText(this.element, marked.text);
    this.#isPasting = false;
    this.#onpaste(marked, selectionStart, selectionEnd);
  }
}

/** Both forms of what is in the clipboard, '' where there is none. */
async function readClipboard() {
  const { clipboard } = navigator;
  // Not everywhere are there other forms than text.
  if (!clipboard.read) return { html: '', plain: await clipboard.readText() };
  const [item] = await clipboard.read();
  const textOf = async (/** @type {string} */ type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  return { html: await textOf('text/html'), plain: await textOf('text/plain') };
}
