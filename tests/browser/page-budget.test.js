// What the built site costs: bytes on the wire, requests, and whether anything moves meanwhile.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

import { skipIn } from './support/browser.js';
import { openBuiltSite } from './support/built-site.js';
import { untilState } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit firefox', 'only Chromium tells of all of this') };

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** Compressed with Brotli, in bytes: until a text can be pasted, until its summary is shown, and with what is loaded after it. */
const BUDGET = { first: 30_000, whole: 311_100, all: 319_300 };
/** Requests until a text can be pasted: page, style, script and its one part, manifest, icon. */
const MOST_REQUESTS = 6;

/** Before the page's own scripts: records what moves. */
function record() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

const withRecord = (page) => page.evaluateOnNewDocument(record);

test('bytes and requests of the first load, and with the core', options, async (context) => {
  const { page, requests, folder, url } = await site.visit({ before: withRecord });
  const isLater = (/** @type {string} */ request) => /\bpanels\b/.test(request);
  const weigh = (counts = (/** @type {string} */ _) => true) =>
    requests
      .filter((request) => request.startsWith(url) && counts(request))
      .reduce((sum, request) => {
        const body = readFileSync(join(folder, request.slice(url.length) || 'index.html'));
        return sum + brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
      }, 0);
  const [first, count] = [weigh(), requests.length];
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  const [whole, all] = [weigh((request) => !isLater(request)), weigh()];
  context.diagnostic(`first load: ${first} bytes in ${count} requests; with core and summary: ${whole}; in all: ${all}`);
  assert.ok(requests.some(isLater), 'what stands below the summary is loaded after it');
  assert.ok(count <= MOST_REQUESTS, requests.join('\n'));
  assert.ok(first <= BUDGET.first, `${first} bytes before a text, ${BUDGET.first} at most`);
  assert.ok(whole <= BUDGET.whole, `${whole} bytes for a summary, ${BUDGET.whole} at most`);
  assert.ok(all <= BUDGET.all, `${all} bytes in all, ${BUDGET.all} at most`);
});

for (const language of ['en', 'de']) {
  test(`${language}: nothing moves after the load`, options, async () => {
    const { page } = await site.visit({ before: withRecord, address: `#lang=${language}` });
    await page.waitForSelector('#offline[data-true]');
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  });
}
