// The length in sentences, words, percent or seconds of reading.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inside, openWith, until, untilState, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

const statsOf = (page) => page.evaluate((name) => document.querySelector(name).result.stats, WIDGET);
const options = (page) =>
  page.evaluate(
    (name) => [...document.querySelector(name).shadowRoot.querySelector('.length-value').options].map(({ text }) => text),
    WIDGET,
  );

test('another unit counts the same summary; the slider goes on in it', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const before = await statsOf(page);
  const shown = await options(page);
  assert.equal(shown[0], '3 sentences');
  assert.equal(shown[1], `${before.summaryWords} words`);
  assert.equal(shown[2], `${Math.round(100 * before.share)}%`);
  await (await inside(page, '.length-value')).select('words');
  await until(page, (name) => document.querySelector(name).getAttribute('unit') === 'words', WIDGET);
  assert.equal(await page.evaluate((name) => document.querySelector(name).length, WIDGET), Math.round(before.summaryWords / 10) * 10);
  assert.equal((await statsOf(page)).summarySentences, 3, 'the summary stays as it is');
  await (await inside(page, 'input[type=range]')).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
  await until(page, (name, words) => document.querySelector(name).result.stats.summaryWords > words, WIDGET, before.summaryWords);
});

test('a move of the slider right after another unit is in that unit', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const { summaryWords } = await statsOf(page);
  const length = await page.evaluate((name) => {
    const element = document.querySelector(name);
    const [units, slider] = ['.length-value', 'input[type=range]'].map((part) => element.shadowRoot.querySelector(part));
    units.value = 'words';
    units.dispatchEvent(new Event('change', { bubbles: true }));
    slider.stepUp();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    return element.length;
  }, WIDGET);
  assert.equal(length, Math.round(summaryWords / 10) * 10 + 10);
});

for (const [unit, length, holds] of [
  ['words', 60, ({ summaryWords }) => Math.abs(summaryWords - 60) < 30],
  ['percent', 30, ({ share }) => Math.abs(share - 0.3) < 0.12],
  ['seconds', 20, ({ summaryReadingSeconds }) => Math.abs(summaryReadingSeconds - 20) < 10],
]) {
  test(`unit="${unit}" length="${length}"`, async () => {
    const { page } = await openWith(site.browser, site.server.origin, article);
    await page.evaluate((name, given) => Object.assign(document.querySelector(name), given), WIDGET, { unit, length });
    await until(
      page,
      (name, wanted) => document.querySelector(name).shadowRoot.querySelector('.length-value').value === wanted,
      WIDGET,
      unit,
    );
    await untilState(page, 'ready');
    const stats = await statsOf(page);
    assert.ok(holds(stats), JSON.stringify(stats));
  });
}

test('a sentence that is added makes the summary as much longer as it is long', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await page.evaluate((name) => Object.assign(document.querySelector(name), { unit: 'words', length: 60 }), WIDGET);
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('.length-value').value === 'words', WIDGET);
  const before = await page.evaluate((name) => document.querySelector(name).result.summary.map(({ start }) => start), WIDGET);
  await (await inside(page, '.coverage summary')).click();
  await (await inside(page, '.add')).click();
  await until(page, (name, count) => document.querySelector(name).result.summary.length > count, WIDGET, before.length);
  const after = await page.evaluate((name) => document.querySelector(name).result.summary.map(({ start }) => start), WIDGET);
  assert.ok(
    before.every((start) => after.includes(start)),
    'no other sentence had to go',
  );
});

test('a summary of thousands of sentences moves nothing, and is no single paragraph', async () => {
  const words = ['bridge', 'council', 'tram', 'river', 'budget', 'storm', 'engineer'];
  const sentence = (_, at) => `Item ${at} of the ${words[at % 7]} is about the ${words[(at * 5) % 6]} and its ${words[(at * 3) % 5]}.`;
  const { page } = await openWith(site.browser, site.server.origin, Array.from({ length: 3000 }, sentence).join(' '));
  await page.evaluate((name) => Object.assign(document.querySelector(name), { unit: 'percent', length: 100 }), WIDGET);
  await until(page, (name) => document.querySelector(name).result.summary.length === 3000, WIDGET);
  const seen = await page.evaluate(async (name) => {
    const root = document.querySelector(name).shadowRoot;
    const sentences = root.querySelectorAll('[part=summary] .item');
    return {
      moving: root.getAnimations().length,
      shown: sentences.length,
      direction: root.querySelector('[part=summary]').dir,
      places: root.querySelectorAll('.relevance i').length,
      isApart: sentences[0].getBoundingClientRect().bottom <= sentences[1].getBoundingClientRect().top,
    };
  }, WIDGET);
  assert.ok(seen.moving <= 100 && seen.places <= 1001, JSON.stringify(seen));
  assert.ok(seen.shown === 3000 && seen.isApart && seen.direction === 'auto', JSON.stringify(seen));
});
