// The places where the core runs: what each measures of a text, which all of them read from a file.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { open } from '../../tests/browser/support/page.js';

export const BENCH = fileURLToPath(new URL('../', import.meta.url));

/**
 * What the parts of the bench share.
 * @typedef {object} Setting
 * @property {string} native the program that `examples/stages.rs` makes
 * @property {string} command the command line
 * @property {string} work a folder for texts, served as `/work/`
 * @property {boolean} isQuick
 * @property {number} most no text is longer, in bytes
 * @property {string} origin of the server that has the page, the package and the bench
 * @property {Record<string, string>} pages what the server has beside files, by path
 * @property {import('puppeteer-core').Browser} browser
 */
/** @typedef {{ bytes: number, times: Record<string, number[]>, memory?: number, peak?: number | null }} Figures */

/** Writes a text for all places to read. @param {Setting} setting @param {string} name @param {string} text */
export function keep({ work }, name, text) {
  const file = `${name.replaceAll(' ', '-')}.txt`;
  writeFileSync(join(work, file), text);
  return file;
}

/** What a program says of the last file it is given. @param {string} program @param {string[]} words @returns {Figures} */
function ask(program, words) {
  const said = execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said.trim().split('\n').at(-1) ?? '');
}

/** @param {Setting} setting @param {string[]} files those before the last warm the process up @param {number} rounds @param {string[]} [flags] */
export const natively = ({ native, work }, files, rounds, flags = []) =>
  ask(native, [...flags, '--rounds', String(rounds), ...files.map((file) => join(work, file))]);

/** @param {Setting} setting @param {string} file @param {number} rounds */
const inNode = ({ work }, file, rounds) =>
  ask(process.execPath, ['--expose-gc', '--max-old-space-size=8192', join(BENCH, 'core.js'), join(work, file), String(rounds)]);

/** @param {Setting} setting @param {string} file @param {number} rounds @returns {Promise<Figures>} */
async function inChromium({ browser, origin }, file, rounds) {
  const { page } = await open(browser, `${origin}/test/`);
  try {
    // The driver waits for an answer no longer than a minute, but asks as often as it is told to.
    await page.evaluate(
      (name, count) => {
        globalThis.figures = (async () => {
          const [{ measure }, { default: init, ...epitome }] = await Promise.all([import('/bench/core.js'), import('/pkg/epitome.js')]);
          const { memory } = await init({ module_or_path: fetch('/pkg/epitome_bg.wasm') });
          const text = await (await fetch(`/work/${name}`)).text();
          return measure(epitome, memory, text, count);
        })().then(
          (value) => (globalThis.answer = { value }),
          (error) => (globalThis.answer = { error: String(error) }),
        );
      },
      file,
      rounds,
    );
    for (;;) {
      const answer = await page.evaluate(() =>
        Promise.race([globalThis.figures.then(() => globalThis.answer), new Promise((resolve) => setTimeout(resolve, 5000))]),
      );
      if (answer?.error) throw new Error(answer.error);
      if (answer) return answer.value;
    }
  } finally {
    await page.close();
  }
}

/** @type {Record<string, (setting: Setting, file: string, rounds: number) => Figures | Promise<Figures>>} */
export const PLACES = {
  native: (setting, file, rounds) => natively(setting, [file], rounds),
  Node: inNode,
  Chromium: inChromium,
};
