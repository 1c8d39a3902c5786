// A worker: the text of a feed in, its items out, a few at a time so that taking them over never holds up the page. The package takes it
// apart and learns from it.
// In: the text. Out: { feed: { title, count, all, profile } }, then { some: FeedItem[] } until all are there; or { item }; or { error }.

import init from '../pkg/index.js';
import { openFeed, provide } from '../pkg/read-feed.js';
import { fromJsonFeed } from '../pkg/adapters.js';

const atOnce = 100;
const codes = { 'invalid-input': 'not-a-feed' };

provide(() => import('../vendor/feedsmith.js'));

addEventListener('message', async ({ data }) => {
  try {
    await read(data);
  } catch (error) {
    const { code, message, cause } = error;
    // What is not there is this page's own part, not one that its visitor could install.
    postMessage({ error: code === 'unsupported' ? { code: 'no-splitter', message: cause.message } : { code: codes[code] ?? code ?? 'not-a-feed', message } });
  }
});

async function read(text) {
  const json = text.trimStart().startsWith('{') ? JSON.parse(text) : undefined;
  if (json && !Array.isArray(json.items)) {
    postMessage({ item: single(json) });
    return;
  }
  if (/<opml[\s>]/i.test(text.slice(0, 4096))) throw Object.assign(new Error('a list of feeds (OPML)'), { code: 'list-of-feeds' });
  await init();
  const { feed, items, all, profile } = await openFeed(text);
  if (!items.length) throw Object.assign(new Error('no items'), { code: 'empty-feed' });
  postMessage({ feed: { title: feed.title ?? 'A feed without a title', count: items.length, all, profile } });
  for (let at = 0; at < items.length; at += atOnce) postMessage({ some: items.slice(at, at + atOnce) });
}

/** One item by itself: of a JSON Feed, or as parse() takes it. */
function single(json) {
  if (typeof json.html === 'string') return json;
  if (typeof json.content_html === 'string' || typeof json.content_text === 'string') return fromJsonFeed(json);
  throw Object.assign(new Error('no items and no html'), { code: 'not-a-feed' });
}
