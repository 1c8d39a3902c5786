// After a failure inside wasm the next call works.

import assert from 'node:assert/strict';
import { test } from 'node:test';

// The smallest module that traps: (module (func (export "boom") unreachable)).
const traps = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 98, 111, 111, 109, 0, 0, 10, 5, 1, 3, 0, 0, 11,
);
const { boom } = new WebAssembly.Instance(new WebAssembly.Module(traps)).exports;

// No input is known that traps, so the trap is slipped in where the package makes its instance: a real one, thrown by a real
// module, in place of one call of `parse`.
let born = 0;
let armed = false;
const { Instance } = WebAssembly;
WebAssembly.Instance = class {
  constructor(module, imports) {
    const { exports } = new Instance(module, imports);
    born += 1;
    const parse = (...values) => {
      if (!armed) return exports.parse(...values);
      armed = false;
      return boom();
    };
    return { exports: { ...exports, parse } };
  }
};

const { FeedArticleError, parse, parseMany } = await import('../../pkg/node.js');
const item = '<p>Still <b>here</b>';
const expected = parse(item);

test('a trap is told as internal, and the next call has a new instance', () => {
  const before = born;
  armed = true;
  assert.throws(() => parse(item), (error) => {
    assert.ok(error instanceof FeedArticleError);
    assert.equal(error.code, 'internal');
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  });
  assert.deepEqual(parse(item), expected);
  assert.deepEqual(parse(item), expected);
  assert.equal(born, before + 1);
});

test('a trap in a list stays in its place', () => {
  armed = true;
  const [first, ...rest] = parseMany([item, item, item]);
  assert.equal(first.code, 'internal');
  assert.deepEqual(rest, [expected, expected]);
});

test('a refusal keeps the instance', () => {
  const before = born;
  assert.throws(() => parse(3), { code: 'invalid-input' });
  assert.deepEqual(parse(item), expected);
  assert.equal(born, before);
});

test('an overflow of the real stack, wherever it strikes, does not kill later calls', () => {
  const codes = new Set();
  const dive = () => {
    try {
      dive();
    } catch {
      // Too deep still.
    }
    // From the deepest frame upwards, so that the stack ends in the façade, in the glue, and in wasm.
    if (codes.has('done')) return;
    try {
      parse(item);
      codes.add('done');
    } catch (error) {
      codes.add(error.code ?? error.name);
      throw error;
    }
  };
  dive();
  assert.ok(codes.has('internal'), [...codes].join());
  assert.deepEqual(parse(item), expected);
});
