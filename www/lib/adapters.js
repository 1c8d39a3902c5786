// Feed parsers' items in, other formats' articles out. Plain functions on plain data: no WebAssembly, nothing to load.

export { fromFeedsmith } from './adapters/from-feedsmith.js';
export { fromJsonFeed } from './adapters/from-json-feed.js';
export { fromRssParser } from './adapters/from-rss-parser.js';
export { toJsonFeed } from './adapters/to-json-feed.js';
export { toJsonLd } from './adapters/to-json-ld.js';
export { toMdast } from './adapters/to-mdast.js';
export { toReadability } from './adapters/to-readability.js';
