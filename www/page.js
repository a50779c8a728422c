// The page's glue: it uses the element as any other page could.

import './element/define.js';
import { EpitomeSummarizer } from './element/epitome-summarizer.js';
import loadInline from './engine/core-inline.js';
import { shownTitle } from './engine/answer-text.js';
import { createEngine } from './engine/engine.js';
import { HistoryView } from './page/history-view.js';
import { nameTab, startLanguage } from './page/language.js';
import { Notices } from './page/notices.js';
import { startOffline } from './page/offline/offline.js';
import { FileOpener } from './page/open-files.js';
import { watchPaste } from './page/paste.js';
import { loadSample } from './page/samples.js';
import { startSettings } from './page/settings.js';

/** @import { EpitomeSummaryEvent } from './element/host/events.js' */
/** @import { Content } from './page/files/read.js' */

/** @template {Element} T @param {string} selector @param {new () => T} type @returns {T} */
function find(selector, type) {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`index.html has no ${selector}.`);
}

// The page's policy forbids every request, so the core comes as a module. Elements ask for the engine only when
// the first text comes, so this is in time.
EpitomeSummarizer.engine = createEngine({ core: loadInline, fallback: () => new URL('./pkg/epitome-js.js', import.meta.url) });

const summarizer = /** @type {EpitomeSummarizer & { readHtml(html: string): Promise<void> }} */ (
  find('epitome-summarizer', EpitomeSummarizer)
);
const notices = new Notices(find('#notices', HTMLElement));

/** A text takes the place of the one before, which can be brought back. @param {Content} content */
function take(content) {
  const before = summarizer.text;
  if ('html' in content) void summarizer.readHtml(content.html);
  else Object.assign(summarizer, { text: content.text, ...('markup' in content && { markup: content.markup }) });
  if (before.trim()) offerUndo(() => (summarizer.text = before));
}

/** @param {() => unknown} act brings the text before back */
function offerUndo(act) {
  notices.show({ key: 'replaced', action: { key: 'undo', act } });
}

/** @param {DataTransfer | null} [data] of a paste */
async function paste(data) {
  const before = summarizer.text;
  // Once the new text was edited, the one before is known here alone.
  if (await summarizer.pasteNew(data)) offerUndo(() => summarizer.bringBack() || (summarizer.text = before));
}

startLanguage(find('#language', HTMLSelectElement));

const opener = new FileOpener({
  button: find('#open', HTMLButtonElement),
  overlay: find('#drop', HTMLElement),
  notices,
  worker: new URL('./page/files/worker.js', import.meta.url).href,
  take,
});

watchPaste(paste);
const paster = find('#paste', HTMLButtonElement);
paster.hidden = !navigator.clipboard;
paster.addEventListener('click', () => void paste());

for (const button of document.querySelectorAll('#samples button')) {
  button.addEventListener('click', async () => {
    take({ text: await loadSample(/** @type {HTMLElement} */ (button).dataset.sample) });
  });
}

startSettings(find('#remember', HTMLInputElement), summarizer);

const kept = new HistoryView(find('#history', HTMLElement), {
  notices,
  open(text) {
    take({ text });
    scrollTo({ top: 0 });
  },
  current: () => summarizer.text,
});
summarizer.addEventListener('epitome-summary', (event) => {
  const { text, result, headline } = /** @type {EpitomeSummaryEvent} */ (event);
  const title = headline?.text ?? shownTitle(text, result);
  kept.keep(text, title);
  nameTab(title);
});
summarizer.addEventListener('epitome-error', () => nameTab());
// What was cleared, or deleted, names nothing any more.
for (const type of ['click', 'input']) summarizer.addEventListener(type, () => summarizer.text.trim() || nameTab());

void startOffline({
  label: find('#offline', HTMLElement),
  notices,
  onshared(shared) {
    if (shared === 'refused') notices.show({ key: 'shareRefused' });
    else if (!shared) notices.show({ key: 'shareLost' });
    else if (shared.files.length === 0 && /^\s*https?:\/\/\S+\s*$/.test(shared.text)) notices.show({ key: 'shareAddress' });
    else askToShow(shared);
  },
});

/** Any page can send what looks like a share, so nothing of it is read before a person says so. @param {{ text: string, files: File[] }} shared */
function askToShow({ text, files }) {
  const act = () => (files.length > 0 ? void opener.open(files) : take({ text }));
  notices.show({ key: summarizer.text.trim() ? 'sharedOver' : 'shared', isQuestion: true, action: { key: 'showShared', act } });
}
