// The style sheet of the box and the frame; the views have their own. Style sheets are constructed, not written as attributes,
// so that a policy of style-src 'self' is enough.

import { styleSheet } from '../dom/style-sheet.js';

const css = `
:host {
  /* epitome-summarizer.js describes the custom properties that a page may set. */
  --_accent: var(--epitome-accent, #94530a);
  --_mark: var(--epitome-mark, #fde9bd);
  --_ink: var(--epitome-ink, #211e1a);
  --_soft: var(--epitome-soft, #68625a);
  --_line: var(--epitome-line, #e3ded4);
  --_paper: var(--epitome-paper, #fffefb);
  --_reading: var(--epitome-reading-font, Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif);
  --_height: var(--epitome-height, min(66vh, 46rem));
  --_flash: var(--epitome-flash, #f9c74f);
  --_edge: #8c857a;

  display: block;
  container-type: inline-size;
  color: var(--_ink);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }

@supports (color: light-dark(#000, #fff)) {
  :host {
    --_accent: var(--epitome-accent, light-dark(#94530a, #f0b24e));
    --_mark: var(--epitome-mark, light-dark(#fde9bd, #4d3b16));
    --_ink: var(--epitome-ink, light-dark(#211e1a, #ece7de));
    --_soft: var(--epitome-soft, light-dark(#68625a, #a59e92));
    --_line: var(--epitome-line, light-dark(#e3ded4, #38342d));
    --_paper: var(--epitome-paper, light-dark(#fffefb, #1e1c18));
    --_flash: var(--epitome-flash, light-dark(#f9c74f, #765310));
    --_edge: light-dark(#8c857a, #7d766a);
  }
}

*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, ul, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
ul { list-style: none; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

:focus { outline: none; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }

/* Two panes: one above the other on a phone, side by side where there is room. */
.root { position: relative; display: grid; gap: 2.25rem; }
.text, .result { display: flex; flex-direction: column; min-inline-size: 0; }
.bar { display: flex; align-items: center; gap: 0.25rem; min-block-size: 2.25rem; margin-block-end: 0.5rem; }
.bar h2 { flex: 1; font-size: 0.9375rem; font-weight: 600; }
.label { font-size: 0.875rem; font-weight: 400; color: var(--_soft); }

.button {
  font: inherit; font-size: 0.875rem; line-height: 1.25; color: var(--_accent);
  min-block-size: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid transparent; border-radius: 0.5rem; background: none; cursor: pointer;
}
.button:hover { background: color-mix(in srgb, var(--_accent) 10%, transparent); }
.bar .button:last-child { margin-inline-end: -0.5rem; }
/* The one filled button, in the empty box. */
.text { position: relative; }
[data-state='empty'] .paste { position: absolute; inset-block-end: 3rem; inset-inline-start: 1.125rem; min-block-size: 2.75rem; padding-inline: 1.5rem; background: var(--_accent) !important; color: var(--_paper); }
[data-state='empty'] .paste:hover { opacity: 0.9; }
:is(.retry, .cancel) { align-self: flex-start; margin-block-start: 0.75rem; border-color: currentColor; }

/* The box to paste into and the text with the marks take the same place. */
textarea, [part='source'] {
  font: 400 1.0625rem/1.65 var(--_reading); color: inherit; background: var(--_paper);
  border: 1px solid var(--_line); border-radius: 0.75rem; padding: 1rem 1.125rem;
  inline-size: 100%; block-size: 38vh; min-block-size: 12rem;
}
textarea { resize: none; border-color: var(--_edge); }
textarea::placeholder { color: var(--_soft); opacity: 1; }
textarea:focus-visible, [part='source']:focus-visible { outline-offset: -1px; border-color: var(--_accent); }
.foot { display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; min-block-size: 1.5rem; margin-block-start: 0.5rem; font-size: 0.875rem; color: var(--_soft); }

.message { color: var(--_soft); max-inline-size: 34rem; }
.message:empty { display: none; }
[data-state='error'] .message { color: var(--_ink); border-inline-start: 3px solid var(--_accent); padding-inline-start: 0.875rem; }
[data-state='short'] .message, [data-state='ready'] .message { font-size: 0.875rem; margin-block-end: 1rem; }

/* What is shown when. */
[data-loading] { visibility: hidden; }
[data-mode='read'] textarea { display: none; }
[data-mode='read'] .hint-text, :not([data-state='empty'])[data-state] .hint-text { display: none; }
[data-state='empty'] :is(.clear, .text-counts), :not([data-former])[data-state] .undo, :not([data-state='working'])[data-state] .cancel { display: none; }
:is([data-state='empty'], [data-state='error'], [data-state='none'], [data-state='working']:not([data-stale])) .edit { display: none; }
:is([data-state='error'], [data-state='none'], [data-state='working']) .text-counts { visibility: hidden; }
:not([data-state='error'])[data-state] .retry { display: none; }
/* A short wait needs no message. */
[data-state='working'] :is(.message, .cancel) { visibility: hidden; animation: appear 0s 0.25s forwards; }
@keyframes appear { to { visibility: visible; } }

@container (min-width: 54rem) {
  .root:has(> .text) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(2.5rem, 6cqi, 5rem); align-items: start; }
  .text { position: sticky; inset-block-start: 1rem; }
  textarea, [part='source'] { block-size: var(--_height); padding: 1.5rem 1.75rem; }
  :is([data-state='empty'], [data-state='error'], [data-state='none']) textarea { block-size: min(50vh, 26rem); }
  [data-state='empty'] .text + .result .message { margin-block-start: 1.5rem; font: 400 1.25rem/1.6 var(--_reading); }
}

@media print { .text { display: none; } .root:has(> .text) { display: block; } }

/* Fingers need larger targets. */
@media (pointer: coarse) {
  .button { min-block-size: 2.75rem; min-inline-size: 2.75rem; }
}

@media (forced-colors: active) {
  .button { border-color: ButtonBorder; }
}
`;

export const sheet = styleSheet(css);
