// The way to the package: its calls, made in its worker.

import { script } from './policy.js';

// The first call compiles what it runs. This one is nobody's, so that no reader's item pays for that.
const first = `<!--0-->
[title](https://a.example/)
------

<div><i>2000-01-01T00:00:00Z</i></div><img src="https://a.example/a.jpg"><small>caption</small>
<p>一 <b>b</b> <a href="https://b.example/?utm_source=c">link</a></p><ul><li>item</ul>
<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe><p>© 2000</p><hr>`;

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
  return {
    /** @returns {Promise<{ article: object, milliseconds: number }>} */
    async parse(input, options) {
      const feed = await load();
      const start = performance.now();
      const article = await feed.parse(input, options);
      return { article, milliseconds: performance.now() - start };
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
    await feed.parse(first);
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
