// The public contract of `feed-article/worker`: the calls of `feed-article`, made in a web worker.
//
//   import { connect } from 'feed-article/worker';
//   const feed = connect();
//   const article = await feed.parse(item);

import type { FeedArticles } from './feed.js';
import type { Article, FeedArticleError, Input, Options, Profile } from './index.js';

/** The same class as that of `feed-article`. */
export { FeedArticleError } from './index.js';

/** Starts a worker, which loads the WebAssembly module at once; a call made meanwhile waits for that.
 *  Needs a browser, or another place with web workers.
 *  @throws {FeedArticleError} "unsupported" where there are none, as in Node: call `parse()` of `feed-article` there;
 *  "not-initialised" where the page's policy forbids the worker; "invalid-input" if `wasm` is neither address nor module. */
export function connect(settings?: Settings): Connection;

export interface Settings {
  /** The WebAssembly module, or its address; a relative one is resolved as in the page. Default: the `.wasm` beside the package's scripts. */
  wasm?: string | URL | Module;
  /** Makes the worker, and makes it again after a failure: for a policy (Trusted Types, a script's nonce or hash), another origin,
   *  or a bundler with a way of its own. What it runs has to be, or to import, `feed-article/worker-thread`. */
  worker?: () => Worker;
}

/** The calls take what those of `feed-article` take, as a copy by `structuredClone()`, and reject with the same errors. These come in
 *  addition, with the codes that there are:
 *  - "not-initialised": the worker or its WebAssembly module could not be loaded (the next call tries again), or the connection is closed;
 *  - "invalid-input", "invalid-option": a function, a symbol or something else that can't be copied;
 *  - "internal": the worker died; the next call starts another. */
export type Connection = Calls & Disposable;

interface Calls {
  parse(input: Input, options?: Options): Promise<Article>;

  /** The results are in the order of the items; a bad item yields its error in its place. The list is copied when the call is made,
   *  and goes back and forth in small pieces, so that a page stays responsive and other calls are answered in between. */
  parseMany(inputs: Iterable<Input>, options?: Options, many?: Many): Promise<Array<Article | FeedArticleError>>;

  /** Goes to the worker in small pieces, as the list of `parseMany` does. */
  learn(inputs: Iterable<Input>, options?: Options, many?: { signal?: AbortSignal }): Promise<Profile>;

  /** As in `feed-article/feed`. A worker of a browser finds no package by its name: there XML is "unsupported", and JSON Feed is read. */
  readFeed(text: string, options?: Options, many?: Many): Promise<FeedArticles>;

  sanitize(html: string, options?: Options): Promise<string>;

  isReaderable(html: string): Promise<boolean>;

  /** Ends the worker. Calls that wait for it, and all later ones, reject with "not-initialised". */
  close(): void;
}

export interface Many {
  /** Its abort rejects the call with the signal's reason. */
  signal?: AbortSignal;
  /** Called with each result as it arrives, in the order of the items. What it throws rejects the call. */
  onArticle?: (result: Article | FeedArticleError, index: number) => void;
}

// ── types of the platform ────────────────────────────────────────────────────────────────────────
// As in index.d.ts: what a project's "lib" lacks is left out.

type Platform<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Instance } } ? Instance : never;
type URL = Platform<"URL">;
type Worker = Platform<"Worker">;
type AbortSignal = Platform<"AbortSignal">;
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } } ? Instance : never;

/** `using feed = connect()` closes it, where TypeScript ("lib": ["ESNext.Disposable"]) and the engine know that. */
type Disposable = SymbolConstructor extends { readonly dispose: infer Dispose extends symbol } ? { [key in Dispose]: () => void } : unknown;
