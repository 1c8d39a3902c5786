// Another sanitizer finds nothing to take out of clean HTML: DOMPurify in Chromium, told the attributes that it does not know.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, tool } from './room.mjs';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
const folder = join(root, '../shared/corpus/payloads');

test('DOMPurify takes nothing out of what comes out', async (t) => {
  if (!existsSync(folder)) return t.skip('../shared/corpus/payloads is not here');
  const payloads = readdirSync(folder)
    .filter((name) => name !== 'dos.json')
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).cases)
    .flatMap(({ payload, input }) => [payload, input].filter((text) => typeof text === 'string'));
  const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(server.stdout.setEncoding('utf8'), 'data');
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args });
  t.after(async () => {
    await browser.close();
    server.kill();
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) => (route.request().url().startsWith(address.trim()) ? route.fallback() : route.abort()));
  await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }));
  await page.goto(`${address.trim()}/blank.html`);
  await page.addScriptTag({ path: tool('dompurify').replace(/dist\/.*/, 'dist/purify.js') });
  const { control, taken } = await page.evaluate(async (payloads) => {
    const { default: init, parse } = await import('/pkg/index.js');
    await init();
    const options = { ADD_ATTR: ['target', 'referrerpolicy'] };
    const takenFrom = (html) => {
      DOMPurify.sanitize(html, options);
      return DOMPurify.removed.map(({ element, attribute, from }) => `${(element ?? from)?.nodeName} ${attribute?.name ?? ''}`);
    };
    const taken = [];
    for (const payload of payloads) {
      const { html } = parse(payload);
      const found = takenFrom(html);
      if (found.length > 0) taken.push({ payload, html, found });
    }
    return { control: takenFrom('<p onclick=x()>x<script>x</script>').length, taken: taken.slice(0, 20) };
  }, payloads);
  assert.ok(control >= 2, 'the control, which is not clean, was found clean');
  assert.deepEqual(taken, []);
  console.log(`DOMPurify: ${payloads.length} payloads, nothing taken out`);
});
