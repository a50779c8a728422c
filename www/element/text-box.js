// The box that a text is pasted or typed into.

import { markedText } from './clipboard.js';
import { element } from './dom.js';
import { insertText } from './insert-text.js';

/** @import { MarkedText } from './html-text.js' */
/** @import { Words } from './words.js' */

/**
 * @typedef {object} Listeners
 * @property {(text: string, isPaste: boolean) => void} onedit the text is another
 * @property {(marked: MarkedText, from: number, to: number) => void} onpaste a text with structure took the place of a stretch
 */

export class TextBox {
  element;
  /** Whether a paste is under way that is told of when it is done. */
  #isPasting = false;
  #onpaste;

  /** @param {Words} words @param {Listeners} listeners */
  constructor(words, { onedit, onpaste }) {
    this.element = element('textarea', {
      part: 'input', id: 'input', dir: 'auto', rows: '10', placeholder: words.text('placeholder'),
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'paste-hint',
    });
    this.#onpaste = onpaste;
    this.element.addEventListener('paste', (event) => this.#paste(event));
    this.element.addEventListener('input', (event) => {
      const { inputType } = /** @type {InputEvent} */ (event);
      if (!this.#isPasting) onedit(this.text, inputType === 'insertFromPaste' || inputType === 'insertFromDrop');
    });
  }

  get text() {
    return this.element.value;
  }

  set text(text) {
    this.element.value = text;
  }

  /** Takes the structure along with the text, where the clipboard has it. @param {ClipboardEvent} event */
  #paste(event) {
    const marked = event.clipboardData && markedText(event.clipboardData);
    if (!marked) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.element;
    this.#isPasting = true;
    insertText(this.element, marked.text);
    this.#isPasting = false;
    this.#onpaste(marked, selectionStart, selectionEnd);
  }
}
