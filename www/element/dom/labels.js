// What a text, or the name of a file, is called in words of the interface, and how many lines it has. It must not be able to pass
// for those words, or to change how they are read.

/** Control characters and invisible ones, but for those that join letters or choose the form of one. */
const INVISIBLE = /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** How much of a text is its name, in UTF-16 units. */
const LONGEST = 80;
/** How many times more is read than shown: what is left out may come first. */
const READ = 20;

/** The start of a text, on one line and without what is invisible, as a name for it. @param {string} text @param {number} [longest] in UTF-16 units */
export function excerpt(text, longest = LONGEST) {
  const start = text.trimStart().slice(0, READ * longest);
  const line = start.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  if (line.length <= longest) return line;
  const kept = line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/**
 * The same inside a sentence of the interface: U+2068 and U+2069 keep the direction of the text from that of the words around
 * it. Where an element is possible, `dir="auto"` does.
 * @param {string} text
 * @param {number} [longest] in UTF-16 units
 */
export function quoted(text, longest) {
  return `\u2068${excerpt(text, longest) || '…'}\u2069`;
}

/** The lines of a text that are not blank. @param {string} text */
export function countLines(text) {
  return text.split(/\r\n?|[\n\u2028\u2029]/).filter((line) => line.trim() !== '').length;
}
