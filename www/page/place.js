// Where in the article something stood that is no longer there: between two of its blocks.

import { nodeOf } from './link.js';
import { words } from './tree.js';

/** @returns {(start: number) => { node: HTMLElement, after: boolean } | undefined} the block before which a place in the source lies */
export function placer(article, find) {
  let known;
  return (start) => {
    known ??= places(article, find);
    const next = known.find((place) => place.start > start);
    if (next) return { node: next.node, after: false };
    const last = known.at(-1);
    return last && { node: last.node, after: true };
  };
}

function places({ blocks }, find) {
  const found = [];
  let from = 0;
  for (const block of blocks) {
    const node = nodeOf(block);
    const place = node?.isConnected ? find(sign(block), from) : undefined;
    if (!place) continue;
    found.push({ start: place.start, node });
    from = place.start;
  }
  return found;
}

function sign(block) {
  if (block.type === 'figure') return { url: block.images[0].originalUrl ?? block.images[0].url };
  if (block.type === 'embed') return { url: block.embed.id ?? block.embed.url };
  if (block.type === 'media') return { url: block.sources[0]?.url };
  return { text: words(block).slice(0, 30) };
}
