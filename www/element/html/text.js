// HTML → plain text, as the clipboard would have it, with the roles of its lines: nodes → elements.js (what each says)
// → lines.js (lines, roles, links). It takes linear time, and no recursion, so that nesting may be deep.

import { parseInert } from '../../engine/trusted.js';
import { contextIn, OUTERMOST, isDropped, styleOf } from './elements.js';
import { HtmlLines } from './lines.js';

/** @import { Markup } from '../../engine/types.d.ts' */
/** @import { Context } from './elements.js' */
/** @import { Place } from './places.js' */

/** @typedef {{ text: string, markup: Markup[] }} MarkedText a text with sorted spans in UTF-16 units */
/** @typedef {MarkedText & { places: Place[] }} PlacedText with the nodes that it came from */

/** Put before attribute names that a policy would report; no text has this character before such a name. */
const MARK = '\uE000';

/** @param {string} html @returns {MarkedText | undefined} undefined if HTML may not be parsed */
export function htmlToText(html) {
  const document = parseInert(muted(html));
  return document && readNodes([document.documentElement]);
}

/**
 * The text of nodes of any document, which are not changed.
 * @param {Iterable<Node>} nodes
 * @param {(element: Element) => boolean} [isRead] whether the text in an element is read
 * @returns {PlacedText}
 */
export function readNodes(nodes, isRead = () => true) {
  const lines = new HtmlLines();
  for (const node of nodes) if (!walk(node, lines, isRead)) break;
  return lines.finish();
}

/**
 * The same HTML without what browsers report as violations of this page's policy: styles, handlers and <base>. In an
 * inert document these have no effect, but browsers report them anyway.
 * @param {string} html
 */
function muted(html) {
  return (
    html
      .replace(/\b(?:style|on[a-z]+)(?=\s*=)/gi, `${MARK}$&`)
      // Each pair is parsed alike, but <noframes> is no style sheet and <link> no base.
      .replace(/<(\/?)style(?=[\s/>])/gi, '<$1noframes')
      .replace(/<(?:base|meta)(?=[\s/>])/gi, '<link')
  );
}

/** @param {string} text */
function unmuted(text) {
  return text.includes(MARK) ? text.replace(/\uE000(?=style|on[a-z])/gi, '') : text;
}

/**
 * @param {Node} root
 * @param {HtmlLines} lines
 * @param {(element: Element) => boolean} isRead
 * @returns {boolean} false if the copied fragment ends before the nodes do
 */
function walk(root, lines, isRead) {
  /** The contexts around and in each open element. @type {{ outer: Context, inner: Context }[]} */
  const open = [];
  /** @type {Node | null} */
  let node = root;
  let context = OUTERMOST;
  while (node) {
    /** @type {Node | null} */
    let child = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = /** @type {Text} */ (node);
      lines.add(unmuted(words.data), context, words);
    } else if (node.nodeType === Node.COMMENT_NODE) {
      // On Windows, the clipboard has the elements around the copied fragment, too.
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
