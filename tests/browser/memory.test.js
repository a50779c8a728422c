// What a long text took is given back: WebAssembly's memory only grows, so a fresh instance takes its place.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { MEMORIES } from './support/memories.js';
import { open, until } from './support/page.js';
import { engineScript, enginePage } from './support/pages.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** Makes `held()`: the bytes of memory that the last instance of the core has. */
const spy = {
  type: 'text/javascript',
  body: `${MEMORIES}
    globalThis.held = () => memories.at(-1)?.deref().buffer.byteLength ?? 0;`,
};

/** The worker of the engine, which says on the channel "memory" how much it holds. */
const watched = {
  type: 'text/javascript',
  body: `import '/test/spy.js';
    import '/engine/worker.js';
    const channel = new BroadcastChannel('memory');
    channel.onmessage = () => channel.postMessage(held());`,
};

const site = openSite({
  pages: { '/test/watched.js': watched, '/test/': enginePage(), '/test/engine.js': engineScript, '/test/spy.js': spy },
});

/** Above this, memory is that of a long text. */
const MOST = 16 * 2 ** 20;

test('after a long text, its memory is given back', async () => {
  const { page, problems } = await open(site.browser, `${site.server.origin}/test/`);
  await until(page, () => globalThis.ready);
  const { long, kept, after, same } = await page.evaluate(async (text) => {
    await import('/test/spy.js');
    const engine = createEngine({ worker: false });
    const before = await engine.summarize(text);
    const [short, book] = [await engine.read(text), await engine.read(`${text}\n\n`.repeat(4e6 / text.length))];
    const long = held();
    book.close();
    // What is still held is not read again.
    const { summary } = await short.summarize({ sentences: 3 });
    const kept = held();
    short.close();
    const again = await engine.summarize(text);
    return {
      long,
      kept,
      after: held(),
      same: [summary, again.summary].every((one) => JSON.stringify(one) === JSON.stringify(before.summary)),
    };
  }, article);
  assert.ok(long > MOST, `${long}`);
  assert.equal(kept, long);
  assert.ok(after < MOST, `${after}`);
  assert.ok(same);
  assert.deepEqual(problems, []);
  await page.close();
});

test('nothing holds on to it', { skip: skipIn('firefox webkit', 'only the driver of Chromium collects garbage') }, async () => {
  const { page } = await open(site.browser, `${site.server.origin}/test/`);
  await until(page, () => globalThis.ready);
  await page.evaluate(async (text) => {
    await import('/test/spy.js');
    const engine = createEngine({ worker: false });
    const book = await engine.read(`${text}\n\n`.repeat(4e6 / text.length));
    globalThis.first = memories.at(-1);
    book.close();
    await engine.summarize(text);
  }, article);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  assert.equal(await page.evaluate(() => globalThis.first.deref()), undefined);
  await page.close();
});

test('nor do texts that nobody waits for any more', async () => {
  const { page } = await open(site.browser, `${site.server.origin}/test/`);
  await until(page, () => globalThis.ready);
  const { names, after } = await page.evaluate(async (text) => {
    const engine = createEngine({ worker: () => new Worker('/test/watched.js', { type: 'module' }) });
    await engine.summarize(text);
    const names = [];
    for (let count = 0; count < 20; count += 1) {
      const controller = new AbortController();
      const reading = engine.read(text, { signal: controller.signal });
      // It is on its way to the worker then.
      for (let turn = 0; turn < 20; turn += 1) await undefined;
      controller.abort();
      names.push(await reading.catch((error) => error.name));
    }
    const book = await engine.read(`${text}\n\n`.repeat(4e6 / text.length));
    book.close();
    await engine.summarize(text);
    const channel = new BroadcastChannel('memory');
    const told = new Promise((resolve) => (channel.onmessage = ({ data }) => resolve(data)));
    channel.postMessage('?');
    return { names, after: await told };
  }, article);
  assert.deepEqual(new Set(names), new Set(['AbortError']));
  assert.ok(after < MOST, `${after}`);
  await page.close();
});

test('nor does an engine that is closed', async () => {
  const { page } = await open(site.browser, `${site.server.origin}/test/`);
  await until(page, () => globalThis.ready);
  const after = await page.evaluate(async (text) => {
    await import('/test/spy.js');
    const [closed, engine] = [createEngine({ worker: false }), createEngine({ worker: false })];
    await closed.read(`${text}\n\n`.repeat(4e6 / text.length));
    closed.close();
    await engine.summarize(text);
    return held();
  }, article);
  assert.ok(after < MOST, `${after}`);
  await page.close();
});

test('a long text that is given up is forgotten, too', async () => {
  const { page } = await open(site.browser, `${site.server.origin}/test/`);
  await until(page, () => globalThis.ready);
  const { name, after } = await page.evaluate(
    async (text, most) => {
      await import('/test/spy.js');
      const engine = createEngine({ worker: false });
      const controller = new AbortController();
      const reading = engine.read(`${text}\n\n`.repeat(4e6 / text.length), { signal: controller.signal });
      while (held() <= most) await new Promise((resolve) => setTimeout(resolve));
      controller.abort();
      const name = await reading.catch((error) => error.name);
      await engine.summarize(text);
      return { name, after: held() };
    },
    article,
    MOST,
  );
  assert.equal(name, 'AbortError');
  assert.ok(after < MOST, `${after}`);
  await page.close();
});
