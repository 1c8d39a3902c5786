import init, { parse } from './node_modules/feed-article/index.js';
import { item, told } from './item.js';

await init();
postMessage(told(parse(item)));
