// What every entry shares: the calls, and an instance that is replaced when it fails. The entries differ only in how they get the
// compiled module: index.js fetches it, node.js reads it from a file, inline.js contains it, workerd.js imports it.

import { isList } from './batches.js';
import { Decoder } from './decode.js';
import { FeedArticleError } from './error.js';
import { initSync, isReaderable as judge, learn as study, parse as read, prepare, render as build, reset, sanitize as clean } from './feed_article.js';

export { FeedArticleError };

/** @typedef {import('./index.d.ts').Input} Input */
/** @typedef {import('./index.d.ts').Options} Options */
/** @typedef {import('./index.d.ts').Article} Article */

/** @type {WebAssembly.Module | undefined} */
let compiled;
let running = false;
let called = false;

/**
 * The first module stays; a second load is harmless.
 * @param {WebAssembly.Module} module
 */
export function load(module) {
  if (compiled) return;
  try {
    start(module);
  } catch (error) {
    reset();
    throw error;
  }
  compiled = module;
}

/** @param {WebAssembly.Module} module */
function start(module) {
  initSync({ module });
  running = true;
}

// A little of much: what the engine compiles for it, the first article need not wait for.
const LITTLE = `<h2>一</h2><p>One <b>b</b> <a href="https://a.example/?utm_source=b">link</a></p><ul><li>item</ul><blockquote>q</blockquote>
<figure><img src="https://a.example/a.jpg"><figcaption>caption</figcaption></figure><table><tr><td>cell</table>
<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe><pre>code</pre><p>© 2000</p><hr>`;

/** Runs the module once over next to nothing, if nobody has called it yet. */
export function warm() {
  if (!called) parse(LITTLE);
}

/**
 * @param {Input} input
 * @param {Options} [options]
 * @returns {Article}
 */
export function parse(input, options) {
  return call('parse', () => {
    const decoder = new Decoder();
    read(input, options, decoder);
    return decoder.value;
  });
}

/**
 * @param {Iterable<Input>} inputs
 * @param {Options} [options]
 * @returns {Array<Article | FeedArticleError>}
 */
export function parseMany(inputs, options) {
  if (options?.profile === 'auto') return parseLearning(inputs, options);
  const prepared = call('parseMany', () => prepare(options));
  return listed(inputs).map((input) => {
    try {
      return parse(input, prepared);
    } catch (error) {
      if (error instanceof FeedArticleError) return error;
      throw error;
    }
  });
}

/** The list is gone through twice, so it is copied first. */
function parseLearning(inputs, options) {
  const given = { ...options, profile: undefined };
  call('parseMany', () => prepare(given));
  const list = listed(inputs);
  return parseMany(list, { ...given, profile: learn(list, given) });
}

function listed(inputs) {
  if (!isList(inputs)) {
    throw new FeedArticleError('invalid-input', 'inputs: expected an array or another iterable of items');
  }
  return Array.from(inputs);
}

/**
 * @param {Iterable<Input>} inputs
 * @param {Options} [options]
 * @returns {import('./index.d.ts').Profile}
 */
export function learn(inputs, options) {
  const prepared = call('learn', () => prepare(options));
  const list = listed(inputs);
  return call('learn', () => study(list, prepared));
}

/**
 * @param {string} html
 * @param {Options} [options]
 * @returns {string}
 */
export function sanitize(html, options) {
  return call('sanitize', () => clean(html, options));
}

/**
 * @param {string} html
 * @returns {boolean}
 */
export function isReaderable(html) {
  return call('isReaderable', () => judge(html));
}

/**
 * @param {Input} input
 * @param {Options} [options]
 * @returns {{ article: Article, fragment: DocumentFragment }}
 */
export function render(input, options) {
  const { document } = globalThis;
  if (!document) {
    throw new FeedArticleError('unsupported', 'render() needs a document; here there is none: use parse() and its html or blocks');
  }
  return call('render', () => {
    const decoder = new Decoder();
    const fragment = build(input, options, decoder, document);
    return { article: decoder.value, fragment };
  });
}

/**
 * @template T
 * @param {string} name
 * @param {() => T} work
 * @returns {T}
 */
function call(name, work) {
  called = true;
  if (!compiled) {
    throw new FeedArticleError('not-initialised', `the WebAssembly module is not loaded yet: await init() once before ${name}()`);
  }
  try {
    if (!running) start(compiled);
    return work();
  } catch (error) {
    throw explain(error);
  }
}

/**
 * @param {unknown} error
 * @returns {FeedArticleError}
 */
function explain(error) {
  if (isRefusal(error)) return new FeedArticleError(error.code, error.message);
  // A trap, a stack overflow or anything else that left wasm without returning: its stack and heap are in no known state.
  // The next call starts a new instance, not this one, which may stand at the end of the stack.
  running = false;
  reset();
  return new FeedArticleError('internal', 'feed-article failed on this input; later calls are not affected. Please report it.', {
    cause: error,
  });
}

/**
 * wasm.rs refuses with a plain object; whatever JavaScript throws itself is an Error, or a DOMException, whose code is a number.
 * @param {any} error
 * @returns {error is { code: import('./index.d.ts').FeedArticleError['code'], message: string }}
 */
function isRefusal(error) {
  return typeof error?.code === 'string' && !(error instanceof Error);
}
