// How long it takes to answer again when a reader changes the length or asks for something.
//
//     cargo xtask build && node bench/steering.js
//
// In milliseconds: the first answer of a kind, the median and the longest of the later ones. The core alone runs in Node,
// the engine with its worker in Chromium. The texts are generated, the same on every run.

import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/support/browser.js';
import { open, until } from '../tests/browser/support/page.js';
import { engineScript, enginePage } from '../tests/browser/support/pages.js';
import { startServer } from '../tests/browser/support/server.js';
import { load, read } from '../tests/wasm/support.js';
import { articleOf } from './texts.js';

const SIZES = [5_000, 100_000];
const ROUNDS = 30;

/** What is asked for, kind by kind: functions of the round and of the document's overview. */
const kinds = {
  length: (round) => ({ sentences: 1 + round }),
  focus: (round, { keyTerms }) => ({ sentences: 3, focus: [keyTerms[round % keyTerms.length].text] }),
  question: (round) => ({ sentences: 3, focus: [`was the barden ${'ka'.repeat(1 + (round % 3))} for gri?`] }),
  pin: (round, { blocks }) => {
    const { start } = blocks[(round * 7) % blocks.length];
    return { sentences: 3, pin: [{ start, end: start + 1 }] };
  },
};

/** All requests for a document, by kind. */
const requests = (overview, wanted) =>
  wanted.map((kind) => [kind, Array.from({ length: ROUNDS }, (_, round) => kinds[kind](round, overview))]);

/** The first of some times, the median and the longest of the others. */
function row(place, words, kind, [first, ...later]) {
  later.sort((a, b) => a - b);
  return { place, words, kind, first, median: later[later.length >> 1], longest: later.at(-1) };
}

function inNode(words, wanted) {
  const document = read(articleOf(words));
  const rows = requests(document.overview(), wanted).map(([kind, all]) => {
    const times = all.map((request) => {
      const start = performance.now();
      document.summarize(request);
      return performance.now() - start;
    });
    return row('core', words, kind, times);
  });
  document.free();
  return rows;
}

async function inChromium(browser, origin, words, wanted) {
  const { page } = await open(browser, `${origin}/test/`);
  await until(page, () => globalThis.ready);
  const overview = await page.evaluate(async (given) => {
    globalThis.document_ = await globalThis.createEngine().read(given);
    const { keyTerms, blocks } = globalThis.document_;
    return { keyTerms, blocks };
  }, articleOf(words));
  const rows = [];
  for (const [kind, all] of requests(overview, wanted)) {
    const times = await page.evaluate(async (given) => {
      const taken = [];
      for (const request of given) {
        const start = performance.now();
        await globalThis.document_.summarize(request);
        taken.push(performance.now() - start);
      }
      return taken;
    }, all);
    rows.push(row('Chromium', words, kind, times));
  }
  await page.close();
  return rows;
}

/** Rows of figures, by place, number of words and kind. @param {string[]} [wanted] kinds */
export async function steering(wanted = Object.keys(kinds)) {
  await load();
  const server = await startServer({ pages: { '/test/': enginePage(), '/test/engine.js': engineScript } });
  const browser = await launch();
  const rows = [];
  try {
    for (const words of SIZES) rows.push(...inNode(words, wanted), ...(await inChromium(browser, server.origin, words, wanted)));
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${' '.repeat(33)}   first  median longest`);
  for (const { place, words, kind, ...times } of await steering()) {
    const cells = Object.values(times).map((time) => time.toFixed(2).padStart(8));
    console.log(`${place.padEnd(9)}${String(words).padStart(7)} words  ${kind.padEnd(9)}${cells.join('')}`);
  }
}
