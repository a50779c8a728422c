// Speed and memory of the core and of what a page waits for: native, in Node and in Chromium, on texts that it makes (`texts.js`).
//
//     cargo xtask bench [--quick] [--peers] [--only PART,…] [--most BYTES]
//
// Prints its figures, each the median of its rounds. A whole run writes them to `bench/speed-DATE.md`; one of some parts, or of
// texts up to a length only, does not.

import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { launch } from '../tests/browser/support/browser.js';
import { elementPage } from '../tests/browser/support/pages.js';
import { startServer, WWW } from '../tests/browser/support/server.js';
import { longTasks } from './long-tasks.js';
import { short } from './speed/figures.js';
import { jsonLines } from './speed/json-lines.js';
import { memory } from './speed/memory.js';
import { others } from './speed/others.js';
import { BENCH, PLACES } from './speed/places.js';
import { say, section, table, tell, whole } from './speed/report.js';
import { growthOfAll, speedIn } from './speed/sizes.js';
import { coldLoad, starts } from './speed/start.js';
import { steering } from './steering.js';

/** @import { Setting } from './speed/places.js' */

/** The package, as it is installed. */
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** In the order of the report, by the names that `--only` takes. @type {Record<string, (setting: Setting) => unknown>} */
const PARTS = {
  start: starts,
  ...Object.fromEntries(
    Object.keys(PLACES).map((place) => [place.toLowerCase(), (/** @type {Setting} */ setting) => speedIn(setting, place)]),
  ),
  growth: growthOfAll,
  memory,
  slider,
  tasks,
  load: coldLoad,
  lines: jsonLines,
  peers: others,
};

const { values: given } = parseArgs({
  options: {
    native: { type: 'string', default: '' },
    command: { type: 'string', default: '' },
    work: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    only: { type: 'string' },
    most: { type: 'string' },
  },
});
const wanted = given.only?.split(',') ?? Object.keys(PARTS).filter((name) => name !== 'peers' || given.peers);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length) throw new Error(`There is no part '${unknown.join(', ')}': there are ${Object.keys(PARTS).join(', ')}.`);
const most = Number(given.most ?? Infinity);
if (!(most >= 1000)) throw new Error(`'--most ${given.most}' leaves no text: the shortest has 1000 bytes.`);

async function slider() {
  section('Slider');
  tell('A step of the length, of a text that has been read: the first, the median and the longest of the others.');
  table(
    ['where', 'words', 'first', 'median', 'longest'],
    (await steering(['length'])).map(({ place, words, first, median, longest }) => [
      place === 'core' ? 'core in Node' : `engine in ${place}`,
      String(words),
      short(first),
      short(median),
      short(longest),
    ]),
  );
}

async function tasks() {
  section('Long tasks');
  tell('Tasks of the page that took 50 ms and more, in which it answers nobody; in Chromium, in milliseconds.');
  table(
    ['while', 'long tasks'],
    Object.entries(await longTasks()).map(([name, all]) => [name, all.join(', ') || 'none']),
    1,
  );
}

/** @param {string} date @param {string} version of the browser */
function head(date, version) {
  tell(`# Speed, ${date}`);
  const [{ model }] = os.cpus();
  say(
    `By \`cargo xtask bench${given.quick ? ' --quick' : ''}${given.peers ? ' --peers' : ''}\` on ${os.cpus().length} cores (${model}), Node ${process.versions.node}, ${version};`,
  );
  say(
    `load of the machine in the minute before, this build included: ${os.loadavg()[0].toFixed(1)}. Milliseconds, medians; the least and the`,
  );
  say('most of the rounds in brackets. “Memory” is the most that was held for the first reading, as a multiple of the text in UTF-8:');
  say('natively what the process took beyond the text, with the code and the word lists that it touched (some 2 MB), as WebAssembly all');
  say('of its memory. In WebAssembly the core itself tells what its stages take. Limits: counting words by Unicode’s rules (crate');
  tell('`unicode-segmentation`), `text.split(/\\W+/)`, and copying the text into memory of WebAssembly.');
}

/** @type {Record<string, string>} */
const pages = { '/test/': elementPage('') };
const server = await startServer({ folders: { '/bench/': BENCH, '/work/': given.work, '/dist/': DIST, '/': WWW }, pages });
const browser = await launch();
try {
  mkdirSync(given.work, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  head(today, await browser.version());
  const { native, command, work, quick: isQuick } = given;
  const setting = { native, command, work, isQuick, most, origin: server.origin, pages, browser };
  for (const name of Object.keys(PARTS)) if (wanted.includes(name)) await PARTS[name](setting);
  if (!given.only && most === Infinity) writeFileSync(join(BENCH, `speed-${today}.md`), whole());
} finally {
  await browser.close();
  await server.close();
}
