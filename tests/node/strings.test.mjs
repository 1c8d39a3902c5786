// Strings are copied as TextEncoder and TextDecoder would. browser.test.mjs asks the same in a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as strings from '../../pkg/strings.js';
import { differences } from './strings.mjs';

test('strings are what TextEncoder and TextDecoder make of them', (t) => {
  const { copied, different } = differences(strings, 5000);
  if (copied === 0) return t.skip('this Node has no string builtins');
  assert.deepEqual(different, []);
});
