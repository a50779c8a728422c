// HTML → plain text, as the clipboard would have it, with the roles of its lines: nodes → elements.js (what each says)
// → lines.js (lines, roles, links). It takes linear time, and no recursion, so that nesting may be deep.

import { parseInert } from '../../engine/trusted.js';
import { call, property } from '../dom/foreign.js';
import { attributeOf, contextIn, formulaOf, OUTERMOST, isDropped, isText } from './elements.js';
import { HtmlLines } from './lines.js';
import { muted, unmuted } from './muted.js';

/** @import { Markup } from '../../engine/types.d.ts' */
/** @import { Context } from './elements.js' */
/** @import { Place } from './places.js' */

/**
 * A text with sorted spans in UTF-16 units. Its note, if any, is the key of a message to the reader: that the text was too much
 * to be read whole, or that its structure could not be read.
 * @typedef {{ text: string, markup: Markup[], note?: 'readInPart' | 'readAsPlain' }} MarkedText
 */
/** @typedef {MarkedText & { places: Place[] }} PlacedText with the nodes that it came from */

/** How many nodes are read. The longest books have fewer; more of them take browsers many seconds. */
export const MOST_NODES = 2_000_000;

/** @param {string} html @returns {MarkedText | undefined} undefined if HTML may not be parsed */
export function htmlToText(html) {
  const document = parseInert(muted(html));
  if (!document) return undefined;
  const nodes = [property(document, 'documentElement')];
  const found = readNodes(nodes);
  // All of a page may be hidden until its scripts run.
  return found.text ? found : withoutStructure(nodes);
}

/**
 * The text of nodes of any document, which are not changed. What cannot be read by its structure is read without it.
 * @param {Iterable<Node>} nodes
 * @param {(element: Element) => boolean} [isRead] whether the text in an element is read
 * @param {number} [most] how many nodes are read
 * @returns {PlacedText}
 */
export function readNodes(nodes, isRead = () => true, most = MOST_NODES) {
  try {
    const lines = new HtmlLines();
    const count = { left: most, isOver: false };
    for (const node of nodes) if (!walk(node, lines, isRead, count)) break;
    return { ...lines.finish(), ...(count.isOver && { note: 'readInPart' }) };
  } catch {
    return withoutStructure(nodes);
  }
}

/** @param {Iterable<Node>} nodes @returns {PlacedText} */
function withoutStructure(nodes) {
  const text = Array.from(nodes, bareText).join('\n').trim();
  return { text, markup: [], places: [], ...(text && { note: 'readAsPlain' }) };
}

/** All text in a node, whatever it means. @param {Node} root */
function bareText(root) {
  const nodes = walkerIn(root);
  let text = '';
  for (let node = /** @type {Node | null} */ (root); node; node = nodes.nextNode()) {
    if (node instanceof Text && (!node.parentElement || isText(node.parentElement))) text += unmuted(node.data);
  }
  return text;
}

/** @param {Node} root */
function walkerIn(root) {
  return call(document, 'createTreeWalker', root);
}

/**
 * @param {Node} root
 * @param {HtmlLines} lines
 * @param {(element: Element) => boolean} isRead
 * @param {{ left: number, isOver: boolean }} count how many nodes may still be read, and whether there are more
 * @returns {boolean} false if the copied fragment ends before the nodes do, or the count does
 */
function walk(root, lines, isRead, count) {
  const nodes = walkerIn(root);
  /** The contexts around and in each open element. @type {{ outer: Context, inner: Context }[]} */
  const open = [];
  let context = OUTERMOST;
  for (; count.left > 0; count.left -= 1) {
    const node = nodes.currentNode;
    const type = property(node, 'nodeType');
    let isInside = false;
    if (type === Node.TEXT_NODE) {
      const words = /** @type {Text} */ (node);
      if (!context.isHidden) lines.add(unmuted(words.data), context, words);
    } else if (type === Node.COMMENT_NODE) {
      // On Windows, the clipboard has the elements around the copied fragment, too.
      const { data } = /** @type {Comment} */ (node);
      if (data.startsWith('StartFragment')) lines.restart();
      else if (data.startsWith('EndFragment')) return false;
    } else if (type === Node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      const style = attributeOf(element, 'style') ?? '';
      const formula = formulaOf(element);
      if (formula && isRead(element)) {
        if (!context.isHidden) lines.add(unmuted(formula), context);
      } else if (!isRead(element) || isDropped(element, style, context)) {
        // Nothing in it is read.
      } else if (property(element, 'localName') === 'br') {
        lines.breakLine(context);
      } else {
        const inner = contextIn(element, style, context);
        lines.enter(inner);
        isInside = nodes.firstChild() !== null;
        if (isInside) {
          open.push({ outer: context, inner });
          context = inner;
        } else {
          lines.leave(inner);
        }
      }
    }
    while (!isInside && !nodes.nextSibling()) {
      const ended = open.pop();
      if (!ended) return true;
      nodes.parentNode();
      lines.leave(ended.inner);
      context = ended.outer;
    }
  }
  count.isOver = true;
  return false;
}
