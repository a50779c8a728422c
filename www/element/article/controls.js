// What a summary has that stands beside its article: where it is compact, a button for the rest; the way back from the article;
// and for fingers, which may only have wanted to scroll, the question whether a sentence is to be kept.

import { button, element } from '../dom/dom.js';
import { sheet } from './controls-styles.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Template } from '../host/template.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { PinOffer } from '../views/pin-offer.js' */

/**
 * @typedef {object} ControlsListeners
 * @property {PinOffer} offer
 * @property {(sentence: Span) => void} onpick a sentence of the article was pressed
 * @property {(sentence: Span) => boolean} isKept
 * @property {() => void} onback the reader goes back to the summary
 */

export class ArticleControls {
  #host;
  #listeners;
  #back;
  /** Above all that the page has: in a shadow tree, which may be anywhere, nothing else can stand at the edge of the window. */
  #float;
  #watch = new IntersectionObserver(([entry]) => this.#look(entry?.isIntersecting ?? true));
  /** Whether the reader is where the summary is out of sight. */
  #isAway = false;

  /** @param {Element} host @param {Locale} locale @param {Template} template @param {ControlsListeners} listeners */
  constructor(host, locale, { root, result }, listeners) {
    this.#host = host;
    this.#listeners = listeners;
    const more = button(locale.text('showMore'), 'show-more', { 'aria-expanded': 'false' });
    more.addEventListener('click', () => {
      const isOpen = root.toggleAttribute('data-more');
      more.setAttribute('aria-expanded', String(isOpen));
      more.textContent = locale.text(isOpen ? 'showLess' : 'showMore');
    });
    result.querySelector('.sentence-hint')?.before(more);
    this.#back = button(locale.text('backToSummary'), 'back', { hidden: true });
    this.#back.addEventListener('click', () => this.#return());
    this.#float = element('div', { class: 'floating', popover: 'manual' }, [listeners.offer.element, this.#back]);
    this.#float.addEventListener('click', () => this.#float.hidePopover?.());
    root.append(this.#float);
    const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (host.shadowRoot);
    if (!adoptedStyleSheets.includes(sheet())) adoptedStyleSheets.push(sheet());
  }

  /** The reader was led to the article. */
  leave() {
    this.#watch.observe(this.#host);
  }

  /** A sentence of the article was pressed. @param {Span} sentence @param {boolean} isTouched by a finger */
  press(sentence, isTouched) {
    const { offer, onpick, isKept } = this.#listeners;
    if (!isTouched || !this.#float.showPopover) return onpick(sentence);
    offer.show(sentence, isKept(sentence));
    this.#float.showPopover();
    return undefined;
  }

  /** @param {boolean} isInView whether the summary is */
  #look(isInView) {
    if (isInView && !this.#isAway) return;
    this.#isAway = !isInView;
    this.#back.hidden = isInView;
    this.#float[isInView ? 'hidePopover' : 'showPopover']?.();
    if (isInView) this.close();
  }

  #return() {
    this.#look(true);
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#listeners.onback();
  }

  /** Looks no more where the summary is. */
  close() {
    this.#watch.disconnect();
  }
}
