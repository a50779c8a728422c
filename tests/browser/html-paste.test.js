// HTML on the clipboard: its structure counts, nothing in it acts, and plain text is what it always was.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { launch } from './support/browser.js';
import { chord, inside, open, openWith, pasteHtml, pastePage, shown, until, untilState } from './support/page.js';
import { elementPage } from './support/pages.js';
import { startServer } from './support/server.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const sentences = [
  'The old ferry of Marlow Quay will make its last journey across the estuary on the first of May.',
  'The ferry has carried workers, sheep and bicycles across the water for more than ninety years.',
  'The council decided in the winter that the ferry costs more than the town can pay.',
  'A bridge for pedestrians and bicycles will take the place of the ferry in the summer.',
  'The ferryman, who is seventy, said that he would rather walk across the water than use the bridge.',
];
const story = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');

let browser;
let server;
before(async () => {
  const refused =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  server = await startServer({
    pages: {
      '/refused/': elementPage('<epitome-summarizer></epitome-summarizer>').replace(
        '<title>',
        `<meta http-equiv="Content-Security-Policy" content="${refused}"><title>`,
      ),
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page, with HTML pasted into it. @param {string} html @param {string} [plain] */
async function openPasted(html, plain = '') {
  const opened = await open(browser, server.origin);
  await (await inside(opened.page, 'textarea')).focus();
  await pasteHtml(opened.page, html, plain);
  return opened;
}

const valueOf = (page) => page.evaluate(() => document.querySelector('epitome-summarizer').text);
const resultOf = (page) => page.evaluate(() => document.querySelector('epitome-summarizer').result);
const boxOf = (page) => page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea').value);

test('structure survives: menus, captions and footers are ignored, headings are headings', async () => {
  const { page, problems } = await openPasted(`<nav><ul><li><a href="/">All our stories of the coast in one place.</a></li></ul></nav>
    <h1>The ferry of Marlow Quay makes its last journey.</h1>${story}
    <figure><img src="/x.png"><figcaption>The ferry of Marlow Quay on its journey across the estuary in May.</figcaption></figure>
    <footer><p>The ferry, the bridge and the council are registered in England.</p></footer>`);
  await untilState(page, 'ready');
  await page.evaluate(() => (document.querySelector('epitome-summarizer').length = 9));
  await until(page, () => document.querySelector('epitome-summarizer').result?.summary.length === 5);
  const { sentences: chosen, mode } = await shown(page);
  assert.deepEqual(chosen, sentences);
  assert.equal(mode, 'read');
  const text = await valueOf(page);
  const { boilerplate, blocks } = await resultOf(page);
  assert.deepEqual(
    boilerplate.map(({ start, end, kind }) => [kind, text.slice(start, end)]),
    [
      ['navigation', 'All our stories of the coast in one place.'],
      ['caption', 'The ferry of Marlow Quay on its journey across the estuary in May.'],
      ['footer', 'The ferry, the bridge and the council are registered in England.'],
    ],
  );
  assert.equal(blocks[1].kind, 'heading');
  assert.deepEqual(problems, []);
});

test('nothing in it runs, nothing is fetched, and the policy has nothing to complain about', async () => {
  const { page, problems, requests } = await open(browser, server.origin);
  await (await inside(page, 'textarea')).focus();
  const hits = server.hits.length;
  const asked = requests.length;
  await pasteHtml(
    page,
    `<base href="/caught/"><meta http-equiv="refresh" content="0; url=/caught"><meta http-equiv="Content-Security-Policy" content="default-src *">
    <link rel="stylesheet" href="/caught.css"><link rel="preload" as="image" href="/caught.png"><style>@import "/caught.css"; * { background: url(/caught.png) }</style>
    <script>globalThis.hit = 1</script><script src="/caught.js"></script><img src=x onerror="globalThis.hit = 1"><img src="/caught.png" srcset="/caught.png 2x">
    <svg onload="globalThis.hit = 1"><image href="/caught.png"/></svg><iframe src="/caught" srcdoc="<script>parent.hit = 1</script>"></iframe>
    <video src="/caught.mp4" poster="/caught.png" autoplay></video><object data="/caught"></object><body onload="globalThis.hit = 1">
    <p style="background: url(/caught.png)" onclick="globalThis.hit = 1">${sentences[0]}</p>${story}<form action="/caught"><input autofocus onfocus="globalThis.hit = 1"></form>`,
  );
  await untilState(page, 'ready');
  // What is asked for now comes after all that the paste might have asked for.
  await page.evaluate(() => Object.assign(new Image(), { src: '/favicon.svg?after' }).decode());
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
  assert.deepEqual(
    server.hits.slice(hits).filter((path) => path.startsWith('/caught') || path === '/x'),
    [],
  );
  assert.deepEqual(
    requests.slice(asked).filter((url) => /caught|\/x$/.test(url)),
    [],
  );
  assert.deepEqual(problems, []);
  assert.equal(
    await page.evaluate(
      () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('img, script, link, style, svg, iframe').length,
    ),
    0,
  );
});

test('where Trusted Types refuse it, the browser pastes the plain text', async () => {
  const { page } = await open(browser, `${server.origin}/refused/`);
  await page.evaluate(() => import('/element/define.js').then(() => undefined));
  await (await inside(page, 'textarea')).focus();
  assert.equal(await pasteHtml(page, story, 'plain'), false, 'the paste was left to the browser');
});

test('plain text wins over HTML that has less than half of it', async () => {
  const { page } = await open(browser, server.origin);
  await (await inside(page, 'textarea')).focus();
  assert.equal(await pasteHtml(page, '<img src="x.png" alt="all of it">', sentences.join('\n')), false);
  assert.equal(await pasteHtml(page, `<p>${sentences[0]}</p>`, sentences.join('\n')), false);
  assert.equal(await pasteHtml(page, '<span>a few <a href="/w">words</a></span>', ' a few words '), false, 'with the spaces around them');
  assert.equal(await boxOf(page), '');
  assert.equal(await pasteHtml(page, story, sentences.join('\n')), true);
});

test('a paste of plain text is as it was', async () => {
  const { page, problems } = await openWith(browser, server.origin, article);
  assert.equal(await valueOf(page), article);
  assert.equal((await shown(page)).sentences.length, 3);
  assert.deepEqual(problems, []);
});

test('copied from a page with the keyboard, pasted with the keyboard', async () => {
  const { page } = await open(browser, server.origin);
  await (await inside(page, 'textarea')).focus();
  await pastePage(
    page,
    `<nav><a href="/a">Home</a> <a href="/b">Sport</a></nav><article><h2>The last ferry</h2>${story}<ol><li>Walk</li><li>Swim</li></ol></article>`,
  );
  await untilState(page, 'ready');
  // Some versions of Chromium copy the space between two links as a no-break space.
  const value = (await valueOf(page)).replaceAll('\u00a0', ' ');
  assert.equal(value, ['Home Sport', 'The last ferry', ...sentences, '1. Walk\n2. Swim'].join('\n\n'));
  const { boilerplate, blocks } = await resultOf(page);
  assert.deepEqual(
    boilerplate.map(({ kind }) => kind),
    ['navigation'],
  );
  assert.deepEqual([blocks[1].kind, blocks.at(-1).kind], ['heading', 'listItem']);
});

test('it goes where the caret is, replaces the selection, tells of it once, and can be undone', async () => {
  const { page } = await open(browser, server.origin);
  const box = await inside(page, 'textarea');
  await box.focus();
  await page.keyboard.type('Before. MIDDLE After.');
  await box.evaluate((node) => {
    node.setSelectionRange(8, 14);
    globalThis.told = [];
    document.addEventListener('input', (event) => globalThis.told.push(event.composed));
  });
  await pasteHtml(page, '<h2>The ferry</h2><p>It <b>runs</b>.</p>');
  assert.equal(await boxOf(page), 'Before. The ferry\n\nIt runs. After.');
  assert.equal(await valueOf(page), 'Before. The ferry\n\nIt runs. After.');
  assert.deepEqual(await page.evaluate(() => globalThis.told), [true]);
  assert.equal(await box.evaluate((node) => node.selectionEnd), 'Before. The ferry\n\nIt runs.'.length);
  await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea').focus());
  await chord(page, 'z', ['undo']);
  assert.equal(await boxOf(page), 'Before. MIDDLE After.');
  await until(page, () => document.querySelector('epitome-summarizer').text === 'Before. MIDDLE After.');
});

test('edits elsewhere move the structure along, edits inside drop it', async () => {
  const { page } = await openPasted(
    `<p>${sentences[0]}</p><figure><figcaption>The ferry in May, seen by its captain.</figcaption></figure>${story}`,
  );
  await untilState(page, 'ready');
  const ignored = () =>
    page.evaluate(() => {
      const { result, text } = document.querySelector('epitome-summarizer');
      return result?.boilerplate.map(({ start, end }) => text.slice(start, end));
    });
  assert.deepEqual(await ignored(), ['The ferry in May, seen by its captain.']);
  /** @param {number} at @param {string} words */
  const type = async (at, words) => {
    await page.evaluate((place) => {
      const { shadowRoot } = document.querySelector('epitome-summarizer');
      if (shadowRoot.querySelector('.root').dataset.mode === 'read') shadowRoot.querySelector('.edit').click();
      const box = shadowRoot.querySelector('textarea');
      box.focus();
      box.setSelectionRange(place, place);
    }, at);
    const answered = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('epitome-summary', () => resolve(undefined), { once: true })),
    );
    await page.keyboard.type(words);
    await answered;
  };
  await type(0, 'Soon. ');
  assert.deepEqual(await ignored(), ['The ferry in May, seen by its captain.']);
  await type((await boxOf(page)).length, ' And so on.');
  assert.deepEqual(await ignored(), ['The ferry in May, seen by its captain.']);
  // Another piece with structure, before the first one.
  await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea').setSelectionRange(0, 0));
  await pasteHtml(page, '<nav>Home and more stories</nav><p>It is late.</p>');
  await until(page, () => document.querySelector('epitome-summarizer').result?.boilerplate.length === 2);
  assert.deepEqual(await ignored(), ['Home and more stories', 'The ferry in May, seen by its captain.']);
  await type((await boxOf(page)).indexOf('seen by'), 'not ');
  assert.ok(!(await ignored()).some((line) => line.includes('not seen')), 'the edited line is text');
});

test('no paste is too long, and none too deep', async () => {
  const { page, problems } = await open(browser, server.origin);
  await (await inside(page, 'textarea')).focus();
  await pasteHtml(page, story.repeat(Math.ceil(1e6 / story.length)), '');
  await untilState(page, 'ready');
  assert.ok((await valueOf(page)).length > 900_000);
  await (await inside(page, '.clear')).click();
  await pasteHtml(page, `${'<div><blockquote>'.repeat(10_000)}${story}`);
  await untilState(page, 'ready');
  assert.equal(await valueOf(page), sentences.join('\n\n'));
  assert.deepEqual(problems, []);
});
