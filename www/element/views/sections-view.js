// A text section by section: each heading with what the summary has of it, or else its best sentence; opened, the whole section.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { element, setLang } from '../dom/dom.js';
import { overlap, overlapping, spansOf } from '../dom/spans.js';

/** @import { Result, Span, SummarySentence } from '../../engine/types.d.ts' */

/** A text with fewer sections has nothing to go through. */
const LEAST_SECTIONS = 4;

/** Whether a text can be read so. @param {Result} result */
export function hasSections({ coverage }) {
  return coverage.sections.length >= LEAST_SECTIONS;
}

/** The sections of a text, each with what stands for it. @param {string} text @param {Result} result */
export function sectionsOf(text, { coverage, summary, selectableSpans, selectableScores }) {
  const selectable = spansOf(selectableSpans);
  return coverage.sections.map(({ title, start }, index, all) => {
    const end = all[index + 1]?.start ?? text.length;
    const chosen = summary.filter((sentence) => overlap({ start, end }, sentence));
    const [best] = overlapping(selectable, { start, end }).sort(
      (one, other) => (selectableScores[other] ?? 0) - (selectableScores[one] ?? 0),
    );
    const span = selectable[best ?? -1];
    return { title, start, end, sentences: chosen.length > 0 || !span ? chosen : [unchosen(text, span)] };
  });
}

/** A sentence that is not in the summary. @param {string} text @param {Span} span @returns {SummarySentence} */
function unchosen(text, { start, end }) {
  return { start, end, text: text.slice(start, end), display: text.slice(start, end).replace(/\s+/g, ' '), score: 0, reasons: [] };
}

export class SectionsView {
  element = element('div', { part: 'sections', dir: 'auto', hidden: true });
  #shown = '';

  /** @param {string} text @param {Result} result */
  show(text, result) {
    const { blocks, lang } = result;
    const sections = sectionsOf(text, result).map((section) => ({
      ...section,
      line: section.sentences.map(shownText).join(gapOf(lang)),
    }));
    // What is open stays open while nothing changes.
    const key = JSON.stringify(sections.map(({ start, line }) => [start, line]));
    if (key === this.#shown) return;
    this.#shown = key;
    setLang(this.element, lang);
    this.element.replaceChildren(
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
