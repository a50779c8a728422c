// Texts of any length, the same on every run: sentences of words by Zipf's law, in paragraphs below headings.
//
//     node bench/texts.js english 1000000 > text.txt
//
// The frequent words are those of the language, so that it is recognized. The others are put together from syllables:
// the ranks go on for ever, as they do in real texts, and no text of anybody's is needed.

import { fileURLToPath } from 'node:url';

/** Mulberry32: numbers from 0 to 1, the same on every run. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @typedef {object} Words
 * @property {string[]} small function words
 * @property {string[]} syllables
 * @property {string} space between words
 * @property {string[]} ends of sentences
 * @property {[number, number]} length of sentences in words: the least, and how many there may be more
 */

/** @type {Record<string, Words>} */
const LANGUAGES = {
  english: {
    small: 'the of and a in to is was for on with by at from it that he they which their has were not but'.split(' '),
    syllables: 'ba den fol gri ka lum mar nes or pil quo ras ten ul ver wis'.split(' '),
    space: ' ',
    ends: ['. ', '. ', '. ', '. ', '? ', '! '],
    length: [8, 22],
  },
  chinese: {
    small: [...'的了在是和不也就都而对于从把被这那其与及'],
    syllables: [...'山水木石火土金月日田禾竹米耳目手足舟车马牛羊鱼鸟'],
    space: '',
    ends: ['。', '。', '。', '？', '！'],
    length: [6, 18],
  },
  arabic: {
    small: 'في من على إلى عن مع هذا هذه التي الذي كان كانت أن لا ما هو هي قد بعد كل'.split(' '),
    syllables: 'با دن فو جر كا لم مر نس عر بل قو رس تن حل ور وس'.split(' '),
    space: ' ',
    ends: ['. ', '. ', '. ', '؟ ', '! '],
    length: [7, 20],
  },
};

/** Different words, at most, beside the small ones: the tail of a long text is long. */
const VOCABULARY = 200_000;

/**
 * @param {string} language
 * @param {number} seed
 */
function writer(language, seed) {
  const { small, syllables, space, ends, length } = LANGUAGES[language];
  const random = numbers(seed);
  const below = (/** @type {number} */ count) => Math.floor(random() * count);
  const word = () => {
    if (below(5) < 2) return small[below(small.length)];
    // Zipf's law: the logarithm of the rank is distributed evenly.
    let rank = Math.floor(VOCABULARY ** random()) + syllables.length;
    let letters = '';
    for (; rank > 0; rank = Math.floor(rank / syllables.length)) letters += syllables[rank % syllables.length];
    return letters;
  };
  const line = (/** @type {number} */ count) => {
    const words = Array.from({ length: count }, word).join(space);
    return words[0].toUpperCase() + words.slice(1);
  };
  return {
    below,
    line,
    sentence: () => line(length[0] + below(length[1])) + ends[below(ends.length)],
  };
}

/** How much is written between two looks at the length: measuring what a text takes takes time itself. */
const PARAGRAPHS = 8;

/** An article, written until it is long enough, and cut. @param {string} language @param {number} bytes as UTF-8 */
export function article(language, bytes) {
  const { below, line, sentence } = writer(language, 1);
  return sized(bytes, () => {
    let text = `${line(3)}\n\n`;
    for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
      for (let count = 3 + below(5); count > 0; count -= 1) text += sentence();
      text += '\n\n';
    }
    return text;
  });
}

/** An article of so many words and a few more, in English. @param {number} words */
export function articleOf(words) {
  const { below, line } = writer('english', words);
  let text = '';
  for (let written = 0, paragraph = 0; written < words; paragraph += 1) {
    if (paragraph % PARAGRAPHS === 0) text += `${line(3)}\n\n`;
    for (let i = 0; i < 5; i += 1) {
      const length = 10 + below(20);
      text += `${line(length)}. `;
      written += length;
    }
    text += '\n\n';
  }
  return text;
}

/** What select-all and copy gives of pages: articles with what stands around them. @param {number} bytes */
function pages(bytes) {
  const { below, line, sentence } = writer('english', 2);
  const lines = (/** @type {string[]} */ ...all) => `${all.join('\n')}\n\n`;
  return sized(bytes, () => {
    let text =
      lines('Home', 'News', 'Weather', 'Sign in', 'Subscribe') + lines('We use cookies to improve this site.', 'Accept all', 'Reject all');
    text += lines(line(7)) + lines(`By ${line(2)}`, '3 May 2024, 10:15', 'Share', 'Save');
    for (let paragraph = 0; paragraph < 3 * PARAGRAPHS; paragraph += 1) {
      for (let count = 2 + below(3); count > 0; count -= 1) text += sentence();
      text += '\n\n';
      if (paragraph % 6 === 3) text += lines(`${line(6)} Photograph: ${line(2)}`);
    }
    text += lines('Related articles', line(6), line(7), line(5)) + lines('Comments (12)', 'Log in to comment');
    return text + lines('About us', 'Contact', 'Privacy policy', 'Terms of use', '© 2024 The Harlow Post. All rights reserved.');
  });
}

/** @param {number} bytes @param {() => string} next */
function sized(bytes, next) {
  const parts = [];
  let left = bytes;
  while (left > 0) {
    const part = next();
    parts.push(part);
    left -= Buffer.byteLength(part);
  }
  const whole = Buffer.from(parts.join(''));
  // A letter that the cut goes through is left out.
  return whole
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '');
}

/** What is written to be slow. @type {Record<string, (bytes: number) => string>} */
const HOSTILE = {
  'one sentence': (bytes) => {
    const { line } = writer('english', 3);
    return sized(bytes, () => `${line(50).toLowerCase()} `);
  },
  'one-word sentences': (bytes) => sized(bytes, () => 'Yes. No. Maybe. Never. Always. '.repeat(1000)),
  'one word repeated': (bytes) => sized(bytes, () => 'bridge '.repeat(1000)),
  'all words distinct': (bytes) => {
    let count = 0;
    return sized(bytes, () => {
      let text = '';
      for (const end = count + 1200; count < end; count += 1) text += `w${count.toString(36)}${count % 12 === 11 ? '.\n' : ' '}`;
      return text;
    });
  },
};

/** By kind, a function of the length in bytes. @type {Record<string, (bytes: number) => string>} */
export const TEXTS = {
  ...Object.fromEntries(Object.keys(LANGUAGES).map((language) => [language, (/** @type {number} */ bytes) => article(language, bytes)])),
  page: pages,
};

export { HOSTILE };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind, bytes] = process.argv.slice(2);
  const make = { ...TEXTS, ...HOSTILE }[kind];
  if (!make || !(Number(bytes) > 0)) throw new Error(`Say which and how many bytes: ${Object.keys({ ...TEXTS, ...HOSTILE }).join(', ')}.`);
  process.stdout.write(make(Number(bytes)));
}
