// Addresses are what the platform's own URL makes of them. browser.test.mjs asks the same in a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../pkg/node.js';
import { differences } from './addresses.mjs';

test('links are what URL makes of them', () => {
  const { compared, different } = differences(parse, 20_000);
  assert.ok(compared > 5_000, `only ${compared} addresses were links`);
  assert.deepEqual(different, []);
});
