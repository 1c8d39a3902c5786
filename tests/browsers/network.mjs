// The network that the browsers see: a proxy that answers everything itself, so that nothing is reached, and notes each request.

import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { root } from '../node/room.mjs';

const { generate } = createRequire(join(root, 'www/package.json'))('selfsigned');

/** Where the page is; whatever else is asked for, there or elsewhere, is a request that is noted. */
export const home = 'https://reader.example/';

const folders = { '/pkg/': 'pkg', '/browsers/': 'tests/browsers' };
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

// Only reported, never blocked: each engine says what it was about to run or fetch, even where it then does not.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src * data:; media-src * data:; base-uri 'none'; form-action 'none'";

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Whom browsers ask on their own account: for settings, updates and the time. */
const services = ['firefox.settings.services.mozilla.com', 'clients2.google.com', 'update.googleapis.com'];

/** Whether no page asked, but the browser itself: then there is no page whose site could be compared, or only such a service. */
function isBrowsers({ headers }, url) {
  const destination = headers['sec-fetch-dest'];
  if (destination) return headers['sec-fetch-site'] === 'none' && !/document|frame/.test(destination);
  return services.includes(new URL(url).host);
}

/**
 * @typedef {{ url: string, destination: string }} Asked `destination` as in Sec-Fetch-Dest; "connection" for one that carried no request
 * @param {unknown} payloads what the page reads as /payloads.json
 */
export async function network(payloads) {
  /** @type {Asked[]} */
  let asked = [];
  /** Hosts connected to, and whether anything was asked of them. */
  const tunnels = new Map();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'reader.example' }], { keySize: 2048, algorithm: 'sha256' });

  async function answer(request, response) {
    const url = new URL(request.url, `https://${request.headers.host}`).href;
    tunnels.set(new URL(url).host, true);
    const own = await ownFile(url);
    if (own) {
      response.writeHead(200, { 'Content-Type': own.type, 'Content-Security-Policy-Report-Only': policy }).end(own.body);
      return;
    }
    const destination = request.headers['sec-fetch-dest'] ?? (request.headers.accept?.startsWith('image/') ? 'image' : 'unknown');
    if (!isBrowsers(request, url) && url !== `${home}favicon.ico`) asked.push({ url, destination });
    const head = { 'Cache-Control': 'max-age=3600', 'Access-Control-Allow-Origin': '*' };
    // Pictures of other hosts load, those of the page's own do not: either event has its turn.
    if (destination === 'image' && !url.startsWith(home)) response.writeHead(200, { ...head, 'Content-Type': 'image/gif' }).end(pixel);
    else if (/frame|document/.test(destination)) response.writeHead(200, { ...head, 'Content-Type': types['.html'] }).end('<!doctype html><title>elsewhere</title>');
    else response.writeHead(404, head).end();
  }

  async function ownFile(url) {
    if (!url.startsWith(home)) return undefined;
    const { pathname, search } = new URL(url);
    if (search) return undefined;
    if (pathname === '/') return { type: types['.html'], body: await readFile(join(root, 'tests/browsers/page.html')) };
    if (pathname === '/payloads.json') return { type: 'application/json', body: JSON.stringify(payloads) };
    const folder = Object.keys(folders).find((folder) => /^[\w.-]+$/.test(pathname.slice(folder.length)) && pathname.startsWith(folder));
    const type = types[extname(pathname)];
    if (!folder || !type) return undefined;
    const body = await readFile(join(root, folders[folder], pathname.slice(folder.length))).catch(() => undefined);
    return body && { type, body };
  }

  function upgrade(request, socket) {
    asked.push({ url: new URL(request.url, `wss://${request.headers.host}`).href, destination: 'websocket' });
    socket.destroy();
  }

  function tunnel(request, socket) {
    const host = request.url.replace(/:443$/, '');
    if (!tunnels.has(host)) tunnels.set(host, false);
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  }

  const secure = createSecureServer({ key, cert }, answer).on('upgrade', upgrade).on('tlsClientError', () => {});
  const proxy = createServer(answer).on('upgrade', upgrade).on('connect', tunnel);
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${proxy.address().port}`,
    /** What was asked for since the last call. */
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
    /** Hosts that were connected to and asked for nothing. */
    connections: () => [...tunnels].filter(([, used]) => !used).map(([host]) => host),
    close() {
      proxy.close();
      proxy.closeAllConnections();
      secure.closeAllConnections();
    },
  };
}
