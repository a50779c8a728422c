// The engine's public types. What the core answers is described by the core's own declarations; nothing of it
// is written a second time here.
import type { Explanation, Headline, Overview, ReadOptions, SummaryRequest, Summary } from '../pkg/epitome.js';

export type {
  Block,
  BlockKind,
  Boilerplate,
  BoilerplateSpan,
  Coverage,
  Covered,
  Explanation,
  Headline,
  KeyTerm,
  Length,
  Markup,
  Overview,
  ReadOptions,
  ScoredSentence,
  SentenceReason,
  Span,
  Stats,
  Summarizability,
  SummaryRequest,
  SummarySentence,
  TermKind,
} from '../pkg/epitome.js';

/** Lets a request be given up: its promise then rejects with `signal.reason`. */
export interface Abortable {
  signal?: AbortSignal | undefined;
}

/** What a loader may answer with. */
export type Core = BufferSource | WebAssembly.Module | Response;

export interface EngineOptions {
  /** `true` (the default): a module worker, or the main thread where workers are refused. `false`: the main
   * thread. A function: makes a worker that runs `worker.js`. */
  worker?: boolean | (() => Worker) | undefined;
  /** Gets the WebAssembly core, each time anew; by default it is fetched from beside the modules. */
  core?: (() => Promise<Core>) | undefined;
  /** The address of the core in JavaScript, `epitome-js.js`, for where there is no WebAssembly; by default beside the
   * modules. It is not loaded anywhere else. */
  fallback?: (() => string | URL | undefined) | undefined;
}

/** A summary with all that is known about its text. All offsets count UTF-16 code units. */
export interface Result extends Omit<Overview, 'stats' | 'timing'>, Summary {}

/** A description of a text, and its key terms, the best first. */
export interface Description extends Headline {
  tags: string[];
}

export interface Engine {
  /** Reads a text once, for any number of summaries of it. */
  read(text: string, options?: ReadOptions & Abortable): Promise<EpitomeDocument>;
  /** Reads a text and summarizes it, by default in three sentences. */
  summarize(text: string, options?: ReadOptions & Abortable & { length?: SummaryRequest | undefined }): Promise<Result>;
  /** The same of `document.describe` in one call, with the key terms as tags. */
  describe(text: string, options: ReadOptions & Abortable & { letters: number }): Promise<Description | undefined>;
  /** One summary of several texts that this engine has read, ranked together: the part of each, in their order. The length
   * is that of all; what stands in two texts is taken once; of what is asked, `ask.found` says whether any text speaks. */
  together(documents: EpitomeDocument[], request: SummaryRequest, options?: Abortable): Promise<Result[]>;
  /** Ends the engine: what is pending is rejected with an `AbortError`, and so is all that is asked later. */
  close(): void;
  /** Where the work is done; `undefined` until the first request has found out. */
  readonly mode: 'worker' | 'main' | undefined;
}

/** A text that was read. */
export interface EpitomeDocument extends Overview {
  readonly text: string;
  /** A summary of this length; for the same wishes, a longer summary always contains the shorter one. */
  summarize(request: SummaryRequest, options?: Abortable): Promise<Result>;
  /** One sentence that stands alone, of so many words at most, shortened by deletion only; the title where there is none,
   * and `undefined` where that is too long. A limit of 8 to 15 words makes a headline, one of 20 to 30 a teaser. */
  headline(words: number, options?: Abortable): Promise<Headline | undefined>;
  /** The best sentence in so many characters at most, for `<meta name="description">`, feeds and cards: shortened by
   * deletion, or cut after a clause or word, with "…" in the place of the rest; `undefined` where there is none. */
  describe(wanted: { letters: number }, options?: Abortable): Promise<Headline | undefined>;
  /** Every sentence with its score and what each feature adds to it, boilerplate and headings included, and every block. */
  explain(options?: Abortable): Promise<Explanation>;
  /** Gives the memory back. */
  close(): void;
}

/** Makes an engine. Nothing is loaded until it is asked for something. */
export declare function createEngine(options?: EngineOptions): Engine;
