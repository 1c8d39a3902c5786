import { parse } from 'feed-article';
import { item, told } from './item.js';

export default {
  fetch: () => Response.json(told(parse(item))),
};
