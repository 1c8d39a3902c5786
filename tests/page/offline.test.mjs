// The host page loads fast, and once loaded works without a network.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { crowd, root, shown, start, tab } from './browser.mjs';

let host;

before(async () => { host = await start(); });
after(() => host?.stop());

test('the first article is there within a second of a cold load', async (t) => {
  const times = [];
  const most = 1000 * crowd();
  for (let round = 0; round < 5 && !(Math.min(...times) < 1000); round++) {
    const { page, context } = await host.visit(t);
    times.push(await page.evaluate(() => globalThis.shownAt));
    await context.close();
  }
  t.diagnostic(`shown after ${times.map(Math.round).join(', ')} ms; ${crowd().toFixed(1)} share a core`);
  assert.ok(Math.min(...times) < most, `shown after ${times.map(Math.round).join(', ')} ms`);
});

test('without a network the page opens, reads samples, and takes feeds apart', async (t) => {
  const { page, context, said } = await host.visit(t, { keeps: true });
  await page.getByText('Works offline').waitFor();
  await context.setOffline(true);
  await page.reload();
  await shown(page, /湖区两市/);
  for (const id of ['wordpress', 'hostile', 'arabic']) {
    await page.getByLabel('Sample').selectOption(id);
    await page.waitForFunction((wanted) => location.hash.includes(wanted), id);
    await page.locator('#item-status').getByText(/^Read in/).waitFor();
  }
  await page.getByLabel('Sample').selectOption('feed');
  await page.locator('#feed-status').getByText('4 items read in').waitFor();
  await tab(page, 'Markdown');
  await page.locator('#out-markdown').getByText('After five dark years').waitFor();
  // Pictures are the publishers': without a network their places stay empty.
  assert.deepEqual(said.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(line)), []);
});

test('with a network the newest page is shown', async (t) => {
  const { page, context } = await host.visit(t, { keeps: true });
  await page.getByText('Works offline').waitFor();
  await context.route('**/samples/zh-news.txt', (route) => route.fulfill({ contentType: 'text/plain', body: '<h1>Newer</h1><p>x' }));
  await page.reload();
  await shown(page, 'Newer');
});

test('what is kept is what there is', () => {
  const source = readFileSync(`${root}/www/offline.js`, 'utf8');
  const list = source.slice(source.indexOf('const files'), source.indexOf('const known'));
  const kept = new Function('URL', 'self', `${list}; return files;`)(URL, { location: 'http://page.example/offline.js' }).map((url) => new URL(url).pathname.slice(1));
  const missing = kept.filter((file) => file && !file.startsWith('vendor/') && !existsSync(`${root}/${file.startsWith('pkg/') ? '' : 'www/'}${file}`));
  assert.deepEqual(missing, []);
  const folders = ['page', 'samples'].flatMap((folder) => readdirSync(`${root}/www/${folder}`).map((name) => `${folder}/${name}`));
  const scripts = kept.filter((file) => /^(page|pkg)\/.*\.js$/.test(file));
  const imported = scripts.flatMap((file) => {
    const text = readFileSync(`${root}/${file.startsWith('pkg/') ? '' : 'www/'}${file}`, 'utf8');
    return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+\.js)'/g)].map(([, name]) => new URL(name, `http://page.example/${file}`).pathname.slice(1));
  });
  assert.ok(imported.includes('pkg/worker.js') && imported.includes('page/call.js'), 'imports are found');
  assert.deepEqual([...folders, ...imported].filter((file) => !kept.includes(file)), []);
});
