import init, { parse } from 'feed-article';
import { item, told } from './item.js';

await init();
console.log(JSON.stringify(told(parse(item))));
