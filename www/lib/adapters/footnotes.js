// Footnotes: an ordered list whose items are all pointed at from before it, as `<sup><a href="#fn1">1</a></sup>` does. The
// vocabulary knows them as links and ids.

/** @typedef {import('../index.d.ts').Block} Block */
/** @typedef {Extract<import('../index.d.ts').Inline, { type: 'link' }>} Link */
/**
 * @typedef {object} Notes
 * @property {Map<Link, string | null>} references the links that are references, with their labels; null for those back from a note
 * @property {Map<Block, Array<{ label: string, content: Block[] }>>} definitions the lists that hold the notes
 */

/**
 * @param {Block[]} blocks
 * @returns {Notes}
 */
export function footnotes(blocks) {
  /** @type {Notes} */
  const notes = { references: new Map(), definitions: new Map() };
  /** @type {Map<string, Link[]>} */
  const pointing = new Map();
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'list' && block.ordered && isNotes(block, pointing)) {
      notes.definitions.set(block, block.items.map((content) => definition(content, String(++count), pointing, notes)));
    }
    for (const part of parts(block)) {
      // A link with a letter in it is a sentence's, to a chapter.
      if (part.type === 'link' && part.url.startsWith('#') && !/\p{L}/u.test(words(part))) {
        const id = part.url.slice(1);
        if (!pointing.has(id)) pointing.set(id, []);
        pointing.get(id).push(part);
      }
    }
  }
  return notes;
}

function isNotes({ items }, pointing) {
  const ids = items.map(idOf);
  return ids.length > 0 && ids.every((id) => id !== undefined && pointing.has(id)) && new Set(ids).size === ids.length;
}

function definition(content, label, pointing, notes) {
  for (const link of pointing.get(idOf(content))) notes.references.set(link, label);
  for (const part of parts(content)) if (isBack(part)) notes.references.set(part, null);
  return { label, content };
}

/** The id of an item: its first block's. */
function idOf([first]) {
  return first?.id;
}

/** `↩` and its like: a link within the page that is no word. */
function isBack(part) {
  return part.type === 'link' && part.url.startsWith('#') && !/[\p{L}\p{N}]/u.test(words(part));
}

function words(inline) {
  return typeof inline === 'string' ? inline : (inline.content ?? []).map(words).join('');
}

/** Every block and inline of a block, itself first, in the order of the text. */
function* parts(value) {
  if (Array.isArray(value)) for (const one of value) yield* parts(one);
  else if (typeof value === 'object') {
    if (value.type) yield value;
    for (const key of ['summary', 'term', 'items', 'rows', 'content', 'caption']) if (value[key]) yield* parts(value[key]);
  }
}
