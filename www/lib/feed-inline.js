// readFeed() with the module carried along, for bundles of servers.

import init from './inline.js';
import { provide, reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

provide(() => import('feedsmith'));

export const readFeed = reader(init);
