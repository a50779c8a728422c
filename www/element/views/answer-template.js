// Puts the views of an answer into the shadow tree.

import { button, element } from '../dom/dom.js';

/** @import { Template } from '../host/template.js' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} Views
 * @property {HTMLElement | undefined} source replaces the box; none if the text is an article of the page
 * @property {HTMLElement[] | undefined} beside it
 * @property {HTMLElement} length
 * @property {HTMLElement[]} toggles open the panels
 * @property {HTMLElement[]} panels
 * @property {HTMLElement} headline
 * @property {HTMLElement[]} summary in each form
 * @property {HTMLElement[]} notes below the summary
 */

/** @param {Locale} locale @param {Views} views @param {Template} template */
export function addAnswer(locale, views, { root, edit, resultBar, result }) {
  const copy = button(locale.text('copy'), 'copy');
  const showText = button(locale.text('showText'), 'show-text', { 'aria-expanded': 'false', 'aria-controls': 'source-frame' });
  const skim = button(locale.text('skim'), 'skim', { 'aria-pressed': 'false', title: locale.text('skimHint') });
  const paragraph = radio('paragraph', locale.text('paragraph'));
  const bullets = radio('bullets', locale.text('bullets'));
  const sections = radio('sections', locale.text('sectionView'));
  if (views.source && views.beside) {
    root.querySelector('textarea')?.after(element('div', { class: 'source-frame', id: 'source-frame' }, [views.source, ...views.beside]));
    edit.before(showText, skim);
    root.append(element('p', { id: 'source-hint', hidden: true }, [locale.text('sourceHint')]));
  }
  resultBar.after(
    element('div', { class: 'controls', part: 'controls' }, [
      element('div', { class: 'deeds' }, [...views.toggles, copy]),
      // After the buttons for the keyboard, and last for the eye.
      ...views.panels,
      views.length,
      element('fieldset', { class: 'view' }, [
        element('legend', { class: 'visually-hidden' }, [locale.text('view')]),
        paragraph.label,
        bullets.label,
        sections.label,
      ]),
    ]),
  );
  const printed = element('p', { class: 'printed' });
  root.append(printed);
  result.append(views.headline, ...views.summary, element('p', { class: 'sentence-hint' }, [locale.text('sentenceHint')]), ...views.notes);
  return { copy, showText, skim, printed, radios: { paragraph: paragraph.input, bullets: bullets.input, sections: sections.input } };
}

/** @param {string} value @param {string} text */
function radio(value, text) {
  const input = element('input', { type: 'radio', name: 'view', value });
  return { input, label: element('label', {}, [input, element('span', {}, [text])]) };
}
