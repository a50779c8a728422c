// What the site takes from other projects: the tables of pdf.js as a module, and which packages are in it.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

import { options } from './bundle.js';
import { ROOT, WWW } from './paths.js';

const MODULES = join(ROOT, 'node_modules');

/** The tables of East Asian encodings: `www/page/files/pdf-tables.js`, filled. */
export async function pdfTables() {
  const folder = join(MODULES, 'pdfjs-dist/cmaps');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.bcmap')).sort();
  const tables = await Promise.all(files.map(async (file) => [file.replace('.bcmap', ''), await readFile(join(folder, file), 'base64')]));
  return `export default ${JSON.stringify(Object.fromEntries(tables))};\n`;
}

/** What packages have in a file of theirs that is built already. @type {Record<string, string[]>} */
const INSIDE = { jszip: ['immediate', 'lie', 'pako', 'setimmediate'] };

/** The packages that some of the modules of `www/page/files/` are made of. @param {string[]} modules @returns {Promise<string[]>} */
export async function packagesOf(modules) {
  const entryPoints = modules.map((file) => join(WWW, 'page/files', file));
  const { metafile } = await build({ ...options, entryPoints, outdir: 'none', write: false, metafile: true });
  const found = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll(sep, '/')) ?? [];
    if (name) found.add(name);
  }
  for (const name of [...found]) for (const inside of INSIDE[name] ?? []) found.add(inside);
  return [...found].sort();
}
