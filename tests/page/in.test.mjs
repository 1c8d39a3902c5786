// The ways into the host page: samples, typing, paste, drop, files, feeds, an address with options.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { samples } from '../../www/page/samples.js';
import { crowd, drop, paste, read, root, shown, start, tab } from './browser.mjs';

let host;

before(async () => { host = await start(); });
after(() => host?.stop());

const rss = (items) => `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed &amp; more</title>${items.join('')}</channel></rss>`;
const rssItem = (n, body = `<p>The body of <b>item ${n}</b>.</p>`) => `<item><title>Item ${n}</title><link>https://lakeside.example/${n}</link><pubDate>Thu, 14 Mar 2024 18:00:00 +0100</pubDate><description><![CDATA[${body}]]></description></item>`;
const atom = '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>An Atom feed</title><entry><title type="html">One &lt;em&gt;entry&lt;/em&gt;</title><id>a:1</id><updated>2024-03-01T00:00:00Z</updated><content type="html">&lt;p&gt;Words of the entry.&lt;/p&gt;</content></entry><entry><title>Two</title><id>a:2</id><content type="html">&lt;p&gt;More words.&lt;/p&gt;</content></entry></feed>';
const jsonFeed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A JSON feed', items: [{ id: '1', title: 'From JSON', content_html: '<p>In HTML.' }, { id: '2', content_text: 'Only text.' }] });

const rows = (page) => page.locator('#feed-list button');
const finished = (page) => page.locator('#feed-status').getByText(/read in/).waitFor();

test('the sample is read on arrival, before and after side by side', async (t) => {
  const { page, said, asked } = await host.visit(t, { hash: '' });
  await shown(page, 'Repairing a rowing boat in eleven evenings');
  const reader = page.getByRole('article');
  assert.equal(await reader.getAttribute('lang'), 'en');
  assert.match(await page.locator('#item-text').inputValue(), /^<p><img width="1024"/);
  assert.match(await page.locator('#item-status').textContent(), /^Read in .* m?s, the first call; \d+ left out\.$/);
  assert.match(await page.locator('#fact-time').textContent(), /m?s$/);
  await page.locator('#pace').getByText(/^mean of \d+ calls; first call .* m?s, compiling$|^measured again; first call/).waitFor();
  assert.ok(await page.evaluate(() => globalThis.moved) < 0.01);
  for (const id of ['item-text', 'reader', 'removed']) {
    const { y } = await page.locator(`#${id}`).boundingBox();
    assert.ok(y < 300, `#${id} begins at ${y} px`);
  }
  assert.deepEqual(said, []);
  assert.ok(asked.every(({ type }) => type === 'image'), JSON.stringify(asked));
});

test('the first sample is the case', () => {
  assert.equal(readFileSync(`${root}/www/samples/zh-news.txt`, 'utf8'), readFileSync(`${root}/tests/cases/form-a/input.txt`, 'utf8'));
});

test('every sample is read, in its language and direction', async (t) => {
  const { page, said } = await host.visit(t);
  const expected = { 'zh-news': 'zh-Hans', wechat: 'zh-Hans', arabic: 'ar', japanese: 'ja' };
  for (const { id, fields } of samples.filter(({ file }) => !file.endsWith('.xml'))) {
    await page.getByLabel('Sample').selectOption(id);
    await page.waitForFunction((wanted) => location.hash.includes(`sample=${wanted}`), id);
    if (fields?.title) await shown(page, fields.title);
    await page.locator('#item-status').getByText(/^Read in/).waitFor();
    const reader = page.getByRole('article');
    assert.equal(await reader.getAttribute('lang'), expected[id] ?? 'en', id);
    assert.equal(await reader.getAttribute('dir'), id === 'arabic' ? 'rtl' : 'ltr', id);
    assert.ok(Number(await page.locator('#removed-count').textContent()) > 0, `${id}: nothing was removed`);
    assert.equal(await page.locator('#item-known').isVisible(), Boolean(fields), id);
  }
  assert.deepEqual(said, []);
});

test('the hostile sample does nothing, is asked for nothing, and keeps its words', async (t) => {
  const { page, said, asked } = await host.visit(t, { hash: '#sample=hostile' });
  await shown(page, 'Nothing in here runs');
  await page.getByRole('article').getByText('A paragraph that would have covered the page.').waitFor();
  await page.waitForTimeout(100);
  assert.equal(await page.title(), 'Nothing in here runs – feed-article');
  assert.deepEqual(asked, []);
  assert.deepEqual(said, []);
});

test('what is typed is read a moment later, and by the button', async (t) => {
  const { page, said } = await host.again();
  const field = page.getByRole('textbox', { name: 'The item, as it came' });
  await field.fill('<h1>Typed</h1><p>Some <b>words</b> and <a href="https://lakeside.example/">a link</a>.<script>document.title = "owned"</script>');
  await shown(page, 'Typed');
  await field.press('Control+Enter');
  await page.waitForFunction(() => document.activeElement.id === 'reader');
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await field.inputValue(), '');
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
  const { page } = await host.again();
  await read(page, seed);
  await shown(page, '中美外长通话 秦刚暗指双边关系困难责任在美方');
});

test('paste takes what was copied from a page, and the source that was copied from an editor', async (t) => {
  const { page, said } = await host.again();
  await paste(page, { 'text/plain': 'Rich words', 'text/html': '<html><body><!--StartFragment--><h1>Rich</h1><p style="color:red">Rich <b>words</b></p><!--EndFragment--></body></html>' });
  await shown(page, 'Rich');
  assert.equal(await page.locator('#item-text').inputValue(), '<h1>Rich</h1><p style="color:red">Rich <b>words</b></p>');
  await page.locator('#item-status').getByText('Pasted with its formatting. Read in').waitFor();
  await paste(page, { 'text/plain': '<h1>From an editor</h1><p>x', 'text/html': '<div style="font-family:monospace">&lt;h1&gt;From an editor…</div>' });
  await shown(page, 'From an editor');
  await page.locator('#item-text').focus();
  await page.locator('#item-text').press('Control+a');
  await paste(page, { 'text/plain': rss([rssItem(1), rssItem(2)]) }, '#item-text');
  await shown(page, 'Item 1');
  assert.equal(await rows(page).count(), 2);
  assert.deepEqual(said, []);
});

test('a paste into another field stays there', async (t) => {
  const { page } = await host.again();
  await tab(page, 'Options');
  await paste(page, { 'text/plain': 'https://lakeside.example/' }, '#option-baseUrl');
  await page.waitForTimeout(50);
  assert.match(await page.locator('#item-text').inputValue(), /^<!--1694602025000-->/);
});

const files = [
  ['page.html', '<!doctype html><title>A page</title><body><h1>A page</h1><p>Words.', 'A page'],
  ['page.xhtml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>XHTML</h1><p>Words.</p></body></html>', 'XHTML'],
  ['note.txt', 'A plain text.\n\nOf two paragraphs.', 'Untitled item'],
  ['post.md', '---\ntitle: From an archive\ndate: 2020-05-03\n---\n\n<p>Words of the post.</p>', 'From an archive'],
  ['item.json', JSON.stringify({ html: '<p>Words.', title: 'One item' }), 'One item'],
  ['one.json', JSON.stringify({ id: '1', title: 'Of a feed', content_html: '<p>Words.' }), 'Of a feed'],
];

test('files are dropped: HTML, text, Markdown, JSON', async (t) => {
  const { page, said } = await host.again();
  for (const [name, text, title] of files) {
    await drop(page, { files: [{ name, text }] });
    await shown(page, title);
    assert.equal(await page.locator('body.dropping').count(), 0);
  }
  assert.deepEqual(said, []);
});

const feeds = [
  ['feed.xml', rss([rssItem(1), rssItem(2)]), ['Item 1', 'Item 2']],
  ['feed.atom', atom, ['One entry', 'Two']],
  ['feed.json', jsonFeed, ['From JSON', 'Only text.']],
];

test('feeds are dropped: RSS, Atom, JSON Feed; each item can be opened', async (t) => {
  const { page, said } = await host.again();
  for (const [name, text, titles] of feeds) {
    await drop(page, { files: [{ name, text }] });
    await page.locator('#feed-list').getByText(titles[1]).waitFor();
    await finished(page);
    assert.deepEqual(await page.locator('#feed-list .name').allTextContents(), titles);
    await shown(page, titles[0]);
    await rows(page).nth(1).click();
    await page.locator('#feed-list [aria-current]').getByText(titles[1]).waitFor();
    await page.locator('#item-status').getByText(/^Read in/).waitFor();
  }
  assert.deepEqual(said, []);
});

test('a saved page is dropped: its article is read, and the panel shows what is around it', async () => {
  const { page, said } = await host.again();
  await drop(page, { files: [{ name: 'eels.html', text: readFileSync(`${root}/www/samples/page.html`, 'utf8') }] });
  await shown(page, 'The bridge keeper who counts eels');
  const map = page.locator('#removed .map');
  assert.match(await map.locator('p').first().textContent(), /^The article of this page was found in <article class="story">; \d+ parts of the page are around it\.$/);
  const reader = page.getByRole('article').first();
  assert.ok(!(await reader.innerText()).includes('quay_sider'));
  await map.locator('.bar .around').first().hover();
  await map.locator('.peek').getByText('312 partners').waitFor();
  assert.equal(await page.locator('#reader .gone').count(), 1);
  await map.getByRole('button', { name: 'Show in the article' }).click();
  await reader.locator('.outside summary').getByText('Most read').waitFor();
  await map.getByRole('button', { name: 'Show in the article' }).click();
  assert.equal(await reader.locator('.outside').count(), 0);
  await map.getByRole('button', { name: 'Show the article in the source' }).click();
  const chosen = await page.locator('#item-text').evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.ok(chosen.includes('first warm night of April') && chosen.includes('nothing to count') && !chosen.includes('quay_sider'), chosen.slice(0, 200));
  assert.deepEqual(said, []);
});

test('pages that browsers saved are dropped, with the address that they had', async () => {
  const { page } = await host.again();
  const story = `<!doctype html><html><head><title>Saved \u2013 \u00fcber</title></head><body><h1>Saved \u2013 \u00fcber</h1><p>Words of it, and <a href="next">a link</a>.</p></body></html>`;
  const printable = Array.from(Buffer.from(story), (byte) => (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('').replace(/.{70}(?!=)/g, (line) => `${line}=\r\n`);
  const archive = (encoding, body) => ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://lakeside.example/deep/saved', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----Part--x----"', '', '', '------Part--x----',
    'Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable', '', 'p { color: red }', '', '------Part--x----',
    'Content-Type: text/html; charset="utf-8"', `Content-Transfer-Encoding: ${encoding}`, 'Content-Location: https://lakeside.example/deep/saved', '', body, '------Part--x------', ''].join('\r\n');
  for (const [name, text] of [
    ['saved.html', story.replace('<html>', '\n<!-- saved from url=(0035)https://lakeside.example/deep/saved -->\n<html>')],
    ['single.html', story.replace('<html>', '<html><!--\n Page saved with SingleFile \n url: https://lakeside.example/deep/saved \n saved date: today\n-->')],
    ['saved.mhtml', archive('quoted-printable', printable)],
    ['saved.mht', archive('base64', Buffer.from(story).toString('base64'))],
    ['plain.mhtml', archive('binary', story)],
  ]) {
    await drop(page, { files: [{ name: 'other.html', text: '<h1>Other</h1><p>x' }] });
    await shown(page, 'Other');
    await drop(page, { files: [{ name, text }] });
    await shown(page, 'Saved \u2013 \u00fcber');
    assert.equal(await page.locator('#reader').getByRole('link', { name: 'a link' }).getAttribute('href'), 'https://lakeside.example/deep/next', name);
  }
});

test('a page on which no article stands out says so', async () => {
  const { page } = await host.again();
  const cards = Array.from({ length: 8 }, (_, n) => `<div class="card"><a href="/${n}"><h2>A teaser of item ${n}</h2></a><p>In one line.</p></div>`).join('');
  await drop(page, { files: [{ name: 'front.html', text: `<!doctype html><html><head><title>Front page</title></head><body><nav><a href="/">Home</a> <a href="/b">News</a></nav><main>${cards}</main></body></html>` }] });
  await shown(page, 'Front page');
  await page.getByLabel('Content').waitFor({ state: 'attached' });
  await tab(page, 'Options');
  await page.getByLabel('Content').selectOption('page');
  await tab(page, 'Removed');
  await page.locator('#removed').getByText('No article stands out on this page').waitFor();
});

test('a part of another page is dropped', async (t) => {
  const { page } = await host.again();
  await drop(page, { data: { 'text/html': '<h1>Dragged</h1><p>here', 'text/plain': 'Dragged here' } });
  await shown(page, 'Dragged');
});

test('several files are chosen, in the encodings they name', async (t) => {
  const { page } = await host.again();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open…' }).click()]);
  await chooser.setFiles([
    { name: 'gb.html', mimeType: 'text/html', buffer: Buffer.concat([Buffer.from('<meta charset="gb2312"><h1>'), Buffer.from([0xba, 0xfe, 0xc5, 0xcf]), Buffer.from('</h1><p>x')]) },
    { name: 'latin.xml', mimeType: 'text/xml', buffer: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${rss([rssItem('é')]).slice(21)}`, 'latin1') },
    { name: 'utf16.txt', mimeType: 'text/plain', buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<h1>Sixteen</h1><p>x', 'utf16le')]) },
  ]);
  await finished(page);
  assert.deepEqual(await page.locator('#feed-list .name').allTextContents(), ['湖畔', 'Item é', 'Sixteen']);
  assert.equal(await page.locator('#feed-title').textContent(), '3 files');
});

test('a feed is learnt from, and its panel says which lines were found in how many items', async (t) => {
  const { page } = await host.again();
  const told = [1, 2, 3, 4].map((n) => `<item><title>Walk ${'abcd'[n - 1]}</title><link>https://a.example/${n}</link><description>&lt;p&gt;${'Story '.repeat(20 + n)}&lt;/p&gt;&lt;p&gt;Tea is at five in the mill.&lt;/p&gt;</description></item>`);
  await drop(page, { files: [{ name: 'feed.xml', text: rss(told) }] });
  await finished(page);
  const learnt = page.locator('#feed-learnt');
  await learnt.locator('summary').click();
  assert.deepEqual(await learnt.locator('li').allTextContents(), ['tea is at five in the mill. in 4 of 4 items, below the article']);
  await rows(page).nth(1).click();
  await page.locator('#removed').getByText('Tea is at five in the mill.').first().waitFor({ state: 'attached' });
  assert.doesNotMatch(await page.locator('#reader').textContent(), /Tea is at five/);
});

test('the sample with a footer is learnt from: what its items repeat is not in them', async () => {
  const { page, said } = await host.again({ hash: '#sample=courier' });
  await tab(page, /Feed/);
  await finished(page);
  assert.equal(await rows(page).count(), 8);
  const learnt = await page.locator('#feed-learnt li').allTextContents();
  assert.ok(learnt.some((line) => line.includes('paid for by its readers') && line.includes('8 of 8')), learnt.join('\n'));
  for (const n of [0, 3]) {
    await rows(page).nth(n).click();
    await page.locator('#item-status').getByText(/^Read in/).waitFor();
    assert.doesNotMatch(await page.locator('#reader').textContent(), /paid for by its readers|free edition of the Courier/);
  }
  assert.deepEqual(said, []);
});

test('a feed of 1,000 items shows progress, never holds up the page, and can be saved', async (t) => {
  const { page, said } = await host.visit(t);
  const body = `<p>${'Words and words of it. '.repeat(20)}</p><p><b>More</b> <a href="https://lakeside.example/?utm_source=x">of them</a>.</p>`.repeat(15);
  const text = rss(Array.from({ length: 1000 }, (_, n) => rssItem(n + 1, body)));
  await page.evaluate(() => {
    globalThis.seen = new Set();
    new MutationObserver(() => globalThis.seen.add(document.getElementById('feed-bar').value)).observe(document.getElementById('feed-bar'), { attributes: true });
  });
  await drop(page, { files: [{ name: 'large.xml', text }] });
  await page.locator('#feed-status').getByText(/^\d+ of 1,000 read$/).waitFor();
  await shown(page, 'Item 1');
  await rows(page).nth(2).click();
  await shown(page, 'Item 3');
  await finished(page);
  assert.equal(await rows(page).count(), 1000);
  assert.equal(await page.locator('#feed-list .done').count(), 1000);
  assert.ok(await page.evaluate(() => globalThis.seen.size) > 10, 'the progress was not shown on the way');
  // Handing the file over is this test's own work.
  const worst = await page.evaluate(() => Math.max(0, ...globalThis.held.filter(({ startTime }) => startTime > globalThis.dropped).map(({ duration }) => duration)));
  t.diagnostic(`the longest task of the page took ${Math.round(worst)} ms; ${crowd().toFixed(1)} share a core`);
  assert.ok(worst < 100 * crowd(), `one task of the page took ${Math.round(worst)} ms`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download all' }).click()]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(saved.length, 1000);
  assert.equal(saved[999].title, 'Item 1000');
  assert.deepEqual(said, []);
});

test('reading a feed can be cancelled; its items are still there', async (t) => {
  const { page } = await host.visit(t);
  const body = `<p>${'Words and words of it. '.repeat(100)}</p>`.repeat(8);
  // Pressed in the page, at the first sign of progress: by the time a test has seen it, a fast machine is done.
  const pressed = page.evaluate(() => new Promise((resolve) => {
    const status = document.getElementById('feed-status');
    new MutationObserver((_, observer) => {
      if (!/^\d+ of 400 read$/.test(status.textContent)) return;
      observer.disconnect();
      const button = document.getElementById('feed-cancel');
      resolve(button.checkVisibility());
      button.click();
    }).observe(status, { childList: true, characterData: true, subtree: true });
  }));
  await drop(page, { files: [{ name: 'large.xml', text: rss(Array.from({ length: 400 }, (_, n) => rssItem(n + 1, body))) }] });
  assert.equal(await pressed, true);
  await page.locator('#feed-status').getByText(/^Cancelled: \d+ of 400 read/).waitFor();
  assert.equal(await page.locator('#feed-bar').isVisible(), false);
  await rows(page).last().click();
  await shown(page, 'Item 400');
});

test('the list of items is walked by keyboard', async (t) => {
  const { page } = await host.again({ hash: '#sample=feed' });
  await tab(page, /Feed/);
  await finished(page);
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(page, 'Night ferries: the timetable from April');
  await page.keyboard.press('End');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /slow boat/);
  assert.equal(await page.locator('#feed-list button[tabindex="0"]').count(), 1);
});

test('an address carries sample and options, and changes with them', async (t) => {
  const { page } = await host.visit(t, { hash: '#sample=podcast&embeds=iframe&links.stripTracking=false&output.text=false' });
  await shown(page, /Episode 41/);
  await tab(page, 'Options');
  assert.equal(await page.getByLabel('Embeds').inputValue(), 'iframe');
  assert.equal(await page.getByLabel('Remove tracking parameters').isChecked(), false);
  await tab(page, 'HTML');
  await page.locator('#out-html').getByText('utm_source=podcast').waitFor();
  await page.getByLabel('Embeds').selectOption('drop');
  await page.waitForFunction(() => location.hash.includes('embeds=drop'));
  await page.goto(`${page.url().split('#')[0]}#sample=reddit`);
  await tab(page, 'Reader');
  await shown(page, 'What do you pack for a week on the water?');
  assert.equal(await page.getByLabel('Embeds').inputValue(), 'placeholder');
});
