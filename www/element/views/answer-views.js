// What is shown of an answer, in one language: the views, put together. Loaded with the first text.

import { addAnswer } from './answer-template.js';
import { CoverageView } from './coverage-view.js';
import { excerpt } from '../dom/dom.js';
import { overlap } from '../input/edits.js';
import { FiguresView } from './figures-view.js';
import { HeadlineView } from './headline-view.js';
import { BoilerplateView } from './boilerplate-view.js';
import { LeftOutView } from './left-out-view.js';
import { LengthSlider } from './length-slider.js';
import { OptionsView } from './options-view.js';
import { isPinned } from './reasons.js';
import { RelevanceStrip } from './relevance-strip.js';
import { SaveView } from './save-view.js';
import { SentenceCursor } from './sentence-cursor.js';
import { spansOf } from '../dom/spans.js';
import { SourceView } from './source-view.js';
import { plainText } from './summary-text.js';
import { SummaryView } from './summary-view.js';
import { TermsView } from './terms-view.js';

export { default as english } from '../i18n/messages/en-answer.js';
export { sheet } from './answer-styles.js';

/** @import { Headline, Result, Span } from '../../engine/types.d.ts' */
/** @import { ArticleView } from '../article/view.js' */
/** @import { Avoid } from '../request/attributes.js' */
/** @import { Actions } from '../host/interface.js' */
/** @import { Template } from '../host/template.js' */
/** @import { Unit } from '../request/units.js' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * What there is to show.
 * @typedef {object} Shown
 * @property {string} text
 * @property {Result} result
 * @property {Headline | undefined} headline
 * @property {number} headlineWords the most that it may have, 0 if none is wanted
 * @property {boolean} isNew whether the text was read since the last time
 * @property {Unit} unit
 * @property {number} length
 * @property {'paragraph' | 'bullets'} view
 * @property {readonly string[]} focus
 * @property {readonly Avoid[]} avoid
 * @property {readonly Span[]} excluded
 * @property {boolean} keeps whether something is kept that would be ignored
 * @property {string} textLang the language that was asked for, '' where it was detected
 */

/**
 * What the views need of what is around them.
 * @typedef {object} Frame
 * @property {Template} template
 * @property {(text: string) => void} say announces something to those who do not see it
 * @property {(state: 'ready' | 'short' | 'none', message: string) => void} onstate
 * @property {() => void} onread the text is to be shown with its marks
 * @property {ArticleView | undefined} article where the text is the page's
 */

/** How long the copy button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;

export class AnswerViews {
  #locale;
  #frame;
  #actions;
  #parts;
  /** The text that is shown. @type {string | undefined} */
  text;
  /** @type {Shown | undefined} */
  #shown;
  /** Where the reader came from into the text. @type {number | undefined} */
  #opened;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #copied;

  /** The text's own view; none where the text is the page's. @type {HTMLElement | undefined} */
  sourceElement;
  #source;
  /** @type {SentenceCursor | undefined} */
  #cursor;
  /** @type {RelevanceStrip | undefined} */
  #strip;
  #slider;
  #options;
  #save;
  #headline;
  #summary;
  #leftOut;
  #coverage;
  #ignored;
  #terms;
  #figures;

  /** @param {Locale} locale @param {Actions} actions @param {Frame} frame */
  constructor(locale, actions, frame) {
    this.#locale = locale;
    this.#frame = frame;
    this.#actions = actions;
    this.#source = frame.article ?? this.#createSource();
    const source = this.#source;
    this.#slider = new LengthSlider(locale, actions);
    this.#options = new OptionsView(locale, actions);
    this.#save = new SaveView(locale, { written: () => this.#written, oncopy: (text) => this.#copy(text, locale.text('copyDone')) });
    this.#headline = new HeadlineView(locale, {
      onopen: (sentence) => this.#visit(sentence),
      onhint: (sentence) => source.suggest(sentence),
    });
    this.#summary = new SummaryView(locale, {
      onshow: (start) => source.flash(start),
      onopen: (start) => this.#open(start),
      onhint: (start) => source.hint(start),
      onpin: (sentence, isWanted) => (isWanted ? actions.onpin : actions.onrelease)(sentence),
      onexclude: (sentence) => {
        actions.onexclude(sentence);
        frame.say(locale.text('sentenceLeftOut'));
      },
    });
    this.#leftOut = new LeftOutView(locale, this.#summary.element, actions.onrelease);
    this.#coverage = new CoverageView(locale, { onadd: (sentence) => this.#pick(sentence), onhint: (sentence) => source.suggest(sentence) });
    this.#ignored = new BoilerplateView(locale, actions);
    this.#terms = new TermsView(locale, {
      onfocus: actions.onfocus,
      onhint: (term) => source.showTerm(term?.occurrences ?? []),
      oncopy: () => this.#copy(this.#terms.plainText, locale.text('copyTermsDone')),
    });
    this.#figures = new FiguresView(locale);
    const views = {
      source: this.sourceElement,
      strip: this.#strip?.element,
      length: this.#slider.element,
      toggles: [this.#options.toggle, this.#save.toggle],
      panels: [this.#options.element, this.#save.element],
      headline: this.#headline.element,
      summary: this.#summary.element,
      notes: [this.#leftOut.element, this.#coverage.element, this.#ignored.element, this.#terms.element, this.#figures.element],
    };
    this.#parts = addAnswer(locale, views, frame.template);
    this.#parts.copy.addEventListener('click', () => this.#copySummary());
    for (const radio of Object.values(this.#parts.radios)) {
      radio.addEventListener('change', () => actions.onview(/** @type {'paragraph' | 'bullets'} */ (radio.value)));
    }
  }

  #createSource() {
    const source = new SourceView(this.#locale);
    this.sourceElement = source.element;
    this.#strip = new RelevanceStrip((sentence) => this.#visit(sentence));
    this.#cursor = new SentenceCursor(source, { onpick: (sentence) => this.#pick(sentence), onmove: (sentence) => this.#tell(sentence) });
    source.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#opened !== undefined) this.#summary.focus(this.#opened);
    });
    return source;
  }

  /** How the summary is shown. @param {'paragraph' | 'bullets'} view */
  set view(view) {
    this.#parts.radios[view].checked = true;
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, view };
    this.#summary.show(this.#shown.result, view);
  }

  /** What is shown is the answer to nothing that holds any more. */
  forget() {
    this.#shown = undefined;
  }

  /** @param {Shown} shown */
  present(shown) {
    const locale = this.#locale;
    const { text, result, headline, headlineWords, isNew, unit, length, view, focus, avoid, excluded, keeps, textLang } = shown;
    const { stats, summary, summarizability } = result;
    // What a reader left out is no headline either.
    const kept = headline && excluded.some((span) => overlap(span, headline)) ? undefined : headline;
    this.#shown = { ...shown, headline: kept };
    if (isNew) {
      if (text !== this.text) this.#ignored.close();
      this.text = text;
      this.#source.show(text, result);
      this.#strip?.show(text, result);
      if (this.#cursor) this.#cursor.sentences = spansOf(result.sentences);
      this.#terms.show(result.keyTerms);
      this.#frame.template.textCounts.textContent = [locale.text('words', { n: stats.words }), locale.text('sentences', { n: stats.sentences }), locale.language(result.lang)].join(' · ');
      this.#options.showLanguage(result.lang, textLang);
      this.#ignored.show(text, result.ignored, keeps);
    }
    this.#source.mark(summary);
    this.#strip?.mark(summary);
    this.#cursor?.draw();
    this.#slider.update(unit, length, result, summarizability.reasons.includes('tooShort'));
    this.#options.show(focus, avoid, headlineWords);
    this.#headline.show(text, result, kept);
    this.view = view;
    this.#leftOut.show(text, excluded);
    this.#coverage.show(result);
    this.#terms.mark(result, focus);
    this.#figures.show(result);
    this.#presentState(result);
    if (!isNew) return;
    this.#frame.say(summary.length === 0 ? locale.text('noSentences') : locale.text('summaryReady', { chosen: summary.length, n: stats.sentences }));
  }

  /** @param {Result} result */
  #presentState({ summary, choosable, stats, summarizability: { reasons } }) {
    const locale = this.#locale;
    const { onstate } = this.#frame;
    const [note] = reasons;
    if (choosable === 0) onstate('none', locale.text('noSentences'));
    else if (summary.length === 0) onstate('ready', locale.text('nothingLeft'));
    else if (note === 'tooShort') onstate('short', locale.text('tooShort'));
    else if (choosable < 2 || summary.length >= stats.sentences) onstate('short', locale.text('alreadyShort'));
    else onstate('ready', note ? locale.text(note) : '');
  }

  /** What there is to copy and save. */
  get #written() {
    return this.#shown?.result.summary.length ? this.#shown : undefined;
  }

  /** Leads to a sentence in the text. @param {number} start */
  #open(start) {
    this.#opened = start;
    this.#frame.onread();
    this.#source.reveal(start);
  }

  /** Leads to a sentence in the text that need not be chosen. @param {Span} sentence */
  #visit(sentence) {
    this.#frame.onread();
    this.#source.visit(sentence);
    this.#source.suggest(sentence);
  }

  /** A sentence of the text is wanted, or no longer. @param {Span} sentence */
  #pick(sentence) {
    const isKept = this.#isKept(sentence);
    (isKept ? this.#actions.onrelease : this.#actions.onpin)(sentence);
    this.#frame.say(this.#locale.text(isKept ? 'letGo' : 'kept', { line: this.#lineOf(sentence) }));
  }

  /** @param {Span} sentence */
  #tell(sentence) {
    const line = this.#lineOf(sentence, Infinity);
    this.#frame.say(this.#isKept(sentence) ? this.#locale.text('kept', { line }) : line);
  }

  /** @param {Span} sentence */
  #isKept({ start }) {
    return this.#shown?.result.summary.some((chosen) => chosen.start === start && isPinned(chosen)) ?? false;
  }

  /** @param {Span} sentence @param {number} [longest] */
  #lineOf({ start, end }, longest) {
    return excerpt(this.text?.slice(start, end) ?? '', longest);
  }

  async #copySummary() {
    const written = this.#written;
    if (!written || !(await this.#copy(plainText(written), this.#locale.text('copyDone')))) return;
    const { copy } = this.#parts;
    copy.textContent = this.#locale.text('copied');
    clearTimeout(this.#copied);
    this.#copied = setTimeout(() => (copy.textContent = this.#locale.text('copy')), COPIED_FOR);
  }

  /** Copies, and says whether that went well. @param {string} text @param {string} done */
  async #copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#frame.template.message.textContent = this.#locale.text('copyFailed');
      this.#frame.say(this.#locale.text('copyFailed'));
      return false;
    }
    this.#frame.say(done);
    return true;
  }
}
