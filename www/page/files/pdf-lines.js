// What stands where on the pages of a PDF → text: a line end where a line ends, a blank line where the gap is wider than
// between lines, and without what stands at the head or the foot of most pages.

/** @typedef {{ str: string, transform: number[], width: number, hasEOL: boolean }} Piece a stretch of text in one font */
/** @typedef {{ text: string, size: number, top: number }} Line its size, and how far down the page its base is, in points */

/** A base that differs by more of the letters' size than this is another line; less is a raised or lowered letter. */
const SHIFT = 0.5;
/** A gap that is so much wider than the usual one ends a paragraph. */
const WIDE = 1.3;
/** Letters that are so much larger or smaller are a heading, or what follows it. */
const OTHER_SIZE = 1.15;
/** What stands in the first or last lines of so many pages, and of this share of them, belongs to the page. */
const MARGIN_LINES = 2;
const FEWEST_PAGES = 3;
const SHARE_OF_PAGES = 0.3;

/**
 * The lines of a page, in the order in which the PDF has them: that of reading, column by column.
 * @param {Piece[]} pieces
 * @param {number[]} view from the page's space to one whose origin is at the top
 * @returns {Line[]}
 */
export function linesOf(pieces, view) {
  const [, , , , , shift = 0] = view;
  const [a = 1, b = 0, c = 0, d = -1] = view;
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | undefined} */
  let line;
  for (const { str, transform, hasEOL } of pieces) {
    if (str === undefined) continue;
    const [, , skew = 0, rise = 0, x = 0, y = 0] = transform;
    const top = b * x + d * y + shift;
    const size = Math.hypot(a * skew + c * rise, b * skew + d * rise);
    if (str.trim() !== '') {
      if (line && Math.abs(top - line.top) > SHIFT * Math.max(size, line.size)) line = undefined;
      if (!line) lines.push((line = { text: '', size, top }));
      if (size > line.size) Object.assign(line, { size, top });
    }
    if (line) line.text += str;
    if (hasEOL) line = undefined;
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

/** @param {Line[][]} pages */
export function textOf(pages) {
  const margins = marginsOf(pages);
  const bodies = pages.map((lines) => lines.filter((line) => !margins.has(signOf(line))));
  const usual = usualGap(bodies);
  let text = '';
  /** @type {Line | undefined} */
  let last;
  for (const lines of bodies) {
    for (const [index, line] of lines.entries()) {
      if (last) text += isApart(last, line, index === 0 ? undefined : usual) ? '\n\n' : '\n';
      text += line.text;
      last = line;
    }
  }
  return text;
}

/** Whether a line begins something new. @param {Line} before @param {Line} line @param {number | undefined} usual none on another page */
function isApart(before, line, usual) {
  const larger = Math.max(before.size, line.size);
  if (larger > OTHER_SIZE * Math.min(before.size, line.size)) return true;
  // A line above the one before it is in the next column.
  return usual !== undefined && (line.top - before.top) / larger > WIDE * usual;
}

/** The middle of the gaps from line to line, in sizes of the letters. @param {Line[][]} pages */
function usualGap(pages) {
  const gaps = pages.flatMap((lines) =>
    lines
      .slice(1)
      .map((line, index) => (line.top - /** @type {Line} */ (lines[index]).top) / line.size)
      .filter((gap) => gap > SHIFT),
  );
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 1;
}

/** What is the same at the same height of many pages, but for its numbers. @param {Line[][]} pages @returns {Set<string>} */
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
