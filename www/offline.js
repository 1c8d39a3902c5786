// A service worker: what the page is made of is kept when it is first loaded, and taken from there when there is no network. With a network
// the network wins, so that nobody looks at an old page.

const kept = 'feed-article-page';
const files = [
  './', 'article.css', 'dark.css', 'style.css', 'favicon.svg', 'site.webmanifest',
  ...['asked', 'block', 'call', 'card', 'copy', 'date', 'decode', 'details', 'element', 'embed', 'facts', 'failure', 'feed', 'footnotes', 'formula', 'inline', 'intake', 'item', 'keep', 'learnt', 'light',
    'link', 'main', 'map', 'marks', 'media', 'options', 'output', 'outside', 'pace', 'parser', 'picture', 'place', 'plain', 'players', 'policy', 'providers', 'raw', 'reader',
    'removed', 'samples', 'saved', 'settings', 'sign', 'split', 'splitter', 'table', 'tabs', 'tree', 'where'].map((name) => `page/${name}.js`),
  ...['arabic.html', 'bbc.html', 'blocks.html', 'courier.xml', 'feed.xml', 'hacker-news.html', 'hostile.html', 'japanese.html', 'medium.html', 'page.html', 'podcast.html', 'reddit.html', 'wechat.html',
    'wordpress.html', 'zh-news.txt', 'lake.svg'].map((name) => `samples/${name}`),
  'vendor/feedsmith.js',
  ...['adapters', 'adapters/field', 'adapters/footnotes', 'adapters/from-feedsmith', 'adapters/from-json-feed', 'adapters/from-rss-parser', 'adapters/html',
    'adapters/mdast-line', 'adapters/mdast-table', 'adapters/to-json-feed', 'adapters/to-json-ld', 'adapters/to-mdast', 'adapters/to-readability', 'batches', 'decode',
    'error', 'feed-article', 'feed_article', 'index', 'read-feed', 'text', 'worker', 'worker-thread'].map((name) => `pkg/${name}.js`),
  'pkg/feed_article_bg.wasm',
].map((file) => new URL(file, self.location).href);
const known = new Set(files);

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, '').replace(/index\.html$/, '');
  if (request.method === 'GET' && known.has(address)) event.respondWith(answer(request, address));
});

async function answer(request, address) {
  const cache = await caches.open(kept);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const stored = await cache.match(address);
    if (stored) return stored;
    throw error;
  }
}
