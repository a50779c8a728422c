// What files and kept texts are called on the page: their names cannot pass for words of the page, hide, or change how they are
// read.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { drop, openBuiltSite, untilNotice } from './support/built-site.js';
import { until } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const LONG = 'a'.repeat(10_000);

test('a file with a hostile name', options, async () => {
  const { page } = await site.visit();
  const content = 'PK\x03\x04....';
  await drop(page, { name: `in\u202evoice\u2069\nDone. Press here\u200b ${LONG}.zip`, content });
  assert.match(await untilNotice(page), /\(\.docx\)\. \u2068invoice Done\. Press here a{40,80}…\u2069 is none of these\.$/);
  await page.click('#notices .close');
  await drop(page, { name: '\u202e\u200b', content });
  assert.match(await untilNotice(page), /\. \u2068…\u2069 is none of these\.$/);
});

test('a name keeps its direction in a sentence from right to left', options, async () => {
  const { page } = await site.visit({ address: '#lang=ar' });
  await until(page, () => document.documentElement.dir === 'rtl');
  await drop(page, { name: 'notes!', content: 'PK\x03\x04....' });
  await untilNotice(page);
  const [first, last] = await page.evaluate(() => {
    const text = document.querySelector('#notices [role=status]').firstChild;
    return ['n', '!'].map((letter) => {
      const range = document.createRange();
      const start = text.data.indexOf(letter, text.data.indexOf('notes'));
      range.setStart(text, start);
      range.setEnd(text, start + 1);
      return range.getBoundingClientRect().left;
    });
  });
  assert.ok(first < last, 'its last mark stands at its end');
});

test('kept texts with hostile beginnings', options, async () => {
  const { page } = await site.visit();
  await page.click('#history input');
  const text = `\u200b\u202e\n\u2067${LONG} \u202eopened in May.\nThe fishermen cheered. All of it was paid.`;
  await page.evaluate((value) => (document.querySelector('epitome-summarizer').text = value), text);
  await until(page, () => document.querySelector('#history li') !== null);
  const { name, label, isolated } = await page.evaluate(() => {
    const opener = document.querySelector('#history .open');
    const label = document.querySelector('#history .remove').ariaLabel;
    return { name: opener.textContent, label, isolated: getComputedStyle(opener).unicodeBidi };
  });
  assert.equal(name, `${'a'.repeat(80)}…`);
  assert.equal(label, `Delete: \u2068${name}\u2069`);
  assert.equal(isolated, 'isolate');
  // The text itself is kept as it is.
  await page.evaluate(() => document.querySelector('#history .open').click());
  await until(page, (value) => document.querySelector('epitome-summarizer').text === value, text);
});
