// Lights the block of the article that a row of the tree stands for, and the row of the block under the pointer or the focus.

import { blocksAround, nodeOf } from './link.js';
import { blockOf, createTree } from './tree.js';

/**
 * @param {{ toArticle(): void, toTree(): void }} page brings the one or the other into view where there is room for one of them
 * @returns {{ show(article: object): void }}
 */
export function createBlocks(root, reader, { toArticle, toTree }) {
  const tree = createTree(root, { go });
  let lit = [];

  function light(...nodes) {
    for (const node of lit) node.classList.remove('lit');
    lit = nodes.filter(Boolean);
    for (const node of lit) node.classList.add('lit');
  }

  function go(block) {
    const node = block && nodeOf(block);
    if (!node) return;
    toArticle();
    node.tabIndex = -1;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'center' });
  }

  const fromRow = (scrolls) => ({ target }) => {
    const row = target.closest('[role="treeitem"]');
    const node = row && nodeOf(blockOf(row));
    light(node, row);
    if (scrolls && node && matchMedia('(min-width: 72rem)').matches) node.scrollIntoView({ block: 'nearest' });
  };
  root.addEventListener('mouseover', fromRow(false));
  root.addEventListener('focusin', fromRow(true));
  root.addEventListener('mouseleave', () => light());
  root.addEventListener('focusout', () => light());

  const fromArticle = ({ target }) => {
    if (root.hidden) return;
    const block = blocksAround(target).find((around) => tree.rowOf(around));
    const row = block && tree.rowOf(block);
    light(block && nodeOf(block), row);
    row?.scrollIntoView({ block: 'nearest' });
  };
  reader.addEventListener('mouseover', fromArticle);
  reader.addEventListener('focusin', fromArticle);
  reader.addEventListener('mouseleave', () => light());
  reader.addEventListener('focusout', () => light());

  // On a block that was reached from the tree: up and down to its neighbours, Escape back to its row.
  reader.addEventListener('keydown', (event) => {
    const [block] = blocksAround(event.target);
    if (!block || nodeOf(block) !== event.target) return;
    const next = { ArrowDown: event.target.nextElementSibling, ArrowUp: event.target.previousElementSibling }[event.key];
    const [neighbour] = next ? blocksAround(next) : [];
    if (event.key === 'Escape') {
      const around = blocksAround(event.target);
      toTree();
      tree.focus(around.map((one) => tree.rowOf(one)).find(Boolean));
    } else if (neighbour) go(neighbour);
    else return;
    event.preventDefault();
  });

  return {
    show(article) {
      light();
      tree.show(article);
    },
  };
}
