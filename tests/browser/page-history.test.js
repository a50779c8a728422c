// The history: nothing before it is wanted, and nothing after it is not wanted any more.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { openBuiltSite, untilOffline } from './support/built-site.js';
import { until } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const FIRST = 'The harbour opened in May. The fishermen cheered. All of it was paid.';
const SECOND = 'The first snow came early. Nobody had cut the wood. The stove stayed cold.';

/** @param {import('puppeteer-core').Page} page @param {string} text */
async function summarize(page, text) {
  await page.evaluate((value) => (document.querySelector('epitome-summarizer').text = value), text);
  await until(
    page,
    (value) => document.querySelector('epitome-summarizer').result && document.querySelector('epitome-summarizer').text === value,
    text,
  );
}

/** Waits until these texts are listed. @param {import('puppeteer-core').Page} page @param {string[]} names */
const untilListed = (page, ...names) =>
  until(
    page,
    (wanted) => [...document.querySelectorAll('#history .open')].map(({ textContent }) => textContent).join('|') === wanted,
    names.join('|'),
  );

const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

test('off by default: a visit and a summary leave no trace', options, async () => {
  const { page } = await site.visit();
  await summarize(page, FIRST);
  assert.equal(await page.$eval('#history input', ({ checked }) => checked), false);
  assert.equal(await databases(page), 0);
  await page.reload();
  await summarize(page, SECOND);
  assert.equal(await databases(page), 0);
});

test('switched on: texts are listed, opened, deleted, and there after a reload', options, async () => {
  const { page, problems } = await site.visit();
  await summarize(page, FIRST);
  await page.click('#history input');
  await untilListed(page, FIRST);
  await summarize(page, SECOND);
  await untilListed(page, SECOND, FIRST);
  await page.reload();
  await untilListed(page, SECOND, FIRST);
  assert.equal(await page.$eval('#history input', ({ checked }) => checked), true);

  await page.focus('#history li:last-child .open');
  await page.keyboard.press('Enter');
  await until(page, (text) => document.querySelector('epitome-summarizer').text === text, FIRST);
  await untilListed(page, FIRST, SECOND);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), FIRST, 'the focus goes with the text');
  await page.click('#history li:first-child .remove');
  await untilListed(page, SECOND);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'remove', 'the focus stays in the list');
  await page.click('#history .clear');
  await untilListed(page);
  assert.equal(await page.$eval('#history .empty', (node) => node.hidden), false);
  assert.deepEqual(problems, []);
});

test('a text that is edited is one text', options, async () => {
  const { page } = await site.visit();
  await page.click('#history input');
  await summarize(page, `${FIRST} ${SECOND}`);
  await summarize(page, `${FIRST} ${SECOND} And then it thawed.`);
  await untilListed(page, `${`${FIRST} ${SECOND} And then it thawed.`.slice(0, 80).trimEnd()}…`);
});

test('texts that begin and end alike are two texts', options, async () => {
  const { page } = await site.visit();
  await page.click('#history input');
  const [head, foot] = [
    `${'Dear neighbours of the old harbour, '.repeat(4)}\n`,
    `\n${'With kind regards, the harbour council. '.repeat(4)}`,
  ];
  for (const text of [`${head}${FIRST}${FIRST}${FIRST}${foot}`, `${head}${SECOND}${SECOND}${SECOND}${foot}`]) await summarize(page, text);
  await until(page, () => document.querySelectorAll('#history li').length === 2);
});

test('the list is drawn without reading the texts; one is read when it is opened', options, async () => {
  const { page } = await site.visit({
    before: (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        globalThis.read = [];
        for (const method of ['get', 'getAll', 'openCursor']) {
          const real = IDBObjectStore.prototype[method];
          IDBObjectStore.prototype[method] = function (...given) {
            globalThis.read.push(`${this.name}.${method}`);
            return real.apply(this, given);
          };
        }
      }),
  });
  await page.click('#history input');
  await summarize(page, FIRST);
  await summarize(page, SECOND);
  await untilListed(page, SECOND, FIRST);
  await page.reload();
  await untilListed(page, SECOND, FIRST);
  assert.deepEqual([...new Set(await page.evaluate(() => globalThis.read))], ['list.getAll']);
  await page.click('#history li:last-child .open');
  await until(page, (text) => document.querySelector('epitome-summarizer').text === text, FIRST);
  assert.ok((await page.evaluate(() => globalThis.read)).includes('texts.get'));
});

test('a history of the first version is taken over', options, async () => {
  const { page } = await site.visit();
  await page.evaluate(
    (texts) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('epitome-history', 1);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('texts', { keyPath: 'id', autoIncrement: true });
          for (const text of texts) store.add({ text, at: new Date() });
        };
        request.onerror = reject;
        request.onsuccess = () => resolve(request.result.close());
      }),
    [FIRST, SECOND],
  );
  await page.reload();
  await untilListed(page, SECOND, FIRST);
  await page.click('#history li:last-child .open');
  await until(page, (text) => document.querySelector('epitome-summarizer').text === text, FIRST);
  await untilListed(page, FIRST, SECOND);
});

const ofChromium = { skip: skipIn('webkit firefox', 'only the driver of Chromium fills a disk') };
test('a disk that is full: that is said, and what was kept stays', ofChromium, async () => {
  const { page, url } = await site.visit();
  await untilOffline(page);
  const session = await page.createCDPSession();
  const { origin } = new URL(url);
  // Room for the files of the page and for a short text, which the browser asks about once.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 8e6 });
  await page.click('#history input');
  await summarize(page, FIRST);
  await untilListed(page, FIRST);
  await summarize(page, `${SECOND}\n\n`.repeat(60_000));
  await until(page, () => /no room left/.test(document.querySelector('#notices.shown [role=status]')?.textContent));
  await untilListed(page, FIRST);
  await page.reload();
  await untilListed(page, FIRST);
});

test('in a sandboxed frame the page works, without a history', options, async () => {
  const { page, problems } = await site.visit({
    pages: {
      'frame.html': '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="./"></iframe>',
    },
    address: 'frame.html',
    // Such a frame is of no origin.
    headers: { 'access-control-allow-origin': '*' },
  });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('#samples button');
  await until(frame, () => document.querySelector('#history').textContent.includes('History'));
  await frame.click('#history input');
  await until(frame, () => /store nothing/.test(document.querySelector('#notices [role=status]').textContent));
  assert.deepEqual(problems, []);
});

test('switched on before it is known whether it was: it is on', options, async () => {
  const { page } = await site.visit({
    before: (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        const { databases } = IDBFactory.prototype;
        IDBFactory.prototype.databases = async function () {
          await new Promise((resolve) => document.addEventListener('change', () => setTimeout(resolve)));
          return databases.call(this);
        };
      }),
  });
  await page.click('#history input');
  await summarize(page, FIRST);
  await untilListed(page, FIRST);
  assert.equal(await page.$eval('#history input', ({ checked }) => checked), true);
});

test('another length is no other text', options, async () => {
  const { page } = await site.visit();
  await page.click('#history input');
  await summarize(page, `${FIRST} ${SECOND}`);
  await until(page, () => document.querySelector('#history li') !== null);
  // The list may be drawn again meanwhile.
  await page.locator('#history .remove').click();
  await untilListed(page);
  await page.evaluate(() => (document.querySelector('epitome-summarizer').length = 2));
  await until(page, () => document.querySelector('epitome-summarizer').result.summary.length === 2);
  await untilListed(page);
});

test('switched off: deleted, in every tab', options, async () => {
  const { page, url } = await site.visit();
  await page.click('#history input');
  await summarize(page, FIRST);
  await untilListed(page, FIRST);
  const other = await page.browserContext().newPage();
  await other.goto(url);
  await untilListed(other, FIRST);
  await page.bringToFront();
  await page.click('#history input');
  await untilListed(page);
  await until(page, async () => (await indexedDB.databases()).length === 0);
  await untilListed(other);
  assert.equal(await other.$eval('#history input', ({ checked }) => checked), false);
});

test('where nothing can be stored, that is said', options, async () => {
  const { page } = await site.visit({
    before: (fresh) => fresh.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
  });
  await page.click('#history input');
  await until(page, () => /store nothing/.test(document.querySelector('#notices [role=status]').textContent));
  assert.equal(await page.$eval('#history input', ({ checked }) => checked), false);
});

test('by keyboard alone', options, async () => {
  const { page } = await site.visit();
  await summarize(page, FIRST);
  await page.focus('#history input');
  await page.keyboard.press(' ');
  await untilListed(page, FIRST);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilListed(page);
  assert.equal(await page.evaluate(() => document.activeElement.type), 'checkbox');
});
