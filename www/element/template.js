// The element's shadow tree, made once. Every visible block is a part; what is shown when is in styles.js, by the
// root's `data-state` (empty, working, ready, short, none, error) and `data-mode` (edit, read).

import { element } from './dom.js';
import { messages } from './messages.js';

/** @typedef {{ source: HTMLElement, length: HTMLElement, summary: HTMLElement, terms: HTMLElement, counts: HTMLElement, ignored: HTMLElement }} Views */
/** @typedef {ReturnType<typeof createTemplate>} Template */

/** @param {Views} views */
export function createTemplate(views) {
  const input = element('textarea', {
    part: 'input', id: 'input', dir: 'auto', rows: '10', placeholder: messages.placeholder,
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'paste-hint',
  });
  const edit = button(messages.editText, 'edit');
  const clear = button(messages.clear, 'clear');
  const copy = button(messages.copy, 'copy');
  const retry = button(messages.tryAgain, 'retry');
  const textCounts = element('span', { part: 'text-counts' });
  const message = element('p', { part: 'message', class: 'message' }, [messages.emptySummary]);
  const status = element('p', { role: 'status', class: 'unseen' });
  const slot = element('slot', { hidden: true });
  const paragraph = radio('paragraph', messages.paragraph);
  const bullets = radio('bullets', messages.bullets);

  const root = element('div', { class: 'root', part: 'root', 'data-state': 'empty', 'data-mode': 'edit' }, [
    element('section', { class: 'text', part: 'text', 'aria-labelledby': 'text-title' }, [
      element('header', { class: 'bar' }, [
        element('h2', { id: 'text-title' }, [element('label', { for: 'input' }, [messages.yourText])]),
        edit, clear,
      ]),
      input,
      views.source,
      element('p', { class: 'foot' }, [element('span', { id: 'paste-hint', class: 'hint-text' }, [messages.pasteHint]), textCounts]),
    ]),
    element('section', { class: 'result', part: 'result', 'aria-labelledby': 'summary-title' }, [
      element('header', { class: 'bar' }, [element('h2', { id: 'summary-title' }, [messages.summary]), copy]),
      element('div', { class: 'controls', part: 'controls' }, [
        views.length,
        element('fieldset', { class: 'view', part: 'view' }, [
          element('legend', { class: 'unseen' }, [messages.view]), paragraph.label, bullets.label,
        ]),
      ]),
      message,
      retry,
      views.summary,
      views.ignored,
      views.terms,
      views.counts,
    ]),
    element('p', { id: 'go-hint', hidden: true }, [messages.goToSource]),
    status,
  ]);
  return { root, slot, input, edit, clear, copy, retry, textCounts, message, status, radios: { paragraph: paragraph.input, bullets: bullets.input } };
}

/** @param {string} text @param {string} name */
function button(text, name) {
  return element('button', { type: 'button', class: `button ${name}`, part: `button ${name}` }, [text]);
}

/** @param {string} value @param {string} text */
function radio(value, text) {
  const input = element('input', { type: 'radio', name: 'view', value });
  return { input, label: element('label', {}, [input, element('span', {}, [text])]) };
}
