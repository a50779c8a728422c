// HTML of every origin → text, roles and links.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch, skipIn } from './support/browser.js';
import { open } from './support/page.js';
import { elementPage } from './support/pages.js';
import { startServer } from './support/server.js';

let server;
let browser;
let page;
before(async () => {
  server = await startServer({ pages: { '/test/': elementPage('') } });
  browser = await launch();
  ({ page } = await open(browser, `${server.origin}/test/`));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The text, and what each stretch of it is, as `role: stretch`. @param {string} html */
function read(html) {
  return page.evaluate(async (source) => {
    const { htmlToText } = await import('/element/html/text.js');
    const { text, markup } = htmlToText(source);
    return { text, roles: markup.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`) };
  }, html);
}

const pages = new URL('../fixtures/html/', import.meta.url);
const names = readdirSync(pages).filter((name) => name.endsWith('.html'));

// The library's own reader, `src/html.rs`, is held to the same pages.
for (const name of names) {
  test(`${name} is read as the library reads it`, async () => {
    const { text, roles } = await read(readFileSync(new URL(name, pages), 'utf8'));
    const expected = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), pages), 'utf8'));
    assert.equal(text, expected.text);
    assert.deepEqual(roles, expected.markup);
  });
}

test('levels as deep as parsers go', async () => {
  const { text } = await read(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`);
  assert.equal(text, 'deep');
});

test('all of it is hidden: its words rather than nothing, and that is said', async () => {
  const seen = await page.evaluate(async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const hidden = '<title>T</title><style>p {}</style><body style="display: none"><p>One &amp; <b>two</b>.</p><script>x</script>';
    return [hidden, '<img alt="one">', '<p hidden> </p>'].map((html) => ({ text: '', note: '', ...htmlToText(html) }));
  });
  assert.deepEqual(
    seen.map(({ text, note }) => [text, note]),
    [
      ['One & two.', 'readAsPlain'],
      ['', ''],
      ['', ''],
    ],
  );
});

test('lists in lists are indented no deeper than nine levels', async () => {
  const { text } = await read(`${'<ul><li>x'.repeat(200)}`);
  const lines = text.split('\n');
  assert.deepEqual([lines[0], lines[8], lines[150]], ['- x', `${' '.repeat(16)}- x`, `${' '.repeat(16)}- x`]);
});

test('too many nodes: those at first are read, no further step is made, and that is said', async () => {
  const seen = await page.evaluate(async () => {
    const { readNodes } = await import('/element/html/text.js');
    const root = new DOMParser().parseFromString('<p>One <b>two</b></p>'.repeat(1000), 'text/html').body;
    let asked = 0;
    const ask = () => (asked += 1) > 0;
    // The body, and four nodes in each paragraph.
    const { text, note } = readNodes([root, root], ask, 41);
    const whole = readNodes([root], ask, 4001);
    return { text, note, asked: asked - 2001, whole: whole.note ?? null, length: whole.text.split('\n\n').length };
  });
  assert.deepEqual(seen, {
    text: Array(10).fill('One two').join('\n\n'),
    note: 'readInPart',
    asked: 21,
    whole: null,
    length: 1000,
  });
});

/** Four megabytes of what once took the square of its length, which is many minutes. Each answers whether the text is right. */
const enormous = {
  'one style of a word processor': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    return htmlToText(`<p style="${'mso-list:'.repeat(450_000)}">words</p>`).text === 'words';
  },
  'lines of a listing': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    return htmlToText(`<pre>${'<div>line</div>'.repeat(270_000)}`).text.split('\n').length === 270_000;
  },
  'empty cells': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const { text } = htmlToText(`<table><tr><td>a<td>b<tr><td>c${'<td>'.repeat(1_000_000)}d`);
    return text === `a\tb\nc${'\t'.repeat(1_000_000)}d`;
  },
  'brackets in a file': async () => {
    const { readFile } = await import('/page/files/read.js');
    const { html } = await readFile(new File(['<'.repeat(4_000_000)], 'x.html'), () => {});
    return html.length === 4_000_000;
  },
  'lists in lists': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const html = '<ul>'.repeat(20) + '<li>x'.repeat(800_000);
    return htmlToText(html).text.length < 5 * html.length;
  },
};

for (const [name, read4] of Object.entries(enormous)) {
  test(`${name}: four megabytes are read`, async () => {
    assert.ok(await page.evaluate(read4));
  });
}

/** Each makes a text of a size, and is asked for two of them. */
const growing = {
  'a long text': async (size) => {
    const { htmlToText } = await import('/element/html/text.js');
    const html =
      '<p class="x" style="color: red">The mill <b>turns</b> at <a href="/a">high</a> water, and nobody counts.</p><ul><li>one</li></ul>'.repeat(
        size,
      );
    return () => htmlToText(html).text.length > 50 * size;
  },
  'tables in tables': async (size) => {
    const { htmlToText } = await import('/element/html/text.js');
    const html = `${'<table><tr><td>some cell<td>'.repeat(400)}${'in the middle '.repeat(size)}`;
    return () => htmlToText(html).text.length > 13 * size;
  },
  // Parsers stop at some depth; a document made by hand does not.
  'levels without end': async (size) => {
    const { readNodes } = await import('/element/html/text.js');
    const root = document.implementation.createHTMLDocument('').createElement('div');
    let last = root;
    for (let level = 0; level < size; level += 1)
      last = last.appendChild(last.ownerDocument.createElement(level % 3 ? 'div' : 'blockquote'));
    last.textContent = 'deeper';
    return () => readNodes([root]).text === 'deeper';
  },
};

/** The least time of some rounds for a size, and for four times as much, in milliseconds: what else the machine does is no part of it. */
async function timed(make, size) {
  const works = [await make(size), await make(4 * size)];
  return works.map((work) => {
    let least = Infinity;
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      if (!work()) throw new Error('the text is another');
      least = Math.min(least, performance.now() - start);
    }
    return least;
  });
}

for (const [name, make] of Object.entries(growing)) {
  test(
    `${name}: four times as much takes about four times as long`,
    { skip: skipIn('firefox webkit', 'it would be the same') },
    async (context) => {
      const [small, large] = await page.evaluate(`(${timed})(${make}, 5000)`);
      context.diagnostic(`${small} ms, ${large} ms`);
      assert.ok(large < 10 * small + 5);
    },
  );
}
