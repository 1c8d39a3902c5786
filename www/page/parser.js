// The way to the package: its calls, made in its worker.

import { script } from './policy.js';

// The worker's scripts, the module and the rest of the page come at the same time. If the module does not come this way, the
// worker tries by itself, and says what is wrong.
const wasmUrl = new URL('../pkg/feed_article_bg.wasm', import.meta.url);
const early = {
  worker: new Worker(script('parser'), { type: 'module' }),
  wasm: globalThis.WebAssembly?.compileStreaming?.(fetch(wasmUrl)).catch(() => undefined),
};
early.worker.addEventListener('error', () => { early.worker = undefined; });

/** One for the page, started as soon as this file is there. */
export const parser = createParser();

// A failed load is tried again with the next item.
function createParser() {
  let loading;

  const load = () => {
    loading ??= start().catch((error) => {
      loading = undefined;
      throw Object.assign(new Error(error.message), { code: typeof WebAssembly === 'undefined' ? 'no-webassembly' : 'not-loaded' });
    });
    return loading;
  };

  load().catch(() => {});
  let calls = 0;
  return {
    /** @returns {Promise<{ article: object, milliseconds: number, first: boolean, clear: boolean }>} `first`: the call had to compile what it runs; `clear`: of a whole page, an article stands out on it */
    async parse(input, options) {
      const feed = await load();
      const first = calls++ === 0;
      const start = performance.now();
      const article = await feed.parse(input, options);
      const milliseconds = performance.now() - start;
      const clear = !article.flags.page || await feed.isReaderable(input.html ?? input);
      return { article, milliseconds, first, clear };
    },

    /** How long the call takes once what it runs is compiled. @returns {Promise<{ milliseconds: number, runs: number }>} */
    async pace(input, options) {
      await load();
      return paceOf({ wasm: await early.wasm, input, options });
    },

    /** As parseMany() of feed-article/worker. */
    async parseMany(inputs, options, many) {
      const feed = await load();
      return feed.parseMany(inputs, options, many);
    },
  };
}

async function start() {
  const { connect } = await import('../pkg/worker.js');
  const feed = connect({ wasm: await early.wasm, worker });
  try {
    await feed.isReaderable('');
    return feed;
  } catch (error) {
    feed.close();
    throw error;
  }
}

function worker() {
  const { worker: first } = early;
  early.worker = undefined;
  return first ?? new Worker(script('parser'), { type: 'module' });
}

let pacing;
let asked = 0;

// In a worker of its own, so that the page's next item does not wait. The module is the same, and with it what was compiled of it.
function paceOf(question) {
  pacing ??= new Worker(script('pace'), { type: 'module' });
  const id = ++asked;
  return new Promise((resolve, reject) => {
    pacing.onmessage = ({ data }) => {
      if (data.id !== id) return;
      if (data.error) reject(new Error(data.error));
      else resolve(data);
    };
    pacing.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    pacing.postMessage({ id, ...question });
  });
}
