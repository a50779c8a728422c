// The built site (`cargo xtask dist`), below a path, in a browser that has never seen it.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launch } from './browser.js';
import { open, until } from './page.js';
import { startServer } from './server.js';

export const SITE = fileURLToPath(new URL('../../../dist/site/', import.meta.url));

/** Where it is on its server. */
export const PATH = '/some/where/';

/**
 * For all tests of a file. `visit` opens the site as a new visitor, on a server of its own that the test may change: its folder
 * is a copy.
 */
export function openBuiltSite() {
  /** @type {(() => unknown)[]} */
  const endings = [];
  const site = {
    /** @type {import('puppeteer-core').Browser} */ browser: /** @type {any} */ (undefined),
    /** @param {{ pages?: Record<string, any>, before?: (page: any, folder: string) => unknown, address?: string, headers?: Parameters<typeof startServer>[0]['headers'] }} [options] address: after the site's */
    async visit({ pages = {}, before: prepare, address = '', headers = {} } = {}) {
      const folder = mkdtempSync(join(tmpdir(), 'epitome-site-'));
      cpSync(SITE, folder, { recursive: true });
      const own = Object.fromEntries(Object.entries(pages).map(([name, page]) => [`${PATH}${name}`, page]));
      const server = await startServer({ folders: { [PATH]: folder }, pages: own, headers });
      const context = await site.browser.createBrowserContext();
      endings.push(
        () => context.close(),
        () => server.close(),
        () => rmSync(folder, { recursive: true }),
      );
      const url = `${server.origin}${PATH}`;
      const opened = await open(/** @type {any} */ (context), `${url}${address}`, (page) => prepare?.(page, folder));
      return { ...opened, server, folder, url };
    },
  };
  before(async () => {
    site.browser = await launch();
  });
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
  });
  after(() => site.browser?.close());
  return site;
}

/** Waits until the page says that it works offline. @param {import('puppeteer-core').Page} page */
export const untilOffline = (page) => until(page, () => document.querySelector('#offline').hasAttribute('data-true'));

/** What the notice says, once there is one that stays. @param {import('puppeteer-core').Page} page @returns {Promise<string>} */
export const untilNotice = (page) =>
  until(page, () => document.querySelector('#notices.shown:not(:has(progress:not([hidden])))')?.querySelector('[role=status]').textContent);

/**
 * Drops files onto the page, where the pointer may be.
 * @param {import('puppeteer-core').Page} page
 * @param {{ name: string, type?: string, content: string | Uint8Array }[]} files
 */
export function drop(page, ...files) {
  const sent = files.map(({ name, type = '', content }) => ({ name, type, base64: Buffer.from(content).toString('base64') }));
  return page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, base64 } of all) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
    }
    const target = document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea');
    for (const type of ['dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }
  }, sent);
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<string>} */
export const untilText = (page) => until(page, () => document.querySelector('epitome-summarizer').text);
