// Helpers for the DOM. Text stays text: nothing here parses HTML.

import { call, property } from './foreign.js';

/**
 * An element with its attributes and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean>} [attributes] `true` for an empty attribute, `false` for none
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, children = []) {
  const made = /** @type {HTMLElementTagNameMap[Name]} */ (call(document, 'createElement', name));
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * A heading. @param {number} level 1 to 6 @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function heading(level, attributes, children) {
  return element(/** @type {'h2'} */ (`h${level}`), attributes, children);
}

/**
 * A button with a text label.
 * @param {string} text
 * @param {string} name also becomes a class
 * @param {Record<string, string | boolean>} [attributes]
 */
export function button(text, name, attributes = {}) {
  return element('button', { type: 'button', name, class: `button ${name}`, part: 'button', ...attributes }, [text]);
}

/**
 * Replaces the children of a parent. Those that stay in order are not touched: they keep their focus, selection and
 * animations. If the child with the focus is removed, the nearest that can have it gets the focus: those behind it first.
 * @param {HTMLElement} parent
 * @param {readonly Element[]} wanted
 * @param {HTMLElement} [last] gets the focus if no child can
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
  const heirOf = (/** @type {Element} */ child) => child.querySelector('button, [tabindex="0"]');
  const child = wanted.slice(place).find(heirOf) ?? wanted.slice(0, place).findLast(heirOf);
  const heir = child && heirOf(child);
  (heir instanceof HTMLElement ? heir : last)?.focus({ preventScroll: true });
}

/**
 * Changes the children of elements whose direction is that of their text (`dir="auto"`). For each child that comes, Chromium
 * looks for it anew, through all that are there; here it does once.
 * @param {readonly HTMLElement[]} parents
 * @param {() => void} change
 */
export function withoutDirection(parents, change) {
  for (const parent of parents) parent.removeAttribute('dir');
  change();
  for (const parent of parents) parent.dir = 'auto';
}

/** The element with the focus in the tree of a node. @param {Node} node */
export function focusedBeside(node) {
  return property(/** @type {ShadowRoot | Document} */ (node.getRootNode()), 'activeElement') ?? null;
}

/** Sets the language of an element. @param {HTMLElement} within @param {string} lang a BCP 47 tag; `und` if unknown */
export function setLang(within, lang) {
  if (lang === 'und') within.removeAttribute('lang');
  else within.lang = lang;
}

/**
 * Reports when the pointer or the focus enters and leaves an element.
 * @param {HTMLElement} target
 * @param {(isOn: boolean) => void} tell
 */
export function watchAttention(target, tell) {
  for (const type of ['pointerenter', 'focus']) target.addEventListener(type, () => tell(true));
  for (const type of ['pointerleave', 'blur']) target.addEventListener(type, () => tell(false));
}

/** Whether text is selected in the tree of a node: a click that ends a selection is not meant as a click. @param {Node} within */
export function isSelecting(within) {
  const root = /** @type {any} */ (within.getRootNode());
  const selection = /** @type {Selection | null} */ (property(root, 'getSelection')?.call(root) ?? getSelection());
  return selection?.type === 'Range' && selection.toString() !== '';
}

/** The roots around an element, the innermost first. @param {Element} element @returns {Node[]} */
export function rootsAround(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
