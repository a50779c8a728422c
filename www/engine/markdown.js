// Text → Markdown that shows exactly this text, by the rules of CommonMark 0.31 and of GitHub's extensions. The command line has
// the same rules (src/bin/epitome/markdown.rs), and tests/fixtures/markdown.json cases for both.

/** What is markup, or could be with other text before or after this one. */
const MARKUP = new RegExp(
  [
    /[\\`*~[\]]/,
    /(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])/,
    /<(?! )/,
    /&(?=#?[0-9A-Za-z]*(?:;|$))/,
    // An address would become a link, in which no character can be escaped.
    /:(?=\/\/)|(?<=[Ww]{3})\./,
    /(?<=^\d{1,9})[.)](?![0-9A-Za-z])/,
    // Of a heading, at its beginning and at its end.
    /^[#+\-=>]|#$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** U+0000, and two line breaks that are none to Markdown: renderers drop or replace them, each in its own way. */
const LOST = /[\0\v\u0085]/g;

/** Characters in a reference are never layout. @param {string} characters */
function referenced(characters) {
  return characters.replace(/[^]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The Markdown of a text, on one line. U+FFFD takes the place of control characters that Markdown cannot show.
 * @param {string} text
 */
export function escaped(text) {
  const marked = text.replace(LOST, '\ufffd').replace(MARKUP, '\\$&');
  const start = marked.length - marked.trimStart().length;
  const end = Math.max(start, marked.trimEnd().length);
  const inner = marked.slice(start, end).replace(/[\n\r]/g, referenced);
  return `${referenced(marked.slice(0, start))}${inner}${referenced(marked.slice(end))}`;
}
