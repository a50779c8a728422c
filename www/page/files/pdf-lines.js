// What stands where on the pages of a PDF → text: a line end where a line ends, a blank line where a paragraph does, columns one
// after the other, and without what stands at the head or the foot of the pages.

/** @typedef {{ str: string, transform: number[], width: number, hasEOL: boolean }} Piece a stretch of text in one font */

/**
 * A line, or a part of one, in points: the size of its letters, how far down the page its base is, and where it begins and ends.
 * @typedef {{ text: string, size: number, top: number, left: number, right: number }} Line
 */

/** A base that differs by more of the letters' size than this is another line; less is a raised or lowered letter. */
const SHIFT = 0.5;
/** A gap of so many sizes inside a line is one between columns, or between the cells of a table. */
const CELL_GAP = 1.5;
/** A gap that is so much wider than the usual one ends a paragraph. */
const WIDE = 1.3;
/** Letters that are so much larger or smaller are a heading, or what follows it. */
const OTHER_SIZE = 1.15;
/** The first line of a paragraph is indented by so many sizes. */
const INDENT = { least: 0.8, most: 4 };
/** What ends a sentence, with what may close after it. */
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*$/;
/** Letters of at most this share of the usual size at the foot of a page are notes. */
const NOTE_SIZE = 0.93;
/** What stands in the first or last lines of so many pages, and of this share of them, belongs to the page. */
const MARGIN_LINES = 4;
const FEWEST_PAGES = 2;
const SHARE_OF_PAGES = 0.3;
/** Two columns have at least so many lines each, which fill this share of their width. */
const COLUMN_LINES = 8;
const COLUMN_FILL = 0.6;
/** Between them, in the middle of the page, this share of the lines at most goes across. */
const MIDDLE = { from: 0.35, to: 0.65 };
const MOST_ACROSS = 0.15;
/** They are read line by line where the PDF changes sides so often. */
const MOST_CHANGES = 0.25;

/**
 * The lines of a page, in the order of reading. That is the order in which the PDF has them, unless it goes to and fro between
 * two columns.
 * @param {Piece[]} pieces
 * @param {number[]} view from the page's space to one whose origin is at the top
 * @returns {Line[]}
 */
export function linesOf(pieces, view) {
  return joined(inColumns(partsOf(pieces, view)));
}

/** The parts of lines that no wide gap divides. @param {Piece[]} pieces @param {number[]} view @returns {Line[]} */
function partsOf(pieces, view) {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view;
  /** @type {Line[]} */
  const parts = [];
  /** @type {Line | undefined} */
  let part;
  for (const { str, transform, width, hasEOL } of upright(pieces, view)) {
    const [, , skew = 0, rise = 0, x = 0, y = 0] = transform;
    const top = b * x + d * y + f;
    const left = a * x + c * y + e;
    const size = Math.hypot(a * skew + c * rise, b * skew + d * rise);
    if (str.trim() !== '') {
      const largest = Math.max(size, part?.size ?? 0);
      if (part && (Math.abs(top - part.top) > SHIFT * largest || left - part.right > CELL_GAP * largest)) part = undefined;
      if (!part) parts.push((part = { text: '', size, top, left, right: left }));
      if (size > part.size) Object.assign(part, { size, top });
      part.right = left + width;
    }
    if (part) part.text += str;
    if (hasEOL) part = undefined;
  }
  for (const each of parts) each.text = each.text.replace(/\s+/g, ' ').trim();
  return parts.filter(({ text }) => text !== '');
}

/** Without what runs up or down the page, such as a stamp in its margin, unless all does. @param {Piece[]} pieces @param {number[]} view */
function upright(pieces, [a = 1, b = 0, c = 0, d = -1]) {
  const texts = pieces.filter(({ str }) => str !== undefined);
  const level = texts.filter(({ transform: [x = 1, y = 0] }) => Math.abs(a * x + c * y) >= Math.abs(b * x + d * y));
  return 2 * level.length >= texts.length ? level : texts;
}

/** The parts of one line together again. @param {Line[]} parts */
function joined(parts) {
  /** @type {Line[]} */
  const lines = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const isOne = last && part.left >= last.right && Math.abs(part.top - last.top) <= SHIFT * Math.max(part.size, last.size);
    if (isOne) Object.assign(last, { text: `${last.text} ${part.text}`, right: part.right, size: Math.max(last.size, part.size) });
    else lines.push({ ...part });
  }
  return lines;
}

/**
 * Puts two columns of prose one after the other, where the PDF has them line by line. A line across both ends what is above it.
 * @param {Line[]} parts
 */
function inColumns(parts) {
  const gutter = gutterOf(parts);
  if (gutter === undefined) return parts;
  const sideOf = (/** @type {Line} */ { left, right }) => (right <= gutter ? 0 : left >= gutter ? 1 : undefined);
  const changes = parts.filter((part, index) => index > 0 && sideOf(part) !== sideOf(/** @type {Line} */ (parts[index - 1]))).length;
  if (changes < MOST_CHANGES * parts.length) return parts;
  /** @type {Line[]} */
  const ordered = [];
  /** @type {[Line[], Line[]]} */
  let columns = [[], []];
  for (const part of [...parts].sort((one, other) => one.top - other.top)) {
    const side = sideOf(part);
    if (side !== undefined) columns[side].push(part);
    else {
      ordered.push(...columns[0], ...columns[1], part);
      columns = [[], []];
    }
  }
  return [...ordered, ...columns[0], ...columns[1]];
}

/** Where the widest gap between two columns of prose begins, if there are two. @param {Line[]} parts @returns {number | undefined} */
function gutterOf(parts) {
  const [from, to] = [Math.min(...parts.map(({ left }) => left)), Math.max(...parts.map(({ right }) => right))];
  const isMiddle = (/** @type {number} */ x) => x > from + MIDDLE.from * (to - from) && x < from + MIDDLE.to * (to - from);
  // The columns are as wide as their longest lines, so the gap begins where one of these ends.
  const ends = new Set(parts.map(({ right }) => right).filter(isMiddle));
  const gaps = [...ends].map((end) => {
    const columns = [parts.filter(({ right }) => right <= end), parts.filter(({ left }) => left >= end)];
    const across = parts.length - columns.reduce((sum, column) => sum + column.length, 0);
    return { end, columns, across, width: Math.min(...(columns[1]?.map(({ left }) => left - end) ?? [])) };
  });
  const [best] = gaps.sort((one, other) => one.across - other.across || other.width - one.width);
  return best && best.across <= MOST_ACROSS * parts.length && best.columns.every(isProse) ? best.end : undefined;
}

/** Whether most lines fill their column, as the cells of a table do not. @param {Line[]} column */
function isProse(column) {
  if (column.length < COLUMN_LINES) return false;
  const width = Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));
  return 2 * column.filter(({ left, right }) => right - left >= COLUMN_FILL * width).length > column.length;
}

/** @param {Line[][]} pages */
export function textOf(pages) {
  const margins = marginsOf(pages);
  const bodies = pages.map((lines) => lines.filter((line) => !margins.has(signOf(line))));
  const usual = { gap: usualGap(bodies), size: middle(bodies.flat().flatMap(({ text, size }) => Array.from(text.split(' '), () => size))) };
  let text = '';
  /** The notes of a page whose last sentence goes on on the next: they come after its paragraph. @type {Line[]} */
  let waiting = [];
  /** @type {Line | undefined} */
  let last;
  const add = (/** @type {string} */ between, /** @type {Line} */ line) => (text += (text && between) + line.text);
  const addNotes = () => {
    for (const [index, note] of waiting.entries()) add(index === 0 || isApart(waiting, index, usual.gap) ? '\n\n' : '\n', note);
    waiting = [];
  };
  for (const page of bodies) {
    const foot = notesFrom(page, usual.size);
    const lines = page.slice(0, foot);
    for (const [index, line] of lines.entries()) {
      const isNew = index === 0 ? !last || isOtherSize(last, line) : isApart(lines, index, usual.gap);
      if (isNew) addNotes();
      add(isNew ? '\n\n' : '\n', line);
      last = line;
    }
    waiting.push(...page.slice(foot));
    if (!last || SENTENCE_END.test(last.text)) addNotes();
  }
  addNotes();
  return text;
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
  return (
    isIndented && SENTENCE_END.test(before.text) && (!after || after.top < line.top || after.left < line.left - INDENT.least * line.size)
  );
}

/** @param {Line} one @param {Line} other */
function isOtherSize(one, other) {
  return Math.max(one.size, other.size) > OTHER_SIZE * Math.min(one.size, other.size);
}

/** The middle of the gaps from line to line, in sizes of the letters. @param {Line[][]} pages */
function usualGap(pages) {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, index) => (line.top - /** @type {Line} */ (lines[index]).top) / line.size),
  );
  return middle(gaps.filter((gap) => gap > SHIFT)) || 1;
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
