// Runs in a process of its own: a start, or one hostile document, of which the page must survive that it takes for ever.

import { grow } from './shapes.js';

/** Each takes what the page asks for and gives what it answers. */
const work = { start, steps, hostile };

addEventListener('message', async ({ data: { name, ...asked } }) => {
  try {
    parent.postMessage(await work[name](asked), '*');
  } catch (error) {
    parent.postMessage({ error: String(error?.message ?? error) }, '*');
  }
});
parent.postMessage({ ready: true }, '*');

/** From nothing but the script to the first article; and then that article again and again, as a page with a feed would. */
async function start({ wasm, html, stay = 0 }) {
  const { default: init, parse } = await import('/pkg/index.js');
  const begin = performance.now();
  await init(wasm);
  const loaded = performance.now();
  const { html: clean } = parse(html);
  if (!clean) throw new Error('the first article is empty');
  const times = { load: loaded - begin, parse: performance.now() - loaded };
  for (let more = 0; more < stay; more += 1) parse(html);
  // Compiled code is cached some seconds after it was in use.
  if (stay > 0) await new Promise((resolve) => setTimeout(resolve, 3000));
  return times;
}

/** The same, step by step. */
async function steps({ wasm, html }) {
  const { default: init, parse } = await import('/pkg/index.js');
  const times = {};
  let since = performance.now();
  const lap = (name) => {
    const now = performance.now();
    times[name] = now - since;
    since = now;
  };
  const bytes = await (await fetch(wasm)).arrayBuffer();
  lap('fetch');
  const module = await WebAssembly.compile(bytes);
  lap('compile');
  await init(module);
  lap('instantiate');
  parse(html);
  lap('parse');
  return times;
}

let ready;

async function hostile({ contender, shape, bytes }) {
  ready ??= import('./contenders.js').then(async (all) => {
    await all.init();
    return all;
  });
  const { contenders } = await ready;
  const html = grow(shape.parts, bytes);
  const begin = performance.now();
  contenders.find(({ id }) => id === contender).run({ html });
  return { ms: performance.now() - begin };
}
