// The reader of HTML, which is loaded when there is HTML to read.

import { Lazy } from './lazy.js';

export const htmlReader = new Lazy(() => import('./html-reader.js'));
