// readFeed() for Node, Deno and Bun.

import init from './node.js';
import { provide, reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

provide(() => import('feedsmith'));

export const readFeed = reader(init);
