// What a person has after a paste, on a phone and on a desk: the title and the summary first, a text that can be had back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, open, openWith, paste, shown, until, untilState, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
/** The narrowest window of WebKitGTK is wider than a phone. */
const WIDTH = skipIn('webkit', 'its narrowest window') ? 450 : 390;
const TITLE = 'The Tide Mill Turns Again';
const OTHER = [
  'The harbour opened in May, after two years of work by forty men from the villages around it.',
  'The fishermen cheered the first boat, which came in before noon with a hold full of herring.',
  'All of it was paid by the town, which had saved for the walls since the great storm of 1987.',
  'A crane from the old quay was mended and stands at the new one, painted in the colours of the county.',
  'In autumn a second pier follows, and a house where the nets can be dried in any weather.',
  'Nobody expects the railway to come back, but a bus goes to the market twice a day.',
].join(' ');

const site = openSite();

/** A paste where the focus is, which nothing that can be edited has. @param {import('puppeteer-core').Page} page @param {string} text */
const pasteHere = (page, text) =>
  page.evaluate((value) => {
    let isOver = false;
    // As browsers do, it has nothing any more once the event is over.
    const clipboardData = { types: ['text/plain'], files: [], getData: (type) => (type === 'text/plain' && !isOver ? value : '') };
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    (document.activeElement ?? document.body).dispatchEvent(event);
    isOver = true;
  }, text);

const textOf = (page) => page.evaluate((name) => document.querySelector(name).text, WIDGET);

for (const height of [844, 664]) {
  test(`a phone of 390 by ${height}: title and 40 words are visible after a paste`, async () => {
    const { page, problems } = await open(site.browser, site.server.origin);
    await page.setViewport({ width: WIDTH, height });
    await pasteHere(page, article);
    await untilState(page, 'ready');
    const seen = await page.evaluate((name) => {
      const root = document.querySelector(name).shadowRoot;
      // Where the controls begin that stick to the foot of the window, nothing is read any more.
      const foot = Math.min(innerHeight, root.querySelector('.controls').getBoundingClientRect().top);
      const isVisible = (rect) => rect.top >= 0 && rect.bottom <= foot && rect.height > 0;
      const summary = root.querySelector('[part=summary]');
      const words = [];
      const texts = document.createTreeWalker(summary, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement.closest('.note')) continue;
        for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (isVisible(range.getBoundingClientRect())) words.push(word);
        }
      }
      const headline = root.querySelector('.headline');
      return { title: isVisible(headline.getBoundingClientRect()) && headline.textContent, words: words.length, scrolled: scrollY };
    }, WIDGET);
    assert.equal(seen.title, TITLE);
    assert.ok(seen.words >= 40, `${seen.words} words`);
    assert.equal(seen.scrolled, 0);
    assert.deepEqual(problems, []);
  });
}

test('on a phone the text is a card that opens', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await page.setViewport({ width: WIDTH, height: 844 });
  const isShown = () =>
    page.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('[part=source]').checkVisibility(), WIDGET);
  const button = await inside(page, '.show-text');
  assert.equal(await isShown(), false);
  await button.click();
  assert.equal(await isShown(), true);
  assert.equal(await button.evaluate((node) => node.getAttribute('aria-expanded')), 'true');
  await button.click();
  assert.equal(await isShown(), false);
});

test('on a phone “Show in text” opens the card', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await page.setViewport({ width: WIDTH, height: 844 });
  await (await inside(page, '.sentence')).click();
  await (await inside(page, '.show-in-text')).click();
  await until(page, (name) => document.querySelector(name).shadowRoot.activeElement?.localName === 'mark', WIDGET);
  assert.equal((await shown(page)).focus, 'mark');
});

test('a paste anywhere on the page is read, and one over a text can be undone', async () => {
  const { page, problems } = await open(site.browser, site.server.origin);
  await page.evaluate(() => document.activeElement.blur());
  await pasteHere(page, article);
  await untilState(page, 'ready');
  assert.equal(await textOf(page), article);
  await page.evaluate(() => document.querySelector('#open').focus());
  await pasteHere(page, OTHER);
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, OTHER);
  await until(page, () => document.querySelector('#notices').matches('.shown'));
  assert.equal(await page.evaluate(() => document.querySelector('#notices p').textContent), 'Text replaced.');
  await page.click('#notices .act');
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, article);
  assert.deepEqual(problems, []);
});

test('what took the place of a text can be edited, and the text before still comes back', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await page.evaluate(() => document.querySelector('#open').focus());
  await pasteHere(page, OTHER);
  await until(page, () => document.querySelector('#notices').matches('.shown'));
  await (await inside(page, '.edit')).click();
  await (await inside(page, 'textarea')).focus();
  await page.keyboard.type('A word more. ');
  await until(page, (name, before) => document.querySelector(name).text !== before, WIDGET, OTHER);
  await page.click('#notices .act');
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, article);
});

test('cleared, a text names the tab no more', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await until(page, (wanted) => document.title === wanted, `${TITLE} – Epitome`);
  await (await inside(page, '.clear')).click();
  await until(page, () => document.title === 'Epitome: a private summarizer');
});

test('a paste into a field stays there', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const field = await inside(page, '#ask');
  await field.focus();
  await paste(page, 'wheel');
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('#ask').value === 'wheel', WIDGET);
  assert.equal(await textOf(page), article);
});

test('a sample takes the place of a text only with a way back', async () => {
  const { page } = await openWith(site.browser, site.server.origin, OTHER);
  await page.click('#samples button[data-sample=mail]');
  await until(page, (name, before) => document.querySelector(name).text !== before, WIDGET, OTHER);
  await until(page, () => document.querySelector('#notices').matches('.shown'));
  await page.click('#notices .act');
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, OTHER);
});

test('what was replaced comes back with all that a person wished for it', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await (await inside(page, '.sentence')).click();
  await (await inside(page, '.pin')).click();
  await until(page, (name) => document.querySelector(name).pinned.length === 1, WIDGET);
  await page.evaluate((name) => document.querySelector(name).shadowRoot.activeElement.blur(), WIDGET);
  await pasteHere(page, OTHER);
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, OTHER);
  await (await inside(page, '.undo')).click();
  await until(page, (name, wanted) => document.querySelector(name).text === wanted, WIDGET, article);
  assert.equal(await page.evaluate((name) => document.querySelector(name).pinned.length, WIDGET), 1);
});

test('the title names the summary, its copies and the tab', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  assert.equal(await (await inside(page, '.headline')).evaluate((node) => node.textContent), TITLE);
  await until(page, (wanted) => document.title === wanted, `${TITLE} – Epitome`);
  await page.evaluate((name) => document.querySelector(name).setAttribute('headline', '0'), WIDGET);
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('.headline-block').hidden, WIDGET);
});

test('a text without a title has none, and the tab has its own name', async () => {
  const { page } = await openWith(site.browser, site.server.origin, OTHER);
  assert.equal(await (await inside(page, '.headline-block')).evaluate((node) => node.hidden), true);
  assert.equal(await page.evaluate(() => document.title), 'Epitome: a private summarizer');
});

test('a length that was set for one text is gone with it', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await (await inside(page, 'input[type=range]')).focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await until(page, (name) => document.querySelector(name).length === 7, WIDGET);
  await (await inside(page, '.clear')).click();
  await untilState(page, 'empty');
  assert.equal(await page.evaluate((name) => document.querySelector(name).length, WIDGET), 3);
});

test(
  'printed, there is the summary alone, or the text with its marks',
  { skip: skipIn('firefox webkit', 'paper is shown by Chromium’s protocol') },
  async () => {
    const { page } = await openWith(site.browser, site.server.origin, article);
    await page.evaluate(
      () =>
        (globalThis.print = () =>
          (globalThis.printed = document.querySelector('epitome-summarizer').shadowRoot.querySelector('.root').dataset.print)),
    );
    await (await inside(page, '.save-toggle')).click();
    await page.emulateMediaType('print');
    const visible = () =>
      page.evaluate((name) => {
        const { shadowRoot } = document.querySelector(name);
        const isVisible = (node) => node.checkVisibility();
        return {
          page: ['.top', '.about', 'footer', '.trust'].filter((selector) => isVisible(document.querySelector(selector))),
          parts: ['.headline', '[part=summary]', '[part=source]', '.controls', '.ask', '.printed', '[part=terms]'].filter((selector) =>
            isVisible(shadowRoot.querySelector(selector)),
          ),
        };
      }, WIDGET);
    assert.deepEqual(await visible(), { page: [], parts: ['.headline', '[part=summary]', '.printed', '[part=terms]'] });
    await page.evaluate((name) => (document.querySelector(name).shadowRoot.querySelector('.root').dataset.print = 'text'), WIDGET);
    assert.deepEqual(await visible(), { page: [], parts: ['.headline', '[part=source]', '.printed'] });
    await page.emulateMediaType('screen');
    await (await inside(page, '.print-text')).click();
    assert.equal(await page.evaluate(() => globalThis.printed), 'text');
  },
);
