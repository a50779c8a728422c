// What the shadow tree shows of an answer, and where it stands there.

import { button, element } from '../dom/dom.js';

/** @import { Template } from '../host/template.js' */
/** @import { Words } from '../i18n/words.js' */

/**
 * @typedef {object} Views
 * @property {HTMLElement | undefined} source takes the place of the box; none where the text is the page's
 * @property {HTMLElement | undefined} strip beside it
 * @property {HTMLElement} length
 * @property {HTMLElement[]} toggles of the panels
 * @property {HTMLElement[]} panels
 * @property {HTMLElement} headline
 * @property {HTMLElement} summary
 * @property {HTMLElement[]} notes what stands below the summary
 */

/** @param {Words} words @param {Views} views @param {Template} template */
export function addAnswer(words, views, { root, resultBar, result }) {
  const copy = button(words.text('copy'), 'copy');
  const paragraph = radio('paragraph', words.text('paragraph'));
  const bullets = radio('bullets', words.text('bullets'));
  if (views.source && views.strip) {
    root.querySelector('textarea')?.after(element('div', { class: 'source-frame' }, [views.source, views.strip]));
    root.append(element('p', { id: 'source-hint', hidden: true }, [words.text('sourceHint')]));
  }
  resultBar.append(...views.toggles, copy);
  resultBar.after(element('div', { class: 'controls', part: 'controls' }, [
    views.length,
    element('fieldset', { class: 'view', part: 'view' }, [
      element('legend', { class: 'unseen' }, [words.text('view')]), paragraph.label, bullets.label,
    ]),
    ...views.panels,
  ]));
  result.append(views.headline, views.summary, element('p', { class: 'sentence-hint' }, [words.text('sentenceHint')]), ...views.notes);
  return { copy, radios: { paragraph: paragraph.input, bullets: bullets.input } };
}

/** @param {string} value @param {string} text */
function radio(value, text) {
  const input = element('input', { type: 'radio', name: 'view', value });
  return { input, label: element('label', {}, [input, element('span', {}, [text])]) };
}
