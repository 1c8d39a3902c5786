// Notes, by the names that Markdown gives them: a label that is a word and of one note only, else a number.

/** @typedef {import('../index.d.ts').Block} Block */
/** @typedef {Map<string, string>} Notes names by the ids of the notes */

/**
 * @param {Block[]} blocks
 * @returns {Notes}
 */
export function footnotes(blocks) {
  const items = [...notesIn(blocks)];
  const count = new Map();
  for (const { label } of items) count.set(label, (count.get(label) ?? 0) + 1);
  return new Map(items.map(({ id, label }, at) => [id, /^[\da-z]+$/i.test(label) && count.get(label) === 1 ? label : `note-${at + 1}`]));
}

function* notesIn(blocks) {
  for (const block of blocks) {
    if (block.type === 'footnotes') yield* block.items;
    else if (['quote', 'callout', 'details'].includes(block.type)) yield* notesIn(block.content);
  }
}
