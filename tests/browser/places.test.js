// Where others fail: strict policies, no WebAssembly, odd servers, other people's workers, two copies, no network.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch } from './support/browser.js';
import { open, until, untilState } from './support/page.js';
import { enginePage, engineScript } from './support/pages.js';
import { startServer, WWW } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** What the README of the package tells a site to send. */
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types epitome";
const WITHOUT_WASM = STRICT.replace(" 'wasm-unsafe-eval'", '');
const SCRIPT_CORE = '/pkg/epitome-js.js';
const WASM_CORE = '/pkg/epitome_bg.wasm';

const elementPage = `<!doctype html><html lang="en"><title>Element</title><link rel="icon" href="/favicon.svg">
  <script type="module" src="/element/define.js"></script><epitome-summarizer></epitome-summarizer></html>`;

/** A worker of the page's own that summarizes; it says where that was done. */
const foreignWorker = {
  type: 'text/javascript',
  body: `import { createEngine } from '/engine/engine.js';
    self.onmessage = async ({ data: { text, worker } }) => {
      const engine = createEngine({ worker });
      const answer = await engine.summarize(text).then(({ summary }) => summary.map(({ start }) => start), (error) => error.message);
      self.postMessage({ answer, mode: engine.mode });
    };
    self.postMessage('ready');`,
};

/** All that the engine says of a text, in the page. @param {string} text @param {boolean} worker */
async function everything(text, worker) {
  const engine = createEngine({ worker });
  const document = await engine.read(text, { keyTerms: 12 });
  const long = await document.summarize({ sentences: 8, focus: ['power of the tide'], avoid: ['quotes'] });
  const { timing, ...overview } = document;
  const { mode } = engine;
  engine.close();
  return { mode, said: JSON.stringify([overview, long]) };
}

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/**
 * A page that has the engine, on a server of its own.
 * @param {Parameters<typeof startServer>[0]} options
 * @param {(opened: Awaited<ReturnType<typeof open>> & { server: Awaited<ReturnType<typeof startServer>> }) => Promise<void>} run
 */
async function withEngine({ pages, ...options }, run, from = browser) {
  const server = await startServer({
    ...options,
    pages: {
      '/test/': enginePage(),
      '/test/engine.js': engineScript,
      '/test/worker.js': foreignWorker,
      '/element/': elementPage,
      ...pages,
    },
  });
  try {
    const opened = await open(from, `${server.origin}/test/`);
    await until(opened.page, () => globalThis.ready);
    await run({ ...opened, server });
    await opened.page.close();
  } finally {
    await server.close();
  }
}

/** What the wasm says. */
async function reference() {
  let answer;
  await withEngine({}, async ({ page }) => {
    answer = await page.evaluate(everything, article, true);
  });
  assert.equal(answer.mode, 'worker');
  return answer.said;
}

test('a strict policy with Trusted Types, sent with the page and with the worker', () =>
  withEngine({ headers: { 'content-security-policy': STRICT } }, async ({ page, problems, server }) => {
    const { mode } = await page.evaluate(everything, article, true);
    assert.equal(mode, 'worker');
    assert.ok(!server.hits.includes(SCRIPT_CORE), 'the core in JavaScript is not loaded');
    await page.goto(`${server.origin}/element/`);
    await page.evaluate(
      (text) =>
        customElements.whenDefined('epitome-summarizer').then(() => {
          document.querySelector('epitome-summarizer').text = text;
        }),
      article,
    );
    await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length === 3);
    assert.deepEqual(problems, []);
  }));

test("without 'wasm-unsafe-eval': the core in JavaScript answers the same, in the worker and on the main thread", async () => {
  const expected = await reference();
  await withEngine({ headers: { 'content-security-policy': WITHOUT_WASM } }, async ({ page, server }) => {
    for (const worker of [true, false]) {
      const { mode, said } = await page.evaluate(everything, article, worker);
      assert.equal(mode, worker ? 'worker' : 'main');
      assert.equal(said, expected);
    }
    assert.ok(server.hits.includes(SCRIPT_CORE));
    assert.ok(!server.hits.includes(WASM_CORE), 'the wasm is not loaded in vain');
  });
});

test('without WebAssembly, as in lockdown modes: the core in JavaScript answers the same', async () => {
  const expected = await reference();
  const locked = await launch({ hasWasm: false });
  try {
    await withEngine(
      {},
      async ({ page, problems, server }) => {
        assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
        for (const worker of [true, false]) {
          const { mode, said } = await page.evaluate(everything, article, worker);
          assert.equal(mode, worker ? 'worker' : 'main');
          assert.equal(said, expected);
        }
        assert.ok(!server.hits.includes(WASM_CORE));
        assert.deepEqual(problems, []);
      },
      locked,
    );
  } finally {
    await locked.close();
  }
});

test('a trap of the core in JavaScript: what is in flight fails, then a fresh one answers', () =>
  withEngine({ headers: { 'content-security-policy': WITHOUT_WASM } }, async ({ page }) => {
    const answer = await page.evaluate(async (text) => {
      const engine = createEngine({ worker: false });
      const document = await engine.read(text);
      const first = JSON.stringify(await document.summarize({ sentences: 4 }));
      // No memory any more.
      const { ArrayBuffer } = globalThis;
      globalThis.ArrayBuffer = class {
        constructor() {
          throw new RangeError('no memory');
        }
      };
      const trapped = await engine.read(`${text}\n\n`.repeat(300)).catch((error) => error.message);
      globalThis.ArrayBuffer = ArrayBuffer;
      return {
        trapped,
        same: JSON.stringify(await document.summarize({ sentences: 4 })) === first,
        fresh: (await engine.summarize(text)).summary.length,
      };
    }, article);
    assert.match(answer.trapped, /core stopped/);
    assert.deepEqual({ ...answer, trapped: '' }, { trapped: '', same: true, fresh: 3 });
  }));

test('below a path of the site', async () => {
  const server = await startServer({ folders: { '/some/where/': WWW } });
  try {
    const { page, problems } = await open(browser, `${server.origin}/some/where/`);
    await page.evaluate((text) => {
      document.querySelector('epitome-summarizer').text = text;
    }, article);
    await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length === 3);
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await server.close();
  }
});

test('a cross-origin isolated page', () =>
  withEngine(
    { headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } },
    async ({ page, problems }) => {
      assert.ok(await page.evaluate(() => crossOriginIsolated));
      assert.equal((await page.evaluate(everything, article, true)).mode, 'worker');
      assert.deepEqual(problems, []);
    },
  ));

for (const [policy, headers] of [
  ['', {}],
  [', under a strict policy', { 'content-security-policy': STRICT }],
  [", without 'wasm-unsafe-eval'", { 'content-security-policy': WITHOUT_WASM }],
]) {
  test(`inside a worker of the page's own${policy}`, () =>
    withEngine({ headers }, async ({ page }) => {
      const answers = await page.evaluate(async (text) => {
        const rule = globalThis.trustedTypes?.createPolicy('epitome', { createScriptURL: (url) => url });
        const worker = new Worker(rule ? rule.createScriptURL('/test/worker.js') : '/test/worker.js', { type: 'module' });
        const next = () =>
          new Promise((resolve) => {
            worker.onmessage = ({ data }) => resolve(data);
          });
        await next();
        const got = [];
        for (const nested of [true, false]) {
          const answer = next();
          worker.postMessage({ text, worker: nested });
          got.push(await answer);
        }
        return got;
      }, article);
      assert.deepEqual(
        answers.map(({ mode }) => mode),
        ['worker', 'main'],
      );
      assert.equal(answers[0].answer.length, 3);
      assert.deepEqual(answers[0].answer, answers[1].answer);
    }));
}

test('two copies on one page: each has its own engine, and the first element stays', async () => {
  const server = await startServer({
    folders: { '/one/': WWW, '/two/': WWW },
    pages: {
      '/': '<!doctype html><html lang="en"><title>Two</title><link rel="icon" href="/one/favicon.svg"><epitome-summarizer></epitome-summarizer></html>',
    },
  });
  try {
    const { page, problems } = await open(browser, server.origin);
    const answer = await page.evaluate(async (text) => {
      const [one, two] = [await import('/one/element/define.js'), await import('/two/element/define.js')];
      const element = document.querySelector('epitome-summarizer');
      element.text = text;
      await new Promise((resolve) => element.addEventListener('epitome-summary', resolve, { once: true }));
      const engine = (await import('/two/engine/engine.js')).createEngine();
      const { summary } = await engine.summarize(text);
      return {
        isFirst: element instanceof one.EpitomeSummarizer && !(element instanceof two.EpitomeSummarizer),
        shown: element.result.summary.length,
        asked: summary.length,
        modes: [one.EpitomeSummarizer.engine.mode, engine.mode],
      };
    }, article);
    assert.deepEqual(answer, { isFirst: true, shown: 3, asked: 3, modes: ['worker', 'worker'] });
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await server.close();
  }
});

test('two copies under Trusted Types: the second works on the main thread, as the one policy is taken', () =>
  withEngine({ headers: { 'content-security-policy': STRICT }, folders: { '/two/': WWW, '/': WWW } }, async ({ page }) => {
    const modes = await page.evaluate(async (text) => {
      const engines = [createEngine(), (await import('/two/engine/engine.js')).createEngine()];
      for (const engine of engines) await engine.summarize(text);
      return engines.map(({ mode }) => mode);
    }, article);
    assert.deepEqual(modes, ['worker', 'main']);
  }));

test('without a network, once it has loaded', async () => {
  const server = await startServer({ pages: { '/element/': elementPage } });
  const { page, problems } = await open(browser, `${server.origin}/element/`);
  try {
    await page.evaluate((text) => {
      document.querySelector('epitome-summarizer').text = text;
    }, article);
    await untilState(page, 'ready');
  } finally {
    await server.close();
  }
  await page.evaluate(
    (text) => Object.assign(document.querySelector('epitome-summarizer'), { text: text.slice(1000), length: 5 }),
    article,
  );
  await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length === 5);
  assert.deepEqual(problems, []);
  await page.close();
});
