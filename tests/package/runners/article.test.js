// Taken as it is by Vitest and by Jest, in jsdom and in Node.

import { parse, render } from 'feed-article/inline';
import { expected, item, told } from './item.js';

test('the item', () => {
  expect(told(parse(item))).toEqual(expected);
  if (typeof document === 'undefined') return;
  document.body.append(render(item).fragment);
  expect(document.body.innerHTML).toBe(expected.html);
});
