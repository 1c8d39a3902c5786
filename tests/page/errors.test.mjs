// What goes wrong on the host page, and what it says then; and what it may do at all.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { players } from '../../www/page/players.js';
import { drop, paste, read, root, shown, start, tab } from './browser.mjs';

let host;

before(async () => { host = await start(); });
after(() => host?.stop());

const status = (page, words) => page.locator('#item-status.bad').getByText(words).waitFor();

test('nothing, and too much', async (t) => {
  const { page } = await host.again();
  await read(page, ' ');
  await status(page, 'There is nothing here yet');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'item-text');
  await paste(page, { 'text/plain': 'x'.repeat((8 << 20) + 1) });
  await status(page, 'the item has at least 8388609 bytes, more than the limit of 8388608 (limits.bytes)');
  assert.equal(await page.locator('#item-text').getAttribute('aria-invalid'), 'true');
  await page.getByText('Only the beginning is shown; all of it is read.').waitFor();
  await page.getByRole('button', { name: 'Read this item' }).click();
  await status(page, 'the item has at least 8388609 bytes');
  // The last article stays.
  await shown(page, /湖区两市/);
});

const strangers = [
  ['data.xml', '<?xml version="1.0"?><catalogue><book/></catalogue>', 'This is no feed. Neither RSS, Atom, JSON Feed nor an item: data.xml is of another kind'],
  ['list.json', '[1, 2]', 'list.json is of another kind'],
  ['data.json', '{"a": 1}', 'no items and no html'],
  ['broken.json', '{"items": [', 'This is no feed. Neither RSS, Atom, JSON Feed nor an item'],
  ['empty.xml', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'This feed is empty. It is a feed, but there is no item in it.'],
  ['subscriptions.opml.xml', '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>', 'This is a list of feeds. An OPML file names feeds'],
  ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'picture.png is not text: this page reads HTML, MHTML, Markdown, plain text, RSS, Atom and JSON Feed.'],
  ['extra.json', '{"html": "<p>x", "colour": "red"}', 'colour'],
];

test('files that are not what they seem: the last article stays, and a sentence says why', async (t) => {
  const { page } = await host.again();
  for (const [name, text, sentence] of strangers) {
    await drop(page, { files: [{ name, text }] });
    await status(page, sentence);
    await shown(page, /湖区两市/);
  }
});

test('a file that is too large is not even opened', async (t) => {
  const { page } = await host.again();
  await page.locator('#reader').evaluate((target) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array((64 << 20) + 1)], 'huge.xml'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await status(page, 'huge.xml has 64.0 MB; this page takes files of up to 64.0 MB.');
});

test('text that only begins like JSON is an item', async (t) => {
  const { page } = await host.again();
  await paste(page, { 'text/plain': '{title} is what the template said.' });
  await page.getByRole('article').getByText('{title} is what the template said.').waitFor();
});

test('an item of a feed that can not be read says so in its row', async (t) => {
  const { page } = await host.again({ hash: '#sample=hacker-news&limits.bytes=2000' });
  await drop(page, { files: [{ name: 'feed.json', text: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1', content_html: '<p>Short.' }, { id: '2', content_html: `<p>${'Long. '.repeat(1000)}` }] }) }] });
  await page.locator('#feed-status').getByText('; 1 could not be read.').waitFor();
  await page.locator('#feed-list').getByText('more than the limit of 2000 (limits.bytes)').waitFor();
});

test('an option that parse() refuses is said in its words', async (t) => {
  const { page } = await host.again();
  await tab(page, 'Options');
  for (const [label, value, words] of [['Depth', 'deep', 'limits.depth'], ['Rules', '[{', 'rules'], ['Proxy of yours', 'x', 'images.proxy'], ['Base address', 'nowhere', 'baseUrl']]) {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).blur();
    await status(page, words);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.locator('#item-status:not(.bad)').getByText(/^Read in/).waitFor();
  }
});

test('a clipboard that is closed is said', async (t) => {
  const { page } = await host.visit(t);
  await page.evaluate(() => { navigator.clipboard.write = () => Promise.reject(new Error('no permission')); });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('The browser did not let this page write to the clipboard: no permission').waitFor();
});

test('an old browser: no WebAssembly', async (t) => {
  const { page } = await host.open(t);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.route('**/pkg/feed_article_bg.wasm', (route) => route.abort());
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1, name: 'This browser has no WebAssembly' }).waitFor();
  await page.getByRole('alert').getByText('Lockdown Mode').waitFor();
});

test('a policy that blocks WebAssembly', async (t) => {
  const { page } = await host.open(t);
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'") });
  });
  await page.route('**/pkg/worker-thread.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1, name: 'A security policy blocks WebAssembly' }).waitFor();
  await page.getByRole('alert').getByText("script-src 'self' 'wasm-unsafe-eval'").first().waitFor();
});

test('a module that does not load, and then does', async (t) => {
  const { page } = await host.open(t);
  let broken = true;
  await page.route('**/feed_article_bg.wasm', (route) => (broken ? route.fulfill({ status: 500, body: '' }) : route.continue()));
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1, name: 'The parser did not load' }).waitFor();
  await page.getByRole('alert').getByText('could not start its WebAssembly module').waitFor();
  broken = false;
  await page.getByRole('button', { name: 'Read this item' }).click();
  await shown(page, /rowing boat/);
});

test('a sample that does not come, and a part for feeds that does not', async (t) => {
  const { page } = await host.open(t);
  await page.route('**/samples/wordpress.html', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/vendor/feedsmith.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1, name: 'The sample did not load' }).waitFor();
  await paste(page, { 'text/plain': '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>' });
  await status(page, 'The feed could not be taken apart.');
  await paste(page, { 'text/plain': '<h1>Still reads items</h1><p>x' });
  await shown(page, 'Still reads items');
});

test('without JavaScript the page says what it needs', async (t) => {
  const { page } = await host.open(t, { javaScriptEnabled: false });
  await page.goto(host.address);
  await page.getByText('This page needs JavaScript and WebAssembly').waitFor();
});

test('the policy frames the players of the page and no other', () => {
  const policy = readFileSync(`${root}/www/index.html`, 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  assert.deepEqual(rules['frame-src'], players);
  assert.deepEqual(rules['default-src'], ["'none'"]);
  for (const [name, values] of Object.entries(rules)) assert.ok(!values.some((value) => ['*', "'unsafe-inline'", "'unsafe-eval'"].includes(value)), name);
});

test('no module of the page writes markup, but for the frame of the raw item', () => {
  for (const name of readdirSync(`${root}/www/page`)) {
    const source = readFileSync(`${root}/www/page/${name}`, 'utf8');
    if (name === 'raw.js') assert.match(source, /sandbox: ''/);
    else assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|setHTML|DOMParser|untrusted\(.*\) *[^{]*;/, name);
    assert.doesNotMatch(source, /\.innerHTML *=|outerHTML|insertAdjacentHTML|document\.write/, name);
  }
  assert.doesNotMatch(readFileSync(`${root}/www/index.html`, 'utf8'), /\sstyle=|\son\w+=|<style|<script(?!(?: type="module")? src=)/);
});
