// Answers requests with the core. The only code that touches the wasm classes; the worker and the main-thread
// fallback run it alike.
//
//   { type: 'core', core }                             the core, before all else
//   { type: 'read', id, document, text, options }      → { id, value: Overview }
//   { type: 'summarize', id, document, request }       → { id, value: Summary } or { id, gone: true }
//   { type: 'headline', id, document, words }          → { id, value: Headline | undefined } or { id, gone: true }
//   { type: 'abort', id }   { type: 'close', document }      no answer
//
// A failure is { id, error: { name, message } }; with `fatal: true` the core has trapped, and everything it held
// is lost. The names of documents are the asker's; `gone` says that a name means nothing here (any more).

import init, { __wbg_reset_state as reset, Reader } from '../pkg/epitome.js';

/** @import { Document, Headline, Overview, ReadOptions, Summary, SummaryRequest } from '../pkg/epitome.js' */

/** @typedef {{ type: 'read', id: number, document: number, text: string, options: ReadOptions }} ReadRequest */
/** @typedef {{ type: 'summarize', id: number, document: number, request: SummaryRequest }} SummarizeRequest */
/** @typedef {{ type: 'headline', id: number, document: number, words: number }} HeadlineRequest */
/** @typedef {ReadRequest | SummarizeRequest | HeadlineRequest | { type: 'core', core: WebAssembly.Module | BufferSource }
 *   | { type: 'abort', id: number } | { type: 'close', document: number }} Request */
/** @typedef {{ id: number, value?: Overview | Summary | Headline | undefined, gone?: true, error?: { name: string, message: string }, fatal?: true }} Reply */
/** @typedef {{ document: Document, generation: number }} Entry */

// The core's glue keeps one instance for all services of a realm, so its state is the realm's too.
/** @type {Promise<unknown> | undefined} */
let booting;
/** Counts the instances: what an older one made must not be touched. */
let generation = 0;
let trapped = false;

/** A fresh instance if the last one has trapped. */
function ensureFresh() {
  if (!trapped) return;
  reset();
  generation += 1;
  trapped = false;
}

/**
 * @param {(reply: Reply) => void} reply
 * @returns {(request: Request) => void} takes a request
 */
export function createService(reply) {
  /** @type {Map<number, Entry>} */
  const documents = new Map();
  /** Texts are read one at a time, in the order they came. @type {ReadRequest[]} */
  const queue = [];
  /** @type {Promise<unknown>} */
  let boot = Promise.resolve();
  let reading = false;

  /** @param {number} id @param {() => void | Promise<void>} work */
  async function attempt(id, work) {
    try {
      await boot;
      ensureFresh();
      await work();
    } catch (error) {
      const fatal = isTrap(error);
      if (fatal) trapped = true;
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply({ id, error: { name, message }, ...(fatal && { fatal }) });
    }
  }

  async function readQueue() {
    if (reading) return;
    reading = true;
    for (let request = queue[0]; request; request = queue[0]) {
      const current = request;
      await attempt(current.id, async () => {
        const entry = await read(current, () => queue[0] !== current);
        if (!entry) return;
        documents.set(current.document, entry);
        reply({ id: current.id, value: entry.document.overview() });
      });
      if (queue[0] === current) queue.shift();
    }
    reading = false;
  }

  /** @param {SummarizeRequest | HeadlineRequest} request @param {(document: Document) => Reply['value']} ask */
  function answer({ id, document: name }, ask) {
    const entry = documents.get(name);
    if (entry?.generation === generation) reply({ id, value: ask(entry.document) });
    else reply({ id, gone: true });
  }

  /** @param {number} name */
  function close(name) {
    const entry = documents.get(name);
    documents.delete(name);
    if (entry?.generation === generation && !trapped) entry.document.free();
  }

  return (request) => {
    switch (request.type) {
      case 'core':
        booting ??= init({ module_or_path: request.core });
        boot = booting;
        // Each request says so itself; and the next core may be better.
        boot.catch(() => (booting = undefined));
        break;
      case 'read':
        queue.push(request);
        void readQueue();
        break;
      case 'summarize':
        void attempt(request.id, () => answer(request, (document) => document.summarize(request.request)));
        break;
      case 'headline':
        void attempt(request.id, () => answer(request, (document) => document.headline(request.words)));
        break;
      case 'abort': {
        const index = queue.findIndex(({ id }) => id === request.id);
        if (index >= 0) queue.splice(index, 1);
        break;
      }
      case 'close':
        close(request.document);
        break;
    }
  };
}

/**
 * Reads a text stage by stage, with a pause after each in which an abort can arrive.
 * @param {ReadRequest} request
 * @param {() => boolean} isAborted
 * @returns {Promise<Entry | undefined>} undefined if it was aborted
 */
async function read({ text, options }, isAborted) {
  for (;;) {
    ensureFresh();
    const mine = generation;
    const reader = new Reader(text, options);
    const isMine = () => !trapped && generation === mine;
    let more = true;
    while (more && isMine() && !isAborted()) {
      more = reader.step();
      await macrotask();
    }
    // Another service of this realm may have lost the instance during a pause: then once more.
    if (!isMine()) continue;
    if (!isAborted()) return { document: reader.finish(), generation };
    reader.free();
    return undefined;
  }
}

/** The end of this task, not of a time: a timer would be clamped to milliseconds. @returns {Promise<void>} */
function macrotask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** @param {unknown} error */
function isTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) return true;
  // A full stack leaves the core half-way through its work, too; browsers name it differently.
  return error instanceof Error && (error.name === 'InternalError' || /call stack/i.test(error.message));
}
