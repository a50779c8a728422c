// The browser under test: Chromium, or the one that EPITOME_BROWSER names. `cargo xtask test` says where each is, otherwise
// the usual places are tried.

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

import { launchWebkit } from './webkit.js';

/** @type {Record<string, { variable: string, places: string[] }>} */
const BROWSERS = {
  chrome: {
    variable: 'EPITOME_CHROMIUM',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'EPITOME_FIREFOX',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: { variable: 'EPITOME_WEBKIT', places: ['/usr/bin/WebKitWebDriver'] },
};

/** No request of the browser's own: the tests count requests. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--metrics-recording-only',
  '--disable-domain-reliability',
  // What is on its way out is not there any more; a test of motion asks for it.
  '--force-prefers-reduced-motion',
];

const name = process.env.EPITOME_BROWSER || 'chrome';

/**
 * Why a test is skipped, if the browser under test is one of those that cannot do it.
 * @param {string} browsers their names
 * @param {string} reason
 */
export const skipIn = (browsers, reason) => browsers.split(' ').includes(name) && `${name}: ${reason}`;

/** @param {{ hasWasm?: boolean }} [options] hasWasm: false for a browser as a lockdown mode leaves it */
export async function launch({ hasWasm = true } = {}) {
  if (!Object.hasOwn(BROWSERS, name)) throw new Error(`EPITOME_BROWSER is ${name}: it may be ${Object.keys(BROWSERS).join(', ')}.`);
  const { variable, places } = BROWSERS[name];
  const executablePath = process.env[variable] || places.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`No ${name} found: install it, or say where it is in ${variable}.`);
  if (name === 'webkit') return launchWebkit({ driver: executablePath, hasWasm });
  const isRoot = process.getuid?.() === 0;
  const flags = `--js-flags=--expose-gc${hasWasm ? '' : ' --jitless'}`;
  const args = name === 'chrome' ? [...QUIET, ...(isRoot ? ['--no-sandbox'] : []), flags] : [];
  const extraPrefsFirefox = { 'javascript.options.wasm': hasWasm, 'ui.prefersReducedMotion': 1 };
  return puppeteer.launch({
    browser: /** @type {any} */ (name),
    executablePath,
    headless: true,
    // Wide enough for both panes; what is otherwise on a phone is asked at its width.
    defaultViewport: { width: 1280, height: 900 },
    args,
    extraPrefsFirefox,
    protocolTimeout: 240_000,
  });
}
