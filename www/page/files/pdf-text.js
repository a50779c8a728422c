// The paragraphs of a PDF → its text, a line end where a line ends, with what their look says of them: which lines are one
// paragraph, which are headings, and which are no prose, so that no cell of a table is taken for a sentence.

import { isOtherSize } from './pdf-lines.js';
import { usualSize } from './pdf-paragraphs.js';

/** @import { Markup } from '../../engine/types.d.ts' */
/** @import { Line } from './pdf-lines.js' */

/** @typedef {{ text: string, markup: Markup[] }} MarkedText */

/** The end of a sentence in a line, or of an item. Before a full stop are two small letters or digits: it may be of a shortened name. */
const SENTENCE_END = /(?:[\p{Ll}\p{Lo}\p{N}]{2}[\p{Pe}\p{Pf}"']*\.|[!?…।])[\p{Pe}\p{Pf}"']*(?= |$)|[。！？；]|;$/u;
const BULLET = /^(?:[•‣◦▪●○■□–—*·-]|[([]?(?:\p{N}+|\p{L})[.)\]])\s/u;
/** Writing without end marks, and such as fills its lines from the right. */
const NOT_JUDGED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** A heading has at most so many letters. */
const LONGEST_HEADING = 90;
/** A text with less of its letters in sentences is one of lines, as slides are. */
const LEAST_PROSE = 0.2;
/** A line of such a text that has fewer words says nothing. */
const FEWEST_WORDS = 4;
/** A line that breaks a sentence off fills at least so much of its column. */
const LEAST_FILL = 0.5;
/** The lines before and after that show where a column ends: so few that a long paragraph takes linear time. */
const NEARBY = 20;

/**
 * Lines that are one, or one alone.
 * @typedef {{ lines: Line[], role?: Markup['role'] | undefined }} Run
 */

/** @param {Line[][]} paragraphs @returns {MarkedText} */
export function textOf(paragraphs) {
  const all = paragraphs.map(runsOf);
  judge(all.flat(), usualSize(paragraphs.flat()));
  let text = '';
  /** @type {Markup[]} */
  const markup = [];
  for (const runs of all) {
    if (text) text += '\n';
    for (const { lines, role } of runs) {
      if (text) text += '\n';
      const start = text.length;
      // A heading over several lines is one.
      text += lines.map((line) => line.text).join(role === 'heading' || role === 'title' ? ' ' : '\n');
      if (role) markup.push({ start, end: text.length, role });
    }
  }
  return { text, markup };
}

/** Says what runs are. @param {Run[]} runs @param {number} usual size of the letters */
function judge(runs, usual) {
  const prose = runs.filter(isProse);
  const hasProse = countLetters(prose) >= LEAST_PROSE * countLetters(runs);
  const isLarge = (/** @type {Run} */ run) => sizeOf(run) > usual && isOtherSize({ size: sizeOf(run) }, { size: usual });
  for (const [index, run] of runs.entries()) {
    if (NOT_JUDGED.test(wordsOf(run))) continue;
    const next = runs[index + 1];
    if (isProse(run)) run.role = run.lines.length > 1 ? 'paragraph' : undefined;
    else if (canBeHeading(run) && (isLarge(run) || (hasProse && next && isProse(next)))) run.role = 'heading';
    else if (hasProse || !isWordy(run)) run.role = 'table';
  }
  const headings = runs.filter(({ role }) => role === 'heading');
  const [title, second] = [...headings].sort((one, other) => sizeOf(other) - sizeOf(one));
  if (title && title === headings[0] && (!second || sizeOf(title) > sizeOf(second))) title.role = 'title';
}

/** @param {Run} run */
const sizeOf = ({ lines }) => Math.max(...lines.map(({ size }) => size));

/** @param {Run} run */
const wordsOf = ({ lines }) => lines.map(({ text }) => text).join(' ');

/** @param {Run[]} runs */
const countLetters = (runs) => runs.reduce((sum, run) => sum + (wordsOf(run).match(/\p{L}/gu)?.length ?? 0), 0);

/** @param {Run} run */
const isProse = ({ lines }) => lines.some(({ text, isRow }) => !isRow && SENTENCE_END.test(text));

/** @param {Run} run */
function isWordy(run) {
  const words = wordsOf(run).match(/\p{Lo}{2}|\p{L}{2,}/gu) ?? [];
  return !run.lines.some(({ isRow }) => isRow) && words.length >= FEWEST_WORDS;
}

/** @param {Run} run */
function canBeHeading(run) {
  const words = wordsOf(run);
  return (
    !run.lines.some(({ isRow }) => isRow) &&
    words.length <= LONGEST_HEADING &&
    /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(words) &&
    !/[,;:]$/.test(words)
  );
}

/** The lines of a paragraph: those that go on in the next line with it. @param {Line[]} paragraph @returns {Run[]} */
function runsOf(paragraph) {
  /** @type {Run[]} */
  const runs = [];
  for (const [index, line] of paragraph.entries()) {
    const before = paragraph[index - 1];
    if (before && goesOn(before, line, paragraph.slice(Math.max(0, index - NEARBY), index + NEARBY))) runs.at(-1)?.lines.push(line);
    else runs.push({ lines: [line] });
  }
  return runs;
}

/**
 * Whether a line goes on in the next: it breaks a sentence off, or there is no room for the next word.
 * @param {Line} before @param {Line} line @param {Line[]} nearby the lines around them
 */
function goesOn(before, line, nearby) {
  if (before.isRow || line.isRow || BULLET.test(line.text) || isOtherSize(before, line)) return false;
  // Beside each other are the lines of two columns.
  const column = nearby.filter(({ left, right }) => left < before.right && right > before.left);
  const edge = Math.max(before.edge, ...column.map(({ right }) => right));
  const [word = ''] = line.text.split(' ');
  const letter = (line.right - line.left) / line.text.length;
  if (before.right + (word.length + 1) * letter > edge) return true;
  const isBrokenOff = /^\p{Ll}/u.test(line.text);
  return isBrokenOff && before.right - before.left >= LEAST_FILL * (edge - before.left);
}
