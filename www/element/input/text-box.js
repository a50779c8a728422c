// The box for pasting and typing a text.

import { element } from '../dom/dom.js';
import { Lazy } from '../dom/lazy.js';
import { plainText } from '../html/plain.js';

/** @import { MarkedText } from '../html/text.js' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Listeners
 * @property {(text: string, isPaste: boolean) => void} onedit the text has changed
 * @property {(marked: MarkedText, from: number, to: number) => void} onpaste a text with markup replaced a span
 */

/** HTML and plain text, or what the clipboard is about to say. @typedef {[html: string, plain: string] | Promise<ClipboardItem[] | string>} Copied */

/** A longer text is written into the box only when the box is visible: some megabytes take browsers seconds. In UTF-16 units. */
const LONG = 200_000;

/** What a paste takes. */
export const pasting = new Lazy(() => import('./paste.js'));

export class TextBox {
  element;
  /** A text that has not been written into the box yet. @type {string | undefined} */
  #unwritten;
  /** Whether a paste is in progress. It is reported when it is done. */
  #isPasting = false;
  #onpaste;

  /** @param {Locale} locale @param {Listeners} listeners */
  constructor(locale, { onedit, onpaste }) {
    this.element = element('textarea', {
      part: 'input',
      id: 'input',
      dir: 'auto',
      rows: '10',
      placeholder: locale.text('placeholder'),
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-describedby': 'paste-hint',
    });
    this.#onpaste = onpaste;
    // A paste may follow; by then what reads it should be loaded.
    this.element.addEventListener('focus', () => pasting.get().catch(() => undefined));
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

  /** Writes the text into the box, which becomes visible. */
  write() {
    if (this.#unwritten !== undefined) this.element.value = this.#unwritten;
    this.#unwritten = undefined;
  }

  /** Pastes HTML with its structure, if the clipboard has any. @param {ClipboardEvent} event */
  async #paste(event) {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    // The default must be prevented before the first `await`. If that is not loaded yet, prevent it in any case.
    if (!pasting.now) event.preventDefault();
    const reader = pasting.now ?? (await pasting.get().catch(() => undefined));
    const marked = reader?.markedText(html, plain);
    if (marked) event.preventDefault();
    else if (!event.defaultPrevented) return;
    this.insert(marked ?? plainText(html, plain));
  }

  /** Pastes a text in place of the selection. @param {MarkedText} marked */
  insert(marked) {
    const { selectionStart, selectionEnd } = this.element;
    this.#isPasting = true;
    // Without the reader, the browser cannot undo it.
    if (pasting.now) pasting.now.insertText(this.element, marked.text);
    else this.element.setRangeText(marked.text, selectionStart, selectionEnd, 'end');
    this.#isPasting = false;
    this.#onpaste(marked, selectionStart, selectionEnd);
  }
}

/** What a paste has, or the clipboard. @param {DataTransfer | null} [data] @returns {Copied} */
export function copiedOf(data) {
  if (data) return [data.getData('text/html'), data.getData('text/plain')];
  const { clipboard } = navigator;
  // Some browsers offer plain text only.
  const reading = clipboard.read ? clipboard.read() : clipboard.readText();
  reading.catch(() => undefined);
  return reading;
}
