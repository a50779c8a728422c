// The engine: one Promise API over the core, wherever that runs. Nothing happens at import.

import { prepareCore, scriptBeside } from './core.js';
import { openLink } from './link.js';

/** @import { Abortable, Core, Engine, EngineOptions, EpitomeDocument, ReadOptions } from './types.d.ts' */
/** @import { Overview, Summary } from '../pkg/epitome.js' */
/** @import { CompiledCore, ScriptCore } from './core.js' */
/** @import { Link } from './link.js' */
/** @import { Asked, ReadRequest, Reply, Request } from './service.js' */

/** @typedef {{ name: number, known: Omit<Overview, 'timing'>, isClosed: boolean, reopen: () => Promise<unknown> }} Held */
/** @typedef {{ message: Request, resolve: (reply: Reply) => void, reject: (reason: unknown) => void }} Pending */
/** @typedef {Omit<ReadRequest, 'id'>} Reading */

/** How often a worker that owes an answer is asked whether it is there, in milliseconds. */
const ROUND = 15_000;
/** After so many rounds without a word it is not. No step of reading a text takes as long. */
const MOST_SILENT_ROUNDS = 4;

/**
 * @param {EngineOptions} [options]
 * @returns {Engine}
 */
export function createEngine({ worker = true, core = loadBeside, fallback = scriptBeside } = {}) {
  /** @type {Map<number, Pending>} */
  const pending = new Map();
  /** Names for requests and documents alike; never used twice. */
  let lastName = 0;
  let closed = false;
  /** @type {Promise<CompiledCore | ScriptCore> | undefined} */
  let preparing;
  /** @type {Promise<Link> | undefined} */
  let connecting;
  /** @type {Link | undefined} */
  let link;
  /** @type {'worker' | 'main' | undefined} */
  let mode;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let watch;
  let silentRounds = 0;

  /** Where the requests go; after a failure the next one tries anew. @returns {Promise<Link>} */
  function connect() {
    connecting ??= open().catch((error) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  }

  async function open() {
    preparing ??= prepareCore(core, fallback).catch((error) => {
      preparing = undefined;
      throw error;
    });
    const opened = await openLink({
      worker,
      core: preparing,
      waiting: () => [...pending.values()].map(({ message }) => message),
      onreply,
      ondeath: (reason) => link === opened && bury(reason),
    });
    if (closed) {
      opened.close();
      throw closedError();
    }
    link = opened;
    mode = opened.mode;
    return opened;
  }

  /** @param {string} reason */
  const bury = (reason) => disconnect(new Error(`Epitome's worker stopped (${reason}). Ask again: a new one will answer.`));

  /** A worker can end without a word, so one that has been asked something must say something. */
  function keepWatch() {
    watch ??= setInterval(() => {
      silentRounds += 1;
      if (silentRounds > MOST_SILENT_ROUNDS) bury('it is silent');
      else link?.post({ type: 'ping' });
    }, ROUND);
  }

  function endWatch() {
    clearInterval(watch);
    watch = undefined;
    silentRounds = 0;
  }

  /** Ends the link; what is in flight fails. @param {unknown} reason */
  function disconnect(reason) {
    endWatch();
    link?.close();
    link = undefined;
    connecting = undefined;
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
  }

  /** @param {Reply} reply */
  function onreply(reply) {
    if (reply.fatal) {
      disconnect(
        new Error(
          `Epitome's core stopped (${reply.error?.message}). If the text is very large, try a part of it; ` +
            'the next request gets a fresh core.',
        ),
      );
      return;
    }
    const request = pending.get(reply.id);
    pending.delete(reply.id);
    // Not as soon as nobody waits: after an abort, too, it has to say something.
    if (pending.size) silentRounds = 0;
    else endWatch();
    if (reply.error) request?.reject(revive(reply.error));
    else request?.resolve(reply);
  }

  /**
   * Sends a request and waits for its reply.
   * @param {object} request
   * @param {AbortSignal | undefined} signal
   * @returns {Promise<any>}
   */
  async function ask(request, signal) {
    if (closed) throw closedError();
    signal?.throwIfAborted();
    const id = (lastName += 1);
    const message = /** @type {Request} */ ({ ...request, id });
    /** @type {Promise<Reply>} */
    const reply = new Promise((resolve, reject) => {
      pending.set(id, { message, resolve, reject });
      connect()
        .then((opened) => {
          if (!pending.has(id)) return;
          opened.post(message);
          if (opened.mode === 'worker') keepWatch();
        })
        .catch((error) => pending.delete(id) && reject(error));
    });
    return abortable(reply, signal, () => {
      // It may have been sent before there is a link.
      if (pending.delete(id)) connecting?.then((opened) => opened.post({ type: 'abort', id })).catch(() => {});
    });
  }

  /** What is needed to ask the core about a document. @type {WeakMap<EpitomeDocument, Held>} */
  const held = new WeakMap();

  /**
   * What the core answers to a question about documents; what a core that is gone had read is read again.
   * @param {Held[]} all
   * @param {object} question
   * @param {AbortSignal | undefined} signal
   */
  async function inquire(all, question, signal) {
    for (;;) {
      if (all.some((one) => one.isClosed)) {
        throw new DOMException('This document was closed: read the text again.', 'InvalidStateError');
      }
      const reply = await ask(question, signal);
      if (!reply.gone) return reply.value;
      await abortable(Promise.all(all.map((one) => one.reopen())), signal);
    }
  }

  /** Frees what was read for documents nobody holds any more. */
  const abandoned = typeof FinalizationRegistry === 'undefined' ? undefined : new FinalizationRegistry(forget);

  /**
   * @param {string} text
   * @param {ReadOptions & Abortable} [options]
   * @returns {Promise<EpitomeDocument>}
   */
  async function read(text, { signal, ...given } = {}) {
    const reading = toRead(text, given);
    try {
      const { value } = await ask(reading, signal);
      const document = openDocument(reading, value);
      abandoned?.register(document, reading.document, document);
      return document;
    } catch (error) {
      forget(reading.document);
      throw error;
    }
  }

  /** What was read, or may have been before an abort came, is needed no more. @param {number} document its name */
  function forget(document) {
    connecting?.then((opened) => opened.post({ type: 'close', document })).catch(() => {});
  }

  /**
   * The request to read a text.
   * @param {string} text
   * @param {ReadOptions} given
   * @returns {Reading}
   */
  function toRead(text, given) {
    if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${text === null ? 'null' : typeof text}.`);
    // Only what was given, so that the core's defaults hold; a name it does not know is an error there.
    /** @type {ReadOptions} */
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { type: 'read', document: (lastName += 1), text, options };
  }

  /**
   * @param {Reading} reading
   * @param {Overview} overview
   * @returns {EpitomeDocument}
   */
  function openDocument(reading, overview) {
    const { document: name, text } = reading;
    const { timing, ...known } = overview;
    /** @type {Promise<unknown> | undefined} */
    let reopening;

    /** @type {Held} */
    const own = {
      name,
      known,
      isClosed: false,
      // The core that read this text is gone: the next one reads it again, once for all who wait.
      reopen() {
        reopening ??= ask(reading, undefined).finally(() => {
          reopening = undefined;
          if (own.isClosed) forget(name);
        });
        return reopening;
      },
    };

    /** Asks the core about this document. @param {string} type @param {unknown} [wanted] @param {Abortable} [options] */
    const about = (type, wanted, { signal } = {}) => inquire([own], { type, document: name, wanted }, signal);

    /** @type {EpitomeDocument} */
    const document = {
      ...overview,
      text,
      summarize: async (request, options) => ({ ...known, ...(await about('summarize', request, options)) }),
      headline: (words, options) => about('headline', words, options),
      describe: ({ letters }, options) => about('describe', letters, options),
      explain: (options) => about('explain', undefined, options),
      close() {
        if (own.isClosed) return;
        own.isClosed = true;
        abandoned?.unregister(this);
        forget(name);
      },
    };
    held.set(document, own);
    return document;
  }

  /**
   * Reads a text for one answer.
   * @param {string} text
   * @param {ReadOptions & Abortable} options
   * @param {Asked} question
   */
  async function once(text, { signal, ...given }, question) {
    const reading = toRead(text, given);
    try {
      const { value, answer } = await ask({ ...reading, question }, signal);
      const { timing, ...known } = /** @type {Overview} */ (value);
      return { known, answer };
    } finally {
      forget(reading.document);
    }
  }

  return {
    read,
    async summarize(text, { length = { sentences: 3 }, ...options } = {}) {
      const { known, answer } = await once(text, options, { type: 'summarize', wanted: length });
      return { ...known, ...answer };
    },
    async describe(text, { letters, ...options }) {
      const { known, answer } = await once(text, options, { type: 'describe', wanted: letters });
      return answer && { ...answer, tags: known.keyTerms.map((term) => term.text) };
    },
    async together(documents, request, { signal } = {}) {
      const all = documents.map((document) => {
        const own = held.get(document);
        if (!own) throw new TypeError('documents must be documents that this engine has read.');
        return own;
      });
      const names = all.map((one) => one.name);
      const parts = await inquire(all, { type: 'together', documents: names, request }, signal);
      return parts.map((/** @type {Summary} */ part, /** @type {number} */ at) => ({ ...all[at].known, ...part }));
    },
    close() {
      closed = true;
      disconnect(closedError());
    },
    get mode() {
      return mode;
    },
  };
}

/** Asks for the core without waiting for another module: what reads files, or says why there is no core, is loaded where it is
 * needed. @returns {Promise<Core>} */
function loadBeside() {
  return fetch(new URL('../pkg/epitome_bg.wasm', import.meta.url)).catch(async (cause) => {
    const { default: load } = await import('./core-file.js').catch(() => {
      throw cause;
    });
    return load();
  });
}

/** An error of the core as the kind it was there. @param {{ name: string, message: string }} error */
function revive({ name, message }) {
  const kinds = { TypeError, RangeError };
  return new (kinds[/** @type {keyof typeof kinds} */ (name)] ?? Error)(message);
}

function closedError() {
  return new DOMException('The engine was closed: create another one.', 'AbortError');
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal | undefined} signal
 * @param {() => void} [onabort]
 * @returns {Promise<T>}
 */
function abortable(promise, signal, onabort) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal?.reason);
      onabort?.();
    };
    signal?.addEventListener('abort', abort);
    void promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort));
  });
}
