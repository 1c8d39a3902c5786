// How the host page looks (target/page/*.png) and behaves at three widths, in light and dark: nothing overflows, nothing moves, nothing is
// out of reach of a keyboard or a screen reader.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { require, root, shown, start, tab } from './browser.mjs';

const axe = readFileSync(require.resolve('axe-core'), 'utf8');
const pictures = `${root}/target/page`;
const views = ['Removed', 'Blocks', 'Details', 'Options'];
let host;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  host = await start();
});
after(() => host?.stop());

const shoot = (page, name) => page.screenshot({ path: `${pictures}/${name}.png` });

/** WCAG 2.2 A and AA, and axe's best practices. */
async function accessible(page, what, rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run({ exclude: ['#raw iframe'] }, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
  }, rules);
  assert.deepEqual(found, [], what);
}

async function fits(page, what) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${what}: ${overflow} px wider than the window`);
}

for (const width of [360, 768, 1440]) {
  for (const scheme of ['light', 'dark']) {
    test(`at ${width} px, ${scheme}: it fits, nothing moves, nothing is in the way of anybody`, async (t) => {
      const { page, said } = await host.visit(t, { width, height: width < 500 ? 740 : 900, scheme });
      await page.waitForLoadState('networkidle');
      assert.ok(await page.evaluate(() => globalThis.moved) < 0.01, `the layout shifted by ${await page.evaluate(() => globalThis.moved)}`);
      await fits(page, 'article');
      await shoot(page, `${width}-${scheme}`);
      await accessible(page, 'article');
      for (const view of views) {
        await tab(page, view);
        if (view === 'Removed') for (const summary of (await page.locator('#removed summary').all()).slice(0, 3)) await summary.click();
        if (view === 'Blocks') await page.getByRole('treeitem').nth(1).click();
        await fits(page, view);
        await shoot(page, `${width}-${scheme}-${view.toLowerCase()}`);
        // What does not depend on the colours is asked once for each width.
        await accessible(page, view, (width === 768) === (scheme === 'dark') ? undefined : ['color-contrast']);
      }
      assert.deepEqual(said, []);
    });
  }
}

test('the page begins with what it will read, unless its address asks for something else', async (t) => {
  // Clocks differ, and the policy of the page allows no style in markup.
  const plain = (html) => html.replace(/<!--.*?-->|>\s+(?=<)/gs, (gap) => gap[0] === '>' ? '>' : '').replace(/ style="[^"]*"|(?<=<time[^>]*>)[^<]*/g, '').trim();
  const { page } = await host.open(t);
  const [, before] = (await (await fetch(host.address)).text()).match(/<article[^>]* id="reader"[^>]*>(.*?)<\/article>/s);
  await page.goto(host.address);
  await shown(page);
  const read = plain(await page.locator('#reader').innerHTML());
  assert.equal(read.slice(0, plain(before).length), plain(before));

  const late = await host.open(t);
  await late.page.route('**/*.wasm', () => {});
  await late.page.goto(`${host.address}/#sample=arabic`);
  assert.equal(await late.page.locator('#reader .site').isVisible(), false);
  await late.page.goto(`${host.address}/?`);
  assert.equal(await late.page.locator('#reader .site').isVisible(), true);
});

test('feed, raw item, outputs and failure, at three widths', async (t) => {
  for (const width of [360, 768, 1440]) {
    const { page } = await host.visit(t, { width, scheme: width === 768 ? 'dark' : 'light', hash: '#sample=feed' });
    await page.locator('#feed-status').getByText('4 items read').waitFor();
    await fits(page, 'feed');
    await shoot(page, `${width}-feed`);
    if (width !== 768) await accessible(page, 'feed');
    await tab(page, 'Rendered');
    await page.locator('#raw iframe').contentFrame().getByText('After five dark years').waitFor();
    await fits(page, 'raw');
    await shoot(page, `${width}-raw`);
    if (width !== 768) await accessible(page, 'raw');
    for (const output of width === 768 ? [] : ['HTML', 'JSON']) {
      await tab(page, output);
      await fits(page, output);
      await shoot(page, `${width}-${output.toLowerCase()}`);
      await accessible(page, output);
    }
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Read this item' }).click();
    await shoot(page, `${width}-empty`);
    await accessible(page, 'empty');
  }
});

test('a whole page: the map of it, and what is around its article', async (t) => {
  for (const width of [360, 768, 1440]) {
    const { page } = await host.visit(t, { width, scheme: width === 768 ? 'dark' : 'light', hash: '#sample=page' });
    await page.waitForLoadState('networkidle');
    await tab(page, 'Removed');
    await page.locator('.map .bar .around').first().hover();
    await fits(page, 'map');
    await shoot(page, `${width}-page-map`);
    await accessible(page, 'map');
    await page.getByRole('button', { name: 'Show in the article' }).click();
    await page.locator('#reader .outside').first().waitFor();
    await fits(page, 'around the article');
    await shoot(page, `${width}-page-around`);
    await accessible(page, 'around the article');
    assert.ok(await page.evaluate(() => globalThis.moved) < 0.01, 'the layout shifted');
  }
});

test('scripts and directions: Arabic, Japanese, Chinese', async (t) => {
  for (const [id, width] of [['arabic', 360], ['arabic', 1440], ['japanese', 768], ['wechat', 1440]]) {
    const { page } = await host.visit(t, { width, hash: `#sample=${id}` });
    await page.waitForLoadState('networkidle');
    await fits(page, id);
    await shoot(page, `${width}-${id}`);
    if (width === 1440) await accessible(page, id);
    const reader = page.getByRole('article');
    const style = (locator, name) => locator.evaluate((node, property) => getComputedStyle(node)[property], name);
    const paragraph = reader.locator('> p').first();
    if (id === 'arabic') {
      assert.equal(await style(paragraph, 'direction'), 'rtl');
      assert.equal(await style(paragraph, 'textAlign'), 'start');
      const [caption, frame] = await Promise.all([reader.locator('figcaption').boundingBox(), reader.locator('.frame').boundingBox()]);
      assert.ok(Math.abs(caption.x + caption.width - frame.x - frame.width) < 2, 'the caption does not stand at the right');
    } else {
      assert.equal(await style(paragraph, 'lineBreak'), 'strict');
      const [size, measure] = [parseFloat(await style(paragraph, 'fontSize')), parseFloat(await style(paragraph, 'width'))];
      assert.ok(measure / size <= 40, `${measure / size} characters on a line`);
    }
  }
});

test('on paper there is the article and nothing else', async (t) => {
  const { page } = await host.visit(t, { hash: '#sample=wordpress', scheme: 'dark', width: 800 });
  await shown(page, /rowing boat/);
  await tab(page, 'Options');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const hidden of ['.top', '.before', '.inspector', '.strip', '.skip']) {
    for (const node of await page.locator(hidden).all()) assert.equal(await node.isVisible(), false, hidden);
  }
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(255, 255, 255)');
  await shoot(page, 'print');
});

test('everything is reached by keyboard, and one sees where one is', async (t) => {
  const { page } = await host.visit(t);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the article');
  const reached = new Set();
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press('Tab');
    const { name, visible } = await page.evaluate(() => {
      const node = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return { name: node.id || node.className || node.textContent.trim() || node.tagName, visible: node === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) };
    });
    assert.ok(visible, `the focus on ${name} can not be seen`);
    reached.add(name);
  }
  for (const wanted of ['item-sample', 'item-open', 'item-clear', 'item-text', 'item-read', 'Source', 'Reader', 'copy', 'download', 'load', 'tab-removed']) {
    assert.ok(reached.has(wanted), `${wanted} is not among ${[...reached]}`);
  }
  await page.getByRole('tab', { name: 'Removed' }).focus();
  await page.keyboard.press('End');
  assert.equal(await page.getByRole('tab', { name: 'Options' }).getAttribute('aria-selected'), 'true');
  await shoot(page, 'focus');
});

test('who wants less motion has none', async (t) => {
  const { page } = await host.visit(t);
  await tab(page, 'Blocks');
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].flatMap((node) => ['', '::before', '::after'].map((pseudo) => {
    const { transitionDuration, animationDuration, animationIterationCount } = getComputedStyle(node, pseudo);
    const lasts = (list) => list.split(',').some((duration) => parseFloat(duration) > 0);
    return (lasts(transitionDuration) || (lasts(animationDuration) && animationIterationCount !== '0')) && `${node.tagName}.${node.className}${pseudo}`;
  })).filter(Boolean));
  assert.deepEqual(moving, []);
});
