// What the built site costs: bytes on the wire, the time until it can be used, and whether anything moves or blocks meanwhile.

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

/** Compressed with Brotli, in bytes: until a text can be pasted, and until its summary is shown. */
const BUDGET = { first: 30_000, whole: 210_000 };
/** Requests until a text can be pasted: page, style, script and its one part, manifest, icon. */
const MOST_REQUESTS = 6;

/** Before the page's own scripts: records when the box can be used, what moves and what blocks. */
function record() {
  const seen = (globalThis.seen = { shifts: [], tasks: [], usable: 0 });
  new PerformanceObserver((list) => seen.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  customElements.whenDefined('epitome-summarizer').then(() => requestAnimationFrame(() => (seen.usable = performance.now())));
}

const withRecord = (page) => page.evaluateOnNewDocument(record);

test('bytes and requests of the first load, and with the core', options, async (context) => {
  const { page, requests, folder, url } = await site.visit({ before: withRecord });
  const weigh = () => requests.filter((request) => request.startsWith(url)).reduce((sum, request) => {
    const body = readFileSync(join(folder, request.slice(url.length) || 'index.html'));
    return sum + brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }, 0);
  const [first, count] = [weigh(), requests.length];
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  const whole = weigh();
  context.diagnostic(`first load: ${first} bytes in ${count} requests; with core and summary: ${whole} bytes`);
  assert.ok(count <= MOST_REQUESTS, requests.join('\n'));
  assert.ok(first <= BUDGET.first, `${first} bytes before a text, ${BUDGET.first} at most`);
  assert.ok(whole <= BUDGET.whole, `${whole} bytes for a summary, ${BUDGET.whole} at most`);
});

for (const language of ['en', 'de']) {
  test(`${language}: nothing moves after the load`, options, async (context) => {
    const { page } = await site.visit({ before: withRecord, address: `#lang=${language}` });
    await page.waitForSelector('#offline[data-true]');
    const { shifts, usable } = await page.evaluate(() => globalThis.seen);
    context.diagnostic(`usable after ${usable.toFixed(0)} ms`);
    assert.deepEqual(shifts, []);
  });
}

test('long tasks of the page while a megabyte is summarized and the slider moves', options, async (context) => {
  const { page } = await site.visit({ before: withRecord });
  await page.waitForSelector('#offline[data-true]');
  const read = async (action, ...values) => {
    await page.evaluate(() => (globalThis.seen.tasks.length = 0));
    await page.evaluate(action, ...values);
    return page.evaluate(() => globalThis.seen.tasks.map(Math.round));
  };
  const summary = await read((text) => new Promise((resolve) => {
    const widget = document.querySelector('epitome-summarizer');
    widget.addEventListener('epitome-summary', () => requestAnimationFrame(() => setTimeout(resolve)), { once: true });
    widget.text = Array.from({ length: Math.ceil(1e6 / text.length) }, (_, index) => `Part ${index}\n\n${text}`).join('\n\n');
  }), article);
  const slider = await read(async () => {
    const widget = document.querySelector('epitome-summarizer');
    const range = widget.shadowRoot.querySelector('input[type=range]');
    for (let step = 2; step < 22; step += 1) {
      const answer = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
      range.value = String(step);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await answer;
    }
  });
  context.diagnostic(`long tasks in ms: summary of 1 MB ${JSON.stringify(summary)}, slider ${JSON.stringify(slider)}`);
});
