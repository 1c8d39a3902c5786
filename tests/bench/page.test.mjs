// The benchmark page: it shows what it is given, in either width and scheme, and its policy stops nothing of its own.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../node/room.mjs';
import { contenders } from '../../www/bench/names.js';
import { engines, markdown, tables } from '../../www/bench/report.js';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];

/** A run that never was: everyone as slow as their name is long. */
const times = (factor) => Object.fromEntries(contenders.map(({ id }) => [id, [[id.length * factor]]]));
const results = {
  browser: 'Browser 1', date: '2026-01-01T00:00:00Z', cores: 2, versions: { peer: '1.0.0' }, absent: [],
  from: 'made up', items: 20, bytes: 90_000, rounds: 1, times: times(9),
  sizes: [1000, 10_000, 4_000_000].map((size) => ({ size, bytes: size, times: times(size / 1000) })),
  kinds: ['news', 'plain'].map((kind) => ({ kind, times: times(3) })),
  starts: { cold: [{ load: 20, parse: 3 }], cached: [{ load: 10, parse: 2 }], steps: [{ fetch: 1, compile: 2, instantiate: 3, parse: 4 }] },
  worker: { items: 20, times: { parse: [[10]], worker: [[12]], list: [[11]] }, many: 1000, long: { known: true, tasks: [61, 72], ms: 900 } },
  batch: { items: 10_000, ms: 5000, memory: { before: 1 << 20, tenth: 2 << 20, after: 2 << 20 } },
  memory: { instance: 1 << 20, rows: [{ size: 4_000_000, bytes: 40 << 20 }] },
  pages: { pages: 4, bytes: 400_000, rounds: 1, times: times(30) },
  hostile: { bytes: 200_000, limit: 2000, rows: [{ shape: 'deep', ms: { parse: 10, dompurify: null, sethtml: 'RangeError' } }] },
};

let server, address, browser;

before(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  [address] = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data).match(/http:\S+/))));
  const found = spawnSync('sh', ['-c', 'for name; do command -v "$name" && exit; done', 'sh', process.env.CHROME ?? 'chromium', 'google-chrome'], { encoding: 'utf8' });
  browser = await chromium.launch({ executablePath: found.stdout.trim(), args });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

test('engines stand side by side; what one lacks is a dash', () => {
  const { sethtml, ...rest } = results.times;
  const run = (browser, times) => ({ browser, items: 20, rounds: 1, times, pages: results.pages });
  const { head, rows } = engines([run('Browser 1', { ...rest, sethtml }), run('Browser 2', rest)]);
  assert.deepEqual(head, ['', '', 'Browser 1', 'Browser 2']);
  assert.deepEqual(rows.find(([what, name]) => what === 'item' && name.endsWith('`Element.setHTML`')).slice(2), ['1.40×', '–']);
  assert.deepEqual(rows.filter(([, name]) => name === '`parse`, ms').map(([what]) => what), ['item', 'page']);
  assert.doesNotMatch(markdown({ ...results, load: 0.1 }, [engines([run('Browser 1', rest)])]), /NaN|undefined/);
});

for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']]) {
  test(`the results are shown ${width} pixels wide, ${colorScheme}`, async (t) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    t.after(() => context.close());
    const page = await context.newPage();
    const said = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${address}/bench/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    await page.evaluate(async (results) => (await import('./main.js')).show(results), results);
    assert.deepEqual(await page.locator('h2').allTextContents(), tables(results).map(({ title }) => title));
    assert.equal(await page.locator('svg.plot').count(), 2);
    assert.equal(await page.locator('.missed').count(), tables(results)[0].rows.filter((row) => row.includes('not met')).length);
    assert.ok(await page.getByText('2, the longest of 72 ms').isVisible());
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
    assert.doesNotMatch(await page.locator('main').textContent(), /NaN|undefined|`/);
    assert.deepEqual(said, []);
    mkdirSync(join(root, 'target/screenshots'), { recursive: true });
    await page.screenshot({ path: join(root, `target/screenshots/bench-${width}.png`), fullPage: true });
  });
}
