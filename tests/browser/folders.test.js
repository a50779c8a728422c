// The order of the folders in www/: nothing imports from a folder that comes later in ARCHITECTURE.md.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const WWW = new URL('../../www/', import.meta.url);

/** Each may import from itself and from those before it. */
const FOLDERS = ['engine', 'summarizer', 'element', 'page'];
const ELEMENT = ['dom', 'request', 'i18n', 'html', 'input', 'article', 'views', 'host'];

/** Static and dynamic imports, also over several lines; those of types are in comments. @param {string} source */
function importsIn(source) {
  const code = source.replace(/^ *(?:\/\/|\/?\*).*$/gm, '').replace(/\/\*\*.*?\*\//g, '');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, path = '']) => path);
}

/** Imports that point from one of the folders to a later one. @param {URL} root @param {string[]} order @param {(path: string) => string} read */
function backward(root, order, read) {
  const paths = order.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.js')),
  );
  return paths.flatMap((path) =>
    importsIn(read(path)).flatMap((address) => {
      const { href } = new URL(address, new URL(path, root));
      const to = href.startsWith(root.href) ? (href.slice(root.href.length).split('/')[0] ?? '') : '';
      return order.indexOf(to) > order.indexOf(path.split('/')[0] ?? '') ? [`${path} imports ${address}`] : [];
    }),
  );
}

const source = (/** @type {URL} */ root) => (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const element = new URL('element/', WWW);

test('www/ imports in one direction', () => assert.deepEqual(backward(WWW, FOLDERS, source(WWW)), []));

test('www/element/ imports in one direction, and every folder has its place', () => {
  const folders = readdirSync(element, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), [...ELEMENT].sort());
  assert.deepEqual(backward(element, ELEMENT, source(element)), []);
});

test('an import in the other direction is found, in whatever form', () => {
  for (const form of [
    "import { Session } from '../host/interface.js';",
    "import {\n  Session,\n} from '../host/interface.js';",
    "export * from '../host/interface.js';",
    "const later = () => import('../host/interface.js');",
    "import '../host/interface.js';",
  ]) {
    const read = (/** @type {string} */ path) => (path === 'dom/dom.js' ? form : '');
    assert.deepEqual(backward(element, ELEMENT, read), ['dom/dom.js imports ../host/interface.js'], form);
  }
});
