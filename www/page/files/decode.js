// Bytes → text: the encoding that the bytes announce, else UTF-8 where that fits, else windows-1252.

/** How far into a page its encoding may be named, in bytes, as the HTML standard has it. */
const PRESCAN = 1024;

/** @param {Uint8Array} bytes */
export function decodeText(bytes) {
  return decodeAs(announced(bytes), bytes) ?? guess(bytes);
}

/** The same for a page, which may name its encoding. @param {Uint8Array} bytes */
export function decodeHtml(bytes) {
  const [, named] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(String.fromCharCode(...bytes.subarray(0, PRESCAN))) ?? [];
  // A page that can be read so far is not in UTF-16, whatever it says.
  const usable = named && /^utf-?16/i.test(named) ? 'utf-8' : named;
  return decodeAs(announced(bytes), bytes) ?? decodeAs(usable, bytes) ?? guess(bytes);
}

/** By the byte order mark. @param {Uint8Array} bytes */
function announced([first, second, third]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return undefined;
}

/** @param {string | undefined} encoding @param {Uint8Array} bytes @returns {string | undefined} undefined if it is unknown */
function decodeAs(encoding, bytes) {
  if (!encoding) return undefined;
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
function guess(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
