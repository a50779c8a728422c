// How long a text takes, by place, kind and size; and how that grows.

import { HOSTILE, TEXTS } from '../texts.js';
import { exponent, median, short, sizeOf, spread } from './figures.js';
import { keep, PLACES } from './places.js';
import { section, table, tell } from './report.js';

/** @import { Setting } from './places.js' */

/** A message, a page of a letter, an article, a long report; then what tells how it grows. */
const SIZES = [1e3, 4e3, 1e4, 5e4, 1e5, 1e6, 1e7, 1e8];
/** Growth is measured from here on: below, what does not grow with the text counts. */
const GROWTH_FROM = 1e5;
/** Too long for --quick, and for what is written to be slow. */
const LONGEST = 1e8;
/** The goal for the exponent of growth. */
const LINEAR = 1.05;

/** @param {Setting} setting */
const sizesOf = ({ isQuick, most }) => SIZES.filter((size) => size <= most && !(isQuick && size === LONGEST));

/** More rounds for short texts. @param {Setting} setting @param {number} bytes */
const roundsFor = ({ isQuick }, bytes) => Math.max(3, Math.min(isQuick ? 7 : 21, Math.round(3e7 / bytes)));

/** By place and kind, the milliseconds of each size. @type {Record<string, [number, number][]>} */
const growth = {};

/** A median, unless it was not measured. @param {number[] | undefined} values */
const cell = (values) => (values?.length ? short(median(values)) : '–');

/** @param {Setting} setting @param {string} place */
export async function speedIn(setting, place) {
  section(place);
  const isNative = place === 'native';
  const stages = [...(isNative ? [] : ['input']), 'structure', 'terms', 'keyTerms', 'scores', 'summary'];
  const limits = isNative ? ['unicodeWords'] : ['split', 'copy'];
  const rows = [];
  for (const [kind, make] of Object.entries(TEXTS)) {
    for (const size of sizesOf(setting)) {
      const file = keep(setting, `${kind}-${size}`, make(size));
      const { bytes, times, memory, peak } = await PLACES[place](setting, file, roundsFor(setting, size));
      const total = median(times.total);
      if (size >= GROWTH_FROM) (growth[`${place}, ${kind}`] ??= []).push([bytes, total]);
      const held = isNative ? peak : memory;
      rows.push([
        kind,
        sizeOf(size),
        ...stages.map((stage) => cell(times[stage])),
        spread(times.total),
        (bytes / 1e3 / total).toFixed(1),
        held && size >= GROWTH_FROM ? (held / bytes).toFixed(1) : '',
        ...limits.map((limit) => cell(times[limit])),
      ]);
      process.stderr.write(`${place}, ${kind}, ${sizeOf(size)}\n`);
    }
  }
  table(['text', 'size', ...stages, 'total', 'MB/s', 'memory', ...limits.map((limit) => `limit: ${limit}`)], rows);
}

/** Of what was measured before, and of texts that are written to be slow. @param {Setting} setting */
export async function growthOfAll(setting) {
  section('Growth');
  tell(`Time grows with the size to the power of this, from ${sizeOf(GROWTH_FROM)} on; at most ${LINEAR} is the goal.`);
  const sizes = sizesOf(setting).filter((size) => size >= GROWTH_FROM);
  for (const place of ['native', 'Node']) {
    for (const [kind, make] of Object.entries(HOSTILE)) {
      for (const size of sizes.filter((each) => each < LONGEST)) {
        const { bytes, times } = await PLACES[place](setting, keep(setting, `${kind}-${size}`, make(size)), roundsFor(setting, size));
        (growth[`${place}, ${kind}`] ??= []).push([bytes, median(times.total)]);
      }
    }
  }
  table(
    ['where, text', ...sizes.map(sizeOf), 'exponent', ''],
    Object.entries(growth).map(([name, points]) => {
      const power = points.length > 1 ? exponent(points) : NaN;
      const cells = sizes.map((_, at) => (points[at] ? short(points[at][1]) : ''));
      return [name, ...cells, power ? power.toFixed(3) : '–', power > LINEAR ? 'above the goal' : ''];
    }),
    1,
  );
}
