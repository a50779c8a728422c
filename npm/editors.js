// What editors know of the element: `web-types.json` for those of JetBrains, custom data for VS Code's HTML.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describeElement } from './manifest.js';
import { DIST } from './paths.js';

const NAME = 'epitome-summarizer';
const WHAT = 'A box to paste into, and beside it the best sentences of what was pasted, word for word.';

/** The values of a type such as `'a' | 'b'`. @param {string} [type] */
const valuesOf = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);

/** @param {string} version */
export async function writeEditorData(version) {
  const { attributes, events, cssParts, cssProperties } = await describeElement();
  const custom = {
    version: 1.1,
    tags: [
      {
        name: NAME,
        description: WHAT,
        attributes: attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
          ...(valuesOf(type?.text).length > 0 && { values: valuesOf(type?.text).map((value) => ({ name: value })) }),
        })),
      },
    ],
  };
  const named = (/** @type {{ name: string, description: string }[]} */ all) => all.map(({ name, description }) => ({ name, description }));
  const webTypes = {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'epitome',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: NAME,
            description: WHAT,
            attributes: attributes.map(({ name, description, type }) => ({ name, description, value: { type: type?.text ?? 'string' } })),
            js: { events: named(events) },
            css: { parts: named(cssParts), properties: named(cssProperties) },
          },
        ],
      },
    },
  };
  await writeFile(join(DIST, 'web-types.json'), `${JSON.stringify(webTypes, null, 2)}\n`);
  await writeFile(join(DIST, 'vscode.html-custom-data.json'), `${JSON.stringify(custom, null, 2)}\n`);
}
