// What nobody would do, and what an attacker would: enormous texts, odd ones, thousands of elements, requests and aborts,
// and a machine that refuses memory. The page lives, and the next text is summarized.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, open, pasteHtml, until, untilState } from './support/page.js';
import { elementPage, enginePage, engineScript } from './support/pages.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** The engine's worker, which fails when it is told to on the channel `wishes`. */
const mortalScript = {
  type: 'text/javascript',
  body: `import '/engine/worker.js';
    new BroadcastChannel('wishes').onmessage = () => setTimeout(() => { throw new Error('a fault of the worker'); });`,
};

const site = openSite({
  pages: {
    '/element/': elementPage('<epitome-summarizer></epitome-summarizer>'),
    '/none/': elementPage(''),
    '/engine/': enginePage(),
    '/test/engine.js': engineScript,
    '/test/mortal.js': mortalScript,
  },
});

async function openElement(path = '/element/') {
  const opened = await open(site.browser, site.server.origin + path);
  await opened.page.evaluate(() => import('/element/define.js').then(() => undefined));
  return opened;
}

async function openEngine() {
  const opened = await open(site.browser, `${site.server.origin}/engine/`);
  await until(opened.page, () => globalThis.ready);
  return opened;
}

test('fifty megabytes: a summary, and a page that answers meanwhile', async () => {
  const { page, problems } = await openEngine();
  const { turns, ...seen } = await page.evaluate(async (text) => {
    const parts = Math.ceil(50e6 / text.length);
    const long = Array.from({ length: parts }, (_, index) => `Part ${index}\n\n${text}`).join('\n\n');
    const engine = createEngine();
    let isDone = false;
    const summarizing = engine.summarize(long).finally(() => (isDone = true));
    let turns = 0;
    for (; !isDone; turns += 1) await new Promise((resolve) => setTimeout(resolve));
    const { summary, stats } = await summarizing;
    const next = await engine.summarize(text);
    engine.close();
    return {
      turns,
      exact: summary.every((one) => long.slice(one.start, one.end) === one.text),
      count: summary.length,
      characters: stats.characters > 49e6,
      next: next.summary.length,
    };
  }, article);
  assert.deepEqual(seen, { exact: true, count: 3, characters: true, next: 3 });
  // A page that is blocked has one turn, or two.
  assert.ok(turns > 10, `${turns} turns`);
  assert.deepEqual(problems, []);
  await page.close();
});

test('a paste of more nodes than are read: its plain text, or its first part, and that is said', async () => {
  const { page, problems } = await openElement();
  await (await inside(page, 'textarea')).focus();
  const html = `<p>The ferry runs at nine. Nobody came. It left again.</p>${'<br>'.repeat(2_000_000)}<p>It is the end.</p>`;
  const plain = 'The ferry runs at nine. Nobody came. It left again. It is the end.';
  const seen = () =>
    until(page, () => {
      const { result, text, shadowRoot } = document.querySelector('epitome-summarizer');
      return result && { text, message: shadowRoot.querySelector('.message').textContent };
    });
  await pasteHtml(page, html, plain);
  const whole = await seen();
  assert.equal(whole.text, plain);
  assert.match(whole.message, /plain text/);
  await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('.clear').click());
  await pasteHtml(page, html);
  const part = await seen();
  assert.equal(part.text, plain.slice(0, -' It is the end.'.length));
  assert.match(part.message, /first part/);
  assert.deepEqual(problems, []);
  await page.close();
});

test('markup in key terms, headings, headlines and labels stays text', async () => {
  const { page, problems } = await openElement();
  const evil = '<img src=x onerror="globalThis.hit=1">';
  const text = [
    `${evil} Harbour`,
    `The ${evil} Harbour Council met. `.repeat(3),
    `"><svg onload=globalThis.hit=1> Harbour rules were read.`,
    `Part <iframe srcdoc="<script>parent.hit=1</script>">`,
    `A vote on the ${evil} Harbour Council followed in May. The javascript:alert(1) Harbour was closed. Nobody went there.`,
  ].join('\n\n');
  await page.evaluate((value) => {
    const widget = document.querySelector('epitome-summarizer');
    widget.setAttribute('focus', '<b onclick=x>harbour</b>');
    Object.assign(widget, { headline: 20, length: 3, text: value });
  }, text);
  await until(page, () => document.querySelector('epitome-summarizer').result);
  const { made, hit, shown } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    for (const quiet of shadowRoot.querySelectorAll('.quiet')) quiet.click();
    shadowRoot.querySelector('.sentence').click();
    const all = [...shadowRoot.querySelectorAll('*')];
    return {
      made: all.filter(
        ({ localName, attributes }) =>
          ['img', 'iframe', 'script', 'object', 'b'].includes(localName) || [...attributes].some(({ name }) => name.startsWith('on')),
      ).length,
      hit: 'hit' in globalThis,
      shown: shadowRoot.textContent.includes('<img src=x'),
    };
  });
  assert.deepEqual({ made, hit, shown }, { made: 0, hit: false, shown: true });
  assert.deepEqual(problems, []);
  await page.close();
});

test('a key term with thousands of places among thousands of marks in one block: each node is visited once', async () => {
  const { page, problems } = await openElement();
  const text = Array.from({ length: 3000 }, (_, index) => `The harbour council of town ${index} met in the old hall.`).join(' ');
  await page.evaluate(
    (value) => Object.assign(document.querySelector('epitome-summarizer'), { unit: 'percent', length: 100, text: value }),
    text,
  );
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('mark').length === 3000);
  const seen = await page.evaluate(() => {
    let steps = 0;
    const { nextNode } = TreeWalker.prototype;
    TreeWalker.prototype.nextNode = function () {
      steps += 1;
      return nextNode.call(this);
    };
    const [chip] = document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.chip');
    chip.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const places = [...CSS.highlights.get('epitome-term')].map((range) => range.toString().toLowerCase());
    return { steps, places: places.length, terms: new Set(places).size };
  });
  assert.ok(seen.steps < 10_000, `${seen.steps} steps`);
  assert.deepEqual({ ...seen, steps: 0 }, { steps: 0, places: 2000, terms: 1 });
  assert.deepEqual(problems, []);
  await page.close();
});

test('bidi controls, zalgo and lone surrogates: every sentence is exactly what was there', async () => {
  const { page, problems } = await openElement();
  const zalgo = `b${'\u0337\u0322\u035d\u0338'.repeat(200)}ridge`;
  const text = `The \u202egate was \u2066shut in May. Nobody told the ${zalgo} about it. Half a face \ud83d was there. The \udc00 other half came later. \u202b\u202b\u202bThe ferry ran on.`;
  await page.evaluate((value) => Object.assign(document.querySelector('epitome-summarizer'), { length: 3, text: value }), text);
  const seen = await until(page, () => {
    const { result, text: held } = document.querySelector('epitome-summarizer');
    return (
      result && {
        held,
        exact: result.summary.every(({ start, end, text: slice }) => held.slice(start, end) === slice),
        count: result.summary.length,
      }
    );
  });
  // Not every driver brings halves of surrogate pairs home.
  const whole = (value) => value.replace(/[\ud800-\udfff\ufffd]+/g, '?');
  assert.deepEqual({ ...seen, held: whole(seen.held) }, { held: whole(text), exact: true, count: 3 });
  assert.deepEqual(problems, []);
  await page.close();
});

/** A page without an element, which counts workers; `cycle` has so many elements come and go. */
async function openCycle() {
  const opened = await openElement('/none/');
  await opened.page.evaluate(() => {
    globalThis.workers = 0;
    globalThis.Worker = class extends Worker {
      constructor(...rest) {
        super(...rest);
        globalThis.workers += 1;
      }
    };
  });
  // Every hundredth has a text and shows its summary.
  const cycle = (times) =>
    opened.page.evaluate(
      async (count, text) => {
        const main = document.querySelector('main');
        for (let index = 0; index < count; index += 1) {
          const widget = document.createElement('epitome-summarizer');
          main.append(widget);
          if (index % 100 === 0) {
            const done = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
            widget.text = text;
            await done;
          }
          widget.remove();
        }
        await new Promise((resolve) => setTimeout(resolve));
      },
      times,
      article,
    );
  return { ...opened, cycle };
}

test('a thousand elements come and go: one worker', async () => {
  const { page, problems, cycle } = await openCycle();
  await cycle(1000);
  assert.equal(await page.evaluate(() => globalThis.workers), 1);
  assert.equal(await page.evaluate(() => document.querySelectorAll('epitome-summarizer').length), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test(
  'ten thousand elements come and go: nothing stays',
  { skip: skipIn('firefox webkit', 'its driver counts no nodes and no listeners') },
  async () => {
    const { page, problems, cycle } = await openCycle();
    const counts = async () => {
      await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(globalThis.gc()))));
      return page.metrics();
    };
    await cycle(200);
    const before = await counts();
    for (let round = 0; round < 10; round += 1) await cycle(1000);
    const after = await counts();
    // Less than a hundredth of them: what the collector has not come to yet.
    assert.ok(after.Nodes - before.Nodes < 100 * 100, `nodes: ${before.Nodes} → ${after.Nodes}`);
    assert.ok(
      after.JSEventListeners - before.JSEventListeners < 100 * 30,
      `listeners: ${before.JSEventListeners} → ${after.JSEventListeners}`,
    );
    assert.deepEqual(problems, []);
    await page.close();
  },
);

for (const worker of [true, false]) {
  const place = worker ? 'worker' : 'main thread';

  test(`a thousand requests at once, ${place}: each has its own answer`, async () => {
    const { page, problems } = await openEngine();
    const seen = await page.evaluate(
      async (text, wanted) => {
        const engine = createEngine({ worker: wanted });
        const document = await engine.read(text);
        const lengths = Array.from({ length: 1000 }, (_, index) => 1 + (index % document.stats.selectableSentences));
        // Every tenth reads a text of its own.
        const answers = await Promise.all(
          lengths.map((sentences, index) =>
            index % 10
              ? document.summarize({ sentences })
              : engine.summarize(`Number ${index} is here. Nobody knows why. It will go.\n\n${text}`, { length: { sentences } }),
          ),
        );
        engine.close();
        return {
          right: answers.filter(({ summary }, index) => summary.length === lengths[index]).length,
          own: answers.filter(({ stats }, index) => index % 10 === 0 && stats.words > document.stats.words).length,
        };
      },
      article,
      worker,
    );
    assert.deepEqual(seen, { right: 1000, own: 100 });
    assert.deepEqual(problems, []);
    await page.close();
  });

  test(`a storm of aborts, ${place}: what is aborted says so, the rest is answered`, async () => {
    const { page, problems } = await openEngine();
    const seen = await page.evaluate(
      async (text, wanted) => {
        const engine = createEngine({ worker: wanted });
        const document = await engine.read(text);
        const outcomes = { aborted: 0, answered: 0, other: 0 };
        const requests = Array.from({ length: 600 }, (_, index) => {
          const controller = new AbortController();
          const { signal } = controller;
          const asked = index % 2 ? engine.read(`${index}\n\n${text}`, { signal }) : document.summarize({ sentences: 3 }, { signal });
          // At once, in a microtask, after some messages, or never.
          if (index % 4 === 0) controller.abort();
          else if (index % 4 === 1) queueMicrotask(() => controller.abort());
          else if (index % 4 === 2) setTimeout(() => controller.abort(), index % 7);
          else if (index % 8 === 3) controller.abort(new Error('enough'));
          return asked.then(
            (got) => {
              outcomes.answered += 1;
              got.close?.();
            },
            (error) => {
              outcomes[error.name === 'AbortError' || error.message === 'enough' ? 'aborted' : 'other'] += 1;
            },
          );
        });
        await Promise.all(requests);
        const next = (await engine.summarize(text)).summary.length;
        engine.close();
        return { ...outcomes, next };
      },
      article,
      worker,
    );
    assert.equal(seen.aborted + seen.answered, 600);
    // Those never aborted are an eighth, those aborted before anything could be answered half and more.
    assert.ok(seen.answered >= 75 && seen.aborted >= 375, JSON.stringify(seen));
    assert.deepEqual([seen.other, seen.next], [0, 3]);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test('a worker that dies again and again, in the middle: what is in flight fails, and the text is read once more', async () => {
  const { page } = await openEngine();
  const seen = await page.evaluate(async (text) => {
    const engine = createEngine({ worker: () => new Worker('/test/mortal.js', { type: 'module' }) });
    const kept = await engine.read(text);
    const first = JSON.stringify(await kept.summarize({ sentences: 4 }));
    const wishes = new BroadcastChannel('wishes');
    const long = `${text}\n\n`.repeat(400);
    const rounds = [];
    let failures = 0;
    for (let round = 0; round < 5; round += 1) {
      const pending = Promise.allSettled([engine.read(long), engine.read(long), engine.read(long)]);
      wishes.postMessage('die');
      // What the worker had answered before it died stays answered.
      const outcomes = await pending;
      failures += outcomes.filter(({ reason }) => /worker stopped/.test(reason?.message)).length;
      const isSound = outcomes.every(({ status, reason }) => status === 'fulfilled' || /worker stopped/.test(reason?.message));
      rounds.push(isSound && JSON.stringify(await kept.summarize({ sentences: 4 })) === first);
    }
    return { rounds, hasFailed: failures > 0, mode: engine.mode };
  }, article);
  assert.deepEqual(seen, { rounds: Array(5).fill(true), hasFailed: true, mode: 'worker' });
  await page.close();
});

test('memory for the core is refused: the element says so, and the next text works', async () => {
  const { page } = await openElement();
  await page.evaluate(async (text) => {
    const { createEngine } = await import('/engine/engine.js');
    const { instantiate, Instance } = WebAssembly;
    let refusals = 1;
    const refuse = (imports) => {
      // What is only tried, to see whether there is WebAssembly at all, has no imports and needs no memory.
      if (imports && (refusals -= 1) >= 0) throw new RangeError('Out of memory: Cannot allocate Wasm memory for new instance');
    };
    WebAssembly.instantiate = async (...rest) => (refuse(rest[1]), instantiate(...rest));
    WebAssembly.Instance = class extends Instance {
      static [Symbol.hasInstance](value) {
        return value instanceof Instance;
      }
      constructor(...rest) {
        refuse(rest[1]);
        super(...rest);
      }
    };
    const widget = document.querySelector('epitome-summarizer');
    widget.engine = createEngine({ worker: false });
    widget.addEventListener('epitome-error', ({ error }) => (globalThis.seen = error.message));
    widget.text = text;
  }, article);
  await untilState(page, 'error');
  assert.match(await page.evaluate(() => globalThis.seen), /memory/i);
  await page.evaluate((text) => {
    document.querySelector('epitome-summarizer').text = `${text} And more.`;
  }, article);
  await untilState(page, 'ready');
  await page.close();
});
