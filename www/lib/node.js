// Node, Deno and Bun: the module is read from beside this file, so that it is ready on import.

import { readFileSync } from 'node:fs';
import { load } from './feed-article.js';

export { FeedArticleError, isReaderable, learn, parse, parseMany, render, sanitize } from './feed-article.js';

load(new WebAssembly.Module(readFileSync(new URL('./feed_article_bg.wasm', import.meta.url))));

/** Nothing to wait for: the same code runs in a browser. */
export default async function init() {}
