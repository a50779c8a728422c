// What is in the package, and that its descriptions are true.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ts } from '@custom-elements-manifest/analyzer';
import { publint } from 'publint';

import { BROWSERS } from '../../npm/paths.js';
import { READMES, withTables } from '../../npm/reference.js';
import { DIST, makeProject, pack, ROOT } from './support.js';

const run = promisify(execFile);
const read = (path) => readFileSync(join(DIST, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const elements = JSON.parse(read('custom-elements.json'));

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: DIST, strict: true });
  assert.deepEqual(messages, []);
});

test('the types are found wherever modules are', async () => {
  const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  // It looks no further than types, and the core is none.
  const { stdout } = await run(process.execPath, [
    attw,
    pack('types'),
    '--profile',
    'esm-only',
    '--format',
    'json',
    '--exclude-entrypoints',
    './core.wasm',
  ]);
  const { problems = {} } = JSON.parse(stdout);
  assert.deepEqual(
    Object.keys(problems).filter((kind) => kind !== 'CJSResolvesToESM' && kind !== 'NoResolution'),
    [],
  );
});

test('types come first, and every file that is exported is there', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    const files = typeof target === 'string' ? [target] : Object.values(target);
    if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default'], name);
    for (const file of files) assert.ok(existsSync(join(DIST, file)), `${name}: ${file}`);
  }
});

test('the version is that of the library', () => {
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))[1]);
});

test('a program with every type of the interface compiles, and a wrong one does not', async () => {
  const good = `import { createEngine, type Engine, type Result } from 'epitome';
    import { createEngine as inline } from 'epitome/inline';
    import { EpitomeSummarizer } from 'epitome/define';
    import { EpitomeSummarizer as Element } from 'epitome/element';
    import { installSummarizer, Summarizer, type SummarizerType } from 'epitome/summarizer';
    import 'epitome/summarizer/polyfill';
    const engine: Engine = createEngine({ worker: false, fallback: () => new URL('https://example.org/core.js') });
    const result: Result = await engine.summarize('x', { length: { words: 20 } });
    EpitomeSummarizer.engine = inline();
    const type: SummarizerType = 'tldr';
    const summarizer: Summarizer = await Summarizer.create({ type, monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded }) => loaded.toFixed()) });
    const stream: ReadableStream<string> = summarizer.summarizeStreaming(result.summary[0]?.text ?? '', { context: 'x' });
    const installed: boolean = installSummarizer({ engine: () => engine });
    const replaced: Promise<boolean> = installSummarizer({ replaceUnavailable: true });
    document.querySelector('epitome-summarizer')?.addEventListener('epitome-summary', ({ result }) => result.lang.length);
    export { Element, installed, replaced, stream };`;
  const options = { strict: true, noEmit: true, target: 'esnext', lib: ['esnext', 'dom', 'dom.iterable'], types: [], skipLibCheck: false };
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const { folder } = makeProject(`compile-${module}`, {
      'good.ts': good,
      'bad.ts': `import { Summarizer } from 'epitome/summarizer'; new Summarizer(); await Summarizer.create({ type: 'tl;dr' });`,
      'tsconfig.json': JSON.stringify({ compilerOptions: { ...options, module, moduleResolution }, include: ['*.ts'] }),
    });
    const outcome = await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', folder]).catch(
      (error) => error,
    );
    const errors = outcome.stdout.split('\n').filter((line) => / error TS/.test(line));
    assert.deepEqual(
      errors.filter((line) => !/bad\.ts/.test(line)),
      [],
      module,
    );
    assert.equal(errors.length, 2, outcome.stdout);
  }
});

test('custom-elements.json says what the element really has', async () => {
  const { EpitomeSummarizer } = await import('../../www/element/epitome-summarizer.js');
  const element = elements.modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
  assert.equal(element.tagName, 'epitome-summarizer');
  assert.deepEqual(element.attributes.map(({ name }) => name).sort(), [...EpitomeSummarizer.observedAttributes].sort());
  assert.deepEqual(element.events.map(({ name }) => name).sort(), ['epitome-error', 'epitome-request', 'epitome-summary']);
  assert.ok(element.events.every(({ description }) => description));
  for (const { name, static: isStatic } of element.members) {
    assert.ok(name in (isStatic ? EpitomeSummarizer : EpitomeSummarizer.prototype), name);
    assert.ok(!name.startsWith('#'), name);
  }
  const defined = elements.modules.flatMap(({ exports }) => exports).find(({ kind }) => kind === 'custom-element-definition');
  assert.equal(defined.name, 'epitome-summarizer');
});

test('the tables of the READMEs are what the source and the budgets say (node npm/reference.js writes them)', async () => {
  for (const path of READMES) {
    const readme = readFileSync(path, 'utf8');
    assert.equal(await withTables(readme), readme, path);
  }
  for (const row of [/^\| `length` \|/m, /^\| the core, as WebAssembly \|/m]) assert.match(read('README.md'), row);
});

test('no link of the package’s README is relative: it stands where the repository does not', () => {
  assert.deepEqual(
    [...read('README.md').matchAll(/\]\((?!https:)([^)]*)\)/g)].map(([, link]) => link),
    [],
  );
});

test('the README names every option, field and method of the engine', () => {
  const named = new Set([...read('README.md').matchAll(/[\w$]+/g)].map(([word]) => word));
  const declared = ts.createSourceFile('', `${read('engine/types.d.ts')}\n${read('pkg/epitome.d.ts')}`, ts.ScriptTarget.Latest);
  const described = [
    'Abortable',
    'EngineOptions',
    'Engine',
    'EpitomeDocument',
    'ReadOptions',
    'SummaryRequest',
    'Summary',
    'Overview',
    'SummarySentence',
    'KeyTerm',
    'Coverage',
    'Covered',
    'Summarizability',
  ];
  const found = [];
  const visit = (node, isDescribed) => {
    const within = isDescribed || described.includes(node.name?.text);
    if (within && (ts.isPropertySignature(node) || ts.isMethodSignature(node))) found.push(node.name.text);
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(declared, false);
  assert.ok(found.length > 40, 'the declarations are read');
  assert.deepEqual(
    found.filter((name) => !named.has(name) && name !== 'timing'),
    [],
  );
});

test('the README names the browsers that the package is built for', () => {
  for (const [name, id] of [
    ['Chrome and Edge', 'chrome'],
    ['Firefox', 'firefox'],
    ['Safari', 'safari'],
  ]) {
    const version = BROWSERS.find((browser) => browser.startsWith(id)).slice(id.length);
    assert.ok(read('README.md').includes(`${name} ${version}`), `${name} ${version}`);
  }
});

test('the README names every import, and no other', () => {
  const named = [...read('README.md').matchAll(/^\| `(epitome(?:\/[^`]*)?)` \|/gm)].map(([, name]) => name.replace('epitome', '.'));
  const exported = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'));
  assert.deepEqual(named.sort(), exported.sort());
});
