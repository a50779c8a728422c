// Every page of `examples/`, loaded and used.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from '../browser/support/browser.js';
import { open, until } from '../browser/support/page.js';
import { openSite } from '../browser/support/site.js';
import { ROOT } from './support.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite({ folders: { '/': ROOT }, pages: { '/favicon.ico': { status: 204 } } });

/** Gives the element of a page a text, and waits for its summary. @param {any} page @param {number} [index] */
async function summarize(page, index = 0) {
  await page.evaluate(
    async (text, at) => {
      await customElements.whenDefined('epitome-summarizer');
      document.querySelectorAll('epitome-summarizer')[at].text = text;
    },
    article,
    index,
  );
  return until(page, (at) => document.querySelectorAll('epitome-summarizer')[at].result?.summary.length, index);
}

/** Page → how it is used. @type {Record<string, (page: any) => Promise<void>>} */
const uses = {
  async minimal(page) {
    assert.equal(await summarize(page), 3);
  },
  async 'for-article'(page) {
    assert.equal(await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length), 2);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('epitome-mark') ?? [])].map((range) => range.toString()));
    assert.equal(marked.length, 2);
    assert.ok(await page.evaluate((text) => document.querySelector('article').textContent.includes(text), marked[0]));
  },
  async styled(page) {
    assert.equal(await summarize(page), 3);
    const looks = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('epitome-summarizer');
      const look = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return [look('mark').backgroundColor, look('[part=counts]').display, look('[part=source]').borderRadius];
    });
    assert.deepEqual(looks, ['rgb(200, 236, 220)', 'none', '0px']);
  },
  async events(page) {
    assert.equal(await summarize(page), 2);
    const shown = () => page.evaluate(() => document.querySelector('output').value);
    assert.match(await shown(), /^2 of \d+ sentences; the first: /);
    await page.evaluate(() => {
      document.querySelector('epitome-summarizer').text = 'This is CONFIDENTIAL. Nobody reads it.';
    });
    await until(page, () => document.querySelector('output').value === 'This text is left alone.');
  },
  async two(page) {
    assert.deepEqual([await summarize(page, 0), await summarize(page, 1)], [1, 5]);
    const [mode, isShared] = await page.evaluate(() => {
      const [one, other] = document.querySelectorAll('epitome-summarizer');
      return [one.engine.mode, one.engine === other.engine];
    });
    assert.deepEqual([mode, isShared], ['worker', true], 'both share one worker');
  },
  async 'no-js'(page) {
    assert.equal(await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length), 2);
  },
  async csp(page) {
    assert.equal(await summarize(page), 3);
    assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').engine.mode), 'worker');
  },
  async 'summarizer-polyfill'(page) {
    await until(page, () => !document.querySelector('button').disabled);
    await page.evaluate((text) => {
      document.querySelector('textarea').value = text;
    }, article);
    await page.click('button');
    await until(page, () => document.querySelectorAll('li').length === 3);
    assert.ok(article.includes(await page.evaluate(() => document.querySelector('li').textContent)));
  },
};

/** What the browser's own Summarizer says when it is asked and has no model; what is said of the icon that Firefox asks for. */
const OF_THE_BROWSER = /Summarizer API request|text session|favicon\.ico/;

const pages = readdirSync(join(ROOT, 'examples'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

for (const name of pages) {
  test(`${name}.html`, async () => {
    assert.ok(uses[name], 'there is a test of this example');
    const { page, problems, requests } = await open(site.browser, `${site.server.origin}/examples/${name}.html`);
    await uses[name](page);
    assert.deepEqual(
      problems.filter((problem) => !OF_THE_BROWSER.test(problem)),
      [],
    );
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.server.origin) && !/^(?:blob|data):/.test(url)),
      [],
    );
    await page.close();
  });
}

test('no-js.html shows its text without JavaScript', { skip: skipIn('firefox webkit', 'its driver cannot turn scripts off') }, async () => {
  const { page } = await open(site.browser, `${site.server.origin}/examples/no-js.html`, (fresh) => fresh.setJavaScriptEnabled(false));
  const box = await (await page.$('epitome-summarizer p:last-of-type')).boundingBox();
  assert.ok(box?.height > 10);
  await page.close();
});

test('the list of examples is complete', () => {
  const listed = [...readFileSync(join(ROOT, 'examples/README.md'), 'utf8').matchAll(/\((.+)\.html\)/g)].map(([, name]) => name);
  assert.deepEqual(listed.sort(), pages.sort());
});
