// A style sheet that is created on first use and shared by all elements of the page.

/** @param {string} css @returns {() => CSSStyleSheet} */
export function styleSheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let shared;
  return () => {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(css);
    }
    return shared;
  };
}
