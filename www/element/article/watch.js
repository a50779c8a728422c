// Finds the element that `for` names, now or later, and follows its changes until it is gone. Loaded if there is a `for`.

import { rootsAround } from '../dom/dom.js';
import { call, property } from '../dom/foreign.js';
import { ArticleView } from './view.js';

export { default as english } from '../i18n/messages/en-article.js';

/** How long changes are collected before the text is read again, in milliseconds. */
const PAUSE = 250;

export class ArticleWatch {
  #host;
  #id;
  #onarticle;
  #observer = new MutationObserver((records) => this.#look(records));
  /** @type {ArticleView | undefined} */
  #view;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pausing;
  #abort = new AbortController();

  /**
   * @param {Element} host
   * @param {string} id
   * @param {(view: ArticleView | undefined) => void} onarticle it was found, or has changed; undefined if there is none so far, or no more
   */
  constructor(host, id, onarticle) {
    this.#host = host;
    this.#id = id;
    this.#onarticle = onarticle;
    for (const root of rootsAround(host)) this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    const { signal } = this.#abort;
    if (this.#find() || property(document, 'readyState') !== 'loading') this.#tell();
    else addEventListener('DOMContentLoaded', () => this.#view ?? this.#tell(), { signal });
  }

  /** Stops following, and removes the highlights. */
  stop() {
    this.#observer.disconnect();
    this.#abort.abort();
    clearTimeout(this.#pausing);
    this.#view?.close();
  }

  /** Searches the tree of the host, then those around it. @returns {Element | undefined} */
  #find() {
    for (const root of rootsAround(this.#host)) {
      // A tree that is in no document has no such method.
      const found = 'getElementById' in root && call(/** @type {Document} */ (root), 'getElementById', this.#id);
      if (found) return found;
    }
    return undefined;
  }

  #tell() {
    const found = this.#find();
    if (found !== this.#view?.element) {
      this.#view?.close();
      this.#view = found && new ArticleView(found, this.#host);
    }
    this.#onarticle(this.#view);
  }

  /** @param {MutationRecord[]} records */
  #look(records) {
    const found = this.#find();
    const isChanged =
      found !== this.#view?.element ||
      records.some(({ target }) => found && call(found, 'contains', target) && !this.#host.contains(target));
    if (!isChanged || this.#pausing !== undefined) return;
    this.#pausing = setTimeout(() => {
      this.#pausing = undefined;
      this.#tell();
    }, PAUSE);
  }
}

/** @param {string} id */
export function missing(id) {
  return new Error(`No element has the id “${id}”: unless it is still to come, check the attribute “for”.`);
}
