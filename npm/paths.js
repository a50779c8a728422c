import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const WWW = join(ROOT, 'www');
export const PKG = join(WWW, 'pkg');
export const DIST = join(ROOT, 'dist');

/** The oldest browsers that are supported, as the README says. */
export const BROWSERS = ['chrome123', 'edge123', 'firefox124', 'safari17.5'];
