// Loads the reader of HTML when there is HTML to read.

import { Lazy } from '../dom/lazy.js';

export const htmlReader = new Lazy(() => import('./reader.js'));
