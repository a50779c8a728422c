// How much memory a long text takes, and what is left of it.

import { open } from '../../tests/browser/support/page.js';
import { TEXTS } from '../texts.js';
import { sizeOf } from './figures.js';
import { keep, PLACES } from './places.js';
import { section, table, tell } from './report.js';

/** @import { Setting } from './places.js' */

const KINDS = ['english', 'arabic', 'chinese'];
const LONG = 1e7;
const SHORT = 1e3;

/** @param {Setting} setting */
export async function memory(setting) {
  const size = Math.min(LONG, setting.most);
  section('Memory');
  tell(
    `One reading of ${sizeOf(size)} in a fresh process: the most that was held, as a multiple of the text in UTF-8; natively beyond the ` +
      `text, as WebAssembly all of its memory.`,
  );
  const rows = [];
  for (const kind of KINDS) {
    const file = keep(setting, `${kind}-${size}`, TEXTS[kind](size));
    const native = await PLACES.native(setting, file, 1);
    const wasm = await PLACES.Node(setting, file, 1);
    rows.push([kind, native.peak ? (native.peak / native.bytes).toFixed(1) : '–', ((wasm.memory ?? NaN) / wasm.bytes).toFixed(1)]);
    process.stderr.write(`memory, ${kind}\n`);
  }
  table(['text', 'native', 'WebAssembly'], rows, 1);

  tell(
    'WebAssembly memory of the engine’s worker in Chromium, in MB, after one text after the other; each was closed when its summary came.',
  );
  const files = [SHORT, size, SHORT].map((each) => keep(setting, `english-${each}`, TEXTS.english(each)));
  const held = await heldAfter(setting, files);
  table(
    [`after ${sizeOf(SHORT)}`, `after ${sizeOf(size)}`, `after ${sizeOf(SHORT)} again`],
    [held.map((bytes) => (bytes / 1e6).toFixed(1))],
    0,
  );
}

/** What the worker holds after each text. @param {Setting} setting @param {string[]} files */
async function heldAfter({ browser, origin }, files) {
  const { page } = await open(browser, `${origin}/test/`);
  try {
    await page.evaluate(async () => {
      const { createEngine } = await import('/dist/engine/engine.js');
      globalThis.engine = createEngine();
    });
    const held = [];
    for (const file of files) {
      await page.evaluate(async (name) => {
        await globalThis.engine.summarize(await (await fetch(`/work/${name}`)).text());
      }, file);
      const all = await Promise.all(page.workers().map((worker) => wasmMemory(worker.client)));
      held.push(all.reduce((sum, bytes) => sum + bytes, 0));
    }
    return held;
  } finally {
    await page.close();
  }
}

/** All of WebAssembly's memory that can still be reached in a worker, in bytes. @param {import('puppeteer-core').CDPSession} client */
async function wasmMemory(client) {
  const { result: prototype } = await client.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }',
    returnByValue: true,
  });
  return result.value;
}
