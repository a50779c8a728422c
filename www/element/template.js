// The element's shadow tree in one language. Every visible block is a part; what is shown when is in styles.js, by the
// root's `data-state` (empty, working, ready, short, none, error) and `data-mode` (edit, read).

import { button, element } from './dom.js';

/** @import { Words } from './words.js' */

/**
 * @typedef {object} Views
 * @property {HTMLElement} input
 * @property {HTMLElement} source
 * @property {HTMLElement} length
 * @property {HTMLElement} optionsToggle
 * @property {HTMLElement} options
 * @property {HTMLElement} headline
 * @property {HTMLElement} summary
 * @property {HTMLElement[]} notes what stands below the summary
 */
/** @typedef {ReturnType<typeof createTemplate>} Template */

/** @param {Words} words @param {Views} views */
export function createTemplate(words, views) {
  const edit = button(words.text('editText'), 'edit');
  const clear = button(words.text('clear'), 'clear');
  const copy = button(words.text('copy'), 'copy');
  const retry = button(words.text('tryAgain'), 'retry');
  const textCounts = element('span', { part: 'text-counts' });
  const message = element('p', { part: 'message', class: 'message' });
  const status = element('p', { role: 'status', class: 'unseen' });
  const paragraph = radio('paragraph', words.text('paragraph'));
  const bullets = radio('bullets', words.text('bullets'));

  const root = element('div', { class: 'root', part: 'root', lang: words.lang, dir: words.dir, 'data-state': 'empty', 'data-mode': 'edit' }, [
    element('section', { class: 'text', part: 'text', 'aria-labelledby': 'text-title' }, [
      element('header', { class: 'bar' }, [
        element('h2', { id: 'text-title' }, [element('label', { for: 'input' }, [words.text('yourText')])]),
        edit, clear,
      ]),
      views.input,
      views.source,
      element('p', { class: 'foot' }, [element('span', { id: 'paste-hint', class: 'hint-text' }, [words.text('pasteHint')]), textCounts]),
    ]),
    element('section', { class: 'result', part: 'result', 'aria-labelledby': 'summary-title' }, [
      element('header', { class: 'bar' }, [element('h2', { id: 'summary-title' }, [words.text('summary')]), views.optionsToggle, copy]),
      element('div', { class: 'controls', part: 'controls' }, [
        views.length,
        element('fieldset', { class: 'view', part: 'view' }, [
          element('legend', { class: 'unseen' }, [words.text('view')]), paragraph.label, bullets.label,
        ]),
        views.options,
      ]),
      message,
      retry,
      views.headline,
      views.summary,
      element('p', { class: 'sentence-hint' }, [words.text('sentenceHint')]),
      ...views.notes,
    ]),
    element('p', { id: 'source-hint', hidden: true }, [words.text('sourceHint')]),
    status,
  ]);
  return { root, edit, clear, copy, retry, textCounts, message, status, radios: { paragraph: paragraph.input, bullets: bullets.input } };
}

/** @param {string} value @param {string} text */
function radio(value, text) {
  const input = element('input', { type: 'radio', name: 'view', value });
  return { input, label: element('label', {}, [input, element('span', {}, [text])]) };
}
