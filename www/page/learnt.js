// What the items of a feed repeat, and in how many of them.

import { element } from './element.js';

const places = [
  ['head', 'above the article'],
  ['tail', 'below the article'],
  ['titles', 'behind the title'],
  ['authors', 'among the authors'],
];

/** @param {HTMLDetailsElement} root @param {{ feeds: Array<Record<string, any>> } | undefined} profile */
export function showLearnt(root, profile) {
  const rows = (profile?.feeds ?? []).flatMap((feed) => places.flatMap(([list, where]) => own(feed, list).map((entry) => row(entry, feed.items, where))));
  root.hidden = rows.length === 0;
  root.lastElementChild.replaceChildren(...rows);
}

/** What short items begin with they end with, too: that is said once. */
function own(feed, list) {
  const below = new Set(list === 'head' ? entries(feed.tail).map(({ key }) => key) : []);
  return entries(feed[list]).filter(({ key }) => !below.has(key));
}

/** A line for each: in how many items, a space, and the folded text. */
function entries(list) {
  return list ? list.split('\n').map((line) => ({ count: Number.parseInt(line, 10), key: line.slice(line.indexOf(' ') + 1) })) : [];
}

function row({ count, key }, items, where) {
  // A long text is cut, with a hash behind it; an address has a mark before it.
  const text = key.replace(/…[0-9a-f]{16}$/, '…').replace(/^</, '');
  return element('li', {},
    element('span', { class: 'said', dir: 'auto' }, text),
    element('span', { class: 'reason' }, ` in ${count} of ${items} items, ${where}`));
}
