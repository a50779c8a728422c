// A Word document (.docx) → HTML with its headings, lists and tables.

import mammoth from 'mammoth';

import { FileFailure } from './failure.js';
import { unpackXml } from './unpack.js';

/** Pictures say nothing here. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** @param {Uint8Array} bytes @returns {Promise<string>} */
export async function readDocx(bytes) {
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: await unpackXml(bytes) }, { convertImage });
    return value;
  } catch (cause) {
    if (cause instanceof FileFailure) throw cause;
    throw new FileFailure('broken', cause);
  }
}
