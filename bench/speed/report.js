// The report: Markdown, printed line by line and kept.

/** @type {string[]} */
const lines = [];

/** @param {string} [line] */
export function say(line = '') {
  lines.push(line);
  console.log(line);
}

/** Sentences of their own paragraph. @param {string} text */
export function tell(text) {
  say(text);
  say();
}

/** @param {string} name */
export const section = (name) => tell(`## ${name}`);

/** @param {string[]} head @param {string[][]} rows @param {number} [texts] how many cells are no figures */
export function table(head, rows, texts = 2) {
  say(`| ${head.join(' | ')} |`);
  say(`|${head.map((_, at) => (at < texts ? '---' : '--:')).join('|')}|`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
}

export const whole = () => `${lines.join('\n').trimEnd()}\n`;
