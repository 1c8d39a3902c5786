// The worker's side of worker.js. In: { wasm } once, then { id, name, input, options }.
// Out: { id, value } or { id, error }; for a list { id, some } before that, as often as there is something.

import init, { isReaderable, learn, parse, parseMany, sanitize } from './index.js';
import { openFeed } from './read-feed.js';

// Milliseconds of parsing that are posted at once. Taking articles over takes the page less time than making them took here,
// so this keeps each of its tasks far below the 50 ms at which a page feels stuck.
const SLICE = 8;

const calls = { forget, gather, isReaderable, learn: learnFromGathered, parse, parseMany: parseInSlices, readFeed: readInSlices, sanitize };
/** Lists that are on their way, by their keys. */
const gathered = new Map();
let wasm;

addEventListener('message', async ({ data }) => {
  const { id, name, input, options } = data;
  if (id === undefined) {
    ({ wasm } = data);
    init(wasm).catch(() => {}); // The calls say why.
    return;
  }
  try {
    await init(wasm);
    postMessage({ id, value: await calls[name](input, options, (some) => postMessage({ id, some })) });
  } catch (error) {
    postMessage({ id, error: told(error) });
  }
});

// What can't be read here can't be answered either: the other side takes this for the end of the worker, and starts another.
addEventListener('messageerror', () => {
  throw new Error('a message could not be read');
});

function gather({ key, batch }) {
  const list = gathered.get(key);
  if (list) list.push(...batch);
  else gathered.set(key, batch);
}

function forget(key) {
  gathered.delete(key);
}

function learnFromGathered(key, options) {
  const list = gathered.has(key) ? gathered.get(key) : [];
  gathered.delete(key);
  return learn(list, options);
}

async function readInSlices(text, options, send) {
  const { feed, items, profile } = await openFeed(text, options);
  parseInSlices(items, { ...options, profile }, send);
  return { feed, profile };
}

function parseInSlices(inputs, options, send) {
  if (!Array.isArray(inputs) || inputs.length === 0) return void parseMany(inputs, options);
  let some = [];
  let since = performance.now();
  for (const input of inputs) {
    const [result] = parseMany([input], options);
    some.push(result instanceof Error ? { error: told(result) } : { article: result });
    const now = performance.now();
    if (now - since < SLICE) continue;
    send(some);
    some = [];
    since = now;
  }
  if (some.length > 0) send(some);
}

function told({ code, message }) {
  return { code: code ?? 'internal', message };
}
