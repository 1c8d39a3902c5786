// The article as data: a tree of disclosures, filled when it is opened.

import { element } from './element.js';

const preview = 60;
const longest = 600;

export function showTree(root, article) {
  root.replaceChildren(children(article));
}

function children(value) {
  return element('ul', { class: 'tree' }, Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => element('li', {}, node(key, inner))));
}

function node(key, value) {
  if (value === null || typeof value !== 'object') return element('div', { class: 'leaf' }, name(key), leaf(value));
  if (!Object.keys(value).length) return element('div', { class: 'leaf' }, name(key), element('span', { class: 'none' }, Array.isArray(value) ? '[ ]' : '{ }'));
  const details = element('details', {}, element('summary', {}, name(key), element('span', { class: 'sketch' }, sketch(value))));
  details.addEventListener('toggle', () => details.append(children(value)), { once: true });
  return details;
}

function name(key) {
  return element('span', { class: 'key' }, key);
}

function leaf(value) {
  switch (typeof value) {
    case 'string': return text(value);
    case 'number': return element('span', { class: 'number' }, String(value));
    case 'boolean': return element('span', { class: 'truth' }, String(value));
    default: return element('span', { class: 'none' }, 'null');
  }
}

function text(value) {
  const rest = value.length - longest;
  return element('span', { class: 'string', dir: 'auto' }, rest > 0 ? value.slice(0, longest) : value,
    rest > 0 ? element('span', { class: 'none' }, ` … and ${rest} more characters`) : undefined);
}

// One line that says what is inside without opening it.
function sketch(value) {
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  const { type, name: title, url, value: date, rule, provider } = value;
  const label = [type ?? provider ?? rule, words(value) ?? title ?? date ?? url].filter(Boolean).join(' · ');
  return cut(label || Object.keys(value).join(', '));
}

function words({ content, caption, text: plain }) {
  if (typeof plain === 'string') return plain;
  const runs = content ?? caption;
  if (typeof runs === 'string') return runs;
  return runs?.flatMap((run) => (typeof run === 'string' ? [run] : typeof run.content?.[0] === 'string' ? [run.content[0]] : [])).join('') || undefined;
}

function cut(line) {
  return line.length > preview ? `${line.slice(0, preview)}…` : line;
}
