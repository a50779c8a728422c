// Pages, opened and used as a person does. Nothing here waits for a time: only for what is to be seen.

import assert from 'node:assert/strict';

import { skipIn } from './browser.js';

/** The one element of the page under test. */
export const WIDGET = 'epitome-summarizer';

/** When to give up on what never comes, in milliseconds: far beyond what anything takes on a busy machine. */
const PATIENCE = 60_000;

/**
 * Opens an address, and keeps a record of what the console says and of every request.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [before]
 */
export async function open(browser, url, before) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => {
    if (/^(?:error|warn|warning)$/.test(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await before?.(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, problems, requests };
}

/** The console told once, and why, as far as the driver tells of errors. @param {string[]} problems @param {RegExp} reason */
export function assertReason(problems, reason) {
  if (skipIn('firefox webkit', 'their drivers do not say what an error says, or later')) return;
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0] ?? '', reason);
}

/**
 * Waits until a function, run in the page once a frame, answers with something true; its answer.
 * @param {import('puppeteer-core').Page} page
 * @param {(...values: any[]) => any} test
 * @param {any[]} values
 */
export const until = (page, test, ...values) => untilHere(page, () => page.evaluate(test, ...values), test);

/**
 * Waits until a function, run here once a frame of the page, answers with something true; its answer.
 * @param {import('puppeteer-core').Page} page
 * @param {() => any} test
 * @param {Function} [named] what an error names
 */
export async function untilHere(page, test, named = test) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const answer = await test();
    if (answer) return answer;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return assert.fail(`never true: ${named}`);
}

/** Waits for a state of the widget, with all that is loaded for it. @param {import('puppeteer-core').Page} page @param {string} state */
export function untilState(page, state) {
  return until(
    page,
    (name, wanted) => {
      const root = document.querySelector(name)?.shadowRoot?.querySelector('.root');
      const isWhole = !/ready|short|none/.test(wanted) || root?.querySelector('.more')?.childElementCount > 0;
      return root?.dataset.state === wanted && isWhole;
    },
    WIDGET,
    state,
  );
}

/** Something inside the widget, which may be about to come. @param {import('puppeteer-core').Page} page @param {string} selector */
export async function inside(page, selector) {
  await until(page, (name, wanted) => document.querySelector(name)?.shadowRoot.querySelector(wanted) !== null, WIDGET, selector);
  const handle = await page.evaluateHandle(
    (name, wanted) => document.querySelector(name).shadowRoot.querySelector(wanted),
    WIDGET,
    selector,
  );
  return /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (handle.asElement());
}

/** What the widget shows. @param {import('puppeteer-core').Page} page */
export function shown(page) {
  return page.evaluate((name) => {
    const widget = document.querySelector(name);
    const find = (selector) => widget.shadowRoot.querySelector(selector);
    const texts = (selector) => [...widget.shadowRoot.querySelectorAll(selector)].map((node) => node.textContent);
    return {
      state: find('.root').dataset.state,
      mode: find('.root').dataset.mode,
      message: find('.message').textContent,
      status: find('[role=status]').textContent,
      sentences: texts('.sentence'),
      marks: texts('mark'),
      terms: texts('[part=terms] .chips li'),
      figures: texts('dd'),
      slider: find('input[type=range]')?.value,
      sliderText: find('input[type=range]')?.getAttribute('aria-valuetext'),
      lengthText: find('.length-value')?.selectedOptions[0].text,
      focus: widget.shadowRoot.activeElement?.localName,
    };
  }, WIDGET);
}

/**
 * Copies a text in a page of its own and pastes it at the focus, with the keyboard.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await copy(
    page.browser(),
    (value) => {
      const box = document.createElement('textarea');
      document.body.append(box);
      box.value = value;
      box.select();
    },
    text,
  );
  await pasteCopied(page);
}

/**
 * A paste at the focus of a clipboard with HTML, as the widget sees it; whether the widget took it.
 * @param {import('puppeteer-core').Page} page
 * @param {string} html
 * @param {string} [plain]
 */
export function pasteHtml(page, html, plain = '') {
  return page.evaluate(
    async (name, rich, text) => {
      const box = document.querySelector(name).shadowRoot.querySelector('textarea');
      // As a person's paste finds it: the box has the focus, and its reader is there.
      box.focus();
      const { pasting } = await import(new URL('/element/input/text-box.js', document.baseURI).href);
      await pasting.get();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
      // Firefox lets nobody fill the clipboard of an event when it is made.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      return !box.dispatchEvent(event);
    },
    WIDGET,
    html,
    plain,
  );
}

/**
 * Copies all of a page of its own and pastes it at the focus, with the keyboard.
 * @param {import('puppeteer-core').Page} page
 * @param {string} html
 */
export async function pastePage(page, html) {
  await copy(
    page.browser(),
    (source) => {
      document.body.innerHTML = source;
      getSelection().selectAllChildren(document.body);
    },
    html,
  );
  await pasteCopied(page);
}

/**
 * Copies what is selected in a page of its own, with the keyboard.
 * @param {import('puppeteer-core').Browser} browser
 * @param {(content: string) => void} select
 * @param {string} content
 */
async function copy(browser, select, content) {
  const desk = await browser.newPage();
  await desk.goto('about:blank');
  await desk.evaluate(select, content);
  await chord(desk, 'c', ['copy']);
  await desk.close();
}

/** Pastes what was copied at the focus, with the keyboard. @param {import('puppeteer-core').Page} page */
export async function pasteCopied(page) {
  await page.bringToFront();
  await chord(page, 'v', ['paste']);
}

/** The page with a text pasted into it, and its summary shown; `prepare` runs in the page before. */
export async function openWith(browser, url, text, prepare = () => {}) {
  const opened = await open(browser, url);
  await opened.page.evaluate(prepare);
  await (await inside(opened.page, 'textarea')).click();
  await paste(opened.page, text);
  await untilState(opened.page, 'ready');
  return opened;
}

/** A key together with Control. @param {import('puppeteer-core').Page} page @param {string} key @param {string[]} commands what the key stands for */
export async function chord(page, key, commands) {
  const control = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(control);
  await page.keyboard.down(/** @type {any} */ (key), { commands });
  await page.keyboard.up(/** @type {any} */ (key));
  await page.keyboard.up(control);
}
