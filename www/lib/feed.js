// readFeed() for browsers, workers and extensions: it loads the WebAssembly module itself.

import init from './index.js';
import { provide, reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

provide(() => import('feedsmith'));

export const readFeed = reader(init);
