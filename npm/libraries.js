// What the site takes from other projects: the tables of pdf.js as a module, and the licenses of all that is in it.

import { readdir, readFile, writeFile } from 'node:fs/promises';
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

/** The packages that what reads files is made of. @returns {Promise<string[]>} */
async function packages() {
  const entryPoints = ['pdf.js', 'docx.js'].map((file) => join(WWW, 'page/files', file));
  const { metafile } = await build({ ...options, entryPoints, outdir: 'none', write: false, metafile: true });
  const found = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll(sep, '/')) ?? [];
    if (name) found.add(name);
  }
  return [...found].sort();
}

/** @param {string} path where the notices go */
export async function writeNotices(path) {
  let text = 'Epitome reads PDF and Word documents with the help of these libraries.\n';
  for (const name of await packages()) {
    const folder = join(MODULES, name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    text += `\n\n--- ${name} ${version} (${license}) ---\n`;
    const file = (await readdir(folder)).find((each) => /^licen[sc]e/i.test(each));
    if (file) text += `\n${await readFile(join(folder, file), 'utf8')}`;
  }
  await writeFile(path, text);
}
