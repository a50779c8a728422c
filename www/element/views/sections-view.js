// A text section by section: each heading with what the summary has of it, or else its best sentence; opened, the whole section.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { element, setLang } from '../dom/dom.js';
import { overlapping } from '../dom/spans.js';
import { sectionsOf } from './layout.js';

/** @import { Result } from '../../engine/types.d.ts' */

export class SectionsView {
  #element;
  #shown = '';
  #text = '';
  /** @type {Result['blocks'] | undefined} */
  #blocks;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#element = place;
  }

  /** @param {string} text @param {Result} result */
  show(text, result) {
    const { blocks, lang } = result;
    const sections = sectionsOf(text, result).map((section) => ({
      ...section,
      line: section.sentences.map(shownText).join(gapOf(lang)),
    }));
    // What is open stays open while nothing changes.
    const key = JSON.stringify(sections.map(({ start, line }) => [start, line]));
    if (key === this.#shown && text === this.#text && blocks === this.#blocks) return;
    this.#shown = key;
    this.#text = text;
    this.#blocks = blocks;
    setLang(this.#element, lang);
    this.#element.replaceChildren(
      ...sections.map(({ title, line, start, end }) => {
        const body = element('div', { class: 'section-text' });
        const made = element('details', { class: 'section' }, [
          element('summary', {}, [element('b', { dir: 'auto' }, [title]), element('span', { dir: 'auto' }, [line])]),
          body,
        ]);
        // Only for those who open it: a section can be a chapter.
        made.addEventListener('toggle', () => {
          if (!made.open || body.firstChild) return;
          const inside = overlapping(blocks, { start, end }).flatMap((index) => blocks[index] ?? []);
          const paragraphs = inside.filter(({ kind, boilerplate }) => kind !== 'heading' && !boilerplate);
          body.append(...paragraphs.map((block) => element('p', { dir: 'auto' }, [text.slice(block.start, block.end)])));
        });
        return made;
      }),
    );
  }
}
