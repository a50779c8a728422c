// `www/` → `dist/`: each module that can be imported, or that two of those share, becomes one small file. Paths stay what
// they are in `www/`, and so does every address that a module makes from its own.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, transform } from 'esbuild';

import { BROWSERS, DIST, PKG, WWW } from './paths.js';

/** What users import, and what two of those share. With all that is loaded when it is wanted, it makes the files of the
 * package; all other modules go into those that import them. */
const MODULES = [
  'element/define.js',
  'element/epitome-summarizer.js',
  'engine/engine.js',
  'engine/inline.js',
  'engine/trusted.js',
  'summarizer/polyfill.js',
  'summarizer/summarizer.js',
];

/** @type {import('esbuild').BuildOptions} */
export const options = {
  bundle: true,
  charset: 'utf8',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  target: BROWSERS,
};

/** Leaves imports of the package's files as imports. @param {string} entry @param {Set<string>} files */
function separate(entry, files) {
  return {
    name: 'separate',
    setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = relative(WWW, resolve(resolveDir, path)).replaceAll(sep, '/');
        if (kind === 'dynamic-import') files.add(file);
        if (kind === 'entry-point' || !files.has(file)) return undefined;
        const address = relative(dirname(entry), file).replaceAll(sep, '/');
        return { path: address.startsWith('.') ? address : `./${address}`, external: true };
      });
    },
  };
}

/** Style sheets in template literals, small; markup and scripts are left as they are. */
export const styles = {
  name: 'styles',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /[\\/](?:answer-|panel-)?styles\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const parts = await Promise.all(
        source.split(/(`[^`$]*`)/).map(async (part) => {
          if (!part.startsWith('`')) return part;
          const { code } = await transform(part.slice(1, -1), { loader: 'css', minify: true, charset: 'utf8', target: BROWSERS });
          return `\`${code.trim()}\``;
        }),
      );
      return { contents: parts.join('') };
    });
  },
};

/** The worker as one script, in a file and, for `engine/inline.js`, as text. */
export async function bundleWorker() {
  // Without imports or exports, so that it runs as a module and as a classic script alike.
  const entryPoints = [join(WWW, 'engine/worker.js')];
  const { outputFiles } = await build({ ...options, entryPoints, format: 'iife', outdir: DIST, outbase: WWW, write: false });
  const [worker] = outputFiles;
  if (!worker) throw new Error('esbuild wrote no worker');
  await mkdir(dirname(worker.path), { recursive: true });
  await writeFile(worker.path, worker.text);
  await writeFile(join(PKG, 'epitome-worker.js'), `export default ${JSON.stringify(worker.text)};\n`);
}

/** @param {string[]} [modules] @param {string} [outdir] */
export async function bundleModules(modules = MODULES, outdir = DIST) {
  const files = new Set(modules);
  // A set goes on with what is added on the way.
  for (const entry of files) {
    const entryPoints = [join(WWW, entry)];
    await build({ ...options, entryPoints, outdir, outbase: WWW, plugins: [separate(entry, files), styles] });
  }
}
