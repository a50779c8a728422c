// The package in Node: imported for server rendering, and used.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { makeProject } from './support.js';

const run = promisify(execFile);
const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

/** Runs a module in a project with the package; what it says. @param {string} name @param {string} script */
async function runIn(name, script) {
  const { folder } = makeProject(name, { 'main.js': script, 'article.txt': article });
  const { stdout, stderr } = await run(process.execPath, ['main.js'], { cwd: folder });
  assert.equal(stderr, '');
  return stdout.trim();
}

test('every module can be imported without a document, and nothing happens', async () => {
  const modules = ['epitome', 'epitome/inline', 'epitome/element', 'epitome/define', 'epitome/summarizer', 'epitome/summarizer/polyfill'];
  const names = await runIn(
    'import',
    `const before = Object.getOwnPropertyNames(globalThis).join();
    for (const name of ${JSON.stringify(modules)}) console.log(Object.keys(await import(name)).join());
    if (Object.getOwnPropertyNames(globalThis).join() !== before) throw new Error('a global appeared');`,
  );
  assert.deepEqual(names.split('\n'), [
    'createEngine',
    'createEngine',
    'EpitomeSummarizer',
    'EpitomeSummarizer',
    'CreateMonitor,Summarizer,defineSummarizer,installSummarizer',
  ]);
});

test('both engines summarize, on the main thread, and the process can end', async () => {
  const said = await runIn(
    'summarize',
    `import { readFileSync } from 'node:fs';
    import { createEngine } from 'epitome';
    import { createEngine as createInline } from 'epitome/inline';
    const text = readFileSync('article.txt', 'utf8');
    for (const create of [createEngine, createInline]) {
      const engine = create();
      const { summary } = await engine.summarize(text, { length: { sentences: 2 } });
      console.log(engine.mode, summary.every(({ start, end, text: slice }) => text.slice(start, end) === slice), summary.length);
    }`,
  );
  assert.equal(said, 'main true 2\nmain true 2');
});

test('Summarizer works in Node, too', async () => {
  const said = await runIn(
    'summarizer',
    `import { readFileSync } from 'node:fs';
    import { Summarizer } from 'epitome/summarizer';
    const summarizer = await Summarizer.create({ type: 'key-points' });
    console.log((await summarizer.summarize(readFileSync('article.txt', 'utf8'))).split('\\n').length);`,
  );
  assert.equal(said, '3');
});
