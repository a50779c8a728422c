// What the element tells its page. All bubble and leave shadow trees.

/** @import { Headline, Result, SummaryRequest } from '../../engine/types.d.ts' */

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

/** After a summary is shown: of a new text, or of the same text in another length or with other wishes. */
export class EpitomeSummaryEvent extends Base {
  /** @param {string} text @param {{ result: Result, request: SummaryRequest, headline: Headline | undefined }} answer */
  constructor(text, { result, request, headline }) {
    super('epitome-summary', { bubbles: true, composed: true });
    /** The text that was read; every offset of `result` counts in it. */
    this.text = text;
    /** The summary with the reasons for each sentence and its `coverage`, and all that is known about the text: what of it
     * was `ignored`, and its `summarizability`. */
    this.result = result;
    /** What was asked for: the length, what it should speak of (`focus`) and what not (`avoid`), and which sentences a person
     * keeps (`pin`) and leaves out (`exclude`). */
    this.request = request;
    /** The headline above the summary, undefined where there is none. */
    this.headline = headline;
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
