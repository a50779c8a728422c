// The interface speaks the language of the place where it stands.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inside, open, shown, until, untilState } from './support/page.js';
import { elementPage } from './support/pages.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite({
  pages: {
    '/de/': elementPage('<div lang="de-CH"><epitome-summarizer></epitome-summarizer></div>'),
    '/xx/': elementPage('<div lang="tlh"><epitome-summarizer></epitome-summarizer></div>'),
    '/en/': elementPage('<epitome-summarizer></epitome-summarizer>'),
    '/lost/': elementPage('<epitome-summarizer lang="hi"></epitome-summarizer>'),
    '/element/i18n/messages/hi.js': { status: 404 },
  },
});

async function visit(path, before) {
  const opened = await open(site.browser, site.server.origin + path, before);
  await opened.page.evaluate(() => import('/element/define.js').then(() => undefined));
  return opened;
}

/** Waits until the summary is called so, to be seen. */
const untilTitle = (page, wanted) =>
  until(
    page,
    (text) => {
      const root = document.querySelector('epitome-summarizer').shadowRoot.querySelector('.root');
      return root.querySelector('#summary-title').textContent === text && root.checkVisibility({ visibilityProperty: true });
    },
    wanted,
  );

test('a German page: German words, loaded alone, and never an English one to be seen', async () => {
  const { page, requests, problems } = await open(site.browser, `${site.server.origin}/de/`);
  await page.evaluate(() => {
    globalThis.seen = new Set();
    const look = () => {
      const root = document.querySelector('epitome-summarizer').shadowRoot?.querySelector('.root');
      if (root?.checkVisibility({ visibilityProperty: true })) globalThis.seen.add(root.querySelector('#summary-title').textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.evaluate(() => import('/element/define.js').then(() => undefined));
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilTitle(page, 'Zusammenfassung');
  await untilState(page, 'ready');
  assert.match((await shown(page)).status, /^Zusammenfassung fertig: 3 von \d+ Sätzen\.$/);
  assert.equal((await shown(page)).lengthText, '3 Sätze');
  assert.deepEqual(await page.evaluate(() => [...globalThis.seen]), ['Zusammenfassung']);
  await inside(page, '.ask');
  assert.deepEqual(
    requests
      .filter((url) => url.includes('/messages/'))
      .map((url) => url.split('/').at(-1))
      .sort(),
    ['de.js', 'en-answer.js', 'en-panels.js', 'en.js'],
  );
  assert.equal(await (await inside(page, '.root')).evaluate((root) => root.lang), 'de');
  assert.equal(await (await inside(page, '[part=summary]')).evaluate((part) => part.lang), 'en', 'the text keeps its own');
  assert.deepEqual(problems, []);
});

test('another language while it is used: the text, its summary and what was wished for stay', async () => {
  const { page, problems } = await visit('/en/');
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  await (await inside(page, '.sentence')).click();
  await (await inside(page, '.pin')).click();
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('[data-pinned]') !== null);
  const { sentences } = await shown(page);
  await page.evaluate(() => document.addEventListener('epitome-request', () => (globalThis.isReadAgain = true)));
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await untilTitle(page, 'Résumé');
  const { sentences: after, marks, mode, lengthText } = await shown(page);
  assert.deepEqual([after, marks, mode, lengthText], [sentences, sentences, 'read', '3 phrases']);
  assert.match(await (await inside(page, '.reasons')).evaluate((why) => why.textContent), /^vous la gardez · nomme \d+ des termes clés/);
  await page.evaluate(() => (document.querySelector('epitome-summarizer').lang = 'ja'));
  await untilTitle(page, '要約');
  await page.evaluate(() => document.querySelector('epitome-summarizer').removeAttribute('lang'));
  await untilTitle(page, 'Résumé');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await untilTitle(page, 'Summary');
  assert.equal(await page.evaluate(() => globalThis.isReadAgain), undefined);
  assert.deepEqual(problems, []);
});

test('a language that it does not speak: English', async () => {
  const { page } = await visit('/xx/');
  await untilTitle(page, 'Summary');
});

test('words that cannot be loaded: English, and it works', async () => {
  const { page } = await visit('/lost/');
  await untilTitle(page, 'Summary');
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
});

test('from right to left: the interface is mirrored, the text is not', async () => {
  const { page, problems } = await visit('/en/');
  await page.evaluate((text) => {
    document.documentElement.lang = 'ar';
    document.querySelector('epitome-summarizer').text = text;
  }, article);
  await untilTitle(page, 'الملخّص');
  await untilState(page, 'ready');
  const {
    copy,
    title: at,
    text,
    summary,
  } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    const right = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().right;
    return {
      copy: right('.copy'),
      title: right('#summary-title'),
      text: getComputedStyle(shadowRoot.querySelector('.block')).direction,
      summary: getComputedStyle(shadowRoot.querySelector('[part=summary] p')).direction,
    };
  });
  assert.ok(copy < at);
  assert.deepEqual([text, summary], ['ltr', 'ltr']);
  assert.deepEqual(problems, []);
});
