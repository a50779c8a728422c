// The interface in English, without what belongs to an answer: that is in en-answer.js, which is loaded with the first text.
// Both together are the table that all others follow. `{n}` is the number that decides between the forms of a plural
// (CLDR's names for them), any other name in braces is data.

export default {
  yourText: 'Your text',
  placeholder: 'Paste an article, a report, a long e-mail…',
  pasteHint: 'The summary appears as soon as you paste.',
  editText: 'Edit',
  showMarks: 'Show marks',
  clear: 'Clear',
  paste: 'Paste',
  pasteFailed: 'The browser did not give the clipboard: press Ctrl+V, or ⌘V, in the box.',
  undo: 'Undo',
  summary: 'Summary',
  emptySummary: 'The best sentences of your text will be here, word for word.',
  working: 'Reading…',
  failed: 'The summary could not be made. {reason}',
  tryAgain: 'Try again',
  cancel: 'Stop',
  stopped: 'Stopped before the end.',
};
