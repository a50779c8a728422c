// The site without a connection, installed, shared with, and renewed; wherever it is hosted.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { drop, openBuiltSite, SITE, untilNotice, untilOffline, untilText } from './support/built-site.js';
import { makePdf } from './support/documents.js';
import { until, untilState } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const hashOf = (content) => createHash('sha256').update(content).digest('base64');

/** Another version of the site in its folder: another page, and a service worker that knows it. @param {string} folder */
function renew(folder) {
  const [page, worker] = ['index.html', 'sw.js'].map((file) => readFileSync(join(folder, file), 'utf8'));
  const next = page.replace('<h1>Epitome</h1>', '<h1>Epitome, renewed</h1>');
  writeFileSync(join(folder, 'index.html'), next);
  writeFileSync(join(folder, 'sw.js'), worker.replace(hashOf(page), hashOf(next)));
}

test('after one visit it works without its server: text, samples, PDF, every language', options, async () => {
  const { page, problems, server } = await site.visit();
  await untilOffline(page);
  await server.close();
  await page.reload();
  await untilOffline(page);
  await page.click('[data-sample=mail]');
  await untilState(page, 'ready');
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = ''));
  await drop(page, { name: 'a.pdf', content: makePdf([[{ text: 'The harbour opened in May. The fishermen cheered.', x: 60, y: 700 }]]) });
  assert.match(await untilText(page), /^The harbour opened/);
  await page.select('#language', 'ja');
  await until(page, () => document.querySelector('#open').textContent === 'ファイルを開く');
  assert.deepEqual(problems, []);
});

test('offline use is not claimed where it is not so', options, async () => {
  // One file is not what the list says.
  const { page, url } = await site.visit({
    before: (_, folder) => {
      const file = join(folder, 'icons/192.png');
      writeFileSync(file, `${readFileSync(file)}altered`);
    },
  });
  const isRefused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing;
    if (worker && worker.state !== 'redundant')
      await new Promise((resolve) => (worker.onstatechange = () => worker.state === 'redundant' && resolve(undefined)));
    return !(await navigator.serviceWorker.getRegistration())?.active;
  });
  assert.ok(isRefused, url);
  assert.equal(await page.$eval('#offline', (label) => getComputedStyle(label).visibility), 'hidden');
  // And the page works all the same.
  await page.click('#samples button');
  await untilState(page, 'ready');
});

test('a new version waits until one wants it', options, async () => {
  const { page, folder, problems } = await site.visit();
  await untilOffline(page);
  renew(folder);
  await page.reload();
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'Mine is here.'));
  assert.match(await untilNotice(page), /new version is ready/);
  assert.equal(await page.$eval('h1', (title) => title.textContent), 'Epitome', 'the old version goes on');
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').text), 'Mine is here.');
  await Promise.all([page.waitForNavigation(), page.click('#notices .act')]);
  assert.equal(await page.$eval('h1', (title) => title.textContent), 'Epitome, renewed');
  assert.deepEqual(problems, []);
});

test('what did not change is not loaded again', options, async () => {
  const { page, folder, server } = await site.visit();
  await untilOffline(page);
  renew(folder);
  server.hits.length = 0;
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await untilNotice(page);
  assert.deepEqual(server.hits.map((path) => path.replace('/some/where/', '')).sort(), ['', 'sw.js']);
});

/** A page that sends a form as a system does when something is shared. @param {string} fields */
const sender = (fields) =>
  `<!doctype html><title>Sender</title><link rel="icon" href="data:,"><form method="post" action="share" enctype="multipart/form-data">${fields}<button>Share</button></form>`;

const shares = {
  'a text with its title': [
    '<input name="title" value="The harbour"><textarea name="text">It opened in May.</textarea>',
    (page) => untilText(page),
    'The harbour\n\nIt opened in May.',
  ],
  'only an address': ['<input name="url" value="https://example.org/story">', untilNotice, /Only an address was shared/],
};

for (const [name, [fields, look, expected]] of Object.entries(shares)) {
  test(`shared with it: ${name}`, options, async () => {
    const { page, url, server, problems } = await site.visit({ pages: { 'sender.html': sender(fields) } });
    await untilOffline(page);
    await page.goto(`${url}sender.html`);
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    const found = await look(page);
    if (typeof expected === 'string') assert.equal(found, expected);
    else assert.match(found, expected);
    assert.equal(page.url(), url);
    assert.ok(!server.hits.some((path) => path.endsWith('/share')), 'the server was told nothing');
    assert.deepEqual(problems, []);
  });
}

test('shared with it: a file', options, async () => {
  const script = `const data = new DataTransfer();
    data.items.add(new File(['The harbour opened in May.'], 'harbour.txt', { type: 'text/plain' }));
    document.querySelector('input').files = data.files;`;
  const { page, url } = await site.visit({
    pages: { 'sender.html': `${sender('<input type="file" name="files">')}<script>${script}</script>` },
  });
  await untilOffline(page);
  await page.goto(`${url}sender.html`);
  await Promise.all([page.waitForNavigation(), page.click('button')]);
  assert.equal(await untilText(page), 'The harbour opened in May.');
});

test('a share that is not there any more is told of', options, async () => {
  const { page, url } = await site.visit();
  await untilOffline(page);
  await page.goto('about:blank');
  await page.goto(`${url}#shared`);
  assert.match(await untilNotice(page), /has not arrived/);
});

test('its manifest is one that a browser installs from', { skip: skipIn('webkit firefox', 'only Chromium tells') }, async () => {
  const { page } = await site.visit();
  await untilOffline(page);
  const session = await page.createCDPSession();
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A visitor of a test is one without a trace, who cannot install anything.
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
  for (const { src } of JSON.parse(data ?? '').icons) assert.ok(existsSync(join(SITE, src)), src);
});

test('the list of the service worker is the site, with no file missing and none in vain', options, async () => {
  const { page, server } = await site.visit();
  await untilOffline(page);
  const kept = await page.evaluate(async () => {
    const [name, ...others] = await caches.keys();
    const cache = await caches.open(name);
    return { others, urls: (await Promise.all((await cache.keys()).map((key) => cache.match(key)))).map(({ url }) => url) };
  });
  assert.deepEqual(kept.others, []);
  const asked = new Set(server.hits);
  for (const url of kept.urls) assert.ok(asked.has(new URL(url).pathname), url);
  assert.ok(kept.urls.length > 40);
});

test('in all of this it asks nobody but its own folder, and keeps nothing but its own files', options, async () => {
  const { page, url, requests, server } = await site.visit();
  await untilOffline(page);
  await page.click('#samples button');
  await untilState(page, 'ready');
  const { origin } = new URL(url);
  assert.deepEqual(
    requests.filter((request) => !request.startsWith(url) && !request.startsWith(`blob:${origin}/`)),
    [],
  );
  assert.deepEqual(
    server.hits.filter((path) => !path.startsWith('/some/where/')),
    [],
  );
  const stored = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    await caches.keys(),
  ]);
  assert.deepEqual(stored, ['', 0, 0, 0, [`epitome ${url}`]]);
});
