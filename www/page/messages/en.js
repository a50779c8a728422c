// What the page says in English: the table that all others follow. Any name in braces is data; backticks are around code.
// What stands in index.html as well is there for those without scripts; a test holds the two together.

export default {
  title: 'Epitome: a private summarizer',
  promise: 'The best sentences of any text, picked in your tab. Nothing leaves it.',
  open: 'Open a file',
  paste: 'Paste new',
  samples: 'or try',
  sampleArticle: 'a news article',
  sampleMail: 'a mail thread',
  samplePage: 'a whole web page',
  enforced: 'This page can’t connect to anything. Your browser enforces it.',
  worksOffline: 'Works offline.',

  privacy: 'Nothing leaves this tab',
  privacyHow:
    "Your text is read here, by your own computer. There is no account and no cookie, and your text is stored nowhere unless you ask for it. The page’s security policy (`connect-src 'none'`) has your browser refuse the requests that a script could make unseen; the page can load only its own files. A policy cannot forbid everything: a script could still leave for another address, look one up, or use WebRTC. Epitome’s script does none of this, and no script in your text runs.",
  privacyTest:
    'See for yourself: open the developer tools of your browser, choose “Network”, paste a text. Or cut your connection now and go on summarizing.',
  how: 'How it works',
  howWorks:
    'Epitome writes nothing of its own. It scores every sentence of the text by its place, its words and how much it says of the whole, and shows the best ones in their order, word for word. Choose a sentence to see why it is there and where it comes from, to keep it or to leave it out.',
  howFiles:
    'Paste a text, or drop a file anywhere on the page: plain text, Markdown, HTML, PDF or Word. From a whole web page it takes the article.',
  embed: 'On your own page',
  embedHow: 'Copy the folders `element`, `engine` and `pkg` to your site, then:',
  settings: 'For next time',
  remember: 'Remember length and view',
  rememberHow:
    'Off unless you want it; kept in this browser and nowhere else. Install this page from the menu of your browser, and other apps can share texts and files with it.',
  history: 'History',
  historyOn: 'Keep my texts in this browser',
  historyHow:
    'Off unless you want it. The last texts that you summarize are then kept on this device and nowhere else. Switching it off deletes them; as with any deleted file, remains can stay on the disk until something else is written there.',
  historyFile: 'Not here: this page was opened from a disk, where some browsers let every other file read what it keeps.',
  historyEmpty: 'Nothing is kept yet.',
  historyDelete: 'Delete: {name}',
  historyClear: 'Delete all',
  historyFailed: 'This browser lets the page store nothing here. In a private window that is so by design.',
  historyFull: 'There is no room left here: this text is not in the history. Deleting others makes room.',
  language: 'Language',
  license: 'Epitome is free software, under the MIT or the Apache 2.0 license.',

  drop: 'Drop the file to summarize it',
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
