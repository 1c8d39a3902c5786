// A feed in one call, and lists that are learnt from.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { feeds, prose } from './in-the-wild.mjs';
import { pkg, room, tool } from './room.mjs';
import { FeedArticleError, learn, parse, parseMany } from '../../pkg/node.js';
import { provide } from '../../pkg/read-feed.js';
import { readFeed } from '../../pkg/feed-node.js';

// The dev tools are not installed beside the package.
provide(() => import(tool('feedsmith')));

for (const [name, { text, feed, first, image, kept = [], gone }] of Object.entries(feeds)) {
  test(`a feed as ${name} writes it`, async () => {
    const read = await readFeed(text);
    assert.deepEqual(read.feed, feed);
    assert.equal(read.articles.length, prose.length);
    for (const [at, article] of read.articles.entries()) {
      assert.ok(article.text.includes(prose[at]), article.text);
      for (const line of kept) assert.ok(article.text.includes(line), line);
      for (const line of gone) {
        assert.ok(!article.text.includes(line), article.text);
        assert.ok(article.removed.some((removal) => removal.text?.includes(line)), line);
      }
    }
    const [article] = read.articles;
    for (const [key, value] of Object.entries(first)) assert.deepEqual(article[key], value, key);
    assert.equal(article.leadImage?.url, image ?? article.images[0]?.url);
    assert.equal(read.profile.version, 1);
    // What was learnt can be stored, and says the same again.
    const stored = JSON.parse(JSON.stringify(read.profile));
    assert.deepEqual(await readFeed(text, { profile: stored }), read);
  });
}

const item = (n, more = {}) => ({ html: `<p>${prose[n % 4]} ${'again '.repeat(n)}</p><p>Tea is at five in the mill.</p>`, url: `https://mill.example/${n}`, ...more });
const items = Array.from({ length: 5 }, (_, n) => item(n));

test('a bad item is an error in its place', async () => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ content_html: '<p>Short.' }, { content_html: `<p>${'Long. '.repeat(1000)}` }, 3] };
  const { articles } = await readFeed(JSON.stringify(feed), { limits: { bytes: 1000 } });
  assert.equal(articles[0].text, 'Short.');
  assert.equal(articles[1].code, 'too-large');
  assert.ok(articles[1] instanceof FeedArticleError);
  assert.equal(articles[2].text, '');
});

test('what is no feed is refused', async () => {
  for (const text of ['', 'words', '<html><p>A page', '{', '{"a":1}', '[]', '<rss', 3, undefined, null]) {
    await assert.rejects(readFeed(text), { name: 'FeedArticleError', code: 'invalid-input', message: /^text: expected / }, String(text));
  }
  await assert.rejects(readFeed('', { embeds: 'no' }), { code: 'invalid-option' });
});

test('without feedsmith JSON is read, and XML is an error that says what to install', (t) => {
  const folder = room(t, {
    'a.mjs': `import { readFeed } from 'feed-article/feed';
      const { articles } = await readFeed('{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","content_html":"<p>One"}]}');
      const error = await readFeed('<rss version="2.0"><channel><title>x</title></channel></rss>').catch((error) => error);
      console.log(JSON.stringify([articles[0].text, error.code, error.message]));`,
  });
  const [text, code, message] = JSON.parse(execFileSync(process.execPath, ['a.mjs'], { cwd: folder, encoding: 'utf8' }));
  assert.deepEqual([text, code], ['One', 'unsupported']);
  assert.match(message, /"feedsmith".*install it/);
});

test('with feedsmith installed it is found', (t) => {
  const folder = room(t, {});
  // A copy: a link would be followed to where no feedsmith is.
  const copy = join(folder, 'node_modules/copied');
  cpSync(pkg, copy, { recursive: true });
  const [home] = tool('feedsmith').split('/feedsmith/');
  symlinkSync(join(home, 'feedsmith'), join(folder, 'node_modules/feedsmith'));
  const script = `import { readFeed } from ${JSON.stringify(join(copy, 'feed-node.js'))};
    const { feed, articles } = await readFeed('<rss version="2.0"><channel><title>x</title><item><description>&lt;p>One</description></item></channel></rss>');
    console.log(JSON.stringify([feed.title, articles[0].text]));`;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim(), '["x","One"]');
});

test('a list that is learnt from gives what its profile gives', () => {
  const profile = learn(items);
  const read = parseMany(items, { profile: 'auto' });
  assert.deepEqual(read, parseMany(items, { profile }));
  for (const [n, article] of read.entries()) {
    assert.deepEqual(article.removed.map(({ rule, text }) => [rule, text]), [['repeated', 'Tea is at five in the mill.']]);
    assert.deepEqual(parse(items[n], { profile: JSON.parse(JSON.stringify(profile)) }), article);
    assert.equal(parse(items[n]).blocks.length, 2);
  }
});

test('feeds of one list are told apart', () => {
  const other = items.map((one, n) => ({ ...one, url: `https://other.example/${n}`, html: one.html.replace('Tea is at five in the mill.', 'Coffee is at noon by the pond.') }));
  const mixed = [...items, ...other, item(9, { html: `<p>${prose[0]}</p><p>Coffee is at noon by the pond.</p>` })];
  const read = parseMany(mixed, { profile: 'auto' });
  assert.equal(read[3].text.includes('Tea'), false);
  assert.equal(read[8].text.includes('Coffee'), false);
  assert.equal(read.at(-1).text.includes('Coffee'), true);
  const named = parseMany(mixed.map((one) => ({ ...one, siteName: 'One site' })), { profile: 'auto' });
  assert.equal(named.at(-1).text.includes('Coffee'), false);
});

test('items that cannot be read are passed over, and are errors in their places', () => {
  const list = [items[0], 3, items[1], { html: 1 }, items[2]];
  const read = parseMany(new Set(list), { profile: 'auto' });
  assert.deepEqual(read.map((one) => one.code), [undefined, 'invalid-input', undefined, 'invalid-input', undefined]);
  assert.equal(read[0].removed[0].rule, 'repeated');
  assert.deepEqual(parseMany([], { profile: 'auto' }), []);
  assert.deepEqual(learn([]), { version: 1, feeds: [] });
});

test('what is wrong is said', () => {
  const refused = (call, code, message) => assert.throws(call, { name: 'FeedArticleError', code, message });
  refused(() => learn('<p>'), 'invalid-input', /^inputs: expected an array/);
  refused(() => parseMany(3, { profile: 'auto' }), 'invalid-input', /^inputs: expected an array/);
  refused(() => parseMany([], { profile: 'auto', embeds: 'no' }), 'invalid-option', /^option embeds/);
  refused(() => parse('<p>', { profile: 'auto' }), 'invalid-option', /^option profile: expected an object/);
  refused(() => parse('<p>', { profile: { version: 2, feeds: [] } }), 'invalid-option', /^option profile.version: expected 1/);
  refused(() => parse('<p>', { profile: { version: 1, feeds: [], more: 1 } }), 'invalid-option', /^unknown option "profile.more"; expected one of version, feeds/);
  refused(() => parse('<p>', { profile: {} }), 'invalid-option', /^option profile.version: expected 1/);
  refused(() => parse('<p>', { profile: { version: 1, feeds: [{}] } }), 'invalid-option', /^option profile.feeds\[0\].site: expected a string/);
  refused(() => parse('<p>', { profile: { version: 1, feeds: [{ head: 3 }] } }), 'invalid-option', /^option profile.feeds\[0\].head: expected a string/);
});
