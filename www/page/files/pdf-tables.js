// The tables of East Asian encodings that PDFs refer to by name: name → base64. The build of the site puts those of
// pdf.js in the place of this file.

/** @type {Record<string, string>} */
const tables = {};
export default tables;
