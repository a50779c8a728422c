// Replaces the selection of a box with a text, as a paste does.

import { focusedBeside } from '../dom/dom.js';
import { call } from '../dom/foreign.js';

/**
 * Above so many line ends, `execCommand` is too slow: the browser lays out the text again for each of them. Chromium takes
 * 80 ms for 100 line ends and ten times as long for 400.
 */
const MOST_LINE_ENDS = 120;
/** The same for characters. */
const MOST_CHARACTERS = 100_000;

/**
 * Dispatches one `input` event, as a paste does.
 * @param {HTMLTextAreaElement} box
 * @param {string} text without carriage returns, which a box drops
 */
export function insertText(box, text) {
  const { value, selectionStart, selectionEnd } = box;
  const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  // Some browsers dispatch an event for every line.
  box.addEventListener('input', silence, { capture: true });
  // Deprecated, but the only way that supports undo. It acts on what has the focus.
  const isDone =
    isShort(text) && focusedBeside(box) === box && call(document, 'execCommand', 'insertText', false, text) && box.value === wanted;
  box.removeEventListener('input', silence, { capture: true });
  if (!isDone) {
    if (box.value !== value) box.value = value;
    box.setRangeText(text, selectionStart, selectionEnd, 'end');
  }
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
}

/** @param {Event} event */
function silence(event) {
  event.stopImmediatePropagation();
}

/** @param {string} text */
function isShort(text) {
  return text.length <= MOST_CHARACTERS && (text.match(/\n/g)?.length ?? 0) <= MOST_LINE_ENDS;
}
