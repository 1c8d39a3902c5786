// A worker that measures: the same call again and again, without the way to the page and back.
// In: { id, wasm, input, options }. Out: { id, milliseconds, runs } or { id, error }.

import init, { parse } from '../pkg/index.js';

// Milliseconds. The engine replaces its quick first code by better code on the way.
const warming = 60;
const measuring = 120;

addEventListener('message', async ({ data: { id, wasm, input, options } }) => {
  try {
    await init(wasm);
    repeat(warming, input, options);
    postMessage({ id, ...repeat(measuring, input, options) });
  } catch ({ message }) {
    postMessage({ id, error: message });
  }
});

function repeat(least, input, options) {
  const start = performance.now();
  let runs = 0;
  let taken = 0;
  while (taken < least) {
    parse(input, options);
    runs += 1;
    taken = performance.now() - start;
  }
  return { milliseconds: taken / runs, runs };
}
