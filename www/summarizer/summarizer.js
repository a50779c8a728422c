// `Summarizer`, the standard interface (https://webmachinelearning.github.io/writing-assistance-apis), over the engine.
// A ponyfill: importing it does nothing and changes nothing in the page; polyfill.js does that.

import { createEngine } from '../engine/engine.js';
import { compose } from './compose.js';
import { canonicalized, coreOptions, couldBe, createOptions, matched, summarizeOptions } from './options.js';
import { exposeMembers, needArguments, string } from './webidl.js';

/** @import { Engine } from '../engine/types.d.ts' */
/** @import * as Standard from './types.d.ts' */
/** @import { CreateOptions } from './options.js' */

/** The name in the permissions policy. */
const FEATURE = 'summarizer';
/** Lets only this module make instances. */
const KEY = Symbol('Epitome');
/** Something to summarize: anything but white space and control characters. */
const CONTENT = /[^\s\p{Cc}\p{Cf}]/u;

/** @type {Engine | undefined} */
let engineOfAll;

/** The engine of all Summarizers that were given none; it starts with the first of them. */
function sharedEngine() {
  return (engineOfAll ??= createEngine());
}

/**
 * Makes the interface for a window, by default this one. `engine` returns the engine to use.
 * @type {typeof Standard.defineSummarizer}
 */
export function defineSummarizer({ window = globalThis, engine = sharedEngine } = {}) {
  const { AbortController, AbortSignal, document, DOMException, EventTarget, ReadableStream } = window;
  // Node has no ProgressEvent.
  const Progress = window.ProgressEvent ?? class extends Event {};

  /** @param {string} name @param {string} message @param {unknown} [cause] */
  function exception(name, message, cause) {
    return Object.assign(new DOMException(message, name), cause !== undefined && { cause });
  }

  /** A document has a window only while it is shown, and so are all documents around it. */
  function needActive() {
    if (document && !document.defaultView) throw exception('InvalidStateError', 'The document of this Summarizer is no longer shown.');
  }

  /** Whether the permissions policy allows it; in browsers that do not tell, nothing is known to forbid it. */
  function isAllowed() {
    const { permissionsPolicy, featurePolicy } = /** @type {any} */ (document ?? {});
    const policy = permissionsPolicy ?? featurePolicy;
    return !policy?.features().includes(FEATURE) || policy.allowsFeature(FEATURE);
  }

  /**
   * Works with the engine, and names a failure as the specification does.
   * @template T
   * @param {AbortSignal | undefined} signal
   * @param {string} name the exception's
   * @param {(engine: Engine) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function attempt(signal, name, work) {
    try {
      return await work(engine());
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof DOMException) throw error;
      throw exception(name, error instanceof Error ? error.message : String(error), error);
    }
  }

  class CreateMonitor extends EventTarget {
    /** @type {any} */
    #handler = null;
    /** @param {Event} event */
    #call = (event) => {
      if (typeof this.#handler === 'function') this.#handler(event);
    };

    /** @param {symbol} [key] */
    constructor(key = undefined) {
      if (key !== KEY) throw new TypeError('Illegal constructor');
      super();
    }

    get ondownloadprogress() {
      return this.#handler;
    }

    // As HTML defines event handler IDL attributes: a handler that replaces another keeps its place among the listeners
    // (adding a listener again does not move it), null removes it, and a handler set after that comes last.
    set ondownloadprogress(value) {
      const isObject = typeof value === 'function' || (typeof value === 'object' && value !== null);
      this.#handler = isObject ? value : null;
      if (isObject) this.addEventListener('downloadprogress', this.#call);
      else this.removeEventListener('downloadprogress', this.#call);
    }
  }

  class Summarizer {
    /** @type {CreateOptions} */
    #options;
    #lists;
    #destruction = new AbortController();
    /** Ends all work. A signal holds its dependents weakly, so one that lives on keeps no Summarizer alive. */
    #signal;

    /** @param {symbol} [key] @param {CreateOptions} [options] */
    constructor(key = undefined, options = undefined) {
      if (key !== KEY || !options) throw new TypeError('Illegal constructor');
      this.#options = options;
      const { expectedInputLanguages, expectedContextLanguages, signal } = options;
      /** Frozen, and the same lists at every look. */
      this.#lists = [expectedInputLanguages, expectedContextLanguages].map((list) => (list?.length ? Object.freeze([...list]) : null));
      this.#signal = signal ? AbortSignal.any([this.#destruction.signal, signal]) : this.#destruction.signal;
    }

    static async availability(options = {}) {
      const given = coreOptions(options, 'options');
      needActive();
      const canonical = canonicalized(given);
      // The core comes with the page, so there is nothing to download first.
      return isAllowed() && matched(canonical) ? 'available' : 'unavailable';
    }

    static async create(options = {}) {
      const given = createOptions(options, 'options');
      needActive();
      const canonical = canonicalized(given);
      const { signal } = canonical;
      signal?.throwIfAborted();
      if (!isAllowed()) throw exception('NotAllowedError', `The permissions policy '${FEATURE}' forbids this document to summarize.`);
      const monitor = canonical.monitor && new CreateMonitor(KEY);
      if (monitor) Reflect.apply(/** @type {Function} */ (canonical.monitor), undefined, [monitor]);

      await nextTask();
      signal?.throwIfAborted();
      const usable = matched(canonical);
      if (!usable) throw exception('NotSupportedError', 'These languages are not supported, or not the same for input and output.');
      /** @param {number} loaded */
      const report = (loaded) => {
        const event = { loaded, total: 1, lengthComputable: true };
        monitor?.dispatchEvent(Object.assign(new Progress('downloadprogress', event), !window.ProgressEvent && event));
      };
      report(0);
      // Loads the core: an empty text needs it, and costs it nothing.
      await attempt(signal, 'OperationError', async (engine) => (await engine.read('', { ...(signal && { signal }) })).close());
      await nextTask();
      signal?.throwIfAborted();
      report(1);
      await nextTask();
      signal?.throwIfAborted();
      return new Summarizer(KEY, usable);
    }

    get sharedContext() {
      return this.#options.sharedContext ?? '';
    }

    get type() {
      return this.#options.type;
    }

    get format() {
      return this.#options.format;
    }

    get length() {
      return this.#options.length;
    }

    get preference() {
      return this.#options.preference;
    }

    get expectedInputLanguages() {
      return this.#lists[0];
    }

    get expectedContextLanguages() {
      return this.#lists[1];
    }

    get outputLanguage() {
      return this.#options.outputLanguage ?? null;
    }

    get inputQuota() {
      // No text is too long. On any other object the getter must throw, as the others do.
      return this.#options && Infinity;
    }

    destroy() {
      this.#destruction.abort(exception('AbortError', 'The Summarizer was destroyed.'));
    }

    /** @param {string} _input */
    async measureInputUsage(_input) {
      // Words, though the quota is infinite: they tell more about an input than the 0 that the specification asks for
      // then, and its test suite wants more than 0.
      const { text, focus, signal } = this.#asked(arguments);
      const all = [text, ...focus].join('\n\n');
      const words = await attempt(signal, 'UnknownError', async (engine) => {
        const document = await engine.read(all, { signal });
        document.close();
        return document.stats.words;
      });
      signal.throwIfAborted();
      return words;
    }

    /** @param {string} _input */
    async summarize(_input) {
      const asked = this.#asked(arguments);
      const pieces = await this.#pieces(asked);
      asked.signal.throwIfAborted();
      return pieces.join('');
    }

    /** @param {string} _input */
    summarizeStreaming(_input) {
      const asked = this.#asked(arguments);
      const canceled = new AbortController();
      const signal = AbortSignal.any([asked.signal, canceled.signal]);
      return new ReadableStream({
        start: async (controller) => {
          // A pending read fails at once, not when the work has noticed.
          const fail = () => controller.error(asked.signal.reason);
          asked.signal.addEventListener('abort', fail);
          try {
            const pieces = await this.#pieces({ ...asked, signal });
            signal.throwIfAborted();
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          } finally {
            asked.signal.removeEventListener('abort', fail);
          }
        },
        cancel: () => canceled.abort(),
      });
    }

    /** Checks the arguments of all three calls; throws what is wrong. @param {ArrayLike<unknown>} given their arguments */
    #asked(given) {
      const { sharedContext } = this.#options;
      needArguments(given, 1);
      const text = string(given[0], 'input');
      const { context, signal: wanted } = summarizeOptions(given[1], 'options');
      needActive();
      const signal = wanted ? AbortSignal.any([this.#signal, wanted]) : this.#signal;
      signal.throwIfAborted();
      const focus = [sharedContext, context].filter((each) => each !== undefined && CONTENT.test(each));
      return { text, signal, focus: /** @type {string[]} */ (focus) };
    }

    /** The summary in pieces. @param {{ text: string, focus: string[], signal: AbortSignal }} asked @returns {Promise<string[]>} */
    async #pieces({ text, focus, signal }) {
      if (!CONTENT.test(text)) return [];
      return attempt(signal, 'UnknownError', async (engine) => {
        const document = await this.#read(engine, text, signal);
        try {
          return await compose(document, this.#options, { focus, signal });
        } finally {
          document.close();
        }
      });
    }

    /** Reads a text that is to be summarized. @param {Engine} engine @param {string} text @param {AbortSignal} signal */
    async #read(engine, text, signal) {
      const { expectedInputLanguages: [lang, ...others] = [], outputLanguage } = this.#options;
      const document = await engine.read(text, { signal, ...(lang && !others.length && { lang }) });
      if (!outputLanguage || [outputLanguage, 'und'].includes(document.lang)) return document;
      document.close();
      if (couldBe(outputLanguage, document)) return engine.read(text, { signal, lang: outputLanguage });
      throw exception(
        'NotSupportedError',
        `The text is in '${document.lang}', and a summary in '${outputLanguage}' would be a translation.`,
      );
    }
  }

  exposeMembers(CreateMonitor);
  exposeMembers(Summarizer);
  return /** @type {any} */ ({ Summarizer, CreateMonitor });
}

/** The next task, as the specification queues some steps; a timer would be throttled in a hidden tab. @returns {Promise<void>} */
function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Puts the interface into a window that has none, or, if asked, in place of one that is unavailable.
 * @type {typeof Standard.installSummarizer}
 */
export function installSummarizer({ replaceUnavailable = false, ...options } = {}) {
  return /** @type {any} */ (replaceUnavailable ? replace(options) : install(options));
}

/** @param {Standard.DefineOptions} options */
function install(options) {
  const { window = globalThis } = options;
  // The standard exposes it in documents only.
  if ('Summarizer' in window || !window.document) return false;
  for (const [name, value] of Object.entries(defineSummarizer(options))) {
    // The browser's other interfaces use a CreateMonitor of its own.
    if (!(name in window)) Object.defineProperty(window, name, { value, writable: true, configurable: true });
  }
  return true;
}

/** @param {Standard.DefineOptions} options */
async function replace(options) {
  const window = /** @type {any} */ (options.window ?? globalThis);
  const present = window.Summarizer;
  if (present) {
    if ((await present.availability()) !== 'unavailable') return false;
    // Unless another took its place in the meantime.
    if (window.Summarizer === present) delete window.Summarizer;
  }
  return install(options);
}

export const { Summarizer, CreateMonitor } = defineSummarizer();
