// What of a block can be read at a glance, and looked for in a source.

/** Characters. */
export const preview = 80;

/** The words at the beginning of a block, a run or a list of them. */
export function words(value) {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  if (Array.isArray(value)) {
    let said = '';
    for (const inner of value) {
      said += words(inner);
      if (said.length > preview) break;
    }
    return said;
  }
  const { content, caption, text, items, rows: lines, images, summary, term, embed, image } = value;
  return words(text ?? summary ?? term ?? content ?? items ?? caption ?? '') || words(lines?.[0]?.map((cell) => [cell.content, ' ']) ?? '')
    || images?.[0]?.alt || image?.alt || images?.[0]?.url || embed?.title || embed?.url || '';
}

/** What a block can be found by. @returns {{ text?: string, url?: string }} */
export function sign(block) {
  if (block.type === 'figure') return { url: block.images[0].originalUrl ?? block.images[0].url };
  if (block.type === 'embed') return { url: block.embed.id ?? block.embed.url };
  if (block.type === 'media') return { url: block.sources[0]?.url };
  return { text: words(block).slice(0, 30) };
}
