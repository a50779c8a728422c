// The panel of options: query, headline, language of the text, and what to avoid.

import { TEXT_LANGUAGES } from '../../engine/languages.js';
import { element } from '../dom/dom.js';
import { languageName } from '../i18n/formats.js';
import { AVOIDABLE, parseFocus } from '../request/attributes.js';

/** @import { Locale } from '../i18n/locale.js' */
/** @import { Avoid } from '../request/attributes.js' */

/** The lengths of headlines to choose from, in words: those of the standard interface `Summarizer`. */
const HEADLINES = [12, 17, 22];

export class OptionsView {
  /** The fields of the panel. @type {HTMLElement[]} */
  fields;
  #locale;
  #toggle;
  /** What the choice of languages shows. */
  #languages = '';
  #focus;
  #headline = element('select', { id: 'headline' });
  #language = element('select', { id: 'text-lang' });
  /** @type {Map<Avoid, HTMLInputElement>} */
  #boxes;

  /**
   * @param {Locale} locale
   * @param {HTMLElement} toggle opens the panel
   * @param {object} listeners
   * @param {(words: number | undefined) => void} listeners.onheadline undefined for the title of the text
   * @param {(wanted: string[]) => void} listeners.onfocus
   * @param {(avoided: Avoid[]) => void} listeners.onavoid
   * @param {(tag: string) => void} listeners.onlanguage '' to detect it
   */
  constructor(locale, toggle, { onheadline, onfocus, onavoid, onlanguage }) {
    this.#locale = locale;
    this.#toggle = toggle;
    this.#headline.addEventListener('change', () => onheadline(this.#headline.value ? Number(this.#headline.value) : undefined));
    this.#language.addEventListener('change', () => onlanguage(this.#language.value));
    this.#focus = element('input', {
      type: 'text',
      id: 'focus',
      dir: 'auto',
      placeholder: locale.text('focusPlaceholder'),
      autocomplete: 'off',
      enterkeyhint: 'done',
    });
    this.#focus.addEventListener('input', () => onfocus(parseFocus(this.#focus.value)));
    this.#boxes = new Map(AVOIDABLE.map((kind) => [kind, element('input', { type: 'checkbox', name: kind })]));
    for (const box of this.#boxes.values()) {
      box.addEventListener('change', () => onavoid(AVOIDABLE.filter((kind) => this.#boxes.get(kind)?.checked)));
    }
    const boxes = [...this.#boxes].map(([kind, box]) => element('label', {}, [box, locale.text(`avoid.${kind}`)]));
    this.fields = [
      field(locale.text('focusOn'), this.#focus),
      field(locale.text('headline'), this.#headline),
      field(locale.text('textLanguage'), this.#language),
      element('div', { class: 'field', role: 'group', 'aria-labelledby': 'avoid-title' }, [
        element('span', { id: 'avoid-title', class: 'label' }, [locale.text('avoid')]),
        element('div', { class: 'avoid' }, boxes),
      ]),
    ];
  }

  /** @param {readonly string[]} wanted @param {readonly Avoid[]} avoided @param {number | undefined} headline in words, 0 for none */
  show(wanted, avoided, headline) {
    this.#showHeadline(headline);
    // Do not change the field while the reader is typing: only its spacing may differ.
    if (parseFocus(this.#focus.value).join() !== wanted.join()) this.#focus.value = wanted.join(', ');
    for (const [kind, box] of this.#boxes) box.checked = avoided.includes(kind);
    // A dot shows, while the panel is closed, that options are set.
    this.#toggle.toggleAttribute('data-active', wanted.length + avoided.length > 0);
  }

  /** Shows the language of the text. @param {string} lang @param {string} wanted '' if it was detected */
  showLanguage(lang, wanted) {
    const key = `${lang} ${wanted}`;
    if (key === this.#languages) return;
    this.#languages = key;
    const locale = this.#locale;
    const named = TEXT_LANGUAGES.map((tag) => ({ tag, name: languageName(locale, tag) })).sort((one, other) =>
      one.name.localeCompare(other.name, locale.lang),
    );
    const detected = wanted ? locale.text('detect') : locale.text('detected', { language: languageName(locale, lang) });
    this.#language.replaceChildren(
      element('option', { value: '' }, [detected]),
      ...named.map(({ tag, name }) => element('option', { value: tag, selected: tag === wanted }, [name])),
    );
  }

  /** @param {number | undefined} wanted */
  #showHeadline(wanted) {
    const locale = this.#locale;
    const lengths = [...new Set([...HEADLINES, ...(wanted ? [wanted] : [])])].sort((one, other) => one - other);
    if (lengths.length + 2 !== this.#headline.options.length || this.#headline.value !== String(wanted ?? '')) {
      const offered = [
        ['', locale.text('ownTitle')],
        ...lengths.map((words) => [String(words), locale.text('upToWords', { n: words })]),
        ['0', locale.text('noHeadline')],
      ];
      this.#headline.replaceChildren(...offered.map(([value = '', text = '']) => element('option', { value }, [text])));
    }
    this.#headline.value = String(wanted ?? '');
  }
}

/** @param {string} label @param {HTMLElement} control */
function field(label, control) {
  return element('div', { class: 'field' }, [element('label', { for: control.id, class: 'label' }, [label]), control]);
}
