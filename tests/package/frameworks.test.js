// The pages of examples/frameworks, each built by its framework from the package and used in a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'vite';

import { launch } from '../browser/support/browser.js';
import { open, until } from '../browser/support/page.js';
import { startServer } from '../browser/support/server.js';
import { paragraphs } from '../../examples/frameworks/story.js';
import { makeProject, ROOT } from './support.js';

const EXAMPLES = join(ROOT, 'examples/frameworks');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The example of a framework as a project of its own. @param {string} name */
function project(name) {
  const { folder } = makeProject(`framework-${name}`, {});
  cpSync(join(EXAMPLES, name), folder, { recursive: true });
  cpSync(join(EXAMPLES, 'story.js'), join(folder, 'story.js'));
  return folder;
}

/** @param {string} folder */
async function vite(folder) {
  await build({ root: folder, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } });
  return join(folder, 'dist');
}

/** Runs a tool of the lock file. @param {string} folder @param {string} script @param {string[]} [rest] */
function run(folder, script, rest = []) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  execFileSync(process.execPath, [join(ROOT, 'node_modules', script), ...rest], { cwd: folder, env, stdio: 'pipe' });
}

/** How each is built, and where the site is then. @type {Record<string, (folder: string) => Promise<string> | string>} */
const frameworks = {
  react: vite,
  vue: vite,
  svelte: vite,
  astro(folder) {
    run(folder, 'astro/astro.js', ['build']);
    return join(folder, 'dist');
  },
  eleventy(folder) {
    run(folder, '@11ty/eleventy/cmd.cjs', ['--quiet']);
    return join(folder, '_site');
  },
};

test('every example is tried', () => {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(frameworks).sort());
});

for (const [name, make] of Object.entries(frameworks)) {
  test(`${name}: an article of the page and its summary`, async () => {
    const server = await startServer({ folders: { '/': await make(project(name)) } });
    try {
      const { page, problems } = await open(browser, `${server.origin}/`);
      await until(page, () => document.querySelector('epitome-summarizer')?.result?.summary.length === 2);
      await until(page, () => CSS.highlights.get('epitome-mark')?.size === 2);
      const seen = await page.evaluate(() => ({
        counted: document.querySelector('output')?.textContent,
        description: document.querySelector('meta[name=description]')?.getAttribute('content'),
        tags: document.querySelectorAll('meta[property="article:tag"]').length,
      }));
      if (name === 'astro' || name === 'eleventy') {
        assert.ok(seen.description.length > 40 && seen.description.length <= 160, seen.description);
        assert.ok(
          paragraphs.some((text) => text.includes(seen.description.replace(/…$/, ''))),
          seen.description,
        );
        assert.equal(seen.tags > 0, name === 'astro');
      } else {
        await until(page, () => document.querySelector('output').textContent === '2');
      }
      assert.deepEqual(problems, []);
      await page.close();
    } finally {
      await server.close();
    }
  });
}

test('a page of an example is short', () => {
  for (const name of Object.keys(frameworks))
    for (const file of readdirSync(join(EXAMPLES, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
      const path = join(file.parentPath, file.name);
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
      assert.ok(lines <= 25, `${relative(ROOT, path)}: ${lines} lines`);
    }
});
