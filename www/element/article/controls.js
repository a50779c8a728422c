// What a summary has that stands beside its article: where it is compact, a button for the rest; the way back from the article;
// and for fingers, which may only have wanted to scroll, the question whether a sentence is to be kept.

import { button, element } from '../dom/dom.js';
import { addStyles } from './controls-styles.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Template } from '../host/template.js' */
/** @import { Locale } from '../i18n/locale.js' */
/** @import { PinOffer } from '../views/pin-offer.js' */

export class ArticleControls {
  #host;
  #offer;
  #onback;
  #back;
  /** Above all that the page has: in a shadow tree, which may be anywhere, nothing else can stand at the edge of the window. */
  #float;
  #watch = new IntersectionObserver(([entry]) => this.#look(entry?.isIntersecting ?? true));
  /** Whether the reader is where the summary is out of sight. */
  #isAway = false;

  /**
   * @param {Element} host
   * @param {Locale} locale
   * @param {Template} template
   * @param {PinOffer} offer
   * @param {() => void} onback the reader goes back to the summary
   */
  constructor(host, locale, { root, result }, offer, onback) {
    this.#host = host;
    this.#offer = offer;
    this.#onback = onback;
    const more = button(locale.text('showMore'), 'show-more', { 'aria-expanded': 'false' });
    more.addEventListener('click', () => {
      const isOpen = root.toggleAttribute('data-more');
      more.setAttribute('aria-expanded', String(isOpen));
      more.textContent = locale.text(isOpen ? 'showLess' : 'showMore');
    });
    result.querySelector('.sentence-hint')?.before(more);
    this.#back = button(locale.text('backToSummary'), 'back', { hidden: true });
    this.#back.addEventListener('click', () => this.#return());
    this.#float = element('div', { class: 'floating', popover: 'manual' }, [offer.element, this.#back]);
    this.#float.addEventListener('click', () => this.#float.togglePopover?.(this.#isAway));
    root.append(this.#float);
    addStyles(/** @type {ShadowRoot} */ (host.shadowRoot).adoptedStyleSheets);
  }

  /** The reader was led to the article. */
  leave() {
    this.#watch.observe(this.#host);
  }

  /** A sentence of the article was pressed. @param {Span} sentence @param {boolean} isTouched by a finger */
  press(sentence, isTouched) {
    if (!isTouched || !this.#float.togglePopover) return this.#offer.pick(sentence);
    this.#offer.show(sentence);
    return this.#float.togglePopover(true);
  }

  /** @param {boolean} isInView whether the summary is */
  #look(isInView) {
    if (isInView && !this.#isAway) return;
    this.#isAway = !isInView;
    this.#back.hidden = isInView;
    this.#float.togglePopover?.(this.#isAway);
    if (isInView) this.close();
  }

  #return() {
    this.#look(true);
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#onback();
  }

  /** Looks no more where the summary is. */
  close() {
    this.#watch.disconnect();
  }
}
