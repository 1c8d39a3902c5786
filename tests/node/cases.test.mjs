// The cases of tests/cases through the package: what JavaScript gets is what Rust prints.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './room.mjs';
import { parse, parseMany, sanitize } from '../../pkg/node.js';

const cases = join(root, 'tests/cases');

for (const name of readdirSync(cases)) {
  test(`${name} reads as expected`, () => {
    const read = (file) => readFileSync(join(cases, name, file), 'utf8');
    const has = (file) => existsSync(join(cases, name, file));
    const input = has('item.json') ? JSON.parse(read('item.json')) : read(has('input.txt') ? 'input.txt' : 'input.html');
    const options = has('options.json') ? JSON.parse(read('options.json')) : undefined;
    const expected = JSON.parse(read('expected.json'));
    if (expected.error) {
      assert.throws(() => parse(input, options), expected.error);
      return;
    }
    const article = parse(input, options);
    assert.deepEqual(article, expected);
    // Pure data: a copy by postMessage's algorithm is the same article.
    assert.deepEqual(structuredClone(article), article);
    assert.deepEqual(parseMany([input], options), [article]);
    if (typeof input === 'string') assert.equal(sanitize(input, options), parse(input, { ...options, output: { html: true } }).html);
  });
}
