// Block → element: every word of the vocabulary, one case each.

import { card } from './card.js';
import { common, element } from './element.js';
import { embed } from './embed.js';
import { footnotes } from './footnotes.js';
import { formula } from './formula.js';
import { inlines } from './inline.js';
import { join } from './link.js';
import { media } from './media.js';
import { pictures } from './picture.js';
import { table } from './table.js';

/** @returns {Node[]} */
export function blocks(content) {
  return content.map(block);
}

function block(item) {
  const node = body(item);
  if (item.role) node.classList.add('role', roles[item.role] ?? 'role-other');
  join(item, node);
  return node;
}

function body(item) {
  const attributes = common(item);
  switch (item.type) {
    case 'paragraph': return element('p', attributes, inlines(item.content));
    case 'heading': return heading(item, attributes);
    case 'figure': return element('figure', attributes, pictures(item.images), caption(item.caption));
    case 'quote': return element('blockquote', { ...attributes, cite: item.cite }, blocks(item.content));
    case 'callout':
      return element('aside', { ...attributes, class: 'callout', 'data-kind': item.kind, role: 'note' },
        element('p', { class: 'callout-title' }, item.title?.length ? inlines(item.title) : capitalised(item.kind)), blocks(item.content));
    case 'footnotes': return footnotes(item, attributes, blocks);
    case 'card': return card(item, attributes);
    case 'list': return list(item, attributes);
    case 'definitions':
      return element('dl', attributes, item.items.map(({ term, content }) => [element('dt', {}, inlines(term)), element('dd', {}, blocks(content))]).flat());
    case 'code':
      return code(item, attributes);
    case 'math': return formula(item);
    case 'table': return table(item, attributes);
    case 'media': return element('figure', attributes, media(item), caption(item.caption));
    case 'embed': return element('figure', attributes, embed(item.embed), caption(item.caption));
    case 'details': return element('details', attributes, element('summary', {}, inlines(item.summary)), blocks(item.content));
    case 'divider': return element('hr', attributes);
    default: return element('p', attributes);
  }
}

// The title is the page's h1, so a heading stands one level lower.
function heading({ level, content }, attributes) {
  switch (level) {
    case 1: return element('h2', attributes, inlines(content));
    case 2: return element('h2', attributes, inlines(content));
    case 3: return element('h3', attributes, inlines(content));
    case 4: return element('h4', attributes, inlines(content));
    case 5: return element('h5', attributes, inlines(content));
    default: return element('h6', attributes, inlines(content));
  }
}

function list({ ordered, start, numbering, reversed, values, checked, items }, attributes) {
  const entries = items.map((content, at) => {
    const done = checked?.[at] ?? undefined;
    const box = done === undefined ? undefined : element('input', { type: 'checkbox', disabled: true, checked: done, 'aria-label': done ? 'Done' : 'To do', lang: 'en' });
    return element('li', { value: values?.[at] ?? undefined, class: box && 'task' }, box, blocks(content));
  });
  return ordered ? element('ol', { ...attributes, start, type: numbering, reversed }, entries) : element('ul', attributes, entries);
}

function code({ text, language, caption: title }, { id, lang, dir }) {
  const pre = element('pre', { dir, tabindex: 0, role: 'region', 'aria-label': language ? `Code, ${language}` : 'Code' }, element('code', {}, text));
  if (!title?.length) {
    for (const [name, value] of Object.entries({ id, lang })) if (value !== undefined) pre.setAttribute(name, value);
    return pre;
  }
  return element('figure', { id, lang, class: 'code' }, caption(title), pre);
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function caption(content) {
  return content?.length ? element('figcaption', {}, inlines(content)) : undefined;
}

const roles = {
  related: 'role-related',
  credit: 'role-aside',
  copyright: 'role-aside',
  date: 'role-aside',
  promo: 'role-aside',
};
