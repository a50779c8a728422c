// The events of the element. All bubble and cross shadow boundaries.

/** @import { Headline, Result, SummaryRequest } from '../../engine/types.d.ts' */

const Base = globalThis.Event ?? class {};

/** Fired before a text is read. If it is canceled, the text is not read. */
export class EpitomeRequestEvent extends Base {
  /** @param {string} text */
  constructor(text) {
    super('epitome-request', { bubbles: true, composed: true, cancelable: true });
    /** The text that is about to be read. */
    this.text = text;
  }
}

/** Fired after a summary is shown: of a new text, or of the same text at another length or with other constraints. */
export class EpitomeSummaryEvent extends Base {
  /** @param {string} text @param {{ result: Result, request: SummaryRequest, headline: Headline | undefined }} answer */
  constructor(text, { result, request, headline }) {
    super('epitome-summary', { bubbles: true, composed: true });
    /** The text that was read. The offsets in `result` refer to it. */
    this.text = text;
    /** The summary with the reasons for each sentence and its `coverage`, and what is known about the text, such as its
     * boilerplate (`boilerplate`) and its `summarizability`. */
    this.result = result;
    /** The request: a length, a query (`focus`), and constraints (`avoid`, `pin`, `exclude`). */
    this.request = request;
    /** The headline above the summary; undefined if there is none. */
    this.headline = headline;
  }
}

/** Fired when a text could not be summarized. */
export class EpitomeErrorEvent extends Base {
  /** @param {string} text @param {unknown} error */
  constructor(text, error) {
    super('epitome-error', { bubbles: true, composed: true });
    /** The text that could not be summarized. */
    this.text = text;
    /** What went wrong. */
    this.error = error;
  }
}
