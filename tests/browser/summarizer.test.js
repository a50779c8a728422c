// `Summarizer`, requirement by requirement of its specification.
// (https://webmachinelearning.github.io/writing-assistance-apis/#summarizer-api)
//
// Every function of the tables runs in a page that has our interface in the place of the browser's own, and the page's
// helpers of `pageScript`; it returns true, or what is wrong.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { plainText } from '../../www/summarizer/markdown.js';
import { LANGUAGES } from '../../www/summarizer/options.js';
import { launch, skipIn } from './support/browser.js';
import { open, until } from './support/page.js';
import { startServer } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const page =
  '<!doctype html><html lang="en"><title>Summarizer</title><link rel="icon" href="/favicon.svg"><script type="module" src="/test/summarizer.js"></script>';

const pageScript = {
  type: 'text/javascript',
  body: `import { CreateMonitor, defineSummarizer, installSummarizer, Summarizer } from '/summarizer/summarizer.js';
    const browsers = { Summarizer: globalThis.Summarizer, CreateMonitor: globalThis.CreateMonitor };
    /** Whether all promises reject with exceptions of this name. */
    const reject = async (name, ...promises) => {
      const outcome = await Promise.allSettled(promises);
      const wrong = outcome.filter(({ status, reason }) => status !== 'rejected' || reason.name !== name);
      return wrong.length ? wrong.map(({ reason }) => 'not rejected with ' + name + ', but ' + reason) : true;
    };
    const read = async (stream) => {
      const chunks = [];
      for (const reader = stream.getReader(); ; ) {
        const { value, done } = await reader.read();
        if (done) return chunks;
        chunks.push(value);
      }
    };
    const frame = (attributes = {}) => {
      const iframe = Object.assign(document.createElement('iframe'), attributes);
      document.body.append(iframe);
      return iframe;
    };
    /** The end of this task, which no hidden tab puts off. */
    const task = () => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    const short = 'The bridge opens again.';
    Object.assign(globalThis, { browsers, CreateMonitor, defineSummarizer, installSummarizer, Summarizer, reject, read, frame, task, short, ready: true });`,
};

/** A text with more than seven sentences, for which every limit matters. */
const requirements = {
  'The interface': {
    async 'is not constructible'() {
      return [Summarizer, CreateMonitor].every((type) => {
        try {
          return !new type();
        } catch (error) {
          return error instanceof TypeError && error.message === 'Illegal constructor';
        }
      });
    },
    async 'has the members that the IDL declares, with the attributes that Web IDL gives them'() {
      const attributes = [
        'sharedContext',
        'type',
        'format',
        'length',
        'preference',
        'expectedInputLanguages',
        'expectedContextLanguages',
        'outputLanguage',
        'inputQuota',
      ];
      const operations = { destroy: 0, measureInputUsage: 1, summarize: 1, summarizeStreaming: 1 };
      const isOperation = (home, name, length) => {
        const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(home, name);
        return value.length === length && value.name === name && writable && enumerable && configurable;
      };
      const isReadonly = (name) => {
        const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(Summarizer.prototype, name);
        return get && !set && enumerable && configurable;
      };
      const known = [...attributes, ...Object.keys(operations), 'constructor'];
      return (
        attributes.every(isReadonly) &&
        Object.entries(operations).every(([name, length]) => isOperation(Summarizer.prototype, name, length)) &&
        ['create', 'availability'].every((name) => isOperation(Summarizer, name, 0)) &&
        Summarizer.length === 0 &&
        Object.getOwnPropertyNames(Summarizer.prototype).every((name) => known.includes(name))
      );
    },
    async 'has the shape of the browser’s own'() {
      const shape = (home) =>
        Object.fromEntries(
          Object.entries(Object.getOwnPropertyDescriptors(home)).map(([name, { get, set, value, ...rest }]) => [
            name,
            JSON.stringify([rest, typeof get, typeof set, typeof value, typeof value === 'function' && value.length]),
          ]),
        );
      const wrong = [];
      for (const [type, own] of [
        [Summarizer, browsers.Summarizer],
        [CreateMonitor, browsers.CreateMonitor],
      ]) {
        for (const [ours, theirs] of [
          [type, own],
          [type.prototype, own.prototype],
        ].map((pair) => pair.map(shape))) {
          for (const [name, value] of Object.entries(theirs)) if (ours[name] !== value) wrong.push([name, ours[name], value]);
        }
      }
      return wrong.length ? wrong : true;
    },
    async 'has a class string, and its attributes cannot be written'() {
      'use strict';
      const summarizer = await Summarizer.create();
      try {
        summarizer.type = 'tldr';
        return 'written';
      } catch (error) {
        return error instanceof TypeError && String(summarizer) === '[object Summarizer]' && summarizer instanceof Summarizer;
      }
    },
    async 'refuses other objects as this: attributes throw, operations that return promises reject'() {
      const { prototype } = Summarizer;
      const getters = Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ get }) => get ?? []);
      const throws = (run) => {
        try {
          run();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      return (
        getters.every((get) => throws(() => get.call({}))) &&
        throws(() => prototype.destroy.call({})) &&
        throws(() => prototype.summarizeStreaming.call({}, 'x')) &&
        reject('TypeError', prototype.summarize.call({}, 'x'), prototype.measureInputUsage.call({}, 'x'))
      );
    },
    async 'needs an input: too few arguments are a TypeError'() {
      const summarizer = await Summarizer.create();
      try {
        summarizer.summarizeStreaming();
        return 'no error';
      } catch (error) {
        if (!(error instanceof TypeError)) return error;
      }
      return reject('TypeError', summarizer.summarize(), summarizer.measureInputUsage());
    },
    async 'converts the input to a string, and undefined is one'() {
      const summarizer = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
      const outcome = [
        await summarizer.summarize({ toString: () => 'The bridge opens again.' }),
        typeof (await summarizer.summarize(undefined)),
        await summarizer.summarize(undefined),
      ];
      return (
        (outcome[0] === 'The bridge opens again.' &&
          outcome[2] === 'undefined' &&
          (await reject('TypeError', summarizer.summarize(Symbol('x'))))) ||
        outcome
      );
    },
    async 'static operations need no this'() {
      const { create, availability } = Summarizer;
      return (await create()) instanceof Summarizer && (await availability()) === 'available';
    },
  },
  Options: {
    async 'have the specified defaults'() {
      const {
        type,
        format,
        length,
        preference,
        sharedContext,
        expectedInputLanguages,
        expectedContextLanguages,
        outputLanguage,
        inputQuota,
      } = await Summarizer.create();
      return (
        JSON.stringify([
          type,
          format,
          length,
          preference,
          sharedContext,
          expectedInputLanguages,
          expectedContextLanguages,
          outputLanguage,
          inputQuota === Infinity,
        ]) === JSON.stringify(['key-points', 'markdown', 'short', 'auto', '', null, null, null, true])
      );
    },
    async 'are what the attributes say'() {
      const options = {
        type: 'headline',
        format: 'plain-text',
        length: 'long',
        preference: 'speed',
        sharedContext: 'news',
        expectedInputLanguages: ['en', 'de'],
        expectedContextLanguages: ['fr'],
        outputLanguage: 'de',
      };
      const summarizer = await Summarizer.create(options);
      return (
        Object.entries(options).every(([name, value]) => JSON.stringify(summarizer[name]) === JSON.stringify(value)) &&
        Object.isFrozen(summarizer.expectedInputLanguages) &&
        summarizer.expectedInputLanguages === summarizer.expectedInputLanguages
      );
    },
    async 'undefined and null are no options, other primitives a TypeError'() {
      await Promise.all([Summarizer.create(undefined), Summarizer.create(null), Summarizer.availability(null)]);
      const summarizer = await Summarizer.create({ type: undefined, sharedContext: undefined, signal: undefined, monitor: undefined });
      await summarizer.summarize('One is here.', null);
      return reject(
        'TypeError',
        Summarizer.create(1),
        Summarizer.create('x'),
        Summarizer.availability(true),
        summarizer.summarize('x', 1),
        summarizer.measureInputUsage('x', 'y'),
      );
    },
    async 'a value that an enumeration lacks is a TypeError'() {
      return reject(
        'TypeError',
        ...['create', 'availability'].flatMap((name) =>
          [{ type: 'tl;dr' }, { type: null }, { format: 'html' }, { length: 'longer' }, { preference: 'slow' }].map((options) =>
            Summarizer[name](options),
          ),
        ),
      );
    },
    async 'a sequence is any iterable object, and no string'() {
      const { expectedInputLanguages } = await Summarizer.create({ expectedInputLanguages: new Set(['en', 'fr']) });
      const isRead = expectedInputLanguages.join() === 'en,fr';
      return (
        isRead && reject('TypeError', ...['en', 1, {}, null].map((expectedInputLanguages) => Summarizer.create({ expectedInputLanguages })))
      );
    },
    async 'signal must be an AbortSignal, monitor a function'() {
      return reject(
        'TypeError',
        ...[{ signal: {} }, { signal: null }, { signal: new AbortController() }, { monitor: {} }, { monitor: null }].map((options) =>
          Summarizer.create(options),
        ),
      );
    },
    async 'members are read in the order of Web IDL, each once'() {
      const asked = [];
      await Summarizer.create(new Proxy({}, { get: (_, name) => void asked.push(name) }));
      return (
        asked.join() ===
          'expectedContextLanguages,expectedInputLanguages,format,length,outputLanguage,preference,type,monitor,sharedContext,signal' ||
        asked
      );
    },
    async 'language tags are canonicalized, fitted to what is supported, and not repeated'() {
      const summarizer = await Summarizer.create({
        expectedInputLanguages: ['EN', 'en-GB', 'iw', 'nb-NO'],
        expectedContextLanguages: ['zh-Hant-TW'],
        outputLanguage: 'en-lATN-gb',
      });
      return (
        JSON.stringify([summarizer.expectedInputLanguages, summarizer.expectedContextLanguages, summarizer.outputLanguage]) ===
          '[["en","he","no"],["zh"],"en"]' || [
          summarizer.expectedInputLanguages,
          summarizer.expectedContextLanguages,
          summarizer.outputLanguage,
        ]
      );
    },
    async 'empty lists are none'() {
      const { expectedInputLanguages, expectedContextLanguages } = await Summarizer.create({
        expectedInputLanguages: [],
        expectedContextLanguages: [],
      });
      return expectedInputLanguages === null && expectedContextLanguages === null;
    },
    async 'a malformed language tag is a RangeError, as a rejection'() {
      const tags = ['e', 'Latn', '11', 'en_Latn', 'en-Lat', 'en-abc-invalid', ''];
      return reject(
        'RangeError',
        ...tags.flatMap((tag) => [
          Summarizer.create({ expectedInputLanguages: [tag] }),
          Summarizer.availability({ expectedContextLanguages: ['en', tag] }),
          Summarizer.availability({ outputLanguage: tag }),
        ]),
      );
    },
  },
  'availability()': {
    async 'is available for every type, format, length and preference'() {
      const answers = new Set();
      for (const type of ['tldr', 'teaser', 'key-points', 'headline']) {
        for (const format of ['plain-text', 'markdown']) {
          for (const length of ['short', 'medium', 'long'])
            answers.add(await Summarizer.availability({ type, format, length, preference: 'capability' }));
        }
      }
      return [...answers].join() === 'available';
    },
    async 'is available for every language of the core'(_, languages) {
      const answers = await Promise.all(
        languages.map((tag) =>
          Summarizer.availability({ expectedInputLanguages: [tag], expectedContextLanguages: ['en', tag], outputLanguage: tag }),
        ),
      );
      return answers.length > 30 && answers.every((answer) => answer === 'available');
    },
    async 'is unavailable where a language is not supported'() {
      const answers = await Promise.all(
        [
          { expectedInputLanguages: ['zu'] },
          { expectedInputLanguages: ['en', 'jp'] },
          { expectedContextLanguages: ['zu'] },
          { outputLanguage: 'zu' },
        ].map(Summarizer.availability),
      );
      return answers.every((answer) => answer === 'unavailable');
    },
    async 'is unavailable where the output would be a translation'() {
      const ask = (...expectedInputLanguages) => Summarizer.availability({ expectedInputLanguages, outputLanguage: 'de' });
      return (
        (await Promise.all([ask('en'), ask('en', 'fr'), ask('en', 'de-CH'), ask()])).join() ===
        'unavailable,unavailable,available,available'
      );
    },
  },
  'create()': {
    async 'rejects with NotSupportedError what is unavailable'() {
      return reject(
        'NotSupportedError',
        Summarizer.create({ expectedInputLanguages: ['zu'] }),
        Summarizer.create({ expectedInputLanguages: ['en'], outputLanguage: 'es' }),
      );
    },
    async 'tells its monitor of the download: from 0 to 1, before it resolves'() {
      const events = [];
      let isCreated = false;
      let seen;
      const creating = Summarizer.create({
        monitor(monitor) {
          seen = [this, monitor];
          monitor.ondownloadprogress = (event) => events.push([isCreated, event]);
        },
      });
      const isAtOnce = seen !== undefined;
      await creating;
      isCreated = true;
      const [self, monitor] = seen;
      return (
        (isAtOnce &&
          (self === undefined || self === globalThis) &&
          monitor instanceof CreateMonitor &&
          monitor instanceof EventTarget &&
          String(monitor) === '[object CreateMonitor]' &&
          events
            .map(([late, { type, loaded, total, lengthComputable }]) => [late, type, loaded, total, lengthComputable].join(' '))
            .join() === 'false downloadprogress 0 1 true,false downloadprogress 1 1 true' &&
          events.every(([, event]) => event instanceof ProgressEvent)) ||
        events.map(([late, { loaded }]) => [late, loaded])
      );
    },
    async 'ondownloadprogress is an event handler attribute'() {
      const heard = [];
      await Summarizer.create({
        monitor(monitor) {
          monitor.ondownloadprogress = 5;
          heard.push(monitor.ondownloadprogress);
          monitor.ondownloadprogress = () => heard.push('replaced');
          monitor.addEventListener('downloadprogress', () => heard.push('listener'), { once: true });
          monitor.ondownloadprogress = function () {
            heard.push(this === monitor);
          };
        },
      });
      return JSON.stringify(heard) === '[null,true,"listener",true]' || heard;
    },
    async 'a handler that replaces another keeps its place; after null, the next one comes last'() {
      const run = async (...handlers) => {
        const heard = [];
        await Summarizer.create({
          monitor(monitor) {
            monitor.ondownloadprogress = () => heard.push('first handler');
            monitor.addEventListener('downloadprogress', () => heard.push('listener'));
            for (const handler of handlers) monitor.ondownloadprogress = handler && (() => heard.push(handler));
          },
        });
        return heard.slice(0, heard.length / 2).join();
      };
      const orders = [
        await run(),
        await run('second handler'),
        await run(null),
        await run(null, 'second handler'),
        await run('second handler', null, 'third handler'),
      ];
      const wanted = ['first handler,listener', 'second handler,listener', 'listener', 'listener,second handler', 'listener,third handler'];
      return orders.join(';') === wanted.join(';') || orders;
    },
    async 'needs no timer: in a hidden tab those wait'() {
      const engine = () => ({ read: async () => ({ close() {} }) });
      const { setTimeout } = globalThis;
      globalThis.setTimeout = () => 0;
      try {
        let isCreated = false;
        defineSummarizer({ engine })
          .Summarizer.create()
          .then(() => {
            isCreated = true;
          });
        for (let tasks = 0; tasks < 100; tasks += 1) await task();
        return isCreated || 'not created after 100 tasks';
      } finally {
        globalThis.setTimeout = setTimeout;
      }
    },
    async 'rejects with what the monitor throws, and tells it nothing more'() {
      const error = new Error('of the monitor');
      let isTold = false;
      const reason = await Summarizer.create({
        monitor(monitor) {
          monitor.ondownloadprogress = () => {
            isTold = true;
          };
          throw error;
        },
      }).catch((caught) => caught);
      return reason === error && !isTold;
    },
    async 'validates before it looks at the signal, and then calls no monitor'() {
      let isCalled = false;
      const signal = AbortSignal.abort();
      const monitor = () => {
        isCalled = true;
      };
      return (
        (await reject('RangeError', Summarizer.create({ signal, monitor, outputLanguage: '?' }))) === true &&
        (await reject('AbortError', Summarizer.create({ signal, monitor }))) === true &&
        !isCalled
      );
    },
    async 'an aborted signal rejects with its reason'() {
      const reason = new Error('not wanted');
      return (await Summarizer.create({ signal: AbortSignal.abort(reason) }).catch((error) => error)) === reason;
    },
    async 'an abort while it works rejects with its reason'() {
      const controller = new AbortController();
      const creating = Summarizer.create({ signal: controller.signal });
      controller.abort();
      return reject('AbortError', creating);
    },
    async 'an abort at either progress event rejects, and there is no event after it'() {
      for (const at of [0, 1]) {
        const controller = new AbortController();
        const reason = new Error(`at ${at}`);
        const heard = [];
        const creating = Summarizer.create({
          signal: controller.signal,
          monitor(monitor) {
            monitor.ondownloadprogress = ({ loaded }) => {
              heard.push(loaded);
              if (loaded === at) Promise.resolve().then(() => controller.abort(reason));
            };
          },
        });
        if ((await creating.catch((error) => error)) !== reason || heard.length !== at + 1) return heard;
      }
      return true;
    },
    async 'an abort after it has resolved destroys the Summarizer with that reason'() {
      const controller = new AbortController();
      const summarizer = await Summarizer.create({ signal: controller.signal });
      const before = [summarizer.summarize(short), summarizer.measureInputUsage(short)];
      const reason = new Error('done with it');
      controller.abort(reason);
      const outcome = await Promise.allSettled([...before, summarizer.summarize(short), summarizer.measureInputUsage(short)]);
      return outcome.every((each) => each.reason === reason);
    },
    async 'leaves no listener on the signal, nor does any call'() {
      const { signal } = new AbortController();
      let listeners = 0;
      signal.addEventListener = (...given) => {
        listeners += 1;
        AbortSignal.prototype.addEventListener.apply(signal, given);
      };
      signal.removeEventListener = (...given) => {
        listeners -= 1;
        AbortSignal.prototype.removeEventListener.apply(signal, given);
      };
      const summarizer = await Summarizer.create({ signal });
      await summarizer.summarize(short, { signal });
      await summarizer.measureInputUsage(short, { signal });
      await read(summarizer.summarizeStreaming(short, { signal }));
      return listeners === 0 || listeners;
    },
    async 'a signal that lives on keeps no Summarizer and no stream alive'() {
      const { signal } = new AbortController();
      const held = [];
      for (let count = 0; count < 20; count += 1) {
        const summarizer = await Summarizer.create({ signal });
        const stream = summarizer.summarizeStreaming(short, { signal });
        await read(stream);
        held.push(new WeakRef(summarizer), new WeakRef(stream));
      }
      // What the last turn of the loop left on the stack may stay for a while.
      for (let tasks = 0; tasks < 20; tasks += 1) {
        await task();
        gc();
      }
      const left = held.filter((each) => each.deref()).length;
      return (left <= 2 && !signal.aborted) || left;
    },
    async 'a core that cannot be loaded is an OperationError that says what to change'() {
      const engine = () => ({
        read: async () => {
          throw new Error('the core is missing');
        },
      });
      const error = await defineSummarizer({ engine })
        .Summarizer.create()
        .catch((caught) => caught);
      return (
        error instanceof DOMException &&
        error.name === 'OperationError' &&
        /the core is missing/.test(error.message) &&
        error.cause instanceof Error
      );
    },
  },
  'summarize()': {
    async 'has no more sentences, points or words than each type and length allows'(article) {
      const counts = {};
      for (const type of ['tldr', 'teaser', 'key-points', 'headline']) {
        for (const length of ['short', 'medium', 'long']) {
          const sentences = await read((await Summarizer.create({ type, length, format: 'plain-text' })).summarizeStreaming(article));
          (counts[type] ??= []).push(type === 'headline' ? sentences.join('').split(/\s+/).length : sentences.length);
        }
      }
      const { headline, ...rest } = counts;
      return (
        (JSON.stringify(rest) === '{"tldr":[1,3,5],"teaser":[1,3,5],"key-points":[3,5,7]}' &&
          headline.every((count, index) => count > 3 && count <= [12, 17, 22][index])) ||
        counts
      );
    },
    async 'a headline is never cut in the middle: where no sentence fits, it is made of key terms'() {
      const summarizer = await Summarizer.create({ type: 'headline', format: 'plain-text', length: 'short' });
      const text =
        'Because the old tram bridge creaked whenever a tram crossed it and nobody in the harbor town slept while the trams ran the ferry owners gave everybody who lived beside the tram bridge a bed on the ferry';
      const headline = await summarizer.summarize(text);
      return (headline.split(/\s+/).length <= 12 && headline.split(', ').every((term) => text.includes(term))) || headline;
    },
    async 'key points are a bulleted list in Markdown, and lines in plain text'(article) {
      const [markdown, plain] = await Promise.all(
        ['markdown', 'plain-text'].map(async (format) => (await Summarizer.create({ format })).summarize(article)),
      );
      return (
        (markdown.split('\n').every((line) => line.startsWith('* ')) && !plain.includes('*') && markdown.replaceAll('* ', '') === plain) ||
        markdown
      );
    },
    async 'every sentence is one of the text, word for word'(article) {
      const summary = await (await Summarizer.create({ format: 'plain-text', length: 'long' })).summarize(article);
      return summary.split('\n').every((line) => article.includes(line));
    },
    async 'Markdown shows the text as it was: its own marks are escaped'() {
      const summarizer = await Summarizer.create({ type: 'tldr' });
      const summary = await summarizer.summarize('Write *two* stars, a `tick`, <b>bold</b>, [link] and snake_case in AT&amp;T.');
      return summary === 'Write \\*two\\* stars, a \\`tick\\`, \\<b>bold\\</b>, \\[link\\] and snake_case in AT\\&amp;T.' || summary;
    },
    async 'Markdown shows marks that stand in pairs as they are, too'() {
      const summarizer = await Summarizer.create({ type: 'tldr' });
      const summary = await summarizer.summarize('~~~ is a fence, and ~~this~~ was crossed out by the mayor.');
      return summary === '\\~\\~\\~ is a fence, and \\~\\~this\\~\\~ was crossed out by the mayor.' || summary;
    },
    async 'plain text has no Markdown markup of the input: marks of blocks'() {
      const summarizer = await Summarizer.create({ format: 'plain-text', length: 'long' });
      const summaries = {};
      for (const text of [
        '* The bridge cost a million.\n- It opens again.\n+ Nobody knows why.',
        '1. The bridge cost a million.\n2) It opens again.',
        '- [x] The bridge was closed.\n- [ ] The bridge opens again.',
        '> The bridge opens again, the mayor said.',
        '# The bridge #\n\n## The river',
        '```js\nopen(bridge);\n```',
        '| bridge | river |\n|---|---|\n| 1 | 2 |',
      ])
        summaries[text] = await summarizer.summarize(text);
      return summaries;
    },
    async 'plain text has no Markdown markup of the input: marks inside a sentence'() {
      const summarizer = await Summarizer.create({ format: 'plain-text', type: 'tldr' });
      const summaries = {};
      for (const text of [
        'The **bridge** over the *river* is __very__ _old_ and ~~not~~ ***so*** safe.',
        'The **old *tram* bridge** opens again, and so does **重要**的 road.',
        'The [bridge](https://example.org/a_(b) "its page") and the ![river](river.png) are <https://example.org>.',
        'The `open(*bridge*)` and ``a ` b`` are \\*code\\* for <b>machines</b> alone.',
        'The [bridge][1] is old.[^2]\n\n[1]: https://example.org',
      ])
        summaries[text] = await summarizer.summarize(text);
      return summaries;
    },
    async 'plain text has no Markdown markup of the input: emphasis around several sentences'() {
      const summarizer = await Summarizer.create({ format: 'plain-text', length: 'long' });
      const summary = await summarizer.summarize(
        '**The bridge opens again. The river is high, and the *mayor* knows.** Nobody said _so. It is_ true.',
      );
      return summary === 'The bridge opens again.\nThe river is high, and the mayor knows.\nNobody said so.\nIt is true.' || summary;
    },
    async 'plain text keeps what only looks like markup'() {
      const summarizer = await Summarizer.create({ format: 'plain-text', type: 'tldr' });
      const wrong = [];
      for (const text of [
        'The product 2*3*4 is 2 * 12, and snake_case_names stay in [brackets] and vector<int>.',
        'The price of $5* is said to be fair [1][2], and the <b> tag makes a text bold.',
        '3. Oktober heißt der Feiertag, an dem die Brücke wieder geöffnet wird.',
      ]) {
        const summary = await summarizer.summarize(text);
        if (summary !== text) wrong.push(summary);
      }
      return wrong.length ? wrong : true;
    },
    async 'an empty input, white space and control characters have an empty summary, whatever the options'() {
      const summarizers = await Promise.all(
        [{}, { type: 'headline', outputLanguage: 'de' }, { type: 'teaser', sharedContext: 'trams' }].map(Summarizer.create),
      );
      const inputs = ['', ' ', '\n\t\r\n', '\u0000\u0007\u200b', '\u00a0\u3000'];
      return (await Promise.all(summarizers.flatMap((one) => inputs.map((input) => one.summarize(input, { context: 'x' }))))).every(
        (summary) => summary === '',
      );
    },
    async 'any other input has a summary, in every type'() {
      const inputs = [
        'Please write a sentence in English.',
        'hello',
        'A title\n\nAnother one',
        '😀',
        '- one\n- two',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '\uD800 alone',
        '东京的桥。',
      ];
      const empty = [];
      for (const type of ['tldr', 'teaser', 'key-points', 'headline']) {
        const summarizer = await Summarizer.create({ type });
        for (const input of inputs) if (!(await summarizer.summarize(input))) empty.push([type, input]);
      }
      return empty.length ? empty : true;
    },
    async 'the context of all texts and that of one text say what to look for'(article) {
      const options = { type: 'tldr', length: 'short', format: 'plain-text' };
      const word = 'bakeries';
      const plain = await (await Summarizer.create(options)).summarize(article);
      const shared = await (await Summarizer.create({ ...options, sharedContext: word })).summarize(article);
      const own = await (await Summarizer.create(options)).summarize(article, { context: word });
      return { plain, shared, own };
    },
    async 'a context of white space is none'(article) {
      const summarizer = await Summarizer.create();
      return (await summarizer.summarize(article, { context: ' ' })) === (await summarizer.summarize(article));
    },
    async 'a text in another language than the output is a NotSupportedError'() {
      const german =
        'Die Brücke wurde im Mai geschlossen. Eine neue Brücke wird Straßenbahnen und Fahrräder tragen, und der Rat hat am Montag dafür gestimmt.';
      const [inEnglish, inGerman] = await Promise.all(['en', 'de'].map((outputLanguage) => Summarizer.create({ outputLanguage })));
      return (await inGerman.summarize(german)).length > 20 && reject('NotSupportedError', inEnglish.summarize(german));
    },
    async 'a short text in the language of the output is never refused, whatever is detected'() {
      const texts = {
        en: ['Man bites dog', 'Hej means hi in Swedish', 'Le Mans winner crowned', 'Real Madrid beat Manchester City', 'A person is born.'],
        ja: ['東京大学', '日本国憲法', 'Tokyo 大学'],
        zh: ['东京大学'],
        no: ['Vi kommer snart.', 'Det er en fin dag i dag, og jeg har vært i Oslo.'],
        sr: ['Добар дан', 'Dobar dan, kako ste?'],
        pt: ['Muito bom', 'Vamos para casa.'],
      };
      const wrong = [];
      for (const [outputLanguage, each] of Object.entries(texts)) {
        const summarizer = await Summarizer.create({ type: 'tldr', format: 'plain-text', outputLanguage });
        for (const text of each) {
          const summary = await summarizer.summarize(text).catch((error) => error.name);
          if (summary !== text) wrong.push([outputLanguage, text, summary]);
        }
      }
      return wrong.length ? wrong : true;
    },
    async 'a text in a script that the language of the output never has is refused, short as it is'() {
      const inEnglish = await Summarizer.create({ outputLanguage: 'en' });
      return reject(
        'NotSupportedError',
        ...['東京大学', 'Совет собрался в понедельник, чтобы поговорить о мосте.'].map((text) => inEnglish.summarize(text)),
      );
    },
    async 'instances are reused, and calls at once do not disturb each other'(article) {
      const summarizer = await Summarizer.create({ type: 'tldr' });
      const texts = [article, 'The sea is calm tonight.', article.slice(500), short];
      const alone = [];
      for (const text of texts) alone.push(await summarizer.summarize(text));
      const together = await Promise.all(texts.map((text) => summarizer.summarize(text)));
      return JSON.stringify(alone) === JSON.stringify(together) && new Set(alone).size === 4;
    },
    async 'an aborted signal rejects with its reason'() {
      const summarizer = await Summarizer.create();
      const reason = new Error('not wanted');
      return (await summarizer.summarize(short, { signal: AbortSignal.abort(reason) }).catch((error) => error)) === reason;
    },
    async 'an abort while it works rejects, and the instance can be used again'(article) {
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const reason = new Error('changed my mind');
      const working = summarizer.summarize(`${article}\n\n`.repeat(100), { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 5);
      return (await working.catch((error) => error)) === reason && (await summarizer.summarize(article)).startsWith('* ');
    },
    async 'a failure of the engine is an UnknownError with its words'() {
      let calls = 0;
      const engine = () => ({
        read: async () => {
          if ((calls += 1) > 1) throw new Error('the core stopped');
          return { close() {} };
        },
      });
      const summarizer = await defineSummarizer({ engine }).Summarizer.create();
      const error = await summarizer.summarize('Here it is.').catch((caught) => caught);
      return error.name === 'UnknownError' && error.message === 'the core stopped';
    },
  },
  'summarizeStreaming()': {
    async 'returns a ReadableStream whose chunks are the summary'(article) {
      const summarizer = await Summarizer.create({ length: 'medium' });
      const stream = summarizer.summarizeStreaming(article);
      const chunks = stream instanceof ReadableStream && (await read(stream));
      return chunks.length === 5 && chunks.join('') === (await summarizer.summarize(article));
    },
    async 'has no chunk for an empty input'() {
      const summarizer = await Summarizer.create();
      return (await Promise.all(['', ' \n'].map((text) => read(summarizer.summarizeStreaming(text))))).every(
        (chunks) => chunks.length === 0,
      );
    },
    async 'converts its arguments at once: what is wrong is thrown'() {
      const summarizer = await Summarizer.create();
      try {
        summarizer.summarizeStreaming('x', { signal: 1 });
        return 'no error';
      } catch (error) {
        return error instanceof TypeError;
      }
    },
    async 'throws the reason of a signal that is aborted already'() {
      const summarizer = await Summarizer.create();
      const reason = new Error('not wanted');
      try {
        summarizer.summarizeStreaming(short, { signal: AbortSignal.abort(reason) });
        return 'no error';
      } catch (error) {
        return error === reason;
      }
    },
    async 'an abort while it works errors the stream, and the instance can be used again'() {
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const reason = new DOMException('no more', 'VersionError');
      const stream = summarizer.summarizeStreaming(short, { signal: controller.signal });
      const reading = stream.pipeTo(new WritableStream()).catch((error) => error);
      controller.abort(reason);
      return (await reading) === reason && (await read(summarizer.summarizeStreaming(short))).length === 1;
    },
    async 'an abort after the last chunk does nothing'() {
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const chunks = await read(summarizer.summarizeStreaming(short, { signal: controller.signal }));
      controller.abort();
      return chunks.length === 1;
    },
    async 'can be canceled, which is no error'() {
      const summarizer = await Summarizer.create();
      const stream = summarizer.summarizeStreaming(short);
      await stream.cancel('enough');
      return (await summarizer.summarize(short)).length > 0;
    },
    async 'goes on when garbage is collected'(article) {
      const summarizer = await Summarizer.create();
      const stream = summarizer.summarizeStreaming(article);
      gc();
      return (await read(stream)).length === 3;
    },
  },
  'measureInputUsage()': {
    async 'counts words, with those of the contexts, and is below the quota'() {
      const plain = await Summarizer.create();
      const shared = await Summarizer.create({ sharedContext: 'three more words' });
      const usage = [
        await plain.measureInputUsage('The bridge opens again.'),
        await plain.measureInputUsage('The bridge opens again.', { context: 'two more' }),
        await shared.measureInputUsage('The bridge opens again.'),
        await plain.measureInputUsage(''),
      ];
      return (usage.join() === '4,6,7,0' && usage[0] < plain.inputQuota) || usage;
    },
    async 'can be aborted, before and while it works'(article) {
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const working = summarizer.measureInputUsage(`${article}\n\n`.repeat(50), { signal: controller.signal });
      controller.abort();
      return reject('AbortError', working, summarizer.measureInputUsage(short, { signal: controller.signal }));
    },
  },
  'destroy()': {
    async 'rejects what is pending and all that comes later with an AbortError'() {
      const summarizer = await Summarizer.create();
      const pending = [summarizer.summarize(short), summarizer.measureInputUsage(short)];
      const stream = summarizer.summarizeStreaming(short);
      const result = summarizer.destroy();
      const late = [summarizer.summarize(short), summarizer.measureInputUsage(short)];
      let thrown;
      try {
        summarizer.summarizeStreaming(short);
      } catch (error) {
        thrown = error.name;
      }
      return (
        result === undefined && thrown === 'AbortError' && reject('AbortError', ...pending, ...late, stream.pipeTo(new WritableStream()))
      );
    },
    async 'can be called twice, and other instances live on'() {
      const [one, other] = await Promise.all([Summarizer.create(), Summarizer.create()]);
      one.destroy();
      one.destroy();
      return one.type === 'key-points' && (await other.summarize(short)).length > 0;
    },
  },
  'installSummarizer()': {
    async 'installs where there is none, and says so'() {
      const window = frame().contentWindow;
      delete window.Summarizer;
      return (
        installSummarizer({ window }) === true &&
        (await window.Summarizer.create()) instanceof window.Summarizer &&
        installSummarizer({ window }) === false
      );
    },
    async 'leaves a Summarizer that is there alone, even one that is unavailable'() {
      const window = frame().contentWindow;
      window.Summarizer = { availability: async () => 'unavailable' };
      const { Summarizer } = window;
      return (
        installSummarizer({ window }) === false &&
        installSummarizer({ window, replaceUnavailable: false }) === false &&
        window.Summarizer === Summarizer
      );
    },
    async 'replaceUnavailable: replaces one that is unavailable, and no other'() {
      const outcomes = {};
      for (const answer of ['unavailable', 'downloadable', 'downloading', 'available']) {
        const window = frame().contentWindow;
        const own = { availability: async () => answer };
        window.Summarizer = own;
        const isInstalled = await installSummarizer({ window, replaceUnavailable: true });
        outcomes[answer] = [isInstalled, window.Summarizer === own, isInstalled && (await window.Summarizer.availability())].join();
      }
      return outcomes;
    },
    async 'replaceUnavailable: installs where there is none, and does not replace what it installed'() {
      const window = frame().contentWindow;
      delete window.Summarizer;
      const isInstalled = await installSummarizer({ window, replaceUnavailable: true });
      const { Summarizer } = window;
      return isInstalled && (await installSummarizer({ window, replaceUnavailable: true })) === false && window.Summarizer === Summarizer;
    },
    async 'replaceUnavailable: what availability() rejects with is the reason, and nothing is replaced'() {
      const window = frame().contentWindow;
      const own = {
        availability: async () => {
          throw new DOMException('not now', 'InvalidStateError');
        },
      };
      window.Summarizer = own;
      return (
        (await reject('InvalidStateError', installSummarizer({ window, replaceUnavailable: true }))) === true && window.Summarizer === own
      );
    },
    async 'a CreateMonitor of the browser’s own stays: other interfaces have it, too'() {
      const window = frame().contentWindow;
      delete window.Summarizer;
      const own = class CreateMonitor {};
      window.CreateMonitor = own;
      return installSummarizer({ window }) && window.CreateMonitor === own;
    },
  },
  'The document': {
    async 'a window that is no longer shown: InvalidStateError, of that window'() {
      const iframe = frame();
      const { DOMException } = iframe.contentWindow;
      const { Summarizer } = defineSummarizer({ window: iframe.contentWindow });
      const summarizer = await Summarizer.create();
      iframe.remove();
      const reasons = await Promise.all(
        [Summarizer.create(), Summarizer.availability(), summarizer.summarize(short), summarizer.measureInputUsage(short)].map((promise) =>
          promise.then(
            () => 'resolved',
            (reason) => reason,
          ),
        ),
      );
      try {
        summarizer.summarizeStreaming(short);
        return 'no error';
      } catch (error) {
        reasons.push(error);
      }
      return reasons.every((reason) => reason instanceof DOMException && reason.name === 'InvalidStateError');
    },
    async 'a window that is closed while it works disturbs nobody'() {
      const iframe = frame();
      const own = defineSummarizer({ window: iframe.contentWindow });
      const creating = own.Summarizer.create();
      iframe.remove();
      await creating.catch(() => {});
      return (await (await Summarizer.create()).summarize(short)).length > 0;
    },
    async 'a signal of another window is a signal'() {
      const { AbortController } = frame().contentWindow;
      const controller = new AbortController();
      const summarizer = await Summarizer.create({ signal: controller.signal });
      controller.abort();
      return reject('AbortError', summarizer.summarize(short));
    },
    async 'a permissions policy that forbids it: NotAllowedError, and unavailable'() {
      const load = (attributes) =>
        new Promise((resolve) => {
          const iframe = frame(attributes);
          iframe.onload = () => resolve(iframe.contentWindow);
        });
      const [forbidden, allowed] = await Promise.all([
        load({ src: '/test/empty', allow: "summarizer 'none'" }),
        load({ src: '/test/empty' }),
      ]);
      const [no, yes] = [forbidden, allowed].map((window) => defineSummarizer({ window }).Summarizer);
      return (
        (await no.availability()) === 'unavailable' &&
        (await yes.availability()) === 'available' &&
        (await yes.create()) instanceof yes &&
        reject('NotAllowedError', no.create())
      );
    },
  },
};

/** What only some browsers can show. Where it is known to be there, its absence is a failure. */
const skips = {
  'has the shape of the browser’s own': skipIn('firefox webkit', 'has no Summarizer of its own'),
  'a permissions policy that forbids it: NotAllowedError, and unavailable': skipIn(
    'firefox webkit',
    'does not tell its permissions policy',
  ),
  'a signal that lives on keeps no Summarizer and no stream alive': skipIn('firefox webkit', 'collects no garbage on demand'),
  'goes on when garbage is collected': skipIn('firefox webkit', 'collects no garbage on demand'),
};

/** Tests that compare in here. */
const expected = {
  'plain text has no Markdown markup of the input: marks of blocks': (summaries) => {
    assert.deepEqual(Object.values(summaries), [
      'The bridge cost a million.\nIt opens again.\nNobody knows why.',
      'The bridge cost a million.\nIt opens again.',
      'The bridge was closed.\nThe bridge opens again.',
      'The bridge opens again, the mayor said.',
      'The bridge\nThe river',
      'open(bridge);',
      'bridge, river\n1, 2',
    ]);
  },
  'plain text has no Markdown markup of the input: marks inside a sentence': (summaries) => {
    assert.deepEqual(Object.values(summaries), [
      'The bridge over the river is very old and not so safe.',
      'The old tram bridge opens again, and so does 重要的 road.',
      'The bridge and the river are https://example.org.',
      'The open(*bridge*) and a ` b are *code* for machines alone.',
      'The bridge is old.',
    ]);
  },
  'replaceUnavailable: replaces one that is unavailable, and no other': (outcomes) => {
    assert.deepEqual(outcomes, {
      unavailable: 'true,false,available',
      downloadable: 'false,true,false',
      downloading: 'false,true,false',
      available: 'false,true,false',
    });
  },
  'the context of all texts and that of one text say what to look for': ({ plain, shared, own }) => {
    assert.ok(!/bakeries/.test(plain), 'without a context the best sentence is another one');
    assert.match(shared, /bakeries/);
    assert.equal(own, shared);
  },
};

let server;
before(async () => {
  server = await startServer({
    pages: {
      '/test/': page,
      '/test/empty': '<!doctype html><title>Empty</title>',
      '/test/summarizer.js': pageScript,
      '/test/polyfill':
        '<!doctype html><title>Polyfill</title><link rel="icon" href="/favicon.svg"><script>globalThis.before = globalThis.Summarizer ??= class {}</script><script type="module" src="/summarizer/polyfill.js"></script>',
      '/test/none':
        '<!doctype html><title>None</title><link rel="icon" href="/favicon.svg"><script>delete globalThis.Summarizer; delete globalThis.CreateMonitor</script><script type="module" src="/summarizer/polyfill.js"></script>',
    },
  });
});
after(() => server?.close());

let browser;
let opened;
before(async () => {
  browser = await launch();
  opened = await open(browser, `${server.origin}/test/`);
  await until(opened.page, () => globalThis.ready);
});
after(() => browser?.close());

for (const [part, table] of Object.entries(requirements)) {
  describe(part, () => {
    for (const [requirement, run] of Object.entries(table)) {
      test(requirement, { skip: skips[requirement] }, async () => {
        const source = run.toString().replace(/^async '(?:[^'\\]|\\.)+'/, 'async function');
        const answer = await opened.page.evaluate((code, text, languages) => (0, eval)(`(${code})`)(text, languages), source, article, [
          ...LANGUAGES,
        ]);
        (expected[requirement] ?? ((value) => assert.deepEqual(value, true)))(answer);
        assert.deepEqual(opened.problems.splice(0), [], 'nothing is said in the console');
      });
    }
  });
}

test('the polyfill leaves the browser’s own alone', async () => {
  const { page, problems } = await open(browser, `${server.origin}/test/polyfill`);
  assert.ok(await page.evaluate(() => Summarizer === globalThis.before));
  assert.deepEqual(problems, []);
  await page.close();
});

test('the polyfill installs it where there is none, as a global that cannot be enumerated', async () => {
  const { page, problems } = await open(browser, `${server.origin}/test/none`);
  const { summary, enumerated, names } = await page.evaluate(
    async (text) => ({
      summary: await (await Summarizer.create({ type: 'tldr', format: 'plain-text' })).summarize(text),
      enumerated: Object.keys(globalThis).includes('Summarizer'),
      names: [Summarizer.name, CreateMonitor.name],
    }),
    article,
  );
  assert.ok(article.includes(summary));
  assert.ok(!enumerated);
  assert.deepEqual(names, ['Summarizer', 'CreateMonitor']);
  assert.deepEqual(problems, []);
  await page.close();
});

test('the languages are those of the core', () => {
  const source = readFileSync(new URL('../../src/language.rs', import.meta.url), 'utf8');
  const tags = [...source.matchAll(/^ {4}\w+ "(\w+)" "/gm)].map(([, tag]) => tag);
  assert.deepEqual([...LANGUAGES], tags);
});

test('in Node the polyfill installs nothing, and the interface works on the main thread', async () => {
  await import('../../www/summarizer/polyfill.js');
  const { createEngine } = await import('../../www/engine/engine.js');
  const { defineSummarizer, installSummarizer } = await import('../../www/summarizer/summarizer.js');
  assert.equal(await installSummarizer({ replaceUnavailable: true }), false);
  assert.equal(globalThis.Summarizer, undefined);
  const engine = createEngine({ core: async () => readFileSync(new URL('../../www/pkg/epitome_bg.wasm', import.meta.url)) });
  const heard = [];
  const { Summarizer } = defineSummarizer({ engine: () => engine });
  const summarizer = await Summarizer.create({
    monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded, total }) => heard.push(loaded / total)),
  });
  assert.equal((await summarizer.summarize(article)).split('\n').length, 3);
  assert.deepEqual(heard, [0, 1]);
  engine.close();
});

test('in Node, too, a signal that lives on keeps no Summarizer alive', async () => {
  const { defineSummarizer } = await import('../../www/summarizer/summarizer.js');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const { Summarizer } = defineSummarizer({ engine: () => ({ read: async () => ({ close() {} }) }) });
  const { signal } = new AbortController();
  const held = [];
  for (let count = 0; count < 20; count += 1) held.push(new WeakRef(await Summarizer.create({ signal })));
  for (let turns = 0; turns < 10; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  assert.ok(held.filter((each) => each.deref()).length <= 1, 'all but the last one, which the stack may still hold');
  assert.ok(!signal.aborted);
});

test('runs of what Markdown is made of, and texts of many sentences, take time in proportion to their length', () => {
  for (const kind of ['code', 'heading', 'listItem', 'quote', 'table']) {
    for (const unit of [' ', '#', '`', '~', '|', '| ', ' #', '>', '- ']) {
      const text = `x${unit.repeat(500_000)}x`;
      const whole = { start: 0, end: text.length };
      assert.ok(/^x[^]*x$/.test(plainText({ text, blocks: [{ ...whole, kind }] }, whole)), `${kind}: ${unit}`);
    }
  }
  // Whether it defines what links mean is asked of a text once.
  let asked = 0;
  const { test: ask } = RegExp.prototype;
  const text = '1. Gates are shut.\n'.repeat(20_000);
  const blocks = Array.from({ length: 20_000 }, (_, index) => ({ start: 19 * index, end: 19 * index + 18, kind: 'listItem' }));
  RegExp.prototype.test = function (given) {
    asked += given.length;
    return ask.call(this, given);
  };
  try {
    for (const span of blocks) assert.equal(plainText({ text, blocks }, span), 'Gates are shut.');
  } finally {
    RegExp.prototype.test = ask;
  }
  assert.ok(asked < 2 * text.length, `${asked} characters are looked at`);
});
