// What comes out has the types that are declared, and no field besides: real articles, written as TypeScript, compile.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../pkg/node.js';
import { cases, room, root, tool } from './room.mjs';

const tsc = join(dirname(tool('typescript/package.json')), 'bin/tsc');
const items = join(root, '../shared/corpus/items.jsonl');
const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'ES2023', lib: ['ES2023'], module: 'NodeNext', types: [] };

/** What the compiler says of articles. A literal may have no property that its type does not name. */
function faults(t, articles) {
  const literals = articles.map((article, n) => `export const article${n}: Article = ${JSON.stringify(article)};`);
  const folder = room(t, {
    'package.json': '{ "type": "module" }',
    'articles.ts': `import type { Article } from 'feed-article';\n${literals.join('\n')}`,
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['articles.ts'] }),
  });
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

const everything = { output: { html: true, text: true, markdown: true }, embeds: 'iframe', boilerplate: 'label' };

test('articles of the cases', (t) => {
  const articles = cases.filter(({ expected }) => !expected.error).flatMap(({ input, options }) => {
    const given = { ...options, output: everything.output };
    return [parse(input, given), parse(input, { ...given, boilerplate: 'label', embeds: 'iframe' })];
  });
  assert.equal(faults(t, articles), '');
});

test('articles of real items', (t) => {
  if (!existsSync(items)) return t.skip('../shared/corpus/items.jsonl is not here');
  const lines = readFileSync(items, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const some = lines.filter((_, n) => n % 8 === 0);
  assert.equal(faults(t, some.map(({ html, url, title }) => parse({ html, url, title }, everything))), '');
});

test('a field that is not declared is noticed, at any depth', (t) => {
  const strange = (change) => {
    const article = parse('<ul><li><p>a <b>b</b></ul><table><tr><th>c<th>d<tr><td>1<td>2</table><figure><img src=https://a.example/b.png></figure>');
    change(article);
    return faults(t, [article]);
  };
  for (const change of [
    (article) => { article.extra = 1; },
    (article) => { article.images[0].extra = 1; },
    (article) => { article.blocks[0].items[0][0].extra = 1; },
    (article) => { article.blocks[0].items[0][0].content[1].extra = 1; },
    (article) => { article.blocks[1].rows[0][0].extra = 1; },
    (article) => { article.blocks[0].type = 'lists'; },
    (article) => { delete article.readingTime; },
  ]) assert.match(strange(change), /error TS/, String(change));
});
