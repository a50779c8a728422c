// What leaves the page when a person wants it: copies in other forms, files, print, share.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, open, openWith, shown, until, untilHere, untilState, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
/** The title of the article names its files. */
const TITLE = 'The Tide Mill Turns Again';

const site = openSite();

/** The page with its summary and an open panel. @param {(page: any) => Promise<unknown>} [before] */
async function withPanel(before) {
  const opened = await open(site.browser, site.server.origin, before);
  await opened.page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (globalThis.copied = text);
    globalThis.print = () => (globalThis.printed = true);
    navigator.share = async (data) => void (globalThis.shared = data);
  });
  await opened.page.evaluate((name, text) => (document.querySelector(name).text = text), WIDGET, article);
  await untilState(opened.page, 'ready');
  await (await inside(opened.page, '.save-toggle')).click();
  return opened;
}

test('copied as Markdown, with key terms; marks of Markdown in the text stay marks of the text', async () => {
  const { page } = await withPanel();
  await (await inside(page, '.copy-markdown')).click();
  const copied = await until(page, () => globalThis.copied);
  const { sentences, terms } = await shown(page);
  assert.ok(copied.startsWith(`# ${TITLE}\n\n${sentences.join(' ')}`), copied);
  assert.match(copied, /\n\n\*\*Key terms:\*\* /);
  assert.ok(terms.every((term) => copied.includes(term)));
  await page.evaluate(
    (name) =>
      Object.assign(document.querySelector(name), {
        view: 'bullets',
        text: 'The file is called *_draft_*.md, says the council of Marlow. It costs 5 < 6 pounds [sic], the council says.',
      }),
    WIDGET,
  );
  await until(page, (name) => document.querySelector(name).result?.summary.length === 2, WIDGET);
  await (await inside(page, '.copy-markdown')).click();
  await until(page, () => globalThis.copied.startsWith('- The file is called \\*\\_draft\\_\\*.md'));
  assert.match(await page.evaluate(() => globalThis.copied), /5 < 6 pounds \\\[sic\\\]/);
});

test('copied with the place of each sentence', async () => {
  const { page } = await withPanel();
  await (await inside(page, '.copy-cited')).click();
  const copied = await until(page, () => globalThis.copied);
  const { sentences } = await shown(page);
  for (const [index, sentence] of sentences.entries()) assert.ok(copied.includes(`${sentence} [${index + 1}]`), copied);
  const places = [...copied.matchAll(/^\[\d\] Sentence (\d+) of (\d+)$/gm)].map(([, place, of]) => [Number(place), Number(of)]);
  const all = await page.evaluate((name) => {
    const { text, result } = document.querySelector(name);
    return Array.from({ length: result.selectableSpans.length / 2 }, (_, index) =>
      text.slice(result.selectableSpans[2 * index], result.selectableSpans[2 * index + 1]),
    );
  }, WIDGET);
  assert.deepEqual(
    places.map(([place]) => all[place - 1].replace(/\s+/g, ' ')),
    sentences,
  );
  assert.ok(places.every(([, of]) => of === all.length));
});

test(
  'files: plain text, Markdown and data, made in the page',
  { skip: skipIn('firefox webkit', 'what is downloaded is asked for by Chromium’s protocol') },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epitome-'));
    try {
      const { page, requests, problems } = await withPanel(async (page) => {
        const client = await page.createCDPSession();
        await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      });
      for (const button of await page
        .evaluateHandle((name) => [...document.querySelector(name).shadowRoot.querySelectorAll('.download')], WIDGET)
        .then(async (list) => [...(await list.getProperties()).values()])) {
        await button.asElement().click();
      }
      const names = ['json', 'md', 'txt'].map((type) => `${TITLE}.${type}`);
      await untilHere(page, async () => (await readdir(folder)).sort().join() === names.join());
      const { sentences } = await shown(page);
      assert.equal(await readFile(join(folder, `${TITLE}.txt`), 'utf8'), `${TITLE}\n\n${sentences.join(' ')}\n`);
      const data = JSON.parse(await readFile(join(folder, `${TITLE}.json`), 'utf8'));
      assert.equal(data.lang, 'en');
      assert.ok(data.summary.every(({ start, end, text }) => data.text.slice(start, end) === text));
      assert.ok(requests.every((url) => url.startsWith(site.server.origin) || url.startsWith(`blob:${site.server.origin}`)));
      assert.deepEqual(problems, []);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('print and share', async () => {
  const { page } = await withPanel();
  await (await inside(page, '.share')).click();
  const { sentences } = await shown(page);
  assert.deepEqual(await until(page, () => globalThis.shared), { text: `${TITLE}\n\n${sentences.join(' ')}` });
  await (await inside(page, '.print')).click();
  assert.equal(await page.evaluate(() => globalThis.printed), true);
});

test(
  'on paper there is the summary and no button',
  { skip: skipIn('firefox webkit', 'paper is emulated by Chromium’s protocol') },
  async () => {
    const { page } = await withPanel();
    await page.emulateMediaType('print');
    const seen = await page.evaluate(
      (name) =>
        ['.controls', '.copy', '.text', '[part=summary]', '[part=terms]'].map((selector) =>
          document.querySelector(name).shadowRoot.querySelector(selector).checkVisibility(),
        ),
      WIDGET,
    );
    assert.deepEqual(seen, [false, false, false, true, true]);
  },
);

test('the language of the text is shown, and can be said', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  assert.match(await (await inside(page, '.text-counts')).evaluate((node) => node.textContent), / · English$/);
  await (await inside(page, '.options-toggle')).click();
  const select = await inside(page, '#text-lang');
  assert.equal(await select.evaluate((node) => node.selectedOptions[0].text), 'English (detected)');
  await select.select('de');
  await until(page, (name) => document.querySelector(name).result?.lang === 'de', WIDGET);
  assert.equal(await page.evaluate((name) => document.querySelector(name).getAttribute('text-lang'), WIDGET), 'de');
  await until(page, (name) => /German$/.test(document.querySelector(name).shadowRoot.querySelector('.text-counts').textContent), WIDGET);
  await (await inside(page, '#text-lang')).select('');
  await until(page, (name) => document.querySelector(name).result?.lang === 'en', WIDGET);
});
