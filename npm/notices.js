// The licences of all that ships and comes from others: the crates in the core, what their build wrote into it, and the
// packages that read files. Their own files are taken, and the texts of `npm/notices/` for what brings none along.

import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { packagesOf } from './libraries.js';
import { ROOT } from './paths.js';

/** @typedef {{ name: string, license: string, texts: string[] }} Notice */

const MODULES = join(ROOT, 'node_modules');
const TARGET = 'wasm32-unknown-unknown';
/** Crates whose build writes their data into the core. */
const OF_THE_BUILD = ['stop-words'];
/** Packages that write a little of themselves into what they make. */
const TOOLS = ['binaryen', 'esbuild'];
/** In the core, without a crate of its own in the lock file. */
const IN_THE_CORE = [
  { name: 'the standard library of Rust', license: 'MIT OR Apache-2.0', file: 'rust.txt' },
  { name: 'compiler-builtins, with libm', license: 'MIT AND Apache-2.0 WITH LLVM-exception', file: 'compiler-builtins.txt' },
  { name: 'Stopwords ISO', license: 'MIT', file: 'stopwords-iso.txt' },
];

/** @param {string} file */
const kept = (file) => readFile(join(ROOT, 'npm/notices', file), 'utf8');

/** The files of a folder that say its licence. Of two licences to choose from, MIT is enough. @param {string} folder @returns {Promise<string[]>} */
async function licensesIn(folder) {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[sc]e|copying|notice)/i.test(file)).sort();
  const wanted = files.some((file) => /mit/i.test(file)) ? files.filter((file) => !/apache/i.test(file)) : files;
  return Promise.all(wanted.map((file) => readFile(join(folder, file), 'utf8')));
}

/** The crates that are compiled into the core. @returns {Promise<Notice[]>} */
async function crates() {
  const flags = ['metadata', '--format-version', '1', '--locked', '--filter-platform', TARGET];
  const output = execFileSync(process.env.CARGO ?? 'cargo', flags, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { packages, resolve } = JSON.parse(output);
  const byId = new Map(packages.map((/** @type {any} */ each) => [each.id, each]));
  const nodes = new Map(resolve.nodes.map((/** @type {any} */ each) => [each.id, each]));
  const found = new Set(packages.filter((/** @type {any} */ { name }) => name === 'epitome-wasm').map((/** @type {any} */ { id }) => id));
  // A set goes on with what is added on the way.
  for (const id of found) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      const { name, targets } = byId.get(pkg);
      const isMacro = targets.some((/** @type {any} */ { kind }) => kind.includes('proc-macro'));
      const isLinked = kinds.some((/** @type {any} */ { kind }) => kind === null) && !isMacro;
      if (isLinked || OF_THE_BUILD.includes(name)) found.add(pkg);
    }
  }
  const ours = new Set(['epitome', 'epitome-wasm']);
  const others = [...found].map((id) => byId.get(id)).filter(({ name }) => !ours.has(name));
  return Promise.all(
    others.map(async ({ name, version, license, manifest_path: manifest, authors }) => {
      const texts = await licensesIn(dirname(manifest));
      // Some bring no file along: such a crate is taken under Apache 2.0, if it offers that.
      if (texts.length === 0 && !/apache-2\.0/i.test(license)) throw new Error(`The crate ${name} says nothing of its licence.`);
      if (texts.length === 0) texts.push(`By ${authors.join(', ')}.\n\n${await readFile(join(ROOT, 'LICENSE-APACHE'), 'utf8')}`);
      return { name: `${name} ${version}`, license, texts };
    }),
  );
}

/** @param {string} name @returns {Promise<Notice>} */
async function ofPackage(name) {
  const folder = join(MODULES, name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = await licensesIn(folder);
  if (texts.length === 0) throw new Error(`The package ${name} has no file with its licence.`);
  return { name: `${name} ${version}`, license, texts };
}

/** What only the site has: what reads PDF and Word. @returns {Promise<Notice[]>} */
async function readers() {
  const found = await Promise.all((await packagesOf(['pdf.js', 'docx.js'])).map(ofPackage));
  const tables = await readFile(join(MODULES, 'pdfjs-dist/cmaps/LICENSE'), 'utf8');
  return [
    ...found,
    { name: 'CMaps of Adobe, with pdfjs-dist', license: 'BSD-3-Clause', texts: [tables] },
    { name: 'core-js, in pdfjs-dist', license: 'MIT', texts: [await kept('core-js.txt')] },
  ];
}

/**
 * All notices as one text, each licence once.
 * @param {{ hasReaders: boolean }} options hasReaders: whether what reads PDF and Word ships, too
 */
export async function noticesText({ hasReaders }) {
  const core = await Promise.all(IN_THE_CORE.map(async ({ file, ...rest }) => ({ ...rest, texts: [await kept(file)] })));
  const all = [...(await crates()), ...core, ...(await Promise.all(TOOLS.map(ofPackage))), ...(hasReaders ? await readers() : [])];
  all.sort((one, other) => (one.name < other.name ? -1 : 1));
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const { name, license, texts } of all) {
    for (const text of texts) {
      const key = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF?\n*|\s+$/g, '');
      names.set(key, [...(names.get(key) ?? []), `${name} (${license})`]);
    }
  }
  const parts = [...names].map(([text, of]) => `${'='.repeat(78)}\n${of.join('\n')}\n${'-'.repeat(78)}\n\n${text}\n`);
  return `Epitome is made with the help of what follows. Its own licences are MIT and Apache 2.0, at your option.\n\n${parts.join('\n')}`;
}
