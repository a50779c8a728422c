// Installs `Summarizer` in this window if the browser has none.

import { installSummarizer } from './summarizer.js';

installSummarizer();
