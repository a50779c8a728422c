// Installs `Summarizer` in this window if the browser has none; one that is there stays, even if it is unavailable.

import { installSummarizer } from './summarizer.js';

installSummarizer();
