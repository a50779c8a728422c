// Files of every kind into the page: opened, dropped, and refused with a reason.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { drop, openBuiltSite, untilNotice, untilText } from './support/built-site.js';
import { makeDocx, makePdf } from './support/documents.js';
import { inside, shown, until, untilState } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const TEXT = 'Der Hafen öffnete im Mai. Die Fischer freuten sich über den Kran. Er kostet zwei Millionen €.';

/** @param {import('puppeteer-core').Page} page */
const untilResult = (page) => until(page, () => document.querySelector('epitome-summarizer').result);

/** UTF-16, with its byte order mark. @param {string} text @param {boolean} isBig */
function utf16(text, isBig) {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const encodings = {
  'UTF-8': Buffer.from(TEXT),
  'UTF-8 with a mark': Buffer.from(`\uFEFF${TEXT}`),
  'UTF-16, little end first': utf16(TEXT, false),
  'UTF-16, big end first': utf16(TEXT, true),
  'windows-1252': Buffer.from(TEXT.replace('€', '\x80'), 'latin1'),
};

for (const [name, content] of Object.entries(encodings)) {
  test(`drop a text in ${name}`, options, async () => {
    const { page, problems } = await site.visit();
    await drop(page, { name: 'notes.txt', content });
    assert.equal(await untilText(page), TEXT);
    await untilResult(page);
    assert.deepEqual(problems, []);
  });
}

test('drop a text with the line ends of Windows, or Markdown', options, async () => {
  const { page } = await site.visit();
  await drop(page, { name: 'notes.md', content: '# Harbour\r\n\r\nIt opened in May.\r\nThe fishermen cheered.' });
  assert.equal(await untilText(page), '# Harbour\n\nIt opened in May.\nThe fishermen cheered.');
});

test('drop a web page: its article is read, its menu ignored, none of it runs', options, async () => {
  const { page, problems, requests } = await site.visit();
  const content = `<!doctype html><meta charset="windows-1252"><title>News</title><nav><ul><li><a href="/">All stories of the coast</a></li></ul></nav>
    <h1>Harbour opens</h1><p>The caf\xe9 at the harbour opened in May.</p><p>The fishermen cheered when the gate went up.</p>
    <img src="https://example.org/spy.png"><script>globalThis.ran = true</script>`;
  await drop(page, { name: 'saved.html', content: Buffer.from(content, 'latin1') });
  const text = await untilText(page);
  assert.match(text, /^Harbour opens$/m);
  assert.match(text, /café/);
  assert.ok(!text.includes('ran = true'));
  await untilResult(page);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.ok(requests.every((url) => !url.includes('example.org')));
  assert.deepEqual(problems, []);
});

/** Lines of a page from the top, 14 points apart; an empty one is a gap. @param {string[]} lines @param {number} [x] */
const column = (lines, x = 60) => lines.map((text, index) => ({ text, x, y: 760 - 14 * index })).filter(({ text }) => text);

test('drop a PDF: its lines, its paragraphs, without what stands at the head and foot of each page', options, async () => {
  const { page, problems } = await site.visit();
  const furniture = (number) => [
    { text: 'Harbour News', x: 60, y: 810, size: 9 },
    { text: `Page ${number} of 3`, x: 60, y: 30, size: 9 },
  ];
  const content = makePdf([
    [
      ...furniture(1),
      { text: 'The harbour', x: 60, y: 784, size: 18 },
      ...column([
        'The harbour opened in May. It had been shut since',
        'the storm of last winter.',
        '',
        'A new crane will be built next year. It costs two',
      ]),
    ],
    [
      ...furniture(2),
      ...column(['million, and the town pays half of it.', 'Left ends here.']),
      ...column(['Right begins here.', 'Right ends here.'], 320),
    ],
    [...furniture(3), ...column(['Nobody was counting that day.'])],
  ]);
  await drop(page, { name: 'harbour.pdf', content });
  assert.equal(
    await untilText(page),
    [
      'The harbour\n',
      'The harbour opened in May. It had been shut since',
      'the storm of last winter.\n',
      'A new crane will be built next year. It costs two',
      'million, and the town pays half of it.',
      'Left ends here.',
      'Right begins here.',
      'Right ends here.',
      'Nobody was counting that day.',
    ].join('\n'),
  );
  assert.deepEqual(problems, []);
});

test('drop a Word document: its headings are headings', options, async () => {
  const { page, problems } = await site.visit();
  await drop(page, {
    name: 'report.docx',
    content: makeDocx([
      { style: 'Heading1', text: 'The harbour' },
      { text: 'It opened in May. The fishermen cheered. All of it was paid.' },
    ]),
  });
  assert.match(await untilText(page), /^The harbour\n+It opened in May\./);
  await untilResult(page);
  assert.ok(!(await shown(page)).sentences.includes('The harbour'));
  assert.deepEqual(problems, []);
});

const refusals = {
  'a PDF with a password': [
    'secret.pdf',
    makePdf([column(['Nobody may read this.'])], { isEncrypted: true }),
    /secret\.pdf is protected by a password/,
  ],
  'a PDF of pictures': ['scan.pdf', makePdf([[], []]), /scan\.pdf holds pictures/],
  'half a PDF': ['half.pdf', makePdf([column(['Nobody can read this.'])]).subarray(0, 60), /half\.pdf cannot be read/],
  'half a Word document': ['half.docx', makeDocx([{ text: 'Nobody can read this.' }]).subarray(0, 200), /half\.docx cannot be read/],
  'an old Word document': ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old\.doc is an old Word document/],
  'a picture': ['photo.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /opens plain text.*photo\.png is none/],
  'an archive': ['all.zip', Buffer.from('PK\x03\x04....', 'latin1'), /all\.zip is none/],
  'an empty file': ['empty.txt', '', /no text in empty\.txt/],
  'a page without words': ['blank.html', '<!doctype html><p> </p>', /no text in blank\.html/],
};

for (const [name, [file, content, sentence]] of Object.entries(refusals)) {
  test(`${name} gets a clear sentence`, options, async () => {
    const { page, problems } = await site.visit();
    await drop(page, { name: file, content });
    assert.match((await untilNotice(page)).replace(/[\u2068\u2069]/g, ''), sentence);
    assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').text), '');
    await page.click('#notices .close');
    assert.equal(await page.$('#notices.shown'), null);
    assert.deepEqual(problems, []);
  });
}

/** Far more than a document needs, in a few hundred KB. */
const blanks = ' '.repeat(100e6);
const bombs = {
  'a Word document of a hundred megabytes of nothing': makeDocx([{ text: 'Small.' }], { more: blanks, isPacked: true }),
  'one that says it is small': makeDocx([{ text: 'Small.' }], { more: blanks, isPacked: true, declared: 400 }),
  'a Word document of two million paragraphs': makeDocx([{ text: 'Small.' }], { more: '<w:p/>'.repeat(2e6), isPacked: true }),
};

for (const [name, content] of Object.entries(bombs)) {
  test(`${name} is not unpacked, and the text before stays`, options, async () => {
    assert.ok(content.length < 500e3);
    const { page, problems } = await site.visit();
    await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here.'));
    await drop(page, { name: 'bomb.docx', content });
    assert.match(await untilNotice(page), /bomb\.docx.? unpacks to far more/);
    assert.equal(await untilText(page), 'Mine is here.');
    assert.deepEqual(problems, []);
  });
}

test('a Word document that is compressed is read', options, async () => {
  const { page } = await site.visit();
  await drop(page, { name: 'packed.docx', content: makeDocx([{ text: 'The harbour opened in May.' }], { isPacked: true }) });
  assert.match(await untilText(page), /^The harbour opened in May\./);
});

test('a PDF that says it has no pages leaves the text as it is', options, async () => {
  const { page } = await site.visit();
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here.'));
  await drop(page, { name: 'none.pdf', content: makePdf([column(['Nobody sees this page.'])], { count: 0 }) });
  assert.match(await untilNotice(page), /none\.pdf/);
  assert.equal(await untilText(page), 'Mine is here.');
});

test('a page of nothing but brackets is looked at once', options, async () => {
  const { page } = await site.visit();
  // At the square of its length, this would take longer than a test waits.
  const content = `<!doctype html>${'<'.repeat(4e6)}`;
  await drop(page, { name: 'brackets.html', content });
  await until(
    page,
    () => document.querySelector('epitome-summarizer').text || document.querySelector('#notices.shown .close:not([hidden])'),
  );
});

test('open a file with the button, twice the same', options, async () => {
  const { page } = await site.visit();
  const folder = mkdtempSync(join(tmpdir(), 'epitome-file-'));
  const file = join(folder, 'notes.txt');
  writeFileSync(file, TEXT);
  for (let round = 0; round < 2; round += 1) {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#open')]);
    await chooser.accept([file]);
    assert.equal(await untilText(page), TEXT);
    await (await inside(page, '.clear')).click();
    await untilState(page, 'empty');
  }
  rmSync(folder, { recursive: true });
});

test('of several files the first is read, and that is said; the text before can be brought back', options, async () => {
  const { page } = await site.visit();
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine was here first.'));
  await drop(page, { name: 'one.txt', content: 'One is here.' }, { name: 'two.txt', content: 'Two is there.' });
  await until(page, () => document.querySelector('epitome-summarizer').text === 'One is here.');
  assert.match(await untilNotice(page), /^Text replaced\.$/);
  await page.click('#notices .act');
  assert.equal(await untilText(page), 'Mine was here first.');
});

test('a long file shows how far it is, and can be stopped', options, async () => {
  const { page, problems } = await site.visit();
  const lines = column(Array.from({ length: 50 }, (_, index) => `Line ${index} of a very long report about the harbour and its cranes.`));
  await drop(page, { name: 'long.pdf', content: makePdf(Array.from({ length: 1500 }, () => lines)) });
  await until(page, () =>
    /Reading \u2068long\.pdf\u2069: page \d+ of 1500/.test(document.querySelector('#notices.shown [role=status]')?.textContent),
  );
  await page.click('#notices .act');
  await until(page, () => !document.querySelector('#notices.shown'));
  // Nothing reads on.
  while (page.workers().length > 0) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').text), '');
  assert.deepEqual(problems, []);
});
