// The element in the types of frameworks and in what editors know, each from the package.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { DIST, makeProject, ROOT } from './support.js';

const read = (path) => readFileSync(join(DIST, path), 'utf8');
const json = (path) => JSON.parse(read(path));
const element = json('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ customElement }) => customElement);
const attributes = element.attributes.map(({ name }) => name).sort();

/** What compiles, and what does not. @type {Record<string, { good: string, bad: string, options?: object }>} */
const frameworks = {
  react: {
    good: '<epitome-summarizer for="story" length={2} heading-level={3} onepitome-summary={(event) => event.result.summary.length} />',
    bad: '<epitome-summarizer length={{}} />',
    options: { jsx: 'react-jsx' },
  },
  solid: {
    good: '<epitome-summarizer for="story" length={2} on:epitome-error={(event) => event.error} />',
    bad: '<epitome-summarizer view="list" />',
    options: { jsx: 'preserve', jsxImportSource: 'solid-js' },
  },
  vue: {
    good: `{ length: 2, onEpitomeSummary: (event) => event.result.summary.length } satisfies InstanceType<import('vue').GlobalComponents['epitome-summarizer']>['$props']`,
    bad: `{ unit: 'pages' } satisfies InstanceType<import('vue').GlobalComponents['epitome-summarizer']>['$props']`,
  },
  svelte: {
    good: `{ length: 2, 'onepitome-summary': (event) => event.result.summary.length } satisfies import('svelte/elements').SvelteHTMLElements['epitome-summarizer']`,
    bad: `{ skim: 1 } satisfies import('svelte/elements').SvelteHTMLElements['epitome-summarizer']`,
  },
};

for (const [name, { good, bad, options }] of Object.entries(frameworks)) {
  test(`${name} knows the element, and what it does not have`, () => {
    const program = (/** @type {string} */ expression) => `import 'epitome/${name}';\nexport const it = ${expression};`;
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'esnext',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['esnext', 'dom', 'dom.iterable'],
      types: [],
      skipLibCheck: false,
      ...options,
    };
    const { folder } = makeProject(`types-${name}`, {
      'good.tsx': program(good),
      'bad.tsx': program(bad),
      'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.tsx'] }),
    });
    let said = '';
    try {
      execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', folder], { cwd: folder });
    } catch ({ stdout }) {
      said = String(stdout);
    }
    // Those of the framework's own declarations are not ours to mend.
    const errors = said.split('\n').filter((line) => / error TS/.test(line) && /^(?:good|bad|node_modules\/epitome)/.test(line));
    assert.equal(errors.length, 1, said);
    assert.match(errors[0], /^bad\.tsx/);
  });
}

test('the types for frameworks have every attribute and every event', () => {
  const source = read('frameworks/attributes.d.ts');
  for (const name of [...attributes, ...element.events.map((event) => event.name)])
    assert.match(source, new RegExp(`^  '?${name}'?\\??:`, 'm'));
});

test('editors know every attribute, event, part and custom property', () => {
  const [tag] = json('vscode.html-custom-data.json').tags;
  assert.deepEqual(tag.attributes.map(({ name }) => name).sort(), attributes);
  const unit = tag.attributes.find(({ name }) => name === 'unit');
  assert.deepEqual(
    unit.values.map(({ name }) => name),
    ['sentences', 'words', 'percent', 'seconds'],
  );
  const { version, contributions } = json('web-types.json');
  assert.equal(version, json('package.json').version);
  const [described] = contributions.html.elements;
  assert.deepEqual(described.attributes.map(({ name }) => name).sort(), attributes);
  for (const [given, wanted] of [
    [described.js.events, element.events],
    [described.css.parts, element.cssParts],
    [described.css.properties, element.cssProperties],
  ])
    assert.deepEqual(
      given.map(({ name }) => name),
      wanted.map(({ name }) => name),
    );
});
