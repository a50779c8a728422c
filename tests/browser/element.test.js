// <epitome-summarizer> as an element among others: upgrade, moves, attributes, events, neighbors, leaks.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { assertReason, inside, open, shown, until, untilState } from './support/page.js';
import { elementPage } from './support/pages.js';
import { openSite } from './support/site.js';
import { describeElement } from '../../npm/manifest.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite({
  pages: {
    '/one/': elementPage('<epitome-summarizer></epitome-summarizer>'),
    '/none/': elementPage(''),
    '/two/': elementPage('<epitome-summarizer></epitome-summarizer><epitome-summarizer length="2"></epitome-summarizer>'),
    '/slot/': elementPage(`<epitome-summarizer length="2"><article><h2>Tides</h2>
        <p>The sea comes in.<br>The sea goes
        out.</p><script type="text/plain">not a word of this</script><p>Nobody knows who   counts the waves. It is not asked for.</p></article></epitome-summarizer>`),
  },
});

/** @param {string} path @param {boolean} [isDefined] */
async function visit(path, isDefined = true) {
  const opened = await open(site.browser, site.server.origin + path);
  await opened.page.evaluate(() => {
    globalThis.workers = 0;
    globalThis.Worker = class extends Worker {
      constructor(...rest) {
        super(...rest);
        globalThis.workers += 1;
      }
    };
  });
  if (isDefined) await opened.page.evaluate(() => import('/element/define.js').then(() => undefined));
  return opened;
}

test('what was set before the definition is kept', async () => {
  const { page, problems } = await visit('/one/', false);
  await page.evaluate(
    (text) => Object.assign(document.querySelector('epitome-summarizer'), { text, length: 5, view: 'bullets', terms: 4 }),
    article,
  );
  await page.evaluate(() => import('/element/define.js').then(() => undefined));
  await untilState(page, 'ready');
  const { sentences, terms } = await shown(page);
  assert.deepEqual([sentences.length, terms.length], [5, 4]);
  assert.equal(
    await page.evaluate(() => document.querySelector('epitome-summarizer').outerHTML),
    '<epitome-summarizer length="5" view="bullets" terms="4"></epitome-summarizer>',
  );
  assert.deepEqual(problems, []);
});

test('an element made by a script, set, and only then put in the page', async () => {
  const { page } = await visit('/none/');
  await page.evaluate((text) => {
    const widget = document.createElement('epitome-summarizer');
    widget.text = text;
    widget.length = 4;
    document.querySelector('main').append(widget);
  }, article);
  await untilState(page, 'ready');
  assert.equal((await shown(page)).sentences.length, 4);
});

test('defining twice does no harm', async () => {
  const { page, problems } = await visit('/one/');
  await page.evaluate(() => import('/element/define.js?again').then(() => undefined));
  assert.deepEqual(problems, []);
});

test('attributes are parsed, never trusted', async () => {
  const { page, problems } = await visit('/one/');
  const parsed = await page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    return [null, '', '7', ' 7 ', '0', '-3', '2.5', 'many', '1e9', '9'.repeat(40)].map((value) => {
      if (value === null) widget.removeAttribute('length');
      else for (const name of ['length', 'terms', 'view', 'text-lang']) widget.setAttribute(name, value);
      return [widget.length, widget.terms, widget.view];
    });
  });
  assert.deepEqual(
    parsed.map(([length]) => length),
    [3, 3, 7, 7, 3, 3, 3, 3, 1e9, 3],
  );
  assert.deepEqual(
    parsed.map(([, terms]) => terms),
    [10, 10, 7, 7, 0, 10, 10, 10, 1e9, 10],
  );
  assert.ok(parsed.every(([, , view]) => view === 'paragraph'));
  assert.equal(await page.evaluate(() => Object.assign(document.querySelector('epitome-summarizer'), { view: 'BULLETS' }).view), 'bullets');
  assert.deepEqual(problems, []);
});

test('a length beyond the text shows all of it, and is remembered for the next text', async () => {
  const { page } = await visit('/one/');
  await page.evaluate(() =>
    Object.assign(document.querySelector('epitome-summarizer'), { length: 6, text: 'One is here. Two is there. Three ends it.' }),
  );
  await untilState(page, 'short');
  assert.equal((await shown(page)).sliderText, '3 of 3 sentences');
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  assert.equal((await shown(page)).sentences.length, 6);
});

test('attributes act on what is shown', async () => {
  const { page } = await visit('/one/');
  await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
  await untilState(page, 'ready');
  await page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    widget.setAttribute('terms', '0');
    widget.setAttribute('length', '7');
    widget.setAttribute('view', 'bullets');
    widget.setAttribute('text-lang', 'fr');
  });
  await until(page, () => {
    const { result, shadowRoot } = document.querySelector('epitome-summarizer');
    return result?.lang === 'fr' && shadowRoot.querySelectorAll('[part=summary] li').length === 7;
  });
  assert.deepEqual((await shown(page)).terms, []);
});

test('events: a request before, a summary after, both leave shadow trees; a cancelled request does nothing', async () => {
  const { page } = await visit('/one/');
  const seen = await page.evaluate(async (text) => {
    const widget = document.querySelector('epitome-summarizer');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    document.querySelector('main').append(host);
    host.shadowRoot.append(widget);
    const log = [];
    const summary = () => new Promise((resolve) => document.addEventListener('epitome-summary', resolve, { once: true }));
    document.addEventListener('epitome-request', (event) => log.push([event.type, event.constructor.name, event.text === text]));
    document.addEventListener('epitome-summary', (event) =>
      log.push([event.type, event.constructor.name, event.text === text, event.result.summary.length]),
    );
    let next = summary();
    widget.text = text;
    await next;
    next = summary();
    widget.length = 5;
    await next;
    document.addEventListener('epitome-request', (event) => event.preventDefault(), { once: true });
    widget.text = `${text} And more.`;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { log, result: widget.result };
  }, article);
  assert.deepEqual(seen.log, [
    ['epitome-request', 'EpitomeRequestEvent', true],
    ['epitome-summary', 'EpitomeSummaryEvent', true, 3],
    ['epitome-summary', 'EpitomeSummaryEvent', true, 5],
    ['epitome-request', 'EpitomeRequestEvent', false],
  ]);
  assert.equal(seen.result, undefined);
});

test('a failing engine: a plain line, the reason on the console and in the event, the text still there; and it can be tried again', async () => {
  const { page, problems } = await visit('/one/');
  await page.evaluate((text) => {
    const widget = document.querySelector('epitome-summarizer');
    document.addEventListener(
      'epitome-error',
      (event) => (globalThis.seen = [event.constructor.name, event.error.message, event.text === text]),
    );
    widget.engine = {
      read: async () => {
        throw new Error('No core today.');
      },
    };
    widget.text = text;
  }, article);
  await untilState(page, 'error');
  const { message, status, mode } = await shown(page);
  assert.equal(message, 'The summary could not be made.');
  assert.equal(status, message);
  assert.equal(mode, 'edit');
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['EpitomeErrorEvent', 'No core today.', true]);
  await page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    widget.engine = undefined;
    widget.shadowRoot.querySelector('.retry').click();
  });
  await untilState(page, 'ready');
  assertReason(problems, /No core today\./);
});

test('a move is not a destroy; a removal gives everything back; a return reads again', async () => {
  const { page } = await visit('/one/');
  const counts = await page.evaluate(async (text) => {
    const widget = document.querySelector('epitome-summarizer');
    const { createEngine } = await import('/engine/engine.js');
    const engine = createEngine();
    const count = { reads: 0, closes: 0 };
    widget.engine = {
      async read(...rest) {
        count.reads += 1;
        const document = await engine.read(...rest);
        return {
          ...document,
          summarize: document.summarize,
          close() {
            count.closes += 1;
            document.close();
          },
        };
      },
    };
    const summary = () => new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
    const tick = () => new Promise((resolve) => setTimeout(resolve));
    let next = summary();
    widget.text = text;
    await next;
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(widget);
    await tick();
    const moved = { ...count };
    next = summary();
    widget.length = 6;
    await next;
    widget.remove();
    await tick();
    const removed = { ...count };
    next = summary();
    aside.append(widget);
    await next;
    return { moved, removed, back: { ...count }, shown: widget.result.summary.length };
  }, article);
  assert.deepEqual(counts, { moved: { reads: 1, closes: 0 }, removed: { reads: 1, closes: 1 }, back: { reads: 2, closes: 1 }, shown: 6 });
});

test('two on a page share one engine and one worker', async () => {
  const { page } = await visit('/two/');
  await page.evaluate((text) => document.querySelectorAll('epitome-summarizer').forEach((widget) => (widget.text = text)), article);
  await until(page, () => [...document.querySelectorAll('epitome-summarizer')].every((widget) => widget.result));
  assert.equal(await page.evaluate(() => globalThis.workers), 1);
  const lengths = await page.evaluate(() =>
    [...document.querySelectorAll('epitome-summarizer')].map((widget) => widget.result.summary.length),
  );
  assert.deepEqual(lengths, [3, 2]);
});

test('no engine is made before there is a text', async () => {
  const { page, requests } = await visit('/one/');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.evaluate(() => globalThis.workers), 0);
  assert.ok(!requests.some((url) => url.endsWith('.wasm')));
});

test('the content of the element is its text', async () => {
  const { page } = await visit('/slot/');
  await until(page, () => document.querySelector('epitome-summarizer').result);
  assert.equal(
    await page.evaluate(() => document.querySelector('epitome-summarizer').text),
    'Tides\n\nThe sea comes in.\nThe sea goes out.\n\nNobody knows who counts the waves. It is not asked for.',
  );
});

test('markup in a text stays text', async () => {
  const { page, problems } = await visit('/one/');
  const text =
    'An <img src=x onerror="globalThis.hit = 1"> is text. A <b>bold</b> word, too. <script>globalThis.hit = 1</script> is a third. A fourth has none.';
  await page.evaluate((value) => Object.assign(document.querySelector('epitome-summarizer'), { length: 2, text: value }), text);
  await untilState(page, 'ready');
  assert.deepEqual(
    await page.evaluate(() => [
      document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('img, b, script').length,
      globalThis.hit === undefined,
    ]),
    [0, true],
  );
  assert.deepEqual(problems, []);
});

test(
  'elements that come and go leave nothing behind',
  { skip: skipIn('firefox webkit', 'its driver counts no nodes and no listeners') },
  async () => {
    const { page } = await visit('/none/');
    const cycle = (times, text) =>
      page.evaluate(
        async (count, value) => {
          for (let index = 0; index < count; index += 1) {
            const widget = document.createElement('epitome-summarizer');
            document.querySelector('main').append(widget);
            const done = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
            widget.text = value;
            await done;
            widget.remove();
          }
          await new Promise((resolve) => setTimeout(resolve));
          globalThis.gc();
        },
        times,
        text,
      );
    const listeners = async () => {
      await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(globalThis.gc()))));
      const { JSEventListeners, Nodes } = await page.metrics();
      return { JSEventListeners, Nodes };
    };
    await cycle(5, article);
    const before = await listeners();
    await cycle(20, article);
    // Each of the twenty has some forty listeners; the collector may leave the last one or two of them for later, and on a busy
    // machine comes late itself.
    let after = await listeners();
    for (let more = 0; more < 20 && after.JSEventListeners - before.JSEventListeners >= 100; more += 1) after = await listeners();
    assert.ok(after.JSEventListeners - before.JSEventListeners < 100, `listeners: ${before.JSEventListeners} → ${after.JSEventListeners}`);
    assert.ok(after.Nodes - before.Nodes < 20 * 50, `nodes: ${before.Nodes} → ${after.Nodes}`);
  },
);

test('every part and every custom property is described, and there is no other', async () => {
  const { cssParts, cssProperties } = await describeElement();
  const { page } = await visit('/one/');
  // Not every system has a way to share.
  await page.evaluate(() => (navigator.share ??= async () => undefined));
  await page.evaluate(
    (text) =>
      Object.assign(document.querySelector('epitome-summarizer'), {
        text: `Home | News | Sign in\n\n${text}\n\nShare this article`,
        headline: 12,
        length: 1,
      }),
    article,
  );
  await untilState(page, 'ready');
  // The parts of an answer come with a question.
  await (await inside(page, '#ask')).focus();
  await page.keyboard.type('wheel');
  await inside(page, '.answer');
  const { parts, properties } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    for (const quiet of shadowRoot.querySelectorAll('.quiet')) quiet.click();
    const css = shadowRoot.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText)
      .join('');
    return {
      parts: [...new Set([...shadowRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part]))],
      properties: [...new Set(css.match(/--epitome-[a-z-]+/g))],
    };
  });
  assert.deepEqual(parts.sort(), cssParts.map(({ name }) => name).sort());
  assert.deepEqual(properties.sort(), cssProperties.map(({ name }) => name).sort());
});
