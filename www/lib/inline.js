// For places that can't fetch or read a file: the module is inside the script as text, ready on import. Bundlers take this entry for
// servers too, because the .wasm would not be beside the bundle.
// Compiled synchronously, because a service worker may not wait at the top of a module.

import embedded from './embedded.js';
import { load } from './feed-article.js';
import { bytesOf } from './text.js';

export { FeedArticleError, isReaderable, learn, parse, parseMany, render, sanitize } from './feed-article.js';

load(new WebAssembly.Module(bytesOf(embedded)));

/** Nothing to wait for: the same code runs with the other entries. */
export default async function init() {}
