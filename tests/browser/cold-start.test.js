// The first summary: what it needs is asked for at once and once, and what is there is shown at once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { open, untilHere, untilState, WIDGET } from './support/page.js';
import { elementPage } from './support/pages.js';
import { openSite } from './support/site.js';

const text = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** What answers wait for, but those to some paths. @type {{ free: string[], end: Promise<unknown>, release: () => void } | undefined} */
let held;
const site = openSite({
  pages: { '/test/': elementPage('') },
  hold: (path) => (held?.free.includes(path) ? undefined : held?.end),
});

/**
 * A page that has imported a module, if one is named; then it does something while no answer comes, until all of these
 * paths were asked for, and the page has done something. `paths` are those that were.
 * @param {{ module?: string, free?: string[], act: (...values: any[]) => any, wanted: string[], isDone?: () => boolean }} options
 */
async function whileHeld({ module, free = [], act, wanted, isDone = () => true }) {
  const { browser, server } = site;
  const { page } = await open(browser, `${server.origin}/test/`);
  if (module) await page.evaluate((address) => import(address).then((loaded) => void (globalThis.loaded = loaded)), module);
  const before = server.hits.length;
  const paths = () => server.hits.slice(before);
  /** @type {() => void} */
  let release = () => {};
  const end = new Promise((resolve) => (release = () => resolve(undefined)));
  held = { free, end, release };
  try {
    await page.evaluate(act, text, WIDGET);
    await untilHere(page, async () => wanted.every((path) => paths().includes(path)) && (await page.evaluate(isDone)), act);
  } finally {
    held = undefined;
    release();
  }
  return { page, paths };
}

/** No file is fetched twice. @param {string[]} paths */
function assertOnce(paths) {
  const files = paths.filter((path) => /\.(?:js|wasm)$/.test(path));
  assert.deepEqual(files.sort(), [...new Set(files)].sort());
}

/** What any first summary needs beside the modules that are there. */
const CORE = ['/engine/worker.js', '/pkg/epitome_bg.wasm'];

test('an engine asks for its worker and its core before either has come, and for nothing twice', async () => {
  const { page, paths } = await whileHeld({
    module: '/engine/engine.js',
    act: (article) => {
      for (const name of ['compile', 'compileStreaming']) {
        const compile = WebAssembly[name];
        WebAssembly[name] = (...values) => {
          globalThis.compiled = [...(globalThis.compiled ?? []), name];
          return compile.apply(WebAssembly, values);
        };
      }
      const engine = globalThis.loaded.createEngine();
      globalThis.answer = engine.summarize(article).then(({ summary }) => [summary.length, engine.mode]);
    },
    wanted: CORE,
  });
  assert.deepEqual(await page.evaluate(() => globalThis.answer), [3, 'worker']);
  assert.deepEqual(await page.evaluate(() => globalThis.compiled), ['compileStreaming'], 'compiled while it arrives');
  assertOnce(paths());
  await page.close();
});

test('the worker is told all before it has loaded, so that it need not wait for a page that is busy', async () => {
  const { page } = await whileHeld({
    module: '/engine/engine.js',
    free: ['/pkg/epitome_bg.wasm'],
    act: (article) => {
      globalThis.said = [];
      globalThis.Worker = class extends Worker {
        postMessage(message) {
          super.postMessage(message);
          globalThis.said.push(message.type);
        }
      };
      globalThis.answer = globalThis.loaded.createEngine().summarize(article);
    },
    wanted: CORE,
    isDone: () => globalThis.said.join() === 'core,read',
  });
  assert.equal(await page.evaluate(async () => (await globalThis.answer).summary.length), 3);
  await page.close();
});

test('what the definition of the element imports is asked for together with it', async () => {
  const { page, paths } = await whileHeld({
    free: ['/element/define.js'],
    act: () => {
      globalThis.defined = import('/element/define.js').then(() => true);
    },
    wanted: ['/element/epitome-summarizer.js', '/engine/engine.js', '/engine/trusted.js'],
  });
  assert.ok(await page.evaluate(() => globalThis.defined));
  assertOnce(paths());
  await page.close();
});

/** How a page gives a text → what gives it, and the module that only this needs. @type {Record<string, [(article: string, name: string) => void, string[]]>} */
const WAYS = {
  'as the property': [
    (article, name) => {
      document.querySelector('main')?.append(Object.assign(document.createElement(name), { text: article }));
    },
    [],
  ],
  'as the content': [
    (article, name) => {
      document.querySelector('main')?.append(Object.assign(document.createElement(name), { textContent: article }));
    },
    ['/element/html/reader.js'],
  ],
  'as an article of the page': [
    (article, name) => {
      const paragraphs = article.split('\n\n').map((line) => Object.assign(document.createElement('p'), { textContent: line }));
      const source = Object.assign(document.createElement('article'), { id: 'source' });
      source.append(...paragraphs);
      document.querySelector('main')?.append(source, Object.assign(document.createElement(name), { htmlFor: 'source' }));
    },
    ['/element/article/watch.js'],
  ],
};

for (const [way, [act, own]] of Object.entries(WAYS)) {
  test(`with a text ${way}, an element asks for all that the summary needs before any of it has come`, async () => {
    const wanted = [...CORE, ...own, '/element/views/answer-views.js'];
    const { page, paths } = await whileHeld({ module: '/element/define.js', act, wanted });
    await untilState(page, 'ready');
    assertOnce(paths());
    await page.close();
  });
}

test('what writes numbers is made while the engine works, not before it is asked', async () => {
  const { browser, server } = site;
  const { page } = await open(browser, `${server.origin}/test/`);
  await page.evaluate(
    async (article, name) => {
      globalThis.made = [];
      for (const kind of ['NumberFormat', 'PluralRules']) {
        Intl[kind] = class extends Intl[kind] {
          constructor(...values) {
            super(...values);
            globalThis.made.push(kind);
          }
        };
      }
      globalThis.Worker = class extends Worker {
        constructor(...values) {
          super(...values);
          globalThis.madeBefore = [...globalThis.made];
        }
      };
      await import('/element/define.js');
      document.querySelector('main')?.append(Object.assign(document.createElement(name), { textContent: article }));
    },
    text,
    WIDGET,
  );
  await untilState(page, 'ready');
  const { made, madeBefore } = await page.evaluate(() => ({ made: globalThis.made, madeBefore: globalThis.madeBefore }));
  assert.deepEqual(madeBefore, []);
  assert.ok(['NumberFormat', 'PluralRules'].every((kind) => made.includes(kind)));
  await page.close();
});

test('the summary of a text that was there stands in the frame after the answer of the engine', async () => {
  const { browser, server } = site;
  const { page } = await open(browser, `${server.origin}/test/`);
  const shown = await page.evaluate(
    async (article, name) => {
      await import('/element/define.js');
      const { createEngine } = await import('/engine/engine.js');
      const engine = createEngine();
      const widget = Object.assign(document.createElement(name), { text: article });
      const inNextFrame = new Promise((resolve) => {
        const look = () => {
          const root = widget.shadowRoot.querySelector('.root');
          resolve([root.dataset.state, widget.shadowRoot.querySelectorAll('[part=summary] .sentence').length > 0]);
        };
        widget.engine = {
          read: async (...asked) => {
            const read = await engine.read(...asked);
            const summarize = async (...wanted) => {
              const result = await read.summarize(...wanted);
              requestAnimationFrame(look);
              return result;
            };
            return { ...read, summarize };
          },
        };
      });
      document.querySelector('main')?.append(widget);
      return inNextFrame;
    },
    text,
    WIDGET,
  );
  assert.deepEqual(shown, ['ready', true]);
  await page.close();
});
