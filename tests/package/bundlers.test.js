// The package in a page: without a bundler, with two, and under a framework; each in a real browser.

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build as bundle } from 'esbuild';
import { build as buildVite, createServer as createViteServer } from 'vite';

import { launch } from '../browser/support/browser.js';
import { open, until } from '../browser/support/page.js';
import { startServer } from '../browser/support/server.js';
import { makeProject } from './support.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A page that runs a script. @param {string} script its address */
const pageOf = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Use</title><link rel="icon" href="data:,">
  <div id="app"><epitome-summarizer length="2"></epitome-summarizer></div><script type="module" src="${script}"></script></html>`;

/** What every program does: it registers the element, and leaves the engine where a test finds it. */
const program = `import { EpitomeSummarizer } from 'epitome/define';
  import { Summarizer } from 'epitome/summarizer';
  Object.assign(globalThis, { EpitomeSummarizer, Ponyfill: Summarizer });`;

/** Serves a built page and uses it. @param {string} root @param {string} [path] */
async function use(root, path = '/') {
  const server = await startServer({ folders: { '/': root } });
  try {
    return await useAt(server.origin, path);
  } finally {
    await server.close();
  }
}

/**
 * Loads a page, summarizes with the element and with the interface; what it asked the server for.
 * @param {string} origin
 * @param {string} [path]
 */
async function useAt(origin, path = '/') {
  const { page, problems, requests } = await open(browser, `${origin}${path}`);
  await until(page, () => Boolean(globalThis.Ponyfill));
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  const count = await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length);
  const answer = await page.evaluate(async (text) => {
    const summarizer = await Ponyfill.create({ type: 'tldr', format: 'plain-text' });
    return { mode: EpitomeSummarizer.engine.mode, summary: await summarizer.summarize(text) };
  }, article);
  await page.close();
  assert.deepEqual(problems, []);
  assert.ok(
    requests.every((url) => url.startsWith(origin) || /^(?:blob|data):/.test(url)),
    'nobody else is asked',
  );
  assert.equal(count, 2);
  assert.equal(answer.mode, 'worker');
  assert.ok(article.includes(answer.summary));
  return requests.map((url) => url.replace(origin, ''));
}

test('a plain script tag', async () => {
  const { folder } = makeProject('script', {
    'index.html': pageOf('/site/main.js').replace(
      '</html>',
      '<script type="module" src="/site/epitome/element/define.js"></script></html>',
    ),
    'site/main.js': program.replaceAll(/'epitome\/(\w+)'/g, (_, name) => `'./epitome/${name === 'define' ? 'element' : name}/${name}.js'`),
  });
  cpSync(join(folder, 'node_modules/epitome'), join(folder, 'site/epitome'), { recursive: true });
  const requests = await use(folder);
  assert.ok(!requests.some((path) => /epitome-js|inline|service/.test(path)), `only what is needed is loaded: ${requests}`);
});

test('esbuild, with everything inside one file', async () => {
  const { folder } = makeProject('esbuild', {
    'index.html': pageOf('/out.js'),
    'main.js': `import { EpitomeSummarizer } from 'epitome/define';
      import { createEngine } from 'epitome/inline';
      import { defineSummarizer } from 'epitome/summarizer';
      EpitomeSummarizer.engine = createEngine();
      const { Summarizer } = defineSummarizer({ engine: () => EpitomeSummarizer.engine });
      Object.assign(globalThis, { EpitomeSummarizer, Ponyfill: Summarizer });`,
  });
  const { warnings } = await bundle({
    entryPoints: [join(folder, 'main.js')],
    outfile: join(folder, 'out.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  const requests = await use(folder);
  assert.deepEqual(
    requests.filter((path) => path.startsWith('/')),
    ['/', '/out.js'],
  );
});

/** @param {string} folder @param {import('vite').InlineConfig} [config] */
async function vite(folder, config) {
  const said = [];
  const note = (message) => void said.push(message);
  const customLogger = {
    info() {},
    warn: note,
    warnOnce: note,
    error: note,
    clearScreen() {},
    hasErrorLogged: () => false,
    hasWarned: false,
  };
  await buildVite({ configFile: false, root: folder, logLevel: 'warn', customLogger, ...config });
  assert.deepEqual(said, []);
}

test('Vite, without any configuration', async () => {
  const { folder } = makeProject('vite', { 'index.html': pageOf('/main.js'), 'main.js': program });
  await vite(folder);
  await use(join(folder, 'dist'));
});

test('Vite, below a path of the site', async () => {
  const { folder } = makeProject('vite-base', { 'index.html': pageOf('/main.js'), 'main.js': program });
  await vite(folder, { base: '/some/where/', build: { outDir: 'out/some/where' } });
  await use(join(folder, 'out'), '/some/where/');
});

test('the development server of Vite, which leaves the package as it is when told so', async () => {
  const { folder } = makeProject('vite-server', { 'index.html': pageOf('/main.js'), 'main.js': program });
  const server = await createViteServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    server: { port: 20_700, host: '127.0.0.1' },
    optimizeDeps: { exclude: ['epitome'] },
  });
  try {
    await server.listen();
    const { port } = server.httpServer.address();
    await useAt(`http://127.0.0.1:${port}`);
  } finally {
    await server.close();
  }
});

test('React: properties, attributes and events of the element', async () => {
  const { folder } = makeProject('react', {
    'index.html': pageOf('/main.js'),
    'main.js': `${program}
      import { createElement as h, useState } from 'react';
      import { createRoot } from 'react-dom/client';
      function App() {
        const [text, setText] = useState('');
        const [count, setCount] = useState(0);
        globalThis.setText = setText;
        return h('main', null,
          h('epitome-summarizer', { length: 2, terms: 4, text, 'onepitome-summary': (event) => setCount(event.result.summary.length) }),
          h('output', null, count));
      }
      createRoot(document.querySelector('#app')).render(h(App));`,
  });
  await vite(folder, { define: { 'process.env.NODE_ENV': '"production"' } });
  const server = await startServer({ folders: { '/': join(folder, 'dist') } });
  try {
    const { page, problems } = await open(browser, server.origin);
    await until(page, () => Boolean(globalThis.setText));
    await page.evaluate((text) => globalThis.setText(text), article);
    await until(page, () => document.querySelector('output').textContent === '2');
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector('epitome-summarizer').terms,
        document.querySelector('epitome-summarizer').result.keyTerms.length > 0,
      ]),
      [4, true],
    );
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await server.close();
  }
});
