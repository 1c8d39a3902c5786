// The text of a feed → its items, made in a worker. Only XML and JSON are sent there; what is neither is an item as it stands.

import { script } from './policy.js';

/** Whether a text is a feed, or JSON of another kind; anything else is an item. */
export function needsSplitting(text) {
  const start = text.slice(0, 4096).replace(/^\uFEFF/, '').trimStart();
  return start.startsWith('{') || /^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|opml)[\s>]/i.test(start);
}

/**
 * @param {string} text
 * @param {{ signal: AbortSignal, onFeed(feed: { title: string, count: number, all: number, profile: object }): void, onItems(items: object[]): void }} calls
 * @returns {Promise<object | undefined>} the item, where the text is a single one
 */
export async function split(text, { signal, onFeed, onItems }) {
  signal.throwIfAborted();
  const worker = new Worker(script('splitter'), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      let missing = Infinity;
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(Object.assign(new Error(event.message || 'its worker did not load'), { code: 'no-splitter' }));
      });
      worker.addEventListener('message', ({ data: { feed, some, item, error } }) => {
        if (error) reject(Object.assign(new Error(error.message), { code: error.code }));
        if (item) resolve(item);
        if (feed) {
          missing = feed.count;
          onFeed(feed);
        }
        if (some) {
          onItems(some);
          missing -= some.length;
          if (missing <= 0) resolve(undefined);
        }
      });
      worker.postMessage(text.replace(/^\uFEFF/, ''));
    });
  } finally {
    worker.terminate();
  }
}
