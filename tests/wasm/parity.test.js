// The wasm and the native library give the same answer, to the last bit of every score.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { load, read } from './support.js';

const name = process.platform === 'win32' ? 'epitome.exe' : 'epitome';
const binary = fileURLToPath(new URL(`../../target/debug/${name}`, import.meta.url));
const skip = existsSync(binary) ? false : 'needs the command line: cargo build --features cli';

before(load);

// A small linear congruential generator: the same texts on every run.
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

const WORDS = (
  'the a of bridge Council tram river budget storm Engineer old new closed voted carries 1911 3.5 Dr. U.S. e.g. ' +
  '“quoted” (aside) well-known Émile мост город новый 大桥 关闭 橋が जسر पुल है สะพาน 다리가 😀'
).split(' ');
const ENDS = ['. ', '. ', '? ', '! ', '… ', '.\n\n', '\n', '。', '। ', ': '];

function text(seed) {
  const random = numbers(seed);
  const pick = (list) => list[Math.floor(random.next().value * list.length)];
  let out = '';
  for (let i = 0; i < 5 + seed % 60; i += 1) {
    const words = Array.from({ length: 1 + Math.floor(random.next().value * 18) }, () => pick(WORDS));
    out += words.join(' ') + pick(ENDS);
  }
  return out;
}

/** UTF-8 byte offset of a UTF-16 offset. */
const bytes = (source, offset) => Buffer.byteLength(source.slice(0, offset));

/** The spans of coverage in bytes. */
const inBytes = ({ share, terms, sections }, span) => {
  const added = ({ best }) => (best ? { best: span(best) } : {});
  return {
    share,
    terms: terms.map((term) => ({ ...term, ...added(term) })),
    sections: sections.map((section) => ({ ...section, ...span(section), ...added(section) })),
  };
};

test('a thousand generated texts and the article', { skip }, () => {
  const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
  const texts = [...Array.from({ length: 1000 }, (_, seed) => text(seed + 1)), article];
  const lines = texts.map((source, id) => JSON.stringify({ id, text: source })).join('\n');
  const run = spawnSync(binary, ['--jsonl', '--explain', '--sentences', '4'], {
    input: lines,
    maxBuffer: 1 << 30,
  });
  const answers = run.stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, texts.length);
  for (const [id, source] of texts.entries()) {
    const native = answers[id];
    const document = read(source);
    const { lang, keyTerms } = document.overview();
    const { summary, coverage } = document.summarize({ sentences: 4 });
    assert.equal(lang, native.lang);
    const span = ({ start, end }) => ({ start: bytes(source, start), end: bytes(source, end) });
    const ours = summary.map((s) => ({ text: s.text, ...span(s), score: s.score }));
    assert.deepEqual(ours, native.summary.map(({ text, start, end, score }) => ({ text, start, end, score })));
    const terms = keyTerms.map((term) => ({ ...term, occurrences: term.occurrences.map(span) }));
    assert.deepEqual(terms, native.keyTerms);
    assert.deepEqual(inBytes(coverage, span), native.coverage);
    const scores = new Map(native.sentences.filter(({ ignored }) => !ignored).map((sentence) => [sentence.start, sentence.score]));
    const { sentences } = document.overview();
    assert.deepEqual([...document.overview().scores], [...sentences].filter((_, index) => index % 2 === 0).map((start) => scores.get(bytes(source, start))));
    document.free();
  }
});
