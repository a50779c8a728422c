// `import 'epitome/svelte'` registers the element, and has Svelte's templates know it.

import type { HTMLAttributes } from 'svelte/elements';
import type { EpitomeSummarizer } from '../element/epitome-summarizer.js';
import type { EpitomeAttributes, EpitomeListeners } from './attributes.js';

export { EpitomeSummarizer } from '../element/define.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'epitome-summarizer': HTMLAttributes<EpitomeSummarizer> & EpitomeAttributes & EpitomeListeners<'on'>;
  }
}
