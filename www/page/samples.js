// Texts to try, each of another kind: they are loaded when one is wanted.

/** @type {Record<string, () => Promise<{ default: string }>>} */
const SAMPLES = {
  article: () => import('./samples/article.js'),
  mail: () => import('./samples/mail.js'),
  page: () => import('./samples/page.js'),
};

/** @param {string} [name] */
export async function loadSample(name = 'article') {
  const load = SAMPLES[name];
  if (!load) throw new Error(`There is no sample “${name}”.`);
  return (await load()).default;
}
