// Text never fails: the odd texts of tests/edges.rs, through the wasm.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load, read, slices } from './support.js';

before(load);

function sentences(text) {
  const document = read(text);
  const result = document.summarize({ sentences: 3 });
  assert.ok(slices(text, result));
  document.free();
  return result.summary.map((sentence) => sentence.text);
}

const NOTHING = ['', ' ', '\n\r\n\t', '\ufeff', '…', '* * *\n-----', '😀 🎉🎉 👍🏽👩‍👩‍👧‍👦', '\0\0\0'];
for (const text of NOTHING) {
  test(`nothing to say about ${JSON.stringify(text)}`, () => assert.deepEqual(sentences(text), []));
}

test('one word', () => assert.deepEqual(sentences(' Bridge\n'), ['Bridge']));

test('no punctuation', () => {
  assert.deepEqual(sentences('first we met\nthen we talked'), ['first we met', 'then we talked']);
});

test('NUL bytes', () => {
  assert.deepEqual(sentences('A\0B came. \0\0 Then C\0 left.'), ['A\0B came.', '\0\0 Then C\0 left.']);
});

test('mixed line ends', () => {
  assert.deepEqual(sentences('One line.\r\nAnother.\rA third.\n'), ['One line.', 'Another.', 'A third.']);
});

test('text from right to left', () => {
  assert.equal(sentences('أغلق الجسر القديم في مايو. كان عمره مئة عام! هل سيبنون جسرا جديدا؟').length, 3);
});

test('a hundred megabytes of one letter', () => {
  const text = 'a'.repeat(100_000_000);
  const document = read(text);
  const { summary } = document.summarize({ sentences: 3 });
  assert.equal(summary.length, 1);
  assert.equal(summary[0].end, text.length);
  document.free();
});

test('a million sentences of one word', () => {
  const document = read('Yes. '.repeat(1_000_000));
  assert.equal(document.overview().stats.selectableSentences, 1_000_000);
  document.free();
});
