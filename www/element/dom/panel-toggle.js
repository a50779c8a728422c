// A button that shows and hides a panel. From the button, Tab goes into the panel; Escape in there closes it.

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
  toggle.addEventListener('keydown', (event) => {
    const first = /** @type {HTMLElement | null} */ (panel.querySelector('input, select, button'));
    if (event.key !== 'Tab' || event.shiftKey || panel.hidden || !first) return;
    event.preventDefault();
    first.focus();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    show(false);
    toggle.focus();
  });
  show(false);
  return toggle;
}
