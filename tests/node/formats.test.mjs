// feed-article/adapters, outwards: what the libraries of each format read in it is what the article says.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cases, room, root, tool } from './room.mjs';
import { parse } from '../../pkg/node.js';
import { fromJsonFeed, toJsonFeed, toJsonLd, toMdast, toReadability } from '../../pkg/adapters.js';

const load = (name) => import(pathToFileURL(tool(name)));
const [{ toMarkdown }, { fromMarkdown }, { gfmFromMarkdown, gfmToMarkdown }, { gfm }, { mathFromMarkdown, mathToMarkdown }, { math }, { assert: isMdast }] = await Promise.all([
  'mdast-util-to-markdown', 'mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm', 'mdast-util-math', 'micromark-extension-math', 'mdast-util-assert',
].map(load));

const output = { html: true, text: true, markdown: true };
const articles = cases
  .filter(({ expected }) => !expected.error)
  .map(({ name, input, options }) => ({ name, options, article: parse(input, { ...options, output }) }));

// ── mdast ────────────────────────────────────────────────────────────────────────────────────────

const fromGfm = (markdown) => fromMarkdown(markdown, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] });
const toGfm = (tree) => toMarkdown(tree, { extensions: [gfmToMarkdown(), mathToMarkdown()] });

/** Each word of a tree with all that it stands in, and each picture, in the order of the text. */
function outline(node, around = []) {
  const name = {
    heading: `h${node.depth}`, list: node.ordered ? `ol${node.start ?? 1}` : 'ul', link: `link ${node.url} ${node.title ?? ''}`, code: `code ${node.lang ?? ''}`,
    table: `table ${node.align}`,
  }[node.type] ?? node.type;
  const path = ['root', 'text', 'paragraph'].includes(node.type) ? around : [...around, name];
  if (node.children) return node.children.flatMap((child) => outline(child, path));
  // White space in TeX means nothing.
  if (['math', 'inlineMath'].includes(node.type)) return [[...path, node.value.replace(/\s+/g, '')].join(' > ')];
  const said = node.type === 'image' ? [`${node.url} ${node.alt} ${node.title ?? ''}`] : (node.value ?? node.label ?? '').split(/\s+/).filter(Boolean);
  return said.map((word) => [...path, word].join(' > '));
}

/** mdast-util-math does not escape what parts the cells of a table. */
const partsCells = (blocks) => JSON.stringify(blocks.filter(({ type }) => type === 'table')).match(/"tex":"[^"]*\|/);

test('a tree is valid, and survives being written and read', () => {
  for (const { name, article } of articles) {
    const tree = toMdast(article);
    isMdast(tree);
    if (!partsCells(article.blocks)) assert.deepEqual(outline(fromGfm(toGfm(tree))), outline(tree), name);
    assert.deepEqual(structuredClone(tree), tree);
  }
});

test("a tree says what the article's own Markdown says", () => {
  // TeX that can't stand between dollars, or in a link, is code or words in Markdown.
  const isSaid = ({ blocks }) => !/"tex":"[^"]*[$[]/.test(JSON.stringify(blocks));
  const compared = articles.filter(({ article }) => !article.links.some(({ kind }) => kind === 'footnote') && isSaid(article));
  assert.ok(compared.length > 60);
  for (const { name, article } of compared) {
    assert.deepEqual(outline(toMdast(article)), outline(fromGfm(article.markdown)), name);
  }
});

test('footnotes are footnotes', () => {
  const html = `<p>Tides<sup><a href="#n1" id="r1">1</a></sup> rise<a href="#n2"><sup>[2]</sup></a>, again<sup><a href="#n1">1</a></sup>. See <a href="#c2">chapter 2</a>.</p>
    <ol><li id="c2">A list that is none.</li></ol>
    <hr><ol><li id="n1">The <b>moon</b>. <a href="#r1">↩</a></li><li id="n2">Slowly, <a href="https://a.example/">as told</a>.</li></ol>`;
  const tree = toMdast(parse({ html, url: 'https://b.example/' }));
  isMdast(tree);
  const written = toGfm(tree);
  assert.deepEqual(outline(fromGfm(written)), outline(tree));
  assert.equal(written, `Tides[^1] rise[^2], again[^1]. See [chapter 2](#fa-c2).

1. A list that is none.

***

[^1]: The **moon**.

[^2]: Slowly, [as told](https://a.example/).
`);
});

test('a table of few cells makes a small tree', () => {
  const cells = 2_000;
  const [tree] = toMdast(parse(`<table><tr>${'<td>a'.repeat(cells)}${'<tr><td>b'.repeat(cells)}</table>`)).children;
  assert.ok(tree.children.reduce((sum, row) => sum + row.children.length, 0) <= 3 * cells);
});

test('tables keep their columns where cells span, and strikethrough is itself', () => {
  const html = `<table><caption>Times</caption><tr><th>Quay<th colspan=2>Trips<tr><td rowspan=2>North<td align=right>1<td><s>2</s><br>3<tr><td>4<td><p>5<p>6</table>`;
  assert.equal(toGfm(toMdast(parse(html))), `Times

| Quay  | Trips |         |
| ----- | ----- | ------- |
| North | 1     | ~~2~~ 3 |
|       | 4     | 5 6     |
`);
});

// ── JSON Feed ────────────────────────────────────────────────────────────────────────────────────

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

test('an item has what JSON Feed 1.1 requires, of the kinds it names', () => {
  const kinds = {
    id: 'string', url: 'string', title: 'string', content_html: 'string', content_text: 'string', summary: 'string', image: 'string', external_url: 'string',
    date_published: 'string', date_modified: 'string', language: 'string', authors: 'object', attachments: 'object', _feed_article: 'object',
  };
  for (const { name, article } of articles) {
    for (const without of [{}, { html: undefined }, { html: undefined, text: undefined }, { url: null, title: null, excerpt: '', published: null }]) {
      const item = toJsonFeed({ ...article, ...without });
      assert.ok(typeof item.id === 'string' && item.id !== '', name);
      assert.ok(item.content_html !== undefined || item.content_text !== undefined, name);
      for (const [key, value] of Object.entries(item)) assert.equal(typeof value, kinds[key], `${name}: ${key}`);
      for (const key of ['date_published', 'date_modified']) if (item[key]) assert.match(item[key], rfc3339, name);
      for (const { name } of item.authors ?? []) assert.ok(name);
      for (const { url, mime_type } of item.attachments ?? []) assert.ok(url && mime_type);
      assert.deepEqual(JSON.parse(JSON.stringify(item)), item);
    }
  }
  assert.equal(toJsonFeed(articles[0].article, 'mine').id, 'mine');
});

// Where a picture came from before it was unwrapped, and what a player is called, are not in HTML.
const said = (blocks) =>
  JSON.parse(JSON.stringify(blocks, (key, value) => {
    if (key === 'embed') return value.url;
    if (key === 'images' && Array.isArray(value)) return value.map(({ originalUrl, proxy, caption, credit, ...rest }) => rest);
    if (key === 'image') return value.url;
    return key === 'role' ? undefined : value;
  }));

test('an item read back gives the same article', () => {
  for (const { name, options, article } of articles) {
    const again = parse(fromJsonFeed(JSON.parse(JSON.stringify(toJsonFeed(article)))), { ...options, boilerplate: 'keep', output });
    for (const key of ['title', 'url', 'published', 'modified', 'language', 'html']) assert.equal(again[key], article[key], `${name}: ${key}`);
    const names = ({ authors }) => authors.map(({ role, ...author }) => author);
    assert.deepEqual(names(again), names(article), name);
    assert.deepEqual(said(again.blocks), said(article.blocks), name);
  }
  const dates = articles.map(({ article }) => article.published).filter(Boolean);
  assert.ok(dates.some((date) => rfc3339.test(date)) && dates.some((date) => !rfc3339.test(date)), 'both kinds of date are among the cases');
});

// ── Readability ──────────────────────────────────────────────────────────────────────────────────

test("an article has the keys and kinds of Readability's, and the same words", async (t) => {
  const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
  const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.addScriptTag({ path: tool('@mozilla/readability/Readability.js') });
  const sentences = (n) => `Sentence ${n} says, at some length, that the ferry is back, and that it runs four times a day. `.repeat(5);
  const body = Array.from({ length: 6 }, (_, n) => `<p>${sentences(n)}</p>`).join('\n');
  const full = { title: 'The ferry is back on Monday', author: 'Nora Vale', site: 'Harbour', date: '2023-06-14T06:13:45+02:00', lang: 'en-GB' };
  for (const { title, author, site, date, lang } of [full, {}]) {
    const meta = Object.entries({ author, 'og:site_name': site, 'article:published_time': date, 'og:title': title })
      .map(([name, content]) => (content ? `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">` : ''));
    const html = `<!doctype html><html${lang ? ` lang=${lang} dir=ltr` : ''}><head><title>${title ?? ''}</title>${meta.join('')}</head><body><article>${body}</article></body></html>`;
    const theirs = await page.evaluate((html) => new globalThis.Readability(new DOMParser().parseFromString(html, 'text/html')).parse(), html);
    const item = { html: body, title, siteName: site, authors: author ? [author] : undefined, published: date, language: lang };
    const ours = toReadability(parse(item, { output }));

    assert.deepEqual(Object.keys(ours), Object.keys(theirs));
    for (const [key, value] of Object.entries(theirs)) {
      // What is absent is null or undefined there, and null here.
      if (value === null || value === undefined) assert.ok(ours[key] === null || typeof ours[key] === 'string', key);
      else assert.equal(typeof ours[key], typeof value, key);
    }
    const words = (text) => text.split(/\s+/).filter(Boolean);
    assert.deepEqual(words(ours.textContent), words(theirs.textContent));
    assert.equal(ours.length, ours.textContent.length);
    if (title) for (const key of ['title', 'byline', 'dir', 'lang', 'siteName', 'publishedTime']) assert.equal(ours[key], theirs[key], key);
  }
});

test('a byline has all authors, and what is off is empty', () => {
  const [{ article }] = articles;
  const authors = [{ name: 'A' }, { name: 'C' }];
  const { byline, content, textContent, length } = toReadability({ ...article, authors, html: undefined, text: undefined });
  assert.deepEqual([byline, content, textContent, length], ['A, C', '', '', 0]);
});

// ── JSON-LD ──────────────────────────────────────────────────────────────────────────────────────

const tsc = join(dirname(tool('typescript/package.json')), 'bin/tsc');

/** What TypeScript says of each value as a literal, which may hold only what schema.org knows. */
function schemaErrors(t, values) {
  const lines = values.map((value, at) => `export const article${at}: WithContext<NewsArticle> = ${JSON.stringify(value)};`);
  const folder = room(t, {
    'package.json': '{ "type": "module" }',
    'articles.ts': `import type { NewsArticle, WithContext } from 'schema-dts';\n${lines.join('\n')}\n`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, skipLibCheck: true, target: 'ES2023', module: 'NodeNext', types: [],
        paths: { 'schema-dts': [join(dirname(tool('schema-dts/package.json')), 'dist/schema.d.ts')] },
      },
      files: ['articles.ts'],
    }),
  });
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error'));
}

const everything = parse({
  html: `<p>KIEV (AFP) — The ferry is back, and it runs four times a day. It was away for a year.</p>
    <figure><img src="https://a.example/1.jpg" width=640 height=480 alt="Quay"><figcaption>The quay. Photo: Jo Park</figcaption></figure>
    <iframe src="https://www.youtube.com/embed/AAAAAAAAAAA" title="A film"></iframe><p>Copyright © 2023 Harbour</p>`,
  title: 'The ferry', url: 'https://a.example/1', siteName: 'Harbour', authors: [{ name: 'Nora Vale', url: 'https://a.example/nora' }],
  published: '2023-06-14T06:13:45+02:00', modified: '2023-06-15', language: 'en',
  attachments: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg', size: 12, duration: 3 }, { url: 'https://a.example/1.pdf' }],
}, { output });

test('JSON-LD holds what schema.org knows, and nothing else', (t) => {
  const all = [everything, ...articles.map(({ article }) => article)].map(toJsonLd);
  assert.deepEqual(schemaErrors(t, all), []);
  // The check would have found something.
  const wrong = [{ ...all[0], headlin: 'x' }, { ...all[0], author: [{ '@type': 'Persn', name: 'x' }] }, { ...all[0], image: [{ '@type': 'ImageObject', height: true }] }];
  assert.equal(new Set(schemaErrors(t, wrong).map((line) => line.replace(/\(\d+,.*/, '') + line.match(/\((\d+),/)[1])).size, 3);
});

test('JSON-LD says what the article says', () => {
  const { image, ...ld } = toJsonLd(everything);
  assert.deepEqual(ld, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'The ferry',
    url: 'https://a.example/1',
    mainEntityOfPage: 'https://a.example/1',
    description: everything.excerpt,
    articleBody: everything.text,
    wordCount: everything.counts.words,
    timeRequired: `PT${everything.readingTime}S`,
    datePublished: '2023-06-14T06:13:45+02:00',
    dateModified: '2023-06-15',
    inLanguage: 'en',
    author: [{ '@type': 'Person', name: 'Nora Vale', url: 'https://a.example/nora' }],
    publisher: { '@type': 'Organization', name: 'Harbour' },
    sourceOrganization: everything.agencies.map((name) => ({ '@type': 'Organization', name })),
    dateline: everything.dateline,
    copyrightNotice: everything.copyright,
    video: [{
      '@type': 'VideoObject', name: 'A film', url: 'https://www.youtube.com/watch?v=AAAAAAAAAAA', embedUrl: everything.embeds[0].embedUrl,
      thumbnailUrl: everything.embeds[0].thumbnail,
    }],
    associatedMedia: [
      { '@type': 'AudioObject', contentUrl: 'https://a.example/1.mp3', encodingFormat: 'audio/mpeg', contentSize: '12', duration: 'PT3S' },
      { '@type': 'MediaObject', contentUrl: 'https://a.example/1.pdf' },
    ],
  });
  assert.ok(everything.agencies.length > 0 && everything.dateline && everything.copyright);
  const [{ caption, creditText, width, ...picture }] = image;
  assert.deepEqual([picture.url, picture.description, creditText, width.value], ['https://a.example/1.jpg', 'Quay', 'Jo Park', 640]);
});
