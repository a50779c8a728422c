// Other programs, and Epitome by the same rule: the whole of it, and each half alone.

import { join } from 'node:path';

import { peers } from '../peers.js';
import { article } from '../texts.js';
import { median, sizeOf } from './figures.js';
import { keep, natively } from './places.js';
import { say, section, table, tell } from './report.js';

/** @import { Figures, Setting } from './places.js' */

const SIZES = [1e3, 1e4, 1e5, 1e6];
/** What every program reads before it is measured. */
const WARM_UP = 1e4;
const ROUNDS = 7;
/** The peer that is closest: one that only counts words. */
const CLOSEST = 'simple-summarize (crate)';

/** The median of what some stages take together. @param {Figures} figures @param {string[]} plus @param {string[]} [minus] */
function together({ times }, plus, minus = []) {
  const sum = (/** @type {string[]} */ names, /** @type {number} */ round) => names.reduce((total, name) => total + times[name][round], 0);
  return median(times.total.map((_, round) => sum(plus, round) - sum(minus, round)));
}

/** @param {Setting} setting */
export async function others(setting) {
  section('Others');
  const sizes = SIZES.filter((size) => size <= setting.most);
  const files = sizes.map((size) => keep(setting, `english-${size}`, article('english', size)));
  const warmUp = keep(setting, `english-${WARM_UP}`, article('english', WARM_UP));
  const whole = files.map((file) => natively(setting, [warmUp, file], ROUNDS));
  const plain = files.map((file) => natively(setting, [warmUp, file], ROUNDS, ['--plain']));
  const own = {
    both: whole.map((figures) => together(figures, ['total'])),
    summary: plain.map((figures) => together(figures, ['total'])),
    'summary, less the stage of key terms': plain.map((figures) => together(figures, ['total'], ['keyTerms'])),
    'key terms': plain.map((figures) => together(figures, ['structure', 'terms', 'keyTerms'])),
  };
  const path = (/** @type {string} */ file) => join(setting.work, file);
  const { rows, missing } = peers(join(setting.work, 'peers'), path(warmUp), files.map(path));

  tell(
    `The same English texts, each in a process of its own: the median of at most ${ROUNDS} calls, and of as many as fit into ten seconds, after ` +
      `three calls on another ${sizeOf(WARM_UP)} of the kind. Each program does its own half: three sentences, or ten key terms. ` +
      `“simple-summarize” leaves 5 % of the text, which is the least that it can.`,
  );
  tell(
    `Epitome’s “both” cleans, too, and is what an answer takes. “Summary” and “key terms” are with cleaning off and no key terms asked for. ` +
      `The stage of key terms cannot be left out of a summary, as the scores ask for the foremost: the row without it is a difference, ` +
      `and no answer. “Key terms” are the stages that lead to them: structure, terms and key terms.`,
  );
  table(
    ['', 'what', ...sizes.map(sizeOf)],
    [...Object.entries(own).map(([what, times]) => ['Epitome, native', what, ...times.map((time) => time.toFixed(2))]), ...rows],
  );
  const closest =
    rows
      .find(([name]) => name === CLOSEST)
      ?.slice(2)
      .map(Number) ?? [];
  if (closest.every((time) => time > 0) && closest.length) {
    const times = sizes.map((size, at) => `${(own.summary[at] / closest[at]).toFixed(1)} at ${sizeOf(size)}`);
    tell(`A summary alone takes Epitome so many times what it takes ${CLOSEST}: ${times.join(', ')}.`);
  }
  for (const line of missing) say(`- ${line}`);
  say();
}
