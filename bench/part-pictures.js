// A picture of each part of the element, for docs/parts.md, which it writes as well.
//
//     cargo xtask dist && node bench/part-pictures.js

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describeElement } from '../npm/manifest.js';
import { launch } from '../tests/browser/support/browser.js';
import { open, until, untilState } from '../tests/browser/support/page.js';
import { startServer } from '../tests/browser/support/server.js';

const DOCS = new URL('../docs/', import.meta.url);
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const article = await readFile(new URL('../tests/fixtures/article.txt', import.meta.url), 'utf8');

/** Those that are not there beside a summary. */
const EARLIER = new Set(['input', 'message']);

/** Pales all but a part. @param {import('puppeteer-core').Page} page @param {string} part */
const single = (page, part) =>
  page.evaluate((name) => {
    document.querySelector('#veil')?.remove();
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    // Where the text is scrolled away, there is nothing to see.
    const bottom = shadowRoot.querySelector('[part=source]')?.getBoundingClientRect().bottom ?? Infinity;
    const boxes = [...shadowRoot.querySelectorAll(`[part~=${name}]`)].flatMap((node) =>
      [...node.getClientRects()].filter((box) => box.width > 1 && (box.bottom < bottom || node.localName !== 'mark')),
    );
    const path = boxes.map(({ x, y, width, height }) => `M${x - 2} ${y - 2}h${width + 4}v${height + 4}h${-width - 4}z`).join('');
    const veil = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    veil.id = 'veil';
    veil.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%';
    for (const [d, fill, stroke] of [
      [`M0 0H9999V9999H0z${path}`, 'rgb(255 255 255 / 0.75)', 'none'],
      [path, 'none', '#94530a'],
    ]) {
      const shape = document.createElementNS(veil.namespaceURI, 'path');
      for (const [attribute, value] of Object.entries({ d, fill, stroke, 'stroke-width': '2', 'fill-rule': 'evenodd' }))
        shape.setAttribute(attribute, value);
      veil.append(shape);
    }
    document.body.append(veil);
    return boxes.length;
  }, part);

const server = await startServer({
  folders: { '/': DIST },
  pages: {
    '/': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parts</title><link rel="icon" href="data:,">
      <script type="module" src="/element/define.js"></script></head><body><epitome-summarizer></epitome-summarizer></body></html>`,
  },
});
const browser = await launch();
const { page } = await open(browser, `${server.origin}/`, (fresh) =>
  fresh.setViewport({ width: 1000, height: 660, deviceScaleFactor: 0.7 }),
);
await until(page, () => document.querySelector('epitome-summarizer')?.shadowRoot !== null);
await mkdir(new URL('parts/', DOCS), { recursive: true });
const { cssParts } = await describeElement();

/** @param {typeof cssParts} parts */
async function take(parts) {
  for (const { name } of parts) {
    if ((await single(page, name)) === 0) throw new Error(`nothing shows the part ${name}`);
    await page.screenshot({ path: fileURLToPath(new URL(`parts/${name}.webp`, DOCS)), type: 'webp', quality: 45 });
  }
}

await take(cssParts.filter(({ name }) => EARLIER.has(name)));
await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
await page.setViewport({ width: 1000, height: 980, deviceScaleFactor: 0.7 });
await untilState(page, 'ready');
await take(cssParts.filter(({ name }) => !EARLIER.has(name)));
await browser.close();
await server.close();

const sections = cssParts.map(
  ({ name, description }) => `## \`${name}\`\n\n${description}\n\n![What belongs to ${name}](parts/${name}.webp)\n`,
);
const intro = 'What `::part()` reaches in `<epitome-summarizer>`. `node bench/part-pictures.js` writes this page.';
await writeFile(new URL('parts.md', DOCS), `# The parts of the element\n\n${intro}\n\n${sections.join('\n')}`);
