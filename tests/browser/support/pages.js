// Small pages that the tests serve beside the real one.

/** A page that has the engine's modules as globals, under the policy that is given, if any. @param {string} [policy] */
export function enginePage(policy) {
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Engine</title><link rel="icon" href="/favicon.svg">${meta}
    <script type="module" src="/test/engine.js"></script></head><body></body></html>`;
}

/** What that page runs. */
export const engineScript = {
  type: 'text/javascript',
  body: `import { createEngine } from '/engine/engine.js';
    import loadInline from '/engine/core-inline.js';
    import loadFile from '/engine/core-file.js';
    Object.assign(globalThis, { createEngine, loadInline, loadFile, ready: true });`,
};

/** A page with elements, not yet defined: a test imports what it wants. @param {string} body */
export function elementPage(body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Element</title><link rel="icon" href="/favicon.svg">
    <meta name="color-scheme" content="light dark"></head><body><main><h1>Element</h1>${body}</main></body></html>`;
}
