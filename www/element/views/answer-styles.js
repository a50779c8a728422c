// The style sheet of the views. It follows styles.js, whose custom properties it uses.

import { styleSheet } from '../dom/style-sheet.js';

const css = `
:host { --_flash: var(--epitome-flash, oklch(from var(--_mark) l calc(2 * c) h)); }
[part='source'] { overflow-y: auto; overscroll-behavior: auto; overflow-wrap: anywhere; scrollbar-width: thin; scrollbar-color: var(--_edge) transparent; }
/* In the padding of the text. */
.source-frame { position: relative; display: grid; }
.relevance { position: absolute; inset-block: 0.875rem; inset-inline-start: 0.25rem; inline-size: 0.375rem; border-radius: 0.1875rem; cursor: pointer; }
.relevance i { position: absolute; inset-inline: 0; block-size: 3px; border-radius: 2px; background: var(--_accent); outline: 1px solid var(--_paper); }
[data-state='working'] .relevance { visibility: hidden; }
.group { content-visibility: auto; contain-intrinsic-block-size: auto 96rem; }
.block { margin-block-end: 0.9em; }
.block[data-kind='listItem'], .block[data-kind='turn'] { margin-block-end: 0.4em; }
.block[data-kind='heading'] { font-weight: 700; line-height: 1.35; margin-block: 1.4em 0.5em; }
.block[data-kind='heading'] + .block[data-kind='heading'] { margin-block-start: 0; }
.group:first-child > .block:first-child { margin-block-start: 0; }
.boilerplate { color: var(--_soft); }
.block.boilerplate { font-size: 0.9375rem; font-weight: 400; margin-block: 0 0.35em; }
.block.boilerplate + .block:not(.boilerplate) { margin-block-start: 0.9em; }
/* For screen readers, which do not convey that text is pale or marked. */
[data-boilerplate]::before { content: attr(data-boilerplate); }
mark[data-said]::before { content: attr(data-said); }
:is([data-boilerplate], mark[data-said])::before { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* Skimming: what was chosen stands out, the next tiers less, the rest recedes. */
[data-skim] .block:not([data-kind='heading']) { color: var(--_soft); }
[data-skim] :is(mark, .tier) { color: var(--_ink); }
.tier { border-radius: 0.2em; padding-block: 0.1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.tier[data-tier='1'] { background: color-mix(in srgb, var(--_mark) 50%, transparent); }
.fold { margin-block-end: 0.9em; font: 400 0.875rem/1.5 system-ui, sans-serif; color: var(--_soft); }
.fold > .block { font-family: var(--_reading); }
.skim[aria-pressed='true'] { background: var(--_mark); font-weight: 600; }

mark {
  color: inherit; background: var(--_mark); border-radius: 0.2em; padding-block: 0.1em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
  text-decoration: underline; text-decoration-color: var(--_accent); text-decoration-thickness: 1px; text-underline-offset: 0.22em;
}
mark.hint, mark:focus, mark[data-pinned] { text-decoration-thickness: 2px; }
mark.hint { background: color-mix(in srgb, var(--_flash) 55%, var(--_mark)); }
mark:focus { outline: 2px solid var(--_accent); outline-offset: 1px; }
@media (prefers-reduced-motion: no-preference) {
  mark.flash { animation: flash 1.4s ease-out; }
  @keyframes flash { 0%, 25% { background: var(--_flash); } }
  .button, .chip, .sentence { transition: background-color 0.15s; }
}

/* The summary. */
.result { position: relative; }
.deeds { position: absolute; inset-block-start: 0; inset-inline-end: 0; display: flex; align-items: center; gap: 0.25rem; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.5rem; padding-block-end: 1rem; border-block-end: 1px solid var(--_line); margin-block-end: 1.25rem; }
.length { flex: 1 1 15rem; min-inline-size: 0; display: flex; align-items: center; gap: 0.75rem; }
.length-value {
  font: inherit; font-size: 0.875rem; font-variant-numeric: tabular-nums; color: inherit; inline-size: 8rem; min-block-size: 2.25rem; padding-inline: 0.5rem 0.25rem;
  background: var(--_paper); border: 1px solid var(--_line); border-radius: 0.5rem; cursor: pointer;
}
.length-value:hover { border-color: var(--_edge); }

input[type='range'] { appearance: none; -webkit-appearance: none; flex: 1; min-inline-size: 5rem; block-size: 2rem; margin: 0; background: none; border-radius: 0.5rem; cursor: pointer; }
input[type='range']::-webkit-slider-runnable-track {
  block-size: 4px; border-radius: 2px;
  background: linear-gradient(to right, var(--_accent) calc(var(--filled, 0) * 100%), var(--_line) 0);
}
input[type='range']:dir(rtl)::-webkit-slider-runnable-track { background: linear-gradient(to left, var(--_accent) calc(var(--filled, 0) * 100%), var(--_line) 0); }
input[type='range']::-webkit-slider-thumb { -webkit-appearance: none; inline-size: 20px; block-size: 20px; margin-block-start: -8px; border: 3px solid var(--_paper); border-radius: 50%; background: var(--_accent); box-shadow: 0 0 0 1px var(--_accent); }
input[type='range']::-moz-range-track { block-size: 4px; border-radius: 2px; background: var(--_line); }
input[type='range']::-moz-range-progress { block-size: 4px; border-radius: 2px; background: var(--_accent); }
input[type='range']::-moz-range-thumb { inline-size: 14px; block-size: 14px; border: 3px solid var(--_paper); border-radius: 50%; background: var(--_accent); box-shadow: 0 0 0 1px var(--_accent); }

.panel-toggle[aria-expanded='true'] { background: var(--_mark); }
.options-toggle[data-active]::after { content: ''; display: inline-block; inline-size: 0.375rem; block-size: 0.375rem; margin-inline-start: 0.375rem; border-radius: 50%; background: currentColor; vertical-align: middle; }

.view { display: flex; gap: 0.25rem; }
.view label { position: relative; font-size: 0.875rem; }
.view input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
.view span { display: block; padding: 0.3125rem 0.75rem; border: 1px solid transparent; border-radius: 0.5rem; color: var(--_soft); }
.view input:checked + span { color: var(--_ink); border-color: var(--_edge); }
.view input:hover + span { color: var(--_ink); }
.view input:focus-visible + span { outline: 2px solid var(--_accent); outline-offset: 2px; }

[part='summary'] { position: relative; font: 400 1.25rem/1.6 var(--_reading); overflow-wrap: anywhere; text-wrap: pretty; }
[part='summary'] ul { display: grid; gap: 0.75rem; }
[part='summary'] li { position: relative; padding-inline-start: 1.25rem; }
[part='summary'] li::before { content: ''; position: absolute; inset-inline-start: 0.125rem; inset-block-start: 0.68em; inline-size: 0.3125rem; block-size: 0.3125rem; border-radius: 50%; background: var(--_accent); }
.long .item { display: block; content-visibility: auto; contain-intrinsic-block-size: auto 4rem; }
.long .item + .item { margin-block-start: 0.5rem; }
.long .item:has(.note:not([hidden])) { content-visibility: visible; }
/* The paragraphs of a long summary: not elements, which its sentences would have to leave and enter. */
.item[data-opens]::before { content: ''; display: block; block-size: 0.6em; }
.headline-block { margin-block-end: 1rem; font-size: 0.875rem; color: var(--_soft); }
.headline { font: 700 1.5rem/1.3 var(--_reading); letter-spacing: -0.005em; color: var(--_ink); text-wrap: balance; overflow-wrap: anywhere; cursor: pointer; border-radius: 0.2em; }
.headline:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; text-decoration-color: var(--_accent); }
.whole { font: 400 1rem/1.55 var(--_reading); color: var(--_ink); padding-inline-start: 0.875rem; border-inline-start: 1px solid var(--_line); }
del { color: var(--_soft); text-decoration-color: var(--_edge); text-decoration-thickness: 1px; }
/* Isolated: the direction of a sentence is not that of those beside it. */
.isolated { unicode-bidi: isolate; }
.sentence { cursor: pointer; padding-block: 0.1em; border-radius: 0.2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.sentence:hover, .item:has(.note:not([hidden])) .sentence { background: var(--_mark); }
.sentence:focus-visible { outline-offset: 1px; }
/* A pinned sentence. */
.item[data-pinned] .sentence::before, mark[data-pinned]::after {
  content: ''; display: inline-block; inline-size: 0.4em; block-size: 0.62em; margin-inline-end: 0.3em;
  background: var(--_accent); clip-path: polygon(0 0, 100% 0, 100% 100%, 50% 74%, 0 100%);
}

/* The note of a sentence covers what follows its last line, so that nothing moves. */
.note {
  display: block; position: absolute; z-index: 3; scroll-margin-block: 0.75rem; inset-inline: 0; max-inline-size: 30rem; margin-block-start: 0.25rem; padding: 0.75rem 0.875rem 0.5rem;
  font: 400 0.875rem/1.45 system-ui, sans-serif; text-wrap: pretty; cursor: default;
  background: var(--_paper); border: 1px solid var(--_line); border-radius: 0.75rem; box-shadow: 0 0.5rem 1.5rem -0.5rem rgb(0 0 0 / 0.25);
}
.reasons, .note-actions { display: block; }
.reasons { color: var(--_soft); }
.reasons::first-letter { text-transform: uppercase; }
.note-actions { display: flex; flex-wrap: wrap; gap: 0.125rem; margin-block-start: 0.25rem; margin-inline-start: -0.625rem; }
.note-actions .button { padding-inline: 0.625rem; }
.note-actions [aria-pressed='true'] { font-weight: 600; background: var(--_mark); }
.sentence-hint { margin-block-start: 0.75rem; font-size: 0.875rem; color: var(--_soft); }

/* The place is kept until all of it is loaded, so that nothing moves. */
:is([data-state='ready'], [data-state='short'], [data-stale]) .more { min-block-size: 8.5rem; }

[part='terms'] { margin-block-start: 2rem; }
[part='terms'] .bar { margin-block-end: 0.25rem; }
[part='terms'] .label { flex: 1; }
.chips { display: flex; flex-wrap: wrap; gap: 0.375rem; }
.chips li { display: flex; min-inline-size: 0; }
.chip {
  display: flex; align-items: center; font: inherit; font-size: 0.9375rem; line-height: 1.4; color: inherit; padding: 0.1875rem 0.75rem; min-block-size: 1.75rem; text-align: start;
  border: 1px solid var(--_line); border-radius: 1rem; overflow-wrap: anywhere;
  background: color-mix(in srgb, var(--_mark) calc(var(--weight, 0) * 80%), transparent);
}
button.chip { cursor: pointer; }
button.chip:hover { border-color: var(--_accent); }
.chip[aria-pressed='true'] { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); font-weight: 600; }
.legend { margin-block-start: 0.5rem; font-size: 0.8125rem; color: var(--_soft); }
/* A key term that the summary leaves out. */
.chip[data-missed] { border-style: dashed; border-color: var(--_edge); }
::highlight(epitome-sentence) { background-color: var(--_mark); }
::highlight(epitome-term) { background-color: var(--_flash); }

[part='counts'] { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1rem; margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--_line); }
dt { font-size: 0.875rem; color: var(--_soft); }
dd { font-size: 1.0625rem; font-variant-numeric: tabular-nums; }

:is([data-state='short'], [data-state='ready']) .message { font-size: 0.875rem; margin-block-end: 1rem; }

/* What is shown when. */
[data-mode='edit'] .source-frame { display: none; }
[data-state='empty'] .boilerplate-section { display: none; }
:is([data-state='empty'], [data-state='error'], [data-state='none'], [data-state='working']:not([data-stale])) :is(.controls, .headline-block, [part='summary'], .sections, .sentence-hint, .ask, .excluded, .coverage, [part='terms'], [part='counts']) { display: none; }
:is([data-state='error'], [data-state='working']:not([data-stale], [data-again])) .boilerplate-section { display: none; }
[data-state='working']:not([data-again]) [part='source'] > * { visibility: hidden; }
[data-stale] :is(.headline-block, [part='summary'], .sections, .coverage, [part='terms'], [part='counts']) { animation: fade 0.2s 0.25s forwards; }
@keyframes fade { to { opacity: 0.4; } }

@container (min-width: 54em) {
  [part='source'] { block-size: auto; max-block-size: var(--_height); min-block-size: min(50vh, 26rem); }
}
/* Where the panes stand one above the other the summary comes first, then its controls, and below them the text as a card. */
.show-text { display: none; }
@container (max-width: 53.99em) {
  [data-summary-first] .result { order: -1; }
  [data-summary-first] .result > .bar { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  [data-summary-first] :is(.controls, .sentence-hint, .more, [part='terms'], [part='counts']) { order: 1; }
  [data-summary-first] .controls {
    position: sticky; z-index: 2; inset-block-end: 0.5rem; gap: 0.25rem; margin-block: 1rem 0; padding: 0.5rem 0.75rem;
    background: var(--_paper); border: 1px solid var(--_line); border-radius: 0.75rem; box-shadow: 0 0.25rem 1rem -0.5rem rgb(0 0 0 / 0.25);
  }
  [data-summary-first] .controls:has(> :is(.options, .save):not([hidden])) { position: static; }
  [data-summary-first] .length { flex: 1 1 calc(100% - 6rem); }
  [data-summary-first] .length > .label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  [data-summary-first] .deeds { display: contents; }
  [data-summary-first] .copy { order: 1; margin-inline-start: -0.5rem; }
  [data-summary-first] .panel-toggle { order: 2; margin-inline-start: -0.375rem; }
  [data-summary-first] .view { order: 3; gap: 0; margin-inline-start: auto; }
  [data-summary-first] :is(.panel-toggle, .view span) { padding-inline: 0.3125rem; }
  [data-summary-first] .length-value { inline-size: 8.75rem; }
  [data-summary-first] :is(.options, .save) { order: 4; }
  [data-summary-first] .text { padding: 0.5rem 1rem; border: 1px solid var(--_line); border-radius: 0.75rem; }
  [data-summary-first] .text .bar { flex-wrap: wrap; margin: 0 0 0 -0.5rem; }
  [data-summary-first] .text .bar .button { padding-inline: 0.5rem; }
  [data-summary-first] .text .title { flex-basis: 100%; margin-inline-start: 0.5rem; }
  [data-summary-first] .foot { margin: 0; }
  [data-summary-first] .show-text { display: inline-block; }
  [data-summary-first]:not([data-text-shown]) .source-frame { display: none; }
  [data-summary-first] [part='source'] { block-size: 70vh; }
}
@container (max-width: 24em) {
  .length { gap: 0.5rem; }
  .length-value { inline-size: 7.5rem; }
  input[type='range'] { min-inline-size: 3.5rem; }
}

/* Fingers need larger targets. */
@media (pointer: coarse) {
  .quiet, .chip, .length-value, .view span { min-block-size: 2.75rem; min-inline-size: 2.75rem; }
  .chip { border-radius: 1.375rem; padding-inline: 1rem; }
  .view span { display: flex; align-items: center; }
  input[type='range'] { block-size: 2.75rem; }
  .coverage, .excluded { margin-block-start: 0.5rem; }
}

.offer { position: absolute; z-index: 1; inset-block-end: 0.75rem; inset-inline: 0; justify-self: center; padding-inline: 1.25rem; background: var(--_filled); color: var(--_paper); }
.printed { display: none; }

@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; forced-color-adjust: none; }
  .view input:checked + span { border-color: Highlight; }
  input[type='range'] { appearance: auto; -webkit-appearance: auto; }
  [part='summary'] li::before { background: CanvasText; }
  .note-actions [aria-pressed='true'] { border-color: Highlight; }
  .item[data-pinned] .sentence::before, mark[data-pinned]::after { background: Highlight; forced-color-adjust: none; }
  ::highlight(epitome-sentence) { background-color: Highlight; color: HighlightText; }
  .relevance { forced-color-adjust: none; --_accent: Highlight; --_paper: Canvas; }
  .chip[aria-pressed='true'] { border-color: Highlight; box-shadow: inset 0 0 0 2px Highlight; }
  ::highlight(epitome-term) { background-color: Mark; color: MarkText; }
}
`;

export const addStyles = styleSheet(css);
