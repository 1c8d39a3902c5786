// readFeed() for Node, Deno and Bun.

import init from './node.js';
import { reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

export const readFeed = reader(init);
