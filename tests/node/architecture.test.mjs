// The guide to the source names what is there.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(`${root}/${file}`, 'utf8');

test('every file and folder that docs/architecture.md names is there', () => {
  const guide = read('docs/architecture.md');
  const all = [...guide.matchAll(/\b(?:src|www|tests|scripts)\/[\w./-]*/g)].filter(({ index, 0: path }) => guide[index + path.length] !== '<');
  const named = new Set(all.map(([path]) => path.replace(/[.,]$/, '')));
  assert.ok(named.size > 40, `only ${named.size} names were found`);
  assert.deepEqual([...named].filter((path) => !existsSync(`${root}/${path}`)), []);
});

test('each answer has five steps', () => {
  for (const part of read('docs/architecture.md').split('\n### ').slice(1)) {
    assert.deepEqual(part.match(/^\d(?=\.)/gm), ['1', '2', '3', '4', '5'], part.split('\n')[0]);
  }
});

test('the guide can be found', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md']) assert.match(read(file), /[(/]docs\/architecture\.md\)/, file);
});
