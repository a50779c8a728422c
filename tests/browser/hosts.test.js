// At home on any page: its colours, its sizes, and every way to lay it out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { pale } from './support/contrast.js';
import { inside, open, until, untilState } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const widget = '<epitome-summarizer></epitome-summarizer>';

/** A page's style, and what is around the widget. @type {Record<string, [style: string, html?: string]>} */
const hosts = {
  light: ['body { background: #fff; color: #333 }'],
  grey: ['body { background: #f4f4f4; color: #555 }'],
  dark: ['body { background: #111; color: #ddd }'],
  'dark by its scheme': [':root { color-scheme: dark }'],
  black: ['body { background: #000; color: #fff }'],
  coloured: ['body { background: #0a6e8a; color: #fff }'],
  'coloured and light': ['body { background: #ffb347; color: #2b1600 }'],
  'tinted text': ['body { background: #f3efff; color: #3b2f6b }'],
  'a root of 62.5 %': ['html { font-size: 62.5% } body { font-size: 1.6rem }'],
  'text of 20 px': ['body { font-size: 20px }'],
  flex: ['body { display: flex; gap: 1rem }', `<p>Beside</p>${widget}`],
  'flex, in a column': ['body { display: flex; flex-direction: column; align-items: center }'],
  grid: ['body { display: grid; grid-template-columns: auto auto; justify-content: start }', `<p>Beside</p>${widget}`],
  float: ['epitome-summarizer { float: left }', `${widget}<p>Around it goes the text of the page.</p>`],
  table: ['', `<table><tr><td>Cell</td><td>${widget}</td></tr></table>`],
  'a box as large as what is in it': ['div { inline-size: fit-content }', `<div>${widget}</div>`],
  'a dialog': ['', `<dialog open>${widget}</dialog>`],
  'from right to left': ['', `<div dir="rtl" lang="ar">${widget}</div>`],
  'text in the middle, in small capitals': [
    'body { text-align: center; text-transform: uppercase; letter-spacing: 0.2em; font-variant: small-caps }',
  ],
  '280 px': ['body { margin: 0 } main { inline-size: 280px }', `<main>${widget}</main>`],
};

const hostPage = (style, html) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
  <link rel="icon" href="/favicon.svg"><style>${style}</style></head><body>${html}</body></html>`;

const path = (name) => `/${name.replace(/\W+/g, '-')}/`;
const site = openSite({
  pages: Object.fromEntries(Object.entries(hosts).map(([name, [style, html = widget]]) => [path(name), hostPage(style, html)])),
});

/** @param {string} name @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [before] */
async function visit(name, before) {
  const { page, problems } = await open(site.browser, site.server.origin + path(name), async (fresh) => {
    await fresh.setViewport({ width: 1000, height: 800 });
    await before?.(fresh);
  });
  await page.evaluate(() => import('/element/define.js').then(() => undefined));
  assert.deepEqual(await pale(page), [], 'empty');
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  return { page, problems };
}

/** Opens all that can be opened. @param {import('puppeteer-core').Page} page */
async function openAll(page) {
  await (
    await inside(page, '.coverage')
  ).evaluate((node) => {
    const root = node.getRootNode();
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector('.options-toggle').click();
    root.querySelector('.sentence').click();
    root.querySelector('#ask').value = 'Who paid for the restoration?';
    root.querySelector('.ask-form').requestSubmit();
  });
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('.answers > *, .ask .note-line') !== null);
}

/** What is wrong with the place that the widget takes. @param {import('puppeteer-core').Page} page */
const misfits = (page) =>
  page.evaluate(() => {
    const host = document.querySelector('epitome-summarizer');
    const { width } = host.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(host.parentElement).fontSize);
    const room = document.querySelector('main')?.clientWidth ?? Infinity;
    const wrong = [];
    if (width < Math.min(16 * size, room)) wrong.push(`${width} px wide`);
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways');
    const { left, right } = host.getBoundingClientRect();
    for (const node of host.shadowRoot.querySelectorAll('button, select, input, h2, p, .sentence, .chip')) {
      const box = node.getBoundingClientRect();
      if (box.width > 1 && (box.left < left - 13 || box.right > right + 13)) wrong.push(`${node.className || node.localName} is outside`);
    }
    const sentence = parseFloat(getComputedStyle(host.shadowRoot.querySelector('.sentence')).fontSize);
    if (sentence < size || sentence > 1.3 * size) wrong.push(`sentences of ${sentence} px in text of ${size} px`);
    return wrong;
  });

for (const name of Object.keys(hosts)) {
  test(`on a page: ${name}`, async () => {
    const { page, problems } = await visit(name);
    assert.deepEqual(await misfits(page), []);
    assert.deepEqual(await pale(page), []);
    await openAll(page);
    assert.deepEqual(await misfits(page), [], 'all open');
    assert.deepEqual(await pale(page), [], 'all open');
    await page.evaluate(() => (document.querySelector('epitome-summarizer').skim = true));
    await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('[data-skim]') !== null);
    assert.deepEqual(await pale(page), [], 'skimmed');
    assert.deepEqual(problems, []);
  });
}

test('headings at the level that the page wants; one property for all sizes', async () => {
  const { page } = await visit('light');
  const headings = () =>
    page.evaluate(() =>
      [...document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((node) => node.localName),
    );
  assert.deepEqual(await headings(), ['h2', 'h2', 'h3']);
  await page.evaluate(() => (document.querySelector('epitome-summarizer').headingLevel = 4));
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('h5') !== null);
  assert.deepEqual(await headings(), ['h4', 'h4', 'h5']);
  const height = () =>
    page.evaluate(
      () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('.options-toggle').getBoundingClientRect().height,
    );
  const before = await height();
  await page.evaluate(() => document.querySelector('epitome-summarizer').style.setProperty('--epitome-size', '32px'));
  assert.equal(await height(), 2 * before);
});

test('a page that turns dark, and another way, while the widget is there', async () => {
  const { page } = await visit('light');
  await page.evaluate(() => Object.assign(document.body.style, { background: '#101418', color: '#e4e4e4' }));
  assert.deepEqual(await pale(page), []);
  const side = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('epitome-summarizer').shadowRoot.querySelector('.root')).direction);
  assert.equal(await side(), 'ltr');
  await page.evaluate(() => (document.documentElement.lang = 'ar'));
  await until(
    page,
    () => getComputedStyle(document.querySelector('epitome-summarizer').shadowRoot.querySelector('.root')).direction === 'rtl',
  );
  assert.deepEqual(await misfits(page), []);
});

for (const [name, value] of [
  ['forced-colors', 'active'],
  ['prefers-reduced-motion', 'reduce'],
  ['prefers-color-scheme', 'dark'],
  ['print', ''],
]) {
  test(`${name}: ${value}`, { skip: skipIn('firefox webkit', 'only Chromium is told so') }, async () => {
    const { page } = await visit('light', async (fresh) => {
      if (name === 'print') return fresh.emulateMediaType('print');
      // The driver knows no forced colours.
      const session = await fresh.createCDPSession();
      return session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
    });
    assert.deepEqual(await pale(page), []);
    assert.deepEqual(await misfits(page), []);
  });
}
