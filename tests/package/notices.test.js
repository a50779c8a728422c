// What ships from others ships with their licences.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { packagesOf } from '../../npm/libraries.js';
import { DIST, ROOT } from './support.js';

const read = (path) => readFileSync(join(DIST, path), 'utf8');
const page = read('epitome.html');
const texts = {
  'the npm package': read('third-party.txt'),
  'the page as one file': /<script type="text\/plain" id="third-party">([^]*?)<\/script>/.exec(page)?.[1] ?? '',
  'the site': read('site/third-party.txt'),
};

/** Those that cargo links, but for what runs while it builds. */
function crates() {
  const flags = ['tree', '--package', 'epitome-wasm', '--target', 'wasm32-unknown-unknown', '--edges', 'normal,no-proc-macro'];
  const output = execFileSync(process.env.CARGO ?? 'cargo', [...flags, '--prefix', 'none', '--format', '{p}', '--locked'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const names = output.split('\n').map((line) => /^(\S+) v(\S+)/.exec(line));
  return names.filter((found) => found && !found[1].startsWith('epitome')).map(([, name, version]) => `${name} ${version}`);
}

/** Whether a text names it at the head of a licence. @param {string} text @param {string} name */
const names = (text, name) => text.split('\n').some((line) => line.startsWith(`${name} (`));

for (const [place, text] of Object.entries(texts)) {
  test(`${place}: the licence of every crate in the core, of Rust, of musl, and of the lists of words`, () => {
    const linked = crates();
    assert.ok(linked.length > 10, 'cargo says what is linked');
    const wanted = [...new Set(linked), 'the standard library of Rust', 'compiler-builtins, with libm', 'Stopwords ISO'];
    assert.deepEqual(
      wanted.filter((name) => !names(text, name)),
      [],
    );
    for (const notice of ['Rich Felker, et al.', 'Sun Microsystems', 'Unicode, Inc.', 'Chris McComb', 'Gene Diaz'])
      assert.ok(text.includes(notice), notice);
  });
}

test('the site: the licence of every package that reads files, and of what is inside of these', async () => {
  const text = texts['the site'];
  const packages = await packagesOf(['pdf.js', 'docx.js']);
  assert.ok(packages.includes('mammoth') && packages.includes('pdfjs-dist') && packages.includes('pako'), packages.join());
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
    assert.ok(names(text, `${name} ${version}`), name);
  }
  for (const notice of ['Copyright 1990-2009 Adobe Systems Incorporated', 'Denis Pushkarev', 'Vitaly Puzrin'])
    assert.ok(text.includes(notice), notice);
});

test('core-js is named in the year of the one that pdf.js has', () => {
  const folder = join(ROOT, 'node_modules/pdfjs-dist/legacy/build');
  assert.ok(existsSync(folder));
  const [, years] = /copyright: '© (\S+) Denis Pushkarev/.exec(readFileSync(join(folder, 'pdf.mjs'), 'utf8')) ?? [];
  assert.ok(texts['the site'].includes(`Copyright (c) ${years} Denis Pushkarev`), years);
});
