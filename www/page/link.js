// Which element of the reader shows which block of the article, both ways.

const nodes = new WeakMap();
const blocks = new WeakMap();

/** Notes that `node` shows `block`. */
export function join(block, node) {
  nodes.set(block, node);
  blocks.set(node, block);
}

/** @returns {HTMLElement | undefined} */
export function nodeOf(block) {
  return nodes.get(block);
}

/** The blocks that an element stands in, the innermost first. */
export function blocksAround(node) {
  const around = [];
  for (let at = node; at; at = at.parentElement) if (blocks.has(at)) around.push(blocks.get(at));
  return around;
}
