// The box: pasting by a button, clearing and having it back, stopping what takes long, a page's HTML from a script.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inside, open, openWith, shown, until, untilState, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

const textOf = (page) => page.evaluate((name) => document.querySelector(name).text, WIDGET);

/** The page, with a clipboard of its own. @param {() => void} clipboard runs in the page */
async function openWithClipboard(clipboard) {
  const opened = await open(site.browser, site.server.origin);
  await opened.page.evaluate(clipboard);
  return opened;
}

const isSeen = (page, selector) =>
  page.evaluate(
    (name, wanted) => document.querySelector(name).shadowRoot.querySelector(wanted).checkVisibility({ visibilityProperty: true }),
    WIDGET,
    selector,
  );

test('a button pastes text with its structure', async () => {
  const { page, problems } = await openWithClipboard(() => {
    const blob = (type, text) => new Blob([text], { type });
    const html =
      '<nav>Home and more of the news</nav><h2>Tides</h2><p>The sea comes in at noon, as it did yesterday. The sea goes out at six in the evening. Nobody minds the tides at all, least of all the fish.</p>';
    navigator.clipboard.read = async () => [
      { types: ['text/html', 'text/plain'], getType: async (type) => blob(type, type === 'text/html' ? html : 'Home') },
    ];
  });
  await (await inside(page, '.paste')).click();
  await until(page, (name) => document.querySelector(name).result, WIDGET);
  assert.match(await textOf(page), /^Home and more of the news\n\nTides\n\nThe sea comes in/);
  assert.equal(await page.evaluate((name) => document.querySelector(name).result.boilerplate[0].kind, WIDGET), 'navigation');
  assert.deepEqual(problems, []);
});

test('a clipboard that is refused: what to do instead', async () => {
  const { page } = await openWithClipboard(() => {
    navigator.clipboard.read = async () => {
      throw new DOMException('no', 'NotAllowedError');
    };
  });
  await (await inside(page, '.paste')).click();
  await until(page, (name) => /Ctrl\+V/.test(document.querySelector(name).shadowRoot.querySelector('.message').textContent), WIDGET);
  assert.equal((await shown(page)).focus, 'textarea');
});

test('what was cleared can be had back, with what a person wished for it', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const { sentences } = await shown(page);
  await (await inside(page, '.item .sentence')).click();
  await (await inside(page, '.item .leave-out')).click();
  await until(page, (name, gone) => !document.querySelector(name).result.summary.some(({ text }) => text === gone), WIDGET, sentences[0]);
  const { sentences: before } = await shown(page);
  await (await inside(page, '.clear')).click();
  await untilState(page, 'empty');
  assert.equal(await textOf(page), '');
  await (await inside(page, '.undo')).click();
  await untilState(page, 'ready');
  assert.equal(await textOf(page), article);
  assert.deepEqual((await shown(page)).sentences, before);
  await (await inside(page, '.clear')).click();
  await untilState(page, 'empty');
  await (await inside(page, 'textarea')).focus();
  await page.keyboard.type('A new text is here. It stays.');
  await until(page, (name) => document.querySelector(name).result, WIDGET);
  assert.equal(await isSeen(page, '.undo'), false);
});

test('what takes long can be stopped, and tried again', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate((name) => {
    const widget = document.querySelector(name);
    widget.engine = {
      read: (text, { signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            globalThis.aborted = true;
            reject(signal.reason);
          }),
        ),
    };
    widget.text = 'A text that nobody reads. It waits.';
  }, WIDGET);
  await until(
    page,
    (name) => document.querySelector(name).shadowRoot.querySelector('.cancel').checkVisibility({ visibilityProperty: true }),
    WIDGET,
  );
  await (await inside(page, '.cancel')).click();
  await untilState(page, 'error');
  assert.equal(await page.evaluate(() => globalThis.aborted), true);
  assert.match((await shown(page)).message, /Stopped/);
  await page.evaluate((name) => (document.querySelector(name).engine = undefined), WIDGET);
  await untilState(page, 'short');
});

test('a page from a script, with its structure', async () => {
  const { page, problems } = await open(site.browser, site.server.origin);
  await page.evaluate(
    (name) =>
      document.querySelector(name).readHtml(`<header><nav>News of the day</nav></header><script>globalThis.ran = 1</script>
    <h1>The ferry</h1><p>The ferry runs at nine every day of the week. It costs two pounds for those who live here. The council pays the rest of it.</p>`),
    WIDGET,
  );
  await until(page, (name) => document.querySelector(name).result, WIDGET);
  assert.match(await textOf(page), /^News of the day\n\nThe ferry\n\nThe ferry runs/);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.deepEqual(problems, []);
});

test('a long text is in the box when that is to be seen, and not before', async () => {
  const { page } = await open(site.browser, site.server.origin);
  const boxIs = (wanted) =>
    until(
      page,
      (name, isFull) => {
        const widget = document.querySelector(name);
        return (widget.shadowRoot.querySelector('textarea').value === widget.text) === isFull && widget.text.length > 400_000;
      },
      WIDGET,
      wanted,
    );
  await page.evaluate(
    (name, text) =>
      (document.querySelector(name).text = Array.from({ length: Math.ceil(400_000 / text.length) + 1 }, () => text).join('\n\n')),
    WIDGET,
    article,
  );
  await untilState(page, 'ready');
  await boxIs(false);
  await (await inside(page, '.edit')).click();
  await boxIs(true);
  await (await inside(page, '.edit')).click();
  await boxIs(true);
});
