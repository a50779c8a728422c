// What the core takes for one text: the same in Node and in a browser. `bench/speed.js` runs it.
//
//     node --expose-gc bench/core.js FILE ROUNDS

/** Short texts are read again and again within a round, because clocks of browsers are coarse. In bytes. */
const AT_LEAST = 200_000;

/**
 * Milliseconds of taking the text in, of each stage as the core itself tells, of a summary, and of all of it; of what it cannot
 * be faster than: splitting the text at what is no letter, and copying it; and the memory of the core after the first reading.
 * Of a core that is fresh.
 * @param {typeof import('../www/pkg/epitome.js')} epitome
 * @param {WebAssembly.Memory} memory of the core
 * @param {string} text
 * @param {number} rounds
 */
export function measure(epitome, memory, text, rounds) {
  const bytes = new TextEncoder().encode(text).length;
  const repeats = Math.ceil(AT_LEAST / bytes);
  /** @type {Record<string, number[]>} */
  const times = {};
  let held = 0;
  const note = (/** @type {Record<string, number>} */ sums) => {
    for (const [what, sum] of Object.entries(sums)) (times[what] ??= []).push(sum / repeats);
  };
  const timed = (/** @type {() => unknown} */ work) => {
    const start = performance.now();
    for (let count = repeats; count > 0; count -= 1) work();
    return performance.now() - start;
  };
  for (let round = 0; round < rounds; round += 1) {
    /** @type {Record<string, number>} */
    const sums = { input: 0, summary: 0 };
    const total = timed(() => {
      const start = performance.now();
      const reader = new epitome.Reader(text);
      sums.input += performance.now() - start;
      const document = reader.finish();
      for (const [stage, time] of Object.entries(document.overview().timing)) sums[stage] = (sums[stage] ?? 0) + time;
      const asked = performance.now();
      document.summarize({ sentences: 3 });
      sums.summary += performance.now() - asked;
      document.free();
      // It never shrinks: later, what earlier rounds have scattered would count, too.
      held ||= memory.buffer.byteLength;
    });
    note({ ...sums, total });
    globalThis.gc?.();
  }
  const room = new Uint8Array(new WebAssembly.Memory({ initial: Math.ceil((3 * text.length) / 65536) + 1 }).buffer);
  const encoder = new TextEncoder();
  for (let round = 0; round < rounds; round += 1) {
    note({ split: timed(() => text.split(/\W+/).length) });
    globalThis.gc?.();
    note({ copy: timed(() => encoder.encodeInto(text, room)) });
  }
  return { bytes, times, memory: held };
}

/** In Node. */
async function main() {
  const { readFile } = await import('node:fs/promises');
  const { default: init, ...epitome } = await import('../www/pkg/epitome.js');
  const [file, rounds] = process.argv.slice(2);
  const wasm = await readFile(new URL('../www/pkg/epitome_bg.wasm', import.meta.url));
  const { memory } = await init({ module_or_path: wasm });
  console.log(JSON.stringify(measure(/** @type {any} */ (epitome), memory, await readFile(file, 'utf8'), Number(rounds))));
}

if (typeof process === 'object' && import.meta.url.endsWith('/core.js') && process.argv[1]?.endsWith('core.js')) await main();
