// What stands where on the pages of a PDF → text.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linesOf } from '../../www/page/files/pdf-lines.js';
import { paragraphsOf } from '../../www/page/files/pdf-paragraphs.js';
import { textOf } from '../../www/page/files/pdf-text.js';

/** From the page's space, whose origin is at the foot, to one whose origin is at the top. */
const VIEW = [1, 0, 0, -1, 0, 842];

/**
 * A line as pdf.js tells of it. @param {string} str @param {number} x @param {number} top
 * @param {{ size?: number, isUpright?: boolean }} [how]
 */
function piece(str, x, top, { size = 10, isUpright = true } = {}) {
  const transform = isUpright ? [size, 0, 0, size, x, 842 - top] : [0, size, -size, 0, x, 842 - top];
  return { str, transform, width: str.length * size * 0.5, hasEOL: true };
}

/** Lines one below the other. @param {string[]} texts @param {{ x?: number, from?: number, size?: number }} [where] */
const column = (texts, { x = 70, from = 100, size = 10 } = {}) => texts.map((text, index) => piece(text, x, from + 12 * index, { size }));

/** @param {import('../../www/page/files/pdf-lines.js').Piece[][]} pages */
const marked = (...pages) => textOf(paragraphsOf(pages.map((pieces) => linesOf(pieces, VIEW))));

/** @param {import('../../www/page/files/pdf-lines.js').Piece[][]} pages */
const read = (...pages) => marked(...pages).text;

/** What is said of the text, each with its words. @param {import('../../www/page/files/pdf-lines.js').Piece[][]} pages */
function roles(...pages) {
  const { text, markup } = marked(...pages);
  return markup.map(({ start, end, role }) => [role, text.slice(start, end)]);
}

const PROSE = [
  'The harbour opened in May, after two years of work by',
  'forty men. The fishermen cheered the first boat, which',
  'came in before noon. All of it was paid by the town, and',
];

test('from two pages on, heads and feet are told by their place', () => {
  const page = (number, texts) => [piece('Annual report', 70, 40), ...column(texts), piece(`Page ${number} of 2`, 280, 800)];
  assert.equal(read(page(1, PROSE), page(2, ['nobody had to borrow.'])), [...PROSE, 'nobody had to borrow.'].join('\n'));
});

test('what two pages share in their middle is text', () => {
  const filler = (word) =>
    Array.from({ length: 9 }, (_, index) => `${word} line ${'one two three four five six seven eight nine'.split(' ')[index]}`);
  const page = (word) => [...column([...filler(word).slice(0, 4), 'The same line stands in both.', ...filler(word).slice(4)])];
  assert.equal(read(page('First'), page('Second')).match(/The same line/g)?.length, 2);
});

test('a sentence goes on on the next page, past the notes at the foot', () => {
  const first = [...column(PROSE), piece('1 The town has 900 people.', 70, 780, { size: 7 })];
  const rest = ['nobody had to borrow. It was a good year for all who', 'live by the sea, and for the county.'];
  const second = [...column([...rest, 'They said so in the paper.']), piece('Then came the snow.', 70, 172), piece('It stayed.', 70, 184)];
  assert.equal(
    read(first, second),
    `${[...PROSE, ...rest].join('\n')}\nThey said so in the paper.\n\n1 The town has 900 people.\n\nThen came the snow.\nIt stayed.`,
  );
});

test('notes stay where they are if the page ends with a sentence', () => {
  const first = [...column([...PROSE.slice(0, 2), 'came in before noon.']), piece('1 The town has 900 people.', 70, 780, { size: 7 })];
  assert.match(
    read(first, column(['It was a good year.'])),
    /noon\.\n\n1 The town has 900 people\.\nIt was|noon\.\n\n1 The town has 900 people\.\n\nIt was/,
  );
});

test('an indented line after the end of a sentence begins a paragraph', () => {
  const lines = [
    ...column([...PROSE.slice(0, 2), 'came in before noon.']),
    piece('All of it was paid by the town, which had saved for it.', 84, 136),
    piece('Nobody had to borrow.', 70, 148),
  ];
  assert.equal(
    read(lines),
    [
      ...PROSE.slice(0, 2),
      'came in before noon.\n',
      'All of it was paid by the town, which had saved for it.',
      'Nobody had to borrow.',
    ].join('\n'),
  );
});

test('a hanging list is no row of paragraphs', () => {
  const lines = [piece('1. The walls were built.', 70, 100), piece('They are of stone.', 84, 112), piece('They will last.', 84, 124)];
  assert.equal(read(lines), '1. The walls were built.\nThey are of stone.\nThey will last.');
});

test('a stamp that runs up the margin is left out', () => {
  assert.equal(read([...column(PROSE), piece('arXiv:0000.00000', 20, 400, { isUpright: false })]), PROSE.join('\n'));
});

test('two columns that the file has line by line are read one after the other, below a title across both', () => {
  const left = Array.from({ length: 9 }, (_, index) => `This is line ${index} of the left column, which goes`);
  const right = Array.from({ length: 9 }, (_, index) => `This is line ${index} of the right column, and so`);
  const rows = left.flatMap((text, index) => [piece(text, 50, 120 + 12 * index), piece(right[index] ?? '', 310, 120 + 12 * index)]);
  const title = piece('A title that goes across both columns of the page and more, to the very end', 50, 60, { size: 14 });
  assert.equal(
    read([title, ...rows]),
    `${title.str}\n\n${left.join('\n')}\n\n${right.join('\n')}`.replace('\n\nThis is line 0 of the right', '\nThis is line 0 of the right'),
  );
});

test('a table stays line by line', () => {
  const rows = Array.from({ length: 12 }, (_, index) => [
    piece(`Item ${index}`, 50, 100 + 12 * index),
    piece(`${index}.00`, 400, 100 + 12 * index),
  ]).flat();
  assert.equal(read(rows).split('\n')[3], 'Item 3 3.00');
});

test('lines that fill their column are one paragraph', () => {
  assert.deepEqual(roles(column([...PROSE, 'nobody had to borrow.'])), [['paragraph', [...PROSE, 'nobody had to borrow.'].join('\n')]]);
});

test('beside prose, a line without an end mark is no sentence', () => {
  const lines = [...column([...PROSE, 'nobody had to borrow.']), piece('Total 4,000 men and 12 boats', 70, 200), piece('Signed', 70, 224)];
  assert.deepEqual(roles(lines).slice(1), [
    ['table', 'Total 4,000 men and 12 boats'],
    ['table', 'Signed'],
  ]);
});

test('a line before a paragraph is its heading; the largest, over two lines, is the title', () => {
  const lines = [
    piece('How the harbour of a small town', 70, 40, { size: 18 }),
    piece('was built in two years', 70, 62, { size: 18 }),
    piece('The opening', 70, 90),
    ...column([...PROSE, 'nobody had to borrow.'], { from: 120 }),
  ];
  assert.deepEqual(roles(lines).slice(0, 2), [
    ['title', 'How the harbour of a small town was built in two years'],
    ['heading', 'The opening'],
  ]);
});

test('a row of cells is none of a paragraph', () => {
  const rows = ['Boats', 'Men', 'Days'].flatMap((name, index) => [
    piece(name, 70, 200 + 12 * index),
    piece(`${index + 1}00 in all of the year, more than before.`, 200, 200 + 12 * index),
  ]);
  assert.deepEqual(
    roles([...column([...PROSE, 'nobody had to borrow.']), ...rows]).map(([role]) => role),
    ['paragraph', 'table', 'table', 'table'],
  );
});

test('slides have no sentences: their items stay as they are', () => {
  const lines = ['• Fewer boats in the old harbour', '• More room for the ferries to turn', '• 12'].map((text, index) =>
    piece(text, 70, 100 + 40 * index),
  );
  assert.deepEqual(roles(lines), [['table', '• 12']]);
});

test('the bullet of a font of symbols is a bullet', () => {
  assert.equal(read([piece('\uf0b7 The walls were built.', 70, 100)]), '• The walls were built.');
});

test('of Arabic, which fills its lines from the right, nothing is said', () => {
  assert.deepEqual(roles(column(['افتتح الميناء في مايو بعد عامين من العمل', 'وقد دفعت المدينة ثمنه كله'])), []);
});
