// `www/` → `dist/`: each module that can be imported, or that two of those share, becomes one small file. Paths stay what
// they are in `www/`, and so does every address that a module makes from its own.

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, transform } from 'esbuild';

import { BROWSERS, DIST, PKG, WWW } from './paths.js';

/** The files of the package; all other modules go into those that import them. */
const MODULES = [
  'element/define.js',
  'element/epitome-summarizer.js',
  'engine/core-file.js',
  'engine/core-inline.js',
  'engine/engine.js',
  'engine/inline.js',
  'engine/service.js',
  'engine/trusted.js',
  'engine/worker.js',
  'pkg/epitome-inline.js',
  'summarizer/polyfill.js',
  'summarizer/summarizer.js',
];
/** Only data, or alone in a place where nothing else can be imported from. */
const ALONE = ['engine/worker.js', 'pkg/epitome-inline.js'];

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

/** Leaves imports of the package's other files as imports. */
function separate(/** @type {string} */ entry) {
  return {
    name: 'separate',
    setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = resolve(resolveDir, path);
        if (kind === 'entry-point' || !MODULES.includes(relative(WWW, file).replaceAll(sep, '/'))) return undefined;
        const address = relative(dirname(join(WWW, entry)), file).replaceAll(sep, '/');
        return { path: address.startsWith('.') ? address : `./${address}`, external: true };
      });
    },
  };
}

/** Style sheets in template literals, small; markup and scripts are left as they are. */
export const styles = {
  name: 'styles',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /element[\\/]styles\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const parts = await Promise.all(
        source.split(/(`[^`$]*`)/).map(async (part) => {
          if (!part.startsWith('`')) return part;
          const { code } = await transform(part.slice(1, -1), { loader: 'css', minify: true, target: BROWSERS });
          return `\`${code.trim()}\``;
        }),
      );
      return { contents: parts.join('') };
    });
  },
};

/** The worker as one script, in a file and, for `engine/inline.js`, as text. */
export async function bundleWorker() {
  const entryPoints = [join(WWW, 'engine/worker.js')];
  const { outputFiles } = await build({ ...options, entryPoints, outdir: DIST, outbase: WWW, write: false });
  await writeFile(join(PKG, 'epitome-worker.js'), `export default ${JSON.stringify(outputFiles[0]?.text)};\n`);
}

export async function bundleModules() {
  for (const entry of MODULES) {
    await build({
      ...options,
      entryPoints: [join(WWW, entry)],
      outdir: DIST,
      outbase: WWW,
      plugins: [...(ALONE.includes(entry) ? [] : [separate(entry)]), styles],
    });
  }
}
