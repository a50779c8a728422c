import type { EpitomeSummarizer } from './epitome-summarizer.js';
import type { EpitomeErrorEvent, EpitomeRequestEvent, EpitomeSummaryEvent } from './host/events.js';

export { EpitomeSummarizer } from './epitome-summarizer.js';

declare global {
  interface HTMLElementTagNameMap {
    'epitome-summarizer': EpitomeSummarizer;
  }
  interface HTMLElementEventMap {
    'epitome-request': EpitomeRequestEvent;
    'epitome-summary': EpitomeSummaryEvent;
    'epitome-error': EpitomeErrorEvent;
  }
}
