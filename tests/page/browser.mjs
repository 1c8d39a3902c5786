// The host page in headless Chromium, for the tests beside this file.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { landscape } from './landscape.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const require = createRequire(`${root}/www/package.json`);
const { chromium } = require('playwright-core');
const picture = landscape().toString('base64');

/** A server and a browser: `open` gives a page of its own to each test, `stop` ends both. */
export async function start() {
  const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) => {
    server.stdout.on('data', (data) => {
      const found = String(data).match(/http:\/\/[\d.]+:\d+/);
      if (found) resolve(found[0]);
    });
  });
  const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
  const browser = await chromium.launch({ executablePath: process.env.CHROME || onPath(), args });
  let kept;
  return {
    address,
    open: (t, options) => open(browser, t, options),
    /** The page with an article on it. */
    async visit(t, { hash = '#sample=zh-news', ...options } = {}) {
      const visited = await open(browser, t, options);
      await visited.page.goto(`${address}/${hash}`);
      await shown(visited.page);
      return visited;
    },
    /** The same page for many tests, with a sample on it as if it had just come. */
    async again({ hash = '#sample=zh-news' } = {}) {
      kept ??= this.visit({ after() {} }, { hash, permissions: ['clipboard-read', 'clipboard-write'] });
      const { page, said, asked } = await kept;
      await page.evaluate((address) => new Promise((resolve) => {
        addEventListener('shown', resolve, { once: true });
        history.replaceState(null, '', location.pathname);
        location.hash = address;
      }), hash);
      for (const name of ['Source', 'Reader', 'Removed']) await tab(page, name);
      await page.mouse.move(0, 0);
      said.length = asked.length = 0;
      return { page, said, asked };
    },
    async stop() {
      await browser.close();
      server.kill();
    },
  };
}

/** The first Chromium on PATH. */
function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  assert.ok(found, 'no Chromium on PATH: install one or set CHROME');
  return found;
}

/** A page that answers every request for a picture with one of our own, or with nothing, and notes what it asks for, says, moves and holds up. */
async function open(browser, t, { width = 1440, height = 900, scheme = 'light', pictures = true, keeps = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', ...options });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(error.message));
  // Not page.route(), which would stop the requests for the page itself as well, one by one.
  const wire = await context.newCDPSession(page);
  wire.on('Fetch.requestPaused', async ({ requestId, resourceType, request: { url } }) => {
    asked.push({ type: resourceType.toLowerCase(), url });
    const image = resourceType === 'Image';
    await (image && !pictures ? wire.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }) : wire.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: image ? 'image/png' : 'text/html' }],
      body: image ? picture : Buffer.from('<!doctype html><title>player</title>').toString('base64'),
    })).catch(() => {}); // The page may be gone by now.
  });
  await wire.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  // Storing the page takes time that only the tests of that need.
  if (!keeps) await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  await page.addInitScript(() => {
    globalThis.moved = 0;
    globalThis.held = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => globalThis.held.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
    addEventListener('shown', () => { globalThis.shownAt ??= performance.now(); });
  });
  return { page, said, asked, context };
}

/** How many that want to run share a core of this machine: times are promised for a machine that has nothing else to do. */
export const crowd = () => Math.max(1, loadavg()[0] / availableParallelism());

/** Waits for an article; with a title, for that one. */
export async function shown(page, name) {
  await page.locator('#reader:not([aria-busy])').getByRole('heading', { level: 1, name }).waitFor();
}

export async function read(page, text) {
  await page.getByRole('textbox', { name: 'The item, as it came' }).fill(text);
  await page.getByRole('button', { name: 'Read this item' }).click();
}

export const tab = (page, name) => page.getByRole('tab', { name }).filter({ visible: true }).click();

/** Puts something on the page's clipboard event, as a paste does. */
export async function paste(page, data, selector = 'body') {
  await page.locator(selector).evaluate((target, types) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(types)) transfer.setData(type, text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
}

/** Drops files, or a part of another page, somewhere on the page. */
export async function drop(page, { files = [], data = {} }) {
  await page.locator('#reader').evaluate((target, given) => {
    const transfer = new DataTransfer();
    for (const { name, text, type = '' } of given.files) transfer.items.add(new File([text], name, { type }));
    for (const [type, text] of Object.entries(given.data)) transfer.setData(type, text);
    for (const name of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    globalThis.dropped = performance.now();
  }, { files, data });
}
