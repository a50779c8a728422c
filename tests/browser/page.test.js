// The page, used as a person does: paste, read, change the length, find a sentence in the text, copy.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import sample from '../../www/page/samples/article.js';
import { skipIn } from './support/browser.js';
import { chord, inside, open, openWith, pasteCopied, shown, until, untilState } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite();

const withArticle = () => openWith(site.browser, site.server.origin, article);

test('the sample of the page is the article of the tests', () => {
  assert.equal(sample, article);
});

test('paste an article: a summary, its terms, its figures, and its marks in the text', async () => {
  const { page, problems } = await withArticle();
  const { sentences, marks, terms, figures, mode, status, lengthText, focus } = await shown(page);
  assert.equal(sentences.length, 3);
  for (const sentence of sentences) assert.ok(article.includes(sentence), sentence);
  assert.deepEqual(marks, sentences, 'each chosen sentence is marked in the text');
  assert.equal(terms.length, 10);
  assert.equal(figures.length, 4);
  assert.equal(mode, 'read');
  assert.equal(focus, 'div', 'the focus went to the text that took the place of the box');
  assert.match(status, /^Summary ready: 3 of \d+ sentences\.$/);
  assert.equal(lengthText, '3 sentences');
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').text), article);
  assert.deepEqual(problems, []);
});

test('the length slider, by keyboard: summaries contain the shorter ones and nothing is announced again', async () => {
  const { page, problems } = await withArticle();
  const slider = await inside(page, 'input[type=range]');
  await slider.focus();
  const { status } = await shown(page);
  let last = (await shown(page)).sentences;
  for (const length of [4, 5, 6, 7, 8]) {
    await page.keyboard.press('ArrowRight');
    await until(
      page,
      (wanted) => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.sentence').length === wanted,
      length,
    );
    const { sentences, marks, sliderText } = await shown(page);
    for (const sentence of last) assert.ok(sentences.includes(sentence), `${length} sentences still contain: ${sentence}`);
    assert.deepEqual(marks, sentences);
    assert.match(sliderText, new RegExp(`^${length} of \\d+ sentences$`));
    last = sentences;
  }
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').getAttribute('length')), '8');
  assert.equal((await shown(page)).status, status);
  await page.keyboard.press('Home');
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('mark').length === 1);
  assert.deepEqual(problems, []);
});

test('key terms: the pointer shows where one occurs, a press asks for it, a button copies them', async () => {
  const { page, problems } = await withArticle();
  const widget = (/** @type {any} */ read) => page.evaluate(read);
  const missed = await widget(() => {
    const chips = [...document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part=terms] .chip')];
    return chips.findIndex((chip) => chip.hasAttribute('data-missed'));
  });
  assert.ok(missed >= 0, 'three sentences do not speak of everything');
  const chip = await inside(page, `[part=terms] li:nth-child(${missed + 1}) .chip`);
  const term = await chip.evaluate((node) => node.textContent);
  await chip.hover();
  const marked = await widget(() => [...(CSS.highlights.get('epitome-term') ?? [])].map((range) => range.toString()));
  assert.ok(marked.length > 0 && marked.some((text) => text.toLowerCase() === term.toLowerCase()), marked.join());
  await chip.click();
  await until(page, (wanted) => document.querySelector('epitome-summarizer').result.coverage.terms[wanted].covered, missed);
  assert.equal(await widget(() => document.querySelector('epitome-summarizer').getAttribute('focus')), term);
  assert.equal(await chip.evaluate((node) => node.getAttribute('aria-pressed')), 'true');
  assert.equal((await shown(page)).sentences.length, 3);
  await chip.click();
  await until(page, (wanted) => !document.querySelector('epitome-summarizer').result.coverage.terms[wanted].covered, missed);
  await (await inside(page, '.copy-terms')).click();
  await until(page, () =>
    /one a line/.test(document.querySelector('epitome-summarizer').shadowRoot.querySelector('[role=status]').textContent),
  );
  assert.deepEqual(problems, []);
});

test('the slider answers each step; under a storm of steps the last one wins', async () => {
  const { page } = await withArticle();
  const lengths = await page.evaluate(async () => {
    const widget = document.querySelector('epitome-summarizer');
    const slider = widget.shadowRoot.querySelector('input[type=range]');
    const answers = [];
    for (let step = 0; step < 40; step += 1) {
      const answer = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
      slider.value = String(1 + ((step * 7) % 25));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      answers.push([(await answer).result.summary.length, Number.parseInt(slider.ariaValueText ?? slider.getAttribute('aria-valuetext'))]);
    }
    return answers;
  });
  for (const [length, said] of lengths) assert.equal(length, said);
  assert.ok(new Set(lengths.map(([length]) => length)).size > 20);
  await page.evaluate(() => {
    const slider = document.querySelector('epitome-summarizer').shadowRoot.querySelector('input[type=range]');
    for (let step = 0; step < 200; step += 1) {
      slider.value = String(step === 199 ? 10 : 1 + (step % 25));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await until(page, () => document.querySelector('epitome-summarizer').result.summary.length === 11);
  assert.equal((await shown(page)).sentences.length, 11);
});

test('press a sentence: its mark comes into view; from its note, or with Enter, one goes there, and Escape leads back', async () => {
  const { page } = await withArticle();
  await page.evaluate(() => (document.querySelector('epitome-summarizer').length = 12));
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.sentence').length === 12);
  const sentence = await inside(page, '.item:last-of-type .sentence');
  const text = await sentence.evaluate((node) => node.textContent);
  const settled = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const check = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('epitome-summarizer');
      const mark = [...shadowRoot.querySelectorAll('mark')].at(-1);
      const view = shadowRoot.querySelector('[part=source]').getBoundingClientRect();
      const box = mark.getBoundingClientRect();
      return {
        text: mark.textContent,
        isFocused: shadowRoot.activeElement === mark,
        inPane: box.top >= view.top - 1 && box.top < view.bottom,
        inWindow: box.top >= 0 && box.top < innerHeight,
      };
    });
  await sentence.click();
  await settled();
  const { isFocused, inPane } = await check();
  assert.deepEqual([isFocused, inPane], [false, true]);
  await (await inside(page, '.item:last-of-type .show-in-text')).click();
  await settled();
  assert.deepEqual(await check(), { text, isFocused: true, inPane: true, inWindow: true });
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.activeElement.textContent), text);

  await (await inside(page, '.sentence')).focus();
  await page.keyboard.press('Enter');
  const [name, first] = await page.evaluate(() => {
    const { activeElement } = document.querySelector('epitome-summarizer').shadowRoot;
    return [activeElement.localName, activeElement.textContent];
  });
  assert.equal(name, 'mark');
  assert.equal(first, (await shown(page)).sentences[0]);
});

test('paragraph and bullets', async () => {
  const { page } = await withArticle();
  await (await inside(page, 'input[value=bullets]')).click();
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part=summary] li').length === 3);
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').getAttribute('view')), 'bullets');
  await page.keyboard.press('ArrowLeft');
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('[part=summary] p').length === 1);
});

test('edit the text, then show it with its marks again', async () => {
  const { page } = await withArticle();
  await (await inside(page, '.edit')).click();
  assert.equal((await shown(page)).focus, 'textarea');
  await chord(page, 'a', ['selectAll']);
  await page.keyboard.type('The mill turned. The sea came back. The wheel is made of oak. Nobody was counting. It always has.');
  await until(page, () => document.querySelector('epitome-summarizer').result?.stats.sentences === 5);
  assert.equal((await shown(page)).mode, 'edit', 'typing is never interrupted');
  await (await inside(page, '.edit')).click();
  const { mode, marks, sentences } = await shown(page);
  assert.equal(mode, 'read');
  assert.deepEqual(marks, sentences);
});

test('copy, then clear', async () => {
  const { page, problems } = await withArticle();
  await (await inside(page, '.copy')).click();
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('.copy').textContent === 'Copied');
  const { sentences, status } = await shown(page);
  const copied = `The Tide Mill Turns Again\n\n${sentences.join(' ')}`;
  assert.match(status, /clipboard/);
  await (await inside(page, '.clear')).click();
  await untilState(page, 'empty');
  const cleared = await shown(page);
  assert.equal(cleared.focus, 'textarea');
  assert.equal(cleared.mode, 'edit');
  await pasteCopied(page);
  await until(page, (wanted) => document.querySelector('epitome-summarizer').text === wanted, copied);
  assert.deepEqual(problems, []);
});

test('the sample button', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.click('#samples button');
  await untilState(page, 'ready');
  assert.equal((await shown(page)).sentences.length, 3);
});

test('texts of every odd kind: an answer, never an error', async () => {
  const { page, problems } = await open(site.browser, site.server.origin);
  const texts = {
    'one word': 'Hello',
    'only emoji': '😀😀 👩‍👩‍👧‍👦',
    NUL: 'A\0B is here. And there.\0 Yes, there is more of it.',
    'lone surrogates': 'One \uD800 is alone. Two \uDC00 are not. Three of them \uD83D\uDE00 are enough. A fourth one comes.',
    'right to left': 'ذهب الولد إلى المدرسة صباحا. كانت الشمس مشرقة في السماء. عاد إلى البيت مساء. نام مبكرا بعد العشاء.',
    'mixed line ends': 'First line here.\r\nSecond one.\rThird one is longer.\n\nFourth one ends it.',
    'no space anywhere': 'a'.repeat(20_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    const answer = await page.evaluate(
      (value) =>
        new Promise((resolve) => {
          const widget = document.querySelector('epitome-summarizer');
          widget.addEventListener(
            'epitome-summary',
            (event) => {
              const exact = event.result.summary.every((sentence) => value.slice(sentence.start, sentence.end) === sentence.text);
              const source = widget.shadowRoot.querySelector('[part=source]').textContent.replace(/\s/g, '');
              resolve({ exact, complete: source === value.replace(/\s/g, '') });
            },
            { once: true },
          );
          widget.addEventListener('epitome-error', (event) => resolve(String(event.error)), { once: true });
          widget.text = value;
        }),
      text,
    );
    assert.deepEqual(answer, { exact: true, complete: true }, name);
  }
  await page.evaluate(() => (document.querySelector('epitome-summarizer').text = ' \n\t '));
  await untilState(page, 'empty');
  assert.deepEqual(problems, []);
});

test('a megabyte', async () => {
  const { page } = await open(site.browser, site.server.origin);
  await page.evaluate((text) => {
    document.querySelector('epitome-summarizer').text = Array.from(
      { length: Math.ceil(1e6 / text.length) },
      (_, index) => `Part ${index}\n\n${text}`,
    ).join('\n\n');
  }, article);
  await untilState(page, 'ready');
  await page.evaluate(() => (document.querySelector('epitome-summarizer').length = 25));
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.sentence').length === 25);
});

test('without JavaScript the page reads well', { skip: skipIn('firefox webkit', 'its driver cannot turn scripts off') }, async () => {
  const { page } = await open(site.browser, site.server.origin, (fresh) => fresh.setJavaScriptEnabled(false));
  const text = await page.$eval('body', (body) => body.innerText);
  assert.match(text, /Nothing leaves this tab/);
  assert.match(text, /needs scripts to be allowed/);
});
