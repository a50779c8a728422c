// The text of the element's own content: blocks apart by an empty line, as a person would paste them.

const BLOCK = /^(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
const SKIPPED = /^(?:noscript|script|style|template)$/;

/** @param {Iterable<Node>} nodes @returns {string} */
export function textOf(nodes) {
  let text = '';
  /** @param {Iterable<Node>} siblings @param {boolean} isPreformatted */
  const walk = (siblings, isPreformatted) => {
    for (const node of siblings) {
      if (node.nodeType === Node.TEXT_NODE) {
        text += isPreformatted ? node.nodeValue : (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
      } else if (node instanceof Element && !SKIPPED.test(node.localName)) {
        const edge = node.localName === 'br' ? '\n' : BLOCK.test(node.localName) ? '\n\n' : '';
        text += edge;
        walk(node.childNodes, isPreformatted || node.localName === 'pre');
        if (edge !== '\n') text += edge;
      }
    }
  };
  walk(nodes, false);
  return text.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
