// readFeed() for Cloudflare Workers.

import init from './workerd.js';
import { provide, reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

provide(() => import('feedsmith'));

export const readFeed = reader(init);
