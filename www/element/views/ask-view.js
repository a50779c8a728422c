// A question to the text. Its best sentences for it stand below the field, with the words that speak of it marked, here and in
// the text; the summary stays as it is.

import { shownText } from '../../engine/answer-text.js';
import { button, element, setLang, watchAttention } from '../dom/dom.js';

/** @import { Result, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * @typedef {object} AskListeners
 * @property {(question: string) => Promise<Result | undefined>} onask
 * @property {(sentence: Span) => void} onopen goes to a sentence in the text
 * @property {(sentence: Span | undefined) => void} onhint the reader looks at a sentence
 * @property {(words: readonly Span[]) => void} onwords the words to mark in the text
 * @property {(text: string) => void} say announces something to screen readers
 */

export class AskView {
  element;
  #locale;
  #listeners;
  #field;
  #none;
  #list = element('ul', { class: 'answers' });
  /** The question that was asked last: answers to others come too late. */
  #asked = '';

  /** @param {Locale} locale @param {AskListeners} listeners */
  constructor(locale, listeners) {
    this.#locale = locale;
    this.#listeners = listeners;
    this.#field = element('input', {
      type: 'search',
      id: 'ask',
      dir: 'auto',
      placeholder: locale.text('askPlaceholder'),
      autocomplete: 'off',
      enterkeyhint: 'search',
    });
    this.#none = element('p', { class: 'note-line', hidden: true }, [locale.text('notFound')]);
    const form = element('form', { class: 'ask-form' }, [
      element('label', { for: 'ask', class: 'label' }, [locale.text('askLabel')]),
      element('span', { class: 'ask-row' }, [this.#field, button(locale.text('ask'), 'ask-button', { type: 'submit' })]),
    ]);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(true);
    });
    this.#field.addEventListener('input', () => void this.#ask(false));
    this.element = element('section', { class: 'ask', part: 'ask', 'aria-label': locale.text('askLabel') }, [form, this.#none, this.#list]);
  }

  /** Another text: what was asked of the one before is over. */
  clear() {
    this.#field.value = '';
    void this.#ask(false);
  }

  /** @param {boolean} isSaid whether the answer is announced */
  async #ask(isSaid) {
    const { onask, onwords, say } = this.#listeners;
    const question = this.#field.value.trim();
    this.#asked = question;
    const result = question ? await onask(question) : undefined;
    if (question !== this.#asked) return;
    // A sentence that only comes along, without a word of the question, would look like a mistake.
    const sentences = result?.ask?.found ? result.summary.filter(({ matches = [] }) => matches.length > 0) : [];
    this.#none.hidden = result?.ask?.found !== false;
    this.#list.replaceChildren(...sentences.map((sentence) => this.#row(sentence, result?.lang ?? '')));
    onwords(sentences.flatMap(({ matches = [] }) => matches));
    if (!isSaid || !result) return;
    const locale = this.#locale;
    const found = [locale.text('answers', { n: sentences.length }), ...sentences.map(shownText)];
    say(sentences.length > 0 ? found.join(' ') : locale.text('notFound'));
  }

  /** @param {SummarySentence} sentence @param {string} lang of the text */
  #row(sentence, lang) {
    const { onopen, onhint } = this.#listeners;
    const opener = element(
      'button',
      { type: 'button', class: 'answer', dir: 'auto', title: this.#locale.text('showInText') },
      wordsOf(sentence),
    );
    setLang(opener, lang);
    opener.addEventListener('click', () => onopen(sentence));
    watchAttention(opener, (isOn) => onhint(isOn ? sentence : undefined));
    return element('li', {}, [opener]);
  }
}

/** A sentence with the words that speak of what was asked marked. @param {SummarySentence} sentence */
function wordsOf(sentence) {
  const { text, start, display, matches = [] } = sentence;
  // What is shown may have other spaces and hyphens than the text: then the words are marked in the text alone.
  if (display !== undefined) return [shownText(sentence)];
  const nodes = [];
  let at = 0;
  for (const word of matches) {
    const [from, to] = [word.start - start, word.end - start];
    if (from < at) continue;
    nodes.push(text.slice(at, from), element('b', {}, [text.slice(from, to)]));
    at = to;
  }
  return [...nodes, text.slice(at)];
}
