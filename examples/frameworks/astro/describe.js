// Gives each Markdown page that has no description one, its best sentence, and its key terms as tags.

import { createEngine } from 'epitome';

const engine = createEngine();

/** @param {{ letters: number }} options */
export default function describe({ letters }) {
  const addDescription = () => async (_tree, file) => {
    const { frontmatter } = file.data.astro;
    const described = await engine.describe(String(file.value), { letters });
    frontmatter.description ??= described?.text;
    frontmatter.tags ??= described?.tags;
  };
  return {
    name: 'describe',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => updateConfig({ markdown: { remarkPlugins: [addDescription] } }),
      'astro:build:done': () => engine.close(),
    },
  };
}
