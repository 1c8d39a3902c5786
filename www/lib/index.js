// Browsers, workers and extensions: the module is fetched once, by init().

import { FeedArticleError, load, warm } from './feed-article.js';

export { FeedArticleError, isReaderable, learn, parse, parseMany, render, sanitize } from './feed-article.js';

/** @type {Promise<void> | undefined} */
let loading;

/**
 * @param {import('./index.d.ts').InitInput} [input]
 * @returns {Promise<void>}
 */
export default function init(input = new URL('./feed_article_bg.wasm', import.meta.url)) {
  loading ??= compile(input)
    .then(load)
    .then(() => void globalThis.requestIdleCallback?.(warm))
    .catch((error) => {
      // A failed load is forgotten, so that a later call can try again.
      loading = undefined;
      if (error instanceof FeedArticleError) throw error;
      throw new FeedArticleError('not-initialised', `the WebAssembly module could not be loaded: ${error?.message ?? error}`, {
        cause: error,
      });
    });
  return loading;
}

/**
 * @param {import('./index.d.ts').InitInput} input
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(input) {
  const source = await input;
  if (ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  // By tag, not by instanceof: the value may come from another realm (a frame, a test environment).
  switch (Object.prototype.toString.call(source)) {
    case '[object WebAssembly.Module]':
      return source;
    case '[object ArrayBuffer]':
      return WebAssembly.compile(source);
    case '[object Response]':
      return receive(source);
    case '[object String]':
    case '[object URL]':
    case '[object Request]':
      return receive(await fetch(source));
    default:
      throw new FeedArticleError('invalid-input', 'init: expected a URL, a Request, a Response, bytes or a WebAssembly.Module');
  }
}

/**
 * @param {Response} response
 * @returns {Promise<WebAssembly.Module>}
 */
async function receive(response) {
  if (!response.ok) {
    throw new FeedArticleError('not-initialised', `the WebAssembly module could not be loaded: status ${response.status} from ${response.url}`);
  }
  const type = response.headers.get('Content-Type');
  // What a dev server, or a host of one page, answers where there is no such file.
  if (type?.startsWith('text/html')) {
    throw new FeedArticleError('not-initialised', `the WebAssembly module could not be loaded: ${response.url} is HTML, not the .wasm`);
  }
  // Only this type is compiled while it arrives; a server that sends another still works, a little later.
  const streams = type?.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
