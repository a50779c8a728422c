// One text being summarized: read once, then summaries of any length and focus. One request is in flight; while it is, only
// the latest wish is remembered.

/** @import { Engine, EpitomeDocument, ReadOptions, Result, SummaryRequest } from '../engine/types.d.ts' */

export class Session {
  #abort = new AbortController();
  #isBusy = false;
  /** @type {SummaryRequest} */
  #wanted = { sentences: 1 };
  /** @type {EpitomeDocument | undefined} */
  #document;
  #onresult;
  #onerror;

  /**
   * @param {string} text
   * @param {{ onresult: (result: Result, request: SummaryRequest) => void, onerror: (error: unknown) => void }} listeners
   */
  constructor(text, { onresult, onerror }) {
    this.text = text;
    this.#onresult = onresult;
    this.#onerror = onerror;
  }

  /** @param {() => Engine} engine @param {ReadOptions} options @param {SummaryRequest} request */
  async read(engine, options, request) {
    this.#wanted = request;
    await this.#attempt(async (signal) => {
      const document = await engine().read(this.text, { ...options, signal });
      if (signal.aborted) document.close();
      else this.#document = document;
    });
    await this.ask(this.#wanted);
  }

  /** @param {SummaryRequest} request */
  async ask(request) {
    this.#wanted = request;
    const document = this.#document;
    if (!document || this.#isBusy) return;
    this.#isBusy = true;
    await this.#attempt(async (signal) => {
      try {
        for (let asked; asked !== this.#wanted; ) {
          asked = this.#wanted;
          // Of a short text nothing is left out.
          const isShort = document.summarizability.reasons.includes('tooShort');
          const request = isShort ? whole(asked) : asked;
          const result = await document.summarize(request, { signal });
          if (signal.aborted) return;
          this.#onresult(result, request);
        }
      } finally {
        // In the same breath as the last look at what is wanted: a wish in between would be lost.
        this.#isBusy = false;
      }
    });
  }

  close() {
    this.#abort.abort();
    this.#document?.close();
    this.#document = undefined;
  }

  /** @param {(signal: AbortSignal) => Promise<void>} work */
  async #attempt(work) {
    const { signal } = this.#abort;
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) this.#onerror(error);
    }
  }
}

/** The same wishes for all of the text. @param {SummaryRequest} request @returns {SummaryRequest} */
function whole({ focus = [], pin = [], exclude = [], avoid = [] }) {
  return { ratio: 1, focus, pin, exclude, avoid };
}
