// What a reader opens, by keyboard and by finger: Tab goes in, Escape comes out, and nothing happens by accident.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, openWith, shown, until, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

const focused = (page) =>
  page.evaluate((name) => {
    const { activeElement } = document.querySelector(name).shadowRoot;
    return activeElement?.id || activeElement?.classList[1] || activeElement?.className;
  }, WIDGET);

test(
  'Shift+Tab goes from the panel back to the buttons, so that none is out of reach',
  { skip: skipIn('webkit', 'the driver holds no key down') },
  async () => {
    const { page } = await openWith(site.browser, site.server.origin, article);
    const toggle = await inside(page, '.options-toggle');
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(page), 'copy');
  },
);

test('Tab goes from “Options” into the panel, and Escape closes it', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const toggle = await inside(page, '.options-toggle');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'focus');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'options-toggle');
  assert.equal(await toggle.evaluate((node) => node.getAttribute('aria-expanded')), 'false');
});

test('Escape in a note inside a dialog closes the note alone', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await page.evaluate((name) => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.style.inlineSize = '60rem';
    dialog.append(document.querySelector(name));
    dialog.showModal();
  }, WIDGET);
  await (await inside(page, '.sentence')).click();
  const isOpen = () => page.evaluate((name) => !document.querySelector(name).shadowRoot.querySelector('.note').hidden, WIDGET);
  assert.equal(await isOpen(), true);
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(), false);
  assert.equal(await page.evaluate(() => document.querySelector('dialog').open), true);
});

test('a finger in the text is asked before a sentence is kept', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const tap = () =>
    page.evaluate((name) => {
      const source = document.querySelector(name).shadowRoot.querySelector('[part=source]');
      const block = source.querySelectorAll('.block:not([data-kind=heading])')[1];
      block.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(block);
      const rects = range.getClientRects();
      const { left, bottom } = rects[rects.length - 1];
      const at = { bubbles: true, composed: true, clientX: left + 4, clientY: bottom - 4, pointerType: 'touch' };
      block.dispatchEvent(new PointerEvent('pointerdown', at));
      block.dispatchEvent(new PointerEvent('click', at));
      return document.querySelector(name).pinned.length;
    }, WIDGET);
  const { sentences } = await shown(page);
  assert.equal(await tap(), 0, 'a tap alone keeps nothing');
  const offer = await inside(page, '.offer:not([hidden])');
  assert.equal(await offer.evaluate((node) => node.textContent), 'Keep this sentence');
  await offer.click();
  await until(page, (name) => document.querySelector(name).pinned.length === 1, WIDGET);
  assert.ok((await shown(page)).sentences.length >= sentences.length);
  assert.equal(await offer.evaluate((node) => node.hidden), true);
});

test('what a text of a few words is about needs no key terms', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  assert.equal((await shown(page)).terms.length, 10);
  await page.evaluate((name) => (document.querySelector(name).text = 'Just three words'), WIDGET);
  await until(page, (name) => document.querySelector(name).result?.stats.words === 3, WIDGET);
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelectorAll('[part=terms] .chip').length === 0, WIDGET);
});

test('length and view are remembered only if that is wanted, and survive clearing the text then', async () => {
  const { page, problems } = await openWith(site.browser, site.server.origin, article);
  const stored = () => page.evaluate(() => localStorage.length);
  await page.evaluate((name) => (document.querySelector(name).view = 'bullets'), WIDGET);
  assert.equal(await stored(), 0);
  await page.evaluate(() => document.querySelector('#remember').click());
  await (await inside(page, 'input[type=range]')).focus();
  await page.keyboard.press('ArrowRight');
  await until(page, () => (localStorage.getItem('epitome-settings') ?? '').includes('"length":"4"'));
  await (await inside(page, '.clear')).click();
  await until(page, (name) => document.querySelector(name).length === 4, WIDGET);
  await page.goto(`${site.server.origin}/`, { waitUntil: 'load' });
  const kept = await until(
    page,
    (name) => {
      const { view, length } = document.querySelector(name);
      return view === 'bullets' && { view, length };
    },
    WIDGET,
  );
  assert.deepEqual(kept, { view: 'bullets', length: 4 });
  await page.evaluate(() => document.querySelector('#remember').click());
  assert.equal(await stored(), 0);
  assert.deepEqual(problems, []);
});
