// Registers <epitome-summarizer>. If a page loads this twice, or two versions of it, the first one stays.

// What those below import is asked for together with them.
import '../engine/engine.js';
import '../engine/trusted.js';
import { EpitomeSummarizer } from './epitome-summarizer.js';

if (typeof customElements !== 'undefined' && !customElements.get('epitome-summarizer')) {
  customElements.define('epitome-summarizer', EpitomeSummarizer);
}

export { EpitomeSummarizer };
