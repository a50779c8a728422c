// One line at the foot of the window for what the page has to say: a file that is being read or cannot be, a new version.

import { say } from './language.js';

/** @import { Key } from './language.js' */

/**
 * @typedef {object} Notice
 * @property {Key} key what it says
 * @property {Record<string, string | number>} [data]
 * @property {{ key: Key, act: () => unknown }} [action] what can be done about it
 * @property {boolean} [isQuestion] whether it comes back after another one, until a person answers it
 * @property {{ done: number, total: number } | 'unknown'} [progress] how far it is; such a notice ends by itself
 */

/** A wait that is shorter is not worth a word, in milliseconds. */
const SHORT_WAIT = 200;

export class Notices {
  #bar;
  #words;
  #progress;
  #act;
  #close;
  /** @type {Notice | undefined} */
  #notice;
  /** A question that another notice took the place of. @type {Notice | undefined} */
  #unanswered;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  /** What had the focus before a button here took it. @type {HTMLElement | undefined} */
  #before;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.#bar = bar;
    this.#words = /** @type {HTMLElement} */ (bar.querySelector('[role=status]'));
    this.#progress = /** @type {HTMLProgressElement} */ (bar.querySelector('progress'));
    this.#act = /** @type {HTMLButtonElement} */ (bar.querySelector('.act'));
    this.#close = /** @type {HTMLButtonElement} */ (bar.querySelector('.close'));
    this.#act.addEventListener('click', () => {
      const { action } = this.#notice ?? {};
      this.hide();
      action?.act();
    });
    this.#close.addEventListener('click', () => this.hide());
    bar.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !bar.contains(relatedTarget)) this.#before = relatedTarget;
    });
    bar.addEventListener('keydown', ({ key }) => key === 'Escape' && !this.#notice?.progress && this.hide());
  }

  /** @param {Notice} notice */
  show(notice) {
    clearTimeout(this.#waiting);
    if (this.#notice?.isQuestion) this.#unanswered = this.#notice;
    const isUnderWay = this.#notice?.progress !== undefined && this.#bar.matches('.shown');
    this.#notice = notice;
    if (notice.progress && !isUnderWay) this.#waiting = setTimeout(() => this.#draw(), SHORT_WAIT);
    else this.#draw();
  }

  /** What is under way has come further. @param {Notice} notice */
  update(notice) {
    this.#notice = notice;
    if (this.#bar.matches('.shown')) this.#draw();
  }

  hide() {
    clearTimeout(this.#waiting);
    this.#notice = undefined;
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#bar.classList.remove('shown');
    this.#words.textContent = '';
    if (hadFocus) this.#before?.focus();
    const question = this.#unanswered;
    this.#unanswered = undefined;
    if (question) this.show(question);
  }

  #draw() {
    if (!this.#notice) return;
    const { key, data, action, progress } = this.#notice;
    this.#bar.classList.add('shown');
    this.#words.textContent = say(key, data);
    this.#progress.hidden = !progress;
    if (progress === 'unknown') this.#progress.removeAttribute('value');
    else if (progress) Object.assign(this.#progress, { max: progress.total, value: progress.done });
    this.#act.hidden = !action;
    if (action) this.#act.textContent = say(action.key);
    this.#close.hidden = progress !== undefined;
    this.#close.ariaLabel = say('close');
  }
}
