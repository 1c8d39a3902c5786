// How the view looks (target/screenshots/extension-*.png), at the width of a side panel or a telephone and of a wide window.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { root, start } from './chromium.mjs';

let chromium;

before(async () => {
  chromium = await start({
    'front.html': `<!doctype html><title>Lake Gazette</title><main>${['The ferry comes back', 'Who bought the mill', 'Ducks, counted again'].map((title) => `<article><h2><a href="/a">${title}</a></h2><p>Of one line.</p></article>`).join('')}</main>`,
    'chinese.txt': readFileSync(`${root}/tests/cases/form-a/input.txt`, 'utf8'),
  });
  mkdirSync(`${root}/target/screenshots`, { recursive: true });
});

after(() => chromium?.stop());

const pages = { article: 'article.html', front: 'front.html', arabic: 'arabic.html', chinese: 'chinese.txt', refusal: 'feed.xml' };

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: nothing is wider than the window, in light and in dark`, async () => {
    const page = await chromium.visit(path);
    const address = await chromium.press(page);
    for (const width of [360, 1280]) {
      for (const scheme of ['light', 'dark']) {
        const view = await chromium.visit(address, { width, height: width < 500 ? 740 : 900, scheme });
        await view.locator('#reader:not([aria-busy])').waitFor();
        await view.waitForLoadState('networkidle');
        await shoot(view, `${name}-${width}-${scheme}`);
        if (name === 'article') {
          await view.locator('#to-look').click();
          await shoot(view, `look-${width}-${scheme}`);
          await view.keyboard.press('Escape');
          await view.locator('#to-left-out').click();
          await shoot(view, `left-out-${width}-${scheme}`);
          await view.locator('#left-out').scrollIntoViewIfNeeded();
          await shoot(view, `removed-${width}-${scheme}`);
        }
        await view.close();
      }
    }
    await page.close();
  });
}

async function shoot(view, name) {
  const overflow = await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${name}: ${overflow} px wider than the window`);
  await view.screenshot({ path: `${root}/target/screenshots/extension-${name}.png` });
}
