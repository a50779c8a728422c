// Registers <epitome-summarizer>. If a page loads this twice, or two versions of it, the first one stays.

import { EpitomeSummarizer } from './epitome-summarizer.js';

if (typeof customElements !== 'undefined' && !customElements.get('epitome-summarizer')) {
  customElements.define('epitome-summarizer', EpitomeSummarizer);
}

export { EpitomeSummarizer };
