// Strings are copied as TextEncoder and TextDecoder would. browser.test.mjs asks the same in a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as strings from '../../pkg/strings.js';
import { differences } from './strings.mjs';

test('strings are what TextEncoder and TextDecoder make of them; without builtins, none is taken', () => {
  const { copied, different } = differences(strings, 5000);
  assert.ok(copied === 0 || copied > 5000, `${copied} strings were copied`);
  assert.deepEqual(different, []);
});
