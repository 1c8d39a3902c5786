// Makes the package's calls in a worker, so that the page stays responsive while items are parsed.

import { batches, isList } from './batches.js';
import { FeedArticleError } from './error.js';

export { FeedArticleError };

/** @typedef {import('./index.d.ts').Article} Article */
/** @typedef {import('./index.d.ts').Options} Options */
/** @typedef {{ article: Article } | { error: { code: FeedArticleError['code'], message: string } }} Outcome */
/** @typedef {(some: Array<Article | FeedArticleError>) => void} Keep */

// Written out: bundlers find the worker by this expression.
const start = () => new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' });

/**
 * @param {import('./worker.d.ts').Settings} [settings]
 * @returns {import('./worker.d.ts').Connection}
 */
export function connect({ wasm, worker = start } = {}) {
  if (worker === start && typeof Worker === 'undefined') {
    throw new FeedArticleError('unsupported', 'connect() needs web workers; here there are none: call parse() of "feed-article" directly');
  }
  return new Connection(worker, source(wasm));
}

class Connection {
  /** @type {() => Worker} */
  #start;
  /** @type {string | WebAssembly.Module | undefined} */
  #wasm;
  /** @type {Worker | undefined} */
  #worker;
  #answers = false;
  #closed = false;
  #last = 0;
  /** @type {Map<number, { resolve(value: unknown): void, reject(reason: unknown): void, keep: Keep | undefined }>} */
  #calls = new Map();

  constructor(start, wasm) {
    this.#start = start;
    this.#wasm = wasm;
    this.#wake();
  }

  parse(input, options) {
    return this.#ask('parse', input, options);
  }

  sanitize(html, options) {
    return this.#ask('sanitize', html, options);
  }

  isReaderable(html) {
    return this.#ask('isReaderable', html);
  }

  async parseMany(inputs, options, { signal, onArticle } = {}) {
    const { results, keep } = this.#keeper(signal, onArticle);
    const isAuto = options?.profile === 'auto';
    // The list is gone through twice.
    const list = isAuto && isList(inputs) ? Array.from(inputs) : inputs;
    const given = isAuto ? { ...options, profile: undefined } : options;
    const many = isAuto ? { ...given, profile: await this.learn(list, given, { signal }) } : given;
    for (const batch of batches(list)) await this.#askMany(batch, many, signal, keep);
    return results;
  }

  async learn(inputs, options, { signal } = {}) {
    const key = ++this.#last;
    try {
      for (const batch of batches(inputs)) await this.#gather(key, batch, signal);
      return await this.#ask('learn', key, options, signal);
    } catch (error) {
      if (!this.#closed) this.#ask('forget', key).catch(() => {});
      throw error;
    }
  }

  async readFeed(text, options, { signal, onArticle } = {}) {
    const { results, keep } = this.#keeper(signal, onArticle);
    const { feed, profile } = await this.#ask('readFeed', text, options, signal, keep);
    return { feed, articles: results, profile };
  }

  close() {
    this.#closed = true;
    this.#stop(new FeedArticleError('not-initialised', 'the connection was closed before this call was answered'));
  }

  // Engines that know no `using` have no such symbol.
  [Symbol.dispose ?? Symbol('dispose')]() {
    this.close();
  }

  /** Where results go as they arrive. */
  #keeper(signal, onArticle) {
    const results = [];
    const keep = (some) => {
      for (const result of some) {
        if (signal?.aborted || this.#closed) return;
        results.push(result);
        onArticle?.(result, results.length - 1);
      }
    };
    return { results, keep };
  }

  /** What can't be copied can't be read either, and is passed over. */
  async #gather(key, batch, signal) {
    try {
      await this.#ask('gather', { key, batch }, undefined, signal);
    } catch (error) {
      const uncopied = error instanceof FeedArticleError && error.code === 'invalid-input' && Array.isArray(batch);
      if (!uncopied) throw error;
      if (batch.length > 1) for (const input of batch) await this.#gather(key, [input], signal);
    }
  }

  /** A batch with an item that can't be copied is asked for item by item, so that only that one fails. */
  async #askMany(batch, options, signal, keep) {
    try {
      await this.#ask('parseMany', batch, options, signal, keep);
    } catch (error) {
      const uncopied = error instanceof FeedArticleError && error.code === 'invalid-input' && Array.isArray(batch);
      if (!uncopied) throw error;
      if (batch.length > 1) {
        for (const input of batch) await this.#askMany([input], options, signal, keep);
        return;
      }
      // The options are wrong for the whole list.
      await this.#ask('parseMany', [], options, signal);
      keep([error]);
    }
  }

  /**
   * @param {'forget' | 'gather' | 'isReaderable' | 'learn' | 'parse' | 'parseMany' | 'readFeed' | 'sanitize'} name
   * @param {unknown} input
   * @param {Options} [options]
   * @param {AbortSignal} [signal]
   * @param {Keep} [keep]
   */
  async #ask(name, input, options, signal, keep) {
    signal?.throwIfAborted();
    if (this.#closed) throw new FeedArticleError('not-initialised', `the connection is closed: connect() again before ${name}()`);
    const id = ++this.#last;
    post(this.#wake(), { id, name, input, options });
    let abort;
    try {
      return await new Promise((resolve, reject) => {
        abort = () => reject(signal.reason);
        signal?.addEventListener('abort', abort);
        this.#calls.set(id, { resolve, reject, keep });
      });
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#calls.delete(id);
    }
  }

  /** The worker: the one that runs, or a new one. */
  #wake() {
    if (this.#worker) return this.#worker;
    let worker;
    try {
      worker = this.#start();
    } catch (error) {
      throw new FeedArticleError('not-initialised', `the worker could not be started: ${error?.message ?? error}`, { cause: error });
    }
    this.#worker = worker;
    this.#answers = false;
    worker.addEventListener('message', ({ data }) => {
      if (worker === this.#worker) this.#receive(data);
    });
    const lost = (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#stop(this.#loss(event));
    };
    worker.addEventListener('error', lost);
    worker.addEventListener('messageerror', lost);
    worker.postMessage({ wasm: this.#wasm });
    return worker;
  }

  /** @param {{ id: number, value?: unknown, some?: Outcome[], error?: { code: FeedArticleError['code'], message: string } }} answer */
  #receive({ id, value, some, error }) {
    this.#answers = true;
    const call = this.#calls.get(id);
    if (!call) return;
    try {
      if (error) throw rebuilt(error);
      if (some) call.keep(some.map((outcome) => ('error' in outcome ? rebuilt(outcome.error) : outcome.article)));
      else call.resolve(value);
    } catch (reason) {
      call.reject(reason);
    }
  }

  #loss({ message }) {
    if (this.#answers) {
      return new FeedArticleError('internal', `the worker failed${message ? ` (${message})` : ''}; a later call starts another one. Please report it.`);
    }
    const why = message || "its script did not load, or the page's policy forbids it";
    return new FeedArticleError('not-initialised', `the worker could not be started: ${why}`);
  }

  /** Ends the worker, and the calls that wait for it. */
  #stop(reason) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#calls.values()) reject(reason);
  }
}

function rebuilt({ code, message }) {
  return new FeedArticleError(code, message);
}

function post(worker, message) {
  try {
    worker.postMessage(message);
  } catch (cause) {
    const [code, what] = isCopied(message.options) ? ['invalid-input', 'input'] : ['invalid-option', 'options'];
    throw new FeedArticleError(code, `${what}: expected plain data, which can be copied to the worker: ${cause?.message ?? cause}`, { cause });
  }
}

function isCopied(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

/** What can be posted: an address, resolved here because the worker has another base, or a module. */
function source(wasm) {
  switch (Object.prototype.toString.call(wasm)) {
    case '[object Undefined]':
    case '[object WebAssembly.Module]':
      return wasm;
    case '[object String]':
    case '[object URL]':
      try {
        return new URL(wasm, globalThis.document?.baseURI ?? globalThis.location?.href).href;
      } catch {
        // No address: said below.
      }
  }
  throw new FeedArticleError('invalid-input', 'connect: expected wasm to be a URL or a WebAssembly.Module');
}
