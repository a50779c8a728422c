// The installed browsers: `cargo xtask test` says where they are, otherwise the usual places are tried.

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const PLACES = {
  chrome: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};
const VARIABLES = { chrome: 'EPITOME_CHROMIUM', firefox: 'EPITOME_FIREFOX' };

/** No request of the browser's own: the tests count requests. */
const QUIET = [
  '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-sync',
  '--no-default-browser-check', '--no-first-run', '--metrics-recording-only', '--disable-domain-reliability',
];

/** @param {'chrome' | 'firefox'} browser */
export function findBrowser(browser) {
  return process.env[VARIABLES[browser]] || PLACES[browser].find((place) => existsSync(place));
}

/** @param {'chrome' | 'firefox'} browser */
export async function launch(browser = 'chrome') {
  const executablePath = findBrowser(browser);
  if (!executablePath) throw new Error(`No ${browser} found: install it, or say where it is in ${VARIABLES[browser]}.`);
  const isRoot = process.getuid?.() === 0;
  const args = browser === 'chrome' ? [...QUIET, ...(isRoot ? ['--no-sandbox'] : []), '--js-flags=--expose-gc'] : [];
  return puppeteer.launch({ browser, executablePath, headless: true, args, protocolTimeout: 60_000 });
}
