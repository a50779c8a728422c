// The style sheet of the panels and of print. It follows answer-styles.js.

import { styleSheet } from '../dom/style-sheet.js';

const css = `
.ask { margin-block-start: 1.25rem; }
/* Below the summary: unobtrusive lines that open. */
:is(.excluded, .coverage, .boilerplate-section) { font-size: 0.875rem; color: var(--_soft); }
:is(.excluded, .coverage) { margin-block-start: 1rem; }
.quiet { inline-size: fit-content; padding: 0.375rem 0; border-radius: 0.25rem; list-style: none; cursor: pointer; }
.quiet::-webkit-details-marker, details[open] .when-closed, details:not([open]) .when-open { display: none; }
.quiet span[aria-hidden] { color: var(--_accent); }
.quiet:hover span[aria-hidden] { text-decoration: underline; text-underline-offset: 0.2em; }
.inset { margin-block-start: 0.25rem; padding-inline-start: 0.875rem; border-inline-start: 1px solid var(--_line); }
.groups { max-block-size: 24rem; overflow-y: auto; scrollbar-width: thin; scrollbar-color: var(--_edge) transparent; }
/* Where a list goes on below, it fades. */
.scrolls { -webkit-mask-image: linear-gradient(#000 calc(100% - 2rem), transparent); mask-image: linear-gradient(#000 calc(100% - 2rem), transparent); }
.groups .label { margin-block-start: 0.875rem; font-weight: 600; color: var(--_ink); }
.excluded ul { max-block-size: 14rem; overflow-y: auto; scrollbar-width: thin; scrollbar-color: var(--_edge) transparent; }
.excluded .stretch { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
:is(.groups, .excluded) li { display: flex; align-items: start; gap: 0.75rem; padding-block: 0.125rem; }
:is(.groups, .excluded) li + li { border-block-start: 1px solid var(--_line); }
.keep:focus-visible { outline-offset: -2px; }
.stretch { flex: 1; min-inline-size: 0; padding-block: 0.4375rem; font: 400 0.9375rem/1.5 var(--_reading); white-space: pre-line; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-inline-start: -0.75rem; }
details:not([open]) ~ .actions .keep-all { display: none; }
details[open] ~ .actions { margin-block-start: 0.5rem; margin-inline-start: 0.125rem; }

.missed + .missed { margin-block-start: 0.75rem; }
.missed .chips { margin-block-start: 0.375rem; }
.add::before { content: '+'; margin-inline-end: 0.375rem; color: var(--_accent); }

/* A question to the text. */
.ask-form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; }
.ask-row { display: flex; gap: 0.25rem; }
.ask-row input { flex: 1; min-inline-size: 0; font: inherit; color: inherit; min-block-size: 2.5rem; padding: 0.25rem 0.75rem; background: var(--_paper); border: 1px solid var(--_edge); border-radius: 0.5rem; }
.ask-row input::placeholder { color: var(--_soft); opacity: 1; }
.ask .note-line { margin-block-start: 0.5rem; font-size: 0.875rem; color: var(--_soft); }
.answers:not(:empty) { margin-block-start: 0.5rem; }
.answer { display: block; inline-size: 100%; padding: 0.375rem 0.875rem; font: 400 1.0625rem/1.55 var(--_reading); color: inherit; text-align: start; overflow-wrap: anywhere; background: none; border: 0; border-inline-start: 2px solid var(--_accent); cursor: pointer; }
.answers li + li { margin-block-start: 0.375rem; }
.answer:hover { background: color-mix(in srgb, var(--_mark) 50%, transparent); }
.answer b { font-weight: 600; background: var(--_mark); border-radius: 0.15em; }

.options { order: 1; flex: 1 1 100%; display: grid; grid-template-columns: fit-content(8rem) minmax(0, 1fr); align-items: center; gap: 0.5rem 0.75rem; font-size: 0.875rem; }
.field { display: contents; }
.field > :is(input, select) { font: inherit; color: inherit; min-inline-size: 0; min-block-size: 2.25rem; padding: 0.25rem 0.75rem; background: var(--_paper); border: 1px solid var(--_edge); border-radius: 0.5rem; }
.avoid { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.avoid label { display: flex; align-items: center; gap: 0.375rem; min-block-size: 2.25rem; }
.avoid input { inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--_accent); }

.save { order: 1; flex: 1 1 100%; display: flex; flex-wrap: wrap; align-items: center; gap: 0.125rem 0.25rem; margin-inline-start: -0.75rem; }
.downloads { display: flex; flex-wrap: wrap; align-items: center; padding-inline-start: 0.75rem; }

.section { padding-block: 0.75rem; border-block-end: 1px solid var(--_line); }
.section > summary { list-style: none; cursor: pointer; }
.section > summary::-webkit-details-marker { display: none; }
.section > summary > b { display: block; font-size: 0.9375rem; line-height: 1.4; }
.section > summary > b::before { content: '▸'; display: inline-block; inline-size: 1.1em; color: var(--_accent); }
.section[open] > summary > b::before { content: '▾'; }
.section > summary > span, .section-text { display: block; padding-inline-start: 1.1em; font: 400 1.0625rem/1.6 var(--_reading); overflow-wrap: anywhere; }
.section-text { margin-block-start: 0.5rem; color: var(--_soft); }
.section-text p { margin-block-end: 0.6em; }

/* Print the summary alone, or the text with its marks, without any controls. */
@media print {
  .text { display: none; }
  .root:has(> .text) { display: block; }
  .controls, .copy-terms, .text > textarea, .offer, .more, .sentence-hint, .legend, .note, .ask, .coverage, [part='counts'], .boilerplate-section, .excluded, .text > :is(.bar, .foot), .relevance, .fold, .block.boilerplate { display: none !important; }
  .result > .bar { display: none; }
  .printed { display: block; margin-block-start: 1rem; font-size: 0.8125rem; color: var(--_soft); }
  .chip { border-color: currentColor; background: none; }
  [data-print='text'] .text { display: block; padding: 0; border: 0; }
  [data-print='text'] .source-frame { display: block !important; }
  [data-print='text'] [part='source'] { block-size: auto !important; max-block-size: none; overflow: visible; padding: 0; border: 0; }
  [data-print='text'] .group { content-visibility: visible; }
  [data-print='text'] .result > :not(.headline-block) { display: none; }
  [data-print='text'] .result { order: -1; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}

/* Fingers need larger targets. */
@media (pointer: coarse) {
  .ask-row input, .field > :is(input, select), .avoid label { min-block-size: 2.75rem; min-inline-size: 2.75rem; }
}
`;

export const addStyles = styleSheet(css);
