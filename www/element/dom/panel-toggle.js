// A button that shows and hides a panel.

import { button } from './dom.js';

/** @param {string} text @param {string} name @param {HTMLElement} panel has an id @returns {HTMLButtonElement} */
export function panelToggle(text, name, panel) {
  const toggle = button(text, name, { 'aria-controls': panel.id });
  toggle.classList.add('panel-toggle');
  const show = (/** @type {boolean} */ isOpen) => {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  toggle.addEventListener('click', () => show(panel.hidden !== false));
  show(false);
  return toggle;
}
