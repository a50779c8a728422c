// Minimal PDF and Word documents, written by hand.

import { crc32, deflateRawSync } from 'node:zlib';

/** @typedef {{ text: string, x: number, y: number, size?: number }} Placed a line of text on a page, from the lower left corner */

/** Where every object of a PDF begins is said at its end. @param {string[]} objects @param {string} trailer */
function pdfOf(objects, trailer) {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** @param {string} text */
const escaped = (text) => text.replace(/[\\()]/g, '\\$&');

/**
 * @param {Placed[][]} pages
 * @param {{ isEncrypted?: boolean, count?: number }} [options] count: how many pages it says it has
 */
export function makePdf(pages, { isEncrypted = false, count = pages.length } = {}) {
  const contents = pages.map((lines) =>
    lines.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`).join('\n'),
  );
  // 1: catalog, 2: pages, 3: font, then two for each page.
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  if (!isEncrypted) return pdfOf(objects, '');
  const key = '00'.repeat(32);
  objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  return pdfOf(objects, `/Encrypt ${objects.length} 0 R /ID [<00> <00>]`);
}

/** What counts as a large file in a zip, in bytes. */
const LARGE = 1e6;

/**
 * Files in a zip, as they are or compressed.
 * @param {Record<string, string>} files
 * @param {{ isPacked?: boolean, declared?: number }} [options] declared: the size that a large one says it has
 */
function zipOf(files, { isPacked = false, declared } = {}) {
  const parts = [];
  const list = [];
  let place = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const body = isPacked ? deflateRawSync(plain) : plain;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isPacked ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(plain.length > LARGE ? (declared ?? plain.length) : plain.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, title);
    parts.push(local);
    place += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/**
 * @param {{ style?: string, text: string }[]} paragraphs style: such as `Heading1`
 * @param {{ more?: string, isPacked?: boolean, declared?: number }} [options] more: XML after them
 */
export function makeDocx(paragraphs, { more = '', ...options } = {}) {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const body = paragraphs
    .map(
      ({ style, text }) =>
        `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    )
    .join('');
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="${main}">
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body}${more}</w:body></w:document>`,
  };
  return zipOf(files, options);
}
