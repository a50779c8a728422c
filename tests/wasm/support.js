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
