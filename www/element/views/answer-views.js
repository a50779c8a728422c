// The views of an answer, in one language, and how they work together. Loaded with the first text, or while that is on its way.

import { element, focusedBeside } from '../dom/dom.js';
import { excerpt, quoted } from '../dom/labels.js';
import { Lazy } from '../dom/lazy.js';
import { panelToggle } from '../dom/panel-toggle.js';
import { overlap, spansOf } from '../dom/spans.js';
import { languageName } from '../i18n/formats.js';
import { addAnswer } from './answer-template.js';
import { CountsView } from './counts-view.js';
import { HeadlineView, titleOf } from './headline-view.js';
import { KeyTermsView } from './key-terms-view.js';
import { hasSections } from './layout.js';
import { LengthSlider } from './length-slider.js';
import { PinOffer } from './pin-offer.js';
import { isPinned } from './reasons.js';
import { RelevanceStrip } from './relevance-strip.js';
import { SentenceCursor } from './sentence-cursor.js';
import { SourceView } from './source-view.js';
import { plainText } from './summary-text.js';
import { SummaryView } from './summary-view.js';

export { default as english } from '../i18n/messages/en-answer.js';
export { answerOf, answerTo } from '../request/answer.js';
export { addedBy } from '../request/units.js';
export { addStyles } from './answer-styles.js';

/** @import { Headline, Result, Span } from '../../engine/types.d.ts' */
/** @import { ArticleView } from '../article/view.js' */
/** @import { Actions } from '../host/interface.js' */
/** @import { MarkedText } from '../html/text.js' */
/** @import { Heading } from './headline-view.js' */
/** @import { Panels } from './panels.js' */
/** @import { Template } from '../host/template.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { Avoid, View } from '../request/attributes.js' */
/** @import { Unit } from '../request/units.js' */

/**
 * An answer with the settings that the views show.
 * @typedef {object} Shown
 * @property {string} text
 * @property {Result} result
 * @property {Headline | undefined} headline
 * @property {number | undefined} headlineWords the maximum number, 0 for no headline; undefined for the title of the text
 * @property {readonly Span[][]} tiers the sentences of longer and longer summaries, for skimming
 * @property {boolean} isSkimmed
 * @property {boolean} isNew whether the text was read since the last time
 * @property {Unit} unit
 * @property {number} length
 * @property {View} view
 * @property {readonly string[]} focus
 * @property {readonly Avoid[]} avoid
 * @property {readonly Span[]} excluded
 * @property {boolean} keeps whether the reader keeps any boilerplate
 * @property {MarkedText['note']} note what the reader must know about how the text was read
 * @property {string} textLang the language that was set, '' if it was detected
 */

/**
 * What the views need from the interface around them.
 * @typedef {object} Frame
 * @property {Template} template
 * @property {(text: string) => void} say announces something to screen readers
 * @property {(state: 'ready' | 'short' | 'none', message: string) => void} onstate
 * @property {() => void} onread shows the text with its marks
 * @property {ArticleView | undefined} article if the text is an article of the page
 */

/** A text of fewer words is about nothing that its words do not say. */
const FEWEST_WORDS = 12;
/** How long the button says “Copied”, in milliseconds. */
const COPIED_FOR = 2000;
/** How much of a sentence is read out, in UTF-16 units. */
const LONGEST_SPOKEN = 1000;

/** What is opened after a summary is shown. */
const panels = new Lazy(() => import('./panels.js'));

export class AnswerViews {
  #locale;
  #frame;
  #actions;
  #parts;
  /** The text that is shown. @type {string | undefined} */
  text;
  /** @type {Shown & { heading?: Heading | undefined } | undefined} */
  #shown;
  /** The sentence of the summary from which the reader went to the text. @type {number | undefined} */
  #opened;
  #isSkimmed = false;
  /** How the summary should be shown. @type {View} */
  #view = 'paragraph';
  /** What the summary was asked to speak of and to avoid. */
  #askedFor = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #copied;

  /** Shows the text; none if it is an article of the page. @type {HTMLElement | undefined} */
  sourceElement;
  #source;
  #offer;
  /** @type {SentenceCursor | undefined} */
  #cursor;
  /** @type {RelevanceStrip | undefined} */
  #strip;
  #slider;
  /** What is opened after a summary is shown, once it is loaded. @type {Panels | undefined} */
  #panels;
  #headline;
  #summary;
  #places = {
    options: element('div', { id: 'options', class: 'options' }),
    save: element('div', { id: 'save', class: 'save' }),
    sections: element('div', { class: 'sections', dir: 'auto', hidden: true }),
    more: element('div', { class: 'more' }),
  };
  #keyTerms;
  #counts;

  /** @param {Locale} locale @param {Actions} actions @param {Frame} frame */
  constructor(locale, actions, frame) {
    this.#locale = locale;
    this.#frame = frame;
    this.#actions = actions;
    this.#offer = new PinOffer(
      locale,
      (sentence) => {
        this.#pick(sentence);
        this.focusText();
      },
      (sentence) => this.#isKept(sentence),
    );
    this.#source = frame.article ?? this.#createSource();
    const source = this.#source;
    this.#slider = new LengthSlider(locale, actions);
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
    this.#keyTerms = new KeyTermsView(locale, frame.template.level + 1, {
      onfocus: actions.onfocus,
      onhint: (term) => source.showTerm(term?.occurrences ?? []),
      oncopy: () => this.#copy(this.#keyTerms.plainText, locale.text('copyTermsDone')),
    });
    this.#counts = new CountsView(locale);
    const places = this.#places;
    const views = {
      source: this.sourceElement,
      beside: this.#strip && [this.#strip.element, this.#offer.element],
      length: this.#slider.element,
      toggles: [
        panelToggle(locale.text('options'), 'options-toggle', places.options),
        panelToggle(locale.text('save'), 'save-toggle', places.save),
      ],
      panels: [places.options, places.save],
      headline: this.#headline.element,
      summary: [this.#summary.element, places.sections],
      notes: [places.more, this.#keyTerms.element, this.#counts.element],
    };
    this.#parts = addAnswer(locale, views, frame.template);
    frame.article?.join(locale, frame.template, this.#offer, () => this.#summary.focus(this.#opened));
    this.#parts.copy.addEventListener('click', () => this.#copySummary());
    this.#parts.skim.addEventListener('click', () => actions.onskim(!this.#isSkimmed));
    this.#parts.showText.addEventListener('click', () => (this.#isTextShown = !this.#isTextShown));
    for (const radio of Object.values(this.#parts.radios)) {
      radio.addEventListener('change', () => actions.onview(/** @type {View} */ (radio.value)));
    }
  }

  #createSource() {
    const source = new SourceView(this.#locale);
    this.sourceElement = source.element;
    this.#strip = new RelevanceStrip(this.#locale.text('strip'), (sentence) => this.#visit(sentence));
    this.#cursor = new SentenceCursor(source, {
      onpick: (sentence) => this.#pick(sentence),
      onask: (sentence) => this.#offer.show(sentence),
      onmove: (sentence) => this.#tell(sentence),
    });
    source.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#opened !== undefined) this.#summary.focus(this.#opened);
      // By its place on keyboards without these letters.
      const step = { j: 1, k: -1 }[event.key.toLowerCase()] ?? { KeyJ: 1, KeyK: -1 }[event.code];
      if (step && !event.altKey && !event.ctrlKey && !event.metaKey) this.#step(source, step);
    });
    return source;
  }

  /** Whether the text is shown where it stands below the summary. */
  get #isTextShown() {
    return this.#frame.template.root.hasAttribute('data-text-shown');
  }

  set #isTextShown(isShown) {
    const { showText } = this.#parts;
    this.#frame.template.root.toggleAttribute('data-text-shown', isShown);
    showText.setAttribute('aria-expanded', String(isShown));
    showText.textContent = this.#locale.text(isShown ? 'hideText' : 'showText');
  }

  /** Goes to the next chosen sentence of the text, or to the one before. @param {SourceView} source @param {number} by */
  #step(source, by) {
    const at = source.step(by);
    const chosen = this.#shown?.result.summary ?? [];
    const sentence = chosen[at ?? -1];
    if (at === undefined || !sentence) return;
    const place = this.#locale.text('chosenPlace', { at: at + 1, n: chosen.length });
    this.#frame.say(`${place} ${excerpt(this.#textOf(sentence), LONGEST_SPOKEN)}`);
  }

  /** How the summary is shown. @param {View} view */
  set view(view) {
    const result = this.#shown?.result;
    const { sections } = this.#parts.radios;
    this.#view = view;
    const isAsSections = view === 'sections' && this.#panels !== undefined && result !== undefined && hasSections(result);
    const shownAs = view === 'sections' && !isAsSections ? 'paragraph' : view;
    this.#parts.radios[shownAs].checked = true;
    if (!this.#shown || !result) return;
    /** @type {HTMLElement} */ (sections.parentElement).hidden = !hasSections(result);
    this.#shown = { ...this.#shown, view: shownAs };
    this.#summary.show(result, shownAs === 'bullets' ? 'bullets' : 'paragraph');
    this.#summary.element.hidden = isAsSections;
    this.#places.sections.hidden = !isAsSections;
    this.#panels?.showSections(this.#shown);
  }

  /** Shows what is loaded after a summary is. */
  async #showPanels() {
    const loaded = await panels.get().catch(() => undefined);
    if (!loaded) return;
    const { adoptedStyleSheets } = /** @type {Partial<ShadowRoot>} */ (this.#frame.template.root.getRootNode());
    // The interface was replaced meanwhile.
    if (!adoptedStyleSheets) return;
    const isFirst = !this.#panels;
    loaded.addStyles(adoptedStyleSheets);
    if (!this.#locale.has('fileName')) this.#locale.add(loaded.english);
    const optionsToggle = /** @type {HTMLButtonElement} */ (this.#frame.template.root.querySelector('.options-toggle'));
    this.#panels ??= new loaded.Panels(
      this.#locale,
      { ...this.#places, optionsToggle },
      {
        ...this.#actions,
        exported: () => this.#exported,
        oncopy: (text) => this.#copy(text, this.#locale.text('copyDone')),
        onprint: (what) => this.#print(what),
        hasText: !this.#frame.article,
        onopen: (sentence) => this.#visit(sentence),
        onhint: (sentence) => this.#source.suggest(sentence),
        onwords: (words) => this.#source.showWords(words),
        onadd: (sentence) => this.#pick(sentence),
        summary: this.#summary.element,
        say: (said) => this.#frame.say(said),
      },
    );
    if (!this.#shown) return;
    // What only they can show.
    if (isFirst) this.view = this.#view;
    this.#panels.show(this.#shown);
    if (!isFirst && !this.#shown.isNew) return;
    const date = loaded.printedOn(this.#locale);
    // On paper, an article says where it is from.
    this.#parts.printed.textContent = this.#frame.article ? `${date} · ${location.href}` : date;
  }

  /** Puts the focus on the text or, where that is folded, on the summary. */
  focusText() {
    const source = this.sourceElement;
    (source?.checkVisibility?.() === false ? this.#summary.element : source)?.focus({ preventScroll: true });
  }

  /** The answer is outdated: it must not be copied or saved. */
  forget() {
    this.#shown = undefined;
  }

  /** @param {Shown} shown */
  present(shown) {
    const locale = this.#locale;
    const { text, result, tiers, isSkimmed, headline, headlineWords, isNew, unit, length, view, focus, avoid, excluded, note } = shown;
    const { stats, summary, summarizability } = result;
    // An excluded sentence is not used as a headline.
    const kept = headline && excluded.some((span) => overlap(span, headline.sentence)) ? undefined : headline;
    // The page of an article shows its title itself.
    const heading = kept ?? (headlineWords === undefined && !this.#frame.article ? titleOf(text, result) : undefined);
    this.#shown = { ...shown, heading };
    if (isNew) {
      if (text !== this.text) this.#isTextShown = false;
      this.text = text;
      this.#offer.hide();
      this.#source.show(text, result);
      this.#strip?.show(text, result);
      if (this.#cursor) this.#cursor.sentences = spansOf(result.selectableSpans);
      this.#keyTerms.show(stats.words < FEWEST_WORDS ? [] : result.keyTerms);
      this.#frame.template.textCounts.textContent = [
        locale.text('words', { n: stats.words }),
        locale.text('sentences', { n: stats.sentences }),
        languageName(locale, result.lang),
      ].join(' · ');
    }
    this.#parts.skim.setAttribute('aria-pressed', String(isSkimmed));
    if (isSkimmed && !isNew && !this.#isSkimmed) this.#isTextShown = true;
    this.#isSkimmed = isSkimmed;
    this.#source.mark(summary, isSkimmed ? tiers : undefined);
    this.#strip?.mark(summary);
    this.#cursor?.draw();
    this.#slider.update(unit, length, result, summarizability.cautions.includes('tooShort'));
    this.#headline.show(text, result, heading);
    this.view = view;
    void this.#showPanels();
    this.#keyTerms.mark(result, focus);
    this.#counts.show(result);
    const noted = note ? locale.text(note) : '';
    const hadFocus = this.sourceElement?.contains(focusedBeside(this.sourceElement));
    this.#presentState(result, noted);
    // Where the text folds to a card, the focus goes to what takes its place.
    if (hadFocus) this.focusText();
    // What the reader asked for may have changed what is out of sight; a length is seen to change, and heard at the slider.
    const asked = JSON.stringify([focus, avoid]);
    const isOther = asked !== this.#askedFor;
    this.#askedFor = asked;
    if (!isNew && !isOther) return;
    const ready =
      summary.length === 0 ? locale.text('noChoice') : locale.text('summaryReady', { chosen: summary.length, n: stats.sentences });
    this.#frame.say(`${noted} ${ready}`.trim());
  }

  /** @param {Result} result @param {string} noted what else is said */
  #presentState({ summary, ask, stats, summarizability: { cautions } }, noted) {
    const locale = this.#locale;
    const onstate = (/** @type {'ready' | 'short' | 'none'} */ state, /** @type {string} */ message) =>
      this.#frame.onstate(state, `${noted} ${message}`.trim());
    const [note] = cautions;
    if (stats.selectableSentences === 0) onstate('none', locale.text('noChoice'));
    else if (summary.length === 0) onstate('ready', locale.text('nothingLeft'));
    else if (ask?.found === false) onstate('ready', locale.text('notFound'));
    else if (note === 'tooShort') onstate('short', locale.text('tooShort'));
    else if (stats.selectableSentences < 2 || summary.length >= stats.sentences) onstate('short', locale.text('alreadyShort'));
    else onstate('ready', note ? locale.text(note) : '');
  }

  /** What can be copied and saved. */
  get #exported() {
    return this.#shown?.result.summary.length ? this.#shown : undefined;
  }

  /** Prints the summary, or the text with its marks. @param {'summary' | 'text'} what */
  #print(what) {
    const { root } = this.#frame.template;
    if (what === 'text') this.#source.drawAll();
    root.dataset['print'] = what;
    print();
    delete root.dataset['print'];
  }

  /** Goes to a chosen sentence in the text. @param {number} start */
  #open(start) {
    this.#opened = start;
    this.#read();
    this.#source.reveal(start);
  }

  /** Shows the text with its marks. */
  #read() {
    this.#frame.onread();
    this.#isTextShown = true;
  }

  /** Goes to any sentence in the text. @param {Span} sentence */
  #visit(sentence) {
    this.#read();
    this.#source.visit(sentence);
    this.#source.suggest(sentence);
  }

  /** Pins a sentence of the text, or releases it. @param {Span} sentence */
  #pick(sentence) {
    const isKept = this.#isKept(sentence);
    (isKept ? this.#actions.onrelease : this.#actions.onpin)(sentence);
    this.#frame.say(this.#locale.text(isKept ? 'letGo' : 'kept', { line: quoted(this.#textOf(sentence)) }));
  }

  /** @param {Span} sentence */
  #tell(sentence) {
    const text = this.#textOf(sentence);
    this.#frame.say(
      this.#isKept(sentence) ? this.#locale.text('kept', { line: quoted(text, LONGEST_SPOKEN) }) : excerpt(text, LONGEST_SPOKEN),
    );
  }

  /** @param {Span} sentence */
  #isKept({ start }) {
    return this.#shown?.result.summary.some((chosen) => chosen.start === start && isPinned(chosen)) ?? false;
  }

  /** @param {Span} sentence */
  #textOf({ start, end }) {
    return this.text?.slice(start, end) ?? '';
  }

  async #copySummary() {
    const exported = this.#exported;
    if (!exported || !(await this.#copy(plainText(exported), this.#locale.text('copyDone')))) return;
    const { copy } = this.#parts;
    copy.textContent = this.#locale.text('copied');
    clearTimeout(this.#copied);
    this.#copied = setTimeout(() => (copy.textContent = this.#locale.text('copy')), COPIED_FOR);
  }

  /** Copies, and announces the outcome. @param {string} text @param {string} done */
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
