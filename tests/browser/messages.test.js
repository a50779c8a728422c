// The interface's languages: each says all that English says, with the same data and the forms its plurals need.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { durationText, percentText } from '../../www/element/i18n/formats.js';
import { languages, loadLocale } from '../../www/element/i18n/languages.js';
import answer from '../../www/element/i18n/messages/en-answer.js';
import article from '../../www/element/i18n/messages/en-article.js';
import panels from '../../www/element/i18n/messages/en-panels.js';
import frame from '../../www/element/i18n/messages/en.js';

const folder = new URL('../../www/element/i18n/messages/', import.meta.url);
const files = readdirSync(folder)
  .map((name) => name.replace(/\.js$/, ''))
  .filter((name) => !name.startsWith('en-'));
/** English comes in parts, and nothing in two of them. */
const parts = [frame, answer, panels, article];
const english = Object.assign({}, ...parts);
assert.equal(Object.keys(english).length, parts.flatMap((part) => Object.keys(part)).length);

const forms = (template) => (typeof template === 'string' ? [template] : Object.values(template));
const data = (form) => new Set(form.match(/\{\w+\}/g) ?? []);

test('every file is a language that can be chosen', () => {
  assert.deepEqual([...languages].sort(), files.sort());
});

for (const language of files) {
  test(`${language}: complete, with the same data`, async () => {
    const { default: table } = await import(new URL(`${language}.js`, folder).href);
    const { dir, ...messages } = language === 'en' ? english : table;
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
    assert.ok(dir === undefined || dir === 'rtl');
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, template] of Object.entries(messages)) {
      const wanted = new Set(forms(english[key]).flatMap((form) => [...data(form)]));
      for (const form of forms(template)) {
        assert.ok(form.trim() !== '', key);
        // A form for one or two may say the number in words.
        for (const name of wanted) assert.ok(data(form).has(name) || name === '{n}', `${key}: ${name} is missing in “${form}”`);
        for (const name of data(form)) assert.ok(wanted.has(name), `${key}: ${name} is not given`);
      }
      if (typeof template === 'string') continue;
      for (const name of Object.keys(template))
        assert.ok(pluralCategories.includes(name), `${key}: no number of this language is “${name}”`);
      assert.ok('other' in template, key);
    }
  });

  test(`${language}: numbers, shares and times are written`, async () => {
    const words = await loadLocale(language);
    if (language === 'en') words.add({ ...answer, ...panels });
    assert.notEqual(words.text('sentences', { n: 1 }), words.text('sentences', { n: 7 }));
    for (const n of [0, 1, 2, 5, 11, 1234]) assert.ok(!/[{}]|undefined/.test(words.text('reason.ties', { n })));
    assert.match(percentText(words, 0.001), /^<\s?\S/);
    assert.ok(new Set([durationText(words, 20), durationText(words, 120), durationText(words, 7200)]).size === 3);
  });
}
