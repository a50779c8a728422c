// The standard interface (https://webmachinelearning.github.io/writing-assistance-apis/#summarizer-api) as types.
import type { Engine } from '../engine/types.d.ts';

export type SummarizerType = 'tldr' | 'teaser' | 'key-points' | 'headline';
export type SummarizerFormat = 'plain-text' | 'markdown';
export type SummarizerLength = 'short' | 'medium' | 'long';
export type PerformancePreference = 'auto' | 'speed' | 'capability';
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface SummarizerCreateCoreOptions {
  /** `key-points` by default. */
  type?: SummarizerType | undefined;
  /** `markdown` by default, which shows each sentence as it stands; `plain-text` has no Markdown markup of the text. */
  format?: SummarizerFormat | undefined;
  /** `short` by default. Sentences of `tldr` and `teaser`: 1, 3, 5; `key-points`: 3, 5, 7; words of `headline`: 12, 17, 22. */
  length?: SummarizerLength | undefined;
  /** Makes no difference: there is one way to summarize. */
  preference?: PerformancePreference | undefined;
  /** BCP 47 tags. A single one is the language of every text; otherwise the language of each text is detected. */
  expectedInputLanguages?: Iterable<string> | undefined;
  expectedContextLanguages?: Iterable<string> | undefined;
  /** A BCP 47 tag: the language of the text, as nothing is translated. A text in another language is a `NotSupportedError`.
   * A text of fewer than 20 words counts as one in this language unless its script rules that out. */
  outputLanguage?: string | undefined;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Ends the creation, and later the Summarizer. */
  signal?: AbortSignal | undefined;
  monitor?: ((monitor: CreateMonitor) => void) | undefined;
  /** What to look for in every text: sentences about it come first. */
  sharedContext?: string | undefined;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal | undefined;
  /** What to look for in this text: sentences about it come first. */
  context?: string | undefined;
}

export declare class CreateMonitor extends EventTarget {
  private constructor();
  ondownloadprogress: ((this: CreateMonitor, event: ProgressEvent) => unknown) | null;
  addEventListener(
    type: 'downloadprogress',
    listener: ((this: CreateMonitor, event: ProgressEvent) => unknown) | EventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export declare class Summarizer {
  private constructor();
  static create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  static availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  readonly expectedInputLanguages: readonly string[] | null;
  readonly expectedContextLanguages: readonly string[] | null;
  readonly outputLanguage: string | null;
  /** Infinite: no text is too long. */
  readonly inputQuota: number;
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /** One chunk per sentence. */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /** In words. */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  destroy(): void;
}

export interface DefineOptions {
  /** The window that the interface is for; this one by default. */
  window?: (Window & typeof globalThis) | typeof globalThis | undefined;
  /** Returns the engine to use; by default all Summarizers share one. */
  engine?: (() => Engine) | undefined;
}

/** Makes the interface for a window and leaves the window as it is. */
export declare function defineSummarizer(options?: DefineOptions): {
  Summarizer: typeof Summarizer;
  CreateMonitor: typeof CreateMonitor;
};

export interface InstallOptions extends DefineOptions {
  /** Also replaces a `Summarizer` whose `availability()`, asked without options, is `unavailable`. */
  replaceUnavailable?: boolean | undefined;
}

/**
 * Makes `Summarizer` and `CreateMonitor` globals of a window that has no `Summarizer`, and returns whether it did. It does
 * nothing in workers and on servers. A `CreateMonitor` of the browser's own stays, because other interfaces use it.
 *
 * With `replaceUnavailable: true` it returns a promise, because it must ask the browser's `Summarizer`. The promise rejects
 * with what that `availability()` rejects with, such as an `InvalidStateError` in a window that is no longer shown;
 * nothing is installed then.
 */
export declare function installSummarizer(options: InstallOptions & { replaceUnavailable: true }): Promise<boolean>;
export declare function installSummarizer(options?: InstallOptions & { replaceUnavailable?: false | undefined }): boolean;
