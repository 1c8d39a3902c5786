// feed-article/adapters: what real feed parsers make of a feed becomes an item that parses to the expected article; what no feed
// should hold harms nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tool } from './room.mjs';
import { parse } from '../../pkg/node.js';
import { fromFeedsmith, fromJsonFeed, fromRssParser } from '../../pkg/adapters.js';
import * as feeds from './feeds.mjs';

const { default: RssParser } = await import(pathToFileURL(tool('rss-parser')));
const { parseFeed } = await import(pathToFileURL(tool('feedsmith')));

const byRssParser = async (xml) => {
  const feed = await new RssParser().parseString(xml);
  return feed.items.map((item) => fromRssParser(item, feed));
};
const byFeedsmith = (source) => {
  const { feed } = parseFeed(source);
  return (feed.items ?? feed.entries).map((item) => fromFeedsmith(item, feed));
};

/** What a feed says about its item, of an article. */
function told({ title, url, siteName, authors, published, modified, language, leadImage, attachments, text }) {
  return { title, url, siteName, authors, published, modified, language, image: leadImage?.url ?? null, attachments, text };
}

/** @type {Array<[string, (source: string) => any[] | Promise<any[]>, string, any[]]>} */
const readings = [
  ['rss-parser, RSS', byRssParser, feeds.rss, [feeds.rssArticle, feeds.rssSummary]],
  ['feedsmith, RSS', byFeedsmith, feeds.rss, [feeds.rssArticle, feeds.rssSummary]],
  // rss-parser keeps the first link only, says nothing of the language, and turns dates to UTC.
  ['rss-parser, Atom', byRssParser, feeds.atom, [
    { ...feeds.atomArticle, published: '2023-06-14T04:13:45Z', modified: null, authors: [{ name: 'Nora Vale' }], language: 'en', attachments: [] },
  ]],
  ['feedsmith, Atom', byFeedsmith, feeds.atom, [feeds.atomArticle, feeds.atomText]],
  // rss-parser reads no language of a channel in RDF.
  ['rss-parser, RDF', byRssParser, feeds.rdf, [{ ...feeds.rdfArticle, language: 'fr' }]],
  ['feedsmith, RDF', byFeedsmith, feeds.rdf, [feeds.rdfArticle]],
  ['rss-parser, podcast', byRssParser, feeds.podcast, [feeds.podcastArticle]],
  ['feedsmith, podcast', byFeedsmith, feeds.podcast, [feeds.podcastArticle]],
  ['feedsmith, JSON Feed', byFeedsmith, feeds.json, [feeds.jsonArticle, feeds.jsonText]],
  ['no parser, JSON Feed', (source) => {
    const feed = JSON.parse(source);
    return feed.items.map((item) => fromJsonFeed(item, feed));
  }, feeds.json, [feeds.jsonArticle, feeds.jsonText]],
];

for (const [name, read, source, expected] of readings) {
  test(`${name}: the item parses to the article`, async () => {
    const items = await read(source);
    assert.deepEqual(items.slice(0, expected.length).map((item) => told(parse(item))), expected);
  });
}

test('content that is text stays text', () => {
  for (const content_text of ['a < b & c > d', 'use <b> & &amp; for bold', '&lt;p&gt;escaped&lt;/p&gt;', '<script>alert(1)</script>']) {
    assert.equal(parse(fromJsonFeed({ id: '1', content_text })).text, content_text);
    assert.equal(parse(fromFeedsmith({ content: { value: content_text, type: 'text' } })).text, content_text);
  }
  assert.equal(fromJsonFeed({ content_text: 'one\ntwo\r\n\r\nthree\n \nfour' }).html, '<p>one<br>two</p><p>three</p><p>four</p>');
  const title = 'Tags: <b> & &amp; 1 < 2';
  assert.equal(parse(fromJsonFeed({ title, content_html: '<p>x' }, { title })).title, title);
  assert.equal(parse(fromFeedsmith({ title: { value: title, type: 'text' }, summary: { value: 'x' } })).title, title);
  assert.equal(parse(fromFeedsmith({ title: { value: '<b>T</b> &amp; t', type: 'html' } })).title, 'T & t');
});

test("Atom's content that is no text is not shown", () => {
  const entry = { content: { value: 'iVBORw0KGgo=', type: 'image/png' }, summary: { value: 'A picture.' } };
  assert.equal(fromFeedsmith(entry).html, '<p>A picture.</p>');
});

test('a Date is an instant, whoever made it', () => {
  const date = new Date('2023-06-14T04:13:45.000Z');
  assert.equal(fromFeedsmith({ pubDate: date }).published, '2023-06-14T04:13:45.000Z');
  assert.equal(fromFeedsmith({ updated: new Date(NaN) }).modified, undefined);
});

// ── hostile items ────────────────────────────────────────────────────────────────────────────────

const odd = [
  undefined, null, true, 0, -1, NaN, Infinity, '', '  ', 7n, Symbol('x'), () => 'x', [], [[]], {}, [null], { value: {} }, new Date(NaN), new Map(),
  Object.create(null), 'x', ['x'], { 0: 'x', length: 1 }, { url: {} }, [{ url: 'u' }], { value: 'v', type: 3 }, [{ name: 'n', url: 1 }],
  new Proxy({}, { get() { throw new Error('no'); }, getOwnPropertyDescriptor() { throw new Error('no'); } }),
  new Proxy([], { get() { throw new Error('no'); } }), new Array(1e9), { get name() { throw new Error('no'); } },
];
const keys = (
  'content_html content_text summary title url external_url id authors author date_published date_modified language image banner_image attachments ' +
  'content content:encoded description creator link guid pubDate date isoDate enclosure itunes links media enclosures published updated dc dcterms ' +
  'xml source rdf _feed_article'
).split(' ');

/** Strings and finite numbers in the shape of a FeedItem, nothing else. */
function isItem(item) {
  const texts = ['html', 'title', 'url', 'siteName', 'published', 'modified', 'language', 'image', 'commentsUrl', 'externalUrl'];
  for (const [key, value] of Object.entries(item)) {
    if (texts.includes(key)) assert.equal(typeof value, 'string', key);
    else assert.ok(['authors', 'attachments'].includes(key) && Array.isArray(value) && value.length > 0, key);
  }
  for (const author of item.authors ?? []) {
    if (typeof author !== 'string') for (const [key, value] of Object.entries(author)) assert.ok(['name', 'url'].includes(key) && typeof value === 'string');
  }
  for (const file of item.attachments ?? []) {
    assert.equal(typeof file.url, 'string');
    for (const [key, value] of Object.entries(file)) assert.equal(typeof value, ['url', 'type'].includes(key) ? 'string' : 'number');
  }
  assert.ok(Object.hasOwn(item, 'html'));
  assert.equal(Object.getPrototypeOf(item), Object.prototype);
}

test('lines of a text end as on every system', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    assert.equal(fromJsonFeed({ content_text: `one${end}two${end} ${end}three` }).html, '<p>one<br>two</p><p>three</p>');
  }
});

for (const adapt of [fromJsonFeed, fromRssParser, fromFeedsmith]) {
  test(`${adapt.name} takes whatever comes`, () => {
    let tried = 0;
    const parsed = new Set();
    const attempt = (item, feed) => {
      const adapted = adapt(item, feed);
      isItem(adapted);
      if (!parsed.has(JSON.stringify(adapted))) parse(adapted);
      parsed.add(JSON.stringify(adapted));
      tried += 1;
    };
    for (const value of odd) {
      attempt(value, value);
      for (const key of keys) {
        attempt({ [key]: value, content_text: 'x' }, { [key]: value });
        attempt({ [key]: value }, { [key]: value });
        for (const inner of ['value', 'url', 'title', 'authors', 'contents', 'groups', 'thumbnails', 'creators', 'dates', 'encoded', 'name', 'href']) {
          attempt({ [key]: { [inner]: value } }, { [key]: { [inner]: value } });
          attempt({ [key]: [{ [inner]: value, rel: 'enclosure' }] }, undefined);
        }
      }
    }
    assert.equal(tried, odd.length * (1 + keys.length * 26));
  });

  test(`${adapt.name} reads nothing from a prototype`, () => {
    const own = JSON.parse('{"__proto__": {"content_html": "<p>x", "title": "t", "link": "https://a.example/"}, "constructor": {"title": "t"}}');
    const inherited = Object.create({ content_html: '<p>x', content: '<p>x', title: 't', link: 'https://a.example/', authors: [{ name: 'n' }] });
    for (const item of [own, inherited]) assert.deepEqual(adapt(item, item), { html: '' });
    const nested = JSON.parse('{"enclosure": {"__proto__": {"url": "u"}}, "authors": [{"__proto__": {"name": "n"}}], "content": {"__proto__": {"value": "v"}}}');
    assert.deepEqual(adapt(nested, nested), { html: '' });
    assert.equal({}.title, undefined);
  });

  test(`${adapt.name} does not change what it is given`, () => {
    const item = { title: 't', content: '<p>x', links: [{ href: 'u', rel: 'enclosure' }], enclosures: [{ url: 'u' }], enclosure: { url: 'u' } };
    const before = structuredClone(item);
    adapt(item, item);
    assert.deepEqual(item, before);
  });
}

test("escaped titles of JSON Feed are read, and those that speak of references stay", () => {
  const read = (title) => parse(fromJsonFeed({ title, content_html: '<p>x' })).title;
  assert.equal(read('Don&#8217;t &amp; do'), 'Don’t & do');
  assert.equal(read('What &lt;dl&gt; is for'), 'What &lt;dl&gt; is for');
});
