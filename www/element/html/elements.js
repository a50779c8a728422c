// What an element says about the text in it: its role, its line breaks, its white space.

import { attribute, call, property } from '../dom/foreign.js';
import { mutedName } from './muted.js';

/** @import { Boilerplate, BlockKind } from '../../engine/types.d.ts' */

/**
 * A list item, until its first line is written.
 * @typedef {object} Item
 * @property {string} marker what it begins with: `-` or `1.`
 * @property {number} depth 1 in a list that is in no other
 * @property {boolean} isFresh whether it has no line yet
 */

/** @typedef {{ isOrdered: boolean, next: number, depth: number }} List */

/**
 * What is known about the text in an element. Contexts are immutable; most elements share that of their parent.
 * @typedef {object} Context
 * @property {number} edge line ends before and after the element: 0 for inline elements, 1, or 2 for a blank line;
 *   or `LINE_OF_LISTING`, or `IN_SENTENCE`
 * @property {Exclude<BlockKind, 'paragraph' | 'listItem' | 'turn' | 'verse'> | undefined} kind
 * @property {Boilerplate | undefined} boilerplate
 * @property {boolean} isPageHeader whether it is in the header of the page, not of an article
 * @property {boolean} isInArticle
 * @property {boolean} isByline whether it names an author or a date
 * @property {boolean} isHidden whether it is not visible; elements in it may be
 * @property {boolean} isTitle whether it is in a heading of the first level
 * @property {boolean} isNoCaption whether an element around it only has the name of a caption
 * @property {'collapse' | 'keep' | 'block'} space how white space is treated; `block`: all of a <pre> is one block
 * @property {boolean} isRowPart whether it is in a row of a data table; a row becomes one line
 * @property {boolean} isCell
 * @property {boolean} isInDataTable whether the table around it holds data
 * @property {Element | undefined} link the link it is in
 * @property {List | undefined} list
 * @property {Item | undefined} item
 */

/** The edge of a block in a <pre>: it ends a line, but not the listing. */
export const LINE_OF_LISTING = -1;
/** The edge of a formula that is set apart: it belongs to the sentence around it. */
export const IN_SENTENCE = -2;

/** The context outside of all elements. @type {Context} */
export const OUTERMOST = {
  edge: 0,
  kind: undefined,
  boilerplate: undefined,
  isPageHeader: false,
  isInArticle: false,
  isByline: false,
  isHidden: false,
  isTitle: false,
  isNoCaption: false,
  space: 'collapse',
  isRowPart: false,
  isCell: false,
  isInDataTable: false,
  link: undefined,
  list: undefined,
  item: undefined,
};

/** Their content is not text of the document. Nor are the alternative texts of images. */
const DROPPED = new Set(
  (
    'annotation audio button canvas datalist embed head iframe img input map meter noembed noframes noscript object option ' +
    'picture progress rp rt script select style svg template textarea title video'
  ).split(' '),
);

/** Without attributes, these say nothing about the text. Most elements in a text are of this kind. */
const PLAIN = new Set('abbr b bdi cite code del em font i ins kbd mark q s small span strong sub sup u var wbr'.split(' '));

/** @type {Map<string, number>} */
const EDGES = new Map([
  ...(
    'address article aside blockquote caption dl details fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr main menu nav ol p pre section table ul'
  )
    .split(' ')
    .map((name) => /** @type {const} */ ([name, 2])),
  ...'body center dd dir div dt html legend li optgroup summary tbody td tfoot th thead tr'
    .split(' ')
    .map((name) => /** @type {const} */ ([name, 1])),
]);

/** @type {Map<string, Boilerplate>} */
const BOILERPLATE_ELEMENTS = new Map([
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'related'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** By ARIA role. @type {Map<string, Boilerplate>} */
const BOILERPLATE_ROLES = new Map([
  ...'directory menu menubar navigation search tablist toolbar'.split(' ').map((role) => /** @type {const} */ ([role, 'navigation'])),
  ['contentinfo', 'footer'],
  ['complementary', 'related'],
]);

/** Classes and ids of mail programs and word processors. @type {Map<string, Boilerplate>} */
const BOILERPLATE_NAMES = new Map([
  ['gmail_signature', 'signature'],
  ['moz-signature', 'signature'],
  ['Signature', 'signature'],
  ['gmail_attr', 'mailHeader'],
  ['moz-cite-prefix', 'mailHeader'],
  ['divRplyFwdMsg', 'mailHeader'],
  ['MsoCaption', 'caption'],
  ['wp-caption-text', 'caption'],
  ...'caption credit imageCaption image-caption image-credit photo-caption photo-credit photocredit'
    .split(' ')
    .map((name) => /** @type {const} */ ([name, 'caption'])),
]);

/** More of them. @type {Map<string, NonNullable<Context['kind']>>} */
const KIND_NAMES = new Map([
  ['MsoTitle', 'heading'],
  ['MsoSubtitle', 'heading'],
  ['MsoQuote', 'quote'],
  ['MsoIntenseQuote', 'quote'],
  ['gmail_quote', 'quote'],
  ['MsoFootnoteText', 'note'],
  ['MsoEndnoteText', 'note'],
]);

/** In characters. A longer element with such a name has more in it than a caption. */
const LONGEST_CAPTION = 400;
/** Images with these classes are formulas, whatever their alternative text is. */
const FORMULA_NAMES = ['latex', 'tex', 'mwe-math-fallback-image-inline', 'mwe-math-fallback-image-display'];

const BYLINE = /(?:^|\s)(?:author|datePublished|dateModified|dateCreated)(?:\s|$)/;
/** With more letters per cell, on average, a table is there for the layout. */
const MOST_LETTERS_IN_CELL = 200;

/** An attribute, which muted.js may have renamed. @param {Element} element @param {'style' | 'href'} name */
export function attributeOf(element, name) {
  if (!call(element, 'hasAttributes')) return null;
  return attribute(element, name) ?? attribute(element, mutedName(name));
}

/** Whether what an element has in it is text of the document. @param {Element} element */
export function isText(element) {
  return !DROPPED.has(property(element, 'localName'));
}

/** @param {Element} element @param {string} style @param {Context} context */
export function isDropped(element, style, context) {
  if (!isText(element)) return true;
  if (!call(element, 'hasAttributes')) return false;
  if (attribute(element, 'hidden') !== null) return true;
  if (attribute(element, 'aria-hidden') === 'true' || attribute(element, 'role') === 'button') return true;
  if (!style) return false;
  if (/mso-list:\s*ignore/i.test(style)) {
    // Word writes the bullet or number as text.
    const number = /^\s*(\w{1,4}[.)])/.exec(property(element, 'textContent') ?? '')?.[1];
    if (context.item?.isFresh && number) context.item.marker = number;
    return true;
  }
  return /(?:^|;)\s*(?:display:\s*none|content-visibility:\s*hidden|mso-hide:\s*all)/i.test(style);
}

/** What an image of a formula says, as TeX; undefined for other elements. @param {Element} element */
export function formulaOf(element) {
  if (property(element, 'localName') !== 'img') return undefined;
  const text = attribute(element, 'alt')?.trim();
  const inner = text && /^\{\\(?:display|text)style\s(.*)\}$/s.exec(text)?.[1];
  if (inner) return inner.trim();
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => FORMULA_NAMES.includes(name)) ? text : undefined;
}

/**
 * The context in an element, from the context around it.
 * @param {Element} element
 * @param {string} style
 * @param {Context} outer
 * @returns {Context}
 */
export function contextIn(element, style, outer) {
  const name = property(element, 'localName');
  if (PLAIN.has(name) && !call(element, 'hasAttributes')) return plainIn(outer);
  const role = attribute(element, 'role') ?? '';
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim().split(/\s+/);
  /** @type {Partial<Context>} */
  const own = { edge: EDGES.get(name) ?? (/display:\s*(?:block|flex|grid)/i.test(style) ? 1 : 0), isCell: false };

  const visibility = /(?:^|;)\s*visibility:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (visibility) own.isHidden = visibility === 'hidden' || visibility === 'collapse';

  const boilerplate = BOILERPLATE_ROLES.get(role) ?? BOILERPLATE_ELEMENTS.get(name) ?? firstOf(BOILERPLATE_NAMES, names);
  const isNoCaption = () => boilerplate === 'caption' && name !== 'figcaption' && name !== 'caption' && isTooLong(element, outer);
  // The footer of a quotation names its source.
  if (isNoCaption()) {
    own.isNoCaption = true;
  } else if (boilerplate && !(name === 'footer' && outer.kind === 'quote')) {
    own.boilerplate = boilerplate;
    // A caption stands apart even in the paragraph of its picture.
    if (boilerplate === 'caption') own.edge ||= 1;
  }
  if (isDisplayedMath(element, name)) own.edge = IN_SENTENCE;
  if (name === 'article' || name === 'main' || name === 'section') own.isInArticle = true;
  if ((name === 'header' || role === 'banner') && !outer.isInArticle) own.isPageHeader = true;

  const kind = /^h[1-6]$/.test(name) || role === 'heading' ? 'heading' : firstOf(KIND_NAMES, names);
  if (kind) own.kind = kind;
  if (name === 'h1' || names.includes('MsoTitle')) own.isTitle = true;
  else if (name === 'blockquote') own.kind = 'quote';
  if (outer.space === 'block') own.edge = own.edge ? LINE_OF_LISTING : 0;
  else if (name === 'pre') Object.assign(own, { kind: isListing(element) ? 'code' : outer.kind, space: 'block' });
  else if (/white-space:\s*pre\s*(?:;|$)/i.test(style) && outer.space === 'collapse') own.space = 'keep';

  if (name === 'a' && attributeOf(element, 'href') !== null) own.link = element;
  if (
    name === 'time' ||
    names.includes('byline') ||
    /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? '') ||
    BYLINE.test(attribute(element, 'itemprop') ?? '')
  ) {
    own.isByline = true;
  }

  if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
    own.list = { isOrdered: name === 'ol', next: integer(attribute(element, 'start')) ?? 1, depth: (outer.list?.depth ?? 0) + 1 };
  } else if (name === 'li') {
    own.item = itemOf(element, outer.list);
  } else {
    const depth = levelIn(style);
    if (depth) own.item = { marker: '-', depth, isFresh: true };
  }

  if (name === 'table') Object.assign(own, { isInDataTable: isDataTable(element, role), isRowPart: false });
  else if (name === 'tr' && outer.isInDataTable) Object.assign(own, { isRowPart: true, kind: 'table' });
  else if ((name === 'td' || name === 'th') && outer.isRowPart) own.isCell = true;

  // There are no blank lines in a list and no line breaks in a row.
  if (own.item || outer.item || outer.list) own.edge = Math.min(own.edge ?? 0, 1);
  if (outer.isRowPart) own.edge = 0;
  return { ...outer, ...own };
}

/** The contexts in plain elements, by the context around them. @type {WeakMap<Context, Context>} */
const plain = new WeakMap();

/** @param {Context} outer */
function plainIn(outer) {
  let inner = plain.get(outer);
  if (!inner) {
    inner = outer.edge === 0 && !outer.isCell ? outer : { ...outer, edge: 0, isCell: false };
    plain.set(outer, inner);
  }
  return inner;
}

/**
 * Whether an element has more in it than a caption. What is in one that has is not asked, so that the search takes linear time.
 * @param {Element} element
 * @param {Context} outer
 */
function isTooLong(element, outer) {
  return outer.isNoCaption || (property(element, 'textContent') ?? '').length > LONGEST_CAPTION;
}

/** Whether a formula stands on a line of its own. @param {Element} element @param {string} name */
function isDisplayedMath(element, name) {
  if (name === 'math') return attribute(element, 'display') === 'block';
  return name === 'mjx-container' && attribute(element, 'display') === 'true';
}

/** The level of a list item as Word writes it, if it is one. @param {string} style */
function levelIn(style) {
  if (!/mso-list/i.test(style)) return undefined;
  for (const declaration of style.split(';')) {
    const level = /^\s*mso-list:.*?\blevel(\d)/is.exec(declaration)?.[1];
    if (level) return Number(level);
  }
  return undefined;
}

/** @param {Element} element @param {List | undefined} list @returns {Item} */
function itemOf(element, list) {
  if (!list?.isOrdered) return { marker: '-', depth: list?.depth ?? 1, isFresh: true };
  const number = integer(attribute(element, 'value')) ?? list.next;
  list.next = number + 1;
  return { marker: `${number}.`, depth: list.depth, isFresh: true };
}

/**
 * Whether a <pre> holds code or its output, not a mail or a poem, which are text.
 * @param {Element} element
 */
function isListing(element) {
  if (call(element, 'querySelector', 'code, kbd, samp')) return true;
  const text = property(element, 'textContent') ?? '';
  const plain = text.replace(/[^\p{L}\p{M}\p{N}\s.,;:!?'"’“”–-]+/gu, '').length;
  return plain < 0.98 * text.length || !/[.!?…。！？]["'”’)]*\s*$/mu.test(text);
}

/**
 * Whether a table holds data, or is there for the layout. The search ends at the first nested table, so that all tables
 * together take linear time.
 * @param {Element} table
 * @param {string} role
 */
function isDataTable(table, role) {
  if (role === 'presentation' || role === 'none') return false;
  if (call(table, 'querySelector', 'article, blockquote, form, h1, h2, h3, h4, h5, h6, ol, p + p, pre, table, ul')) return false;
  const rows = call(table, 'querySelectorAll', 'tr').length;
  const cells = call(table, 'querySelectorAll', 'td, th').length;
  return rows > 1 && cells > rows && (property(table, 'textContent') ?? '').length <= MOST_LETTERS_IN_CELL * cells;
}

/** @template T @param {Map<string, T>} map @param {string[]} names @returns {T | undefined} */
function firstOf(map, names) {
  for (const name of names) if (map.has(name)) return map.get(name);
  return undefined;
}

/** @param {string | null} text */
function integer(text) {
  return text && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
