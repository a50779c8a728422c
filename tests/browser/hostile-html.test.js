// HTML of an attacker, in a paste, by `readHtml`, in a file, in the element and in an article: no script, no request, no report,
// no circle, a page that stays as it is, and a text that is never lost.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { drop } from './support/built-site.js';
import { AFTER, BEFORE, clobbering, payloads } from './support/hostile-html.js';
import { inside, open, pasteHtml, until, WIDGET } from './support/page.js';
import { elementPage } from './support/pages.js';
import { WWW } from './support/server.js';
import { openSite } from './support/site.js';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types epitome epitome-page; base-uri 'none'; form-action 'none'; report-uri /caught/report";

const site = openSite({
  pages: {
    // The address of each resource that a policy refuses is told to this site.
    '/policed.html': { body: readFileSync(`${WWW}index.html`, 'utf8'), headers: { 'content-security-policy': policy } },
    '/element/': elementPage('<epitome-summarizer></epitome-summarizer>'),
    '/none/': elementPage(''),
  },
});

/** Has every step of a TreeWalker counted, so that a walk without end ends with an error. */
const countSteps = () => {
  globalThis.steps = 0;
  for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nextNode']) {
    const step = TreeWalker.prototype[name];
    TreeWalker.prototype[name] = function () {
      globalThis.steps += 1;
      if (globalThis.steps > 1e7) throw new Error('a walk without end');
      return step.call(this);
    };
  }
};

async function openElement(path = '/element/') {
  const opened = await open(site.browser, site.server.origin + path);
  await opened.page.evaluate(async (name) => {
    await import('/element/define.js');
    globalThis.widget = document.querySelector(name);
  }, WIDGET);
  return opened;
}

/** How the widget comes to HTML, in a page that shows it; each answers with the text. */
const ways = {
  async paste(page, html) {
    await page.evaluate((name) => void (document.querySelector(name).text = ''), WIDGET);
    await pasteHtml(page, html);
    return page.evaluate((name) => document.querySelector(name).text, WIDGET);
  },
  readHtml: (page, html) =>
    page.evaluate(
      async (name, source) => {
        const widget = document.querySelector(name);
        await widget.readHtml(source);
        return widget.text;
      },
      WIDGET,
      html,
    ),
  async 'a dropped file'(page, html) {
    await page.evaluate((name) => void (document.querySelector(name).text = ''), WIDGET);
    await drop(page, { name: 'page.html', content: html });
    return until(page, (name) => document.querySelector(name).text, WIDGET);
  },
};

for (const [way, read] of Object.entries(ways)) {
  test(`${way}: nothing runs, nothing is asked for, nothing is reported, and the text is there`, async () => {
    const { page, problems, requests } = await open(site.browser, `${site.server.origin}/policed.html`);
    await inside(page, 'textarea');
    await read(page, `<p>${BEFORE}</p>`);
    const [hits, asked] = [site.server.hits.length, requests.length];
    for (const [name, html] of payloads) {
      // No file of text has a zero in it; that it is none is said.
      if (way === 'a dropped file' && html.includes('\0')) continue;
      const text = await read(page, html);
      assert.ok(text.includes(BEFORE), `${name}: ${text.slice(0, 200)}`);
      assert.ok(text.includes(AFTER), `${name}: ${text.slice(-200)}`);
      assert.ok(!text.includes('words of no text'), name);
      assert.ok(!text.includes('\uE000'), name);
    }
    // What is asked for now comes after all that went before.
    await page.evaluate(() => Object.assign(new Image(), { src: '/favicon.svg?after' }).decode());
    assert.deepEqual(
      [...site.server.hits.slice(hits), ...requests.slice(asked)].filter((url) => /caught/.test(url)),
      [],
    );
    assert.equal(await page.evaluate(() => globalThis.hit), undefined);
    assert.deepEqual(problems, []);
    assert.equal(await page.evaluate(() => location.pathname), '/policed.html');
    await page.close();
  });

  test(`${way}: names that hide what a form or a document has change nothing`, async () => {
    const { page, problems } = await open(site.browser, site.server.origin);
    await inside(page, 'textarea');
    const hostile = await page.evaluate(clobbering, true);
    const plain = await page.evaluate(clobbering, false);
    assert.ok(hostile.count > 200);
    for (const part of ['forms', 'documents']) {
      const wanted = await read(page, plain[part]);
      await page.evaluate(countSteps);
      assert.equal(await read(page, hostile[part]), wanted);
      const steps = await page.evaluate(() => globalThis.steps);
      const tags = hostile[part].split('<').length;
      assert.ok(steps > tags / 10 && steps < 10 * tags, `${steps} steps for ${tags} tags`);
    }
    assert.match(await read(page, hostile.forms), /Grain \d+/);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

/** In the page: the widget reads what is put into it, or into an article, and the answer tells of it. */
const readInPage = async ({ way, html, sentence }) => {
  const body = document.body;
  const call = (name, ...values) => Document.prototype[name].apply(document, values);
  const widget = call('createElement', 'epitome-summarizer');
  const article = call('createElement', 'form');
  article.id = 'story';
  const holder = way === 'slotted content' ? widget : article;
  holder.innerHTML = `<p>${sentence}</p>${html}`;
  if (holder === article) {
    widget.setAttribute('for', 'story');
    body.append(article);
  }
  body.append(widget);
  const before = holder.innerHTML;
  const changes = new MutationObserver(() => {});
  changes.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
  const failed = new Promise((resolve) => widget.addEventListener('epitome-error', ({ error }) => resolve(String(error))));
  const done = new Promise((resolve) => widget.addEventListener('epitome-summary', () => resolve(undefined)));
  const failure = (await Promise.race([done, failed])) ?? null;
  // The key terms, and a sentence: each is found in the article.
  for (const chip of widget.shadowRoot.querySelectorAll('.chip')) chip.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  widget.shadowRoot.querySelector('.sentence')?.click();
  const marked = [...(CSS.highlights?.get('epitome-mark') ?? [])].map(String);
  return {
    text: widget.text,
    failure,
    isMarked: way === 'slotted content' || !CSS.highlights || marked.length > 0,
    isSame: changes.takeRecords().length === 0 && before === Reflect.get(Element.prototype, 'innerHTML', holder),
  };
};

for (const way of ['slotted content', 'for']) {
  test(`${way}: names that hide what a form or a document has change nothing`, async () => {
    /** @param {boolean} isHostile @param {'forms' | 'documents'} part */
    const textOf = async (isHostile, part) => {
      const { page, problems } = await openElement('/none/');
      const html = (await page.evaluate(clobbering, isHostile))[part].replaceAll(/<(?:iframe|object|embed)[^>]*>/g, '');
      await page.evaluate(countSteps);
      const seen = await page.evaluate(readInPage, { way, html, sentence: BEFORE });
      assert.deepEqual({ ...seen, text: '' }, { text: '', failure: null, isMarked: true, isSame: true });
      assert.deepEqual(problems, []);
      assert.ok((await page.evaluate(() => globalThis.steps)) > 0);
      await page.close();
      return seen.text;
    };
    for (const part of /** @type {const} */ (['forms', 'documents'])) {
      const text = await textOf(true, part);
      assert.equal(text, await textOf(false, part));
      assert.ok(text.includes(BEFORE));
    }
  });
}

test('a form around the element hides nothing from it', async () => {
  const { page, problems } = await openElement('/none/');
  await page.evaluate(() => {
    document.body.innerHTML = `<form lang=de><input name=getAttribute><input name=closest><input name=getRootNode><p></p></form>`;
    globalThis.widget = document.createElement('epitome-summarizer');
    document.querySelector('p').append(globalThis.widget);
  });
  await until(page, () => globalThis.widget.shadowRoot.querySelector('label').textContent === 'Ihr Text');
  assert.deepEqual(problems, []);
  await page.close();
});

test('a reader that fails: the plain text is pasted, or all the words there are, and that is said', async () => {
  const { page, problems } = await openElement();
  await page.evaluate(() => {
    TreeWalker.prototype.nextSibling = () => {
      throw new Error('a fault');
    };
  });
  const html = `<script>let not = 1</script><p title="x">${BEFORE}</p> <p>${AFTER} &amp; more. It goes on.</p>`;
  const seen = () =>
    until(page, () => {
      const { result, text, shadowRoot } = globalThis.widget;
      return result && { text, message: shadowRoot.querySelector('.message').textContent };
    });
  await (await inside(page, 'textarea')).focus();
  assert.equal(await pasteHtml(page, html, 'Plain words.\r\nThey came with it. Nothing is lost.'), true);
  const { text, message } = await seen();
  assert.equal(text, 'Plain words.\nThey came with it. Nothing is lost.');
  assert.match(message, /plain text/);
  for (const way of ['paste', 'readHtml']) {
    const bare = await ways[way](page, html);
    assert.equal(bare, `${BEFORE} ${AFTER} & more. It goes on.`);
    assert.match((await seen()).message, /plain text/);
  }
  // The next text has nothing to do with it.
  await page.evaluate((value) => void (globalThis.widget.text = value), `${BEFORE} ${AFTER} It goes on and on.`);
  await until(page, () => !/plain text/.test(globalThis.widget.shadowRoot.querySelector('.message').textContent));
  assert.deepEqual(problems, []);
  await page.close();
});

test('a part that reads HTML cannot be loaded: the words of the paste are there all the same', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await inside(page, 'textarea');
  const text = await page.evaluate(
    async (name, html) => {
      const { pasting } = await import('/element/input/text-box.js');
      await pasting.get();
      pasting.now = undefined;
      pasting.get = () => Promise.reject(new Error('gone'));
      const widget = document.querySelector(name);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      widget.shadowRoot.querySelector('textarea').dispatchEvent(event);
      await new Promise((resolve) => setTimeout(resolve));
      return widget.text;
    },
    WIDGET,
    `<p>${BEFORE}</p><p>${AFTER}</p>`,
  );
  assert.deepEqual(text.trim().split(/ {2,}/), [BEFORE, AFTER]);
  await page.close();
});
