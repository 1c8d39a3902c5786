// Parses items off the main thread. In: {id, input, options}. Out: {id, article, milliseconds} or {id, error: {code, message}}.

const library = load();
library.catch(() => {});

async function load() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is turned off.');
  const module = await import('./pkg/index.js');
  await module.default();
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
