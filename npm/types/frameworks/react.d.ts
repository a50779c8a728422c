// `import 'epitome/react'` registers the element, and has React's JSX know it.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { EpitomeSummarizer } from '../element/epitome-summarizer.js';
import type { EpitomeAttributes, EpitomeListeners } from './attributes.js';

export { EpitomeSummarizer } from '../element/define.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'epitome-summarizer': DetailedHTMLProps<HTMLAttributes<EpitomeSummarizer>, EpitomeSummarizer> &
        EpitomeAttributes &
        EpitomeListeners<'on'>;
    }
  }
}
