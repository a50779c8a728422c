// `import 'epitome/vue'` registers the element, and has Vue's templates know it.

import type { HTMLAttributes } from 'vue';
import type { EpitomeAttributes, EpitomeEvents } from './attributes.js';

export { EpitomeSummarizer } from '../element/define.js';

interface Listeners {
  onEpitomeRequest?: ((event: EpitomeEvents['epitome-request']) => void) | undefined;
  onEpitomeSummary?: ((event: EpitomeEvents['epitome-summary']) => void) | undefined;
  onEpitomeError?: ((event: EpitomeEvents['epitome-error']) => void) | undefined;
}

declare module 'vue' {
  interface GlobalComponents {
    'epitome-summarizer': new () => { $props: HTMLAttributes & EpitomeAttributes & Listeners };
  }
}
