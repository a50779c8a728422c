// The history as the page shows it: a switch, and below it the texts that are kept, each with a button to delete it.

import { excerpt, quoted } from '../element/dom/labels.js';
import { History } from './history.js';
import { say, whenSpoken } from './language.js';

/** @import { KeptEntry } from './history.js' */
/** @import { Notices } from './notices.js' */

/** How much of a text is read for its name, in UTF-16 units. */
const READ = 2000;

/** The title of a text, or its first line with something to see. @param {KeptEntry} entry */
function nameOf({ title, start }) {
  if (title) return excerpt(title);
  const lines = start
    .trimStart()
    .slice(0, READ)
    .split(/[\n\r\u2028\u2029]/);
  return lines.map((line) => excerpt(line)).find(Boolean) ?? '…';
}

/** @param {string} text @param {string} name */
function button(text, name) {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', className: name, textContent: text });
  return made;
}

export class HistoryView {
  /** @type {History | undefined} */
  #history;
  #toggle;
  #list;
  #empty;
  #clear;
  #open;
  #notices;
  #current;
  /** What was summarized last: another length is no other text. @type {{ text: string, title?: string | undefined }} */
  #last = { text: '' };
  /** What was kept last. @type {{ id: number, text: string } | undefined} */
  #kept;
  /** @type {KeptEntry[]} */
  #shown = [];
  /** The changes, one after the other. @type {Promise<unknown>} */
  #queue;

  /**
   * @param {HTMLElement} section
   * @param {object} page
   * @param {Notices} page.notices
   * @param {(text: string) => void} page.open
   * @param {() => string} page.current the text that is summarized now
   */
  constructor(section, { notices, open, current }) {
    this.#toggle = /** @type {HTMLInputElement} */ (section.querySelector('input'));
    this.#list = /** @type {HTMLElement} */ (section.querySelector('ol'));
    this.#empty = /** @type {HTMLElement} */ (section.querySelector('.empty'));
    this.#clear = /** @type {HTMLButtonElement} */ (section.querySelector('.clear'));
    this.#open = open;
    this.#notices = notices;
    this.#current = current;
    this.#toggle.addEventListener('change', () => {
      // What was pressed counts, even where it is not known yet how the switch stood.
      const { checked } = this.#toggle;
      this.#then(() => this.#switch(checked));
    });
    this.#clear.addEventListener('click', () =>
      this.#then(
        async () => this.#history?.clear(),
        () => this.#toggle.focus(),
      ),
    );
    if (!History.isAllowed) this.#refuse(/** @type {HTMLElement} */ (section.querySelector('.how')));
    whenSpoken(() => this.#then(async () => {}));
    this.#queue = History.open(this.#lose).then((history) => {
      this.#history = history;
      this.#toggle.checked = history !== undefined;
      return this.#draw();
    });
  }

  /** Keeps a text, if that is wanted. @param {string} text @param {string} [title] */
  keep(text, title) {
    if (text === this.#last.text) return;
    this.#last = { text, title };
    this.#then(() => this.#add());
  }

  /** Keeps what was summarized last. */
  async #add() {
    const { text, title } = this.#last;
    const id = await this.#history?.add(text, this.#kept, title);
    this.#kept = id === undefined ? undefined : { id, text };
  }

  /** Nothing is kept here, and where the switch stands it is said why. @param {HTMLElement} how */
  #refuse(how) {
    this.#toggle.disabled = true;
    how.dataset.say = 'historyFile';
    how.textContent = say('historyFile');
  }

  /** It was switched off elsewhere. */
  #lose = () => {
    this.#history = undefined;
    this.#kept = undefined;
    this.#toggle.checked = false;
    void this.#draw();
  };

  /** @param {() => Promise<unknown>} change @param {() => void} [done] once it is shown */
  #then(change, done) {
    this.#queue = this.#queue
      .then(change)
      .catch((error) => this.#notices.show({ key: error?.name === 'QuotaExceededError' ? 'historyFull' : 'historyFailed' }))
      .then(() => this.#draw())
      .then(done);
  }

  /** @param {boolean} isWanted */
  async #switch(isWanted) {
    this.#toggle.checked = isWanted;
    if (!isWanted) {
      const history = this.#history;
      this.#history = undefined;
      this.#kept = undefined;
      await history?.delete();
      return;
    }
    this.#history ??= await History.open(this.#lose, true);
    this.#toggle.checked = this.#history !== undefined;
    if (!this.#history) throw new Error('There is no storage here.');
    if (this.#current().trim() && this.#last.text) await this.#add();
  }

  async #draw() {
    const entries = (await this.#history?.list().catch(() => [])) ?? [];
    const focused = document.activeElement;
    const id = this.#shown.find((_, index) => this.#list.children[index]?.contains(focused))?.id;
    this.#list.replaceChildren(...entries.map((entry) => this.#item(entry)));
    this.#shown = entries;
    // The focus goes with its text.
    const place = entries.findIndex((entry) => entry.id === id);
    /** @type {HTMLElement | null | undefined} */ (this.#list.children[place]?.querySelector(`.${focused?.className}`))?.focus({
      preventScroll: true,
    });
    this.#empty.hidden = !this.#history || entries.length > 0;
    this.#clear.hidden = entries.length === 0;
  }

  /** @param {KeptEntry} entry */
  #item(entry) {
    const { id, at } = entry;
    const item = document.createElement('li');
    const name = nameOf(entry);
    const opener = button(name, 'open');
    opener.dir = 'auto';
    const time = document.createElement('time');
    time.dateTime = at.toISOString();
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
    const remover = button('×', 'remove');
    remover.ariaLabel = say('historyDelete', { name: quoted(name) });
    opener.addEventListener('click', () =>
      this.#then(async () => {
        const text = await this.#history?.text(id);
        // Another tab may have deleted it.
        if (text !== undefined) this.#open(text);
      }),
    );
    remover.addEventListener('click', () => {
      const index = [...this.#list.children].indexOf(item);
      this.#then(
        async () => this.#history?.remove(id),
        () => {
          // The focus stays where it was in the list.
          const removers = /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('.remove'));
          (removers[Math.min(index, removers.length - 1)] ?? this.#toggle).focus();
        },
      );
    });
    item.append(opener, time, remover);
    return item;
  }
}
