// What stands where on a page of a PDF → its lines, in the order of reading: columns one after the other.

/** @typedef {{ str: string, transform: number[], width: number, hasEOL: boolean }} Piece a stretch of text in one font */

/**
 * A line, or a part of one, in points: the size of its letters, how far down the page its base is, where it begins and ends, and
 * where most of the lines that begin there end. A row has cells, with wide gaps between them.
 * @typedef {{ text: string, size: number, top: number, left: number, right: number, edge: number, isRow: boolean }} Line
 */

/** A base that differs by more of the letters' size than this is another line; less is a raised or lowered letter. */
const SHIFT = 0.5;
/** A gap of so many sizes inside a line is one between columns, or between the cells of a table. */
const CELL_GAP = 1.5;
/** Letters that are so much larger or smaller are a heading, or what follows it. */
const OTHER_SIZE = 1.15;
/** The first line of a paragraph is indented by so many sizes. */
export const INDENT = { least: 0.8, most: 4 };
/** This share of the lines of a column end before its edge, or there; a few are longer, such as those across two columns. */
const TO_EDGE = 0.75;
/** The bullet of a font of symbols, which has no other name in Unicode. */
const SYMBOL = /^[\ue000-\uf8ff](?= |$)/;
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
  const lines = joined(inColumns(partsOf(pieces, view)));
  for (const line of lines) line.edge = edgeOf(line, lines);
  return lines;
}

/** @param {Line} line @param {Line[]} lines of its page */
function edgeOf(line, lines) {
  const column = lines.filter((one) => Math.abs(one.left - line.left) <= INDENT.most * line.size && !isOtherSize(one, line));
  const ends = column.map(({ right }) => right).sort((one, other) => one - other);
  return ends[Math.floor(TO_EDGE * (ends.length - 1))] ?? line.right;
}

/** Whether the letters of one are larger. @param {{ size: number }} one @param {{ size: number }} other */
export function isOtherSize(one, other) {
  return Math.max(one.size, other.size) > OTHER_SIZE * Math.min(one.size, other.size);
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
      if (!part) parts.push((part = { text: '', size, top, left, right: left, edge: left, isRow: false }));
      if (size > part.size) Object.assign(part, { size, top });
      part.right = left + width;
    }
    if (part) part.text += str;
    if (hasEOL) part = undefined;
  }
  for (const each of parts) each.text = each.text.replace(/\s+/g, ' ').trim().replace(SYMBOL, '•');
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
    const size = Math.max(part.size, last?.size ?? 0);
    if (isOne) {
      const isRow = last.isRow || part.left - last.right > CELL_GAP * size;
      Object.assign(last, { text: `${last.text} ${part.text}`, right: part.right, size, isRow });
    } else lines.push({ ...part });
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
