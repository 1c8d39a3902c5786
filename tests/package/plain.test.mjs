// Without a bundler: the files of the package as they are, in Chromium.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertPage, launch, serve, shown } from './browser.mjs';
import { expected } from './item.js';
import { project } from './project.mjs';

let browser;
let folder;
before(async () => {
  folder = project('plain', ['page', 'plain']);
  browser = await launch();
});
after(() => browser?.close());

test('a page with an import map', async (t) => {
  t.diagnostic(`Chromium ${browser.version()}`);
  await assertPage(browser, `${await serve(t, folder)}import-map.html`);
});

test('a page with relative addresses', async (t) => {
  const found = await shown(browser, `${await serve(t, folder)}relative.html`);
  assert.deepEqual(found, { article: expected, inline: expected.html });
});

test('a module worker', async (t) => {
  assert.deepEqual(await shown(browser, `${await serve(t, folder)}worker.html`), expected);
});

test('a service worker', async (t) => {
  assert.deepEqual(await shown(browser, `${await serve(t, folder)}service-worker.html`), { fetched: expected, inline: expected });
});
