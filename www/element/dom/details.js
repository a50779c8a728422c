// A <details> whose summary says what a click does: “4 lines ignored – show”.

import { element } from './dom.js';

/** @import { Key, Locale } from '../i18n/locale.js' */

/**
 * @param {Locale} locale
 * @param {Node[]} content
 * @param {Key} [verb] what opening it does
 */
export function details(locale, content, verb = 'show') {
  const label = element('span');
  const hint = (/** @type {Key} */ key, /** @type {string} */ name) =>
    element('span', { class: name, 'aria-hidden': 'true' }, [` – ${locale.text(key)}`]);
  const summary = element('summary', { class: 'quiet' }, [label, hint(verb, 'when-closed'), hint('hide', 'when-open')]);
  return { element: element('details', {}, [summary, ...content]), summary, label };
}
