// A style sheet that is created on first use and shared by all elements of the page.
//
// Its `rem` is no em of the page, whose root may have any size, but one of the text around the element: of `--_epitome-em`, a
// length, which is the same in all that is inside.

/** What adds the style sheet to those of a tree, once. @param {string} css @returns {(sheets: CSSStyleSheet[]) => void} */
export function styleSheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let shared;
  return (sheets) => {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(css.replace(/(-?[\d.]+)rem/g, 'calc($1 * var(--_epitome-em))'));
      try {
        CSS.registerProperty({ name: '--_epitome-em', syntax: '<length>', inherits: true, initialValue: '16px' });
      } catch {
        // It is registered, or this browser knows no such properties.
      }
    }
    if (!sheets.includes(shared)) sheets.push(shared);
  };
}
