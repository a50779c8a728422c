// A file → its text, with its markup if there is some, or its HTML. What reads PDF and Word is loaded when such a file comes.

import { decodeHtml, decodeText } from './decode.js';
import { FileFailure, part } from './failure.js';
import { kindOf } from './kinds.js';

/** @import { Markup } from '../../engine/types.d.ts' */

/** @typedef {{ text: string, markup?: Markup[] } | { html: string }} Content */
/** @typedef {(done: number, total: number) => void} OnPage told after each page of a PDF */

/**
 * @param {File} file
 * @param {OnPage} onpage
 * @returns {Promise<Content>} rejects with a FileFailure
 */
export async function readFile(file, onpage) {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new FileFailure('empty');
  const kind = kindOf(file, bytes);
  switch (kind) {
    case 'text':
      return checked({ text: decodeText(bytes).replace(/\r\n?/g, '\n') });
    case 'html':
      return checked({ html: decodeHtml(bytes) });
    case 'pdf': {
      const { readPdf } = await part(import('./pdf.js'));
      return checked(await readPdf(bytes, onpage));
    }
    case 'docx': {
      const { readDocx } = await part(import('./docx.js'));
      return checked({ html: await readDocx(bytes) });
    }
    default:
      throw new FileFailure(kind);
  }
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // A folder looks like a file until it is read; a file may be gone.
    throw new FileFailure('broken', cause);
  }
}

/** @param {Content} content */
function checked(content) {
  const words = 'text' in content ? content.text : content.html.replace(/<[^<>]*>/g, '');
  if (words.trim() === '') throw new FileFailure('empty');
  return content;
}
