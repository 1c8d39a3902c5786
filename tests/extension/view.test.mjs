// The extension in Chromium, with the permissions it ships with: what the view shows, what it never shows, and what is copied.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { withFrontMatter } from '../../www/extension/front-matter.js';
import { root, site, start } from './chromium.mjs';

const archived = readFileSync(`${root}/tests/cases/form-a/input.txt`, 'utf8');
const prose = '<p>' + 'A sentence that is there to be long. '.repeat(20);
const sentences = 'A sentence that is there to be long, as sentences of stories are. '.repeat(4);
let chromium;

before(async () => {
  chromium = await start({
    'item.txt': archived,
    'based.html': `<!doctype html><base href="/deep/down/"><article><h1>Based</h1>${prose} There is more of it <a href="here">here</a>. ${sentences}</article>`,
    'framed.html': '<!doctype html><title>Framed</title><p>Outside.</p><iframe src="/article.html"></iframe>',
    'parts.html': `<!doctype html><title>A story in parts</title><nav><a href="/">Front page</a></nav><main><h1>A story in parts</h1><story-part><p>Second comes the part that is put into a slot, which is as long as the others are. ${sentences}</p></story-part><story-part>
      <p>Last comes the end of the story, put into a slot as well. ${sentences}</p></story-part></main>
      <script>
        globalThis.made = 0;
        customElements.define('story-part', class extends HTMLElement {
          constructor() {
            super();
            globalThis.made += 1;
            const words = ['First comes the part that the page draws itself. ', 'Third comes the other part that it draws. '][globalThis.made - 1];
            this.attachShadow({ mode: 'open' }).innerHTML = '<style>p { color: red }</style><p>' + words + '${sentences}</p><slot>This is never seen.</slot>';
          }
        });
      </script>`,
    'lazy.html': `<!doctype html><title>Lazy</title><article><h1>Pictures that come late</h1><p>${sentences}</p><figure><img id="late" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="/pictures/late.png"></figure><p>${sentences}</p>
      <figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/pictures/unscripted.png"></noscript></figure><p>${sentences}</p>
      <figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/pictures/waiting.png"></figure><p>${sentences}</p></article>`,
    'divided.html': `<!doctype html><title>Divided</title><main>${'<article><h2>A teaser</h2><p>Of one line.</p></article>'.repeat(6)}</main>`,
  });
});

after(() => chromium?.stop());

test('Chromium loads it without a complaint', async () => {
  const page = await chromium.visit('chrome://extensions/');
  const info = await page.evaluate((id) => chrome.developerPrivate.getExtensionInfo(id), chromium.id);
  assert.deepEqual([info.state, info.manifestErrors, info.runtimeErrors, info.installWarnings ?? []], ['ENABLED', [], [], []]);
  await page.close();
});

test('an article page becomes an article, and nothing else', async () => {
  const page = await chromium.visit('article.html');
  const view = await chromium.viewOf(page);
  const reader = view.getByRole('article');
  await reader.getByRole('heading', { level: 1, name: 'The lamplighter of the north shore' }).waitFor();
  assert.equal(await view.title(), 'The lamplighter of the north shore');
  assert.equal(await reader.locator('.byline').textContent(), 'Ines Moreau');
  assert.equal(await reader.locator('.site').textContent(), 'Lake Gazette');
  assert.match(await reader.locator('.meta time').textContent(), /^(February 29|March 1), 2024/);
  assert.equal(await reader.getByRole('link', { name: 'lake.example' }).getAttribute('href'), `${site}/article.html`);
  assert.equal(await view.locator('#time').textContent(), '1 min to read');
  assert.equal(await view.locator('#part').textContent(), 'The article');
  assert.ok(await view.locator('#doubt').isHidden());

  const text = await reader.innerText();
  for (const words of ['Every evening at a quarter to seven', 'a rumour.”', 'her knee', 'a dry match', 'The stone', 'come and check']) {
    assert.ok(text.includes(words), words);
  }
  for (const words of ['Weather', 'Share this', 'newsletter', 'Most read', 'printed on Thursdays', 'Post it']) {
    assert.ok(!text.includes(words), words);
  }
  assert.equal(await reader.getByRole('link', { name: 'Harald Renn' }).getAttribute('href'), 'https://harbour.example/staff/renn');
  const picture = reader.getByRole('img', { name: 'The lake at dusk' });
  assert.equal(await picture.getAttribute('src'), `${site}/pictures/lake.png`);
  assert.equal(await picture.getAttribute('loading'), 'lazy');
  assert.deepEqual(view.said, []);
});

test('one press shows what was left out, in its place and as a list; another hides it', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?removed'));
  const removed = view.locator('#removed');
  assert.ok(await removed.isHidden());
  const button = view.getByRole('button', { name: '5 left out' });
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  const outside = view.locator('#reader .outside');
  assert.deepEqual(await outside.evaluateAll((all) => all.map((one) => [one.textContent.slice(0, 16), one.nextElementSibling?.localName, one.previousElementSibling?.localName])), [
    ['Front page Town ', 'figure', 'header'],
    ['Share this story', 'h2', 'p'],
    ['Subscribe to our', undefined, 'figure'],
  ]);
  assert.equal(await view.locator('#where').textContent(), 'The article of this page was found in <article class="story">; 3 parts of the page are around it.');
  await removed.getByRole('heading', { level: 3, name: /^Around the article/ }).waitFor();
  const text = await removed.innerText();
  for (const words of ['Front page', 'newsletter', 'Share this story', 'By Ines Moreau']) assert.ok(text.includes(words), words);
  await removed.locator('summary').filter({ hasText: 'Subscribe to our newsletter' }).click();
  assert.match(await removed.innerText(), /Most read[^]*printed on Thursdays/);
  await button.click();
  assert.equal(await outside.count(), 0);
  assert.ok(await removed.isHidden());
});

test('the page stays as it was', async () => {
  const page = await chromium.visit('article.html?untouched');
  const before = await page.content();
  await chromium.viewOf(page);
  assert.equal(await page.content(), before);
});

test('the view asks for nothing but the pictures of the article, and does not say who asks', async () => {
  const page = await chromium.visit('article.html?asked');
  const from = chromium.asked.length;
  const view = await chromium.viewOf(page);
  await view.waitForLoadState('networkidle');
  const asked = chromium.asked.slice(from);
  assert.deepEqual([...new Set(asked.map(({ url }) => url))], [`${site}/pictures/lake.png`]);
  assert.ok(asked.every(({ referrer }) => referrer === undefined), JSON.stringify(asked));
  assert.equal(await view.locator('iframe').count(), 0);
  assert.equal(await view.getByRole('link', { name: 'Watch it on YouTube' }).getAttribute('href'), 'https://www.youtube.com/watch?v=L4ke_Ferry0');
});

test('the button takes what is selected, if anything is', async () => {
  const page = await chromium.visit('article.html?selected');
  await select(page, '#second');
  const view = await chromium.viewOf(page);
  const text = await view.getByRole('article').innerText();
  assert.ok(text.includes('A light without a number is a rumour.'));
  assert.ok(!text.includes('Every evening') && !text.includes('eleven winters'));
  assert.equal(await view.locator('#part').textContent(), 'Your selection');
  assert.ok(await view.locator('#part').isVisible());
});

test('the menu takes what it was opened on: the selection, or the page whatever is selected', async () => {
  const page = await chromium.visit('article.html?menu');
  await select(page, '#third');
  const selection = await chromium.choose(page, { menuItemId: 'selection' });
  await selection.locator('#reader:not([aria-busy])').waitFor();
  const text = await selection.getByRole('article').innerText();
  assert.ok(text.includes('eleven winters') && !text.includes('Every evening'), text);
  await selection.close();
  const whole = await chromium.choose(page, { menuItemId: 'page' });
  await whole.getByText('Every evening at a quarter to seven').waitFor();
  assert.equal(await whole.locator('#part').textContent(), 'The article');
});

test('a selection in a frame is found', async () => {
  const page = await chromium.visit('framed.html');
  await select(page.frames()[1], '#third');
  await chromium.press(page);
  const frameId = await chromium.worker.evaluate(async (url) => {
    const { id: tabId } = (await chrome.tabs.query({})).find((tab) => tab.url === url);
    const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => location.pathname });
    return frames.find(({ result }) => result === '/article.html').frameId;
  }, page.url());
  const view = await chromium.choose(page, { menuItemId: 'selection', frameId });
  await view.getByText('eleven winters').waitFor();
});

test('the menu has an entry for a page and one for a selection', async () => {
  const changed = await chromium.worker.evaluate(() => Promise.all(['page', 'selection', 'link'].map((id) => chrome.contextMenus.update(id, {}).then(() => true, () => false))));
  assert.deepEqual(changed, [true, true, false]);
});

test('an archived item, opened as text, is read as one', async () => {
  const view = await chromium.viewOf(await chromium.visit('item.txt'));
  const reader = view.getByRole('article');
  await reader.getByRole('heading', { level: 1, name: '湖区两市市长通话 林知远称夜航停摆责任在对岸' }).waitFor();
  assert.equal(await reader.getAttribute('lang'), 'zh-Hans');
  assert.equal(await reader.locator('figcaption').first().textContent(), '林知远和韦伯周三通了电话');
  assert.equal(await view.locator('#part').textContent(), 'The text of this file');
});

test('the base of a page holds for its links, and the article keeps its address', async () => {
  const view = await chromium.viewOf(await chromium.visit('based.html'));
  assert.equal(await view.getByRole('link', { name: 'here', exact: true }).getAttribute('href'), `${site}/deep/down/here`);
  assert.equal(await view.locator('.meta a').getAttribute('href'), `${site}/based.html`);
});

test('of many teasers none is the article, and the view says so', async () => {
  const view = await chromium.viewOf(await chromium.visit('divided.html'));
  assert.equal(await view.getByRole('article').getByText('Of one line.').count(), 6);
  assert.equal(await view.locator('#doubt').textContent(), 'No article stands out on this page: it may be short, a list, a tool or a front page. All of its text is shown.');
  assert.equal(await view.locator('#part').textContent(), 'This page');
});

test('what a page draws in open shadow roots is read where it is seen', async () => {
  const page = await chromium.visit('parts.html');
  const before = await page.content();
  const view = await chromium.viewOf(page);
  const paragraphs = await view.locator('#reader > p').allTextContents();
  assert.deepEqual(paragraphs.map((text) => text.slice(0, 12)), ['First comes ', 'Second comes', 'Third comes ', 'Last comes t']);
  assert.ok(!(await view.locator('#reader').innerText()).includes('never seen'));
  assert.equal(await page.content(), before);
  assert.deepEqual(await page.evaluate(() => globalThis.made), 2, 'no element of the page was made anew');
});

test('pictures that come late are taken as they are seen', async () => {
  const page = await chromium.visit('lazy.html');
  await page.locator('#late').evaluate((picture) => picture.decode());
  const view = await chromium.viewOf(page);
  const pictures = view.locator('#reader figure img');
  assert.deepEqual(await pictures.evaluateAll((all) => all.map(({ src }) => src)), ['late', 'unscripted', 'waiting'].map((name) => `${site}/pictures/${name}.png`));
  assert.equal(await pictures.first().evaluate(({ parentElement: { style } }) => style.maxInlineSize), '960px');
});

test('a hostile page shows its words and does nothing', async () => {
  const page = await chromium.visit('hostile.html');
  const view = await chromium.viewOf(page);
  const reader = view.getByRole('article');
  await reader.getByText('The first paragraph is harmless').waitFor();
  await reader.getByText('The last paragraph is harmless again').waitFor();
  const found = await reader.evaluate((node) => {
    const all = [...node.querySelectorAll('*')];
    return {
      elements: all.filter((one) => /^(script|style|svg|math|iframe|object|embed|form|input|button|base|meta|link)$/i.test(one.localName)).map((one) => one.localName),
      handlers: all.filter((one) => !one.matches('.frame')).flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^style$|srcdoc|formaction/.test(name)),
      links: [...node.querySelectorAll('a')].map((one) => one.href),
    };
  });
  assert.deepEqual(found.elements, []);
  assert.deepEqual(found.handlers, []);
  assert.ok(found.links.every((link) => link.startsWith('https://')), found.links.join('\n'));
  assert.ok(found.links.includes('https://good.example/'));
  assert.equal(await view.evaluate(() => globalThis.ran), undefined);
  assert.equal(await view.evaluate(() => document.getElementById('status').className), 'status');
  for (const link of await reader.getByRole('link').all()) assert.equal(await link.getAttribute('target'), '_blank');
  assert.deepEqual(view.said, []);
});

test('a page from right to left is shown from right to left', async () => {
  const view = await chromium.viewOf(await chromium.visit('arabic.html'));
  const reader = view.getByRole('article');
  await reader.getByRole('heading', { level: 1, name: 'حارسة المصباح على الشاطئ الشمالي' }).waitFor();
  assert.equal(await reader.getAttribute('dir'), 'rtl');
  assert.equal(await reader.getAttribute('lang'), 'ar');
  assert.equal(await reader.locator('p').filter({ hasText: 'في كل مساء' }).evaluate((node) => getComputedStyle(node).direction), 'rtl');
  assert.ok(!(await reader.innerText()).includes('الرئيسية'));
});

test('the article is copied as Markdown', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?markdown'));
  await view.getByRole('button', { name: 'Copy as Markdown' }).click();
  await view.getByRole('status').getByText('Copied as Markdown.').waitFor();
  const [copied] = await chromium.pasted('text/plain');
  assert.ok(copied.startsWith(`---\ntitle: "The lamplighter of the north shore"\nurl: "${site}/article.html?markdown"\nauthors:\n  - "Ines Moreau"\ndate: 2024-03-01T06:30:00+01:00\n---\n\n`), copied);
  for (const words of ['*when the wind is from the west*', '[Harald Renn](https://harbour.example/staff/renn)', '\n## What the rumour is worth\n', '\n> I do not need a number.', '\n- her knee.\n', '| Mill Point |']) {
    assert.ok(copied.includes(words), `${words} is not in\n${copied}`);
  }
  assert.ok(!copied.includes('newsletter') && !/<\w/.test(copied));
});

test('the article is copied as HTML, formatted and as source', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?html'));
  await view.getByRole('button', { name: 'Copy as HTML' }).click();
  await view.getByRole('status').getByText('Copied as HTML.').waitFor();
  const [formatted, source] = await chromium.pasted('text/html', 'text/plain');
  assert.match(source, /^<figure><img [^>]*src="https:\/\/lake\.example\/pictures\/lake\.png"/);
  assert.match(source, /<em>when the wind is from the west<\/em>/);
  assert.match(formatted, />when the wind is from the west<\/em>/);
});

test('everything is reached by keyboard', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?keyboard'));
  await view.keyboard.press('Tab');
  assert.equal(await view.evaluate(() => document.activeElement.textContent), 'Skip to the article');
  const reached = [];
  for (let turn = 0; turn < 16; turn++) {
    await view.keyboard.press('Tab');
    reached.push(await view.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.textContent.trim()));
  }
  const wanted = ['to-left-out', 'copy-markdown', 'copy-html', 'print', 'to-look', 'Harald Renn', 'table'];
  for (const name of wanted) assert.ok(reached.includes(name), `${name} is not among ${reached}`);
  assert.ok(reached.some((name) => name.startsWith('Left out')), reached.join());
});

test('a side panel offers the same view in a tab', async () => {
  const panel = await chromium.press(await chromium.visit('article.html?wide'));
  const view = await chromium.visit(panel);
  await view.getByRole('button', { name: 'Copy as HTML' }).waitFor();
  assert.ok(await view.locator('#wide').isHidden(), 'in a tab already');
  await view.addInitScript(() => { chrome.tabs.getCurrent = async () => undefined; });
  await view.reload();
  assert.equal(await view.getByRole('link', { name: 'Open in a tab' }).getAttribute('href'), panel);
});

test('the front matter is YAML, whatever is in it', () => {
  const article = { title: 'A "quoted": title\n# with\u2028lines', url: null, authors: [{ name: '- O’Neil: x' }, { name: '李' }], published: null, markdown: 'Words.' };
  assert.equal(withFrontMatter(article), '---\ntitle: "A \\"quoted\\": title\\n# with\\u2028lines"\nauthors:\n  - "- O’Neil: x"\n  - "李"\n---\n\nWords.');
  assert.equal(withFrontMatter({ title: null, url: null, authors: [], published: null, markdown: 'Words.' }), 'Words.');
});

test('size and colours are chosen once, for all views', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?look'));
  const size = (one) => one.locator('#first, #reader > p').first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const paper = (one) => one.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [usual, light] = [await size(view), await paper(view)];
  await view.getByRole('button', { name: 'Size and colours' }).click();
  await view.getByRole('button', { name: 'Larger' }).click();
  await view.getByText('110 %').waitFor();
  await view.getByText('Dark', { exact: true }).click();
  assert.notEqual(await paper(view), light);
  const again = await chromium.viewOf(await chromium.visit('article.html?look-again'));
  assert.ok(Math.abs(await size(again) / usual - 1.1) < 0.01);
  assert.equal(await paper(again), await paper(view));
  await again.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await paper(again), 'rgb(255, 255, 255)');
  await again.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await again.getByRole('button', { name: 'Size and colours' }).click();
  await again.getByText('Light', { exact: true }).click();
  assert.equal(await paper(again), light);
  await view.waitForFunction((wanted) => getComputedStyle(document.documentElement).backgroundColor === wanted, light);
  await again.evaluate(() => localStorage.clear());
});

test('the article is printed, and nothing around it', async () => {
  const view = await chromium.viewOf(await chromium.visit('article.html?print'));
  await view.getByRole('button', { name: '5 left out' }).click();
  await view.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
  await view.getByRole('button', { name: 'Print' }).click();
  assert.ok(await view.evaluate(() => globalThis.printed));
  await view.emulateMedia({ media: 'print' });
  for (const hidden of ['#bar', '#left-out', '.outside', '.skip']) assert.equal(await view.locator(hidden).first().isVisible(), false, hidden);
  assert.ok(await view.getByRole('heading', { level: 1 }).isVisible());
});

/** Selects all that is in an element. */
async function select(frame, selector) {
  await frame.evaluate((where) => getSelection().selectAllChildren(document.querySelector(where)), selector);
}
