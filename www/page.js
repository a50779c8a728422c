// The page's glue: it uses the element as any other page could.

import './element/define.js';
import { EpitomeSummarizer } from './element/epitome-summarizer.js';
import loadInline from './engine/core-inline.js';
import { createEngine } from './engine/engine.js';
import { sample } from './sample.js';

// The page's policy forbids every connection, so the core comes as a module. Elements ask for the engine only when
// the first text comes, so this is in time.
EpitomeSummarizer.engine = createEngine({ core: loadInline });

const summarizer = /** @type {EpitomeSummarizer} */ (document.querySelector('epitome-summarizer'));
const trySample = /** @type {HTMLButtonElement} */ (document.querySelector('#sample'));

trySample.hidden = false;
trySample.addEventListener('click', () => (summarizer.text = sample));
