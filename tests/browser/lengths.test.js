// Lengths that suit the text: what is shown unless a reader says otherwise, how far the slider goes, and how a long summary reads.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inside, openWith, shown, until, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

const parts = (count) => Array.from({ length: count }, (_, index) => `Part ${index + 1}\n\n${article}`).join('\n\n');
const lengthOf = (page) => page.evaluate((name) => document.querySelector(name).length, WIDGET);

for (const [count, length] of [
  [1, 3],
  [2, 5],
  [6, 8],
  [15, 13],
]) {
  test(`${count} times an article: ${length} sentences`, async () => {
    const { page } = await openWith(site.browser, site.server.origin, parts(count));
    assert.equal((await shown(page)).sentences.length, length);
    assert.equal(await lengthOf(page), length);
    await page.evaluate((name) => document.querySelector(name).setAttribute('length', '2'), WIDGET);
    await until(page, (name) => document.querySelector(name).result.summary.length === 2, WIDGET);
  });
}

test('the slider reaches all of the text, in steps that grow', async () => {
  const { page } = await openWith(site.browser, site.server.origin, parts(6));
  const slider = await inside(page, 'input[type=range]');
  await slider.focus();
  await page.keyboard.press('End');
  await until(page, (name) => document.querySelector(name).result.stats.share > 0.9, WIDGET);
  const { selectableSentences } = await page.evaluate((name) => document.querySelector(name).result.stats, WIDGET);
  assert.equal(await lengthOf(page), selectableSentences);
  assert.ok(Number(await slider.evaluate((input) => input.max)) < selectableSentences / 4, 'a book is few steps long');
  await page.keyboard.press('Home');
  await until(page, (name) => document.querySelector(name).length === 1, WIDGET);
  await page.keyboard.press('ArrowRight');
  await until(page, (name) => document.querySelector(name).length === 2, WIDGET);
});

test('a long summary has paragraphs, on the page and copied', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const openers = () =>
    page.evaluate((name) => document.querySelector(name).shadowRoot.querySelectorAll('.item[data-opens]').length, WIDGET);
  assert.equal(await openers(), 0);
  await page.evaluate((name) => (document.querySelector(name).length = 14), WIDGET);
  await until(page, (name) => document.querySelector(name).result.summary.length === 14, WIDGET);
  const count = await openers();
  assert.ok(count >= 2, `${count} paragraphs begin`);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => (globalThis.copied = text) } });
  });
  await (await inside(page, '.copy')).click();
  const copied = await until(page, () => globalThis.copied);
  assert.equal(copied.split('\n\n').length, count + 2, 'the title, and each paragraph');
});

test('section by section: each heading with a sentence of its own, and opened, its text', async () => {
  const { page, problems } = await openWith(site.browser, site.server.origin, parts(4));
  await (await inside(page, 'input[value=sections]')).evaluate((radio) => radio.click());
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelectorAll('.section').length >= 4, WIDGET);
  const sections = await page.evaluate(
    (name) =>
      [...document.querySelector(name).shadowRoot.querySelectorAll('.section')].map((section) => ({
        title: section.querySelector('b').textContent,
        line: section.querySelector('summary span').textContent,
      })),
    WIDGET,
  );
  assert.ok(sections.every(({ title }) => title.length > 0));
  assert.ok(sections.filter(({ line }) => line.length > 0).length >= 4);
  const first = sections.findIndex(({ line }) => line.length > 0);
  const section = await inside(page, `.section:nth-child(${first + 1})`);
  await section.evaluate((node) => node.querySelector('summary').click());
  await until(
    page,
    (name, at) => document.querySelector(name).shadowRoot.querySelectorAll('.section')[at].querySelector('p') !== null,
    WIDGET,
    first,
  );
  assert.equal(await page.evaluate((name) => document.querySelector(name).getAttribute('view'), WIDGET), 'sections');
  assert.deepEqual(problems, []);
});

test('a text without sections is not offered to be gone through by them', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article.split('\n\n').slice(2, 6).join('\n\n'));
  assert.equal(await (await inside(page, 'input[value=sections]')).evaluate((radio) => radio.parentElement.hidden), true);
});
