// Everything that was in the item and is not in the article, by kind and rule.

import { element } from './element.js';

const kinds = new Map([
  ['limit', ['Over a limit', 'More than one item may hold; the rest was left out.']],
  ['element', ['Elements', 'An article has no word for them.']],
  ['attribute', ['Attributes', 'Styling, behaviour and identity that belong to the old page.']],
  ['url', ['Addresses', 'Unsafe, or only a detour to the real one.']],
  ['tracker', ['Trackers', 'There to count or follow the reader.']],
  ['boilerplate', ['Boilerplate', 'About the site or the mirror, not the story.']],
  ['duplicate', ['Repeated', 'Already said elsewhere in the article.']],
]);
const order = ['boilerplate', 'duplicate', 'tracker', 'url', 'element', 'attribute', 'limit'];
const preview = 140;

/** How many things the entries stand for. */
export function total(removed) {
  return removed.reduce((sum, { count = 1 }) => sum + count, 0);
}

export function showRemoved(root, { removed, language }) {
  if (!removed.length) {
    root.replaceChildren(element('p', { class: 'empty' }, 'Nothing: everything in the item is in the article.'));
    return;
  }
  const present = new Set(removed.map(({ kind }) => kind));
  root.replaceChildren(...[...order, ...present].filter((kind, at, all) => present.has(kind) && all.indexOf(kind) === at)
    .map((kind) => group(kind, removed.filter((entry) => entry.kind === kind), language)));
}

function group(kind, entries, language) {
  const [title, reason] = kinds.get(kind) ?? [kind, ''];
  const rules = Map.groupBy ? Map.groupBy(entries, ({ rule }) => rule) : grouped(entries);
  return element('section', { class: 'group' },
    element('h3', {}, title, element('span', { class: 'count' }, String(total(entries)))),
    element('p', { class: 'reason' }, reason),
    element('dl', {}, [...rules].flatMap(([rule, list]) => [
      element('dt', {}, element('code', {}, rule), total(list) > 1 ? element('span', { class: 'times' }, `× ${total(list)}`) : undefined),
      ...list.filter(({ text, url }) => text || url).map(({ text, url }) => element('dd', {}, [
        text ? quoted(text, language) : undefined,
        url && url !== text ? element('span', { class: 'address' }, url) : undefined,
      ])),
    ])));
}

function quoted(text, language) {
  if (text.length <= preview) return element('span', { class: 'said', lang: language, dir: 'auto' }, text);
  return element('details', { class: 'said', lang: language, dir: 'auto' },
    element('summary', {}, `${text.slice(0, preview).trimEnd()}…`),
    element('p', {}, text));
}

function grouped(entries) {
  const rules = new Map();
  for (const entry of entries) rules.set(entry.rule, [...(rules.get(entry.rule) ?? []), entry]);
  return rules;
}
