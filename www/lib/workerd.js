// Cloudflare Workers, and other runtimes where WebAssembly is imported: the module comes compiled, ready on import.

import module from './feed_article_bg.wasm?module';
import { load } from './feed-article.js';

export { FeedArticleError, isReaderable, learn, parse, parseMany, render, sanitize } from './feed-article.js';

load(module);

/** Nothing to wait for: the same code runs in a browser. */
export default async function init() {}
