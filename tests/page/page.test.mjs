// The host page in headless Chromium: what it shows, what it asks for, and how it looks (target/screenshots).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { landscape } from './landscape.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(`${root}/www/package.json`)('playwright-core');
const picture = landscape();
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let server, address, browser;

before(async () => {
  server = spawn('node', ['scripts/serve.mjs', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve) => {
    server.stdout.on('data', (data) => {
      const found = String(data).match(/http:\/\/[\d.]+:\d+/);
      if (found) resolve(found[0]);
    });
  });
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? onPath(), args: flags });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

/** The first Chromium on PATH. */
function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  assert.ok(found, 'no Chromium on PATH: install one or set CHROME');
  return found;
}

/** A page that answers every request for a picture with one of our own, or with nothing, and notes what it asks for, says and moves. */
async function open(t, { width = 1440, height = 900, scheme = 'light', pictures = true, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(error.message));
  await page.route(/^https:/, (route) => {
    const request = route.request();
    asked.push({ type: request.resourceType(), url: request.url() });
    if (request.resourceType() === 'image' && !pictures) return route.abort();
    if (request.resourceType() === 'image') return route.fulfill({ contentType: 'image/png', body: picture });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' });
  });
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { page, said, asked };
}

async function read(page, text) {
  await page.getByRole('textbox', { name: 'The item, as it came' }).fill(text);
  await page.getByRole('button', { name: 'Read this item' }).click();
}

test('the sample is read on arrival', async (t) => {
  const { page, said, asked } = await open(t);
  await page.goto(address);
  const reader = page.getByRole('article');
  await reader.getByRole('heading', { level: 1, name: '湖区两市市长通话 林知远称夜航停摆责任在对岸' }).waitFor();
  assert.equal(await reader.getAttribute('lang'), 'zh-Hans');
  assert.equal(await reader.locator('figcaption').first().textContent(), '林知远和韦伯周三通了电话');
  assert.equal(await reader.getByRole('link', { name: /^相关阅读/ }).getAttribute('href'), 'https://www.dw.com/zh/a-99116848');
  const removed = page.getByRole('tabpanel', { name: /Removed/ });
  for (const rule of ['feedx-footer', 'copyright', 'leading-date', 'edge-divider']) {
    await removed.getByText(rule, { exact: true }).waitFor();
  }
  assert.match(await page.locator('#fact-time').textContent(), /ms$/);
  assert.match(await page.locator('#item-status').textContent(), /^Read in .* ms; \d+ things left out\.$/);
  await page.getByRole('tab', { name: 'Data' }).click();
  const blocks = page.locator('#data summary').filter({ hasText: 'blocks' });
  await blocks.click();
  await page.locator('#data').getByText('figure · ', { exact: false }).first().waitFor();
  assert.deepEqual(said, []);
  assert.ok(asked.every(({ type }) => type === 'image'), JSON.stringify(asked));
});

test('an embed asks its provider for nothing before a click', async (t) => {
  const { page, said, asked } = await open(t);
  await page.goto(address);
  const load = page.getByRole('button', { name: /YouTube/ });
  await load.waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  assert.ok(!asked.some(({ url }) => url.includes('youtube')));
  await load.click();
  const frame = page.locator('iframe');
  await frame.waitFor();
  assert.equal(await frame.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/L4ke_Ferry0');
  assert.equal(await frame.getAttribute('referrerpolicy'), 'strict-origin-when-cross-origin');
  assert.match(await frame.getAttribute('sandbox'), /allow-scripts/);
  assert.equal(await page.getByRole('link', { name: 'Watch it on YouTube' }).getAttribute('href'), 'https://www.youtube.com/watch?v=L4ke_Ferry0');
  assert.deepEqual(said, []);
});

test('a picture that does not come keeps its place and its caption', async (t) => {
  const { page } = await open(t, { pictures: false });
  await page.goto(address);
  const figure = page.getByRole('figure').first();
  await figure.getByText('This picture could not be loaded.').waitFor();
  assert.equal(await figure.getByRole('link', { name: 'Open its address' }).getAttribute('href'), 'https://static.dw.com/image/99120158_303.jpg');
  await figure.getByText('林知远和韦伯周三通了电话').waitFor();
  assert.ok(await page.evaluate(() => globalThis.moved) < 0.01);
});

test('every word of the vocabulary is shown', async (t) => {
  const { page, said } = await open(t);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await read(page, readFileSync(`${root}/tests/page/specimen.html`, 'utf8'));
  const reader = page.getByRole('article');
  await reader.getByRole('heading', { name: 'Every word' }).waitFor();
  assert.equal(await reader.getByText('Every word').count(), 1);
  for (const name of [
    'h2', 'h3', 'h4', 'p', 'blockquote', 'ol[start="3"]', 'ul', 'dl dt', 'dl dd', 'pre code', 'table caption', 'thead th', 'tbody td', 'figure img', 'figcaption', 'audio source', 'details summary', 'hr',
    'strong', 'em', 'u', 's', 'p code', 'kbd', 'sub', 'sup', 'small', 'mark', 'q', 'a[href^="https:"]', 'abbr[title]', 'time[datetime]', 'ruby rt', '[lang="ar"][dir="rtl"]', 'br',
  ]) {
    assert.ok(await reader.locator(name).count(), `no ${name}`);
  }
  assert.deepEqual(said, []);
});

test('any other item', async (t) => {
  const { page, said } = await open(t);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await read(page, '<h2>A heading</h2><p>Some <b>words</b> and <a href="/x">a link</a>.<script>document.title = "owned"</script><ul><li>one<li>two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table><pre><code class="language-js">let x;</code></pre>');
  const reader = page.getByRole('article');
  await reader.getByText('Some words and').waitFor();
  assert.equal(await reader.locator('li').count(), 2);
  assert.equal(await reader.getByRole('cell').count(), 2);
  assert.notEqual(await page.title(), 'owned');
  assert.deepEqual(said, []);
});

test('the seed, where it is', async (t) => {
  let seed;
  try {
    seed = readFileSync(`${root}/../shared/corpus/archive/seed.txt`, 'utf8');
  } catch {
    return t.skip('../shared/corpus/archive/seed.txt is not here');
  }
  const { page } = await open(t);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await read(page, seed);
  await page.getByRole('heading', { level: 1, name: '中美外长通话 秦刚暗指双边关系困难责任在美方' }).waitFor();
});

test('errors are said in a sentence', async (t) => {
  const { page } = await open(t);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const status = page.locator('#item-status');
  await read(page, ' ');
  await status.getByText('There is nothing here yet').waitFor();
  await page.getByRole('textbox', { name: 'The item, as it came' }).evaluate((field) => { field.value = 'x'.repeat((8 << 20) + 1); });
  await page.getByRole('button', { name: 'Read this item' }).click();
  await status.getByText('the item has at least 8388609 bytes, more than the limit of 8388608 (limits.bytes)').waitFor();
  // The last article stays.
  await page.getByRole('heading', { level: 1, name: /湖区两市/ }).waitFor();
});

test('a module that does not load is said in a sentence', async (t) => {
  const { page } = await open(t);
  await page.route('**/feed_article_bg.wasm', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'The parser did not load' }).waitFor();
  await page.getByRole('alert').getByText('could not start its WebAssembly module').waitFor();
});

test('everything is reached by keyboard', async (t) => {
  const { page } = await open(t);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the article');
  const reached = new Set();
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName));
  }
  for (const wanted of ['load', 'item-sample', 'item-clear', 'item-text', 'item-read', 'tab-removed']) {
    assert.ok(reached.has(wanted), `${wanted} is not among ${[...reached]}`);
  }
  await page.getByRole('tab', { name: 'Removed' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Data' }).getAttribute('aria-selected'), 'true');
});

test('the policy frames the players of the page and no other', async (t) => {
  const { players } = await import(`${root}/www/page/players.js`);
  const policy = readFileSync(`${root}/www/index.html`, 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  const frames = policy.split(';').map((rule) => rule.trim().split(/\s+/)).find(([name]) => name === 'frame-src').slice(1);
  assert.deepEqual(frames, players);
});

test('no module of the page writes markup', () => {
  for (const name of readdirSync(`${root}/www/page`)) {
    const source = readFileSync(`${root}/www/page/${name}`, 'utf8');
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|setHTML|DOMParser/, name);
  }
});

test('the sample is the case', () => {
  assert.equal(readFileSync(`${root}/www/samples/zh-news.txt`, 'utf8'), readFileSync(`${root}/tests/cases/form-a/input.txt`, 'utf8'));
});

for (const width of [360, 768, 1440]) {
  for (const scheme of ['light', 'dark']) {
    test(`nothing moves or overflows at ${width} px, ${scheme}`, async (t) => {
      const { page } = await open(t, { width, height: width < 500 ? 740 : 900, scheme });
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: /湖区两市/ }).waitFor();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `${overflow} px wider than the window`);
      const moved = await page.evaluate(() => globalThis.moved);
      assert.ok(moved < 0.01, `the layout shifted by ${moved}`);
      mkdirSync(`${root}/target/screenshots`, { recursive: true });
      await page.screenshot({ path: `${root}/target/screenshots/${width}-${scheme}.png` });
    });
  }
}
