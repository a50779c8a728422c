// Summarizes documents in Node, on all cores of one machine: node with_node.js --in documents.jsonl --out summaries.jsonl
// The documents, JSON lines, have an `id` and a `text`. Each gives one line of JSON, in their order.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createEngine } from 'epitome';

// `node:readline` also ends lines at U+2028, which JSON may have in a text.
async function* lines(file) {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts.filter((line) => line.trim());
  }
  if (rest.trim()) yield rest;
}

if (isMainThread) {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  const idle = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url)));
  const ask = async (line) => {
    const worker = idle.pop();
    worker.postMessage(line);
    const [answer] = await once(worker, 'message');
    idle.push(worker);
    return answer;
  };
  await pipeline(Readable.from(lines(values.in)).map(ask, { concurrency: idle.length }), createWriteStream(values.out));
  for (const worker of idle) worker.terminate();
} else {
  const engine = createEngine({ worker: false });
  const answer = async ({ id, text }) =>
    typeof text === 'string' ? { id, ...(await engine.summarize(text, { length: { sentences: 3 } })) } : { id, error: 'no text' };
  parentPort.on('message', async (line) => parentPort.postMessage(`${JSON.stringify(await answer(JSON.parse(line)))}\n`));
}
