// Elements in one expression. Text only ever becomes text: nothing here parses HTML.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean>} [attributes] `true` for an empty attribute, `false` for none
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * A button with words on it.
 * @param {string} text
 * @param {string} name what it is for: its name, and a class
 * @param {Record<string, string | boolean>} [attributes]
 */
export function button(text, name, attributes = {}) {
  return element('button', { type: 'button', name, class: `button ${name}`, part: 'button', ...attributes }, [text]);
}

/**
 * Makes these the children of a parent. Those that are there already and in order are not touched: they keep focus,
 * selection and what moves in them. The focus of one that goes is taken by the one in its place.
 * @param {HTMLElement} parent
 * @param {readonly Element[]} wanted
 * @param {HTMLElement} [last] takes the focus when nothing is left
 */
export function setChildren(parent, wanted, last) {
  const focused = focusedBeside(parent);
  const place = [...parent.children].findIndex((child) => child.contains(focused));
  const staying = new Set(wanted);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  if (place < 0 || parent.contains(focused)) return;
  const heir = wanted[Math.min(place, wanted.length - 1)]?.querySelector('button, [tabindex="0"]');
  (heir instanceof HTMLElement ? heir : last)?.focus({ preventScroll: true });
}

/** What has the focus in the tree that a node is in. @param {Node} node */
export function focusedBeside(node) {
  return /** @type {ShadowRoot | Document} */ (node.getRootNode()).activeElement ?? null;
}

/** Says in which language an element is. @param {HTMLElement} within @param {string} lang a BCP 47 tag; `und` where it is not known */
export function setLang(within, lang) {
  if (lang === 'und') within.removeAttribute('lang');
  else within.lang = lang;
}

/**
 * Tells when the pointer or the focus is on an element, and when no longer.
 * @param {HTMLElement} target
 * @param {(isOn: boolean) => void} tell
 */
export function watchAttention(target, tell) {
  for (const type of ['pointerenter', 'focus']) target.addEventListener(type, () => tell(true));
  for (const type of ['pointerleave', 'blur']) target.addEventListener(type, () => tell(false));
}

/** The start of a text in one line, as a name for it. @param {string} text @param {number} [longest] in UTF-16 units */
export function excerpt(text, longest = 60) {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

/** Whether text is being selected in the tree that a node is in: the end of that is no press. @param {Node} within */
export function isSelecting(within) {
  const root = /** @type {any} */ (within.getRootNode());
  const selection = /** @type {Selection | null} */ (root.getSelection?.() ?? document.getSelection());
  return selection?.type === 'Range' && selection.toString() !== '';
}

/** The trees that an element is in, its own first. @param {Element} element @returns {Node[]} */
export function rootsAround(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
