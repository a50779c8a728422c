// What scripts say in English. What the page says by itself stands in index.html, where those without scripts read it; the
// other languages translate both. Any name in braces is data; backticks are around code.

export default {
  title: 'Epitome: a private summarizer',

  historyFile: 'Not here: this page was opened from a disk, where some browsers let every other file read what it keeps.',
  historyDelete: 'Delete: {name}',
  historyFailed: 'This browser lets the page store nothing here. In a private window that is so by design.',
  historyFull: 'There is no room left here: this text is not in the history. Deleting others makes room.',

  reading: 'Reading {name}…',
  readingPage: 'Reading {name}: page {n} of {total}',
  cancel: 'Cancel',
  close: 'Close',
  replaced: 'Text replaced.',
  undo: 'Undo',
  oneFile: 'One file at a time: this is {name}.',
  'file.encrypted': '{name} is protected by a password. Save a copy without one, and open that.',
  'file.scanned': '{name} holds pictures of pages, and no text. Run a text recognition (OCR) on it first.',
  'file.broken': '{name} cannot be read: it is damaged, or only a part of a file. Get a fresh copy, or paste its text.',
  'file.unknown': 'Epitome opens plain text, Markdown, HTML, PDF and Word (.docx). {name} is none of these.',
  'file.empty': 'There is no text in {name}.',
  'file.oldWord': '{name} is an old Word document, or one with a password. Save it as .docx without a password.',
  'file.missing': 'The part that reads {name} could not be loaded. Connect and try again, or copy the text and paste it.',
  'file.tooLarge': '{name} unpacks to far more than a document needs, so it was not read. Copy its text and paste it.',
  shareLost: 'What was shared has not arrived. Copy it, and paste it here.',
  shareAddress: 'Only an address was shared, and this page loads nothing. Open it, and share or paste its text.',
  shared: 'Something was shared with this page. Show it only if it was you who shared it.',
  sharedOver: 'Something was shared with this page. Showing it replaces your text; you can bring yours back.',
  showShared: 'Show it',
  shareRefused: 'Another website tried to put a text here. It was not taken.',
  update: 'A new version is ready. Reloading clears the page.',
  reload: 'Reload',
};
