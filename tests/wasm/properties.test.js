// What holds for every text, through the wasm: the properties of tests/properties.rs that its bindings could break.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { generated, load, read } from './support.js';

before(load);

/** Generated texts, some of them with the lines of a page or of a mail around them, and halves of surrogate pairs. */
const TEXTS = Array.from({ length: 200 }, (_, seed) => {
  const text = generated(seed + 5000);
  return [
    text,
    `Home\nSearch\nLog in\n\n${text}\n\nShare\nPrivacy policy\n`,
    `From: Ann\nTo: Bob\n\n${text}\n-- \nAnn 😀\n`,
    `\ud83d ${text} \ude00`,
  ][seed % 4];
});

/** An offset between the halves of a surrogate pair is none. */
const isBoundary = (text, at) => at === 0 || at === text.length || !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function inOrder(text, spans) {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(last <= start && start < end && end <= text.length, `${last}, ${start}–${end}`);
    assert.ok(isBoundary(text, start) && isBoundary(text, end), `${start}–${end}`);
    last = end;
  }
}

/** Start, end, start, end → spans. */
const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, index) => ({ start: flat[2 * index], end: flat[2 * index + 1] }));

/** Everything that is said of a text. */
function everything(text, options) {
  const document = read(text, options);
  // How long it took is no answer.
  const { timing: _, ...overview } = document.overview();
  const { summary, coverage } = document.summarize({ ratio: 0.5 });
  document.free();
  return { ...overview, summary, coverage };
}

describe('of two hundred texts', () => {
  test('spans are valid, in order and on boundaries', () => {
    for (const text of TEXTS) {
      const { selectableSpans, blocks, boilerplate, keyTerms, summary } = everything(text);
      for (const spans of [pairs(selectableSpans), blocks, boilerplate, summary, ...keyTerms.map(({ occurrences }) => occurrences)])
        inOrder(text, spans);
    }
  });

  test('summaries are verbatim, and contain the shorter ones', () => {
    for (const text of TEXTS) {
      const document = read(text);
      let shorter = [];
      for (let sentences = 1; sentences <= Math.min(document.overview().stats.selectableSentences, 12); sentences += 1) {
        const { summary } = document.summarize({ sentences });
        assert.ok(summary.every(({ start, end, text: slice }) => text.slice(start, end) === slice));
        const starts = summary.map(({ start }) => start);
        assert.ok(starts.length === sentences && shorter.every((start) => starts.includes(start)));
        shorter = starts;
      }
      document.free();
    }
  });

  test('the same text gives the same answer', () => {
    for (const text of TEXTS) assert.deepEqual(everything(text), everything(text));
  });

  test('line ends do not matter', () => {
    const shown = (text) => everything(text).summary.map(({ text: slice, display }) => (display ?? slice).replaceAll('\r\n', '\n'));
    for (const text of TEXTS) assert.deepEqual(shown(text.replaceAll('\n', '\r\n')), shown(text));
  });

  test('keeping every kind is cleaning nothing', () => {
    const keep = [
      'navigation',
      'consent',
      'share',
      'byline',
      'caption',
      'teaser',
      'related',
      'comments',
      'footer',
      'advertisement',
      'mailHeader',
      'signature',
      'disclaimer',
      'timeCode',
      'separator',
    ];
    for (const text of TEXTS) assert.deepEqual(everything(text, { keep }), everything(text, { clean: false }));
  });
});
