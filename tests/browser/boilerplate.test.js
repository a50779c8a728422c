// What is ignored: said, shown on request, kept on request; and texts that make no good summary.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { inside, open, pasteHtml, shown, until, untilState } from './support/page.js';
import { openSite } from './support/site.js';

const story = [
  'The old ferry of Marlow Quay will make its last journey across the estuary on the first of May.',
  'The ferry has carried workers, sheep and bicycles across the water for more than ninety years.',
  'The council decided in the winter that the ferry costs more than the town can pay.',
  'A bridge for pedestrians and bicycles will take the place of the ferry in the summer.',
  'The ferryman, who is seventy, said that he would rather walk across the water than use the bridge.',
]
  .map((sentence) => `<p>${sentence}</p>`)
  .join('');
const page1 = `<nav><ul><li>All stories of the coast</li><li>Sport and weather</li></ul></nav><h1>The last ferry</h1>${story}
  <figure><figcaption>The ferry, seen from the old bridge in spring.</figcaption></figure><p>* * *</p><nav>Older stories</nav>`;

const site = openSite();

async function openPasted(html = page1) {
  const opened = await open(site.browser, site.server.origin);
  await (await inside(opened.page, 'textarea')).focus();
  await pasteHtml(opened.page, html);
  await until(opened.page, () => document.querySelector('epitome-summarizer').result);
  return opened;
}

/** what the section of ignored lines shows. */
const boilerplateOf = async (page) => {
  await inside(page, '.boilerplate-section');
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    const part = shadowRoot.querySelector('.boilerplate-section');
    const isSeen = (node) => node.checkVisibility();
    const seen = (selector) => [...part.querySelectorAll(selector)].filter(isSeen).map((node) => node.innerText);
    return {
      isSeen: isSeen(part),
      line: seen('summary, details ~ .note-line').join(''),
      isOpen: part.querySelector('details').open,
      kinds: seen('.groups .label'),
      lines: seen('.stretch'),
      buttons: seen('.actions button'),
      names: [...part.querySelectorAll('.keep')].map((node) => node.getAttribute('aria-label')),
      focus: shadowRoot.activeElement?.getAttribute('aria-label') ?? shadowRoot.activeElement?.innerText,
      boilerplate: [...shadowRoot.querySelectorAll('[part=source] .boilerplate')].map((node) => node.textContent),
    };
  });
};

/** Presses something with the keyboard, and waits for the next summary. */
async function press(page, selector) {
  await (await inside(page, selector)).focus();
  const answered = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('epitome-summary', () => resolve(undefined), { once: true })),
  );
  await page.keyboard.press('Enter');
  await answered;
}

const boilerplateIn = (page) =>
  page.evaluate(() => {
    const { result, text } = document.querySelector('epitome-summarizer');
    return result.boilerplate.filter(({ kind }) => kind !== 'separator').map(({ start, end }) => text.slice(start, end));
  });

test('a quiet line says how many; pressing it shows which, by kind', async () => {
  const { page, problems } = await openPasted();
  const closed = await boilerplateOf(page);
  assert.deepEqual([closed.line, closed.isOpen, closed.lines], ['4 lines ignored – show', false, []]);
  assert.deepEqual(closed.boilerplate, [
    'All stories of the coast',
    'Sport and weather',
    'The ferry, seen from the old bridge in spring.',
    '* * *',
    'Older stories',
  ]);
  await (await inside(page, '.boilerplate-section summary')).focus();
  await page.keyboard.press('Enter');
  const opened = await boilerplateOf(page);
  assert.deepEqual([opened.line, opened.isOpen], ['4 lines ignored – hide', true]);
  assert.deepEqual(opened.kinds, ['Menu', 'Caption']);
  assert.deepEqual(opened.lines, [
    'All stories of the coast',
    'Sport and weather',
    'Older stories',
    'The ferry, seen from the old bridge in spring.',
  ]);
  assert.equal(opened.names[0], 'Keep: \u2068All stories of the coast\u2069');
  assert.deepEqual(opened.buttons, ['Keep all']);
  await page.keyboard.press('Enter');
  assert.deepEqual((await boilerplateOf(page)).lines, []);
  assert.deepEqual(problems, []);
});

test('what is pale is said to be ignored, and a separator is not worth a word', async () => {
  const { page } = await openPasted();
  const said = await page.evaluate(() =>
    [...document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part=source] .boilerplate')]
      // Firefox says from where the words are.
      .map((node) =>
        getComputedStyle(node, '::before').content.replace('attr(data-boilerplate)', JSON.stringify(node.dataset.boilerplate)),
      ),
  );
  assert.deepEqual(said, ['"Ignored, Menu: "', '"Ignored, Menu: "', '"Ignored, Caption: "', 'none', '"Ignored, Menu: "']);
});

test(
  'what is pale is said to be ignored, to those who listen',
  { skip: skipIn('firefox webkit', 'its driver does not tell what is said') },
  async () => {
    const { page } = await openPasted();
    const names = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    assert.match(names, /Ignored, Caption/);
  },
);

test('kept one by one, the focus stays in the list, then ignored again', async () => {
  const { page, problems } = await openPasted();
  await (await inside(page, '.boilerplate-section summary')).click();
  await press(page, '.keep[aria-label*="Sport"]');
  const one = await boilerplateOf(page);
  assert.deepEqual(one.lines, ['All stories of the coast', 'Older stories', 'The ferry, seen from the old bridge in spring.']);
  assert.deepEqual(
    [one.line, one.focus, one.buttons],
    ['3 lines ignored – hide', 'Keep: \u2068Older stories\u2069', ['Keep all', 'Ignore again']],
  );
  assert.deepEqual(await boilerplateIn(page), [
    'All stories of the coast',
    'The ferry, seen from the old bridge in spring.',
    'Older stories',
  ]);
  for (let left = 3; left > 0; left -= 1) await press(page, '.keep');
  const none = await boilerplateOf(page);
  assert.deepEqual([none.line, none.lines, none.focus, none.buttons], ['No line is ignored.', [], 'Ignore again', ['Ignore again']]);
  assert.deepEqual(await boilerplateIn(page), []);
  await press(page, '.ignore-again');
  const again = await boilerplateOf(page);
  assert.deepEqual([again.line, again.focus], ['4 lines ignored – show', '4 lines ignored – show']);
  assert.deepEqual(problems, []);
});

test('keep all, then ignore again', async () => {
  const { page } = await openPasted();
  await (await inside(page, '.boilerplate-section summary')).click();
  await press(page, '.keep-all');
  const all = await boilerplateOf(page);
  assert.deepEqual([all.line, all.focus, all.buttons], ['No line is ignored.', 'Ignore again', ['Ignore again']]);
  assert.deepEqual(
    all.boilerplate.filter((text) => text !== '* * *'),
    [],
  );
  await press(page, '.ignore-again');
  assert.equal((await boilerplateOf(page)).line, '4 lines ignored – show');
});

test('what is kept survives an edit elsewhere, and no other text', async () => {
  const { page } = await openPasted();
  await (await inside(page, '.boilerplate-section summary')).click();
  await press(page, '.keep[aria-label*="Older"]');
  await (await inside(page, '.edit')).click();
  await page.evaluate(() => {
    const box = document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea');
    box.setSelectionRange(box.value.indexOf('The old ferry'), box.value.indexOf('The old ferry'));
  });
  await page.keyboard.type('Soon. ');
  await until(page, () => document.querySelector('epitome-summarizer').result?.stats.sentences === 8);
  assert.deepEqual((await boilerplateIn(page)).length, 3);
  assert.ok(!(await boilerplateIn(page)).includes('Older stories'));
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = ''));
  await untilState(page, 'empty');
  await pasteHtml(page, page1);
  await until(page, () => document.querySelector('epitome-summarizer').result);
  assert.equal((await boilerplateOf(page)).line, '4 lines ignored – show');
});

test('a mail: headers and signature, restored with clean text', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate(
    () =>
      (document.querySelector('epitome-summarizer').text =
        'From: Ada <ada@example.org>\nTo: Ruth <ruth@example.org>\nSubject: The key of the mill\n\nHi Ruth,\n\nthe key of the mill is with the miller. He is at home until nine. ' +
        'After that the key is under the stone. The stone is left of the door. Do not tell anybody about it.\n\n-- \nAda Whitlock\nMill Road 1\n'),
  );
  await untilState(page, 'ready');
  await (await inside(page, '.boilerplate-section summary')).click();
  const { kinds } = await boilerplateOf(page);
  assert.ok(kinds.includes('Mail header') && kinds.includes('Signature'), kinds.join());
});

test('nothing ignored: no word about it; and the attribute that ignores nothing', async () => {
  const { page } = await openPasted(story);
  assert.equal((await boilerplateOf(page)).isSeen, false);
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = ''));
  await untilState(page, 'empty');
  await page.evaluate(() => (document.querySelector('epitome-summarizer').keepEverything = true));
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').getAttribute('keep-everything')), '');
  await pasteHtml(page, page1);
  await until(page, () => document.querySelector('epitome-summarizer').result);
  assert.deepEqual(await boilerplateIn(page), []);
  assert.equal((await boilerplateOf(page)).isSeen, false);
  await page.evaluate(() => document.querySelector('epitome-summarizer').removeAttribute('keep-everything'));
  await until(page, () => document.querySelector('epitome-summarizer').result?.boilerplate.some(({ kind }) => kind === 'navigation'));
});

test('all of it ignored: it can be kept from there', async () => {
  const { page } = await openPasted(
    '<nav><p>All stories of the coast are here for you.</p><p>There is more of them below, and more still.</p></nav>',
  );
  await untilState(page, 'none');
  assert.equal((await boilerplateOf(page)).line, '2 lines ignored – show');
  await (await inside(page, '.boilerplate-section summary')).click();
  await press(page, '.keep-all');
  assert.equal((await shown(page)).sentences.length, 2);
});

test('a short text is shown whole, and says so', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate(() =>
    Object.assign(document.querySelector('epitome-summarizer'), {
      length: 1,
      text: 'The ferry is late. It comes at nine. Nobody knows why.',
    }),
  );
  await untilState(page, 'short');
  const { sentences, message } = await shown(page);
  assert.deepEqual(sentences, ['The ferry is late.', 'It comes at nine.', 'Nobody knows why.']);
  assert.equal(message, 'This text is short enough to read whole.');
  assert.equal(await (await inside(page, '.length')).evaluate((node) => node.checkVisibility()), false);
});

test('a list, and several stories: a note of one line, and the summary', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate(
    () =>
      (document.querySelector('epitome-summarizer').text = Array.from(
        { length: 20 },
        (_, index) => `- item number ${index} of a long list`,
      ).join('\n')),
  );
  await untilState(page, 'ready');
  const list = await shown(page);
  assert.equal(list.message, 'This looks like a list; a summary may disappoint.');
  assert.equal(list.sentences.length, 3);
  const seen = await page.evaluate(() => {
    const { summarizability, boilerplate } = document.querySelector('epitome-summarizer').result;
    return { summarizability, boilerplate };
  });
  assert.deepEqual(seen, { summarizability: { good: false, cautions: ['mostlyLists'] }, boilerplate: [] });
  await page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    widget.engine = {
      read: async (text) => ({
        text,
        lang: 'en',
        keyTerms: [],
        boilerplate: [],
        blocks: [],
        stats: { words: 90, sentences: 9, selectableSentences: 9 },
        summarizability: { good: false, cautions: ['severalStories'] },
        summarize: async () => ({
          lang: 'en',
          keyTerms: [],
          boilerplate: [],
          blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
          summarizability: { good: false, cautions: ['severalStories'] },
          summary: [{ start: 0, end: 4, text: text.slice(0, 4), score: 1, reasons: [{ kind: 'opens' }] }],
          selectableSpans: Uint32Array.of(0, 4),
          selectableScores: Float64Array.of(1),
          coverage: { share: 0.1, terms: [], sections: [] },
          stats: {
            words: 90,
            sentences: 9,
            selectableSentences: 9,
            summaryWords: 9,
            summarySentences: 1,
            share: 0.1,
            readingSeconds: 20,
            summaryReadingSeconds: 2,
          },
        }),
        close() {},
      }),
    };
  });
  await until(page, () =>
    /several unrelated stories/.test(document.querySelector('epitome-summarizer').shadowRoot.querySelector('.message').textContent),
  );
});
