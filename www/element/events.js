// What the element tells its page. All bubble and leave shadow trees.

/** @import { Result } from '../engine/types.d.ts' */

const Base = globalThis.Event ?? class {};

/** Before a text is read. Cancel it, and nothing happens to that text. */
export class EpitomeRequestEvent extends Base {
  /** @param {string} text */
  constructor(text) {
    super('epitome-request', { bubbles: true, composed: true, cancelable: true });
    /** The text that is about to be read. */
    this.text = text;
  }
}

/** After a summary is shown: of a new text, or of the same text in another length. */
export class EpitomeSummaryEvent extends Base {
  /** @param {string} text @param {Result} result */
  constructor(text, result) {
    super('epitome-summary', { bubbles: true, composed: true });
    /** The text that was read; every offset of `result` counts in it. */
    this.text = text;
    /** The summary and all that is known about the text: what of it was `ignored`, and its `summarizability`. */
    this.result = result;
  }
}

/** When a text could not be summarized. */
export class EpitomeErrorEvent extends Base {
  /** @param {string} text @param {unknown} error */
  constructor(text, error) {
    super('epitome-error', { bubbles: true, composed: true });
    /** The text that was to be read. */
    this.text = text;
    /** Why not. */
    this.error = error;
  }
}
