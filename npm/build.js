// `cargo xtask dist` runs this after it has built `www/pkg`: everything in `dist/` is made here.

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { bundleModules, bundleWorker } from './bundle.js';
import { writeEditorData } from './editors.js';
import { writeManifest } from './manifest.js';
import { noticesText } from './notices.js';
import { writePage } from './page.js';
import { DIST, PKG, ROOT } from './paths.js';
import { withTables } from './reference.js';
import { writeSite } from './site.js';
import { writeTypes } from './types.js';

/** Taken over as they are: where they stand, and where they go. */
const COPIES = [
  [join(PKG, 'epitome_bg.wasm'), 'pkg/epitome_bg.wasm'],
  [join(PKG, 'epitome-js.js'), 'pkg/epitome-js.js'],
  [join(ROOT, 'LICENSE-MIT'), 'LICENSE-MIT'],
  [join(ROOT, 'LICENSE-APACHE'), 'LICENSE-APACHE'],
];

/** The package's description, with the version of the library, which it returns. */
async function writePackage() {
  const manifest = JSON.parse(await readFile(join(ROOT, 'npm/package.json'), 'utf8'));
  const crate = await readFile(join(ROOT, 'Cargo.toml'), 'utf8');
  manifest.version = /^version = "(.+)"$/m.exec(crate)?.[1];
  await writeFile(join(DIST, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest.version;
}

await rm(DIST, { recursive: true, force: true });
await bundleWorker();
await bundleModules();
for (const [from, to] of COPIES) {
  await mkdir(dirname(join(DIST, to)), { recursive: true });
  await copyFile(from, join(DIST, to));
}
const version = await writePackage();
await writeTypes();
await writeManifest();
await writeEditorData(version);
await writeFile(join(DIST, 'README.md'), await withTables(await readFile(join(ROOT, 'npm/README.md'), 'utf8')));
const notices = await noticesText({ hasReaders: false });
await writeFile(join(DIST, 'third-party.txt'), notices);
await writePage(notices);
await writeSite();
