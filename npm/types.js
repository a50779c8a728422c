// The declarations of the package: those that are written by hand, and those that the compiler reads from the comments.

import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { DIST, ROOT, WWW } from './paths.js';

/** What users import; with all that these refer to. */
const ENTRIES = [
  'element/epitome-summarizer.d.ts',
  'element/host/events.d.ts',
  'engine/inline.d.ts',
  'engine/types.d.ts',
  'engine/worker.d.ts',
  'summarizer/polyfill.d.ts',
  'summarizer/types.d.ts',
];
/** Written here, as no comment can say it. */
const BY_HAND = ['element/define.d.ts', 'pkg/epitome-js.d.ts', 'frameworks'];

/** Files that a declaration refers to, as paths beside it. @param {string} source */
function references(source) {
  return [...source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, path = '']) => path.replace(/(?:\.d\.ts|\.js)$/, '.d.ts'));
}

export async function writeTypes() {
  const emitted = await mkdtemp(join(tmpdir(), 'epitome-types-'));
  try {
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    const flags = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', WWW, '--outDir', emitted];
    execFileSync(compiler, ['--project', join(WWW, 'tsconfig.json'), ...flags], { stdio: 'inherit' });
    const wanted = new Set(ENTRIES);
    // A set goes on with what is added on the way.
    for (const path of wanted) {
      // Declarations by hand are not emitted: they stand in the source.
      const source = await readFile(join(emitted, path), 'utf8').catch(() => readFile(join(WWW, path), 'utf8'));
      await mkdir(dirname(join(DIST, path)), { recursive: true });
      await writeFile(join(DIST, path), source);
      for (const reference of references(source)) wanted.add(relative(WWW, join(WWW, dirname(path), reference)).replaceAll('\\', '/'));
    }
    for (const path of BY_HAND) await cp(join(ROOT, 'npm/types', path), join(DIST, path), { recursive: true });
  } finally {
    await rm(emitted, { recursive: true });
  }
}
