import { footnotes } from './footnotes.js';
import { line, trimmed } from './mdast-line.js';
import { table } from './mdast-table.js';

/**
 * An mdast tree with GitHub's tables, strikethrough and footnotes. Blocks are said as in the Markdown of `parse()`.
 * @param {import('../index.d.ts').Article} article
 * @returns {import('../adapters.d.ts').MdastRoot}
 */
export function toMdast({ blocks }) {
  const notes = footnotes(blocks);
  return { type: 'root', children: flow(blocks, notes) };
}

function flow(blocks, notes) {
  return blocks.flatMap((block) => nodes(block, notes));
}

/** A block's nodes: none where there is nothing to say, two where there is a caption. */
function nodes(block, notes) {
  switch (block.type) {
    case 'paragraph':
      return paragraph(line(block.content, notes));
    case 'heading': {
      const children = trimmed(line(block.content, notes));
      return children.length > 0 ? [{ type: 'heading', depth: block.level, children }] : [];
    }
    case 'figure':
      return [...paragraph(pictures(block.images, notes)), ...paragraph(line(block.caption, notes))];
    case 'quote':
      return [{ type: 'blockquote', children: flow(block.content, notes) }];
    case 'callout':
      return [{ type: 'blockquote', children: notice(block, notes) }];
    case 'footnotes':
      return block.items.map(({ id, content }) => definition(notes.get(id), flow(content, notes)));
    case 'card':
      return [[named(block)], [block.description], [block.siteName]].flatMap(([part]) =>
        (part === undefined ? [] : paragraph(typeof part === 'string' ? [{ type: 'text', value: part }] : [part])));
    case 'list':
      return lists(block, notes);
    case 'definitions':
      return [glossary(block, notes)];
    case 'code':
      return [...paragraph(line(block.caption, notes)), { type: 'code', lang: block.language ?? null, meta: null, value: block.text }];
    case 'math':
      return [block.tex === undefined ? { type: 'code', lang: 'asciimath', meta: null, value: block.text } : { type: 'math', meta: null, value: block.tex }];
    case 'table':
      return [...paragraph(line(block.caption, notes)), ...table(block.rows, notes)];
    case 'media':
      return [bullets(block.sources.map((source) => paragraph([named(source)]))), ...paragraph(line(block.caption, notes))];
    case 'embed':
      return [...paragraph([named(block.embed)]), ...paragraph(line(block.caption, notes))];
    case 'details':
      return [...paragraph(line([{ type: 'strong', content: block.summary }], notes)), ...flow(block.content, notes)];
    case 'divider':
      return [{ type: 'thematicBreak' }];
  }
}

function paragraph(content) {
  const children = trimmed(content);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function pictures(images, notes) {
  return images.flatMap((image, at) => [...(at > 0 ? [{ type: 'text', value: ' ' }] : []), ...line([{ type: 'image', image }], notes)]);
}

/** A list; where a number does not follow the one before, another list begins. */
function lists({ ordered, start, reversed, values = [], checked = [], items }, notes) {
  const runs = [];
  let number = start ?? (reversed ? items.length : 1);
  for (const [at, item] of items.entries()) {
    const children = flow(item, notes);
    const box = children[0]?.type === 'paragraph' ? checked[at] ?? null : null;
    number = values[at] ?? number;
    const shown = Math.max(0, number);
    const last = runs.at(-1);
    const entries = last && (!ordered || last.start + last.children.length === shown) ? last.children : undefined;
    if (entries) entries.push({ ...entry(children), checked: box });
    else runs.push({ start: shown, children: [{ ...entry(children), checked: box }] });
    number += reversed ? -1 : 1;
  }
  return runs.map((run) => ({ type: 'list', ordered, start: ordered ? run.start : null, spread: spread(run.children), children: run.children }));
}

function glossary({ items }, notes) {
  return bullets(items.map(({ term, content }) => [...paragraph(line([{ type: 'strong', content: term }], notes)), ...flow(content, notes)]));
}

function bullets(items) {
  const children = items.map(entry);
  return { type: 'list', ordered: false, start: null, spread: spread(children), children };
}

function entry(children) {
  const plain = children.length < 2 || (children.length === 2 && children[1].type === 'list' && !children[1].spread);
  return { type: 'listItem', spread: !plain, checked: null, children };
}

function spread(items) {
  return items.some((item) => item.spread);
}

function definition(label, children) {
  return { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children };
}

/** An alert of GitHub: its kind stands before its first paragraph, on a line of its own. */
function notice({ kind, title, content }, notes) {
  const mark = [{ type: 'text', value: `[!${kind.toUpperCase()}]` }];
  const head = title ? [...mark, { type: 'text', value: ' ' }, ...line(title, notes)] : mark;
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph') return [...paragraph(head), ...flow(content, notes)];
  return [...paragraph([...head, { type: 'text', value: '\n' }, ...line(first.content, notes)]), ...flow(rest, notes)];
}

/** A player or a file, as a link. */
function named({ url, title }) {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: title?.trim() ? title : url }] };
}
