// The native library, the wasm and the core in JavaScript give the same answer, to the last bit of every score: for
// generated texts, and for those of the folder that EPITOME_DATA names (files of JSON lines with a `text`), if it does.
//
//     cargo xtask dist && cargo build --release --features cli
//     EPITOME_DATA=DIR EPITOME_CLI=target/release/epitome node --test tests/wasm/parity.test.js
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { generated, load } from './support.js';

const name = process.platform === 'win32' ? 'epitome.exe' : 'epitome';
const binary = resolve(process.env.EPITOME_CLI || fileURLToPath(new URL(`../../target/debug/${name}`, import.meta.url)));
const skip = existsSync(binary) ? false : 'needs the command line: cargo build --features cli';

/** Whether the core in JavaScript is compared, too: `cargo xtask test --quick` does not build it. */
const isWhole = process.env.EPITOME_CORES !== 'wasm';

/** The cores by name: what reads texts in each. @type {Record<string, new (text: string) => any>} */
const cores = {};

before(async () => {
  cores.wasm = (await load()).Reader;
  const script = new URL('../../www/pkg/epitome-js.js', import.meta.url);
  if (isWhole && existsSync(script)) cores.JavaScript = (await import(script.href)).Reader;
});

test('there is a core in JavaScript to compare with', (context) => {
  if (!cores.JavaScript) context.skip('it is built by cargo xtask dist');
});

/** UTF-16 offset → UTF-8 byte offset. */
function bytesOf(source) {
  const table = new Uint32Array(source.length + 1);
  let bytes = 0;
  for (let at = 0; at < source.length;) {
    const letter = source.codePointAt(at);
    table[at] = bytes;
    bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    at += letter < 0x10000 ? 1 : 2;
  }
  table[source.length] = bytes;
  return (offset) => table[offset];
}

/** What the native library says of texts, as JSON. @param {string[]} texts */
function native(texts) {
  const lines = texts.map((source, id) => JSON.stringify({ id, text: source })).join('\n');
  const run = spawnSync(binary, ['--jsonl', '--explain', '--sentences', '4', '--headline', '12'], { input: lines, maxBuffer: 1 << 30 });
  return run.stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** An answer with all offsets in bytes: every `start` and `end`, wherever it stands. */
function inBytes(answer, at) {
  if (Array.isArray(answer)) return answer.map((one) => inBytes(one, at));
  if (typeof answer !== 'object' || answer === null) return answer;
  const isOffset = (name) => name === 'start' || name === 'end';
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, isOffset(name) ? at(value) : inBytes(value, at)]));
}

/** What a core says of a text: the fields of the command line and no others, but for typed arrays and the time it took. */
function told(Reader, source) {
  const document = new Reader(source).finish();
  const { selectableSpans, selectableScores, timing, ...overview } = document.overview();
  const answer = {
    ...overview,
    ...document.summarize({ sentences: 4 }),
    ...document.explain(),
    headline: document.headline(12) ?? null,
  };
  document.free();
  const selectable = new Set(selectableSpans.filter((_, index) => index % 2 === 0));
  const scores = answer.sentences.filter(({ start, boilerplate }) => !boilerplate && selectable.has(start)).map(({ score }) => score);
  assert.deepEqual([...selectableScores], scores);
  assert.ok(Object.keys(timing).length > 0);
  return inBytes(answer, bytesOf(source));
}

/** @param {string[]} texts */
function compare(texts) {
  const answers = native(texts);
  assert.equal(answers.length, texts.length);
  for (const [id, source] of texts.entries()) {
    for (const [core, Reader] of Object.entries(cores)) {
      const { id: _, ...answer } = answers[id];
      assert.deepEqual(told(Reader, source), answer, `${core}: ${JSON.stringify(source.slice(0, 200))}`);
    }
  }
}

test('a thousand generated texts and the article', { skip }, () => {
  const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
  compare([...Array.from({ length: 1000 }, (_, seed) => generated(seed + 1)), article]);
});

/** The texts of a file are compared so many at a time: all answers at once would not fit. */
const AT_A_TIME = 50;
const data = process.env.EPITOME_DATA ?? '';
const files = data
  ? readdirSync(data, { recursive: true })
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
  : [];

test('texts of people', { skip: skip || (!files.length && 'EPITOME_DATA names no folder with texts') }, async (context) => {
  for (const file of files) {
    const lines = readFileSync(join(data, file), 'utf8').split('\n').filter(Boolean);
    const texts = lines.map((line) => JSON.parse(line).text).filter((source) => typeof source === 'string');
    await context.test(`${file}: ${texts.length}`, () => {
      for (let at = 0; at < texts.length; at += AT_A_TIME) compare(texts.slice(at, at + AT_A_TIME));
    });
  }
});
