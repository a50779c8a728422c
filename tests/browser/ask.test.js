// A question to the text: its answer is marked in place, and the summary stays.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inside, openWith, shown, until, WIDGET } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');
const site = openSite();

/** Asks by keyboard, as a person does. */
async function ask(page, question) {
  await (await inside(page, '#ask')).focus();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
}

/** Until the answer to the whole question is announced: after Enter, nothing is drawn again. */
const said = (page) =>
  until(
    page,
    (name) => /^\d sentences? about it: /.test(document.querySelector(name).shadowRoot.querySelector('[role=status]').textContent),
    WIDGET,
  );

const answers = (page) =>
  page.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name);
    const note = shadowRoot.querySelector('.ask .note-line');
    return {
      sentences: [...shadowRoot.querySelectorAll('.answer')].map(({ textContent }) => textContent),
      words: [...shadowRoot.querySelectorAll('.answer b')].map(({ textContent }) => textContent),
      note: note.hidden ? '' : note.textContent,
    };
  }, WIDGET);

test('a question: the sentences that speak of it, with their words, while the summary stays', async () => {
  const { page, problems } = await openWith(site.browser, site.server.origin, article);
  const before = (await shown(page)).sentences;
  await ask(page, 'Who paid for the restoration?');
  await said(page);
  const { sentences, words, note } = await answers(page);
  assert.ok(
    sentences.some((sentence) => sentence.includes('heritage fund')),
    sentences.join('\n'),
  );
  assert.ok(sentences.every((sentence) => article.includes(sentence)));
  assert.ok(words.includes('paid'), words.join());
  assert.equal(note, '');
  assert.deepEqual((await shown(page)).sentences, before);
  assert.deepEqual(problems, []);
});

test('the words of the answer are marked in the text, until the question is gone', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const marked = () => page.evaluate(() => [...(CSS.highlights?.get('epitome-term') ?? [])].map(String));
  await ask(page, 'Who paid for the restoration?');
  await said(page);
  const words = await marked();
  assert.ok(words.length === 0 || words.includes('paid'), words.join());
  await (
    await inside(page, '#ask')
  ).evaluate((field) => {
    field.value = '';
    field.dispatchEvent(new Event('input'));
  });
  await until(page, (name) => !document.querySelector(name).shadowRoot.querySelector('.answer'), WIDGET);
  assert.deepEqual(await marked(), []);
});

test('nothing in the text speaks of it: that is said, and the summary stays', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  const before = (await shown(page)).sentences;
  await ask(page, 'Which football team won the cup?');
  await until(page, (name) => !document.querySelector(name).shadowRoot.querySelector('.ask .note-line').hidden, WIDGET);
  const { sentences, note } = await answers(page);
  assert.deepEqual(sentences, []);
  assert.equal(note, 'Nothing in this text is about that.');
  await until(
    page,
    (name, said) => document.querySelector(name).shadowRoot.querySelector('[role=status]').textContent === said,
    WIDGET,
    note,
  );
  assert.deepEqual((await shown(page)).sentences, before);
});

test('an answer leads to its place, and another text clears the question', async () => {
  const { page } = await openWith(site.browser, site.server.origin, article);
  await ask(page, 'Who owns the flour?');
  await said(page);
  const answer = await inside(page, '.answer');
  const text = await answer.evaluate((node) => node.textContent);
  await answer.click();
  const isInView = (wanted) =>
    page.evaluate(
      (name, sentence) => {
        const source = document.querySelector(name).shadowRoot.querySelector('[part=source]');
        const view = source.getBoundingClientRect();
        const block = [...source.querySelectorAll('.block')].find(({ textContent }) => textContent.includes(sentence));
        const { top, bottom } = block.getBoundingClientRect();
        return bottom > view.top && top < view.bottom;
      },
      WIDGET,
      wanted,
    );
  assert.ok(await isInView(text), text);
  await page.evaluate(
    (name) => (document.querySelector(name).text = 'The harbour opened in May. The fishermen cheered. All of it was paid.'),
    WIDGET,
  );
  await until(page, (name) => document.querySelector(name).shadowRoot.querySelector('#ask').value === '', WIDGET);
  assert.deepEqual((await answers(page)).sentences, []);
});
