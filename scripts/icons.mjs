// Draws the extension's icons from www/extension/icon.svg. Run by hand when that changes; the pictures are in the repository.
//   . scripts/tools && node scripts/icons.mjs

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
const drawing = readFileSync(join(root, 'www/extension/icon.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: process.env.CHROME, args });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block;inline-size:${size}px}</style>${drawing}`);
  await page.screenshot({ path: join(root, `www/extension/icons/${size}.png`), omitBackground: true });
}
await browser.close();
