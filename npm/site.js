// `www/` → `dist/site/`: the page for any static host, below any path. All that can change stands in one folder that is named
// after its content, so that no cache ever mixes two versions; beside it are the addresses that must stay: the page, its
// manifest, its icons and its service worker, which has the list of all files with their hashes.

import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

import { bundleModules, options } from './bundle.js';
import { BROWSERS, DIST, ROOT, WWW } from './paths.js';
import { pdfTables } from './libraries.js';
import { noticesText } from './notices.js';

const SITE = join(DIST, 'site');
/** Where the version is built, until its name is known. */
const STAGE = join(SITE, 'version');

/** The page, and what must not be there twice: the policy of Trusted Types is made once. */
const MODULES = ['page.js', 'engine/trusted.js'];
/** The worker that reads files, whose address page.js makes. */
const READER = ['page/files/worker.js'];
/** How many letters of its hash name a version. */
const NAME = 10;

/** What only some need is kept last: what reads PDF and Word, the core for browsers without WebAssembly, licenses. */
const isLater = (/** @type {string} */ path) => /\/page\/files\/(?:pdf|docx)|\/pkg\/epitome-js\.js$|^third-party|^LICENSE/.test(path);

/** @param {string | Uint8Array} content @returns {string} SHA-256 in base64 */
const hashOf = (content) => createHash('sha256').update(content).digest('base64');

/** The files below a folder, as paths from there, in order. @param {string} folder @returns {Promise<string[]>} */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return files.map((file) => file.replaceAll(sep, '/')).sort();
}

/** Builds the folder of the version; its name. */
async function writeVersion() {
  await bundleModules(MODULES, STAGE);
  await bundleModules(READER, STAGE);
  await writeFile(join(STAGE, 'page/files/pdf-tables.js'), await pdfTables());
  for (const file of ['engine/worker.js', 'pkg/epitome-js.js']) {
    await mkdir(dirname(join(STAGE, file)), { recursive: true });
    await copyFile(join(DIST, file), join(STAGE, file));
  }
  await build({ ...options, entryPoints: [join(WWW, 'page.css')], target: BROWSERS, outdir: STAGE });
  const sum = createHash('sha256');
  for (const file of await filesIn(STAGE)) sum.update(file).update(hashOf(await readFile(join(STAGE, file))));
  const name = sum.digest('hex').slice(0, NAME);
  await rename(STAGE, join(SITE, name));
  return name;
}

/** Replaces what must be there. @param {string} page @param {RegExp} pattern @param {string} by */
function replace(page, pattern, by) {
  if (!pattern.test(page)) throw new Error(`index.html: there is no ${pattern}`);
  return page.replace(pattern, by);
}

/** @param {string} version */
async function writeIndex(version) {
  let page = await readFile(join(WWW, 'index.html'), 'utf8');
  page = page.replaceAll(/ *<link rel="modulepreload"[^>]*>\n/g, '');
  page = replace(page, /href="page\.css"/, `href="${version}/page.css"`);
  page = replace(
    page,
    /( *)<script type="module" src="page\.js"/,
    `$1<link rel="manifest" href="manifest.webmanifest">\n$1<link rel="modulepreload" href="${version}/engine/trusted.js">\n` +
      `$1<script type="module" src="${version}/page.js"`,
  );
  await writeFile(join(SITE, 'index.html'), page);
}

/** The service worker, with what it keeps: every file but itself. */
async function writeServiceWorker() {
  /** @type {Record<'first' | 'later', Record<string, string>>} */
  const lists = { first: {}, later: {} };
  for (const file of await filesIn(SITE)) {
    // The page is where its folder is.
    const path = file === 'index.html' ? '' : file;
    lists[isLater(file) ? 'later' : 'first'][path] = hashOf(await readFile(join(SITE, file)));
  }
  const define = { 'globalThis.EPITOME_FILES': JSON.stringify(lists) };
  const entryPoints = [join(WWW, 'page/offline/service-worker.js')];
  await build({ ...options, entryPoints, define, format: 'iife', outfile: join(SITE, 'sw.js') });
}

export async function writeSite() {
  await rm(SITE, { recursive: true, force: true });
  const version = await writeVersion();
  await writeIndex(version);
  for (const file of ['favicon.svg', 'manifest.webmanifest']) await copyFile(join(WWW, file), join(SITE, file));
  await cp(join(WWW, 'icons'), join(SITE, 'icons'), { recursive: true });
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) await copyFile(join(ROOT, file), join(SITE, basename(file)));
  await writeFile(join(SITE, 'third-party.txt'), await noticesText({ hasReaders: true }));
  await writeServiceWorker();
}
