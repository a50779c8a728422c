// Every state, light and dark, on a phone and on a desktop: no violation that axe knows of, nothing out of the frame.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import webPage from '../../www/page/samples/page.js';
import { assertAccessible } from './support/axe.js';
import { skipIn } from './support/browser.js';
import { assertReason, inside, open, pasteHtml, shown, until, untilState } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite();

const states = {
  empty: async () => {},
  ready: (page) => page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article),
  short: (page) =>
    page.evaluate(() =>
      Object.assign(document.querySelector('epitome-summarizer'), { view: 'bullets', text: 'One is here. Two is there.' }),
    ),
  none: (page) => page.evaluate(() => (document.querySelector('epitome-summarizer').text = '😀')),
  error: (page) =>
    page.evaluate(() =>
      Object.assign(document.querySelector('epitome-summarizer'), {
        engine: {
          read: async () => {
            throw new Error('No core today.');
          },
        },
        text: 'One is here.',
      }),
    ),
};

/** Sets properties of the widget, a text among them, and waits for its summary. */
const summarized = async (page, properties) => {
  await page.evaluate((given) => Object.assign(document.querySelector('epitome-summarizer'), given), properties);
  await untilState(page, 'ready');
};

/** With lines that were ignored, and their list open. */
const furniture = '<nav><ul><li><a href="/">All stories of the coast</a></li></ul></nav>';
const ignored = async (page) => {
  await (await inside(page, 'textarea')).focus();
  await pasteHtml(
    page,
    `${furniture}${article
      .split('\n\n')
      .map((part) => `<p>${part}</p>`)
      .join('')}<footer>All rights are reserved.</footer>`,
  );
  await untilState(page, 'ready');
  await (await inside(page, '.boilerplate-section summary')).click();
};

/** A summary that a person has steered: one sentence kept, one left out, a note open, the options and the coverage too. */
const steered = async (page) => {
  await summarized(page, { length: 4, headline: 17, avoid: ['questions'], text: article });
  await page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    const [first, , third] = widget.result.summary;
    Object.assign(widget, { pinned: [first], excluded: [third] });
  });
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('[data-pinned]') !== null);
  for (const button of ['.options-toggle', '.coverage summary']) await (await inside(page, button)).click();
  await (await inside(page, '.sentence')).click();
};

/** A text graded by importance, with one run of ignored lines open. */
const skimmed = async (page) => {
  await summarized(page, { skim: true, text: webPage });
  await (await inside(page, '.fold summary')).evaluate((summary) => summary.click());
};

const asked = async (page) => {
  await summarized(page, { text: article });
  await (await inside(page, '#ask')).focus();
  await page.keyboard.type('wheel');
  await inside(page, '.answer');
};

const sections = async (page) => {
  await summarized(page, { view: 'sections', text: [1, 2, 3].map((part) => `Part ${part}\n\n${article}`).join('\n\n') });
  await (await inside(page, '.section summary')).evaluate((summary) => summary.click());
};

/** The panel for saving, on top of a text that is shown. */
const saving = async (page) => {
  await summarized(page, { text: article });
  await (await inside(page, '.save-toggle')).click();
  await (await inside(page, '.show-text')).evaluate((button) => button.click());
};

const staysWide = skipIn('webkit', 'its window is never so narrow');
const hasNoSchemes = skipIn('firefox webkit', 'its driver knows no colour schemes');

for (const [name, reach] of Object.entries({ ...states, ignored, steered, skimmed, asked, sections, saving })) {
  test(`axe: ${name}`, async (context) => {
    const { page, problems } = await open(site.browser, site.server.origin);
    await reach(page);
    await untilState(page, name in states ? name : 'ready');
    for (const scheme of ['light', 'dark']) {
      for (const [width, height] of [
        [320, 640],
        [1280, 900],
      ]) {
        await context.test(
          `${scheme}, ${width} px`,
          { skip: (scheme === 'dark' && hasNoSchemes) || (width < 450 && staysWide) },
          async () => {
            await page.setViewport({ width, height });
            if (!hasNoSchemes)
              await page.emulateMediaFeatures([
                { name: 'prefers-color-scheme', value: scheme },
                { name: 'prefers-reduced-motion', value: 'reduce' },
              ]);
            await assertAccessible(page);
          },
        );
      }
    }
    // The console says why there is no summary.
    if (name === 'error') assertReason(problems, /No core today/);
    else assert.deepEqual(problems, []);
    await page.close();
  });
}

test('everything can be reached and done with the keyboard', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  const reached = [];
  for (let step = 0; step < 18; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return (
          focused.id || focused.dataset.sample || focused.classList[0] || focused.type || focused.getAttribute('part') || focused.localName
        );
      }),
    );
  }
  assert.deepEqual(reached, [
    'open',
    'article',
    'mail',
    'page',
    'button',
    'button',
    'button',
    'button',
    'source',
    'button',
    'button',
    'button',
    'length',
    'unit',
    'radio',
    'headline',
    'sentence',
    'sentence',
  ]);
});

test('one polite announcement for each text', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate(() => {
    const status = document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[role=status]');
    globalThis.regions = status.length;
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(status[0].textContent)).observe(status[0], {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  await (await inside(page, 'input[type=range]')).focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await until(page, () => document.querySelector('epitome-summarizer').result.summary.length === 8);
  assert.equal(await page.evaluate(() => globalThis.regions), 1);
  assert.deepEqual(await page.evaluate(() => globalThis.said), [(await shown(page)).status]);
});
