// Chromium with the extension, and the ways in: its button, its menu, and the view that they open.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { landscape } from '../page/landscape.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];

/** Every page of the tests is on this site, which is served by the browser's driver. */
export const site = 'https://lake.example';
const picture = landscape();
const pages = join(root, 'tests/extension/pages');
const types = { html: 'text/html; charset=utf-8', xml: 'application/xml', txt: 'text/plain; charset=utf-8', png: 'image/png', pdf: 'application/pdf' };

/** Assembles the extension into a folder of its own, which goes with the process. */
export function assembled() {
  const folder = mkdtempSync(join(tmpdir(), 'feed-article-extension-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(root, 'scripts/extension.mjs'), folder]);
  return folder;
}

/** @param {Record<string, string>} [more] pages by their path, beside those of the folder */
export async function start(more = {}) {
  const extension = join(assembled(), 'chromium');
  const profile = mkdtempSync(join(tmpdir(), 'feed-article-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME,
    headless: false,
    reducedMotion: 'reduce',
    args: [
      ...args.filter((flag) => flag !== '--headless'), '--headless=new',
      `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--disable-features=DisableLoadExtensionCommandLineSwitch',
      // For pressing the button: Extensions.triggerAction.
      '--enable-unsafe-extension-debugging',
    ],
  });
  context.setDefaultTimeout(10_000);
  const asked = [];
  await context.route(/^https?:/, (route) => answer(route, asked, more));
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
  const { host: id } = new URL(worker.url());
  await context.grantPermissions(['clipboard-read'], { origin: site });
  const driver = await context.browser().newBrowserCDPSession();

  /** Presses the button on a page, as a person would: the extension may then look into that tab, and in no other. */
  async function press(page) {
    const tabs = await driver.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const found = tabs.targetInfos.filter(({ url }) => url === page.url());
    assert.equal(found.length, 1, `${found.length} tabs at ${page.url()}`);
    const before = await panels();
    await driver.send('Extensions.triggerAction', { id, targetId: found[0].targetId });
    return until(async () => (await panels()).find((url) => !before.includes(url)), 'no side panel opened');
  }

  /** Addresses of the side panels. */
  async function panels() {
    const contexts = await worker.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }));
    return contexts.map(({ documentUrl }) => documentUrl);
  }

  // No driver can open the browser's own menu. The event is therefore sent to the listener; the permission that a click would
  // give is there already, as the button was pressed on this page. A click would also let a side panel open; as there was
  // none, the view comes in a tab, which is the way it also takes in a browser without side panels.
  async function choose(page, info) {
    await press(page);
    const opened = context.waitForEvent('page');
    await worker.evaluate(async ({ url, info }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      chrome.contextMenus.onClicked.dispatch({ frameId: 0, pageUrl: url, ...info }, tab);
    }, { url: page.url(), info });
    return opened;
  }

  async function visit(path, { width = 1280, height = 900, scheme = 'light' } = {}) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    page.said = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) page.said.push(message.text()); });
    page.on('pageerror', (error) => page.said.push(error.message));
    page.on('dialog', (dialog) => { page.said.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(path.includes(':') ? path : `${site}/${path}`);
    return page;
  }

  /** The view that the button opens on a page. What a side panel shows is looked at in a tab: a driver sees no panels. */
  async function viewOf(page, { refused = false } = {}) {
    const view = await visit(await press(page));
    await view.locator('#reader:not([aria-busy])').waitFor();
    if (!refused) assert.equal(await view.getByRole('alert').count(), 0, await view.locator('#reader').innerText());
    return view;
  }

  /** What is on the clipboard, as a page that may paste sees it: of each type, or null. */
  async function pasted(...wanted) {
    const page = await visit('article.html?paste');
    await page.bringToFront();
    return page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(wanted.map(async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : null)));
    }, wanted);
  }

  async function stop() {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }

  return { context, worker, id, asked, press, panels, choose, visit, viewOf, pasted, stop };
}

async function answer(route, asked, more) {
  const request = route.request();
  const url = new URL(request.url());
  asked.push({ type: request.resourceType(), url: request.url(), referrer: request.headers().referer });
  if (request.resourceType() === 'image' || url.pathname.endsWith('.png')) return route.fulfill({ contentType: types.png, body: picture });
  const name = url.pathname.slice(1);
  const type = types[name.split('.').pop()];
  if (url.origin !== site || !type) return route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' });
  return route.fulfill({ contentType: type, body: more[name] ?? readFileSync(join(pages, name)) });
}

async function until(look, complaint) {
  for (let turn = 0; turn < 100; turn++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(complaint);
}
