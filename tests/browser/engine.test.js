// One contract, two places to run: every test of this table runs in the worker and on the main thread.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { open, until } from './support/page.js';
import { engineScript, enginePage } from './support/pages.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** Name → what runs in the page, with an engine and the article; what it returns is what is expected. */
const table = {
  async 'reads and summarizes'(engine, article) {
    const document = await engine.read(article, { keyTerms: 5 });
    const { summary, stats, lang, keyTerms } = await document.summarize({ sentences: 4 });
    const exact = summary.every(({ start, end, text }) => article.slice(start, end) === text);
    const inOrder = summary.every(({ start }, index) => index === 0 || start >= summary[index - 1].end);
    return {
      exact,
      inOrder,
      count: summary.length,
      told: stats.summarySentences,
      terms: keyTerms.length,
      lang,
      same: document.text === article,
      share: stats.share > 0 && stats.share < 1,
      blocks: document.blocks.length > 10,
      timing: Object.keys(document.timing).length > 0,
    };
  },
  async 'describes a text'(engine, article) {
    const { text, sentence, tags } = await engine.describe(article, { letters: 60, keyTerms: 4 });
    const document = await engine.read(article);
    const again = await document.describe({ letters: 60 });
    const error = await document.describe({ letters: 0 }).catch(({ name }) => name);
    const tagged = tags.length === 4 && tags.every((tag) => article.includes(tag));
    return { short: text.length <= 60, same: again.text === text, whole: sentence.end - sentence.start > 60, tagged, error };
  },
  async 'finds a headline'(engine, article) {
    const document = await engine.read(article);
    const { text, spans } = await document.headline(12);
    const none = await document.headline(1);
    const error = await document.headline(0).catch(({ name }) => name);
    return { short: text.split(' ').length <= 12, kept: spans.every(({ start, end }) => start < end), none: none === undefined, error };
  },
  async 'summarizes in one call, by default in three sentences'(engine, article) {
    const result = await engine.summarize(article);
    const words = await engine.summarize(article, { length: { words: 100 } });
    const ratio = await engine.summarize(article, { length: { ratio: 0.5 } });
    return {
      count: result.summary.length,
      timing: 'timing' in result,
      words: Math.abs(words.stats.summaryWords - 100) < 40,
      ratio: Math.abs(ratio.stats.share - 0.5) < 0.1,
    };
  },
  async 'texts are ranked together'(engine, article) {
    const text = 'Seven bakers of Tarn share one oven. They bake rye on Fridays. The oven was built in 1911 by a potter.';
    const documents = [await engine.read(article), await engine.read(text)];
    const [one, two] = await engine.together(documents, { sentences: 1, ask: ['Who built the oven?'] });
    const stranger = await engine.together([{ ...documents[0] }], { sentences: 1 }).catch((error) => error);
    documents[0].close();
    const closed = await engine.together(documents, { sentences: 1 }).catch((error) => error);
    return {
      counts: [one.summary.length, two.summary.length],
      exact: two.summary.every(({ start, end, text: slice }) => text.slice(start, end) === slice && slice.includes('potter')),
      found: [one.ask.found, two.ask.found],
      known: one.lang === 'en' && two.keyTerms.length > 0,
      errors: [stranger.name, closed.name],
    };
  },
  async 'longer summaries contain shorter ones'(engine, article) {
    const document = await engine.read(article);
    let last = new Set();
    let nested = true;
    for (let sentences = 1; sentences <= document.stats.selectableSentences; sentences += 1) {
      const { summary } = await document.summarize({ sentences });
      const starts = new Set(summary.map(({ start }) => start));
      nested &&= starts.size === sentences && [...last].every((start) => starts.has(start));
      last = starts;
    }
    return nested;
  },
  async 'offsets count UTF-16, with emoji and lone surrogates, too'(engine) {
    const text =
      'An 😀 opens it. A lone \uD83D is here, and \uDE00 too. 👩‍👩‍👧‍👦 is a family of many units. The 𝒎𝒂𝒕𝒉 letters are two units each. The end \uD800';
    const { summary, keyTerms } = await engine.summarize(text, { length: { sentences: 99 } });
    return (
      summary.length >= 4 &&
      summary.every(({ start, end, text: slice }) => text.slice(start, end) === slice) &&
      keyTerms.every(({ occurrences }) => occurrences.every(({ start, end }) => end > start && end <= text.length))
    );
  },
  async 'odd texts are texts'(engine) {
    const counts = [];
    for (const text of ['', ' \n ', '😀', '\0', 'x', '\uD800', '...', '。。', '\r\n\r\r\n']) {
      counts.push((await engine.summarize(text)).summary.every(({ start, end, text: slice }) => text.slice(start, end) === slice));
    }
    return counts.every(Boolean);
  },
  async 'a failure rejects its own promise only'(engine, article) {
    const outcome = await Promise.allSettled([
      engine.summarize(article, { length: { sentences: 2 } }),
      engine.summarize(article, { length: {} }),
      engine.summarize(article, { length: { sentences: 1, words: 5 } }),
      engine.summarize(article, { length: { sentences: -1 } }),
      engine.summarize(article, { keyTerms: 'many' }),
      engine.summarize(article, { lang: 'not a tag' }),
      engine.summarize(42),
      engine.summarize(article, { length: { sentences: () => {} } }),
      engine.summarize(article, { length: { sentences: 3 } }),
    ]);
    return outcome.map(({ status, value, reason }) =>
      status === 'fulfilled' ? value.summary.length : reason instanceof Error && reason.message.length > 10,
    );
  },
  async 'fifty at once'(engine, article) {
    const parts = Array.from({ length: 50 }, (_, index) => `${index} comes first here.\n\n${article.slice(index * 40)}`);
    const results = await Promise.all(parts.map((text, index) => engine.summarize(text, { length: { sentences: 1 + (index % 7) } })));
    return results.every(
      ({ summary }, index) =>
        summary.length === 1 + (index % 7) && summary.every(({ start, end, text }) => parts[index].slice(start, end) === text),
    );
  },
  async 'a signal that is already aborted'(engine, article) {
    const reason = new Error('not wanted');
    const document = await engine.read(article);
    const outcome = await Promise.allSettled([
      engine.read(article, { signal: AbortSignal.abort(reason) }),
      engine.summarize(article, { signal: AbortSignal.abort(reason) }),
      document.summarize({ sentences: 2 }, { signal: AbortSignal.abort(reason) }),
    ]);
    return outcome.every((each) => each.reason === reason);
  },
  async 'an abort during the work'(engine, article) {
    const long = `${article}\n\n`.repeat(150);
    await engine.read(article);
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const reading = engine.read(long, { signal: controller.signal });
    const queued = engine.read(long, { signal: controller.signal });
    const other = engine.summarize(article);
    // The work has begun: this comes after its first step.
    setTimeout(() => controller.abort(reason));
    const [first, second, third] = await Promise.allSettled([reading, queued, other]);
    return [first.reason === reason, second.reason === reason, third.value.summary.length];
  },
  async 'an abort by timeout is a TimeoutError'(engine, article) {
    await engine.read(article);
    const outcome = await engine.read(`${article}\n\n`.repeat(300), { signal: AbortSignal.timeout(1) }).catch((error) => error);
    return outcome.name;
  },
  async 'a closed document and a closed engine say so'(engine, article) {
    const document = await engine.read(article);
    document.close();
    document.close();
    const afterDocument = await document.summarize({ sentences: 2 }).catch((error) => error);
    const pending = engine.read(article).catch((error) => error);
    engine.close();
    const afterEngine = await engine.read(article).catch((error) => error);
    return [afterDocument.name, (await pending).name, afterEngine.name];
  },
  async 'documents are independent'(engine, article) {
    const [one, two] = await Promise.all([engine.read(article), engine.read('Only this is here. And that.')]);
    one.close();
    const { summary } = await two.summarize({ sentences: 1 });
    return summary.length;
  },
};

const expected = {
  'reads and summarizes': {
    exact: true,
    inOrder: true,
    count: 4,
    told: 4,
    terms: 5,
    lang: 'en',
    same: true,
    share: true,
    blocks: true,
    timing: true,
  },
  'describes a text': { short: true, same: true, whole: true, tagged: true, error: 'RangeError' },
  'finds a headline': { short: true, kept: true, none: true, error: 'RangeError' },
  'summarizes in one call, by default in three sentences': { count: 3, timing: false, words: true, ratio: true },
  'texts are ranked together': {
    counts: [0, 1],
    exact: true,
    found: [true, true],
    known: true,
    errors: ['TypeError', 'InvalidStateError'],
  },
  'a failure rejects its own promise only': [2, true, true, true, true, true, true, true, 3],
  'an abort during the work': [true, true, 3],
  'an abort by timeout is a TimeoutError': 'TimeoutError',
  'a closed document and a closed engine say so': ['InvalidStateError', 'AbortError', 'AbortError'],
  'documents are independent': 1,
};

const site = openSite({ pages: { '/test/': enginePage(), '/test/engine.js': engineScript } });

for (const mode of ['worker', 'main']) {
  describe(`the engine, ${mode}`, () => {
    for (const [name, run] of Object.entries(table)) {
      test(name, async () => {
        const { page, problems } = await open(site.browser, `${site.server.origin}/test/`);
        await until(page, () => globalThis.ready);
        const source = run.toString().replace(/^async '[^']+'/, 'async function');
        const answer = await page.evaluate(
          async (code, wanted, text) => {
            const engine = createEngine({ worker: wanted === 'worker' });
            const result = await (0, eval)(`(${code})`)(engine, text);
            return { result, mode: engine.mode };
          },
          source,
          mode,
          article,
        );
        assert.deepEqual(answer.result, name in expected ? expected[name] : true);
        assert.equal(answer.mode, mode);
        assert.deepEqual(problems, []);
        await page.close();
      });
    }
  });
}

test('every module can be imported in Node', async () => {
  for (const module of [
    'engine/engine.js',
    'engine/core-file.js',
    'engine/core-inline.js',
    'engine/service.js',
    'element/define.js',
    'element/epitome-summarizer.js',
  ]) {
    await import(new URL(`../../www/${module}`, import.meta.url).href);
  }
});

test('the engine works in Node, too, given the bytes', async () => {
  const { createEngine } = await import('../../www/engine/engine.js');
  const core = async () => readFileSync(new URL('../../www/pkg/epitome_bg.wasm', import.meta.url));
  const engine = createEngine({ core });
  const { summary } = await engine.summarize(article);
  assert.equal(summary.length, 3);
  assert.equal(engine.mode, 'main');
  engine.close();
});
