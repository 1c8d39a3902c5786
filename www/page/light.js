// Lights the block of the article that a row of the tree stands for, and the row of the block under the pointer or the focus.

import { blocksAround, nodeOf } from './link.js';
import { blockOf, createTree } from './tree.js';

/** @returns {{ show(article: object): void }} */
export function createBlocks(root, reader, { reveal }) {
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
    reveal();
    node.tabIndex = -1;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'center' });
  }

  const fromRow = (scrolls) => ({ target }) => {
    const row = target.closest('[role="treeitem"]');
    const node = row && nodeOf(blockOf(row));
    light(node, row?.firstElementChild);
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
    light(block && nodeOf(block), row?.firstElementChild);
    row?.firstElementChild.scrollIntoView({ block: 'nearest' });
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
    if (event.key === 'Escape') tree.focus(tree.rowOf(blocksAround(event.target).find((around) => tree.rowOf(around))));
    else if (neighbour) go(neighbour);
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
