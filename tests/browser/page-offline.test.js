// The site without a connection, installed, and renewed; wherever it is hosted.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { drop, openBuiltSite, SITE, untilNotice, untilOffline, untilText } from './support/built-site.js';
import { makePdf } from './support/documents.js';
import { until, untilState } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const hashOf = (content) => createHash('sha256').update(content).digest('base64');

/** Another version of the site in its folder: another page, and a service worker that knows it. @param {string} folder */
function renew(folder) {
  const [page, worker] = ['index.html', 'sw.js'].map((file) => readFileSync(join(folder, file), 'utf8'));
  const next = page.replace('<h1>Epitome</h1>', '<h1>Epitome, renewed</h1>');
  writeFileSync(join(folder, 'index.html'), next);
  writeFileSync(join(folder, 'sw.js'), worker.replace(hashOf(page), hashOf(next)));
}

/** The next version of the site as a host has it: in another folder, and the one before is gone. @param {string} folder */
function replaceVersion(folder) {
  const before = readdirSync(folder).find((name) => /^[0-9a-f]{10}$/.test(name));
  const after = '0123456789';
  renameSync(join(folder, before), join(folder, after));
  const [page, worker] = ['index.html', 'sw.js'].map((file) => readFileSync(join(folder, file), 'utf8'));
  const next = page.replaceAll(before, after).replace('<h1>Epitome</h1>', '<h1>Epitome, renewed</h1>');
  writeFileSync(join(folder, 'index.html'), next);
  writeFileSync(join(folder, 'sw.js'), worker.replaceAll(before, after).replace(hashOf(page), hashOf(next)));
  return { before, after };
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

/** The folders of the versions whose lists are kept. @param {import('puppeteer-core').Page} page */
const keptVersions = (page) =>
  page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const lists = (await cache.keys()).filter(({ url }) => new URL(url).searchParams.has('list'));
    const paths = await Promise.all(lists.map(async (key) => Object.keys(await (await cache.match(key)).json())));
    return paths.map((all) => all.find((path) => path.endsWith('/page.js')).split('/')[0]).sort();
  });

test('two tabs of two versions both work, and the old version goes with its last tab', options, async () => {
  const { page, folder, url, server, problems } = await site.visit();
  await untilOffline(page);
  const { before, after } = replaceVersion(folder);
  const other = await page.browserContext().newPage();
  await other.goto(url);
  assert.match(await untilNotice(other), /new version is ready/);
  await Promise.all([other.waitForNavigation(), other.click('#notices .act')]);
  await untilOffline(other);
  assert.equal(await other.$eval('h1', (title) => title.textContent), 'Epitome, renewed');
  // This tab has loaded nothing of what shows a summary, nor the core, and the server has them no more.
  await page.bringToFront();
  server.hits.length = 0;
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
    await untilState(tab, 'ready');
  }
  await page.bringToFront();
  await drop(page, { name: 'a.pdf', content: makePdf([[{ text: 'The harbour opened in May. The fishermen cheered.', x: 60, y: 700 }]]) });
  await until(page, () => /^The harbour opened in May/.test(document.querySelector('epitome-summarizer').text));
  // Firefox asks no service worker for the script of a worker: there the page itself does the work.
  const asked = server.hits.filter((path) => path.includes(before) && !path.endsWith('/worker.js'));
  assert.deepEqual(asked, []);
  assert.deepEqual(await keptVersions(page), [after, before].sort());
  await page.close();
  await other.bringToFront();
  await other.reload();
  await untilOffline(other);
  await until(
    other,
    async (own) => {
      const cache = await caches.open((await caches.keys())[0]);
      const lists = (await cache.keys()).filter((key) => new URL(key.url).searchParams.has('list'));
      return lists.length === 1 && (await (await cache.match(lists[0])).text()).includes(own);
    },
    after,
  );
  assert.deepEqual(problems, []);
});

test('a file that is kept no more comes from the network with the content of the list, or not at all', options, async () => {
  const { page, folder } = await site.visit();
  await untilOffline(page);
  await page.reload();
  const [version] = await keptVersions(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const load = (language) =>
    page.evaluate(
      (path) =>
        import(new URL(path, document.baseURI).href).then(
          () => 'loaded',
          () => 'refused',
        ),
      `${version}/page/messages/${language}.js`,
    );
  assert.equal(await load('de'), 'loaded');
  const altered = join(folder, version, 'page/messages/fr.js');
  writeFileSync(altered, `${readFileSync(altered, 'utf8')}globalThis.isAltered = true;`);
  assert.equal(await load('fr'), 'refused');
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
    const keys = (await cache.keys()).filter(({ url }) => new URL(url).searchParams.has('sha256'));
    return { others, urls: (await Promise.all(keys.map((key) => cache.match(key)))).map(({ url }) => url) };
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
