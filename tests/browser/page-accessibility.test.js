// The page's own states, as axe sees them; and in windows that are narrow, or zoomed in.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './support/axe.js';
import { skipIn } from './support/browser.js';
import { drop, openBuiltSite, untilNotice, untilOffline } from './support/built-site.js';
import { until } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit firefox', 'the driver has no visitors of their own') };

const LONG = `${'Harbourmastersassociation'.repeat(6)}.png`;

const states = {
  offline: ['en', untilOffline],
  refused: [
    'en',
    async (page) => {
      await drop(page, { name: LONG, content: Buffer.from('89504e470000', 'hex') });
      await untilNotice(page);
    },
  ],
  replaced: [
    'de',
    async (page) => {
      await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine was here first.'));
      await drop(page, { name: 'one.txt', content: 'One is here.' });
      await untilNotice(page);
    },
  ],
  history: [
    'fr',
    async (page) => {
      await page.click('#history input');
      await page.evaluate(
        (title) =>
          (document.querySelector('epitome-summarizer').text =
            `${title}\n\nThe harbour opened on a warm Tuesday in the middle of May. The fishermen of the whole coast came to see it.`),
        LONG,
      );
      await until(page, () => document.querySelector('#history li') !== null);
    },
  ],
  arabic: ['ar', async () => {}],
  hindi: ['hi', async () => {}],
};

for (const [name, [language, reach]] of Object.entries(states)) {
  test(`axe: ${name}`, options, async () => {
    const { page, problems } = await site.visit({ address: `#lang=${language}` });
    await until(page, () => !document.documentElement.hasAttribute('data-unspoken'));
    await reach(page);
    for (const scheme of ['light', 'dark']) {
      // The second is a window of 1280 px at 200 %.
      for (const [width, height, deviceScaleFactor] of [
        [320, 640, 1],
        [640, 450, 2],
        [1280, 900, 1],
      ]) {
        const where = `${scheme}, ${width} px:`;
        await page.setViewport({ width, height, deviceScaleFactor });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await assertAccessible(page, where);
        const outside = await page.evaluate(() =>
          [...document.querySelectorAll('button, select, input, h1, h2, p')]
            .filter((node) => {
              const { left, right, width: wide } = node.getBoundingClientRect();
              return wide > 0 && (left < -0.5 || right > innerWidth + 0.5);
            })
            .map(({ outerHTML }) => outerHTML.slice(0, 60)),
        );
        assert.deepEqual(
          outside.map((html) => `${where} ${html}`),
          [],
        );
      }
    }
    assert.deepEqual(problems, []);
  });
}

test('what is said of a file is announced, and Escape closes it where it is', options, async () => {
  const { page } = await site.visit();
  await page.focus('#open');
  await drop(page, { name: 'photo.png', content: Buffer.from('89504e470000', 'hex') });
  await untilNotice(page);
  assert.equal(await page.$eval('#notices [role=status]', (node) => node.checkVisibility({ visibilityProperty: true })), true);
  // It comes after what stands above the text.
  await page.focus('#samples button:last-of-type');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'close');
  await page.keyboard.press('Escape');
  assert.equal(await page.$('#notices.shown'), null);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.sample), 'page', 'the focus is back');
});

test('the overlay shows while a file is over the page, and only then', options, async () => {
  const { page } = await site.visit();
  const over = (type, related) =>
    page.evaluate(
      (name, isOut) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['One.'], 'one.txt'));
        document.body.dispatchEvent(
          new DragEvent(name, {
            dataTransfer,
            bubbles: true,
            cancelable: true,
            relatedTarget: isOut ? null : document.querySelector('h1'),
          }),
        );
        return document.querySelector('#drop').classList.contains('shown');
      },
      type,
      related,
    );
  assert.equal(await over('dragover', false), true);
  assert.equal(await over('dragleave', false), true);
  assert.equal(await over('dragleave', true), false);
});
