// Answers requests with the core. The only code that touches the wasm classes; the worker and the main-thread
// fallback run it alike.
//
//   { type: 'read', id, document, text, options }      → { id, value: Overview }; with `question`, a { type, wanted } of those
//                                                        below, also its `answer`
//   { type: 'summarize', id, document, wanted }        → { id, value } or { id, gone: true }: what that method of a document
//                                                        returns; so do 'headline', 'describe' and 'explain'
//   { type: 'together', id, documents, request }       → { id, value: Summary[] } or { id, gone: true }
//   { type: 'ping' }                                   → { id: 0 }, which names no request
//   { type: 'abort', id }   { type: 'close', document }   { type: 'end' }      no answer
//
// A failure is { id, error: { name, message } }; with `fatal: true` the core has trapped, and everything it held
// is lost. The names of documents are the asker's; `gone` says that a name means nothing here (any more).

import { instance, isTrap, release, restart } from './instance.js';

export { boot } from './instance.js';

/** @import { Document, Explanation, Headline, Overview, ReadOptions, Summary, SummaryRequest } from '../pkg/epitome.js' */

/** @typedef {{ type: 'summarize' | 'headline' | 'describe' | 'explain', wanted?: any }} Asked */
/** @typedef {{ type: 'read', id: number, document: number, text: string, options: ReadOptions, question?: Asked }} ReadRequest */
/** @typedef {Asked & { id: number, document: number }} Question */
/** @typedef {{ type: 'together', id: number, documents: number[], request: SummaryRequest }} TogetherRequest */
/** @typedef {ReadRequest | Question | TogetherRequest | { type: 'ping' } | { type: 'abort', id: number }
 *   | { type: 'close', document: number } | { type: 'end' }} Request */
/** @typedef {{ id: number, value?: Overview | Summary | Summary[] | Headline | Explanation | undefined, answer?: any, gone?: true, error?: { name: string, message: string }, fatal?: true }} Reply */
/** @typedef {{ document: Document, generation: number }} Entry */

/** Milliseconds of work after which there is a pause: half a frame. A stage of a long text takes longer. */
const LONGEST_WORK = 8;
/** When the last pause ended. */
let resumed = 0;

/**
 * @param {(reply: Reply) => void} reply
 * @returns {(request: Request) => void} takes a request
 */
export function createService(reply) {
  /** @type {Map<number, Entry>} */
  const documents = new Map();
  /** Texts are read one at a time, in the order they came. @type {{ request: ReadRequest, controller: AbortController }[]} */
  const queue = [];
  let reading = false;
  /** The text that is being read. @type {typeof queue[number] | undefined} */
  let current;

  /** Nobody waits for what was aborted. @param {number} id @param {() => void | Promise<void>} work @param {AbortSignal} [signal] */
  async function attempt(id, work, signal) {
    try {
      while (instance.isTrapped) await restart();
      await work();
    } catch (error) {
      if (signal?.aborted) return;
      const fatal = isTrap(error);
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply({ id, error: { name, message }, ...(fatal && { fatal }) });
    }
  }

  async function readQueue() {
    if (reading) return;
    reading = true;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const {
        request,
        controller: { signal },
      } = next;
      current = next;
      await attempt(
        request.id,
        async () => {
          const entry = await read(request, signal);
          documents.set(request.document, entry);
          if (signal.aborted) {
            close(request.document);
            return;
          }
          const { question } = request;
          const answer = question && entry.document[question.type](question.wanted);
          reply({ id: request.id, value: entry.document.overview(), answer });
        },
        signal,
      );
    }
    current = undefined;
    reading = false;
  }

  /** The documents of some names, if all are here. @param {number[]} names @returns {Document[] | undefined} */
  function held(names) {
    const entries = names.map((name) => documents.get(name));
    return entries.every((entry) => entry?.generation === instance.generation)
      ? entries.map((entry) => /** @type {Entry} */ (entry).document)
      : undefined;
  }

  /** @param {{ id: number, document: number }} request @param {(document: Document) => Summary | Headline | Explanation | undefined} answer */
  function inquire({ id, document: name }, answer) {
    const found = held([name]);
    reply(found ? { id, value: answer(found[0]) } : { id, gone: true });
  }

  /** @param {TogetherRequest} request */
  function together({ id, documents: names, request }) {
    const found = held(names);
    if (!found) {
      reply({ id, gone: true });
      return;
    }
    const collection = new instance.Collection();
    for (const document of found) collection.add(document);
    try {
      reply({ id, value: collection.summarize(request) });
    } finally {
      if (!instance.isTrapped) collection.free();
    }
  }

  /** @param {number} name */
  function close(name) {
    const entry = documents.get(name);
    documents.delete(name);
    if (entry?.generation !== instance.generation || instance.isTrapped) return;
    try {
      entry.document.free();
    } catch (error) {
      if (!isTrap(error)) throw error;
      return;
    }
    void release();
  }

  /** Nobody will ask any more. */
  function end() {
    queue.length = 0;
    current?.controller.abort();
    for (const name of documents.keys()) close(name);
  }

  return (request) => {
    switch (request.type) {
      case 'read':
        queue.push({ request, controller: new AbortController() });
        void readQueue();
        break;
      case 'together':
        void attempt(request.id, () => together(request));
        break;
      case 'summarize':
      case 'headline':
      case 'describe':
      case 'explain':
        void attempt(request.id, () => inquire(request, (document) => document[request.type](request.wanted)));
        break;
      case 'ping':
        reply({ id: 0 });
        break;
      case 'abort':
        for (const {
          request: { id },
          controller,
        } of current ? [current, ...queue] : queue) {
          if (id === request.id) controller.abort();
        }
        break;
      case 'close':
        close(request.document);
        break;
      case 'end':
        end();
        break;
    }
  };
}

/**
 * Reads a text stage by stage, with pauses in which an abort can arrive: then the reader throws.
 * @param {ReadRequest} request
 * @param {AbortSignal} signal
 * @returns {Promise<Entry>}
 */
async function read({ text, options }, signal) {
  for (;;) {
    while (instance.isTrapped) await restart();
    signal.throwIfAborted();
    const { generation, Reader } = instance;
    const reader = new Reader(text, options, signal);
    instance.held += 1;
    const isMine = () => !instance.isTrapped && instance.generation === generation;
    try {
      while (isMine() && reader.step()) await pause();
    } catch (error) {
      if (!isTrap(error) && isMine()) {
        if (signal.aborted) reader.free();
        void release();
      }
      throw error;
    }
    // Another service of this realm may have lost the instance during a pause: then once more.
    if (isMine()) return { document: reader.finish(), generation };
  }
}

/** Ends this task where it has taken long. Texts that come one after the other share the time. */
async function pause() {
  if (performance.now() - resumed < LONGEST_WORK) return;
  await macrotask();
  resumed = performance.now();
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
