// As a server would: blocks into React's elements, and those into a string.

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { parse } from 'feed-article';
import { item, told } from './item.js';

const link = { rel: 'noopener noreferrer', referrerPolicy: 'no-referrer', target: '_blank' };

const inlines = (content) => content.map((part) => {
  if (typeof part === 'string') return part;
  if (part.type === 'link') return createElement('a', { href: part.url, ...link }, ...inlines(part.content));
  return createElement(part.type, null, ...inlines(part.content));
});
const lines = (blocks) => blocks.flatMap(({ content }) => inlines(content));
const body = (blocks) => blocks.map((block) => (block.type === 'list'
  ? createElement('ul', null, ...block.items.map((blocks) => createElement('li', null, ...lines(blocks))))
  : createElement('p', null, ...inlines(block.content))));

const article = parse(item);
console.log(JSON.stringify({ article: told(article), inline: renderToString(createElement('main', null, ...body(article.blocks))) }));
