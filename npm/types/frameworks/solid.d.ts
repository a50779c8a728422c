// `import 'epitome/solid'` registers the element, and has Solid's JSX know it.

import type { EpitomeSummarizer } from '../element/epitome-summarizer.js';
import type { EpitomeAttributes, EpitomeListeners } from './attributes.js';

export { EpitomeSummarizer } from '../element/define.js';

declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'epitome-summarizer': HTMLAttributes<EpitomeSummarizer> & EpitomeAttributes & EpitomeListeners<'on:'>;
    }
  }
}
