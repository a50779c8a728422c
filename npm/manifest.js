// `custom-elements.json`: what editors and documentation tools know of the element, from its comments.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

import { EpitomeSummarizer } from '../www/element/epitome-summarizer.js';
import { DIST, WWW } from './paths.js';

/** What is described; the other modules of the element are read for what these inherit. */
const PUBLIC = ['element/define.js', 'element/epitome-summarizer.js', 'element/host/events.js'];

/** What the class really has, each once: a getter and its setter are one field. @param {any[]} members */
function ofClass(members) {
  const there = members.filter(({ name, static: isStatic }) => name in (isStatic ? EpitomeSummarizer : EpitomeSummarizer.prototype));
  return there.filter(
    (one, index) => there.findIndex(({ name, static: isStatic }) => name === one.name && isStatic === one.static) === index,
  );
}

/** @type {ReturnType<typeof analyze> | undefined} */
let analysis;

/** What the comments say, read once: three files are made of it. */
const described = () => (analysis ??= analyze());

async function analyze() {
  const names = await readdir(join(WWW, 'element'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.js')).map((name) => `element/${name.replaceAll(sep, '/')}`);
  const modules = await Promise.all(
    files.map(async (path) => ts.createSourceFile(path, await readFile(join(WWW, path), 'utf8'), ts.ScriptTarget.Latest, true)),
  );
  const manifest = create({ modules, plugins: [], context: { dev: false } });
  manifest.modules = manifest.modules.filter((/** @type {any} */ { path }) => PUBLIC.includes(path));
  const declarations = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations);
  const element = declarations.find((/** @type {any} */ { customElement }) => customElement);
  element.members = ofClass(element.members);
  // The analyzer also guesses from calls; those that are meant are described.
  element.events = element.events.filter((/** @type {any} */ { description }) => description);
  return { manifest, element };
}

/** What the element has: attributes, members, events, parts… */
export async function describeElement() {
  return (await described()).element;
}

export async function writeManifest() {
  const { manifest } = await described();
  await writeFile(join(DIST, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
