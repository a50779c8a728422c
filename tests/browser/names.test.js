// What a text or a file is called in words of the interface cannot pass for them, hide, or change how they are read.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cited } from '../../www/element/views/exports.js';
import { inside, open, until, untilState, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const site = openSite();

/** An override that nobody closes, and one that would end an isolate around it. */
const HOSTILE = '\u202e\u2069\u202e';
const LONG = 'a'.repeat(10_000);
const STORY = [
  'The harbour council met in May and voted for a new bridge over the river.',
  'The old bridge had carried trams since the spring of 1911, and it was closed in March.',
  'The ferry will run every hour until the new bridge opens, says the harbour council.',
  'Half of the price is paid by the tramway company, and the rest by the harbour council.',
].join(' ');
/** A page whose headings, menu and key terms are hostile. */
const PAGE = `<nav><ul><li><a href="/">Sport ${HOSTILE}and ${LONG}</a></li><li><a href="/">Sign in</a></li></ul></nav>
  <h1>A bridge for Harlow</h1><p>${STORY}</p>
  <h2>The ${HOSTILE}price\u200b of it ${LONG}</h2>
  <p>${LONG} is what they call the ${HOSTILE}tram. The mayor never saw ${LONG} at all. The company called it ${LONG} again.</p>`;

/**
 * The page with a text in it, and its summary of so many sentences.
 * @param {{ text: string } | { html: string }} content
 * @param {number} length
 * @param {string} [state]
 */
async function openText(content, length, state = 'ready') {
  const opened = await open(site.browser, site.server.origin);
  await opened.page.evaluate(
    (name, { text, html }, count) => {
      const widget = document.querySelector(name);
      widget.length = count;
      if (html) void widget.readHtml(html);
      else widget.text = text;
    },
    WIDGET,
    content,
    length,
  );
  await untilState(opened.page, state);
  return opened;
}

/** What the interface calls things: labels, titles, chips, what is announced. @param {import('puppeteer-core').Page} page */
const namesIn = (page) =>
  page.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name);
    const labels = ['aria-label', 'title', 'aria-description', 'alt', 'placeholder', 'download'].flatMap((attribute) =>
      [...shadowRoot.querySelectorAll(`[${attribute}]`)].map((node) => node.getAttribute(attribute)),
    );
    const texts = [...shadowRoot.querySelectorAll('.chip, .excluded .stretch, [role=status], .message')].map((node) => node.textContent);
    return [...labels, ...texts];
  }, WIDGET);

/** @param {string[]} names */
function assertHarmless(names) {
  for (const name of names) {
    const shown = JSON.stringify(name.slice(0, 300));
    assert.doesNotMatch(name, /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066\u2067]/u, shown);
    assert.doesNotMatch(name.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''), /[\u2068\u2069]/, `isolates are closed: ${shown}`);
    assert.ok(name.length < 400, `${name.length}: ${shown}`);
  }
}

test('sections, terms and lines with hostile names are short, on one line, and isolated', async () => {
  const { page } = await openText({ html: PAGE }, 1);
  for (const part of ['.coverage summary', '.boilerplate-section summary']) await (await inside(page, part)).click();
  const names = await namesIn(page);
  assertHarmless(names);
  for (const name of [/about it: \u2068The price of it a+…\u2069$/, /^Keep: \u2068Sport and a+…\u2069$/])
    assert.ok(
      names.some((each) => name.test(each)),
      `${name} is not in ${JSON.stringify(names)}`,
    );
  assert.ok(names.includes(`${'a'.repeat(80)}…`), 'a key term');
});

test('a sentence that is kept or left out is called by its beginning', async () => {
  const { page } = await openText(
    { text: `${HOSTILE}The \u0007harbour was shut on ${LONG} by the council of Harlow. ${STORY}` },
    5,
    'short',
  );
  await page.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('.sentence').click(), WIDGET);
  await page.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('button[name=leave-out]').click(), WIDGET);
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('.excluded li') !== null, WIDGET);
  const names = await namesIn(page);
  assertHarmless(names);
  assert.ok(
    names.some((name) => /^Undo: \u2068The harbour was shut on a+…\u2069$/.test(name)),
    JSON.stringify(names),
  );
});

test('the direction of a sentence does not reach the next', async () => {
  const { page } = await openText({ text: 'The bridge of Harlow is shut\u202e. The ferry still goes.' }, 2, 'short');
  const places = await page.evaluate((name) => {
    const [, second] = document.querySelector(name).shadowRoot.querySelectorAll('.sentence');
    const range = document.createRange();
    return [0, 2].map((at) => {
      range.setStart(second.firstChild, at);
      range.setEnd(second.firstChild, at + 1);
      const { left, top } = range.getBoundingClientRect();
      return { left, top };
    });
  }, WIDGET);
  assert.equal(places[0].top, places[1].top);
  assert.ok(places[0].left < places[1].left, 'its letters go from left to right');
});

test('the number after a sentence keeps its direction', () => {
  const texts = ['a\u202e', 'b\u2066\u202b', 'c\u2067\u202a\u2069', 'd\u202c\u2069', 'e\u202d\u2066\u202c'];
  const result = { lang: 'en', selectableSpans: new Uint32Array(), summary: texts.map((text) => ({ text, start: 0, end: 0 })) };
  const [body = ''] = cited(/** @type {any} */ ({ text: '', result, view: 'bullets' }), () => '').split('\n\n');
  assert.deepEqual(body.split('\n'), [
    '- a\u202e\u202c [1]',
    '- b\u2066\u202b\u202c\u2069 [2]',
    '- c\u2067\u202a\u2069 [3]',
    '- d\u202c\u2069 [4]',
    '- e\u202d\u2066\u202c\u2069\u202c [5]',
  ]);
});
