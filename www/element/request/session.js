// One text: read once, then summarized at any length and for any query, with a headline. One request is in flight at a time;
// of those that come meanwhile, only the last counts.

/** @import { EpitomeDocument, Result } from '../../engine/types.d.ts' */
/** @import { Answer, Wanted } from './answer.js' */

export class Session {
  #abort = new AbortController();
  #isBusy = false;
  /** @type {Wanted} */
  #wanted = { unit: 'sentences', length: 1, isSkimmed: false, constraints: {}, headlineWords: undefined };
  /** @type {EpitomeDocument | undefined} */
  #document;
  #answers;
  #onresult;
  #onerror;

  /**
   * @param {string} text
   * @param {() => typeof import('./answer.js')} answers how an answer is made, known once the text is read
   * @param {{ onresult: (answer: Answer) => void, onerror: (error: unknown) => void }} listeners
   */
  constructor(text, answers, { onresult, onerror }) {
    this.text = text;
    this.#answers = answers;
    this.#onresult = onresult;
    this.#onerror = onerror;
  }

  /** @param {(signal: AbortSignal) => Promise<EpitomeDocument>} read @param {Wanted} wanted */
  async read(read, wanted) {
    this.#wanted = wanted;
    await this.#attempt(async (signal) => {
      const document = await read(signal);
      if (signal.aborted) document.close();
      else this.#document = document;
    });
    await this.ask(this.#wanted);
  }

  /** @param {Wanted} wanted */
  async ask(wanted) {
    this.#wanted = wanted;
    const document = this.#document;
    if (!document || this.#isBusy) return;
    this.#isBusy = true;
    await this.#attempt(async (signal) => {
      try {
        for (let asked; asked !== this.#wanted;) {
          asked = this.#wanted;
          const answer = await this.#answers().answerOf(document, asked, signal);
          if (signal.aborted) return;
          this.#onresult(answer);
        }
      } finally {
        // No `await` since the last look at #wanted, so no request can be lost in between.
        this.#isBusy = false;
      }
    });
  }

  /**
   * The best sentences for a question, whatever the summary is; undefined if there is no document, or no more.
   * @param {string} question
   * @returns {Promise<Result | undefined>}
   */
  async inquire(question) {
    const { signal } = this.#abort;
    try {
      return this.#document && (await this.#answers().answerTo(this.#document, question, signal));
    } catch (error) {
      if (!signal.aborted) this.#onerror(error);
      return undefined;
    }
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
