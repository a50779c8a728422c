// What can go wrong around the engine: refused workers, missing or forbidden cores, traps, dead workers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch } from './support/browser.js';
import { MEMORIES } from './support/memories.js';
import { open, until } from './support/page.js';
import { engineScript, enginePage } from './support/pages.js';
import { startServer } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** Makes `exhaust()`, after which no memory of the core can grow any more: its next big wish is a real trap. */
const exhaustScript = {
  type: 'text/javascript',
  body: `${MEMORIES}
    globalThis.exhaust = () => {
      for (const memory of memories.map((each) => each.deref()).filter(Boolean)) {
        for (let pages = 16384; pages >= 1; pages >>= 1) {
          try { for (;;) memory.grow(pages); } catch {}
        }
      }
    };`,
};

const SELF = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; connect-src 'self'";
const WITHOUT_WASM = SELF.replace(" 'wasm-unsafe-eval'", '');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** @param {{ policy?: string, pages?: any }} options @param {(page: any, opened: any) => Promise<void>} run */
async function withPage({ policy, pages = {} }, run) {
  const server = await startServer({
    pages: {
      '/test/': enginePage(policy),
      '/test/engine.js': engineScript,
      '/test/exhaust.js': exhaustScript,
      '/test/obedient.js': obedientScript,
      ...pages,
    },
  });
  try {
    const opened = await open(browser, `${server.origin}/test/`);
    await until(opened.page, () => globalThis.ready);
    await run(opened.page, opened);
    await opened.page.close();
  } finally {
    await server.close();
  }
}

/** @param {any} page @param {boolean} isInline */
function attempt(page, isInline) {
  return page.evaluate(
    async (text, inline) => {
      const engine = createEngine(inline ? { core: loadInline } : {});
      const message = await engine.summarize(text).then(
        ({ summary }) => summary.length,
        (error) => error.message,
      );
      return { message, mode: engine.mode };
    },
    article,
    isInline,
  );
}

for (const [name, policy] of [
  ['by worker-src', `${SELF}; worker-src 'none'`],
  ['by a worker-src without blob:', `${SELF}; worker-src 'self'`],
  [
    'by Trusted Types that allow no such policy',
    `${SELF}; worker-src 'self' blob:; require-trusted-types-for 'script'; trusted-types another`,
  ],
]) {
  test(`a worker refused ${name}: the main thread answers`, () =>
    withPage({ policy }, async (page) => {
      assert.deepEqual(await attempt(page, false), { message: 3, mode: 'main' });
    }));
}

test('a worker that cannot be made, or that fails at once: the main thread answers', () =>
  withPage({}, async (page) => {
    const modes = await page.evaluate(async (text) => {
      const answers = [];
      for (const worker of [
        () => {
          throw new Error('no workers here');
        },
        () => new Worker('/missing.js', { type: 'module' }),
      ]) {
        const engine = createEngine({ worker });
        answers.push([(await engine.summarize(text)).summary.length, engine.mode]);
      }
      return answers;
    }, article);
    assert.deepEqual(modes, [
      [3, 'main'],
      [3, 'main'],
    ]);
  }));

for (const [name, options, isInline, advice] of [
  [
    'the policy refuses WebAssembly, and there is no core in JavaScript',
    { policy: WITHOUT_WASM, pages: { '/pkg/epitome-js.js': { status: 404 } } },
    true,
    /epitome-js\.js.*'wasm-unsafe-eval'/,
  ],
  [
    'the policy refuses WebAssembly, and the core in JavaScript has a type that is none of a script',
    { policy: WITHOUT_WASM, pages: { '/pkg/epitome-js.js': { type: 'text/plain', body: 'export {}' } } },
    true,
    /epitome-js\.js.*'wasm-unsafe-eval'/,
  ],
  [
    'the policy refuses to fetch the core',
    { policy: SELF.replace("connect-src 'self'", "connect-src 'none'") },
    false,
    /connect-src.*core-inline\.js/,
  ],
  ['the core is missing', { pages: { '/pkg/epitome_bg.wasm': { status: 404, body: 'nothing here' } } }, false, /answered 404/],
  [
    'an error page comes instead of the core',
    { pages: { '/pkg/epitome_bg.wasm': '<!doctype html><title>Oops</title>' } },
    false,
    /not WebAssembly.*<!doctype.*epitome_bg\.wasm/,
  ],
  [
    'the core is damaged',
    { pages: { '/pkg/epitome_bg.wasm': { body: Buffer.from('\0asm\x01\0\0\0garbage', 'latin1') } } },
    false,
    /damaged/,
  ],
]) {
  test(`${name}: one sentence says what to change`, () =>
    withPage(options, async (page) => {
      const { message } = await attempt(page, isInline);
      assert.match(String(message), advice);
    }));
}

test('a worker that cannot take a compiled module gets the bytes', () =>
  withPage({}, async (page) => {
    const answers = await page.evaluate(async (text) => {
      const worker = () => {
        const made = new Worker('/engine/worker.js', { type: 'module' });
        const post = made.postMessage.bind(made);
        made.postMessage = (message) => {
          if (message.core instanceof WebAssembly.Module) throw new DOMException('It cannot be cloned.', 'DataCloneError');
          post(message);
        };
        return made;
      };
      const answers = [];
      for (const core of [loadFile, loadInline]) {
        const engine = createEngine({ worker, core });
        answers.push([(await engine.summarize(text)).summary.length, engine.mode]);
      }
      return answers;
    }, article);
    assert.deepEqual(answers, [
      [3, 'worker'],
      [3, 'worker'],
    ]);
  }));

test('a wrong MIME type does no harm', () => {
  const body = readFileSync(new URL('../../www/pkg/epitome_bg.wasm', import.meta.url));
  return withPage({ pages: { '/pkg/epitome_bg.wasm': { type: 'text/plain', body } } }, async (page, { problems }) => {
    assert.deepEqual(await attempt(page, false), { message: 3, mode: 'worker' });
    assert.deepEqual(problems, []);
  });
});

test('the worker starts while the core is on its way, and ends if that does not come', () =>
  withPage({}, async (page) => {
    const answers = await page.evaluate(async (text) => {
      let ended = 0;
      const start = (onstart) => () => {
        const worker = new Worker('/engine/worker.js', { type: 'module' });
        const { terminate } = worker;
        worker.terminate = () => {
          ended += 1;
          terminate.call(worker);
        };
        onstart();
        return worker;
      };
      // A core that is not there before the worker was asked for.
      const cores = [loadFile, () => Promise.reject(new Error('no core today'))].map((load) => {
        let onstart;
        const started = new Promise((resolve) => (onstart = resolve));
        return { worker: start(onstart), core: () => started.then(load) };
      });
      const answer = (options) =>
        createEngine(options)
          .summarize(text)
          .then(
            ({ summary }) => summary.length,
            ({ message }) => message,
          );
      return [await answer(cores[0]), ended, await answer(cores[1]), ended];
    }, article);
    assert.deepEqual(answers, [3, 0, 'no core today', 1]);
  }));

test('after a failure the next request tries anew', () =>
  withPage({}, async (page) => {
    const answers = await page.evaluate(async (text) => {
      let calls = 0;
      const engine = createEngine({ core: async () => ((calls += 1) === 1 ? new Response('gone', { status: 500 }) : loadInline()) });
      const first = await engine.summarize(text).catch((error) => error.message);
      return [first, (await engine.summarize(text)).summary.length];
    }, article);
    assert.match(answers[0], /500/);
    assert.equal(answers[1], 3);
  }));

/** The engine's worker, which also does what the test wishes on the channel `wishes`. */
const obedientScript = {
  type: 'text/javascript',
  body: `import '/test/exhaust.js';
    import '/engine/worker.js';
    new BroadcastChannel('wishes').onmessage = ({ data, target }) => {
      if (data === 'end') target.postMessage('ended'), self.close();
      else if (data === 'fail') setTimeout(() => { throw new Error('a fault of the worker'); });
      else target.postMessage(exhaust());
    };`,
};

/** The trap, in a worker or on the main thread. @param {any} page @param {'worker' | 'main'} mode */
async function trap(page, mode) {
  await page.evaluate(
    async (text, wanted) => {
      if (wanted === 'main') await import('/test/exhaust.js');
      globalThis.engine = createEngine({ worker: wanted === 'worker' && (() => new Worker('/test/obedient.js', { type: 'module' })) });
      // Another engine of the same page: on the main thread the two share one instance.
      globalThis.neighbor = createEngine({ worker: false });
      globalThis.kept = await engine.read(text);
      globalThis.neighbors = await neighbor.read(text);
      globalThis.first = await kept.summarize({ sentences: 4 });
    },
    article,
    mode,
  );
  await page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        if (wanted === 'main') return resolve(globalThis.exhaust());
        const wishes = new BroadcastChannel('wishes');
        wishes.onmessage = resolve;
        wishes.postMessage('exhaust');
      }).then(() => undefined),
    mode,
  );
  return page.evaluate(async (text) => {
    const big = `${text}\n\n`.repeat(3000);
    const [trapped, inFlight] = await Promise.allSettled([engine.read(big), engine.read(text)]);
    const again = await kept.summarize({ sentences: 4 });
    const many = await Promise.all([1, 2, 3, 4].map((sentences) => kept.summarize({ sentences })));
    return {
      trapped: trapped.reason?.message ?? trapped.status,
      inFlight: inFlight.status,
      mode: engine.mode,
      same: JSON.stringify(again) === JSON.stringify(first),
      many: many.map(({ summary }) => summary.length),
      fresh: (await engine.summarize(text)).summary.length,
      neighbor: (await neighbors.summarize({ sentences: 2 })).summary.length,
    };
  }, article);
}

for (const mode of ['worker', 'main']) {
  test(`a trap, ${mode}: what is in flight fails, then a fresh core answers, for old documents, too`, () =>
    withPage({}, async (page, { problems }) => {
      const { trapped, inFlight, ...rest } = await trap(page, mode);
      assert.match(trapped, /core stopped/);
      assert.equal(inFlight, 'rejected');
      assert.deepEqual(rest, { mode, same: true, many: [1, 2, 3, 4], fresh: 3, neighbor: 2 });
      assert.deepEqual(problems, []);
    }));
}

test('a worker that dies: what is in flight fails, then another one answers', () =>
  withPage({}, async (page) => {
    await page.evaluate(async (text) => {
      globalThis.engine = createEngine({ worker: () => new Worker('/test/obedient.js', { type: 'module' }) });
      globalThis.kept = await engine.read(text);
      globalThis.pending = engine.read(`${text}\n\n`.repeat(400)).then(
        () => 'read',
        (error) => error.message,
      );
      new BroadcastChannel('wishes').postMessage('fail');
    }, article);
    const answer = await page.evaluate(async () => [await pending, (await kept.summarize({ sentences: 2 })).summary.length, engine.mode]);
    assert.match(answer[0], /worker stopped \(.*a fault of the worker/);
    assert.deepEqual(answer.slice(1), [2, 'worker']);
  }));

/** Makes the rounds of the engine's watch, which a test goes by hand: `goRound()`. */
const watchScript = {
  type: 'text/javascript',
  body: `const rounds = new Map();
    const { setInterval: real } = globalThis;
    globalThis.setInterval = (round, time) => {
      const name = real(() => {}, 2 ** 30);
      rounds.set(name, round);
      return name;
    };
    const { clearInterval: clear } = globalThis;
    globalThis.clearInterval = (name) => (rounds.delete(name), clear(name));
    globalThis.goRound = () => {
      for (const round of [...rounds.values()]) round();
      return rounds.size;
    };`,
};

/** A worker that ends itself while it reads. @param {any} page @param {boolean} isCanceled */
const end = (page, isCanceled) =>
  page.evaluate(
    async (text, canceled) => {
      await import('/test/watch.js');
      const engine = createEngine({ worker: () => new Worker('/test/obedient.js', { type: 'module' }) });
      const kept = await engine.read(text);
      const rest = goRound();
      const ended = new AbortController();
      const pending = engine.read(`${text}\n\n`.repeat(400), { signal: ended.signal }).then(
        () => 'read',
        (error) => error.message,
      );
      await new Promise((resolve) => {
        const wishes = new BroadcastChannel('wishes');
        wishes.onmessage = resolve;
        wishes.postMessage('end');
      });
      // What it answered before is still on its way.
      for (let silent = 0; silent < 8; silent += 1) {
        if (canceled && silent === 1) ended.abort(new Error('canceled'));
        goRound();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      return [rest, await pending, goRound(), (await kept.summarize({ sentences: 2 })).summary.length, engine.mode];
    },
    article,
    isCanceled,
  );

for (const isCanceled of [false, true]) {
  test(`a worker that ends without a word${isCanceled ? ', after a cancel as well' : ''}: that is noticed, and another one answers`, () =>
    withPage({ pages: { '/test/watch.js': watchScript } }, async (page) => {
      const [rest, message, after, ...others] = await end(page, isCanceled);
      assert.equal(rest, 0, 'nothing is watched while nothing is asked');
      assert.match(message, isCanceled ? /canceled/ : /worker stopped \(it is silent\)/);
      assert.equal(after, 0);
      assert.deepEqual(others, [2, 'worker']);
    }));
}

test('a worker that is busy is left alone: it answers between its steps', () =>
  withPage({ pages: { '/test/watch.js': watchScript } }, async (page) => {
    const [answers, sentences] = await page.evaluate(async (text) => {
      await import('/test/watch.js');
      let worker;
      const engine = createEngine({ worker: () => (worker = new Worker('/engine/worker.js', { type: 'module' })) });
      await engine.read(text);
      let isRead = false;
      const long = `${text}\n\n`.repeat(200);
      const reading = Promise.all(Array.from({ length: 4 }, () => engine.read(long))).finally(() => (isRead = true));
      let answered = 0;
      worker.addEventListener('message', ({ data }) => (answered += data.id === 0));
      // More rounds than one may be silent in, each after a word of the worker's.
      while (!isRead) {
        const word = new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
        if (goRound() === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        else await word;
      }
      return [answered, (await reading).map(({ stats }) => stats.sentences)];
    }, article);
    assert.ok(answers > 5, `${answers} answers`);
    assert.ok(sentences.every((count) => count > 1000));
  }));
