// Markdown out: whatever a text has in it, what is rendered is that text, letter by letter, and nothing more.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

import { markdown } from '../../www/element/views/exports.js';
import { escaped } from '../../www/engine/markdown.js';
import { compose } from '../../www/summarizer/compose.js';

/** CommonMark with tables and strikethrough; and all that GitHub has. HTML of a text would go through. */
const markdownIt = new MarkdownIt({ html: true });
const renderers = {
  'markdown-it': (/** @type {string} */ source) => markdownIt.render(source),
  micromark: (/** @type {string} */ source) =>
    micromark(source, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
};

/** How many sentences each form of output is tried with. */
const SENTENCES = 10_000;

/** What Markdown and HTML are made of, and what they lose. */
const PIECES = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...' \t\n\r\0\v\f\u001b\u0085\u009b\u00a0\u2009\u2028\u200b\u202e\u3000\ufeffaBé大1',
  ...['```', '~~~', '~~', '---', '***', '- ', '1. ', '23) ', '# ', '> ', '&lt;', '&#60;', '&#x3c;', '&amp', '[a](javascript:b)'],
  ...['![a](//b)', '<b>', '<!--', '</', '<?', 'https://', 'www.', 'a@b.de', '[ ] ', '[x]: /y', '[^1]', '|-|-|', '| a |', '\n\n'],
  ...['\r\n', '    ', '==', 'the harbour', '\ud800'],
];

/** The same numbers on every run, from 0 to below `limit`. @param {number} seed */
function randomOf(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** @param {(limit: number) => number} random */
const hostile = (random) => Array.from({ length: 1 + random(13) }, () => PIECES[random(PIECES.length)]).join('');

/** How HTML says that there is this text. @param {string} text */
const html = (text) =>
  text
    .replace(/[\0\v\u0085]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** @param {string} source @param {string} expected */
function check(source, expected) {
  for (const [name, render] of Object.entries(renderers)) {
    // GitHub makes links of mail addresses; what they show is the same.
    const shown = render(source).replace(/<a href="mailto:[^"]*">|<\/a>/g, '');
    assert.equal(shown.trimEnd(), expected, `${name}: ${JSON.stringify(source)}`);
  }
}

/** @param {string[]} items */
const list = (items) => `<ul>\n${items.map((item) => `<li>${html(item)}</li>\n`).join('')}</ul>`;

test('the cases that the command line has too', () => {
  const cases = JSON.parse(readFileSync(new URL('../fixtures/markdown.json', import.meta.url), 'utf8'));
  assert.ok(cases.length > 50);
  for (const { text, markdown: expected } of cases) assert.equal(escaped(text), expected);
});

for (const view of /** @type {const} */ (['paragraph', 'bullets'])) {
  for (const lang of ['en', 'ja']) {
    test(`the element’s ${view} in ${lang} render to their sentences`, () => {
      const random = randomOf(1);
      for (let count = 0; count < SENTENCES; count += 4) {
        const [headline = '', ...texts] = Array.from({ length: 7 }, () => hostile(random));
        const sentences = texts.slice(0, 4);
        const terms = texts.slice(4);
        const result = {
          lang,
          blocks: [],
          coverage: { sections: [] },
          summary: sentences.map((text) => ({ text })),
          keyTerms: terms.map((text) => ({ text })),
        };
        const exported = /** @type {any} */ ({ text: '', result, heading: { text: headline }, view });
        const body = view === 'bullets' ? list(sentences) : `<p>${html(sentences.join(lang === 'ja' ? '' : ' '))}</p>`;
        check(
          markdown(exported, 'Key terms'),
          `<h1>${html(headline)}</h1>\n${body}\n<p><strong>Key terms:</strong> ${html(terms.join(', '))}</p>`,
        );
      }
    });
  }
}

for (const type of /** @type {const} */ (['tldr', 'key-points'])) {
  test(`Summarizer’s ${type} render to their sentences`, async () => {
    const random = randomOf(2);
    const wanted = { focus: [], signal: new AbortController().signal };
    for (let count = 0; count < SENTENCES; count += 4) {
      const sentences = Array.from({ length: 4 }, () => hostile(random));
      const summary = sentences.map((text) => ({ text }));
      const document = /** @type {any} */ ({ text: '', lang: 'en', summarize: async () => ({ summary }) });
      const pieces = await compose(document, { type, length: 'medium', format: 'markdown' }, wanted);
      check(pieces.join(''), type === 'tldr' ? `<p>${html(sentences.join(' '))}</p>` : list(sentences));
    }
  });
}
