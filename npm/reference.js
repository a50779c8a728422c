// The tables of the two READMEs: what the element has, from its description, what it weighs, from the budgets, and how fast it
// is, from the newest report. The first two are in the package's, the last in the repository's.
// `node npm/reference.js` writes them; the tests fail where they are not what the source says.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeElement } from './manifest.js';
import { ROOT } from './paths.js';
import { speedTables } from './speed.js';

/** The files that have tables. */
export const READMES = ['README.md', 'npm/README.md'].map((path) => join(ROOT, path));
/** Around each table. @param {string} name */
const between = (name) => new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- end of ${name} -->)`);

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

/** A description in one line, as a cell takes it. @param {string} text */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** @param {any} field of the class, for an attribute @param {{ name: string }} attribute */
function isOf({ name }, attribute) {
  const [first = '', ...rest] = attribute.name.split('-');
  const camel = first + rest.map((part) => part[0]?.toUpperCase() + part.slice(1)).join('');
  return name === ({ for: 'htmlFor', focus: 'focusOn' }[attribute.name] ?? camel);
}

/** The tables of the element. */
async function elementTables() {
  const { attributes, members, events, slots, cssParts, cssProperties } = await describeElement();
  const own = members.filter(
    (/** @type {any} */ field) =>
      field.kind === 'field' && field.description && !field.static && !attributes.some((/** @type {any} */ one) => isOf(field, one)),
  );
  const propertyOf = (/** @type {any} */ attribute) => members.find((/** @type {any} */ field) => isOf(field, attribute))?.name ?? '';
  const code = (/** @type {string} */ name) => `\`${name}\``;
  const rows = (/** @type {any[]} */ list) => list.map(({ name, description }) => [name ? code(name) : '(content)', cell(description)]);
  return [
    table(
      ['Attribute', 'Property', ''],
      attributes.map((/** @type {any} */ one) => [code(one.name), code(propertyOf(one)), cell(one.description)]),
    ),
    table(['Property only', ''], rows(own)),
    table(['Event', ''], rows(events)),
    table(['Slot', ''], rows(slots)),
    table(['Part', ''], rows(cssParts)),
    table(['Custom property', ''], rows(cssProperties)),
  ].join('\n');
}

/** What is loaded, at most. */
async function sizeTable() {
  const budgets = JSON.parse(await readFile(join(ROOT, 'budgets.json'), 'utf8'));
  const named = Object.entries(budgets).filter(([name]) => !name.startsWith('_'));
  const shown = (/** @type {string} */ name) => (name.endsWith('epitome_bg.wasm') ? 'the core, as WebAssembly' : name);
  return table(
    ['Loaded, compressed with Brotli', 'KB at most'],
    named.map(([name, { brotli }]) => [shown(name), (brotli / 1000).toFixed(1)]),
  );
}

/** A text with its tables as they should be. @param {string} text */
export async function withTables(text) {
  const speed = await speedTables();
  const measured = Object.entries(speed.tables).map(([name, { head, rows }]) => [name, table(head, rows)]);
  const report = `The figures are those of [${speed.newest}](bench/${speed.newest}).\n`;
  const tables = {
    'the element': await elementTables(),
    sizes: await sizeTable(),
    ...Object.fromEntries(measured),
    'report of speed': report,
  };
  let done = text;
  for (const [name, content] of Object.entries(tables)) done = done.replace(between(name), () => content);
  return done;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of READMES) await writeFile(path, await withTables(await readFile(path, 'utf8')));
}
