// The messages in English, except those about an answer: en-answer.js has them and is loaded with the first text. The tables of
// all other languages have the messages of both. `{n}` is the number that selects the plural form, by its CLDR name; other
// names in braces are data.

export default {
  yourText: 'Your text',
  placeholder: 'Paste an article, a report, a long e-mail…',
  pasteHint: 'The summary appears as soon as you paste.',
  editText: 'Edit',
  showMarks: 'Show marks',
  clear: 'Clear',
  paste: 'Paste',
  pasteNew: 'Paste new',
  pasteFailed: 'The browser refused to paste: press Ctrl+V, or ⌘V, in the box.',
  undo: 'Undo',
  summary: 'Summary',
  emptySummary: 'The best sentences of your text will appear here, word for word.',
  working: 'Reading…',
  failed: 'The summary could not be made.',
  tryAgain: 'Try again',
  cancel: 'Stop',
  stopped: 'Stopped before the end.',
};
