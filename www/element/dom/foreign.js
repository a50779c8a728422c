// Reads nodes that anybody may have written. In HTML the name of a control hides the property of its form that is called so, and
// the name of an image that of its document: with `<input name=firstChild>`, `form.firstChild` is the input. Here properties
// are read as the interface of the node defines them, whatever hides them in the node itself. Whoever meets a node of a paste, or
// of the page around the element, or that page's `document`, reads it in this way.

/**
 * A property of a node or a document.
 * @template {object} T
 * @template {keyof T} K
 * @param {T} node
 * @param {K} name
 * @returns {T[K]}
 */
export function property(node, name) {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/**
 * Calls a method of a node or a document.
 * @template {object} T
 * @template {keyof { [K in keyof T as T[K] extends (...values: any[]) => any ? K : never]: 0 }} K
 * @param {T} node
 * @param {K} name
 * @param {T[K] extends (...values: infer V) => any ? V : never} values
 * @returns {T[K] extends (...values: any[]) => infer R ? R : never}
 */
export function call(node, name, ...values) {
  return Reflect.apply(/** @type {any} */ (property(node, /** @type {any} */ (name))), node, values);
}

/** An attribute of an element. @param {Element} element @param {string} name */
export function attribute(element, name) {
  return call(element, 'getAttribute', name);
}
