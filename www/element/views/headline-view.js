// What stands above the summary: the title of the text, or a headline. If that was shortened, it says so and shows the whole
// sentence on request.

import { shownTitle } from '../../engine/answer-text.js';
import { details } from '../dom/details.js';
import { element, setLang, watchAttention } from '../dom/dom.js';

/** @import { Headline, Result, Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** @typedef {Pick<Headline, 'text' | 'spans' | 'sentence' | 'shortened'>} Heading */

/** The title of a text, if it has one. @param {string} text @param {Result} result @returns {Heading | undefined} */
export function titleOf(text, result) {
  const { title } = result;
  return title && { text: shownTitle(text, result) ?? '', spans: [title], sentence: title, shortened: false };
}

export class HeadlineView {
  element;
  #line = element('p', { class: 'headline', part: 'headline', dir: 'auto', role: 'link', tabindex: '0' });
  #whole = element('p', { class: 'whole', dir: 'auto' });
  #details;
  /** @type {Heading | undefined} */
  #shown;

  /**
   * @param {Locale} locale
   * @param {{ onopen: (sentence: Span) => void, onhint: (sentence: Span | undefined) => void }} listeners
   */
  constructor(locale, { onopen, onhint }) {
    this.#details = details(locale, [this.#whole], 'showWhole');
    this.#details.label.textContent = locale.text('shortened');
    this.element = element('section', { 'aria-label': locale.text('headline'), class: 'headline-block', hidden: true }, [
      this.#line,
      this.#details.element,
    ]);
    const open = () => this.#shown && onopen(this.#shown.sentence);
    this.#line.addEventListener('click', open);
    this.#line.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      open();
    });
    watchAttention(this.#line, (isOn) => onhint(isOn ? this.#shown?.sentence : undefined));
  }

  /** @param {string} text @param {Result} result @param {Heading | undefined} heading */
  show(text, { lang }, heading) {
    this.element.hidden = !heading;
    if (heading?.text !== this.#shown?.text) this.#details.element.open = false;
    this.#shown = heading;
    if (!heading) return;
    this.#line.textContent = heading.text;
    this.#details.element.hidden = !heading.shortened;
    this.#whole.replaceChildren(...wholeOf(text, heading));
    for (const part of [this.#line, this.#whole]) setLang(part, lang);
  }
}

/** The whole sentence, with <del> around what the headline leaves out. @param {string} text @param {Heading} heading */
function wholeOf(text, { sentence: { start, end }, spans }) {
  const nodes = [];
  let at = start;
  for (const kept of [...spans, { start: end, end }]) {
    const omitted = text.slice(at, kept.start);
    const [before = ''] = /^\s*/.exec(omitted) ?? [];
    const gone = omitted.trim();
    if (gone) nodes.push(before, element('del', {}, [gone]), omitted.slice(before.length + gone.length));
    else nodes.push(omitted);
    nodes.push(text.slice(kept.start, kept.end));
    at = kept.end;
  }
  return nodes;
}
