// `compact`: beside its article, a summary that takes a third of a phone, with the rest on request.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, open, shown, until, untilState, WIDGET } from './support/page.js';
import { elementPage } from './support/pages.js';
import { openSite } from './support/site.js';

const WIDTH = skipIn('webkit', 'its narrowest window') ? 450 : 390;

const paragraphs = [
  'The harbour of Skarvik was closed for the winter in October, when the ice came earlier than in any of the last forty years and the ferries could not reach the quay any more.',
  'The council paid for a second icebreaker, which had lain idle in the south since the mines were shut, and the fishermen lent the town their own boats for the time in between.',
  'In the first week the bread was flown in by helicopter, and the school was heated with the wood of the old warehouse, which had been bought by the council for another purpose.',
  'By December the channel was open, although only one ship at a time could pass it, and the captains drew lots in the harbour office for the order in which they would leave.',
];
const story = `<article id="story">${paragraphs.map((text) => `<p>${text}</p>`).join('<p style="margin-block: 60vh">It snowed.</p>')}</article>`;
const site = openSite({
  pages: { '/': elementPage(`<epitome-summarizer for="story" compact></epitome-summarizer>${story}`) },
});

async function visit() {
  const opened = await open(site.browser, site.server.origin, (page) => page.setViewport({ width: WIDTH, height: 844 }));
  await opened.page.evaluate(() => import('/element/define.js').then(() => undefined));
  await untilState(opened.page, 'ready');
  return opened;
}

const heightOf = (page) => page.evaluate((name) => document.querySelector(name).getBoundingClientRect().height, WIDGET);
const isShown = async (page, selector) => (await inside(page, selector)).evaluate((node) => node.checkVisibility());
const isOpen = (page, name) =>
  page.evaluate((widget, wanted) => document.querySelector(widget).shadowRoot.querySelector(wanted).matches(':popover-open'), WIDGET, name);

test('at first at most 320 pixels: title, sentences, more, copy', async () => {
  const { page, problems } = await visit();
  const height = await heightOf(page);
  assert.ok(height <= 320, String(height));
  for (const selector of ['.title', '.sentence', '.show-more', '.copy']) assert.ok(await isShown(page, selector), selector);
  for (const selector of ['.length', '.options-toggle', '[part=terms]', '[part=counts]', '.ask'])
    assert.ok(!(await isShown(page, selector)), selector);
  assert.equal((await shown(page)).sentences.length, 3);
  assert.deepEqual(problems, []);
});

test('more shows all that there is, less goes back', async () => {
  const { page } = await visit();
  const more = await inside(page, '.show-more');
  const before = await heightOf(page);
  await more.click();
  for (const selector of ['.length', '.options-toggle', '[part=terms]', '[part=counts]', '.ask'])
    assert.ok(await isShown(page, selector), selector);
  assert.equal(await more.evaluate((node) => `${node.textContent} ${node.getAttribute('aria-expanded')}`), 'Less true');
  await more.click();
  assert.equal(await heightOf(page), before);
});

test('a press opens the note in place; its button leads to the text, and a button leads back', async () => {
  const { page } = await visit();
  const sentence = await inside(page, '.item:nth-of-type(2) .sentence');
  await sentence.click();
  const note = await inside(page, '.item:nth-of-type(2) .note');
  assert.ok(await note.evaluate((node) => node.checkVisibility() && getComputedStyle(node).position === 'static'));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await (await inside(page, '.item:nth-of-type(2) .show-in-text')).click();
  await until(page, (name) => document.querySelector(name).getBoundingClientRect().bottom < 0, WIDGET);
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('.floating').matches(':popover-open'), WIDGET);
  const back = await inside(page, '.back');
  assert.equal(await back.evaluate((node) => node.textContent), 'Back to the summary');
  await back.click();
  await until(page, (name) => document.querySelector(name).getBoundingClientRect().top >= 0, WIDGET);
  assert.equal(await isOpen(page, '.floating'), false);
  assert.ok(await sentence.evaluate((node) => node.getRootNode().activeElement === node));
});

test('who scrolls back needs no button', async () => {
  const { page } = await visit();
  const sentence = await inside(page, '.sentence');
  await sentence.focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('.floating').matches(':popover-open'), WIDGET);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await until(page, (name) => !document.querySelector(name).shadowRoot.querySelector('.floating').matches(':popover-open'), WIDGET);
});
