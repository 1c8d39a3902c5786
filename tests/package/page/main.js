// A page that uses every entry a page has. The same for all bundlers.

import init, { parse, render } from 'feed-article';
import { toReadability } from 'feed-article/adapters';
import { connect } from 'feed-article/worker';
import { item, told } from './item.js';

const main = document.querySelector('main');

async function show() {
  await init();
  main.append(render(item).fragment);
  const feed = connect();
  const inWorker = await feed.parse(item);
  feed.close();
  return { page: told(parse(item)), rendered: main.innerHTML, worker: told(inWorker), readability: toReadability(inWorker).content };
}

show().then((shown) => { window.shown = shown; }, (error) => { window.shown = { error: String(error) }; });
