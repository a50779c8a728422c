// A server and a browser for all tests of a file.

import { after, before } from 'node:test';

import { launch } from './browser.js';
import { startServer } from './server.js';

/** Filled before the first test runs. @param {Parameters<typeof startServer>[0]} [served] */
export function openSite(served) {
  const site = /** @type {{ server: Awaited<ReturnType<typeof startServer>>, browser: Awaited<ReturnType<typeof launch>> }} */ ({});
  before(async () => {
    site.server = await startServer(served);
    site.browser = await launch();
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.close();
  });
  return site;
}
