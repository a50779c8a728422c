// JavaScript values → the types of the interface, as Web IDL converts them (https://webidl.spec.whatwg.org/#js-type-mapping).
// A conversion takes a value and its name for errors, and throws a TypeError where the value does not fit.

/** @template T @typedef {(value: any, name: string) => T} Conversion */

/** A member of a dictionary: its conversion and its default. @typedef {[Conversion<any>, any?]} Member */

/** @param {any} value */
function isObject(value) {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

/** `DOMString`: lone surrogates stay, symbols throw. @type {Conversion<string>} */
export const string = (value) => `${value}`;

/** `sequence<DOMString>`: any iterable object, so no string. @type {Conversion<string[]>} */
export function strings(value, name) {
  if (!isObject(value) || typeof value[Symbol.iterator] !== 'function') throw new TypeError(`${name} must be a list of strings.`);
  return Array.from(value, (each) => string(each, name));
}

/** `enum`. @param {string[]} values @returns {Conversion<string>} */
export function oneOf(...values) {
  return (value, name) => {
    const text = string(value, name);
    if (values.includes(text)) return text;
    throw new TypeError(`${name} must be one of ${values.join(', ')}, not '${text}'.`);
  };
}

/** `callback`. @type {Conversion<Function>} */
export function callback(value, name) {
  if (typeof value === 'function') return value;
  throw new TypeError(`${name} must be a function.`);
}

/** `AbortSignal`, of this window or of another one. @type {Conversion<AbortSignal>} */
export function abortSignal(value, name) {
  try {
    // The getter throws for all but real signals.
    Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'aborted')?.get?.call(value);
    return value;
  } catch {
    throw new TypeError(`${name} must be an AbortSignal.`);
  }
}

/**
 * `dictionary`: reads its members in the given order, and leaves out those that are not given and have no default.
 * @param {Record<string, Member>} members
 * @returns {Conversion<Record<string, any>>}
 */
export function dictionary(members) {
  return (value, name) => {
    if (value !== undefined && value !== null && !isObject(value)) throw new TypeError(`${name} must be an object.`);
    /** @type {Record<string, any>} */
    const result = {};
    for (const [member, [convert, missing]] of Object.entries(members)) {
      const given = value?.[member];
      if (given !== undefined) result[member] = convert(given, member);
      else if (missing !== undefined) result[member] = missing;
    }
    return result;
  };
}

/** Refuses a call with too few arguments. @param {ArrayLike<unknown>} given @param {number} needed */
export function needArguments(given, needed) {
  if (given.length < needed) throw new TypeError(`${needed} argument required, but only ${given.length} present.`);
}

/**
 * Makes a class look like an interface of the platform: its members are enumerable, and it has a class string.
 * @param {Function} type
 */
export function exposeMembers(type) {
  for (const [home, hidden] of [
    [type, ['length', 'name', 'prototype']],
    [type.prototype, ['constructor']],
  ]) {
    for (const key of Object.getOwnPropertyNames(home)) {
      if (!hidden.includes(key)) Object.defineProperty(home, key, { enumerable: true });
    }
  }
  Object.defineProperty(type.prototype, Symbol.toStringTag, { value: type.name, configurable: true });
}
