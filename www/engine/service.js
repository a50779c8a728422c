// Answers requests with the core. The only code that touches the wasm classes; the worker and the main-thread
// fallback run it alike.
//
//   { type: 'read', id, document, text, options }      → { id, value: Overview & { timing } }
//   { type: 'summarize', id, document, request }       → { id, value: Summary } or { id, gone: true }
//   { type: 'headline', id, document, words }          → { id, value: Headline | undefined } or { id, gone: true }
//   { type: 'abort', id }   { type: 'close', document }      no answer
//
// A failure is { id, error: { name, message } }; with `fatal: true` the core has trapped, and everything it held
// is lost. The names of documents are the asker's; `gone` says that a name means nothing here (any more).

import { instance, isTrap, restart } from './instance.js';

export { boot } from './instance.js';

/** @import { Document, Headline, Overview, ReadOptions, Summary, SummaryRequest } from '../pkg/epitome.js' */

/** @typedef {{ type: 'read', id: number, document: number, text: string, options: ReadOptions }} ReadRequest */
/** @typedef {{ type: 'summarize', id: number, document: number, request: SummaryRequest }} SummarizeRequest */
/** @typedef {{ type: 'headline', id: number, document: number, words: number }} HeadlineRequest */
/** @typedef {ReadRequest | SummarizeRequest | HeadlineRequest | { type: 'abort', id: number }
 *   | { type: 'close', document: number }} Request */
/** @typedef {{ id: number, value?: (Overview & { timing: Record<string, number> }) | Summary | Headline | undefined, gone?: true, error?: { name: string, message: string }, fatal?: true }} Reply */
/** @typedef {{ document: Document, generation: number, timing: Record<string, number> }} Entry timing: milliseconds of each stage */

/**
 * @param {(reply: Reply) => void} reply
 * @returns {(request: Request) => void} takes a request
 */
export function createService(reply) {
  /** @type {Map<number, Entry>} */
  const documents = new Map();
  /** Texts are read one at a time, in the order they came. @type {ReadRequest[]} */
  const queue = [];
  let reading = false;

  /** @param {number} id @param {() => void | Promise<void>} work */
  async function attempt(id, work) {
    try {
      while (instance.isTrapped) await restart();
      await work();
    } catch (error) {
      const fatal = isTrap(error);
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
        reply({ id: current.id, value: { ...entry.document.overview(), timing: entry.timing } });
      });
      if (queue[0] === current) queue.shift();
    }
    reading = false;
  }

  /** @param {SummarizeRequest | HeadlineRequest} request @param {(document: Document) => Summary | Headline | undefined} answer */
  function inquire({ id, document: name }, answer) {
    const entry = documents.get(name);
    if (entry?.generation === instance.generation) reply({ id, value: answer(entry.document) });
    else reply({ id, gone: true });
  }

  /** @param {number} name */
  function close(name) {
    const entry = documents.get(name);
    documents.delete(name);
    if (entry?.generation === instance.generation && !instance.isTrapped) entry.document.free();
  }

  return (request) => {
    switch (request.type) {
      case 'read':
        queue.push(request);
        void readQueue();
        break;
      case 'summarize':
        void attempt(request.id, () => inquire(request, (document) => document.summarize(request.request)));
        break;
      case 'headline':
        void attempt(request.id, () => inquire(request, (document) => document.headline(request.words)));
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
    while (instance.isTrapped) await restart();
    const { generation, Reader } = instance;
    const reader = new Reader(text, options);
    const isMine = () => !instance.isTrapped && instance.generation === generation;
    /** @type {Record<string, number>} */
    const timing = {};
    while (isMine() && !isAborted()) {
      const start = performance.now();
      const stage = reader.step();
      if (!stage) break;
      timing[stage] = performance.now() - start;
      await macrotask();
    }
    // Another service of this realm may have lost the instance during a pause: then once more.
    if (!isMine()) continue;
    if (!isAborted()) return { document: reader.finish(), generation, timing };
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
