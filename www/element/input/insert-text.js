// Puts text into a box in the place of its selection, as a paste does.

import { focusedBeside } from '../dom/dom.js';

/**
 * Line ends above which the browsers' own way is left: it lays the text out anew for every one of them, which takes
 * Chromium 80 ms for 100 and ten times as long for 400.
 */
const MOST_LINE_ENDS = 120;
/** The same for characters. */
const MOST_CHARACTERS = 100_000;

/**
 * One `input` event tells of it, as of a paste.
 * @param {HTMLTextAreaElement} box
 * @param {string} text without carriage returns, which a box would drop
 */
export function insertText(box, text) {
  const { value, selectionStart, selectionEnd } = box;
  const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  // Some browsers tell of every line.
  box.addEventListener('input', silence, { capture: true });
  // Deprecated, and the only way that a person can undo. It acts on what has the focus.
  const isDone = isShort(text) && focusedBeside(box) === box && document.execCommand('insertText', false, text) && box.value === wanted;
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
