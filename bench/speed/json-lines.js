// Articles as JSON lines through the command line, on one core: what an archive pays.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { median, short } from './figures.js';
import { BENCH } from './places.js';
import { section, table, tell } from './report.js';

/** @import { Setting } from './places.js' */

const BYTES = 3000;
const RUNS = 5;

/** @param {Setting} setting */
export function jsonLines({ command, work, isQuick }) {
  section('JSON lines');
  const count = isQuick ? 1000 : 3000;
  const file = join(work, 'articles.jsonl');
  writeFileSync(file, execFileSync(process.execPath, [join(BENCH, 'articles.js'), `${BYTES}`, `${count}`], { maxBuffer: 1 << 28 }));
  const texts = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  // The command line takes all cores it is allowed to take.
  const hasTaskset = spawnSync('taskset', ['--version']).status === 0;
  const words = [...(hasTaskset ? ['taskset', '-c', '0'] : []), command, '--jsonl', file];
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    execFileSync(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
    return performance.now() - start;
  });
  tell(
    `\`epitome --jsonl\` ${hasTaskset ? 'on one core' : 'on all cores, as this system has no `taskset`'}: ${count} English articles of ${BYTES / 1e3} KB, three sentences and ten key terms each, with starting, ` +
      `reading JSON and writing it; the median of ${RUNS} runs, the slowest and the fastest in brackets. The megabytes are those of the texts.`,
  );
  const rate = (/** @type {number} */ time) => ((count / time) * 1e3).toFixed(0);
  const cost = (/** @type {number} */ time) => short(time / (bytes / 1e6));
  const [least, most] = [Math.min(...times), Math.max(...times)];
  table(
    ['documents per second', 'ms per MB'],
    [[`${rate(median(times))} (${rate(most)}–${rate(least)})`, `${cost(median(times))} (${cost(most)}–${cost(least)})`]],
    0,
  );
}
