// The sentences that the reader pinned or excluded. The lists are replaced, never changed, because others hold on to them.

import { overlap } from '../dom/spans.js';
import { shifted } from './edits.js';

/** @import { Span } from '../../engine/types.d.ts' */
/** @import { Edit } from './edits.js' */

/** `extra`: by how much the summary was lengthened for it. @typedef {Span & { extra?: number }} Pin */

export class Constraints {
  /** @type {readonly Pin[]} */
  pinned = [];
  /** In the order in which they were excluded. @type {readonly Span[]} */
  excluded = [];

  /** @param {Pin} span */
  pin(span) {
    this.release(span);
    this.pinned = [...this.pinned, span];
  }

  /** @param {Span} span */
  exclude({ start, end }) {
    this.release({ start, end });
    this.excluded = [...this.excluded, { start, end }];
  }

  /** Removes the constraints on a sentence. @param {Span} span */
  release(span) {
    this.pinned = this.pinned.filter((pin) => !overlap(pin, span));
    this.excluded = this.excluded.filter((one) => !overlap(one, span));
  }

  /** The pins that overlap a sentence. @param {Span} span */
  pinsOf(span) {
    return this.pinned.filter((pin) => overlap(pin, span));
  }

  /** @param {Edit} edit */
  shift(edit) {
    this.pinned = shifted(this.pinned, edit);
    this.excluded = shifted(this.excluded, edit);
  }

  /** The constraints as part of a request. @returns {{ pin?: Span[], exclude?: Span[] }} */
  get request() {
    const spans = (/** @type {readonly Span[]} */ list) => list.map(({ start, end }) => ({ start, end }));
    return {
      ...(this.pinned.length > 0 && { pin: spans(this.pinned) }),
      ...(this.excluded.length > 0 && { exclude: spans(this.excluded) }),
    };
  }
}
