// Serves the host page: www/ at / and the built package at /pkg/, on this machine only. What the page alone uses is at /vendor/, what the
// benchmark page compares with at /bench/.
//   node scripts/serve.mjs [port]     port 0 takes any free one

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { benchFile, isKept } from './bench-files.mjs';
import { pageFile } from './page-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.argv[2] ?? 8000);
if (!(Number.isInteger(port) && port >= 0 && port < 65536)) {
  console.error(`serve: expected a port from 0 to 65535, found "${process.argv[2]}"`);
  process.exit(1);
}

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'text/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The path that an address names, or undefined where it names none. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The file that a path stands for, or undefined where there is nothing to see. */
function fileFor(path = '/.') {
  const hidden = path.split(/[/\\]/).some((part) => part.startsWith('.') || part === 'node_modules');
  if (hidden || path.includes('\0')) return undefined;
  const folder = join(root, path.startsWith('/pkg/') ? 'pkg' : 'www');
  const file = join(folder, path.startsWith('/pkg/') ? path.slice('/pkg'.length) : path);
  return file.startsWith(folder + sep) ? file : undefined;
}

const known = new Map();

/** A file packed with brotli, as a host would send it. */
function packed(path, file) {
  const body = Buffer.from(file);
  if (!known.get(path)?.body.equals(body)) {
    known.set(path, { body, small: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) });
  }
  return known.get(path).small;
}

const server = createServer(async (request, response) => {
  const path = pathOf(request.url);
  try {
    const file = await (benchFile(path) ?? pageFile(path) ?? readFile(fileFor(path)));
    const packs = /\bbr\b/.test(request.headers['accept-encoding']) && extname(path) !== '.png';
    const body = packs ? packed(path, file) : file;
    response.writeHead(200, {
      ...(packs && { 'Content-Encoding': 'br' }),
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': isKept(path) ? 'max-age=3600' : 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('not found\n');
  }
});

server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `serve: port ${port} is taken. Choose another with PORT=, as in: make serve PORT=8080`
      : `serve: ${error.message}`,
  );
  process.exitCode = 1;
});

server.listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
