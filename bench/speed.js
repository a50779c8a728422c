// Speed, memory and growth of the core: native, in Node and in Chromium, on texts that it makes (`texts.js`).
//
//     cargo xtask bench [--quick] [--peers]
//
// Prints its figures and writes them to `bench/speed-DATE.md`. A figure is the median of its rounds.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { launch } from '../tests/browser/support/browser.js';
import { open } from '../tests/browser/support/page.js';
import { elementPage } from '../tests/browser/support/pages.js';
import { startServer, WWW } from '../tests/browser/support/server.js';
import { longTasks } from './long-tasks.js';
import { peers } from './peers.js';
import { steering } from './steering.js';
import { article, HOSTILE, TEXTS } from './texts.js';

const { values: given } = parseArgs({
  options: { native: { type: 'string' }, work: { type: 'string' }, quick: { type: 'boolean' }, peers: { type: 'boolean' } },
});
const native = given.native ?? '';
const work = given.work ?? '';
const BENCH = fileURLToPath(new URL('./', import.meta.url));
/** The package, as it is installed. */
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, ...(given.quick ? [] : [1e8])];
/** Growth is measured from here on: below, what does not grow with the text counts. */
const GROWTH_FROM = 1e5;
/** The goal for the exponent of growth. */
const LINEAR = 1.05;
const COLD_STARTS = given.quick ? 5 : 20;

/** More rounds for short texts. @param {number} bytes */
const roundsFor = (bytes) => Math.max(3, Math.min(given.quick ? 7 : 21, Math.round(3e7 / bytes)));

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @param {number} bytes */
const sizeOf = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`);

/** @param {number} value */
const short = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The exponent of growth: the slope of a line through the logarithms. @param {[number, number][]} points */
function exponent(points) {
  const logs = points.map(([bytes, time]) => [Math.log(bytes), Math.log(time)]);
  const mean = (/** @type {number} */ at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** @typedef {{ bytes: number, times: Record<string, number[]>, memory?: number, peak?: number | null }} Figures */

/** What a program says in JSON. @param {string} program @param {string[]} words @returns {Figures} */
const ask = (program, words) => JSON.parse(execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 }));

/** The places where the core runs: what each measures of a text. */
const server = await startServer({
  folders: { '/bench/': BENCH, '/work/': work, '/dist/': DIST, '/': WWW },
  pages: { '/test/': elementPage('') },
});
const browser = await launch();

/** @type {Record<string, (file: string, rounds: number) => Figures | Promise<Figures>>} */
const PLACES = {
  native: (file, rounds) => ask(native, ['--rounds', String(rounds), join(work, file)]),
  Node: (file, rounds) =>
    ask(process.execPath, ['--expose-gc', '--max-old-space-size=8192', join(BENCH, 'core.js'), join(work, file), String(rounds)]),
  Chromium: async (file, rounds) => {
    const { page } = await open(browser, `${server.origin}/test/`);
    try {
      // The driver waits for an answer no longer than a minute, but asks as often as it is told to.
      await page.evaluate(
        (name, count) => {
          globalThis.figures = (async () => {
            const [{ measure }, { default: init, ...epitome }] = await Promise.all([import('/bench/core.js'), import('/pkg/epitome.js')]);
            const { memory } = await init({ module_or_path: fetch('/pkg/epitome_bg.wasm') });
            const text = await (await fetch(`/work/${name}`)).text();
            return measure(epitome, memory, text, count);
          })().then(
            (value) => (globalThis.answer = { value }),
            (error) => (globalThis.answer = { error: String(error) }),
          );
        },
        file,
        rounds,
      );
      for (;;) {
        const answer = await page.evaluate(() =>
          Promise.race([globalThis.figures.then(() => globalThis.answer), new Promise((resolve) => setTimeout(resolve, 5000))]),
        );
        if (answer?.error) throw new Error(answer.error);
        if (answer) return answer.value;
      }
    } finally {
      await page.close();
    }
  },
};

/** @param {string} name */
const fileName = (name) => `${name.replaceAll(' ', '-')}.txt`;

/** Writes a text for all places to read. @param {string} name @param {string} text */
function keep(name, text) {
  writeFileSync(join(work, fileName(name)), text);
  return fileName(name);
}

const report = [];
/** @param {string} [line] */
const say = (line = '') => {
  report.push(line);
  console.log(line);
};
/** @param {string[]} head @param {string[][]} rows the first cell is text, all others are figures */
function table(head, rows, texts = 2) {
  say(`| ${head.join(' | ')} |`);
  say(`|${head.map((_, at) => (at < texts ? '---' : '--:')).join('|')}|`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
}

const today = new Date().toISOString().slice(0, 10);

async function main() {
  mkdirSync(work, { recursive: true });
  say(`# Speed, ${today}`);
  say();
  const [{ model }] = os.cpus();
  say(
    `By \`cargo xtask bench${given.quick ? ' --quick' : ''}${given.peers ? ' --peers' : ''}\` on ${os.cpus().length} cores (${model}), Node ${process.versions.node}, ${await browser.version()};`,
  );
  say(
    `load of the machine in the minute before, this build included: ${os.loadavg()[0].toFixed(1)}. Milliseconds, medians; the least and the`,
  );
  say('most of the rounds in brackets. “Memory” is the most that was held, as a multiple of the text in UTF-8: natively what the process');
  say('took beyond the text, as WebAssembly all of its memory. Limits: counting words by Unicode’s rules (crate');
  say('`unicode-segmentation`), `text.split(/\\W+/)`, and copying the text into memory of WebAssembly.');
  say();

  /** @type {Record<string, [number, number][]>} */
  const growth = {};
  for (const [place, run] of Object.entries(PLACES)) {
    say(`## ${place}`);
    say();
    const isNative = place === 'native';
    const stages = [...(isNative ? [] : ['input']), 'structure', 'terms', 'scores', 'keyTerms', 'summary'];
    const limits = isNative ? ['unicodeWords'] : ['split', 'copy'];
    const rows = [];
    for (const [kind, make] of Object.entries(TEXTS)) {
      for (const size of SIZES) {
        const { bytes, times, memory, peak } = await run(keep(`${kind}-${size}`, make(size)), roundsFor(size));
        const total = median(times.total);
        if (size >= GROWTH_FROM) (growth[`${place}, ${kind}`] ??= []).push([bytes, total]);
        const held = isNative ? peak : memory;
        rows.push([
          kind,
          sizeOf(size),
          ...stages.map((stage) => short(median(times[stage]))),
          `${short(total)} (${short(Math.min(...times.total))}–${short(Math.max(...times.total))})`,
          (bytes / 1e3 / total).toFixed(1),
          held && size >= GROWTH_FROM ? (held / bytes).toFixed(1) : '',
          ...limits.map((limit) => short(median(times[limit]))),
        ]);
        process.stderr.write(`${place}, ${kind}, ${sizeOf(size)}\n`);
      }
    }
    table(['text', 'size', ...stages, 'total', 'MB/s', 'memory', ...limits.map((limit) => `limit: ${limit}`)], rows);
  }

  say('## Growth');
  say();
  say(`Time grows with the size to the power of this, from ${sizeOf(GROWTH_FROM)} on; at most ${LINEAR} is the goal.`);
  say();
  for (const place of ['native', 'Node']) {
    for (const [kind, make] of Object.entries(HOSTILE)) {
      for (const size of SIZES.filter((each) => each >= GROWTH_FROM && each <= 1e7)) {
        const { bytes, times } = await PLACES[place](keep(`${kind}-${size}`, make(size)), roundsFor(size));
        (growth[`${place}, ${kind}`] ??= []).push([bytes, median(times.total)]);
      }
    }
  }
  table(
    ['where, text', '100 KB', '1 MB', '10 MB', ...(given.quick ? [] : ['100 MB']), 'exponent', ''],
    Object.entries(growth).map(([name, points]) => {
      const power = exponent(points);
      const cells = SIZES.filter((size) => size >= GROWTH_FROM).map((_, at) => (points[at] ? short(points[at][1]) : ''));
      return [name, ...cells, power.toFixed(3), power <= LINEAR ? '' : 'above the goal'];
    }),
    1,
  );

  say('## Slider');
  say();
  say('A step of the length, of a text that has been read: the first, the median and the longest of the others.');
  say();
  table(
    ['where', 'words', 'first', 'median', 'longest'],
    (await steering(['length'])).map(({ place, words, first, median: middle, longest }) => [
      place === 'core' ? 'core in Node' : `engine in ${place}`,
      String(words),
      short(first),
      short(middle),
      short(longest),
    ]),
  );

  say('## Long tasks');
  say();
  say('Tasks of the page that took 50 ms and more, in which it answers nobody; in Chromium, in milliseconds.');
  say();
  table(
    ['while', 'long tasks'],
    Object.entries(await longTasks()).map(([name, tasks]) => [name, tasks.join(', ') || 'none']),
    1,
  );

  say('## Cold load');
  say();
  const times = [];
  for (let count = 0; count < COLD_STARTS; count += 1) times.push(await coldStart());
  say(
    `Chromium, from this machine, nothing cached: from importing the engine of the package to the first summary, of 10 KB, ${short(median(times))} ms (${short(Math.min(...times))}–${short(Math.max(...times))}; ${COLD_STARTS} starts).`,
  );
  say();

  if (given.peers) await comparePeers();
  writeFileSync(join(BENCH, `speed-${today}.md`), `${report.join('\n').trimEnd()}\n`);
}

async function coldStart() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/test/`);
  const time = await page.evaluate(
    async (text) => {
      const start = performance.now();
      const { createEngine } = await import('/dist/engine/engine.js');
      await createEngine().summarize(text);
      return performance.now() - start;
    },
    article('english', 1e4),
  );
  await context.close();
  return time;
}

async function comparePeers() {
  say('## Others');
  say();
  const sizes = [1e4, 1e5, 1e6];
  const files = sizes.map((size) => join(work, fileName(`english-${size}`)));
  const { rows, missing } = await peers(join(work, 'peers'), files);
  const own = await Promise.all(
    sizes.map(async (size) => short(median((await PLACES.native(fileName(`english-${size}`), 3)).times.total))),
  );
  say('Three sentences, or ten key terms, of the same English texts, each in a process of its own, one call after one on a short text.');
  say();
  table(['', 'what', ...sizes.map(sizeOf)], [['Epitome, native', 'both', ...own], ...rows]);
  for (const line of missing) say(`- ${line}`);
  say();
}

try {
  await main();
} finally {
  await browser.close();
  await server.close();
}
