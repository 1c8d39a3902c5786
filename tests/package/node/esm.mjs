import init, { parse } from 'feed-article';
import { sanitize } from 'feed-article/inline';
import { item, told } from './item.js';

await init();
console.log(JSON.stringify({ article: told(parse(item)), inline: sanitize(item.html, { baseUrl: item.url }) }));
