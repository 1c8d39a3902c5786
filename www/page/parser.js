// The way to the package: parse(input) on this side, a worker on the other.

const workerUrl = new URL('../pkg/worker-thread.js', import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy('feed-article-page', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('Only the worker is loaded by this page.');
    return url;
  },
});

// The first call compiles what it runs. This one is nobody's, so that no reader's item pays for that.
const first = `<!--0-->
[title](https://a.example/)
------

<div><i>2000-01-01T00:00:00Z</i></div><img src="https://a.example/a.jpg"><small>caption</small>
<p>一 <b>b</b> <a href="https://b.example/?utm_source=c">link</a></p><ul><li>item</ul>
<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe><p>© 2000</p><hr>`;

/** @returns {{ parse(input: string | object, options?: object): Promise<{ article: object, milliseconds: number }> }} */
export function createParser() {
  let loading;

  // A failed load is tried again with the next item.
  const load = () => {
    loading ??= start().catch((error) => {
      loading = undefined;
      throw Object.assign(new Error(error.message), { code: 'not-loaded' });
    });
    return loading;
  };

  load().catch(() => {});
  return {
    async parse(input, options) {
      const feed = await load();
      const start = performance.now();
      const article = await feed.parse(input, options);
      return { article, milliseconds: performance.now() - start };
    },
  };
}

async function start() {
  const { connect } = await import('../pkg/worker.js');
  const feed = connect({ worker: () => new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' }) });
  try {
    await feed.parse(first);
    return feed;
  } catch (error) {
    feed.close();
    throw error;
  }
}
