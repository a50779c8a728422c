// What kind of file it is: by its first bytes where those say it, otherwise by its name.

/** @typedef {'text' | 'html' | 'pdf' | 'docx' | 'oldWord' | 'unknown'} Kind */

/** What a person may choose, by type and by the end of the name. */
export const ACCEPTED = [
  'text/plain',
  '.txt',
  'text/markdown',
  '.md',
  '.markdown',
  'text/html',
  '.html',
  '.htm',
  '.xhtml',
  'application/pdf',
  '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.docx',
];

/** How far into a file its kind is looked for, in bytes. */
const HEAD = 1024;

/** The container of Word before 2007, and of a document with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * @param {{ name: string, type: string }} file
 * @param {Uint8Array} bytes
 * @returns {Kind}
 */
export function kindOf({ name, type }, bytes) {
  const head = bytes.subarray(0, HEAD);
  const start = String.fromCharCode(...head);
  if (start.includes('%PDF-')) return 'pdf';
  if (OLE.every((byte, index) => head[index] === byte)) return 'oldWord';
  if (start.startsWith('PK\x03\x04')) return /\.docx$/i.test(name) || /wordprocessingml/.test(type) ? 'docx' : 'unknown';
  if (/\.pdf$/i.test(name)) return 'pdf';
  if (/\.docx$/i.test(name)) return 'docx';
  if (start.startsWith('{\\rtf')) return 'unknown';
  // Text in UTF-16 is full of NULs, and says so at its start.
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isWide && head.includes(0)) return 'unknown';
  if (/\.x?html?$/i.test(name) || type === 'text/html' || /^\s*(?:<!doctype html|<html)/i.test(start)) return 'html';
  return 'text';
}
