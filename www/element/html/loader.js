// The reader of HTML, which is loaded when there is HTML to read.

import { Lazy } from '../dom/lazy.js';

export const htmlReader = new Lazy(() => import('./reader.js'));
