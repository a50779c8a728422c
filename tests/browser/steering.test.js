// A summary questioned and steered, as a person does it: why a sentence was chosen, keep it, leave it out, what is
// missing, what it should speak of.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { skipIn } from './support/browser.js';
import { chord, inside, open, openWith, shown, until, untilState } from './support/page.js';
import { openSite } from './support/site.js';

const article = readFileSync(new URL('../fixtures/article.txt', import.meta.url), 'utf8');

const site = openSite();

const withArticle = () => openWith(site.browser, site.server.origin, article);

/** Does something, and waits for the summary that answers it. */
async function answered(page, act) {
  await page.evaluate(() => {
    globalThis.answers = 0;
    document.addEventListener('epitome-summary', () => (globalThis.answers += 1), { once: true });
  });
  await act();
  await until(page, () => globalThis.answers === 1);
}

/** The sentences with their notes, and what was left out. */
const steered = (page) =>
  page.evaluate(() => {
    const widget = document.querySelector('epitome-summarizer');
    const { shadowRoot } = widget;
    const leftOut = shadowRoot.querySelector('.excluded');
    return {
      length: widget.length,
      items: [...shadowRoot.querySelectorAll('.item')].map((item) => ({
        text: item.querySelector('.sentence').textContent,
        why: item.querySelector('.reasons').textContent,
        isOpen: item.querySelector('.note').checkVisibility(),
        isPinned: item.hasAttribute('data-pinned'),
        pressed: item.querySelector('.pin').getAttribute('aria-pressed'),
      })),
      pinnedMarks: [...shadowRoot.querySelectorAll('mark[data-pinned]')].map((mark) => mark.textContent),
      leftOut: leftOut.checkVisibility() ? [...leftOut.querySelectorAll('li')].map((row) => row.querySelector('.stretch').textContent) : [],
      focus: shadowRoot.activeElement?.textContent,
    };
  });

const pressIn = async (page, item, name) => {
  await (await inside(page, `.item:nth-child(${item}) .sentence`)).click();
  await answered(page, async () => (await inside(page, `.item:nth-child(${item}) .${name}`)).click());
};

/** Goes to the first sentence of the summary from the button for copying; the controls are in between. */
async function tabToSentence(page) {
  await (await inside(page, '.copy')).focus();
  const isThere = () => page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.activeElement?.matches('.sentence'));
  for (let step = 0; step < 10 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
}

/** Clicks in the middle of a stretch of the text, as it is drawn. */
async function clickInSource(page, stretch) {
  const [x, y] = await page.evaluate((wanted) => {
    const source = document.querySelector('epitome-summarizer').shadowRoot.querySelector('[part=source]');
    const texts = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getClientRects()[0];
      return [left + width / 2, top + height / 2];
    }
    return [0, 0];
  }, stretch);
  await page.mouse.click(x, y);
}

test('press a sentence: why it was chosen, in plain words; Escape, or a press elsewhere, closes the note', async () => {
  const { page, problems } = await withArticle();
  const before = await steered(page);
  assert.ok(before.items.every(({ isOpen }) => !isOpen));
  assert.match(before.items[0].why, /^names 3 of the key terms: .*Marlow Quay.* · echoes the title · /);
  const counted = await page.evaluate(() =>
    document
      .querySelector('epitome-summarizer')
      .result.summary.flatMap(({ reasons }, index) => reasons.filter(({ kind }) => kind === 'keyTerms').map(({ count }) => [index, count])),
  );
  assert.ok(counted.length > 0);
  for (const [index, count] of counted)
    assert.match(before.items[index].why, count === 1 ? /names one of the key terms: / : new RegExp(`names ${count} of the key terms: `));
  for (const [index, count] of counted) {
    const named = /of the key terms: ([^·]*)/.exec(before.items[index].why)?.[1] ?? '';
    assert.equal(named.split(', ').length, count, `as many are named as are counted: ${named}`);
  }
  await (await inside(page, '.item:nth-child(2) .sentence')).click();
  assert.deepEqual(
    (await steered(page)).items.map(({ isOpen }) => isOpen),
    [false, true, false],
  );
  await page.keyboard.press('Escape');
  assert.ok((await steered(page)).items.every(({ isOpen }) => !isOpen));
  await (await inside(page, '.item:nth-child(1) .sentence')).click();
  await page.click('h1');
  assert.ok((await steered(page)).items.every(({ isOpen }) => !isOpen));
  assert.deepEqual(problems, []);
});

test('by keyboard: a sentence opens its note when it is reached, arrows go through it, and Tab on to the next', async () => {
  const { page } = await withArticle();
  await tabToSentence(page);
  assert.deepEqual(
    (await steered(page)).items.map(({ isOpen }) => isOpen),
    [true, false, false],
  );
  const reached = [];
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab'];
  for (const key of keys) {
    await page.keyboard.press(key);
    reached.push((await steered(page)).focus);
  }
  assert.deepEqual(reached, ['Keep', 'Leave out', 'Show in text', 'Leave out', (await shown(page)).sentences[1]]);
  const described = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    return shadowRoot.getElementById(shadowRoot.activeElement.getAttribute('aria-describedby')).textContent;
  });
  assert.equal(described, (await steered(page)).items[1].why);
});

test('a note that would open out of sight comes into view', async () => {
  const { page } = await withArticle();
  await page.setViewport({ width: 800, height: 400 });
  const last = await inside(page, '.item:last-child .sentence');
  await last.evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().bottom - innerHeight));
  await last.click();
  const { bottom, height } = await page.evaluate(() => ({
    bottom: document.querySelector('epitome-summarizer').shadowRoot.querySelector('.item:last-child .note').getBoundingClientRect().bottom,
    height: innerHeight,
  }));
  assert.ok(bottom <= height, `${bottom} in ${height}`);
});

test('a kept sentence is marked, and stays at any length', async () => {
  const { page, problems } = await withArticle();
  const { sentences } = await shown(page);
  await pressIn(page, 3, 'pin');
  const kept = await steered(page);
  assert.deepEqual(
    kept.items.map(({ isPinned, pressed }) => [isPinned, pressed]),
    [
      [false, 'false'],
      [false, 'false'],
      [true, 'true'],
    ],
  );
  assert.match(kept.items[2].why, /^you keep it/);
  assert.equal(kept.items[2].isOpen, true, 'the note stays open');
  assert.deepEqual(kept.pinnedMarks, [sentences[2]]);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').length = 1)));
  assert.deepEqual((await shown(page)).sentences, [sentences[2]]);
  await answered(page, async () => {
    await (await inside(page, '.sentence')).click();
    await (await inside(page, '.pin')).click();
  });
  assert.notDeepEqual((await shown(page)).sentences, [sentences[2]]);
  assert.deepEqual(problems, []);
});

test('a sentence left out: another one takes its place, the focus goes on, and it can be undone', async () => {
  const { page, problems } = await withArticle();
  const { sentences } = await shown(page);
  await tabToSentence(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await answered(page, () => page.keyboard.press('Enter'));
  const without = await steered(page);
  assert.equal(without.items.length, 3);
  assert.ok(without.items.every(({ text }) => text !== sentences[0]));
  assert.deepEqual(without.leftOut, [sentences[0]]);
  assert.equal(without.focus, without.items[0].text);
  assert.match((await shown(page)).status, /^Left out\./);
  await (await inside(page, '.take-back')).focus();
  await answered(page, () => page.keyboard.press('Enter'));
  assert.deepEqual((await shown(page)).sentences, sentences);
  assert.deepEqual((await steered(page)).leftOut, []);
  assert.equal(
    await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.activeElement.getAttribute('part')),
    'summary',
  );
  assert.deepEqual(problems, []);
});

test('every sentence left out: the summary says so, and what to do', async () => {
  const { page } = await withArticle();
  await answered(page, () =>
    page.evaluate((end) => (document.querySelector('epitome-summarizer').excluded = [{ start: 0, end }]), article.length),
  );
  const { sentences, message, state } = await shown(page);
  assert.deepEqual([sentences.length, state], [0, 'ready']);
  assert.match(message, /You left out every sentence/);
  await answered(page, async () => (await inside(page, '.take-back')).click());
  assert.equal((await shown(page)).sentences.length, 3);
});

test('a click on a sentence of the text adds it, and no other one goes; another click, and all is as before', async () => {
  const { page, problems } = await withArticle();
  const { sentences } = await shown(page);
  const wanted = 'Tide mills are simple machines.';
  await answered(page, () => clickInSource(page, 'mills are simple'));
  const added = await steered(page);
  assert.deepEqual(
    added.items.map(({ text }) => text).filter((text) => text !== wanted),
    sentences,
  );
  assert.deepEqual([added.length, added.pinnedMarks], [4, [wanted]]);
  assert.match((await shown(page)).status, /^Kept: \u2068Tide mills/);
  await answered(page, () => clickInSource(page, 'mills are simple'));
  assert.deepEqual((await shown(page)).sentences, sentences);
  const after = await steered(page);
  assert.deepEqual([after.length, after.pinnedMarks], [3, []]);
  assert.deepEqual(problems, []);
});

test('the text by keyboard: arrows go from sentence to sentence, Enter keeps one', async () => {
  const { page } = await withArticle();
  await (await inside(page, '[part=source]')).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const here = () => page.evaluate(() => [...CSS.highlights.get('epitome-sentence')].map(String).join(''));
  const third = await here();
  assert.ok(third.startsWith('The restoration took eleven years'), third);
  assert.equal((await shown(page)).status, third);
  await page.keyboard.press('ArrowLeft');
  assert.ok((await here()).startsWith('A crowd of some 400 people'));
  await page.keyboard.press('ArrowRight');
  await answered(page, () => page.keyboard.press('Enter'));
  assert.deepEqual((await steered(page)).pinnedMarks, [third]);
  assert.equal(await here(), third, 'the place is kept');
  await answered(page, () => page.keyboard.press('Enter'));
  assert.deepEqual((await steered(page)).pinnedMarks, []);
});

test('nothing flickers: sentences that stay keep their elements, whatever changes around them', async () => {
  const { page } = await withArticle();
  await page.evaluate(() => {
    const summary = document.querySelector('epitome-summarizer').shadowRoot.querySelector('[part=summary]');
    globalThis.gone = [];
    new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const node of removedNodes)
          if (node.classList?.contains('item')) globalThis.gone.push(node.querySelector('.sentence').textContent);
    }).observe(summary, { childList: true, subtree: true });
  });
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').length = 8)));
  await pressIn(page, 2, 'pin');
  await answered(page, () => clickInSource(page, 'mills are simple'));
  assert.deepEqual(await page.evaluate(() => globalThis.gone), []);
  const { sentences } = await shown(page);
  await page.keyboard.press('Escape');
  await pressIn(page, 1, 'leave-out');
  assert.deepEqual(await page.evaluate(() => globalThis.gone), sentences.slice(0, 1));
});

test('one wish after the other: each has its answer, and the text is read once', async () => {
  const { page } = await withArticle();
  const { kept, reads } = await page.evaluate(async () => {
    const widget = document.querySelector('epitome-summarizer');
    const seen = { kept: 0, reads: 0 };
    widget.addEventListener('epitome-request', () => (seen.reads += 1));
    const { selectableSpans: spans } = widget.result;
    for (let at = 0; at < 40; at += 2) {
      const answer = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
      widget.pinned = [{ start: spans[at], end: spans[at + 1] }];
      const { result } = await answer;
      if (result.summary.some(({ start }) => start === spans[at])) seen.kept += 1;
    }
    return seen;
  });
  assert.deepEqual({ kept, reads }, { kept: 20, reads: 0 });
});

test('quotations and questions can be avoided', async () => {
  const { page, problems } = await withArticle();
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').length = 30)));
  const quoted = (sentences) => sentences.filter((sentence) => /^“/.test(sentence)).length;
  assert.ok(quoted((await shown(page)).sentences) > 0);
  await (await inside(page, '.options-toggle')).click();
  await answered(page, async () => (await inside(page, 'input[name=quotes]')).click());
  assert.equal(quoted((await shown(page)).sentences), 0);
  await answered(page, async () => (await inside(page, 'input[name=questions]')).click());
  assert.ok((await shown(page)).sentences.every((sentence) => !sentence.includes('?')));
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').getAttribute('avoid')), 'quotes questions');
  await answered(page, () => page.evaluate(() => document.querySelector('epitome-summarizer').removeAttribute('avoid')));
  assert.ok(quoted((await shown(page)).sentences) > 0);
  assert.equal(await (await inside(page, 'input[name=quotes]')).evaluate((box) => box.checked), false);
  assert.deepEqual(problems, []);
});

test('what it should speak of, typed: the summary follows', async () => {
  const { page } = await withArticle();
  await (await inside(page, '.options-toggle')).click();
  await (await inside(page, '#focus')).click();
  await page.keyboard.type('wading birds, salt marshes');
  await until(
    page,
    () =>
      document.querySelector('epitome-summarizer').result.summary.filter(({ text }) => /wading birds|salt marshes/.test(text)).length === 2,
  );
  assert.deepEqual(await page.evaluate(() => document.querySelector('epitome-summarizer').focusOn), ['wading birds', 'salt marshes']);
  const { items } = await steered(page);
  assert.ok(items.filter(({ why }) => /is about what you asked for/.test(why)).length >= 2);
  assert.equal(await (await inside(page, '#focus')).evaluate((box) => box.value), 'wading birds, salt marshes');
});

test('what nothing in the text speaks of: the summary stays, and says so', async () => {
  const { page, problems } = await withArticle();
  const before = (await shown(page)).sentences;
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').focusOn = ['helicopter insurance'])));
  const { sentences, message } = await shown(page);
  assert.deepEqual(sentences, before);
  assert.match(message, /Nothing in this text is about that/);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').focusOn = [])));
  assert.doesNotMatch((await shown(page)).message, /Nothing in this text/);
  assert.deepEqual(problems, []);
});

test('what it leaves out: how much, and a press for each missing term and section', async () => {
  const { page, problems } = await withArticle();
  const coverage = () =>
    page.evaluate(() => {
      const part = document.querySelector('epitome-summarizer').shadowRoot.querySelector('.coverage');
      return {
        line: part.querySelector('summary').innerText,
        missed: [...part.querySelectorAll('.missed')].map((group) =>
          group.checkVisibility() ? [...group.querySelectorAll('.add')].map((chip) => chip.textContent) : [],
        ),
        chips: [...part.getRootNode().querySelectorAll('[part=terms] .chip[data-missed]')].map((chip) => chip.textContent),
        share: document.querySelector('epitome-summarizer').result.coverage.share,
      };
    });
  const before = await coverage();
  assert.match(before.line, /^What the summary leaves out \(\d+\) – show what is missing$/);
  assert.deepEqual(before.missed, [[], []]);
  await (await inside(page, '.coverage summary')).click();
  const [terms, sections] = (await coverage()).missed;
  assert.ok(terms.length > 1 && sections.length > 0);
  const listed = await (await inside(page, '.coverage')).evaluate((part) => part.querySelectorAll('.missed .chip').length);
  assert.equal(Number(/\d+/.exec(before.line)?.[0]), listed);
  assert.ok(terms.every((term) => before.chips.includes(term)));
  const add = await inside(page, '.coverage .missed:nth-of-type(1) .add');
  await add.focus();
  const { sentences } = await shown(page);
  await answered(page, () => page.keyboard.press('Enter'));
  const withTerm = await coverage();
  const now = (await shown(page)).sentences;
  assert.equal(now.length, 4);
  for (const sentence of sentences) assert.ok(now.includes(sentence), 'nothing goes for it');
  assert.ok(!withTerm.chips.includes(terms[0]));
  assert.ok(withTerm.share > before.share);
  const focused = await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.activeElement.className);
  assert.equal(focused, 'chip add');
  assert.match((await shown(page)).status, /^Kept: /);
  const left = withTerm.missed[1].length;
  if (left > 0) {
    await answered(page, async () => (await inside(page, '.coverage .missed:nth-of-type(2) .add')).click());
    assert.ok((await coverage()).missed[1].length < left);
  }
  assert.deepEqual(problems, []);
});

test('wishes move with the text when it is edited, and are gone with another one', async () => {
  const { page } = await withArticle();
  await answered(page, () => clickInSource(page, 'mills are simple'));
  const { sentences } = await shown(page);
  await pressIn(page, 1, 'leave-out');
  await (await inside(page, '.edit')).click();
  await page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('textarea').setSelectionRange(0, 0));
  await page.keyboard.type('Soon. ');
  await until(page, () => document.querySelector('epitome-summarizer').result?.stats.sentences === 55);
  const edited = await steered(page);
  assert.deepEqual(
    edited.items.filter(({ isPinned }) => isPinned).map(({ text }) => text),
    ['Tide mills are simple machines.'],
  );
  assert.deepEqual(edited.leftOut, [sentences[0]]);
  await chord(page, 'a', ['selectAll']);
  await answered(page, () => page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article));
  const fresh = await steered(page);
  assert.deepEqual([fresh.leftOut, fresh.pinnedMarks], [[], []]);
  assert.deepEqual(
    await page.evaluate(() => {
      const { pinned, excluded } = document.querySelector('epitome-summarizer');
      return [pinned, excluded];
    }),
    [[], []],
  );
});

test('from a script: spans in, the whole answer out', async () => {
  const { page } = await withArticle();
  const { request, kinds, first } = await page.evaluate(async () => {
    const widget = document.querySelector('epitome-summarizer');
    const [one, two] = widget.result.summary;
    const answer = new Promise((resolve) => document.addEventListener('epitome-summary', resolve, { once: true }));
    widget.pinned = [{ start: two.start + 3, end: two.start + 4 }];
    widget.excluded = [one];
    widget.avoid = ['quotes', 'nonsense'];
    widget.focusOn = ['sea'];
    const { request, result } = await answer;
    return {
      request: { ...request, exclude: request.exclude.length },
      kinds: result.summary.map(({ reasons }) => reasons[0].kind),
      first: one.start,
    };
  });
  assert.equal(request.sentences, 3);
  assert.deepEqual([request.focus, request.avoid, request.exclude], [['sea'], ['quotes'], 1]);
  assert.ok(kinds.includes('pinned'));
  assert.ok(
    await page.evaluate(
      (start) => document.querySelector('epitome-summarizer').result.summary.every((sentence) => sentence.start !== start),
      first,
    ),
  );
});

test(
  'fingers: every button is at least 44 px high where the pointer is coarse',
  { skip: skipIn('firefox webkit', 'its driver has no fingers') },
  async () => {
    const phone = { width: 360, height: 740, isMobile: true, hasTouch: true };
    const { page } = await open(site.browser, site.server.origin, (fresh) => fresh.setViewport(phone));
    assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await page.evaluate((text) => (document.querySelector('epitome-summarizer').text = text), article);
    await untilState(page, 'ready');
    await (await inside(page, '.options-toggle')).tap();
    await (await inside(page, '.coverage summary')).tap();
    await (await inside(page, '.sentence')).tap();
    const small = await page.evaluate(() =>
      [...document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('button, input, select, label')]
        .filter((node) => node.checkVisibility() && !node.matches('h2 label, .label'))
        .map((node) => [
          node.className || node.name || node.textContent,
          Math.max(node.getBoundingClientRect().height, node.closest('label')?.getBoundingClientRect().height ?? 0),
        ])
        .filter(([, height]) => height < 44),
    );
    assert.deepEqual(small, []);
  },
);

const bridges =
  'The old bridge (built in 1911) was closed in May, which angered many people in the town. Engineers had warned of the rust in the arches of ' +
  'the bridge for more than ten years. The ferry takes the workers across the river until there is another bridge. The council voted for a new bridge ' +
  'at its meeting on Monday after a long debate. The new bridge will carry both trams and bicycles across the river in two years. Nobody in the ' +
  'council knows yet what the new bridge will really cost.';
/** What stands above the summary. */
const headlineOf = (page) =>
  page.evaluate(() => {
    const block = document.querySelector('epitome-summarizer').shadowRoot.querySelector('.headline-block');
    const seen = (selector) => [...block.querySelectorAll(selector)].filter((node) => node.checkVisibility()).map((node) => node.innerText);
    return { text: seen('.headline')[0], line: seen('summary')[0], whole: seen('.whole')[0], omitted: seen('del') };
  });

test('a headline: what it leaves out is shown on request, and where it stands', async () => {
  const { page, problems } = await openWith(site.browser, site.server.origin, bridges);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').headline = 8)));
  const closed = await headlineOf(page);
  assert.deepEqual(
    [closed.text, closed.line, closed.whole],
    ['The old bridge was closed in May.', 'Shortened – show the whole sentence', undefined],
  );
  await (await inside(page, '.headline-block summary')).click();
  const opened = await headlineOf(page);
  assert.ok(bridges.startsWith(opened.whole));
  assert.equal(opened.omitted.join(' '), '(built in 1911) , which angered many people in the town');
  await (await inside(page, '.headline')).hover();
  assert.equal(await page.evaluate(() => [...CSS.highlights.get('epitome-sentence')].map(String).join('')), opened.whole);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').length = 2)));
  assert.deepEqual(await headlineOf(page), opened, 'another length leaves it alone');
  assert.deepEqual(problems, []);
});

test('a headline of the length that is wanted, and none', async () => {
  const { page } = await withArticle();
  assert.equal((await headlineOf(page)).text, 'The Tide Mill Turns Again', 'the title, as long as nothing else is wanted');
  await (await inside(page, '.options-toggle')).click();
  await answered(page, async () => (await inside(page, '#headline')).select('22'));
  const { text } = await headlineOf(page);
  assert.ok(text.split(/\s+/).length <= 22, text);
  assert.equal(await page.evaluate(() => document.querySelector('epitome-summarizer').headline), 22);
  const told = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('epitome-summary', ({ headline }) => resolve(headline.text), { once: true })),
  );
  await page.evaluate(() => document.querySelector('epitome-summarizer').setAttribute('headline', '9'));
  assert.ok((await told).split(/\s+/).length <= 9);
  await answered(page, async () => (await inside(page, '#headline')).select('0'));
  assert.equal((await headlineOf(page)).text, undefined);
});

test('a sentence that was left out makes no headline', async () => {
  const { page } = await openWith(site.browser, site.server.origin, bridges);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').headline = 8)));
  assert.ok((await headlineOf(page)).text);
  await answered(page, () => page.evaluate(() => (document.querySelector('epitome-summarizer').excluded = [{ start: 0, end: 10 }])));
  assert.equal((await headlineOf(page)).text, undefined);
});

test(
  'sentences come and go softly, and what goes is for the eye only',
  { skip: skipIn('firefox webkit', 'motion is switched on by Chromium’s protocol') },
  async () => {
    const { page } = await withArticle();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    const going = (length) =>
      page.evaluate(async (wanted) => {
        const widget = document.querySelector('epitome-summarizer');
        const done = new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
        widget.length = wanted;
        await done;
        const nodes = [...widget.shadowRoot.querySelectorAll('.item')];
        return {
          all: nodes.length,
          going: nodes.filter((node) => node.inert).length,
          moving: nodes.filter((node) => node.getAnimations().length > 0).length,
        };
      }, length);
    assert.deepEqual(await going(5), { all: 5, going: 0, moving: 2 });
    assert.deepEqual(await going(2), { all: 5, going: 3, moving: 3 });
    assert.deepEqual(await going(4), { all: 5, going: 1, moving: 1 }, 'what comes back while it goes stays');
    await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelectorAll('.item').length === 4);
  },
);

test('the strip beside the text: a mark for each chosen sentence, and a press leads to a place', async () => {
  const { page } = await withArticle();
  const strip = await inside(page, '.relevance');
  assert.equal(await strip.evaluate((node) => node.children.length), 3);
  assert.match(await strip.evaluate((node) => getComputedStyle(node).backgroundImage), /^linear-gradient\(/);
  await page.evaluate(
    (text) =>
      (document.querySelector('epitome-summarizer').text = Array.from({ length: 30 }, (_, part) => `Part ${part}\n\n${text}`).join('\n\n')),
    article,
  );
  await until(page, () => document.querySelector('epitome-summarizer').result?.stats.sentences > 300);
  const scrolled = () =>
    page.evaluate(() => document.querySelector('epitome-summarizer').shadowRoot.querySelector('[part=source]').scrollTop);
  assert.equal(await scrolled(), 0);
  const [x, y] = await strip.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left + width / 2, top + height * 0.9];
  });
  await page.mouse.click(x, y);
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('[part=source]').scrollTop > 1000);
});
