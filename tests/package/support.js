// The package as its users get it: packed by npm, and unpacked into a project.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = join(ROOT, 'dist');

/** Packs `dist/`; where the tarball is. @param {string} name of a folder of this test's own */
export function pack(name) {
  const folder = join(ROOT, 'target/package', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const [{ filename }] = JSON.parse(
    execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: DIST, encoding: 'utf8' }),
  );
  return join(folder, filename);
}

/**
 * A project that has the package installed, below this repository, where the tools of the lock file are found.
 * @param {string} name
 * @param {Record<string, string>} files
 */
export function makeProject(name, files) {
  const tarball = pack(name);
  const folder = dirname(tarball);
  const installed = join(folder, 'node_modules/epitome');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const [path, content] of Object.entries({ 'package.json': '{ "type": "module", "private": true }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, installed };
}
