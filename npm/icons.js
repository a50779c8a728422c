// www/favicon.svg → www/icons/, by a browser. Run it after a change of the drawing:
//
//     node npm/icons.js

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch } from '../tests/browser/support/browser.js';
import { WWW } from './paths.js';

/** A system may cut off all but the circle in the middle, of 80 % of the width: the ground fills the rest. */
const MASKABLE = { ground: '#211e1a', scale: 0.7 };

const icons = [
  { name: '192.png', size: 192, ground: 'transparent', scale: 1 },
  { name: '512.png', size: 512, ground: 'transparent', scale: 1 },
  { name: 'maskable-512.png', size: 512, ...MASKABLE },
];

const drawing = await readFile(join(WWW, 'favicon.svg'), 'base64');
await mkdir(join(WWW, 'icons'), { recursive: true });
const browser = await launch();
try {
  for (const { name, size, ground, scale } of icons) {
    const page = await browser.newPage();
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <img width="${size * scale}" height="${size * scale}" src="data:image/svg+xml;base64,${drawing}">`);
    await page.waitForFunction(() => document.images[0]?.complete);
    await writeFile(join(WWW, 'icons', name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
