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
  // What is on its way out is not there any more; a test of motion asks for it.
  '--force-prefers-reduced-motion',
];

/** @param {'chrome' | 'firefox'} browser */
export function findBrowser(browser) {
  return process.env[VARIABLES[browser]] || PLACES[browser].find((place) => existsSync(place));
}

/**
 * @param {'chrome' | 'firefox'} browser
 * @param {{ hasWasm?: boolean }} [options] hasWasm: false for a browser as a lockdown mode leaves it
 */
export async function launch(browser = 'chrome', { hasWasm = true } = {}) {
  const executablePath = findBrowser(browser);
  if (!executablePath) throw new Error(`No ${browser} found: install it, or say where it is in ${VARIABLES[browser]}.`);
  const isRoot = process.getuid?.() === 0;
  const flags = `--js-flags=--expose-gc${hasWasm ? '' : ' --jitless'}`;
  const args = browser === 'chrome' ? [...QUIET, ...(isRoot ? ['--no-sandbox'] : []), flags] : [];
  const extraPrefsFirefox = { 'javascript.options.wasm': hasWasm, 'ui.prefersReducedMotion': 1 };
  return puppeteer.launch({ browser, executablePath, headless: true, args, extraPrefsFirefox, protocolTimeout: 60_000 });
}
