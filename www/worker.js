// Parses items off the main thread. In: {id, input, options}. Out: {id, article, milliseconds} or {id, error: {code, message}}.

// The first call compiles what it runs. This one is nobody's, so that no reader's item pays for that.
const first = `<!--0-->
[title](https://a.example/)
------

<div><i>2000-01-01T00:00:00Z</i></div><img src="https://a.example/a.jpg"><small>caption</small>
<p>一 <b>b</b> <a href="https://b.example/?utm_source=c">link</a></p><ul><li>item</ul>
<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe><p>© 2000</p><hr>`;

const library = load();
library.catch(() => {});

async function load() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is turned off.');
  const module = await import('./pkg/index.js');
  await module.default();
  module.parse(first);
  return module;
}

self.addEventListener('message', async ({ data: { id, input, options } }) => {
  let parse;
  try {
    ({ parse } = await library);
  } catch (error) {
    postMessage({ id, error: { code: 'not-loaded', message: error.message } });
    return;
  }
  try {
    const start = performance.now();
    const article = parse(input, options);
    postMessage({ id, article, milliseconds: performance.now() - start });
  } catch (error) {
    postMessage({ id, error: { code: error.code ?? 'internal', message: error.message } });
  }
});
