// The style sheet of what a summary has beside its article. It follows those of the views.

import { styleSheet } from '../dom/style-sheet.js';

const css = `
:host { scroll-margin-block: 1rem; }
.floating { inset: auto 0 1rem; inline-size: fit-content; max-inline-size: calc(100vw - 2rem); margin: 0 auto; padding: 0; border: 0; background: none; overflow: visible; }
.floating:popover-open { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.5rem; }
.floating .button { position: static; background: var(--_filled); color: var(--_paper); padding-inline: 1.25rem; box-shadow: 0 0.25rem 1rem -0.25rem rgb(0 0 0 / 0.4); }

/* At first a few lines, and no more height than a third of a phone. */
.show-more { display: none; align-self: start; margin-block-start: 0.25rem; margin-inline-start: -0.75rem; }
:host([compact]) :is([data-state='ready'], [data-state='short'], [data-stale]) .show-more { display: block; }
:host([compact]) .bar { margin-block-end: 0.25rem; }
:host([compact]) [part='summary'] { font-size: 1rem; line-height: 1.5; }
:host([compact]) [part='summary'] ul { gap: 0.375rem; }
:host([compact]) [part='summary'] li::before { inset-block-start: 0.6em; }
:host([compact]) .headline { font-size: 1.125rem; }
:host([compact]) .headline-block { margin-block-end: 0.5rem; }
:host([compact]) .headline-block > :not(.headline) { display: none; }
/* In place: it would be cut off, or cover the page. */
:host([compact]) .note { position: static; margin-block: 0.375rem; box-shadow: none; }
:host([compact]) :not([data-more])[data-state] :is(.length, .view, .panel-toggle, .options, .save, .sentence-hint, .more, [part='terms'], [part='counts']) { display: none; }
:host([compact]) :not([data-more])[data-state] .controls { padding: 0; margin: 0; border: 0; }
:host([compact]) :not([data-more])[data-state] [part='summary']:not([data-opened]) { max-block-size: 13.5rem; overflow: hidden; }
:host([compact]) :not([data-more])[data-state] [part='summary']:not([data-opened]) > p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 9; overflow: hidden; }
:host([compact][headline]) :not([data-more])[data-state] [part='summary']:not([data-opened]) { max-block-size: 9rem; }
:host([compact][headline]) :not([data-more])[data-state] [part='summary']:not([data-opened]) > p { -webkit-line-clamp: 6; }

@media print {
  .show-more { display: none !important; }
  :host([compact]) [part='summary'][part] { max-block-size: none; }
  :host([compact]) [part='summary'][part] > p { display: block; }
}
`;

export const addStyles = styleSheet(css);
