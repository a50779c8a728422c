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
  while (reader.step());
  const document = reader.finish();
  const { timing } = document.overview();
  assert.deepEqual(Object.keys(timing), ['structure', 'terms', 'keyTerms', 'scores']);
  assert.ok(Object.values(timing).every((time) => time >= 0) && Object.values(timing).some((time) => time > 0));
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
  const { spans, score, ...headline } = document.headline(8);
  assert.deepEqual(headline, {
    text: 'The old bridge was closed in May.',
    sentence: { start: 0, end: 88 },
    words: 7,
    shortened: true,
    title: false,
  });
  assert.ok(Number.isFinite(score));
  assert.equal(
    spans
      .map(({ start, end }) => text.slice(start, end).trim())
      .join(' ')
      .replace(' .', '.'),
    headline.text,
  );
  assert.equal(document.headline(1), undefined);
  document.free();
});

test('a description holds to its letters, and ends after a clause', () => {
  const text = 'The old bridge was closed in May, because its arches had cracked in the frost. Nobody was hurt.';
  const document = read(text);
  const { text: description, spans, sentence, shortened } = document.describe(50);
  assert.equal(description, 'The old bridge was closed in May…');
  assert.deepEqual([spans, sentence, shortened], [[{ start: 0, end: 32 }], { start: 0, end: 78 }, true]);
  assert.equal(document.describe(100).text, text.slice(0, 78));
  assert.equal(document.describe(1), undefined);
  assert.throws(() => document.describe(0), RangeError);
  document.free();
});

test('the answers have the fields that the declarations promise', () => {
  const document = read(`* * *\n\n${TEXT}`);
  const overview = document.overview();
  assert.deepEqual(Object.keys(overview).sort(), [
    'blocks',
    'boilerplate',
    'keyTerms',
    'lang',
    'selectableScores',
    'selectableSpans',
    'stats',
    'summarizability',
    'timing',
  ]);
  const counts = [
    'blocks',
    'characters',
    'readingSeconds',
    'selectableSentences',
    'sentences',
    'share',
    'summaryReadingSeconds',
    'summarySentences',
    'summaryWords',
    'words',
  ];
  assert.deepEqual(Object.keys(overview.stats).sort(), counts);
  assert.deepEqual(overview.boilerplate, [{ start: 0, end: 5, kind: 'separator' }]);
  assert.equal(overview.selectableSpans.length, 2 * overview.stats.selectableSentences);
  assert.ok(`* * *\n\n${TEXT}`.slice(...overview.selectableSpans).endsWith('.'));
  assert.deepEqual(Object.keys(overview.keyTerms[0]).sort(), ['occurrences', 'score', 'text']);
  const { summary, coverage, stats } = document.summarize({ words: 20 });
  assert.equal(coverage.terms.length, overview.keyTerms.length);
  assert.ok(coverage.share > 0 && coverage.share < 1);
  assert.deepEqual(Object.keys(summary[0]).sort(), ['end', 'reasons', 'score', 'start', 'text']);
  assert.ok(summary.every(({ reasons }) => reasons.length >= 1 && reasons.length <= 3));
  assert.deepEqual(Object.keys(stats).sort(), counts);
  assert.equal(overview.selectableScores.length, overview.stats.selectableSentences);
  assert.deepEqual(overview.summarizability, { good: true, cautions: [] });
});

test('a question is answered with its matches, or said to be about something else', () => {
  const document = read(`😀 ${TEXT} The ferry runs all night, and it is slow.`);
  const { ask, summary } = document.summarize({ sentences: 1, ask: ['When does the ferry run?'] });
  assert.deepEqual(ask, { found: true });
  const [{ text, start, relevance, matches }] = summary;
  assert.equal(relevance, 1);
  assert.deepEqual(
    matches.map((match) => text.slice(match.start - start, match.end - start)),
    ['ferry', 'runs'],
  );
  const other = document.summarize({ sentences: 1, ask: ['Which opera did the composer finish?'] });
  assert.deepEqual([other.ask, other.summary], [{ found: false }, []]);
  assert.equal(document.summarize({ sentences: 1 }).ask, undefined);
});

test('a summary holds what is asked for, and says so', () => {
  const document = read(`😀 ${TEXT} The ferry runs all night, and it is slow.`);
  const ask = (wishes) => document.summarize({ sentences: 1, ...wishes }).summary;
  const [about] = ask({ focus: ['ferries'] });
  assert.ok(about.text.startsWith('The ferry'));
  assert.equal(about.reasons[0].kind, 'focus');
  const pinned = ask({
    pin: [
      { start: 33, end: 34 },
      { start: about.start, end: about.start + 1 },
    ],
  });
  assert.deepEqual(
    pinned.map(({ reasons }) => reasons[0].kind),
    ['pinned', 'pinned'],
  );
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

test('what the caller knows of the text decides, and boilerplate can be restored', () => {
  const menu = 'The 🚋 of the town';
  const text = `${menu}\n\n${TEXT}`;
  const markup = [{ start: 0, end: menu.length, role: 'navigation' }];
  const boilerplate = (options) => read(text, { markup, ...options }).overview().boilerplate;
  const found = [{ start: 0, end: menu.length, kind: 'navigation' }];
  assert.deepEqual(boilerplate(), found);
  assert.deepEqual(boilerplate({ keep: ['caption'] }), found);
  for (const options of [{ clean: false }, { keep: ['navigation'] }, { restore: [{ start: 3, end: 4 }] }])
    assert.deepEqual(boilerplate(options), []);
  const [block] = read(text, { markup }).overview().blocks;
  assert.deepEqual([block.start, block.end, block.boilerplate], [0, menu.length, 'navigation']);
  const [heading] = read(text, { markup: [{ start: 0, end: 2, role: 'heading' }] }).overview().blocks;
  assert.equal(heading.kind, 'heading');
});

test('a text that makes no good summary says why', () => {
  assert.deepEqual(read('One is here. Two is there.').overview().summarizability, { good: false, cautions: ['tooShort'] });
});

test('coverage says what is missed, and how to add it', () => {
  const text = `😀 The bridge\n\n${TEXT}\n\nThe ferry\n\nThe ferry of Harlow runs all night, and it is slow and loud. It costs nothing until the bridge opens.`;
  const document = read(text);
  const before = document.summarize({ sentences: 1 }).coverage;
  assert.deepEqual(
    before.sections.map(({ start, end }) => text.slice(start, end)),
    ['😀 The bridge', 'The ferry'],
  );
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
  assert.deepEqual(Object.keys(headline).sort(), ['score', 'sentence', 'shortened', 'spans', 'text', 'title', 'words']);
  assert.ok(headline.shortened && !headline.title);
  const kept = headline.spans.map(({ start, end }) => text.slice(start, end));
  assert.equal(headline.text, kept.join(' ').replace(' .', '.'));
  assert.ok(headline.sentence.start <= headline.spans[0].start && headline.spans.at(-1).end <= headline.sentence.end);
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
  const says = (message, run) =>
    assert.throws(run, (error) => {
      assert.equal(error.name, 'TypeError');
      assert.ok(error.message.includes(message), error.message);
      return true;
    });
  const request = (message, given) => says(message, () => document.summarize(given));
  request('request: sentences must be 1 or more, such as 3', { sentences: 0 });
  request('request: sentences must be 1 or more, such as 3', { sentences: -1 });
  request('such as 0.2', { ratio: NaN });
  request('{ sentences: 3 }', {});
  request('request must be an object', 3);
  request('{ sentences: 3 }', { words: 5, ratio: 0.5 });
  request('request.sentence: unknown field `sentence`, expected one of `sentences`, `words`', { sentence: 3 });
  request('request.focus: invalid type: string "trams", expected an array', { sentences: 3, focus: 'trams' });
  request('request.pin: ', { sentences: 3, pin: [3] });
  request('request.pin: ', { sentences: 3, pin: 'all' });
  request('request.pin: missing field `end`', { sentences: 3, pin: [{ start: 3 }] });
  request('request.avoid: "lists" is not one of quotes, questions', { sentences: 3, avoid: ['lists'] });
  const options = (message, given) => says(message, () => new epitome.Reader(TEXT, given));
  options('options.language: unknown field `language`, expected one of `lang`', { language: 'en' });
  options('options.keep: "menu" is not one of navigation, ', { keep: ['menu'] });
  options('options.markup: "nav" is not one of navigation, ', { markup: [{ start: 0, end: 3, role: 'nav' }] });
  options('options.markup: missing field `role`', { markup: [{ start: 0, end: 3 }] });
  options('options.lang: language must be a BCP 47 tag such as en, de or pt-BR', { lang: 'Klingon!' });
  options('options.keyTerms: ', { keyTerms: -1 });
  assert.throws(() => document.headline(0), { name: 'RangeError', message: /such as 12/ });
});

test('what is left out, undefined or null is the same', () => {
  const plain = read(TEXT).overview();
  const given = read(TEXT, { lang: undefined, title: null, keyTerms: undefined, clean: null, keep: undefined, restore: null, markup: [] });
  assert.deepEqual({ ...given.overview(), timing: {} }, { ...plain, timing: {} });
  assert.equal(given.summarize({ sentences: 2, words: undefined, focus: null, pin: undefined }).summary.length, 2);
});

test('an aborted reading stops with the reason', () => {
  const controller = new AbortController();
  const reader = new epitome.Reader(TEXT, undefined, controller.signal);
  assert.ok(reader.step());
  controller.abort(new Error('enough'));
  assert.throws(() => reader.step(), /enough/);
});

test('an explanation has every sentence, and its contributions sum to its score', () => {
  const { sentences, blocks } = read(`* * *\n\n${TEXT}`).explain();
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['paragraph', 'paragraph'],
  );
  assert.deepEqual(
    sentences.map(({ boilerplate }) => boilerplate),
    ['separator', undefined, undefined, undefined, undefined],
  );
  for (const { score, contributions } of sentences) {
    const sum = Object.values(contributions).reduce((all, value) => all + value, 0);
    assert.ok(Math.abs(sum - score) < 1e-9);
  }
});

test('texts of a collection are ranked together', () => {
  const ferry = read('😀 The ferry leaves at noon. It was painted in May. A ticket for the ferry costs four pounds.');
  const bridge = read(TEXT);
  const collection = new epitome.Collection();
  assert.deepEqual(collection.summarize({ sentences: 3 }), []);
  collection.add(bridge);
  collection.add(ferry);
  const [ofBridge, ofFerry] = collection.summarize({ sentences: 1, ask: ['What does the ferry cost?'] });
  assert.deepEqual(ofBridge.summary, []);
  assert.deepEqual(
    ofFerry.summary.map(({ text, relevance }) => [text, relevance]),
    [['A ticket for the ferry costs four pounds.', 1]],
  );
  assert.deepEqual(Object.keys(ofFerry), Object.keys(ferry.summarize({ sentences: 1, ask: ['ferry'] })));
  const nowhere = collection.summarize({ sentences: 2, ask: ['helicopter'] });
  assert.deepEqual(
    nowhere.map(({ ask, summary }) => [ask.found, summary.length]),
    [
      [false, 0],
      [false, 0],
    ],
  );
  const all = collection.summarize({ ratio: 1 });
  assert.deepEqual(
    all.map(({ summary }) => summary.length),
    [4, 3],
  );
  assert.throws(() => collection.summarize({ sentences: 0 }), { name: 'TypeError', message: /sentences must be 1 or more/ });
  collection.free();
  assert.equal(ferry.summarize({ sentences: 1 }).summary.length, 1);
});

test('after a trap a fresh instance answers', () => {
  const document = read(TEXT);
  assert.throws(() => epitome.Document.prototype.overview.call({ __wbg_ptr: 0xfffffff0 }), WebAssembly.RuntimeError);
  epitome.__wbg_reset_state();
  assert.equal(read(TEXT).summarize({ sentences: 2 }).summary.length, 2);
  void document;
});
