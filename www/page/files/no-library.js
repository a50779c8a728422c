// In the place of what reads PDF and Word, where that is left out.

import { FileFailure } from './failure.js';

/** @returns {Promise<string>} */
async function refuse() {
  throw new FileFailure('missing');
}

export { refuse as readDocx, refuse as readPdf };
