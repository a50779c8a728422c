// A small static server for `www/`, or other folders, with the pages and headers that a test adds.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WWW = fileURLToPath(new URL('../../../www/', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * @param {{ pages?: Record<string, string | { status?: number, type?: string, body?: string | Uint8Array, headers?: Record<string, string> }>,
 *   headers?: Record<string, string> | ((path: string) => Record<string, string>), folders?: Record<string, string>,
 *   hold?: (path: string) => Promise<unknown> | undefined }} [options] pages: path → what is there instead of a file;
 *   folders: path → the folder that is there, the first that fits; `www/` by default; hold: what an answer waits for
 */
export async function startServer({ pages = {}, headers = {}, folders = { '/': WWW }, hold = () => undefined } = {}) {
  const hits = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    hits.push(path);
    await hold(path);
    const common = typeof headers === 'function' ? headers(path) : headers;
    const page = pages[path];
    if (page !== undefined) {
      const { status = 200, type = TYPES['.html'], body = '', headers: own = {} } = typeof page === 'string' ? { body: page } : page;
      response.writeHead(status, { 'content-type': type, ...common, ...own });
      response.end(body);
      return;
    }
    const [base, folder] = Object.entries(folders).find(([each]) => path.startsWith(each)) ?? [];
    const file = folder && join(folder, normalize(`/${path.slice(base.length)}`), path.endsWith('/') ? 'index.html' : '');
    try {
      const body = await readFile(file ?? '');
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8', ...common });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The paths that were asked for, in order. */
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
