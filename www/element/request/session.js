// One text: read once, then summarized at any length and for any query, with a headline. One request is in flight at a time;
// of those that come meanwhile, only the last counts.

import { defaultLength, lengthIn } from './units.js';

/** @import { EpitomeDocument, Headline, Result, Span, SummaryRequest } from '../../engine/types.d.ts' */

/** @import { Unit } from './units.js' */

/**
 * What the reader asks for.
 * @typedef {object} Wanted
 * @property {Unit} unit
 * @property {number | undefined} length in that unit; undefined for what suits the text
 * @property {boolean} isSkimmed whether the next best sentences are wanted, too
 * @property {Omit<SummaryRequest, 'sentences' | 'words' | 'ratio'>} constraints together with the query
 * @property {number | undefined} headlineWords the maximum number of words of a headline, 0 for none; undefined for the title of the text
 */
/**
 * `tiers`: for skimming, the sentences of summaries twice and four times as long, each with all of the one before.
 * @typedef {Wanted & { length: number, request: SummaryRequest, result: Result, headline: Headline | undefined, tiers: Span[][] }} Answer
 */

/** How many times as long as the summary the tiers of a skimmed text are: each doubles what stands out. */
const TIERS = [2, 4];
/** How many sentences answer a question at most. */
const ANSWER_SENTENCES = 3;

export class Session {
  #abort = new AbortController();
  #isBusy = false;
  /** @type {Wanted} */
  #wanted = { unit: 'sentences', length: 1, isSkimmed: false, constraints: {}, headlineWords: undefined };
  /** @type {EpitomeDocument | undefined} */
  #document;
  #onresult;
  #onerror;

  /**
   * @param {string} text
   * @param {{ onresult: (answer: Answer) => void, onerror: (error: unknown) => void }} listeners
   */
  constructor(text, { onresult, onerror }) {
    this.text = text;
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
          const answer = await answerOf(document, asked, signal);
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
      return await this.#document?.summarize({ sentences: ANSWER_SENTENCES, ask: [question] }, { signal });
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

/**
 * The summary that a request asks for. It stays what it is without a question if nothing in the text speaks of that, and
 * says so.
 * @param {EpitomeDocument} document @param {SummaryRequest} request @param {AbortSignal} signal @returns {Promise<Result>}
 */
async function summaryOf(document, request, signal) {
  const result = await document.summarize(request, { signal });
  if (result.ask?.found !== false) return result;
  const plain = await document.summarize({ ...request, ask: [], focus: [] }, { signal });
  return { ...plain, ask: result.ask };
}

/** @param {EpitomeDocument} document @param {Wanted} wanted @param {AbortSignal} signal @returns {Promise<Answer>} */
async function answerOf(document, wanted, signal) {
  const { unit, isSkimmed, constraints, headlineWords } = wanted;
  const length = wanted.length ?? defaultLength(unit, document.stats);
  // A short text is shown in full.
  const isShort = document.summarizability.cautions.includes('tooShort');
  const requestOf = (/** @type {number} */ times) => ({
    ...(isShort ? { ratio: 1 } : lengthIn(unit, times * length, document.stats)),
    ...constraints,
  });
  const request = requestOf(1);
  const [result, headline, ...tiers] = await Promise.all([
    summaryOf(document, request, signal),
    headlineWords ? document.headline(headlineWords, { signal }) : undefined,
    ...(isSkimmed ? TIERS.map((times) => summaryOf(document, requestOf(times), signal)) : []),
  ]);
  return { ...wanted, length, request, result, headline, tiers: tiers.map(({ summary }) => summary) };
}
