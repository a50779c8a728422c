// How long it takes to answer again when a reader changes the length or asks for something.
//
//     cargo xtask build && node bench/steering.js
//
// In milliseconds: the first answer of a kind, the median and the longest of the later ones. The core alone runs in Node,
// the engine with its worker in Chromium. The texts are generated, the same on every run.

import { after, before, test } from 'node:test';
import { launch } from '../tests/browser/support/browser.js';
import { open, until } from '../tests/browser/support/page.js';
import { engineScript, enginePage } from '../tests/browser/support/pages.js';
import { startServer } from '../tests/browser/support/server.js';
import { load, read } from '../tests/wasm/support.js';

const SIZES = [5_000, 100_000];
const ROUNDS = 30;
const SYLLABLES = 'ba den fol gri ka lum mar nes or pil quo ras ten ul ver wis'.split(' ');
const SMALL = 'the of and a in to is was for on with by at from it'.split(' ');

// A small linear congruential generator.
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

/** A text of so many words in paragraphs below headings; a few words are frequent and most are rare (Zipf's law). */
function textOf(words) {
  const random = numbers(words);
  const below = (count) => Math.floor(random.next().value * count);
  const word = () => {
    if (below(5) < 2) return SMALL[below(SMALL.length)];
    let rank = Math.floor(8000 ** random.next().value);
    let letters = '';
    do {
      letters += SYLLABLES[rank % SYLLABLES.length];
      rank = Math.floor(rank / SYLLABLES.length);
    } while (rank > 0);
    return letters;
  };
  const sentence = (length) => {
    const line = Array.from({ length }, word).join(' ');
    return line[0].toUpperCase() + line.slice(1);
  };
  let text = '';
  for (let written = 0, paragraph = 0; written < words; paragraph += 1) {
    if (paragraph % 8 === 0) text += `${sentence(3)}\n\n`;
    for (let i = 0; i < 5; i += 1) {
      const length = 10 + below(20);
      text += `${sentence(length)}. `;
      written += length;
    }
    text += '\n\n';
  }
  return text;
}

/** What is asked for, kind by kind: functions of the round and of the document's overview. */
const kinds = {
  length: (round) => ({ sentences: 1 + round }),
  focus: (round, { keyTerms }) => ({ sentences: 3, focus: [keyTerms[round % keyTerms.length].text] }),
  question: (round) => ({ sentences: 3, focus: [`was the barden ${'ka'.repeat(1 + round % 3)} for gri?`] }),
  pin: (round, { blocks }) => {
    const { start } = blocks[(round * 7) % blocks.length];
    return { sentences: 3, pin: [{ start, end: start + 1 }] };
  },
};

/** All requests for a document, by kind. */
const requests = (overview) =>
  Object.entries(kinds).map(([kind, ask]) => [kind, Array.from({ length: ROUNDS }, (_, round) => ask(round, overview))]);

function print(place, words, kind, times) {
  const [first, ...later] = times;
  later.sort((a, b) => a - b);
  const cells = [first, later[later.length >> 1], later.at(-1)].map((time) => time.toFixed(2).padStart(8));
  console.log(`${place.padEnd(9)}${String(words).padStart(7)} words  ${kind.padEnd(9)}${cells.join('')}`);
}

let server;
let browser;
before(async () => {
  await load();
  server = await startServer({ pages: { '/test/': enginePage(), '/test/engine.js': engineScript } });
  browser = await launch();
  console.log(`${' '.repeat(33)}   first  median longest`);
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const words of SIZES) {
  const text = textOf(words);

  test(`the core, ${words} words`, () => {
    const document = read(text);
    for (const [kind, all] of requests(document.overview())) {
      const times = all.map((request) => {
        const start = performance.now();
        document.summarize(request);
        return performance.now() - start;
      });
      print('core', words, kind, times);
    }
  });

  test(`the engine in Chromium, ${words} words`, async () => {
    const { page } = await open(browser, `${server.origin}/test/`);
    await until(page, () => globalThis.ready);
    const overview = await page.evaluate(async (given) => {
      globalThis.document_ = await globalThis.createEngine().read(given);
      const { keyTerms, blocks } = globalThis.document_;
      return { keyTerms, blocks };
    }, text);
    for (const [kind, all] of requests(overview)) {
      const times = await page.evaluate(async (given) => {
        const taken = [];
        for (const request of given) {
          const start = performance.now();
          await globalThis.document_.summarize(request);
          taken.push(performance.now() - start);
        }
        return taken;
      }, all);
      print('Chromium', words, kind, times);
    }
    await page.close();
  });
}
