// The lines of the pages of a PDF → paragraphs, without what stands at the head or the foot of the pages.

import { INDENT, isOtherSize } from './pdf-lines.js';

/** @import { Line } from './pdf-lines.js' */

/** A gap that is so much wider than the usual one ends a paragraph. */
const WIDE = 1.3;
/** Less of a gap is none. */
const LEAST_GAP = 0.5;
/** What ends a sentence, or leads to what follows, with what may close after it. */
const END = /[.!?…:。！？]["'”’»)\]]*$/;
/** Letters of at most this share of the usual size at the foot of a page are notes. */
const NOTE_SIZE = 0.93;
/** What stands in the first or last lines of so many pages, and of this share of them, belongs to the page. */
const MARGIN_LINES = 4;
const FEWEST_PAGES = 2;
const SHARE_OF_PAGES = 0.3;

/**
 * What a wider gap, another size or an indent sets apart, each with its lines.
 * @param {Line[][]} pages
 * @returns {Line[][]}
 */
export function paragraphsOf(pages) {
  const margins = marginsOf(pages);
  const bodies = pages.map((lines) => lines.filter((line) => !margins.has(signOf(line))));
  const usual = { gap: usualGap(bodies), size: usualSize(bodies.flat()) };
  /** @type {Line[][]} */
  const paragraphs = [];
  /** The notes of a page whose last sentence goes on on the next: they come after its paragraph. @type {Line[]} */
  let waiting = [];
  /** @type {Line[] | undefined} */
  let paragraph;
  const addNotes = () => {
    for (const [index, note] of waiting.entries()) {
      if (index === 0 || isApart(waiting, index, usual.gap)) paragraphs.push([]);
      paragraphs.at(-1)?.push(note);
    }
    waiting = [];
  };
  for (const page of bodies) {
    const foot = notesFrom(page, usual.size);
    const lines = page.slice(0, foot);
    for (const [index, line] of lines.entries()) {
      const last = paragraph?.at(-1);
      if (!paragraph || (index === 0 ? last && isOtherSize(last, line) : isApart(lines, index, usual.gap))) {
        addNotes();
        paragraphs.push((paragraph = []));
      }
      paragraph.push(line);
    }
    waiting.push(...page.slice(foot));
    if (waiting.length > 0 && END.test(paragraph?.at(-1)?.text ?? '.')) {
      addNotes();
      paragraph = undefined;
    }
  }
  addNotes();
  return paragraphs;
}

/** The size of most words, in points. @param {Line[]} lines */
export function usualSize(lines) {
  return middle(lines.flatMap(({ text, size }) => Array.from(text.split(' '), () => size)));
}

/** Where the notes at the foot of a page begin: after its last line of the usual size. @param {Line[]} lines @param {number} usual */
function notesFrom(lines, usual) {
  const last = lines.findLastIndex(({ size }) => size > NOTE_SIZE * usual);
  return last < 0 ? lines.length : last + 1;
}

/** Whether a line begins something new. @param {Line[]} lines @param {number} index not the first @param {number} usual gap */
function isApart(lines, index, usual) {
  const [before, line, after] = [/** @type {Line} */ (lines[index - 1]), /** @type {Line} */ (lines[index]), lines[index + 1]];
  if (isOtherSize(before, line)) return true;
  // A line above the one before it is in the next column.
  if ((line.top - before.top) / Math.max(before.size, line.size) > WIDE * usual) return true;
  const indent = (line.left - before.left) / line.size;
  const isIndented = indent >= INDENT.least && indent <= INDENT.most && line.top > before.top;
  return isIndented && END.test(before.text) && (!after || after.top < line.top || after.left < line.left - INDENT.least * line.size);
}

/** The middle of the gaps from line to line, in sizes of the letters. @param {Line[][]} pages */
function usualGap(pages) {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, index) => (line.top - /** @type {Line} */ (lines[index]).top) / line.size),
  );
  return middle(gaps.filter((gap) => gap > LEAST_GAP)) || 1;
}

/** @param {number[]} values */
function middle(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** What is the same at the same height of several pages, but for its numbers. @param {Line[][]} pages @returns {Set<string>} */
function marginsOf(pages) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const lines of pages) {
    const down = [...lines].sort((one, other) => one.top - other.top);
    const signs = new Set([...down.slice(0, MARGIN_LINES), ...down.slice(-MARGIN_LINES)].map(signOf));
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_PAGES, SHARE_OF_PAGES * pages.length);
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([sign]) => sign));
}

/** @param {Line} line */
function signOf({ text, top }) {
  return `${Math.round(top)} ${text.replace(/\p{N}+/gu, '0')}`;
}
