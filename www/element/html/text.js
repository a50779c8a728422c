// HTML → plain text as a copy would have it, with what the markup says about its lines: nodes → elements.js (what
// each means) → lines.js (lines, roles, links). Time is linear in the HTML, and no depth of it is too deep.

import { parseInert } from '../../engine/trusted.js';
import { contextIn, EMPTY, isDropped, styleOf } from './elements.js';
import { HtmlLines } from './lines.js';

/** @import { Markup } from '../../engine/types.d.ts' */
/** @import { Context } from './elements.js' */
/** @import { Place } from './places.js' */

/** @typedef {{ text: string, markup: Markup[] }} MarkedText text, and spans of it in UTF-16 units, in its order */
/** @typedef {MarkedText & { places: Place[] }} PlacedText with where in the nodes it stands */

/** Stands before what a page's policy would complain about; no text has it before these words. */
const MARK = '\uE000';

/** @param {string} html @returns {MarkedText | undefined} undefined where HTML may not be parsed */
export function htmlToText(html) {
  const document = parseInert(quiet(html));
  return document && readNodes([document.documentElement]);
}

/**
 * The text of nodes of any document. They are only read.
 * @param {Iterable<Node>} nodes
 * @param {(element: Element) => boolean} [isRead] whether the text in an element counts
 * @returns {PlacedText}
 */
export function readNodes(nodes, isRead = () => true) {
  const lines = new HtmlLines();
  for (const node of nodes) if (!walk(node, lines, isRead)) break;
  return lines.finish();
}

/**
 * HTML that means the same to us and that browsers are silent about: they report every style, handler and base of
 * a pasted page to the policy of this page, although in an inert document none of them ever acts.
 * @param {string} html
 */
function quiet(html) {
  return html
    .replace(/\b(?:style|on[a-z]+)(?=\s*=)/gi, `${MARK}$&`)
    // Both are parsed in the same way, but nobody takes <noframes> for a style sheet, or <link> for a base.
    .replace(/<(\/?)style(?=[\s/>])/gi, '<$1noframes')
    .replace(/<(?:base|meta)(?=[\s/>])/gi, '<link');
}

/** @param {string} text */
function unquiet(text) {
  return text.includes(MARK) ? text.replace(/\uE000(?=style|on[a-z])/gi, '') : text;
}

/**
 * @param {Node} root
 * @param {HtmlLines} lines
 * @param {(element: Element) => boolean} isRead
 * @returns {boolean} false where the copied fragment ends before the nodes do
 */
function walk(root, lines, isRead) {
  /** What holds around each open element, and how it ends. @type {{ outer: Context, inner: Context }[]} */
  const open = [];
  /** @type {Node | null} */
  let node = root;
  let context = EMPTY;
  while (node) {
    /** @type {Node | null} */
    let child = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = /** @type {Text} */ (node);
      lines.add(unquiet(words.data), context, words);
    } else if (node.nodeType === Node.COMMENT_NODE) {
      // Around the fragment, Windows' clipboard has the elements that it stood in.
      const { data } = /** @type {Comment} */ (node);
      if (data.startsWith('StartFragment')) lines.restart();
      else if (data.startsWith('EndFragment')) return false;
    } else if (node instanceof Element) {
      const style = node.hasAttributes() ? styleOf(node, MARK) : '';
      if (!isRead(node) || isDropped(node, style, context)) {
        child = null;
      } else if (node.localName === 'br') {
        lines.breakLine(context);
      } else {
        const inner = contextIn(node, style, context);
        lines.enter(inner);
        child = node.firstChild;
        if (child) {
          open.push({ outer: context, inner });
          context = inner;
        } else {
          lines.leave(inner);
        }
      }
    }
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      const left = /** @type {{ outer: Context, inner: Context }} */ (open.pop());
      lines.leave(left.inner);
      context = left.outer;
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  return true;
}
