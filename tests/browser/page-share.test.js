// What is shared with the installed site: kept apart until a person wants to see it, and never taken from another site.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { openBuiltSite, untilNotice, untilOffline, untilText } from './support/built-site.js';
import { until } from './support/page.js';
import { startServer } from './support/server.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

/** @param {string} fields @param {{ action?: string, attributes?: string }} [form] */
const senderPage = (fields, { action = 'share', attributes = '' } = {}) =>
  `<!doctype html><title>Sender</title><link rel="icon" href="data:,"><form method="post" action="${action}" enctype="multipart/form-data" ${attributes}>${fields}<button>Share</button></form>`;

/** A system's share has no page behind it: no referrer, and no opener. @param {string} fields */
const system = (fields) => ({ body: senderPage(fields), headers: { 'referrer-policy': 'no-referrer' } });

const textOf = (page) => page.evaluate(() => document.querySelector('epitome-summarizer').text);

/** The site, offline-ready, after a share. @param {string} fields @param {string} [script] */
async function share(fields, script = '') {
  const sender = system(fields);
  const visit = await site.visit({ pages: { 'sender.html': { ...sender, body: `${sender.body}${script}` } } });
  await untilOffline(visit.page);
  await visit.page.goto(`${visit.url}sender.html`);
  await Promise.all([visit.page.waitForNavigation(), visit.page.click('button')]);
  return visit;
}

const TEXT = '<input name="title" value="The harbour"><textarea name="text">It opened in May.</textarea>';

test('a text is shown once it is wanted', options, async () => {
  const { page, url, server, problems } = await share(TEXT);
  assert.match(await untilNotice(page), /^Something was shared with this page\./);
  assert.equal(await textOf(page), '', 'nothing is read before it is wanted');
  assert.equal(page.url(), url);
  await page.click('#notices .act');
  assert.equal(await untilText(page), 'The harbour\n\nIt opened in May.');
  assert.ok(!server.hits.some((path) => path.endsWith('/share')), 'the server was told nothing');
  assert.deepEqual(problems, []);
});

test('a text that stands there is replaced only on request, and can be brought back', options, async () => {
  const { page } = await share(TEXT);
  await untilNotice(page);
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here.'));
  await page.click('#notices .close');
  assert.equal(await textOf(page), 'Mine is here.', 'a share that is not wanted changes nothing');
  assert.equal(await page.$('#notices.shown'), null);

  const again = await share(TEXT);
  await untilNotice(again.page);
  await again.page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here.'));
  await again.page.click('#notices .act');
  assert.match(await untilNotice(again.page), /^Text replaced\.$/);
  assert.equal(await textOf(again.page), 'The harbour\n\nIt opened in May.');
  await again.page.click('#notices .act');
  assert.equal(await textOf(again.page), 'Mine is here.');
});

test('the question outlasts another notice', options, async () => {
  const { page } = await share(TEXT);
  await untilNotice(page);
  const input = await page.$('#file');
  await page.evaluate((node) => {
    const data = new DataTransfer();
    data.items.add(new File([], 'empty.txt'));
    node.files = data.files;
    node.dispatchEvent(new Event('change'));
  }, input);
  await until(page, () => /no text in .?empty\.txt/.test(document.querySelector('#notices [role=status]').textContent));
  await page.click('#notices .close');
  assert.match(await untilNotice(page), /^Something was shared/);
  await page.click('#notices .act');
  assert.match(await untilText(page), /^The harbour/);
});

test('a file is opened once it is wanted', options, async () => {
  const script = `<script>const data = new DataTransfer();
    data.items.add(new File(['The harbour opened in May.'], 'harbour.txt', { type: 'text/plain' }));
    document.querySelector('input').files = data.files;</script>`;
  const { page } = await share('<input type="file" name="files">', script);
  await untilNotice(page);
  assert.equal(await textOf(page), '');
  await page.click('#notices .act');
  assert.equal(await untilText(page), 'The harbour opened in May.');
});

test('only an address: what to do is said', options, async () => {
  const { page } = await share('<input name="url" value="https://example.org/story">');
  assert.match(await untilNotice(page), /Only an address was shared/);
});

test('a share that is not there any more is told of', options, async () => {
  const { page, url } = await site.visit();
  await untilOffline(page);
  for (const name of ['', '=', '=6f1c']) {
    await page.goto('about:blank');
    await page.goto(`${url}#shared${name}`);
    assert.match(await untilNotice(page), /has not arrived/);
  }
});

/** Another site, with a form that posts to the share target of ours. @param {string} action @param {string} attributes @param {Record<string, string>} [headers] */
const attacker = (action, attributes, headers) =>
  startServer({ pages: { '/': { body: senderPage(TEXT, { action, attributes }), headers } } });

/** The page that a press on the attacker's button leads to. @param {import('puppeteer-core').Page} page @param {boolean} isPopup */
async function press(page, isPopup) {
  if (!isPopup) {
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    return page;
  }
  const [popup] = await Promise.all([new Promise((resolve) => page.once('popup', resolve)), page.click('button')]);
  return popup;
}

for (const [name, attributes, headers] of [
  ['in the same tab', '', undefined],
  ['in a window of its own that it can reach', 'target="_blank" rel="opener"', undefined],
  ['in such a window, and with no referrer', 'target="_blank" rel="opener"', { 'referrer-policy': 'no-referrer' }],
]) {
  test(`another site's post is refused: ${name}`, options, async () => {
    const { page, url } = await site.visit();
    await untilOffline(page);
    const other = await attacker(`${url}share`, attributes, headers);
    try {
      await page.goto(other.origin.replace('127.0.0.1', 'localhost'));
      const target = await press(page, attributes !== '');
      assert.match(await untilNotice(target), /Another website tried/);
      assert.equal(await textOf(target), '');
      assert.equal(await target.$eval('#notices .act', ({ hidden }) => hidden), true);
    } finally {
      await other.close();
    }
  });
}

test("another site's posts, however it hides, leave the history as it was", options, async () => {
  const { page, url } = await site.visit();
  await page.click('#history input');
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here. It is the only one.'));
  await until(page, () => document.querySelectorAll('#history li').length === 1);
  await untilOffline(page);
  const other = await attacker(`${url}share`, '', { 'referrer-policy': 'no-referrer' });
  const tab = await page.browserContext().newPage();
  for (let round = 0; round < 3; round += 1) {
    await tab.goto(other.origin.replace('127.0.0.1', 'localhost'));
    await press(tab, false);
    assert.match(await untilNotice(tab), /^Something was shared with this page/);
    assert.equal(await textOf(tab), '');
  }
  await other.close();
  await until(tab, () => document.querySelectorAll('#history li').length === 1);
  const names = await tab.$$eval('#history .open', (buttons) => buttons.map(({ textContent }) => textContent));
  assert.deepEqual(names, ['Mine is here. It is the only one.']);
});
