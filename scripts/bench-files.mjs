// What the benchmark page asks for beside its own files: the peers as one module, items, pages and shapes of the corpus where that is
// here, and the WebAssembly module at an address that a browser may cache.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(root, 'www/package.json'));
const corpus = join(root, '../shared/corpus');
const pageSets = join(root, '../shared/pages');
const peers = ['@mozilla/readability', 'defuddle', 'dompurify', 'sanitize-html', 'turndown'];

const files = {
  '/bench/peers.js': bundle,
  '/bench/corpus.json': items,
  '/bench/pages.json': pages,
  '/bench/shapes.json': shapes,
  '/bench/feed_article_bg.wasm': () => readFile(join(root, 'pkg/feed_article_bg.wasm')),
};

/** May be kept by the browser, because the time with a full cache is of interest. */
export const isKept = (path) => path === '/bench/feed_article_bg.wasm';

/**
 * @param {string} path
 * @returns {Promise<string | Uint8Array> | undefined} undefined for a path that stands for a file of www/
 */
export const benchFile = (path) => files[path]?.();

let bundled;

/** Written to target/bench as well, for who wants to see what ran. */
function bundle() {
  bundled ??= require('esbuild').build({
    stdin: {
      contents: `
        export { Readability } from '@mozilla/readability';
        export { default as Defuddle } from 'defuddle';
        export { default as DOMPurify } from 'dompurify';
        export { default as sanitizeHtml } from 'sanitize-html';
        export { default as TurndownService } from 'turndown';
        export const versions = ${JSON.stringify(Object.fromEntries(peers.map((name) => [name, version(name)])))};
      `,
      resolveDir: join(root, 'www'),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    legalComments: 'linked',
    outfile: join(root, 'target/bench/peers.js'),
    logLevel: 'error',
  }).then(() => readFile(join(root, 'target/bench/peers.js')));
  return bundled;
}

const version = (name) => JSON.parse(readFileSync(join(root, 'www/node_modules', name, 'package.json'), 'utf8')).version;

/** Every other item of the corpus, about 400; none where it is not here. */
async function items() {
  const path = join(corpus, 'items.jsonl');
  if (!existsSync(path)) return '[]';
  const all = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  const step = Math.max(1, Math.floor(all.length / 400));
  const sample = all.filter((_, at) => at % step === 0).slice(0, 400).map((line) => JSON.parse(line));
  return JSON.stringify(sample.map(({ html, url, title }) => ({ html, url, title })));
}

/** Forty-eight whole pages, of all sets as many as they have of all pages; none where they are not here. */
async function pages() {
  if (!existsSync(pageSets)) return '[]';
  const sets = readdirSync(pageSets).filter((name) => name.endsWith('.jsonl.gz')).sort();
  const all = sets.flatMap((name) => gunzipSync(readFileSync(join(pageSets, name))).toString().split('\n').filter(Boolean));
  const step = Math.max(1, Math.floor(all.length / 48));
  const sample = all.filter((_, at) => at % step === 0).slice(0, 48).map((line) => JSON.parse(line));
  return JSON.stringify(sample.map(({ html, url }) => ({ html, url })));
}

/** Texts, and how often each comes for a document of the size they were measured at. */
async function shapes() {
  const ours = JSON.parse(await readFile(join(root, 'tests/shapes/ours.json'), 'utf8'))
    .map(({ name, before, text, parts = [{ text: before, repeat: 1 }, { text, repeat: 20_000 }] }) => ({ name, parts }));
  const known = join(corpus, 'payloads/dos.json');
  const cases = existsSync(known) ? JSON.parse(await readFile(known, 'utf8')).cases : [];
  return JSON.stringify([...cases.map(({ name, parts }) => ({ name, parts })), ...ours]);
}
