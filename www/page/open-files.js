// Files into the page: chosen, dropped anywhere, pasted, or opened by the system with the installed page.

import { quoted } from '../element/dom/labels.js';
import { reasonOf } from './files/failure.js';
import { readFile } from './files/in-worker.js';
import { ACCEPTED } from './files/kinds.js';

/** @import { Content } from './files/read.js' */
/** @import { Notices } from './notices.js' */

export class FileOpener {
  #notices;
  #take;
  #worker;
  /** @type {AbortController | undefined} */
  #reading;

  /**
   * @param {object} page
   * @param {HTMLButtonElement} page.button
   * @param {HTMLElement} page.overlay shown while a file is over the page
   * @param {Notices} page.notices
   * @param {string} page.worker the address of files/worker.js
   * @param {(content: Content) => void} page.take
   */
  constructor({ button, overlay, notices, worker, take }) {
    this.#notices = notices;
    this.#worker = worker;
    this.#take = take;
    this.#watchButton(button);
    this.#watchDrops(overlay);
    addEventListener('paste', (event) => {
      // A copied picture of a text comes beside the text itself.
      const { types = [], files = [] } = event.clipboardData ?? {};
      if (files.length === 0 || types.some((type) => type.startsWith('text/'))) return;
      event.preventDefault();
      void this.open(files);
    });
    const { launchQueue } = /** @type {any} */ (globalThis);
    launchQueue?.setConsumer?.(async (/** @type {{ files: { getFile(): Promise<File> }[] }} */ { files }) => {
      if (files.length > 0) void this.open(await Promise.all(files.map((file) => file.getFile())));
    });
  }

  /** Reads the first file. @param {Iterable<File>} files */
  async open(files) {
    const [file, ...rest] = files;
    if (!file) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const name = quoted(file.name);
    const action = /** @type {const} */ ({ key: 'cancel', act: () => reading.abort() });
    this.#notices.show({ key: 'reading', data: { name }, progress: 'unknown', action });
    const onpage = (/** @type {number} */ done, /** @type {number} */ total) =>
      this.#notices.update({ key: 'readingPage', data: { name, n: done, total }, progress: { done, total }, action });
    try {
      const content = await readFile(file, { worker: this.#worker, onpage, signal: reading.signal });
      reading.signal.throwIfAborted();
      this.#notices.hide();
      if (rest.length > 0) this.#notices.show({ key: 'oneFile', data: { name } });
      this.#take(content);
    } catch (error) {
      // Another file is being read, or a person has had enough.
      if (this.#reading !== reading) return;
      if (reading.signal.aborted) return this.#notices.hide();
      this.#notices.show({ key: `file.${reasonOf(error)}`, data: { name } });
    }
  }

  /** @param {HTMLButtonElement} button */
  #watchButton(button) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept: ACCEPTED.join(), hidden: true, id: 'file' });
    input.addEventListener('change', () => {
      void this.open([...(input.files ?? [])]);
      // So that the same file can be chosen again.
      input.value = '';
    });
    button.after(input);
    button.addEventListener('click', () => input.click());
  }

  /** @param {HTMLElement} overlay */
  #watchDrops(overlay) {
    /** @param {DragEvent} event */
    const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;
    addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      overlay.classList.add('shown');
    });
    addEventListener('dragleave', (event) => {
      // Out of the window, and not from one element to the next.
      if (event.relatedTarget === null) overlay.classList.remove('shown');
    });
    // Before the box, which would write the file's name.
    addEventListener(
      'drop',
      (event) => {
        overlay.classList.remove('shown');
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void this.open([...(event.dataTransfer?.files ?? [])]);
      },
      { capture: true },
    );
  }
}
