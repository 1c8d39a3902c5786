// Sends a long list to the worker in pieces: the page copies each piece, an abort takes effect between two pieces, and other calls wait
// for one piece at most.

const ITEMS = 50;
const CHARACTERS = 100_000;

/**
 * What is no list is passed on as it is: the worker says what is wrong with it, or with the options.
 * @param {Iterable<unknown>} inputs
 */
export function* batches(inputs) {
  if (!isList(inputs)) {
    yield inputs;
    return;
  }
  // A copy, because the caller's list may change in the meantime.
  const list = Array.from(inputs);
  let at = 0;
  do {
    const start = at;
    let characters = 0;
    while (at < list.length && at - start < ITEMS && characters < CHARACTERS) {
      characters += size(list[at]);
      at += 1;
    }
    yield list.slice(start, at);
  } while (at < list.length);
}

/** A string is an iterable of characters, which nobody means here. */
export function isList(inputs) {
  return typeof inputs !== 'string' && typeof inputs?.[Symbol.iterator] === 'function';
}

function size(input) {
  try {
    return Number(typeof input === 'string' ? input.length : input.html.length) || 0;
  } catch {
    return 0;
  }
}
