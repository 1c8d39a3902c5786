// A worker: the text of a feed in, its items out, a few at a time so that taking them over never holds up the page.
// In: the text. Out: { feed: { title, count } }, then { some: FeedItem[] } until all are there; or { item }; or { error }.

import { parseFeed } from '../vendor/feedsmith.js';
import { fromFeedsmith, fromJsonFeed } from '../pkg/adapters.js';

const atOnce = 100;
const most = 5000;

addEventListener('message', ({ data }) => {
  try {
    read(data);
  } catch (error) {
    postMessage({ error: { code: error.code ?? 'not-a-feed', message: error.message } });
  }
});

function read(text) {
  const json = text.trimStart().startsWith('{') ? JSON.parse(text) : undefined;
  if (json && !Array.isArray(json.items)) {
    postMessage({ item: single(json) });
    return;
  }
  if (/<opml[\s>]/i.test(text.slice(0, 4096))) throw Object.assign(new Error('a list of feeds (OPML)'), { code: 'list-of-feeds' });
  const { feed } = json ? { feed: json } : parseFeed(text);
  const items = feed.items ?? feed.entries ?? [];
  if (!items.length) throw Object.assign(new Error('no items'), { code: 'empty-feed' });
  postMessage({ feed: { title: name(feed), count: Math.min(items.length, most), all: items.length } });
  for (let at = 0; at < Math.min(items.length, most); at += atOnce) {
    postMessage({ some: items.slice(at, Math.min(at + atOnce, most)).map((item) => (json ? fromJsonFeed(item, feed) : fromFeedsmith(item, feed))) });
  }
}

/** One item by itself: of a JSON Feed, or as parse() takes it. */
function single(json) {
  if (typeof json.html === 'string') return json;
  if (typeof json.content_html === 'string' || typeof json.content_text === 'string') return fromJsonFeed(json);
  throw Object.assign(new Error('no items and no html'), { code: 'not-a-feed' });
}

function name({ title }) {
  const text = typeof title === 'string' ? title : title?.value;
  return typeof text === 'string' && text.trim() ? text.trim() : 'A feed without a title';
}
