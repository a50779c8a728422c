// `for`: the text is an element of the page, which is read, marked and scrolled, and never changed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertReason, inside, open, shown, until, untilHere, untilState, WIDGET } from './support/page.js';
import { elementPage } from './support/pages.js';
import { openSite } from './support/site.js';

const sentences = [
  'The old mill of Aldermere grinds flour again after sixty years of silence.',
  'Volunteers rebuilt its wheel from oak that the village had planted for it.',
  'The miller, a baker from the next valley, sells most of the flour to schools.',
  'Visitors may watch the stones turn on Saturdays, when the stream is high enough.',
  'The village hopes that the mill will pay for a new roof within two years.',
];
const story = `<article id="story" style="margin-block: 150vh">
    <h2>The mill</h2>
    <p>${sentences[0].replace('flour', '<b>fl&shy;our</b>')}
       ${sentences[1].replaceAll(' ', '\n      ')}</p>
    <p hidden>Nobody sees this sentence about the mill and its flour.</p>
    <p style="position: relative">${sentences.slice(2).join(' ')}</p>
  </article>`;
const widget = '<epitome-summarizer for="story" length="2"></epitome-summarizer>';

const site = openSite({
  pages: {
    '/before/': elementPage(widget + story),
    '/after/': elementPage(story + widget),
    '/within/': elementPage(
      story.replace('</h2>', `</h2>${widget.replace('></', '>Text for those without JavaScript, all about the mill and its flour.</')}`),
    ),
    '/missing/': elementPage(widget),
    '/shadow/': elementPage(`${story}<div id="host"></div>`),
  },
});

/** @param {string} path @param {boolean} [isShown] whether to wait for the summary */
async function visit(path, isShown = true) {
  const opened = await open(site.browser, site.server.origin + path);
  await opened.page.evaluate(() => import('/element/define.js').then(() => undefined));
  if (isShown) await untilState(opened.page, 'ready');
  return opened;
}

/** What a highlight of the page shows, as plain words. */
const highlighted = (page, name = 'epitome-mark') =>
  page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => range.toString().replace(/\s+/g, ' ').replaceAll('\u00ad', '')),
    name,
  );

/**
 * Presses a sentence of the article, on its first or last long word: two presses on one are a double click, which selects it.
 * @param {any} page @param {string} sentence @param {number} [which] 0 or -1
 */
async function press(page, sentence, which = 0) {
  const [x, y] = await page.evaluate(
    (wanted, place) => {
      const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
      const plain = (text) => text.replace(/\s+/g, ' ');
      const word = wanted
        .split(' ')
        .filter((each) => each.length > 5 && !each.includes('flour'))
        .at(place);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!plain(node.data).includes(wanted)) continue;
        const at = node.data.indexOf(word, node.data.search(new RegExp(wanted.replaceAll(' ', '\\s+'))));
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }
      throw new Error(`“${word}” is not in the article`);
    },
    sentence,
    which,
  );
  await page.mouse.click(x, y);
}

/** Whether a place of the article is in view. @param {any} page @param {string} words */
const isInView = (page, words) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }
    return false;
  }, words);

for (const path of ['/before/', '/after/', '/within/']) {
  test(`${path}: the chosen sentences are marked in the article, which stays as it is`, async () => {
    const { page, problems } = await visit(path, false);
    const html = () => page.evaluate(() => document.querySelector('article').innerHTML.replace(/ length="\d"/, ''));
    const before = await html();
    await untilState(page, 'ready');
    const { sentences: chosen } = await shown(page);
    assert.equal(chosen.length, 2);
    assert.deepEqual(await highlighted(page), chosen);
    assert.ok(
      chosen.every((sentence) => sentences.includes(sentence)),
      String(chosen),
    );
    assert.equal(
      await page.evaluate((name) => document.querySelector(name).result.selectableSpans.length / 2, WIDGET),
      5,
      'nothing hidden, nothing of its own',
    );
    assert.equal(await page.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('textarea'), WIDGET), null);
    await page.evaluate((name) => document.querySelector(name).setAttribute('length', '5'), WIDGET);
    await until(page, () => CSS.highlights.get('epitome-mark')?.size === 5);
    assert.deepEqual(await highlighted(page), sentences);
    assert.equal(await html(), before);
    assert.deepEqual(problems, []);
  });
}

test('a press on a sentence scrolls to it; the pointer shows which it is', async () => {
  const { page } = await visit('/before/');
  await page.evaluate((name) => document.querySelector(name).setAttribute('length', '5'), WIDGET);
  await until(page, () => CSS.highlights.get('epitome-mark')?.size === 5);
  assert.equal(await isInView(page, 'schools'), false);
  const third = await inside(page, '.item:nth-of-type(3) .sentence');
  await third.hover();
  await until(page, () => CSS.highlights.has('epitome-sentence'));
  assert.deepEqual(await highlighted(page, 'epitome-sentence'), [sentences[2]]);
  await third.click();
  assert.deepEqual(await highlighted(page, 'epitome-flash'), [sentences[2]]);
  await untilInView(page, 'schools');
});

/** Waits until the words are in view: the page scrolls softly. @param {any} page @param {string} words */
const untilInView = (page, words) => untilHere(page, () => isInView(page, words));

test('by keyboard: Enter leads there, and reading goes on from there', async () => {
  const { page } = await visit('/before/');
  await (await inside(page, '.sentence')).focus();
  await page.keyboard.press('Enter');
  const [first] = (await shown(page)).sentences;
  await untilInView(page, first.split(' ').at(-1));
  const caret = await page.evaluate(() => {
    const { anchorNode, anchorOffset } = document.getSelection();
    return anchorNode.data.slice(anchorOffset).replace(/\s+/g, ' ').replaceAll('\u00ad', '').trim();
  });
  assert.ok(caret.startsWith(first.split(' ')[0]), caret);
});

test('a page that changes is read again; other changes are not', async () => {
  const { page } = await visit('/before/');
  await page.evaluate((name) => {
    globalThis.reads = 0;
    document.querySelector(name).addEventListener('epitome-request', () => (globalThis.reads += 1));
    document.querySelector('h1').append(' of the day');
    document
      .querySelector('article p:last-of-type')
      .append(' The stream froze twice, and the stones stood still for a whole week in January.');
  }, WIDGET);
  await until(page, (name) => document.querySelector(name).result?.selectableSpans.length === 12, WIDGET);
  assert.equal(await page.evaluate(() => globalThis.reads), 1);
});

test('an article that a framework draws anew is found again', async () => {
  const { page } = await visit('/before/');
  const before = await highlighted(page);
  await page.evaluate(() => {
    const old = document.querySelector('article');
    const other = old.cloneNode(true);
    old.replaceWith(other);
  });
  await until(
    page,
    () =>
      [...(CSS.highlights.get('epitome-mark') ?? [])].length === 2 &&
      [...CSS.highlights.get('epitome-mark')].every((range) => range.startContainer.isConnected && range.toString() !== ''),
  );
  assert.deepEqual(await highlighted(page), before);
});

test('no such element: a plain line and a reason on the console, until it comes', async () => {
  const { page, problems } = await visit('/missing/', false);
  await untilState(page, 'error');
  assert.equal((await shown(page)).message, 'The text that belongs here is not on the page.');
  await page.evaluate((html) => document.querySelector('main').insertAdjacentHTML('beforeend', html), story);
  await untilState(page, 'ready');
  assert.equal((await highlighted(page)).length, 2);
  assertReason(problems, /No element has the id “story”/);
});

test('an article that is taken away: that is said, until it is there again', async () => {
  const { page } = await visit('/before/');
  await page.evaluate(() => {
    globalThis.taken = document.querySelector('article');
    globalThis.taken.remove();
  });
  await untilState(page, 'error');
  assert.equal((await shown(page)).message, 'The text that belongs here is not on the page.');
  assert.deepEqual(await highlighted(page), []);
  await page.evaluate(() => document.querySelector('main').append(globalThis.taken));
  await untilState(page, 'ready');
  assert.equal((await highlighted(page)).length, 2);
});

test('a press on a sentence of the article adds it, another one lets it go; a press on a link is a press on a link', async () => {
  const { page } = await visit('/before/');
  const chosen = await highlighted(page);
  const added = sentences.find((sentence) => !chosen.includes(sentence));
  await press(page, added);
  await until(page, () => CSS.highlights.get('epitome-mark')?.size === 3);
  assert.ok((await highlighted(page)).includes(added));
  await press(page, added, -1);
  await until(page, () => CSS.highlights.get('epitome-mark')?.size === 2);
  await page.evaluate(() => {
    const words = document.querySelector('article p:last-of-type').firstChild;
    const link = document.createElement('a');
    link.href = '#here';
    words.parentNode.insertBefore(link, words);
    link.append(words);
  });
  await until(page, () => document.querySelector('epitome-summarizer').result && CSS.highlights.get('epitome-mark')?.size === 2);
  await press(page, sentences[4]);
  await until(page, () => location.hash === '#here');
  assert.equal((await highlighted(page)).length, 2);
});

test('another id, and none: the marks go, the box comes', async () => {
  const { page } = await visit('/before/');
  await page.evaluate(() => {
    document
      .querySelector('main')
      .insertAdjacentHTML(
        'beforeend',
        '<p id="other">A tide table hangs at the door of the mill. It has been wrong since spring. Nobody minds, for the sea is far away, and the stream has no tides.</p>',
      );
    document.querySelector('epitome-summarizer').htmlFor = 'other';
  });
  await until(page, () =>
    [...(CSS.highlights.get('epitome-mark') ?? [])].some((range) => range.startContainer.parentElement.id === 'other'),
  );
  assert.ok((await highlighted(page)).every((text) => !sentences.includes(text)));
  await page.evaluate(() => document.querySelector('epitome-summarizer').removeAttribute('for'));
  await untilState(page, 'empty');
  assert.deepEqual(await highlighted(page), []);
  await inside(page, 'textarea');
});

test('a key term with thousands of places in one long paragraph: each letter is counted a few times at most', async () => {
  const { page, problems } = await visit('/before/');
  const length = await page.evaluate((name) => {
    const text = Array.from(
      { length: 4000 },
      (_, index) => `The harbour council of town ${index} met in the old hall and spoke about its bridge.`,
    ).join(' ');
    document.querySelector('article').replaceChildren(text);
    document.querySelector(name).setAttribute('terms', '3');
    return text.length;
  }, WIDGET);
  await until(page, (name) => document.querySelector(name).result?.stats.sentences === 4000, WIDGET);
  const looks = await page.evaluate((name) => {
    let count = 0;
    const { charCodeAt } = String.prototype;
    String.prototype.charCodeAt = function (at) {
      count += 1;
      return charCodeAt.call(this, at);
    };
    const [chip] = document.querySelector(name).shadowRoot.querySelectorAll('.chip');
    chip.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return count;
  }, WIDGET);
  assert.ok(looks > length && looks < 20 * length, `${looks} looks at ${length} characters`);
  const shownTerms = await highlighted(page, 'epitome-term');
  assert.equal(shownTerms.length, 2000);
  assert.equal(new Set(shownTerms.map((term) => term.toLowerCase())).size, 1, shownTerms.slice(0, 5).join());
  assert.deepEqual(problems, []);
});

test('inside another shadow tree, and gone: nothing is left behind', async () => {
  const { page } = await visit('/shadow/', false);
  await page.evaluate(() => {
    const shadow = document.querySelector('#host').attachShadow({ mode: 'open' });
    const made = document.createElement('epitome-summarizer');
    made.htmlFor = 'story';
    shadow.append(made);
    globalThis.made = made;
  });
  await until(page, () => CSS.highlights.get('epitome-mark')?.size === 3);
  await page.evaluate(() => globalThis.made.remove());
  await until(page, () => !CSS.highlights.has('epitome-mark'));
  await page.evaluate(() => document.querySelector('#host').shadowRoot.append(globalThis.made));
  await until(page, () => CSS.highlights.get('epitome-mark')?.size === 3);
});
