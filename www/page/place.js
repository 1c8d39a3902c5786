// Where in the article something stood that is no longer there: between two of its blocks.

import { sign } from './sign.js';

// Characters. Fewer of them stand in more than one place of a page.
const shortest = 12;

/** @returns {(start: number) => number} the index of the block before which a place in the source lies; the number of blocks where it is after all */
export function placer({ blocks }, find) {
  let known;
  return (start) => {
    known ??= places(blocks, find);
    return known.find((place) => place.start > start)?.index ?? blocks.length;
  };
}

/** Where in the source the blocks begin, in their order; those that can't be told apart by their first words are left out. */
export function places(blocks, find, from = 0) {
  const all = blocks.map((block, index) => ({ index, ...sign(block) }));
  const telling = all.filter(({ text }) => text === undefined || text.length >= shortest);
  const found = [];
  for (const { index, ...entry } of telling.length ? telling : all) {
    const place = find(entry, from);
    if (!place) continue;
    found.push({ start: place.start, end: place.end, index });
    from = place.start;
  }
  return found;
}
