// The page's languages: complete, chosen by the browser or by a person, and remembered nowhere but in the address.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { languages as spoken } from '../../www/element/i18n/languages.js';
import scripts from '../../www/page/messages/en.js';
import { skipIn } from './support/browser.js';
import { openBuiltSite } from './support/built-site.js';
import { inside, until } from './support/page.js';

const site = openBuiltSite();
const options = { skip: skipIn('webkit', 'the driver has no visitors of their own') };

const folder = new URL('../../www/page/messages/', import.meta.url);
const files = readdirSync(folder).map((name) => name.replace(/\.js$/, ''));
/** English stands in the page itself, and what scripts say in a table. */
const markup = readFileSync(new URL('../../www/index.html', import.meta.url), 'utf8');
const served = [...markup.matchAll(/data-say="(\w+)"[^>]*>([^]*?)<\/(?:p|span|h2|button)>/g)].map(([, key, html]) => [
  key,
  html.replace(/<\/?code>/g, '`'),
]);
const english = { ...Object.fromEntries(served), ...scripts };

const data = (message) => (message.match(/\{\w+\}/g) ?? []).sort();
const codes = (message) => message.match(/`[^`]*`/g)?.sort() ?? [];

test('the page speaks the languages of the widget', () => {
  assert.deepEqual(files.sort(), [...spoken].sort());
});

test('English is said once: in the page, or by a script', () => {
  assert.ok(served.length > 20);
  for (const [key, html] of served) assert.ok(!(key in scripts) && html !== '' && !/[<\n]/.test(html), key);
  assert.equal(/<title>(.*)<\/title>/.exec(markup)[1], scripts.title);
});

for (const language of files) {
  test(`${language}: complete, with the same data`, async () => {
    const { default: table } = await import(new URL(`${language}.js`, folder).href);
    assert.deepEqual(Object.keys(table).sort(), Object.keys(language === 'en' ? scripts : english).sort());
    for (const [key, message] of Object.entries(table)) {
      assert.ok(message.trim() !== '', key);
      assert.deepEqual(data(message), data(english[key]), key);
      assert.deepEqual(codes(message), codes(english[key]), key);
      if (language !== 'en' && message.length > 20) assert.notEqual(message, english[key], key);
    }
  });
}

/** @param {string[]} tags the languages of the browser */
const preferring = (tags) => (page) =>
  page.evaluateOnNewDocument((list) => Object.defineProperty(navigator, 'languages', { value: list }), tags);

const untilSaid = (page, key, text) =>
  until(page, (name, wanted) => document.querySelector(`[data-say=${name}]`).textContent === wanted, key, text);

for (const [tags, language, open] of [
  [['pt-BR', 'en'], 'pt', 'Abrir um arquivo'],
  [['xx', 'fr-CA'], 'fr', 'Ouvrir un fichier'],
  [['xx'], 'en', 'Open a file'],
  [['zh-Hant-TW'], 'zh', '打开文件'],
]) {
  test(`a browser that prefers ${tags} gets ${language}`, options, async () => {
    const { page, problems } = await site.visit({ before: preferring(tags) });
    await untilSaid(page, 'open', open);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    assert.equal(await page.$eval('#language', ({ value }) => value), language);
    assert.deepEqual(problems, []);
  });
}

test('chosen by hand: Arabic, from right to left, in the widget as well; kept in the address alone', options, async () => {
  const { page, problems } = await site.visit({ before: (fresh) => fresh.setViewport({ width: 1280, height: 900 }) });
  await page.focus('#language');
  await page.select('#language', 'ar');
  await untilSaid(page, 'open', 'فتح ملف');
  assert.equal(await page.title(), 'Epitome: تلخيص يحفظ الخصوصية');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('h2').textContent === 'النص');
  const [text, result] = await Promise.all(['[part=text]', '[part=result]'].map(async (part) => (await inside(page, part)).boundingBox()));
  assert.ok(text.x > result.x, 'the text is at the right, the summary at the left');
  assert.equal(new URL(page.url()).hash, '#lang=ar');
  await page.reload();
  await untilSaid(page, 'open', 'فتح ملف');
  await page.select('#language', 'en');
  await untilSaid(page, 'open', 'Open a file');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'ltr');
  const stored = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(stored, ['', 0, 0, 0]);
  assert.deepEqual(problems, []);
});

test('languages are named in themselves', options, async () => {
  const { page } = await site.visit();
  const names = await page.$$eval('#language option', (nodes) => nodes.map(({ textContent, lang }) => [lang, textContent]));
  for (const pair of [
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['ar', 'العربية'],
    ['ja', '日本語'],
  ])
    assert.ok(
      names.some((name) => name.join() === pair.join()),
      pair.join(),
    );
});
