// Every word of the interface, in one table.

/** @import { Boilerplate } from '../engine/types.d.ts' */

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** @param {number} count @param {string} one @param {string} [many] */
const plural = (count, one, many = `${one}s`) => `${number.format(count)} ${count === 1 ? one : many}`;

export const messages = {
  yourText: 'Your text',
  placeholder: 'Paste an article, a report, a long e-mail…',
  pasteHint: 'The summary appears as soon as you paste.',
  editText: 'Edit',
  showMarks: 'Show marks',
  clear: 'Clear',
  source: 'Your text, with the chosen sentences marked',
  textCounts: (/** @type {number} */ words, /** @type {number} */ sentences) =>
    `${plural(words, 'word')} · ${plural(sentences, 'sentence')}`,

  ignoredTitle: 'Ignored lines',
  ignored: (/** @type {number} */ lines) => `${plural(lines, 'line')} ignored`,
  showIgnored: ' – show',
  hideIgnored: ' – hide',
  nothingIgnored: 'No line is ignored.',
  ignoredWhy: 'They stand around the text rather than in it. In the text they are pale.',
  moreIgnored: (/** @type {number} */ more) => `… and ${number.format(more)} more`,
  keep: 'Keep',
  keepLine: (/** @type {string} */ line) => `Keep: ${line}`,
  keepAll: 'Keep all',
  ignoreAgain: 'Ignore again',
  /** Before ignored text, for those who do not see that it is pale. */
  ignoredAs: (/** @type {string} */ kind) => `Ignored, ${kind}: `,
  /** @type {Record<Boilerplate, string>} */
  kinds: {
    navigation: 'Menu',
    consent: 'Cookie notice',
    share: 'Sharing and subscribing',
    byline: 'Author and date',
    caption: 'Caption',
    teaser: 'Teaser',
    related: 'Related stories',
    comments: 'Comments',
    footer: 'Footer',
    advertisement: 'Advertisement',
    mailHeader: 'Mail header',
    signature: 'Signature',
    disclaimer: 'Legal notice',
    timeCode: 'Time code',
    separator: 'Separator',
  },

  summary: 'Summary',
  emptySummary: 'The best sentences of your text will be here, word for word.',
  working: 'Reading…',
  noSentences: 'There is no whole sentence here to choose from. Paste a paragraph or two.',
  alreadyShort: 'The text is already this short: nothing was left out.',
  tooShort: 'This text is short enough to read whole.',
  mostlyLists: 'This looks like a list; a summary may disappoint.',
  severalStories: 'These look like several unrelated stories; the summary has sentences of each.',
  severalLanguages: 'This text is in several languages; the summary has sentences in each.',
  failed: 'The summary could not be made.',
  tryAgain: 'Try again',
  goToSource: 'Press Enter to see the sentence in the text; Escape brings you back.',

  length: 'Length',
  lengthValue: (/** @type {number} */ sentences) => plural(sentences, 'sentence'),
  lengthText: (/** @type {number} */ sentences, /** @type {number} */ all) => `${number.format(sentences)} of ${plural(all, 'sentence')}`,
  view: 'Show as',
  paragraph: 'Paragraph',
  bullets: 'Bullets',
  copy: 'Copy',
  copied: 'Copied',
  copyDone: 'The summary is in the clipboard.',
  copyFailed: 'The browser refused to copy: select what you want and copy it by hand.',

  keyTerms: 'Key terms',
  copyTerms: 'Copy list',
  copyTermsDone: 'The key terms are in the clipboard, one a line.',
  focusHint: 'Press to have the summary speak of it.',
  occurrences: (/** @type {number} */ times) => plural(times, 'time') + ' in the text',
  counts: 'Figures',
  words: 'Words',
  sentences: 'Sentences',
  share: 'Kept',
  saved: 'Time saved',
  fromTo: (/** @type {number} */ from, /** @type {number} */ to) => `${number.format(to)} of ${number.format(from)}`,
  percent: (/** @type {number} */ share) => (share > 0 && share < 0.005 ? '< 1%' : percent.format(share)),
  duration(/** @type {number} */ seconds) {
    if (seconds < 55) return `${number.format(Math.round(seconds))} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },

  summaryReady: (/** @type {number} */ chosen, /** @type {number} */ all) =>
    `Summary ready: ${number.format(chosen)} of ${plural(all, 'sentence')}.`,
};
