// The shadow tree in one language, without an answer, which answer-template.js adds. The style sheets say what is visible when,
// by the `data-state` (empty, working, ready, short, none, error) and `data-mode` (edit, read) of the root.

import { button, element, heading } from '../dom/dom.js';

/** @import { Locale } from '../i18n/locale.js' */

/** @typedef {ReturnType<typeof createTemplate>} Template */

/**
 * @param {Locale} locale
 * @param {number} level of the headings
 * @param {HTMLElement} [input] none if the text is an article of the page
 */
export function createTemplate(locale, level, input) {
  const edit = button(locale.text('editText'), 'edit');
  const clear = button(locale.text('clear'), 'clear');
  const undo = button(locale.text('undo'), 'undo');
  const paste = button(locale.text('paste'), 'paste', { hidden: !navigator.clipboard });
  const cancel = button(locale.text('cancel'), 'cancel');
  const retry = button(locale.text('tryAgain'), 'retry');
  const textCounts = element('span', { class: 'text-counts' });
  const message = element('p', { part: 'message', class: 'message' });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  const resultBar = element('header', { class: 'bar' }, [
    heading(level, { class: 'title', id: 'summary-title' }, [locale.text('summary')]),
  ]);
  const result = element('section', { class: 'result', part: 'result', 'aria-labelledby': 'summary-title' }, [
    resultBar,
    message,
    cancel,
    retry,
  ]);
  const text =
    input &&
    element('section', { class: 'text', part: 'text', 'aria-labelledby': 'text-title' }, [
      element('header', { class: 'bar' }, [
        heading(level, { class: 'title', id: 'text-title' }, [element('label', { for: 'input' }, [locale.text('yourText')])]),
        edit,
        clear,
        undo,
        paste,
      ]),
      input,
      element('p', { class: 'foot' }, [element('span', { id: 'paste-hint', class: 'hint-text' }, [locale.text('pasteHint')]), textCounts]),
    ]);
  const root = element('div', { class: 'root', lang: locale.lang, dir: locale.dir, 'data-state': 'empty', 'data-mode': 'edit' }, [
    ...(text ? [text] : []),
    result,
    status,
  ]);
  return { root, level, edit, clear, undo, paste, cancel, retry, textCounts, message, status, resultBar, result };
}
