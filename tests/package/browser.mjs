// Chromium, and a server that knows only the files of a folder.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { expected } from './item.js';
import { root } from './project.mjs';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm' };

export const launch = () => chromium.launch({ executablePath: process.env.CHROME, args });

/** Serves a folder for as long as the test lasts. */
export async function serve(t, folder) {
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const body = await readFile(join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path)));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? types['.html'] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  t.after(() => { server.close(); server.closeAllConnections(); });
  return `http://127.0.0.1:${server.address().port}/`;
}

/** What the page at this address leaves in `window.shown`; it may ask for nothing that is missing, nor throw. */
export async function shown(browser, address) {
  const page = await browser.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (response) => { if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) troubles.push(`${response.status()} ${response.url()}`); });
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.shown, undefined, { timeout: 15_000 });
    const found = await page.evaluate(() => window.shown);
    assert.deepEqual(troubles, [], JSON.stringify(found));
    return found;
  } catch (error) {
    error.message += `\n${troubles.join('\n')}`;
    throw error;
  } finally {
    await page.close();
  }
}

/** page/main.js got from every entry what it should. */
export async function assertPage(browser, address) {
  assert.deepEqual(await shown(browser, address), { page: expected, rendered: expected.html, worker: expected, readability: expected.html });
}
