// The tables of the newest report of speed in `bench/`, as the README shows them.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './paths.js';

/** The sizes that the README shows: those that people read, and those that tell how time grows. */
const SHORT = ['1 KB', '4 KB', '10 KB', '50 KB'];
const LONG = ['100 KB', '1 MB', '10 MB'];
const KINDS = { english: 'English', chinese: 'Chinese', arabic: 'Arabic', page: 'whole page, English' };

/** @typedef {Record<string, string>[]} Rows by the heads of their columns */

/** The last table of a section. @param {string} report @param {string} name @returns {Rows} */
function rowsOf(report, name) {
  const section = report.split(/^## /m).find((part) => part.startsWith(`${name}\n`));
  const lines = section?.split('\n').filter((line) => line.startsWith('|')) ?? [];
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell])));
}

/** A figure without its spread. @param {string | undefined} cell */
const middle = (cell) => cell?.split(' ')[0] || '–';

/** The table of some sizes: the milliseconds of each kind of text. @param {string} report @param {string[]} sizes */
function times(report, sizes) {
  const places = { native: 'native', Chromium: 'in Chromium' };
  const columns = Object.entries(places).flatMap(([place, shown]) => sizes.map((size) => ({ place, size, head: `${shown}, ${size}` })));
  const tables = Object.fromEntries(Object.keys(places).map((place) => [place, rowsOf(report, place)]));
  const rows = Object.entries(KINDS).map(([kind, shown]) => [
    shown,
    ...columns.map(({ place, size }) => middle(tables[place]?.find((row) => row.text === kind && row.size === size)?.total)),
  ]);
  return { head: ['Milliseconds for a text', ...columns.map(({ head }) => head)], rows };
}

/** What a visitor waits for. @param {string} report */
function waits(report) {
  const starts = rowsOf(report, 'Cold and warm');
  const painted = rowsOf(report, 'Element');
  const engine = (/** @type {string} */ where, /** @type {string} */ what) => (/** @type {string} */ size) =>
    middle(starts.find((row) => row.engine === where && row.size === size)?.[what]);
  const element = (/** @type {string} */ what) => (/** @type {string} */ size) => middle(painted.find((row) => row.size === size)?.[what]);
  /** @type {Record<string, (size: string) => string>} */
  const rows = {
    'the engine’s first summary, from its import': engine('in its worker', 'cold'),
    'a later one': engine('in its worker', 'warm'),
    'the first, six times slower': engine('on the page’s thread', 'cold, 6x'),
    'a later one, six times slower': engine('on the page’s thread', 'warm, 6x'),
    'an element with a text in it, from opening the page to its summary': element('painted'),
    'the same, the page six times slower': element('painted, 6x'),
  };
  return {
    head: ['Milliseconds for an English text', ...SHORT],
    rows: Object.entries(rows).map(([name, figure]) => [name, ...SHORT.map(figure)]),
  };
}

/** What others take for the same texts. @param {string} report */
function others(report) {
  const rows = rowsOf(report, 'Others');
  const sizes = Object.keys(rows[0] ?? {}).slice(2);
  return {
    head: ['Milliseconds for an English text', 'for', ...sizes],
    rows: rows.map((row) => [row[''] ?? '', row.what ?? '', ...sizes.map((size) => row[size] ?? '')]),
  };
}

/** The newest report: its name, and its tables by the names that they have in the README. */
export async function speedTables() {
  const reports = (await readdir(join(ROOT, 'bench'))).filter((name) => /^speed-.*\.md$/.test(name));
  const newest = reports.sort().at(-1);
  if (!newest) throw new Error("There is no report of speed in bench/: 'cargo xtask bench --peers' writes one.");
  const report = await readFile(join(ROOT, 'bench', newest), 'utf8');
  return {
    newest,
    tables: {
      'short texts': times(report, SHORT),
      'in a page': waits(report),
      speed: times(report, LONG),
      'other programs': others(report),
    },
  };
}
