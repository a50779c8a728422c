// A small static server for `www/`, or another folder, with the pages and headers that a test adds.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const WWW = fileURLToPath(new URL('../../../www/', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @param {{ pages?: Record<string, string | { status?: number, type?: string, body?: string | Uint8Array, headers?: Record<string, string> }>,
 *   headers?: Record<string, string>, root?: string, bases?: string[] }} [options] pages: path → what is there instead of a file; bases: the
 *   paths below which the files are, '/' by default
 */
export async function startServer({ pages = {}, headers = {}, root = WWW, bases = ['/'] } = {}) {
  const hits = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    hits.push(path);
    const page = pages[path];
    if (page !== undefined) {
      const { status = 200, type = TYPES['.html'], body = '', headers: own = {} } = typeof page === 'string' ? { body: page } : page;
      response.writeHead(status, { 'content-type': type, ...headers, ...own });
      response.end(body);
      return;
    }
    const base = bases.find((each) => path.startsWith(each));
    const inner = `/${base ? path.slice(base.length) : 'nothing'}`;
    const file = join(root, normalize(inner.endsWith('/') ? `${inner}index.html` : inner));
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8', ...headers });
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
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
