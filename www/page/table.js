// Table block → a table that scrolls in its own frame on a narrow screen.

import { blocks } from './block.js';
import { element } from './element.js';
import { inlines } from './inline.js';

export function table({ caption, rows }, attributes) {
  const heads = rows.findIndex((row) => !row.every(({ header }) => header));
  const split = heads === -1 ? 0 : heads;
  const name = caption?.length ? { 'aria-label': 'Table' } : { 'aria-label': 'Table without a caption' };
  return element('div', { ...attributes, class: 'table', tabindex: 0, role: 'region', ...name },
    element('table', {},
      caption?.length ? element('caption', {}, inlines(caption)) : undefined,
      split ? element('thead', {}, rows.slice(0, split).map((row) => line(row, 'col'))) : undefined,
      element('tbody', {}, rows.slice(split).map((row) => line(row, 'row')))));
}

function line(row, scope) {
  return element('tr', {}, row.map((cell) => {
    const attributes = { colspan: cell.colspan, rowspan: cell.rowspan, class: alignments[cell.align] };
    return cell.header
      ? element('th', { ...attributes, scope }, blocks(cell.content))
      : element('td', attributes, blocks(cell.content));
  }));
}

const alignments = { left: 'align-left', center: 'align-center', right: 'align-right' };
