// The style sheet of the box and the frame; the views have their own. Style sheets are constructed, not written as attributes,
// so that a policy of style-src 'self' is enough.

import { styleSheet } from '../dom/style-sheet.js';

const css = `
:host {
  /* epitome-summarizer.js describes the custom properties that a page may set. */
  --_ink: var(--epitome-ink, CanvasText);
  --_accent: var(--epitome-accent, LinkText);
  --_mark: var(--epitome-mark, #fc04);
  --_soft: var(--epitome-soft, CanvasText);
  --_line: var(--epitome-line, #8886);
  --_paper: var(--epitome-paper, Canvas);
  --_edge: #888;
  /* Behind ink of the colour of paper. */
  --_filled: var(--_accent);
  --_reading: var(--epitome-reading-font, Charter, "Iowan Old Style", Georgia, "Liberation Serif", serif);
  --_height: var(--epitome-height, min(66vh, 46rem));
  --_epitome-em: 1em;

  display: block;
  container-type: inline-size;
  /* What it asks for in a row, a float or a table: as a container it has no width of its own. */
  contain-intrinsic-inline-size: min(40rem, 85vw);
  min-inline-size: 0;
  max-inline-size: 100%;
  background: Canvas;
  color: var(--_ink);
  font: 400 var(--epitome-size, 1em)/1.5 system-ui, sans-serif;
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }

/* All colours come from the ink of the page: where it is light, what is behind it is dark. They are the same of the ink, of soft
   ink and of the accent, so that it makes no difference what they are used in. An older browser has the system's. */
@supports (color: rgb(from currentColor r g b)) {
  :host {
    background: none;
    color: var(--epitome-ink, inherit);
    --_ink: var(--epitome-ink, rgb(from currentColor r g b / 1));
    --_accent: var(--epitome-accent, oklch(from currentColor clamp(0.4, l, 0.96) 0.1 60 / 1));
    --_mark: var(--epitome-mark, oklch(from currentColor clamp(0.36, (0.65 - l) * 99, 0.94) 0.065 85 / 0.85));
    --_soft: var(--epitome-soft, rgb(from currentColor r g b / 0.85));
    --_line: var(--epitome-line, rgb(from currentColor r g b / 0.2));
    --_paper: var(--epitome-paper, oklch(from currentColor clamp(0.2, (0.65 - l) * 99, 1) 0 0 / 1));
    --_edge: rgb(from currentColor r g b / 0.65);
    --_filled: var(--epitome-accent, oklch(from currentColor clamp(0.4, (0.65 - l) * 99, 0.93) 0.1 60 / 1));
  }
}

*, ::before, ::after { box-sizing: border-box; }
header > *, p, ul, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
ul { list-style: none; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

:focus { outline: none; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }

/* Two panes: one above the other on a phone, side by side where there is room. */
.root { position: relative; display: grid; gap: 2.25rem; }
.text, .result { display: flex; flex-direction: column; min-inline-size: 0; }
.bar { display: flex; align-items: center; gap: 0.25rem; min-block-size: 2.25rem; margin-block-end: 0.5rem; }
.title { flex: 1; font-size: 0.9375rem; font-weight: 600; }
.label { font-size: 0.875rem; font-weight: 400; color: var(--_soft); }

.button {
  font: inherit; font-size: 0.875rem; line-height: 1.25; color: var(--_accent);
  min-block-size: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid transparent; border-radius: 0.5rem; background: none; cursor: pointer;
}
.button:hover { background: var(--_mark); }
/* Nothing is wider than the element: its page would scroll sideways. */
:is(.bar, .deeds) > .button:last-child { padding-inline-end: 0.25rem; }
/* The one filled button, in the empty box. */
.text { position: relative; }
[data-state='empty'] .bar > .paste { position: absolute; inset-block-end: 4rem; inset-inline-start: 1rem; min-block-size: 2.75rem; padding-inline: 1.5rem; background: var(--_filled) !important; color: var(--_paper); }
:is(.retry, .cancel) { align-self: flex-start; margin-block-start: 0.75rem; border-color: currentColor; }

/* The box to paste into and the text with the marks take the same place. */
textarea, [part='source'] {
  font: 400 1.0625rem/1.65 var(--_reading); color: inherit; background: var(--_paper);
  border: 1px solid var(--_line); border-radius: 0.75rem; padding: 1rem 1.125rem;
  block-size: 38vh; min-block-size: 12rem;
}
textarea { resize: none; border-color: var(--_edge); }
textarea::placeholder { color: var(--_soft); opacity: 1; }
textarea:focus-visible, [part='source']:focus-visible { outline-offset: -1px; border-color: var(--_accent); }
.foot { display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; min-block-size: 1.5rem; margin-block-start: 0.5rem; font-size: 0.875rem; color: var(--_soft); }

.message { color: var(--_soft); max-inline-size: 34rem; }
.message:empty { display: none; }
[data-state='error'] .message { border-inline-start: 3px solid var(--_accent); padding-inline-start: 0.875rem; }

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

@container (min-width: 54em) {
  .root:has(> .text) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(2.5rem, 6cqi, 5rem); align-items: start; }
  .text { position: sticky; inset-block-start: 1rem; }
  textarea, [part='source'] { block-size: var(--_height); padding: 1.5rem 1.75rem; }
  :is([data-state='empty'], [data-state='error'], [data-state='none']) textarea { block-size: min(50vh, 26rem); }
  [data-state='empty'] .text + .result .message { font: 400 1.25rem/1.6 var(--_reading); }
}

/* Fingers need larger targets. */
@media (pointer: coarse) {
  .button { min-block-size: 2.75rem; min-inline-size: 2.75rem; }
}

@media (forced-colors: active) {
  .button { border-color: ButtonBorder; }
}
`;

export const addStyles = styleSheet(css);
