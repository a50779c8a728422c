// A list that keeps its elements for as long as they stand for the same items.

import { element, setChildren } from './dom.js';

export class KeyedList {
  element;
  /** @type {Map<string, HTMLElement>} */
  #items = new Map();

  /** @param {Record<string, string>} [attributes] */
  constructor(attributes = {}) {
    this.element = element('ul', attributes);
  }

  /**
   * @template T
   * @param {readonly T[]} things
   * @param {(thing: T) => string} keyOf
   * @param {(thing: T) => (Node | string)[]} make the content of an item
   * @param {HTMLElement} last gets the focus when the last item is removed
   */
  show(things, keyOf, make, last) {
    this.#items = new Map(things.map((thing) => [keyOf(thing), this.#items.get(keyOf(thing)) ?? element('li', {}, make(thing))]));
    setChildren(this.element, [...this.#items.values()], last);
  }
}
