// The cases of tests/cases through the package: what JavaScript gets is what Rust prints.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases } from './room.mjs';
import { learn, parse, parseMany, sanitize } from '../../pkg/node.js';

for (const { name, input, options: given, feed, expected } of cases) {
  const options = feed ? { ...given, profile: learn(feed, given) } : given;
  test(`${name} reads as expected`, () => {
    if (expected.error) {
      assert.throws(() => parse(input, options), expected.error);
      return;
    }
    const article = parse(input, options);
    assert.deepEqual(article, expected);
    // Pure data: a copy by postMessage's algorithm is the same article.
    assert.deepEqual(structuredClone(article), article);
    assert.deepEqual(parseMany([input], options), [article]);
    // Of a page it keeps all.
    if (typeof input === 'string') assert.equal(sanitize(input, options), parse(input, { ...options, content: 'item', output: { html: true } }).html);
  });
}
