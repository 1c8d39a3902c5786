// The types hold under the strictest settings, with a browser's library and with a server's.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { room, root, tool } from './room.mjs';

const shared = `
import init, { FeedArticleError, parse, parseMany, sanitize, type Article, type Block, type Inline, type Input, type Options } from 'feed-article';
import * as inline from 'feed-article/inline';
import { connect, FeedArticleError as SameError, type Connection } from 'feed-article/worker';
import { fromFeedsmith, fromJsonFeed, fromRssParser, toJsonFeed, toJsonLd, toMdast, toReadability, type MdastFlow } from 'feed-article/adapters';

const options: Options = { output: { markdown: true }, boilerplate: 'label', limits: { bytes: 1 << 20 } };
const item: Input = { html: '<p>', authors: ['A', { name: 'B' }], attachments: [{ url: 'x', size: 1 }] };

export const wordsOf = (inline: Inline): string =>
  typeof inline === 'string' ? inline : 'content' in inline ? inline.content.map(wordsOf).join('') : '';

export const headings = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.content.map(wordsOf).join('')] : []));

export async function main(): Promise<string | null> {
  const nothing: void = await init();
  const article: Article = parse(item, options);
  for (const result of parseMany(['<p>', item])) {
    if (result instanceof FeedArticleError) {
      const code: 'not-initialised' | 'invalid-input' | 'invalid-option' | 'too-large' | 'unsupported' | 'internal' = result.code;
      console.log(code, result.message);
    } else headings(result.blocks);
  }
  const clean: string = sanitize('<p>', { links: { target: '_self' } });
  console.log(clean, nothing, inline.parse('<p>').html?.length, article.html?.length);
  // @ts-expect-error a misspelt option
  parse('<p>', { boilerplates: 'label' });
  // @ts-expect-error html is needed
  parse({ title: 'x' });
  return article.title;
}

export async function inWorker(): Promise<string | null> {
  const feed: Connection = connect({ wasm: 'x.wasm' });
  const results = await feed.parseMany(new Set(['<p>', item]), options, {
    onArticle: (result, index) => console.log(index, result instanceof SameError ? result.code : result.title),
  });
  const [first] = results;
  if (first instanceof FeedArticleError) throw first;
  const clean: string = await feed.sanitize('<p>');
  console.log(clean);
  // @ts-expect-error a misspelt setting
  connect({ wasmm: 'x' });
  // @ts-expect-error there is no document in a worker
  void feed.render;
  feed.close();
  return (await feed.parse(item)).title;
}

export function formats(article: Article): MdastFlow[] {
  const [a, b, c] = [fromJsonFeed({}), fromRssParser({ title: 'x' }, {}), fromFeedsmith({ title: { value: 'x' } })];
  const id: string = toJsonFeed(parse(a), 'id').id;
  const byline: string | null = toReadability(parse(b)).byline;
  const type: 'NewsArticle' = toJsonLd(parse(c))['@type'];
  console.log(id, byline, type);
  // @ts-expect-error an item is no article
  toMdast(a);
  return toMdast(article).children;
}
`;

const browser = `${shared}
import { render } from 'feed-article';
const { fragment } = render('<p>');
document.body.append(fragment);
void init(fetch('x.wasm'));
void init(new URL('x.wasm', location.href));
void init(new WebAssembly.Module(new Uint8Array(8)));
const feed = connect({ wasm: new WebAssembly.Module(new Uint8Array(8)), worker: () => new Worker('x.js', { type: 'module' }) });
void feed.parseMany([], {}, { signal: AbortSignal.timeout(1) });
connect({ wasm: new URL('x.wasm', location.href) });
`;

const disposing = `${browser}
{
  using short = connect();
  short[Symbol.dispose]();
}
`;

// Handed on to the libraries of the formats without a cast.
const libraries = `
import type { Root } from 'mdast';
import type { NewsArticle, WithContext } from 'schema-dts';
import { Readability } from '@mozilla/readability';
import RssParser from 'rss-parser';
import { parseFeed } from 'feedsmith';
import type { Article } from 'feed-article';
import { fromFeedsmith, fromRssParser, toJsonLd, toMdast, toReadability } from 'feed-article/adapters';
import 'mdast-util-math';

export const tree = (article: Article): Root => toMdast(article);
export const data = (article: Article): WithContext<NewsArticle> => toJsonLd(article);
export const readable = (article: Article): NonNullable<ReturnType<Readability['parse']>> => toReadability(article);
export const items = async (xml: string) => {
  const rss = await new RssParser().parseString(xml);
  const { feed, format } = parseFeed(xml);
  const items = format === 'atom' ? feed.entries : feed.items;
  return [...rss.items.map((item) => fromRssParser(item, rss)), ...(items ?? []).map((item) => fromFeedsmith(item, feed))];
};
`;

const server = `${shared}
declare global { var console: { log(...values: unknown[]): void } }
void init(new Uint8Array(8));
`;

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2023',
  module: 'NodeNext',
  types: [],
};

const modules = (name) => join(root, 'www/node_modules', name);

const settings = {
  browser: [browser, { ...strict, lib: ['ES2023', 'DOM', 'DOM.Iterable'] }],
  bundler: [browser, { ...strict, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'] }],
  'bundler with using': [disposing, { ...strict, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2023', 'ESNext.Disposable', 'DOM', 'DOM.Iterable'] }],
  server: [server, { ...strict, lib: ['ES2023'] }],
  node: [shared, { ...strict, lib: ['ES2023'], types: ['node'], typeRoots: [join(root, 'www/node_modules/@types')] }],
  // Not all of these libraries' own types hold under the strictest settings.
  'project with the libraries of the formats': [libraries, {
    strict: true, noEmit: true, skipLibCheck: true, target: 'ES2023', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'Bundler', types: [],
    paths: { mdast: [modules('@types/mdast')], '*': ['./node_modules/*', modules('*')] },
  }],
};

const tsc = join(dirname(tool('typescript/package.json')), 'bin/tsc');

for (const [name, [source, compilerOptions]] of Object.entries(settings)) {
  test(`a consumer compiles with the settings of a ${name}`, (t) => {
    const folder = room(t, {
      'package.json': '{ "type": "module" }',
      'consumer.ts': source,
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
    });
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}
