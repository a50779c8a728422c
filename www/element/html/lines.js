// Pieces of text with their contexts → lines, with a role if the markup gives one.
//
// Paragraphs get no role: a <p> or <div> says no more than a blank line, and menus, bylines and hard-wrapped mails use
// them, too. Where the markup says nothing, the core reads the lines as if they had been pasted as plain text.

import { IN_SENTENCE, LINE_OF_LISTING } from './elements.js';
import { countLetters, SOFT_HYPHEN } from './places.js';

/** @import { Boilerplate, BlockKind, Markup } from '../../engine/types.d.ts' */
/** @import { Context } from './elements.js' */
/** @import { Place } from './places.js' */
/** @import { PlacedText } from './text.js' */

/** A list item with at least this share of its letters in links is a menu item. */
const MOSTLY_LINKS = 0.8;
/** More than this share of the letters of a byline are names and dates. */
const MOSTLY_BYLINE = 0.6;
/** In characters. A longer line with a name in it is text. */
const LONGEST_BYLINE = 120;
/** In characters. A shorter line in the header of a page is not a sentence of the text. */
const SHORTEST_STANDFIRST = 40;

/** How deep an item of a list is indented at most; Word has as many levels. */
const DEEPEST = 9;

/** White space other than a single space. A single no-break space stays, because an author put it there. */
const SPACED = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f]/g;
const END_MARK = /[.!?…。！？؟।][\p{Pe}\p{Pf}"']*$/u;

/** A line that is being written. */
class Line {
  /** Joined when it is done: to look into a text that grows takes as long as all of it is. @type {string[]} */
  #pieces = [];
  length = 0;
  /** @type {{ start: number, end: number, link: Element }[]} */
  links = [];
  /** @type {Place[]} */
  places = [];
  /** These count characters other than white space. */
  letters = 0;
  linked = 0;
  bylined = 0;

  /** @param {Context} context of its first text */
  constructor(context) {
    this.context = context;
  }

  /** @param {string} words @param {Context} context @param {Text} [node] that they are from */
  add(words, { link, isByline }, node) {
    const start = this.length;
    if (node) this.places.push({ start, node });
    this.#push(words);
    const letters = countLetters(words);
    this.letters += letters;
    if (isByline) this.bylined += letters;
    if (!link) return;
    this.linked += letters;
    const last = this.links.at(-1);
    if (last?.link === link) last.end = this.length;
    else this.links.push({ start, end: this.length, link });
  }

  /** Ends a line of a listing, unless it has just ended. */
  breakListing() {
    if (!this.#pieces.at(-1)?.endsWith('\n')) this.#push('\n');
  }

  /** @param {string} words */
  #push(words) {
    if (words === '') return;
    this.#pieces.push(words);
    this.length += words.length;
  }

  get text() {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join('')];
    return this.#pieces[0] ?? '';
  }

  get isSentence() {
    return END_MARK.test(this.text);
  }

  /** @returns {BlockKind | Boilerplate | undefined} */
  get role() {
    const { kind, boilerplate, isPageHeader, item } = this.context;
    if (boilerplate) return boilerplate;
    if (kind === 'heading') return kind;
    if (isPageHeader && !(this.length >= SHORTEST_STANDFIRST && this.isSentence)) return 'navigation';
    if (this.#isByline) return 'byline';
    if (kind && kind !== 'quote') return kind;
    if (item?.isFresh && !this.#isMenuItem) return 'listItem';
    return kind;
  }

  get #isByline() {
    const isAll = this.bylined === this.letters;
    return this.bylined > MOSTLY_BYLINE * this.letters && this.length <= LONGEST_BYLINE && (isAll || !this.isSentence);
  }

  /** A list of links may be part of the text or a menu; the core can tell. */
  get #isMenuItem() {
    return this.linked >= MOSTLY_LINKS * this.letters && !this.isSentence;
  }
}

export class HtmlLines {
  /** @type {string[]} */
  #parts = [];
  #length = 0;
  /** @type {Markup[]} */
  #markup = [];
  /** @type {Place[]} */
  #places = [];
  /** @type {Line | undefined} */
  #line;
  /** White space before the next words, if there are more in the line: a character, unless there are tabs. */
  #space = '';
  #tabs = 0;
  /** Line ends before the next line: 2 make a blank line. */
  #breaks = 0;
  /** The indentation of a line of a listing. */
  #indent = '';
  /** Whether the last line was ended by a single <br> only. */
  #isSoft = false;
  /** The markup of the last line, if a <br> would undo it. @type {Markup | undefined} */
  #undoable;
  /** @type {Set<Markup>} */
  #undone = new Set();
  /** The headings of the first level. @type {Markup[]} */
  #titles = [];

  /** Drops everything so far. */
  restart() {
    this.#parts = [];
    this.#length = this.#breaks = 0;
    this.#markup = [];
    this.#titles = [];
    this.#places = [];
    this.#line = this.#undoable = undefined;
    this.#forgetSpace();
  }

  #forgetSpace() {
    this.#space = this.#indent = '';
    this.#tabs = 0;
  }

  /** @param {string} data @param {Context} context @param {Text} [node] that has it */
  add(data, context, node) {
    const text = data.replaceAll(SOFT_HYPHEN, '');
    if (context.space === 'collapse') this.#addWords(text, context, node);
    else this.#addAsIs(text.replace(/\r\n?/g, '\n'), context, node);
  }

  /** @param {string} text @param {Context} context @param {Text} [node] */
  #addWords(text, context, node) {
    const words = text.replace(SPACED, ' ');
    const first = /^[ \u00a0]/.test(words) ? words.slice(0, 1) : '';
    this.#addSpace(first);
    if (words.length === first.length) return;
    const last = /[ \u00a0]$/.test(words) ? words.slice(-1) : '';
    this.#append(words.slice(first.length, words.length - last.length), context, node);
    this.#addSpace(last);
  }

  /** @param {string} text @param {Context} context @param {Text} [node] */
  #addAsIs(text, context, node) {
    if (this.#line) {
      this.#append(text, context, node);
      return;
    }
    // Empty lines before a listing are not part of it.
    const from = text.search(/\S/);
    const lead = from < 0 ? text : text.slice(0, from);
    const lineStart = lead.lastIndexOf('\n') + 1;
    this.#indent = (lineStart > 0 ? '' : this.#indent) + lead.slice(lineStart);
    if (from < 0) return;
    this.#append(this.#indent + text.slice(from), context, node);
  }

  /** @param {string} space one character, or none */
  #addSpace(space) {
    if (space === '') return;
    this.#space = this.#space === '' ? space : ' ';
  }

  /** @param {string} words @param {Context} context @param {Text} [node] */
  #append(words, context, node) {
    if (!this.#line) {
      this.#line = new Line(context);
      if (this.#isSoft && this.#undoable) this.#undone.add(this.#undoable);
      this.#undoable = undefined;
    } else if (this.#tabs > 0 || this.#space) {
      const { link } = this.#line.links.at(-1) ?? {};
      const space = '\t'.repeat(this.#tabs) || this.#space;
      this.#line.add(space, link === context.link ? context : { ...context, link: undefined });
    }
    this.#forgetSpace();
    this.#line.add(words, context, node);
  }

  /** An element starts. @param {Context} context */
  enter(context) {
    if (context.isCell && this.#line) this.#tabs += 1;
    else this.#edge(context);
  }

  /** An element ends. @param {Context} context */
  leave(context) {
    if (context.isCell) return;
    this.#edge(context);
  }

  /** @param {Context} context */
  #edge({ edge, isRowPart }) {
    if (edge === 0 || edge === IN_SENTENCE) {
      // A paragraph in a table cell, or a formula.
      if (isRowPart || edge === IN_SENTENCE) this.#addSpace(' ');
      return;
    }
    if (edge === LINE_OF_LISTING) {
      this.#line?.breakListing();
      return;
    }
    this.#end();
    this.#isSoft = false;
    this.#breaks = Math.max(this.#breaks, edge);
  }

  /** A <br>. @param {Context} context */
  breakLine(context) {
    if (context.isRowPart) {
      this.#addSpace(' ');
    } else if (context.space === 'block') {
      this.#addAsIs('\n', context);
    } else if (this.#line) {
      this.#end();
      this.#isSoft = this.#breaks === 0;
      this.#breaks = Math.max(this.#breaks, 1);
    } else {
      this.#isSoft = false;
      this.#breaks = Math.min(2, this.#breaks + 1);
    }
  }

  #end() {
    const line = this.#line;
    this.#line = undefined;
    this.#forgetSpace();
    if (!line) return;
    const text = line.text.trimEnd();
    if (text === '') return;
    const { item } = line.context;
    // If a <br> may be a hard wrap, the line after it gets no role: the core decides.
    const role = this.#isSoft && line.role === 'quote' ? undefined : line.role;
    const prefix = role === 'listItem' && item ? `${'  '.repeat(Math.min(item.depth, DEEPEST) - 1)}${item.marker} ` : '';
    if (item) item.isFresh = false;
    if (this.#length > 0) this.#push('\n'.repeat(Math.max(1, this.#breaks)));
    this.#breaks = 0;
    const start = this.#length;
    this.#push(prefix + text);
    if (role) {
      const markup = { start, end: this.#length, role };
      this.#markup.push(markup);
      if (role === 'heading' && line.context.isTitle) this.#titles.push(markup);
      this.#undoable = role === 'quote' ? markup : undefined;
    }
    const from = start + prefix.length;
    for (const { start: at, node } of line.places) this.#places.push({ start: from + at, node });
    for (const link of line.links) {
      const end = Math.min(link.end, text.length);
      if (end > link.start) this.#markup.push({ start: from + link.start, end: from + end, role: 'link' });
    }
  }

  /** @param {string} part */
  #push(part) {
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** @returns {PlacedText} */
  finish() {
    this.#end();
    // A page with several has them for its sections.
    const [title, ...others] = this.#titles;
    if (title && others.length === 0) title.role = 'title';
    const markup = this.#markup.filter((one) => !this.#undone.has(one));
    return { text: this.#parts.join(''), markup, places: this.#places };
  }
}
