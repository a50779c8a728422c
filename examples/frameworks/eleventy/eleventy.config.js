import { createEngine } from 'epitome';

const engine = createEngine();

export default function (config) {
  // The best sentence of a text, for <meta name="description">.
  config.addAsyncFilter('describe', async (text) => (await engine.describe(text, { letters: 160 }))?.text);
  config.addPassthroughCopy({ 'node_modules/epitome': 'epitome' });
  config.on('eleventy.after', () => engine.close());
}
