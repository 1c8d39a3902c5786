// The way to the worker: parse(input) on this side, the package on the other.

const workerUrl = new URL('../worker.js', import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy('feed-article-page', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('Only the worker is loaded by this page.');
    return url;
  },
});

/** An error as the worker reports it; `code` is the package's, or "not-loaded". */
export class ParserError extends Error {
  constructor({ code, message }) {
    super(message);
    this.code = code;
  }
}

/** @returns {{ parse(input: string | object, options?: object): Promise<{ article: object, milliseconds: number }> }} */
export function createParser() {
  const waiting = new Map();
  let next = 0;
  const worker = new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' });

  worker.addEventListener('message', ({ data: { id, error, ...result } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new ParserError(error));
    else resolve(result);
  });

  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) {
      reject(new ParserError({ code: 'not-loaded', message: event.message || 'The worker did not start.' }));
    }
    waiting.clear();
  });

  return {
    parse(input, options) {
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, input, options });
      });
    },
  };
}
