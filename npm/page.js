// The page as one file that needs nothing else: no server, no connection, no other file.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

import { options, styles } from './bundle.js';
import { BROWSERS, DIST, WWW } from './paths.js';

/** The page's engine with everything inside. */
const inlineEngine = {
  name: 'inline-engine',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\/engine\/engine\.js$/ }, () => ({ path: join(WWW, 'engine/inline.js') }));
  },
};

/** Files are read in the page itself; what reads PDF and Word is larger than all the rest, and left out. */
const fewFiles = {
  name: 'few-files',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\/files\/in-worker\.js$/ }, () => ({ path: join(WWW, 'page/files/in-page.js') }));
    onResolve({ filter: /^\.\/(?:pdf|docx)\.js$/ }, () => ({ path: join(WWW, 'page/files/no-library.js') }));
  },
};

/** @param {import('esbuild').BuildOptions} more @returns {Promise<string>} */
async function text(more) {
  const { outputFiles } = await build({ ...options, ...more, write: false });
  return outputFiles?.[0]?.text.trim() ?? '';
}

/** A text as a source of a policy. @param {string} content */
const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Replaces what must be there once. @param {string} page @param {RegExp} pattern @param {string} by */
function replaceOnce(page, pattern, by) {
  if (page.match(new RegExp(pattern, 'g'))?.length !== 1) throw new Error(`index.html: there is not one ${pattern}`);
  // As a function, so that no `$` in the text means anything.
  return page.replace(pattern, () => by);
}

/** @param {string} notices the licences of all that is in it */
export async function writePage(notices) {
  const [source, icon, script, style] = await Promise.all([
    readFile(join(WWW, 'index.html'), 'utf8'),
    readFile(join(WWW, 'favicon.svg'), 'base64'),
    text({ entryPoints: [join(WWW, 'page.js')], plugins: [inlineEngine, fewFiles, styles], external: [] }),
    text({ entryPoints: [join(WWW, 'page.css')], target: BROWSERS }),
  ]);
  // It would change how the rest of the script is read.
  for (const [name, content] of Object.entries({ 'page.js': script, 'the notices': notices }))
    if (/<!--|<\/script/i.test(content)) throw new Error(`${name}: “<!--” and “</script” cannot stand in a page`);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types epitome epitome-page',
  ].join('; ');
  let page = source.replaceAll(/ *<link rel="modulepreload"[^>]*>\n/g, '');
  page = replaceOnce(page, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
  page = replaceOnce(page, /(?<=rel="icon" href=")[^"]*/, `data:image/svg+xml;base64,${icon}`);
  page = replaceOnce(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  page = replaceOnce(page, /<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`);
  // As data, which no browser runs or shows: for who looks into the file.
  page = replaceOnce(page, / *<\/body>/, `    <script type="text/plain" id="third-party">\n${notices}</script>\n  </body>`);
  await writeFile(join(DIST, 'epitome.html'), page);
}
