// A table: what cells hold in one line each, and empty cells where one spans.

import { formula, line, trimmed } from './mdast-line.js';

/** Widest table whose spans are laid out: hostile ones would multiply its size. */
const WIDEST = 40;

/**
 * @param {import('../index.d.ts').Cell[][]} rows
 * @param {import('./footnotes.js').Notes} notes
 */
export function table(rows, notes) {
  const grid = laid(rows);
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return [];
  // The first row is the header, in Markdown; a table without one gets an empty one.
  const headed = grid[0].some((cell) => cell?.header);
  const written = headed ? grid : [[], ...grid];
  return [{
    type: 'table',
    align: Array.from({ length: columns }, (_, column) => grid[0][column]?.align ?? null),
    // Only the first row says how many columns there are. Were every row as long, a hostile table would be its size squared.
    children: written.map((row, at) => ({
      type: 'tableRow',
      children: Array.from({ length: at === 0 ? columns : row.length }, (_, column) => ({ type: 'tableCell', children: trimmed(flat(row[column]?.content ?? [], notes).map(unbroken)) })),
    })),
  }];
}

/** Rows with nothing where a cell of the left or of above spans. */
function laid(rows) {
  const width = (row) => row.reduce((sum, { colspan = 1 }) => sum + colspan, 0);
  if (rows.some((row) => width(row) > WIDEST)) return rows;
  const below = [];
  return rows.map((row) => {
    const out = [];
    const skip = () => {
      while (below[out.length] > 0 && out.length < WIDEST) {
        below[out.length] -= 1;
        out.push(undefined);
      }
    };
    for (const cell of row) {
      skip();
      for (let n = 0; n < (cell.colspan ?? 1); n++) {
        below[out.length] = (cell.rowspan ?? 1) - 1;
        out.push(n === 0 ? cell : undefined);
      }
    }
    for (let column = out.length; column < below.length; column++) below[column] = Math.max(0, below[column] - 1);
    return out;
  });
}

/** What blocks say, in one line. */
function flat(blocks, notes) {
  const parts = blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return line(block.content, notes);
      case 'figure':
        return spaced([...block.images.map((image) => line([{ type: 'image', image }], notes)), line(block.caption, notes)]);
      case 'quote':
        return flat(block.content, notes);
      case 'callout':
        return spaced([line([{ type: 'strong', content: block.title ?? [] }], notes), flat(block.content, notes)]);
      case 'footnotes':
        return spaced(block.items.map(({ content }) => flat(content, notes)));
      case 'card':
        return spaced([named(block), ...[block.description, block.siteName].map((text) => line(text === undefined ? [] : [text], notes))]);
      case 'list':
        return spaced(marks(block).map((mark, at) => [{ type: 'text', value: `${mark} ` }, ...flat(block.items[at], notes)]));
      case 'definitions':
        return spaced(block.items.flatMap(({ term, content }) => [line([{ type: 'strong', content: term }], notes), flat(content, notes)]));
      case 'code':
        return spaced([line(block.caption, notes), [{ type: 'inlineCode', value: block.text.replace(/\r\n?|\n/g, ' ') }]]);
      case 'math':
        return [formula(block)];
      case 'table':
        return spaced([line(block.caption, notes), ...block.rows.flat().map((cell) => flat(cell.content, notes))]);
      case 'media':
        return spaced([...block.sources.map(named), line(block.caption, notes)]);
      case 'embed':
        return spaced([named(block.embed), line(block.caption, notes)]);
      case 'details':
        return spaced([line([{ type: 'strong', content: block.summary }], notes), flat(block.content, notes)]);
      default:
        return [];
    }
  });
  return spaced(parts);
}

function named({ url, title }) {
  return [{ type: 'link', url, title: null, children: [{ type: 'text', value: title?.trim() ? title : url }] }];
}

function spaced(parts) {
  return parts.filter(({ length }) => length > 0).flatMap((part, at) => (at > 0 ? [{ type: 'text', value: ' ' }, ...part] : part));
}

/** What the items of a list begin with. */
function marks({ ordered, start, reversed, values = [], items }) {
  let next = start ?? (reversed ? items.length : 1);
  return items.map((_, at) => {
    if (!ordered) return '•';
    const number = values[at] ?? next;
    next = number + (reversed ? -1 : 1);
    return `${number}.`;
  });
}

/** A cell has no room for a break. */
function unbroken(node) {
  if (node.type === 'break') return { type: 'text', value: ' ' };
  return node.children ? { ...node, children: node.children.map(unbroken) } : node;
}
