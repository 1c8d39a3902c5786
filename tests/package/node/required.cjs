const { parse } = require('feed-article');
const { sanitize } = require('feed-article/inline');
const { item, told } = require('./item.js');

console.log(JSON.stringify({ article: told(parse(item)), inline: sanitize(item.html, { baseUrl: item.url }) }));
