// English articles of about a length, each another, as JSON lines: what the figures of docs/archives.md were measured on.
//
//     node bench/articles.js 4096 10000 > articles.jsonl

import { TEXTS } from './texts.js';

const [bytes, count] = process.argv.slice(2).map(Number);
if (!(bytes > 0 && count > 0)) throw new Error('Say how many bytes an article has, and how many there are.');
const source = TEXTS.english(bytes * count);
for (let id = 0; id < count; id += 1) {
  // From the beginning of a word to the end of one.
  const text = source.slice(id * bytes, (id + 1) * bytes).replace(/^\S*\s+|\s+\S*$/g, '');
  process.stdout.write(`${JSON.stringify({ id, text })}\n`);
}
