// The headline above the summary. If it was shortened, it says so and shows the whole sentence on request.

import { details } from '../dom/details.js';
import { element, setLang, watchAttention } from '../dom/dom.js';

/** @import { Headline, Result, Span } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

export class HeadlineView {
  element;
  #line = element('p', { class: 'headline', part: 'headline', dir: 'auto', role: 'link', tabindex: '0' });
  #whole = element('p', { class: 'whole', dir: 'auto' });
  #details;
  /** The headline that is shown. @type {Headline | undefined} */
  #headline;

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
    const open = () => this.#headline && onopen(this.#headline.sentence);
    this.#line.addEventListener('click', open);
    this.#line.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      open();
    });
    watchAttention(this.#line, (isOn) => onhint(isOn ? this.#headline?.sentence : undefined));
  }

  /** @param {string} text @param {Result} result @param {Headline | undefined} headline */
  show(text, { lang }, headline) {
    this.element.hidden = !headline;
    if (headline?.text !== this.#headline?.text) this.#details.element.open = false;
    this.#headline = headline;
    if (!headline) return;
    this.#line.textContent = headline.text;
    this.#details.element.hidden = !headline.shortened;
    this.#whole.replaceChildren(...wholeOf(text, headline));
    for (const part of [this.#line, this.#whole]) setLang(part, lang);
  }
}

/** The whole sentence, with <del> around what the headline leaves out. @param {string} text @param {Headline} headline */
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
