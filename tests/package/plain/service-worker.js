// No worker of this kind may wait at the top of a module: the fetching entry is made ready with the installation, the inline entry is.

import init, { parse } from './node_modules/feed-article/index.js';
import { parse as parseInline } from './node_modules/feed-article/inline.js';
import { item, told } from './item.js';

addEventListener('install', (event) => { event.waitUntil(init()); });
addEventListener('message', ({ source }) => {
  source.postMessage({ fetched: told(parse(item)), inline: told(parseInline(item)) });
});
