// The blocks of the article as a tree. One row has the focus; arrow keys move it, open and close.

import { element } from './element.js';
import { preview, words } from './sign.js';

const longest = 600;
const rows = new WeakMap();
const values = new WeakMap();

/** @param {{ go(block: object): void }} calls `go`: from a row to its block in the article */
export function createTree(root, { go }) {
  root.addEventListener('click', ({ target }) => {
    const row = target.closest('[role="treeitem"]');
    if (!row) return;
    toggle(row, row.getAttribute('aria-expanded') !== 'true');
    focus(row);
  });
  root.addEventListener('keydown', (event) => {
    const row = event.target.closest('[role="treeitem"]');
    const act = row && !event.altKey && !event.ctrlKey && !event.metaKey && keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(row);
  });

  const all = () => [...root.querySelectorAll('[role="treeitem"]')].filter((row) => row.offsetParent);
  const keys = {
    ArrowDown: (row) => focus(all()[all().indexOf(row) + 1]),
    ArrowUp: (row) => focus(all()[all().indexOf(row) - 1]),
    Home: () => focus(all()[0]),
    End: () => focus(all().at(-1)),
    ArrowRight: (row) => (row.getAttribute('aria-expanded') === 'false' ? toggle(row, true) : focus(row.nextElementSibling?.querySelector('[role="treeitem"]'))),
    ArrowLeft: (row) => (row.getAttribute('aria-expanded') === 'true' ? toggle(row, false) : focus(above(row))),
    Enter: (row) => go(blockOf(row)),
  };

  function focus(row) {
    if (!row) return;
    for (const other of root.querySelectorAll('[role="treeitem"][tabindex="0"]')) other.tabIndex = -1;
    row.tabIndex = 0;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  return {
    show({ blocks, language }) {
      if (!blocks.length) {
        root.replaceChildren(element('p', { class: 'empty' }, 'No blocks: nothing in this item is part of an article.'));
        return;
      }
      const list = element('ul', { class: 'tree', role: 'tree', 'aria-label': 'Blocks of the article' }, blocks.map((block, index) => item(String(index), block, 1)));
      list.setAttribute('lang', language ?? 'und');
      list.querySelector('[role="treeitem"]').tabIndex = 0;
      root.replaceChildren(list);
    },
    /** The row of a block, where it is in view. */
    rowOf(block) {
      const row = rows.get(block);
      return row?.offsetParent ? row : undefined;
    },
    focus,
  };
}

/** The innermost block that a row belongs to. */
export function blockOf(row) {
  for (let at = row; at; at = above(at)) if (rows.get(values.get(at)) === at) return values.get(at);
  return undefined;
}

/** The row that a row lies in. */
function above(row) {
  return row.closest('[role="group"]')?.previousElementSibling;
}

function item(key, value, level) {
  const nested = value !== null && typeof value === 'object' && Object.keys(value).some((name) => name !== 'type');
  const label = nested || value?.type ? sketch(value) : undefined;
  const row = element('div', { class: 'row', role: 'treeitem', tabindex: -1, 'aria-level': level, 'aria-expanded': nested ? 'false' : undefined },
    name(key), ...(label ? sketched(label) : [leaf(value)]));
  values.set(row, value);
  if (value?.type) rows.set(value, row);
  return element('li', { role: 'none' }, row);
}

function toggle(row, open) {
  if (!row.hasAttribute('aria-expanded')) return;
  row.setAttribute('aria-expanded', String(open));
  if (open && !row.nextElementSibling) {
    const value = values.get(row);
    const entries = Object.entries(value).filter(([key, inner]) => inner !== undefined && (key !== 'type' || Array.isArray(value)));
    row.after(element('ul', { role: 'group' }, entries.map(([key, inner]) => item(key, inner, Number(row.getAttribute('aria-level')) + 1))));
  }
}

function name(key) {
  return element('span', { class: 'key', lang: 'en' }, key);
}

function sketched([type, words]) {
  return [type ? element('span', { class: 'type', lang: 'en' }, type) : undefined, words ? element('span', { class: 'sketch', dir: 'auto' }, words) : undefined];
}

function leaf(value) {
  if (typeof value !== 'string') return element('span', { class: 'number' }, String(value));
  const rest = value.length - longest;
  return element('span', { class: 'string', dir: 'auto' }, rest > 0 ? `${value.slice(0, longest)} … and ${rest} more characters` : value);
}

/** What a value is, and what is in it, on one line. @returns {[string | undefined, string | undefined]} */
function sketch(value) {
  if (Array.isArray(value)) {
    const said = words(value);
    return [undefined, said ? cut(said) : `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`];
  }
  const { type, level, role, name: title, url, provider } = value;
  const kind = [type === 'heading' ? `heading ${level}` : type, role].filter(Boolean).join(' · ') || undefined;
  return [kind, cut(words(value) || title || provider || url || (kind ? '' : Object.keys(value).join(', ')))];
}

function cut(line) {
  const plain = line.replace(/\s+/g, ' ').trim();
  return plain.length > preview ? `${plain.slice(0, preview)}…` : plain;
}
