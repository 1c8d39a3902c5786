// readFeed() for Cloudflare Workers.

import init from './workerd.js';
import { reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

export const readFeed = reader(init);
