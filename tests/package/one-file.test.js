// `dist/epitome.html`: the page as a file that people can save and keep.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from '../browser/support/browser.js';
import { drop, untilNotice, untilText } from '../browser/support/built-site.js';
import { inside, open, paste, shown, until, untilState } from '../browser/support/page.js';
import { startServer } from '../browser/support/server.js';
import { DIST } from './support.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const address = pathToFileURL(join(DIST, 'epitome.html')).href;

test('it refers to nothing outside itself, and its policy allows no request', () => {
  const page = readFileSync(join(DIST, 'epitome.html'), 'utf8');
  const outside = [...page.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
  assert.deepEqual(
    outside.filter((url) => !url.startsWith('data:')),
    [],
  );
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  for (const directive of ["default-src 'none'", "connect-src 'none'", "require-trusted-types-for 'script'"])
    assert.ok(policy.includes(directive), directive);
  assert.doesNotMatch(policy, /unsafe-inline|'self'|https?:|\*/);
});

test('its script uses none of the ways out that a policy leaves open', () => {
  const [, script = ''] = /<script type="module">([^]*?)<\/script>/.exec(readFileSync(join(DIST, 'epitome.html'), 'utf8')) ?? [];
  assert.ok(script.length > 100_000);
  assert.doesNotMatch(script, /RTCPeerConnection|WebTransport|preconnect|dns-prefetch|(?:window|globalThis|self)\.open\(/);
  assert.doesNotMatch(script, /location\.(?:assign|replace)\(|location(?:\.href)?\s*=[^=]/);
});

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('opened from the disk: paste, slide, find; in a worker, and without a request', async () => {
  const { page, problems, requests } = await open(browser, address);
  await (await inside(page, 'textarea')).click();
  await paste(page, article);
  await untilState(page, 'ready');
  const { sentences, marks, terms } = await shown(page);
  assert.equal(sentences.length, 3);
  assert.deepEqual(marks, sentences);
  assert.equal(terms.length, 10);
  await (await inside(page, 'input[type=range]')).focus();
  await page.keyboard.press('ArrowRight');
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.sentence').length === 4);
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').engine.mode), 'worker');
  assert.deepEqual(
    requests.filter((url) => url !== address && !/^(?:data|blob):/.test(url)),
    [],
  );
  assert.deepEqual(problems, []);
  await page.close();
});

test('a text is dropped onto it; what reads PDF is not in it, and that is said', async () => {
  const { page, problems } = await open(browser, address);
  await drop(page, { name: 'notes.txt', content: article });
  assert.equal(await untilText(page), article);
  await drop(page, { name: 'notes.pdf', content: '%PDF-1.4' });
  assert.match(await untilNotice(page), /The part that reads \u2068notes\.pdf\u2069 could not be loaded/);
  assert.deepEqual(problems, []);
  await page.close();
});

test('a history is not to be had: every file of the disk could read it', async () => {
  const { page, problems } = await open(browser, address);
  // One of an older version goes.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('epitome-history', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('texts', { keyPath: 'id', autoIncrement: true });
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await page.goto(address, { waitUntil: 'load' });
  await until(page, async () => (await indexedDB.databases()).length === 0);
  const [isOff, how] = await page.evaluate(() => {
    const { disabled, checked } = document.querySelector('#history input');
    return [disabled && !checked, document.querySelector('#history .how').textContent];
  });
  assert.ok(isOff);
  assert.match(how, /^Not here: this page was opened from a disk/);
  await page.evaluate(() => {
    const select = document.querySelector('#language');
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
  });
  await until(page, () => document.querySelector('#history .how').textContent.startsWith('Hier nicht:'));
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  await page.click('#history .switch');
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test('its policy keeps it from reaching anybody', async () => {
  const stranger = await startServer({ headers: { 'access-control-allow-origin': '*' } });
  const { page } = await open(browser, address);
  const isRefused = await page.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => false,
        () => true,
      ),
    `${stranger.origin}/caught`,
  );
  await stranger.close();
  assert.ok(isRefused);
  assert.deepEqual(stranger.hits, []);
  await page.close();
});
