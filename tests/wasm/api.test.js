// The contract of the wasm as JavaScript sees it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load, read, slices } from './support.js';

const TEXT =
  'The old bridge closed in May. It had carried trams since 1911. A new bridge will carry trams and bicycles. ' +
  'The council voted for the new bridge on Monday.';

let epitome;
before(async () => {
  epitome = await load();
});

test('a text is read stage by stage, and summarized to any length', () => {
  const reader = new epitome.Reader(TEXT);
  const stages = [];
  for (let stage = reader.step(); stage; stage = reader.step()) stages.push(stage);
  assert.deepEqual(stages, ['structure', 'terms', 'keyTerms', 'scores']);
  const document = reader.finish();
  for (const count of [1, 2, 3, 4, 9]) {
    const { summary, stats } = document.summarize({ sentences: count });
    assert.equal(summary.length, Math.min(count, 4));
    assert.equal(stats.summarySentences, summary.length);
  }
  document.free();
});

test('a headline has slices of the text, and where there is none it is undefined', () => {
  const text = 'The old bridge (built in 1911) was closed in May, which angered many people in the town. Engineers had warned of rust.';
  const document = read(text);
  const { spans, ...headline } = document.headline(8);
  assert.deepEqual(headline, { text: 'The old bridge was closed in May.', start: 0, end: 88, shortened: true, title: false });
  assert.equal(spans.map(({ start, end }) => text.slice(start, end).trim()).join(' ').replace(' .', '.'), headline.text);
  assert.equal(document.headline(1), undefined);
  document.free();
});

test('the answers have the fields that the declarations promise', () => {
  const document = read(`* * *\n\n${TEXT}`);
  const overview = document.overview();
  assert.deepEqual(Object.keys(overview).sort(), [
    'blocks', 'choosable', 'ignored', 'keyTerms', 'lang', 'scores', 'sentences', 'stats', 'summarizability',
  ]);
  assert.deepEqual(Object.keys(overview.stats).sort(), [
    'blocks', 'characters', 'readingSeconds', 'sentences', 'words',
  ]);
  assert.deepEqual(overview.ignored, [{ start: 0, end: 5, kind: 'separator' }]);
  assert.equal(overview.sentences.length, 2 * overview.choosable);
  assert.ok(`* * *\n\n${TEXT}`.slice(...overview.sentences).endsWith('.'));
  assert.deepEqual(Object.keys(overview.keyTerms[0]).sort(), ['occurrences', 'score', 'text']);
  const { summary, coverage, stats } = document.summarize({ words: 20 });
  assert.equal(coverage.terms.length, overview.keyTerms.length);
  assert.ok(coverage.share > 0 && coverage.share < 1);
  assert.deepEqual(Object.keys(summary[0]).sort(), ['end', 'reasons', 'score', 'start', 'text']);
  assert.ok(summary.every(({ reasons }) => reasons.length >= 1 && reasons.length <= 3));
  assert.deepEqual(Object.keys(stats).sort(), [
    'share', 'summaryReadingSeconds', 'summarySentences', 'summaryWords',
  ]);
  assert.equal(overview.scores.length, overview.choosable);
  assert.equal(overview.ignored[0].kind, 'separator');
  assert.deepEqual(overview.summarizability, { good: true, reasons: [] });
});

test('a summary holds what is asked for, and says so', () => {
  const document = read(`😀 ${TEXT} The ferry runs all night, and it is slow.`);
  const ask = (wishes) => document.summarize({ sentences: 1, ...wishes }).summary;
  const [about] = ask({ focus: ['ferries'] });
  assert.ok(about.text.startsWith('The ferry'));
  assert.equal(about.reasons[0].kind, 'focus');
  const pinned = ask({ pin: [{ start: 33, end: 34 }, { start: about.start, end: about.start + 1 }] });
  assert.deepEqual(pinned.map(({ reasons }) => reasons[0].kind), ['pinned', 'pinned']);
  assert.equal(ask({ focus: ['ferries'], exclude: [{ start: about.start, end: about.end }] }).length, 1);
  assert.ok(!ask({ exclude: [{ start: about.start, end: about.end }] }).some(({ text }) => text.startsWith('The ferry')));
  assert.equal(ask({ avoid: ['quotes', 'questions'] }).length, 1);
  document.free();
});

test('offsets count as JavaScript counts', () => {
  const text = `😀 ${TEXT} Émile’s 🚋 stopped there. 大桥关闭。`;
  const document = read(text);
  assert.ok(slices(text, document.summarize({ ratio: 1 })));
  for (const term of document.overview().keyTerms) {
    for (const { start, end } of term.occurrences) {
      assert.equal(text.slice(start, end).toLowerCase().slice(0, 3), term.text.toLowerCase().slice(0, 3));
    }
  }
});

test('what the caller knows of the text decides, and what is ignored can be restored', () => {
  const menu = 'The 🚋 of the town';
  const text = `${menu}\n\n${TEXT}`;
  const markup = [{ start: 0, end: menu.length, role: 'navigation' }];
  const ignored = (options) => read(text, { markup, ...options }).overview().ignored;
  const found = [{ start: 0, end: menu.length, kind: 'navigation' }];
  assert.deepEqual(ignored(), found);
  assert.deepEqual(ignored({ keep: ['caption'] }), found);
  for (const options of [{ clean: false }, { keep: ['navigation'] }, { restore: [{ start: 3, end: 4 }] }]) assert.deepEqual(ignored(options), []);
  const [block] = read(text, { markup }).overview().blocks;
  assert.deepEqual([block.start, block.end, block.ignored], [0, menu.length, 'navigation']);
  const [heading] = read(text, { markup: [{ start: 0, end: 2, role: 'heading' }] }).overview().blocks;
  assert.equal(heading.kind, 'heading');
});

test('a text that makes no good summary says why', () => {
  assert.deepEqual(read('One is here. Two is there.').overview().summarizability, { good: false, reasons: ['tooShort'] });
});

test('coverage says what is missed, and how to add it', () => {
  const text = `😀 The bridge\n\n${TEXT}\n\nThe ferry\n\nThe ferry of Harlow runs all night, and it is slow and loud. It costs nothing until the bridge opens.`;
  const document = read(text);
  const before = document.summarize({ sentences: 1 }).coverage;
  assert.deepEqual(before.sections.map(({ start, end }) => text.slice(start, end)), ['😀 The bridge', 'The ferry']);
  assert.equal(before.sections[1].title, 'The ferry');
  const missed = before.sections.find(({ covered }) => !covered);
  const { summary, coverage } = document.summarize({ sentences: 2, pin: [missed.best] });
  assert.ok(summary.some(({ start }) => start === missed.best.start));
  assert.ok(coverage.sections.every(({ covered, best }) => covered && best === undefined));
  assert.ok(coverage.share > before.share);
});

test('a headline is what is kept of one sentence', () => {
  const text = 'The old bridge (built in 1911 😀) was closed in May, which angered many people in the town. Engineers had warned of rust.';
  const document = read(text);
  const headline = document.headline(8);
  assert.deepEqual(Object.keys(headline).sort(), ['end', 'shortened', 'spans', 'start', 'text', 'title']);
  assert.ok(headline.shortened && !headline.title);
  const kept = headline.spans.map(({ start, end }) => text.slice(start, end));
  assert.equal(headline.text, kept.join(' ').replace(' .', '.'));
  assert.ok(headline.start <= headline.spans[0].start && headline.spans.at(-1).end <= headline.end);
  assert.equal(document.headline(1), undefined);
  assert.throws(() => document.headline(0), /such as 12/);
});

test('lone surrogates come back as they went in', () => {
  const text = 'Half a face \ud83d is here. And the other half \ude00 is there! 😀';
  const { summary } = read(text).summarize({ sentences: 9 });
  assert.ok(slices(text, { summary }));
  assert.ok(summary[0].text.includes('\ud83d is'));
});

test('display undoes the layout', () => {
  const lines = [
    'The committee met on Tuesday to discuss the repairs of',
    'the old bridge over the river, which has been closed to',
    'traffic since the spring, and agreed on nothing at all.',
  ];
  const [sentence] = read(lines.join('\n')).summarize({ sentences: 1 }).summary;
  assert.equal(sentence.text, lines.join('\n'));
  assert.equal(sentence.display, lines.join(' '));
});

test('mistakes throw errors that say what to write', () => {
  const document = read(TEXT);
  const says = (name, part, run) => assert.throws(run, (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, name);
    assert.ok(error.message.includes(part), error.message);
    return true;
  });
  says('RangeError', 'such as 3', () => document.summarize({ sentences: 0 }));
  says('RangeError', 'such as 3', () => document.summarize({ sentences: -1 }));
  says('RangeError', 'such as 0.2', () => document.summarize({ ratio: NaN }));
  says('TypeError', '{ sentences: 3 }', () => document.summarize({}));
  says('TypeError', '{ sentences: 3 }', () => document.summarize(3));
  says('TypeError', '{ sentences: 3 }', () => document.summarize({ words: 5, ratio: 0.5 }));
  says('TypeError', '"sentence"', () => document.summarize({ sentence: 3 }));
  says('TypeError', 'focus must be an array', () => document.summarize({ sentences: 3, focus: 'trams' }));
  says('TypeError', 'pin { start, end }', () => document.summarize({ sentences: 3, pin: [3] }));
  says('RangeError', '"lists"', () => document.summarize({ sentences: 3, avoid: ['lists'] }));
  says('TypeError', '"language"', () => new epitome.Reader(TEXT, { language: 'en' }));
  says('RangeError', '"menu"', () => new epitome.Reader(TEXT, { keep: ['menu'] }));
  says('RangeError', '"nav"', () => new epitome.Reader(TEXT, { markup: [{ start: 0, end: 3, role: 'nav' }] }));
  says('TypeError', 'markup', () => new epitome.Reader(TEXT, { markup: [{ start: 0 }] }));
  says('RangeError', 'such as en, de or pt-BR', () => new epitome.Reader(TEXT, { lang: 'Klingon!' }));
});

test('after a trap a fresh instance answers', () => {
  const document = read(TEXT);
  assert.throws(() => epitome.Document.prototype.overview.call({ __wbg_ptr: 0xfffffff0 }), WebAssembly.RuntimeError);
  epitome.__wbg_reset_state();
  assert.equal(read(TEXT).summarize({ sentences: 2 }).summary.length, 2);
  void document;
});
