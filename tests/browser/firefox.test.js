// The main job in Firefox: paste, change the length, find a sentence in the text; under the page's policy, in a worker.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { findBrowser, launch } from './support/browser.js';
import { chord, inside, open, paste, pastePage, shown, until, untilState } from './support/page.js';
import { engineScript, enginePage } from './support/pages.js';
import { startServer } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const skip = !findBrowser('firefox') && 'Firefox is not installed; EPITOME_FIREFOX can say where it is';

let browser;
let server;
before(async () => {
  if (skip) return;
  server = await startServer({ pages: { '/test/': enginePage(), '/test/engine.js': engineScript } });
  browser = await launch('firefox');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('Firefox: paste, slide, find', { skip }, async () => {
  const { page, problems, requests } = await open(browser, server.origin);
  await (await inside(page, 'textarea')).click();
  await paste(page, article);
  await untilState(page, 'ready');
  const { sentences, marks } = await shown(page);
  assert.equal(sentences.length, 3);
  assert.deepEqual(marks, sentences);
  await (await inside(page, 'input[type=range]')).focus();
  await page.keyboard.press('ArrowRight');
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.sentence').length === 4);
  await (await inside(page, '.item:last-of-type .sentence')).click();
  await (await inside(page, '.item:last-of-type .show-in-text')).click();
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.activeElement?.localName === 'mark');
  assert.deepEqual(problems, []);
  assert.ok(requests.every((url) => url.startsWith(`${server.origin}/`) || url.startsWith(`blob:${server.origin}/`)));
  assert.equal(
    await page.evaluate(async () => {
      const { EpitomeSummarizer } = await import('/element/define.js');
      return EpitomeSummarizer.engine.mode;
    }),
    'worker',
  );
});

test('Firefox: both places to run give the same, abort and failure included', { skip }, async () => {
  const { page } = await open(browser, `${server.origin}/test/`);
  await until(page, () => globalThis.ready);
  const [worker, main] = await page.evaluate(async (text) => {
    const answers = [];
    for (const wanted of [true, false]) {
      const engine = createEngine({ worker: wanted });
      const reason = new Error('not wanted');
      answers.push({
        mode: engine.mode,
        result: await engine.summarize(text, { length: { sentences: 6 } }),
        aborted: await engine.read(text, { signal: AbortSignal.abort(reason) }).catch((error) => error === reason),
        failed: await engine.summarize(text, { length: {} }).catch((error) => error.message),
      });
      answers.at(-1).mode = engine.mode;
    }
    return answers;
  }, article);
  assert.deepEqual([worker.mode, main.mode], ['worker', 'main']);
  assert.deepEqual({ ...worker, mode: '' }, { ...main, mode: '' });
  assert.equal(worker.result.summary.length, 6);
});

test('Firefox: HTML is taken with its structure, inertly, at the caret, and can be undone', { skip }, async () => {
  const { page, problems } = await open(browser, server.origin);
  const hits = server.hits.length;
  const box = await inside(page, 'textarea');
  await box.click();
  await page.keyboard.type('Before. After.');
  await box.evaluate((node) => node.setSelectionRange(8, 8));
  await pastePage(page, `<nav>Menu of the page</nav><h2 style="color: red">Tides</h2><img src="${server.origin}/caught.png" loading="lazy"
    style="margin-top: 9999px" onerror="globalThis.hit = 1"><p>The sea comes in.</p>`);
  const text = 'Before. Menu of the page\n\nTides\n\nThe sea comes in.After.';
  await until(page, () => document.querySelector('epitome-summarizer').result?.ignored.length === 1);
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').text), text);
  assert.equal(await box.evaluate((node) => node.value), text);
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
  assert.deepEqual(server.hits.slice(hits).filter((path) => path.startsWith('/caught')), []);
  await box.focus();
  await chord(page, 'z');
  await until(page, () => document.querySelector('epitome-summarizer').text === 'Before. After.');
  assert.deepEqual(problems, []);
});
