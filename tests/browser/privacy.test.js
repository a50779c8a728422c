// The promise: nothing leaves the tab. The page's policy is what keeps it, for its worker as well.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch, skipIn } from './support/browser.js';
import { inside, open, openWith, until, untilHere, untilState } from './support/page.js';
import { startServer, WWW } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

let browser;
let server;
let stranger;
before(async () => {
  const [policy] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync(`${WWW}index.html`, 'utf8')) ?? [];
  server = await startServer({
    pages: { '/open/': '<!doctype html><title>No policy</title>', '/bare/': `<!doctype html>${policy}<title>Only a policy</title>` },
  });
  stranger = await startServer({ headers: { 'access-control-allow-origin': '*' } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await stranger?.close();
});

const used = () => openWith(browser, server.origin, article);

/** Every way out that both threads have; the ones that were not refused. @param {string} own @param {string} other */
async function escape(own, other) {
  const out = [];
  for (const url of [`${own}/caught?fetch`, `${other}/caught?fetch`]) {
    await fetch(url, { mode: 'no-cors' }).then(
      () => out.push(url),
      () => {},
    );
    await new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(out.push(url));
      request.onerror = resolve;
      request.open('POST', url);
      request.send('secret');
    });
    for (const connect of [() => new EventSource(url), () => new WebSocket(url.replace('http', 'ws'))]) {
      await new Promise((resolve) => {
        try {
          const connection = connect();
          connection.onopen = () => resolve(out.push(url));
          connection.onerror = () => resolve(connection.close());
        } catch {
          resolve(undefined);
        }
      });
    }
  }
  // A worker has imports, too, and those obey script-src.
  await import(`${other}/caught.js`).then(
    () => out.push('import'),
    () => {},
  );
  return out;
}

test('while it is used the page asks nobody but its own origin', async () => {
  const { page, requests, problems } = await used();
  await page.click('#samples button');
  // The sample is the text that is there already: only the server sees that it is fetched.
  await untilHere(page, () => server.hits.includes('/page/samples/article.js'));
  await untilState(page, 'ready');
  const loaded = server.hits.length;
  await page.evaluate(() => Object.assign(document.querySelector('epitome-summarizer'), { length: 9, view: 'bullets' }));
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part=summary] li').length === 9);
  await (await inside(page, '.sentence')).click();
  await (await inside(page, '.clear')).click();
  await page.click('#samples button');
  await untilState(page, 'ready');
  const elsewhere = requests.filter((url) => !url.startsWith(`${server.origin}/`) && !url.startsWith(`blob:${server.origin}/`));
  assert.deepEqual(elsewhere, []);
  // The browser asks for the icon when it likes.
  const late = server.hits.slice(loaded).filter((path) => path !== '/favicon.svg');
  assert.deepEqual(late, [], 'once it has summarized, it asks nobody at all');
  assert.deepEqual(problems, []);
});

test("the page's policy binds the page", async () => {
  const { page } = await used();
  const hits = server.hits.length;
  assert.deepEqual(await page.evaluate(escape, server.origin, stranger.origin), []);
  assert.deepEqual(
    server.hits.slice(hits).filter((path) => path.startsWith('/caught')),
    [],
  );
  assert.deepEqual(stranger.hits, []);
});

test(
  "the page's policy, in a <meta> only, binds its worker",
  { skip: skipIn('firefox webkit', 'its driver does not reach into workers') },
  async () => {
    const { page } = await used();
    const workers = page.workers();
    assert.equal(workers.length, 1, 'the text was read in a worker');
    assert.deepEqual(await workers[0].evaluate(escape, server.origin, stranger.origin), []);
    assert.deepEqual(
      server.hits.filter((path) => path.startsWith('/caught')),
      [],
    );
    assert.deepEqual(stranger.hits, [], 'the other server has seen nothing');
  },
);

test("the page's policy, in a <meta> only, binds a worker of a page that has nothing else", async () => {
  const { page } = await open(browser, `${server.origin}/bare/`);
  const out = await page.evaluate(
    (code, own, other) =>
      new Promise((resolve, reject) => {
        const source = `(${code})('${own}', '${other}').then((out) => postMessage(out));`;
        const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const rule = trustedTypes.createPolicy('epitome', { createScriptURL: (url) => url });
        const worker = new Worker(rule.createScriptURL(address), { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
    escape.toString(),
    server.origin,
    stranger.origin,
  );
  assert.deepEqual(out, []);
  assert.deepEqual(
    server.hits.filter((path) => path.startsWith('/caught')),
    [],
  );
  assert.deepEqual(stranger.hits, []);
});

test('the server of that test does see what is not forbidden', async () => {
  const { page } = await open(browser, `${server.origin}/open/`);
  await page.evaluate((url) => fetch(url, { mode: 'no-cors' }), `${stranger.origin}/seen`);
  assert.deepEqual(stranger.hits, ['/seen']);
});

test('Trusted Types are enforced, and the two policies trust nothing from outside', async () => {
  const { page } = await used();
  const refused = await page.evaluate(() => {
    const attempts = {
      html: () => (document.createElement('div').innerHTML = '<b>x</b>'),
      parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      worker: () => new Worker('/engine/worker.js'),
      policy: () => trustedTypes.createPolicy('another', {}),
      same: () => trustedTypes.createPolicy('epitome', {}),
      page: () => trustedTypes.createPolicy('epitome-page', {}),
    };
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      })
      .map(([name]) => name);
  });
  assert.deepEqual(refused, ['html', 'parser', 'worker', 'policy', 'same', 'page']);
});

test(
  'in a sandboxed frame it works, and nothing fails',
  { skip: skipIn('webkit', 'its driver hears of no errors of frames') },
  async (context) => {
    // Such a frame has an origin of its own, which must be let in.
    const other = await startServer({
      headers: { 'access-control-allow-origin': '*' },
      pages: { '/around/': '<!doctype html><link rel="icon" href="/favicon.svg"><iframe sandbox="allow-scripts" src="/"></iframe>' },
    });
    context.after(() => other.close());
    const { page, problems } = await open(browser, `${other.origin}/around/`);
    const [, frame] = page.frames();
    await frame.evaluate((text) => {
      document.querySelector('epitome-summarizer').text = text;
    }, article);
    await untilHere(page, () => frame.evaluate(() => document.querySelector('epitome-summarizer').result?.summary.length === 3));
    assert.deepEqual(problems, []);
    await page.close();
  },
);

test('nothing is stored', async () => {
  const { page } = await used();
  const stored = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(stored, ['', 0, 0, 0, 0]);
});
