// What a visitor waits for in a page, in Chromium, with nothing cached: the first summary, the next ones, and the element with a
// text in it, on this machine and as on one that is six times slower.

import { setTimeout as delay } from 'node:timers/promises';

import { elementPage } from '../../tests/browser/support/pages.js';
import { article } from '../texts.js';
import { median, short, sizeOf, spread } from './figures.js';
import { section, table, tell } from './report.js';

/** @import { Setting } from './places.js' */

const SIZES = [1e3, 4e3, 1e4, 5e4];
/** What the single figure of a cold load is measured with. */
const ARTICLE = 1e4;
/** A phone, roughly: how many times slower. */
const SLOWER = 6;
/** After so many milliseconds the browser has made the pages of its own window, which take a core meanwhile. */
const SETTLING = 1000;
/** Calls after the first that the code is warmed up with, and those that are measured. */
const CALLS = { before: 10, measured: 20 };

/** The engine answers from a worker; Chromium slows down no worker, so that all of it is slow only on the page's own thread. */
const THREADS = { 'in its worker': true, 'on the page’s thread': false };

/**
 * What is measured in a page that nothing has been loaded for.
 * @template T
 * @param {Setting} setting
 * @param {number} slower
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} use
 */
async function inFreshPage({ browser }, slower, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await delay(SETTLING);
    if (slower > 1) await page.emulateCPUThrottling(slower);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Some of one kind, one after the other. @template T @param {number} count @param {() => Promise<T>} make */
async function several(count, make) {
  const all = [];
  for (let made = 0; made < count; made += 1) all.push(await make());
  return all;
}

/**
 * From importing the engine to its first summary, and the median of later ones.
 * @param {Setting} setting
 * @param {{ text: string, slower: number, worker?: boolean, calls?: { before: number, measured: number } }} given
 */
function startEngine(setting, { text, slower, worker = true, calls = { before: 0, measured: 0 } }) {
  return inFreshPage(setting, slower, async (page) => {
    await page.goto(`${setting.origin}/test/`);
    const { cold, later } = await page.evaluate(
      async (source, isWorker, { before, measured }) => {
        const start = performance.now();
        const { createEngine } = await import('/dist/engine/engine.js');
        const engine = createEngine({ worker: isWorker });
        await engine.summarize(source);
        const first = performance.now() - start;
        const times = [];
        for (let call = 0; call < before + measured; call += 1) {
          const begun = performance.now();
          await engine.summarize(source);
          if (call >= before) times.push(performance.now() - begun);
        }
        const expected = isWorker ? 'worker' : 'main';
        if (engine.mode !== expected) throw new Error(`The engine runs in '${engine.mode}', not in '${expected}'.`);
        return { cold: first, later: times };
      },
      text,
      worker,
      calls,
    );
    return { cold, warm: later.length ? median(later) : NaN };
  });
}

/** From the start of the navigation to the end of the frame in which the summary is painted. @param {Setting} setting @param {number} size @param {number} slower */
function showElement(setting, size, slower) {
  const path = `/test/prefilled-${size}/`;
  setting.pages[path] = elementPage(
    `<epitome-summarizer length="3">${article('english', size)}</epitome-summarizer><script type="module" src="/dist/element/define.js"></script>`,
  );
  return inFreshPage(setting, slower, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.painted = new Promise((resolve) => {
        // The event follows the change of the page; what is posted in a frame comes after it.
        addEventListener('epitome-summary', () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))), {
          once: true,
        });
      });
    });
    await page.goto(setting.origin + path);
    return page.evaluate(async () => {
      const time = await globalThis.painted;
      const shown = document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part~=sentence]').length;
      if (!shown) throw new Error('The element shows no summary.');
      return time;
    });
  });
}

/** @param {Setting} setting */
export async function starts(setting) {
  const count = setting.isQuick ? 3 : 10;
  const rates = [1, SLOWER];

  section('Cold and warm');
  tell(
    `English, three sentences. Cold: in a fresh page of Chromium, a second after its window has opened, from importing the engine of the ` +
      `package to the first summary (${count} starts). Warm: the median of ${CALLS.measured} calls after ${CALLS.before}, the median of the same starts. “${SLOWER}x”: the page’s thread is ` +
      `slowed down so many times; Chromium slows down no worker, so where the engine runs in one, only what the page itself does is slow.`,
  );
  const rows = [];
  for (const [thread, worker] of Object.entries(THREADS)) {
    for (const size of SIZES) {
      const text = article('english', size);
      const cells = [];
      for (const slower of rates) {
        const all = await several(count, () => startEngine(setting, { text, slower, worker, calls: CALLS }));
        cells.push(spread(all.map(({ cold }) => cold)), spread(all.map(({ warm }) => warm)));
      }
      rows.push([thread, sizeOf(size), ...cells]);
      process.stderr.write(`cold and warm, ${thread}, ${sizeOf(size)}\n`);
    }
  }
  table(['engine', 'size', 'cold', 'warm', `cold, ${SLOWER}x`, `warm, ${SLOWER}x`], rows);

  section('Element');
  tell(
    `A page with one element and an English text in it, in a window that opened a second before: from the start of the navigation to the ` +
      `end of the frame in which the summary is painted (${count} starts). Its engine runs in a worker, which is never slowed down.`,
  );
  const shown = [];
  for (const size of SIZES) {
    const cells = [];
    for (const slower of rates) cells.push(spread(await several(count, () => showElement(setting, size, slower))));
    shown.push([sizeOf(size), ...cells]);
    process.stderr.write(`element, ${sizeOf(size)}\n`);
  }
  table(['size', 'painted', `painted, ${SLOWER}x`], shown, 1);
}

/** One figure, to be compared from report to report. @param {Setting} setting */
export async function coldLoad(setting) {
  section('Cold load');
  const count = setting.isQuick ? 5 : 20;
  const text = article('english', ARTICLE);
  const figures = [];
  for (const slower of [1, SLOWER]) {
    const times = (await several(count, () => startEngine(setting, { text, slower }))).map(({ cold }) => cold);
    figures.push(`${short(median(times))} ms (${short(Math.min(...times))}–${short(Math.max(...times))}; ${count} starts)`);
  }
  tell(
    `Chromium, from this machine, nothing cached: from importing the engine of the package to the first summary, of ${sizeOf(ARTICLE)}, ` +
      `${figures[0]}; with the page’s thread ${SLOWER} times slower, ${figures[1]}.`,
  );
}
