// A PDF → its text, with what its look says of the lines. pdf.js runs here, in the worker of the page's files, with no worker, no canvas and no connection of its own.

import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { FileFailure, part } from './failure.js';
import { linesOf } from './pdf-lines.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { textOf } from './pdf-text.js';

/** @import { OnPage } from './read.js' */
/** @import { Line } from './pdf-lines.js' */
/** @import { MarkedText } from './pdf-text.js' */

/** Fewer letters than this on a page are a stamp on a picture of it. */
const FEWEST_LETTERS = 8;

// Where it finds this, it runs in the same thread.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

/** The tables of East Asian encodings, from a module: nothing can be fetched here. */
class Tables {
  /** @param {{ kind: string, filename: string }} wanted */
  async fetch({ kind, filename }) {
    if (kind !== 'cMapUrl') throw new Error(`There is no ${filename} here.`);
    const { default: tables } = await part(import('./pdf-tables.js'));
    const table = /** @type {Record<string, string>} */ (tables)[filename.replace(/\.bcmap$/, '')];
    if (table === undefined) throw new Error(`There is no table ${filename}.`);
    return Uint8Array.from(atob(table), (letter) => letter.charCodeAt(0));
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {OnPage} onpage
 * @returns {Promise<MarkedText>}
 */
export async function readPdf(bytes, onpage) {
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: Tables,
    cMapUrl: 'tables/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    /** @type {Line[][]} */
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { transform } = page.getViewport({ scale: 1 });
      pages.push(linesOf(items, transform));
      page.cleanup();
      onpage(number, document.numPages);
    }
    const marked = textOf(paragraphsOf(pages));
    const letters = marked.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS * pages.length) throw new FileFailure('scanned');
    return marked;
  } catch (error) {
    if (error instanceof FileFailure) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new FileFailure(name === 'PasswordException' ? 'encrypted' : 'broken', error);
  } finally {
    await task.destroy();
  }
}
