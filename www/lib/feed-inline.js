// readFeed() with the module carried along, for bundles of servers.

import init from './inline.js';
import { reader } from './read-feed.js';

export { FeedArticleError } from './feed-article.js';

export const readFeed = reader(init);
