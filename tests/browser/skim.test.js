// A text graded by importance: what stands out at one length stands out at any longer one, and can be heard, not only seen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import webPage from '../../www/page/samples/page.js';
import { skipIn } from './support/browser.js';
import { inside, openWith, shown, until, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

async function skim(text) {
  const opened = await openWith(site.browser, site.server.origin, text);
  await (await inside(opened.page, '.skim')).click();
  await until(opened.page, (name) => document.querySelector(name).shadowRoot.querySelector('[data-skim]') !== null, WIDGET);
  return opened;
}

/** What stands out, tier by tier. */
const tiers = (page) =>
  page.evaluate((name) => {
    const source = document.querySelector(name).shadowRoot.querySelector('[part=source]');
    const texts = (selector) => [...source.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return [texts('mark'), texts('.tier[data-tier="1"]'), texts('.tier[data-tier="2"]')];
  }, WIDGET);

test('tiers of two and four times the length, and a denser text has all of a sparser one', async () => {
  const { page, problems } = await skim(article);
  const [marks, next, last] = await tiers(page);
  assert.deepEqual([marks.length, next.length, last.length], [3, 3, 6]);
  assert.deepEqual(marks, (await shown(page)).sentences);
  await (await inside(page, 'input[type=range]')).focus();
  let before = [marks, next, last];
  for (let length = 4; length <= 8; length += 1) {
    await page.keyboard.press('ArrowRight');
    await until(page, (name, count) => document.querySelector(name).shadowRoot.querySelectorAll('mark').length === count, WIDGET, length);
    const now = await tiers(page);
    for (let tier = 0; tier < 3; tier += 1) {
      const upTo = (graded) => graded.slice(0, tier + 1).flat();
      for (const sentence of upTo(before)) assert.ok(upTo(now).includes(sentence), `${length}, tier ${tier}: ${sentence}`);
    }
    before = now;
  }
  assert.deepEqual(problems, []);
});

test('ignored lines fold to one that says what they are, and opens', async () => {
  const { page } = await skim(webPage);
  const fold = await inside(page, '.fold summary');
  assert.match(await fold.evaluate((node) => node.textContent), /^\d+ lines ignored: Menu/);
  const isOpen = () => fold.evaluate((node) => node.parentElement.querySelector('.block').checkVisibility());
  assert.equal(await isOpen(), false);
  await fold.focus();
  await page.keyboard.press('Enter');
  assert.equal(await isOpen(), true);
  await (await inside(page, '.skim')).click();
  await until(page, (name) => !document.querySelector(name).shadowRoot.querySelector('.fold'), WIDGET);
  assert.equal(
    await page.evaluate(
      (name) => document.querySelector(name).shadowRoot.querySelector('[part=source]').textContent.replace(/\s/g, ''),
      WIDGET,
    ),
    webPage.replace(/\s/g, ''),
    'nothing of the text is lost',
  );
});

test('J and K go from mark to mark, and what is reached is said', async () => {
  const { page } = await skim(article);
  const { sentences } = await shown(page);
  await (await inside(page, '[part=source]')).focus();
  for (const [index, sentence] of sentences.entries()) {
    await page.keyboard.press('j');
    await until(page, (name, wanted) => document.querySelector(name).shadowRoot.activeElement?.textContent === wanted, WIDGET, sentence);
    assert.equal((await shown(page)).status, `Mark ${index + 1} of 3. ${sentence}`);
  }
  await page.keyboard.press('k');
  await until(page, (name, wanted) => document.querySelector(name).shadowRoot.activeElement?.textContent === wanted, WIDGET, sentences[1]);
});

test('a mark is named for those who do not see it', async () => {
  const { page } = await skim(article);
  const [said, content] = await (
    await inside(page, 'mark')
  ).evaluate((mark) => [mark.dataset.said, getComputedStyle(mark, '::before').content]);
  assert.equal(said, 'Chosen: ');
  // Some browsers tell what it is, some how it is written.
  assert.match(content, /Chosen: |attr\(data-said\)/);
});

/** Waits until the text is scrolled to its article. */
const untilAtArticle = (page) =>
  until(
    page,
    (name) => {
      const source = document.querySelector(name).shadowRoot.querySelector('[part=source]');
      const first = source.querySelector('.block:not(.boilerplate)').getBoundingClientRect();
      const view = source.getBoundingClientRect();
      return first.top >= view.top && first.top < view.top + 60;
    },
    WIDGET,
  );

test('a page opens at its article, not at its menu', async () => {
  const { page } = await openWith(site.browser, site.server.origin, webPage);
  await untilAtArticle(page);
});

test('a page opens at its article while the rest of it is still to be drawn', async () => {
  const { page } = await openWith(site.browser, site.server.origin, webPage, () => {
    const { setTimeout: schedule } = window;
    let now = 0;
    // Every slice takes long, and the next one never comes.
    performance.now = () => (now += 1000);
    window.setTimeout = (work, delay, ...values) => (delay === undefined ? 0 : schedule(work, delay, ...values));
  });
  await untilAtArticle(page);
});

test(
  'everything that is read in the text has contrast, whatever its tier',
  { skip: skipIn('firefox webkit', 'colour schemes are switched by Chromium’s protocol') },
  async () => {
    const { page } = await skim(article);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const contrasts = await page.evaluate((name) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
          willReadFrequently: true,
        });
        /** Colours painted one above the other. */
        const painted = (...colours) => {
          for (const colour of colours) {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
          }
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const luminance = (rgb) => {
          const [red, green, blue] = rgb.map((value) =>
            value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const source = document.querySelector(name).shadowRoot.querySelector('[part=source]');
        const paper = getComputedStyle(source).backgroundColor;
        return ['mark', '.tier[data-tier="1"]', '.tier[data-tier="2"]', '.block:not([data-kind=heading])'].map((selector) => {
          const { color, backgroundColor } = getComputedStyle(source.querySelector(selector));
          const [ink, ground] = [luminance(painted(paper, backgroundColor, color)), luminance(painted(paper, backgroundColor))];
          return [selector, (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)];
        });
      }, WIDGET);
      for (const [selector, contrast] of contrasts) assert.ok(contrast >= 4.5, `${scheme} ${selector}: ${contrast.toFixed(2)}`);
    }
  },
);
