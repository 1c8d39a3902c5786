// Anywhere that can't fetch or read a file: the module is carried along as text, so that it is ready on import.
// Also what a bundler takes for a server: there is no file beside its bundle, unless it is put there.
// Compiled synchronously, because a service worker may not wait at the top of a module.

import embedded from './embedded.js';
import { load } from './feed-article.js';
import { bytesOf } from './text.js';

export { FeedArticleError, isReaderable, learn, parse, parseMany, render, sanitize } from './feed-article.js';

load(new WebAssembly.Module(bytesOf(embedded)));

/** Nothing to wait for: the same code runs with the other entries. */
export default async function init() {}
