// The built site under the headers that it brings for hosts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { openBuiltSite, PATH, SITE, untilOffline, untilText } from './support/built-site.js';
import { inside, untilState } from './support/page.js';
import { startServer } from './support/server.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** The headers of a path, as hosts read them from the file. @param {string} path */
function headersOf(path) {
  const found = {};
  let applies = false;
  for (const line of readFileSync(join(SITE, '_headers'), 'utf8').split('\n')) {
    if (/^\//.test(line)) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name && applies) found[name] = value;
  }
  return found;
}

const hosted = { headers: (path) => headersOf(path.replace(PATH, '/')) };

test('the page works, offline as well', options, async () => {
  const { page, problems, url } = await site.visit(hosted);
  await untilOffline(page);
  const { headers } = await fetch(url);
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/);
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').engine.mode), 'worker');
  assert.deepEqual(problems, []);
});

test('the button "Paste" pastes', { skip: skipIn('firefox webkit', 'it asks in a window of its own') }, async () => {
  const { page, url, problems } = await site.visit(hosted);
  await page.browserContext().overridePermissions(new URL(url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'The harbour opened in May.');
  await (await inside(page, '.paste')).click();
  assert.equal(await untilText(page), 'The harbour opened in May.');
  assert.deepEqual(problems, []);
});

test('no other site can show it in a frame', options, async () => {
  const { page, url } = await site.visit(hosted);
  const other = await startServer({ pages: { '/': `<!doctype html><title>Frame</title><iframe src="${url}"></iframe>` } });
  try {
    const host = await page.browserContext().newPage();
    await host.goto(other.origin);
    assert.equal(host.frames().length, 2);
    const frames = await Promise.all(host.frames().map((frame) => frame.$('epitome-summarizer').catch(() => null)));
    assert.deepEqual(
      frames.filter((found) => found),
      [],
    );
  } finally {
    await other.close();
  }
});
