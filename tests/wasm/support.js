// The wasm in Node, as built by `cargo xtask build`.
import { readFile } from 'node:fs/promises';
import init, * as epitome from '../../www/pkg/epitome.js';

const wasm = new URL('../../www/pkg/epitome_bg.wasm', import.meta.url);

/** The glue, with its wasm loaded. */
export async function load() {
  await init({ module_or_path: await readFile(wasm) });
  return epitome;
}

/** Reads a text to the end. */
export function read(text, options) {
  return new epitome.Reader(text, options).finish();
}

/** Every span of an overview and a summary must cut the text at the right places. */
export function slices(text, { summary }) {
  return summary.every((sentence) => text.slice(sentence.start, sentence.end) === sentence.text);
}

// A small linear congruential generator: the same texts on every run.
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

const WORDS = (
  'the a of bridge Council tram river budget storm Engineer old new closed voted carries 1911 3.5 Dr. U.S. e.g. ' +
  '“quoted” (aside) well-known Émile мост город новый 大桥 关闭 橋が जسر पुल है สะพาน 다리가 😀'
).split(' ');
const ENDS = ['. ', '. ', '? ', '! ', '… ', '.\n\n', '\n', '。', '। ', ': '];

/** A text that breaks on many things, the same for the same seed. @param {number} seed */
export function generated(seed) {
  const random = numbers(seed);
  const pick = (list) => list[Math.floor(random.next().value * list.length)];
  let out = '';
  for (let i = 0; i < 5 + (seed % 60); i += 1) {
    const words = Array.from({ length: 1 + Math.floor(random.next().value * 18) }, () => pick(WORDS));
    out += words.join(' ') + pick(ENDS);
  }
  return out;
}
