// The parts of a Word document that are read, unpacked up to a bound. What a container says of its own sizes can be wrong,
// so what comes out is counted on the way.

import JSZip from 'jszip';

import { FileFailure } from './failure.js';

/** @import { JSZipObject } from 'jszip' */

/** How much all parts together may have, in bytes. A book of a thousand pages has a fifth of it. */
const MOST_BYTES = 64 * 2 ** 20;
/** How many tags: each takes a kilobyte or more once it is parsed. A book of a thousand pages has some 400,000. */
const MOST_TAGS = 1_000_000;
/** What begins a tag. */
const LESS_THAN = 0x3c;

/**
 * The document with its XML alone, not compressed.
 * @param {Uint8Array} bytes
 * @returns {Promise<ArrayBuffer>} rejects with a FileFailure where it is too much
 */
export async function unpackXml(bytes) {
  const packed = await JSZip.loadAsync(bytes);
  const plain = new JSZip();
  const rest = { bytes: MOST_BYTES, tags: MOST_TAGS };
  for (const part of Object.values(packed.files)) {
    if (!part.dir && /\.(?:xml|rels)$/i.test(part.name)) plain.file(part.name, await unpack(part, rest));
  }
  return plain.generateAsync({ type: 'arraybuffer' });
}

/** @param {JSZipObject} part @param {{ bytes: number, tags: number }} rest what may still come @returns {Promise<Blob>} */
function unpack(part, rest) {
  return new Promise((resolve, reject) => {
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const pieces = [];
    const stream = part.internalStream('uint8array');
    stream.on('data', (piece) => {
      rest.bytes -= piece.length;
      for (const byte of piece) if (byte === LESS_THAN) rest.tags -= 1;
      if (rest.bytes >= 0 && rest.tags >= 0) return pieces.push(piece);
      pieces.length = 0;
      stream.pause();
      return reject(new FileFailure('tooLarge'));
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(new Blob(pieces)));
    stream.resume();
  });
}
