// The types hold under the strictest settings, with a browser's library and with a server's.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { room, root, tool } from './room.mjs';

const shared = `
import init, { FeedArticleError, parse, parseMany, sanitize, type Article, type Block, type Inline, type Input, type Options } from 'feed-article';
import * as inline from 'feed-article/inline';

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
`;

const browser = `${shared}
import { render } from 'feed-article';
const { fragment } = render('<p>');
document.body.append(fragment);
void init(fetch('x.wasm'));
void init(new URL('x.wasm', location.href));
void init(new WebAssembly.Module(new Uint8Array(8)));
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

const settings = {
  browser: [browser, { ...strict, lib: ['ES2023', 'DOM', 'DOM.Iterable'] }],
  bundler: [browser, { ...strict, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'] }],
  server: [server, { ...strict, lib: ['ES2023'] }],
  node: [shared, { ...strict, lib: ['ES2023'], types: ['node'], typeRoots: [join(root, 'www/node_modules/@types')] }],
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
