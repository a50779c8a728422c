// Sentences without the markup that they have in a source of Markdown (CommonMark 0.31).

/** @import { Span } from '../pkg/epitome.js' */
/** @import { EpitomeDocument } from '../engine/types.d.ts' */

/** @typedef {Span & { kind: string }} Block */

/** What marks a block of each kind, at its beginning and end. Each run of characters is tried once, from its start. @type {Record<string, RegExp>} */
const BLOCK_MARKS = {
  code: /^(?:`{3,}|~{3,})\S*\s*|(?<!\s)\s+(?:`{3,}|~{3,})$|(?<![`~])(?:`{3,}|~{3,})$/g,
  heading: /^#{1,6}\s+|(?<!\s)\s+#+$/g,
  listItem: /^(?:[-+*]|\d{1,9}[.)])\s+(?:\[[ x]\]\s+)?/gi,
  quote: /^(?:>\s?)+/g,
  table: /^\|\s*|(?<!\s)\s*\|$/g,
};

/** Markup inside a block. What may be long is bounded, so that no text takes quadratic time. */
const INLINE_MARKUP = new RegExp(
  [
    /\\(?<literal>[!-/:-@[-`{-~])/,
    /(?<!`)(?<ticks>`+)(?!`)(?<code>[^]{0,999}?[^`])\k<ticks>(?!`)/,
    /!?\[(?<label>[^[\]]*)\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]{0,300}"|'[^']{0,300}'))?\s*\)/,
    /!?\[(?<reference>[^[\]]+)\]\[[^[\]]*\]/,
    /(?<footnote>\[\^[^[\]\s]+\])/,
    /<(?<address>(?:https?|mailto):[^\s<>]*)>/,
    /<(?<tag>a|abbr|b|cite|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>(?<content>[^<>]*)<\/\k<tag>>/,
    /(?<run>\*+|_+|~~)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** A text that gives an address to `[label][name]`. */
const DEFINITION = /^ {0,3}\[[^[\]]+\]:\s/m;
/** How many characters of its block are read on either side of a sentence, for emphasis that spans several. */
const CONTEXT = 1000;
/** What is asked of each text once, not for each of its sentences. @type {WeakMap<readonly Block[], { hasDefinitions: boolean, numbered: number }>} */
const known = new WeakMap();
/** Marks the edges of a sentence while its block is read: a noncharacter of Unicode, which no text should have. */
const EDGE = '\uffff';

/**
 * A sentence, or a whole block, without the markup that it would have as Markdown.
 * @param {EpitomeDocument} document
 * @param {Span} span
 * @param {string} [shown] the sentence as it is shown, where it differs from the text
 */
export function plainText({ text, blocks }, { start, end }, shown = text.slice(start, end)) {
  const { hasDefinitions, numbered } = known.get(blocks) ?? look(text, blocks);
  const around = blockAt(blocks, start);
  const block = around && end <= around.end ? around : { start, end, kind: 'paragraph' };
  // "3. Oktober" is a date, not the third item of a list, if no other item has a number.
  const isLone = numbered === 1 && isNumbered(text, block);
  const marks = start === block.start && !isLone ? BLOCK_MARKS[block.kind] : undefined;
  const content = marks ? shown.replace(marks, '') : shown;
  if (block.kind === 'code') return content;
  if (block.kind === 'table')
    return content
      .split('|')
      .map((cell) => cell.trim())
      .join(', ');
  const before = text.slice(Math.max(block.start, start - CONTEXT), start);
  const after = text.slice(end, Math.min(block.end, end + CONTEXT));
  const pieces = [before, content, after].map((piece) => piece.replaceAll(EDGE, ''));
  const plain = withoutInlineMarkup(pieces.join(EDGE), hasDefinitions).split(EDGE);
  return (plain.length === 3 && plain[1]) || content;
}

/** @param {string} text @param {readonly Block[]} blocks */
function look(text, blocks) {
  const found = { hasDefinitions: DEFINITION.test(text), numbered: blocks.filter((block) => isNumbered(text, block)).length };
  known.set(blocks, found);
  return found;
}

/** Whether a block is an item of a list with a number. @param {string} text @param {Block} block */
function isNumbered(text, { kind, start }) {
  return kind === 'listItem' && /\d/.test(text.charAt(start));
}

/** The last block that starts at or before an offset. @param {readonly Block[]} blocks in the order of the text @param {number} offset */
function blockAt(blocks, offset) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {Block} */ (blocks[middle]).start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** @param {string} text @param {boolean} hasDefinitions @returns {string} */
function withoutInlineMarkup(text, hasDefinitions) {
  /** @type {string[]} */
  const pieces = [];
  /** The runs of each mark that are still to be closed, as indices of pieces. @type {Record<string, number[]>} */
  const open = { '*': [], _: [], '~': [] };

  /**
   * Adds a run of marks. It closes what it can, and both ends of that vanish; the rest stays, and may be closed later.
   * @param {string} run
   * @param {{ canOpen: boolean, canClose: boolean }} place
   */
  function addRun(run, { canOpen, canClose }) {
    const mark = run.charAt(0);
    const opened = /** @type {number[]} */ (open[mark]);
    let left = run.length;
    while (canClose && left && opened.length) {
      const index = /** @type {number} */ (opened.pop());
      const length = /** @type {string} */ (pieces[index]).length;
      const closed = Math.min(length, left);
      pieces[index] = mark.repeat(length - closed);
      if (length > closed) opened.push(index);
      left -= closed;
    }
    pieces.push(mark.repeat(left));
    if (canOpen && left) opened.push(pieces.length - 1);
  }

  let end = 0;
  for (const match of text.matchAll(INLINE_MARKUP)) {
    pieces.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { literal, code, label, reference, footnote, address, content, run } = match.groups ?? {};
    const inner = label ?? content ?? (hasDefinitions ? reference : undefined);
    if (run) addRun(run, placeOf(run, text.charAt(match.index - 1), text.charAt(end)));
    else if (inner !== undefined) pieces.push(withoutInlineMarkup(inner, hasDefinitions));
    else pieces.push(literal ?? code ?? address ?? (footnote ? '' : match[0]));
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}

/**
 * Whether a run of emphasis can open or close it there (section 6.2). Inside a word only `**` and `~~` do, so that
 * 2*3*4 and snake_case stay; CommonMark lets `*` do it, too.
 * @param {string} run
 * @param {string} before
 * @param {string} after
 */
function placeOf(run, before, after) {
  const [isBeforeWord, isAfterWord] = [before, after].map((character) => /[^\s\p{P}\p{S}\uffff]/u.test(character));
  const [isBeforeSpace, isAfterSpace] = [before, after].map((character) => !character.trim());
  const isInside = isBeforeWord && isAfterWord && (run === '*' || run.startsWith('_'));
  return {
    canOpen: !isInside && !isAfterSpace && Boolean(isAfterWord || !isBeforeWord),
    canClose: !isInside && !isBeforeSpace && Boolean(isBeforeWord || !isAfterWord),
  };
}
