// Everything that was in the item and is not in the article, by kind and rule.

import { element } from './element.js';
import { rule as outside } from './outside.js';

const kinds = new Map([
  ['around', ['Around the article', 'What else is on the page: menus, lists of other articles, comments, footers.']],
  ['limit', ['Over a limit', 'More than one item may hold; the rest was left out.']],
  ['element', ['Elements', 'An article has no word for them.']],
  ['attribute', ['Attributes', 'Styling, behaviour and identity that belong to the old page.']],
  ['url', ['Addresses', 'Unsafe, or only a detour to the real one.']],
  ['tracker', ['Trackers', 'There to count or follow the reader.']],
  ['boilerplate', ['Boilerplate', 'About the site or the mirror, not the story.']],
  ['duplicate', ['Repeated', 'Already said elsewhere in the article.']],
]);
const order = ['around', 'boilerplate', 'duplicate', 'tracker', 'url', 'element', 'attribute', 'limit'];
const preview = 140;

/** How many things the entries stand for. */
export function total(removed) {
  return removed.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** @param {{ find(entry: object, from?: number): object | undefined, changed: Array<{ from: string, to: string }>, source(place: object): void, article(place: object): void }} [places]
 *   the way to where each entry stood; without it the entries are only listed */
export function showRemoved(root, { removed, language }, places) {
  if (!removed.length) {
    root.replaceChildren(element('p', { class: 'empty' }, 'Nothing: everything in the item is in the article.'));
    return;
  }
  const present = new Set(removed.map(kindOf));
  root.replaceChildren(...[...order, ...present].filter((kind, at, all) => present.has(kind) && all.indexOf(kind) === at)
    .map((kind) => group(kind, removed.filter((entry) => kindOf(entry) === kind), language, places)));
}

function kindOf({ kind, rule }) {
  return rule === outside ? 'around' : kind;
}

function group(kind, entries, language, places) {
  const [title, reason] = kinds.get(kind) ?? [kind, ''];
  const rules = Map.groupBy ? Map.groupBy(entries, ({ rule }) => rule) : grouped(entries);
  return element('section', { class: 'group' },
    element('h3', {}, title, element('span', { class: 'count' }, String(total(entries)))),
    element('p', { class: 'reason' }, reason),
    element('dl', {}, [...rules].flatMap(([rule, list]) => [
      element('dt', {}, element('code', {}, rule), total(list) > 1 ? element('span', { class: 'times' }, `× ${total(list)}`) : undefined),
      ...(places ? placed(list, language, places) : list.filter(({ text, url }) => text || url).map(({ text, url }) => element('dd', {}, [
        text ? quoted(text, language) : undefined,
        url && url !== text ? element('span', { class: 'address' }, url) : undefined,
      ]))),
    ])));
}

function quoted(text, language) {
  if (text.length <= preview) return element('span', { class: 'said', lang: language, dir: 'auto' }, text);
  return element('details', { class: 'said', lang: language, dir: 'auto' },
    element('summary', {}, `${text.slice(0, preview).trimEnd()}…`),
    element('p', {}, text));
}

// What stands twice in an item is looked for behind the place where it was found before.
function placed(entries, language, places) {
  const last = new Map();
  return entries.map((entry) => {
    const key = entry.text ?? entry.url ?? entry.rule;
    const find = () => {
      const place = places.find(entry, last.get(key));
      if (place) last.set(key, place.end);
      return place;
    };
    const details = element('details', { class: 'said' }, summary(entry, language));
    details.addEventListener('toggle', () => details.append(...about(entry, find(), language, places)), { once: true });
    return element('dd', {}, details);
  });
}

function summary({ text, url, kind }, language) {
  const said = text ?? url;
  if (!said) return element('summary', { class: 'unsaid' }, kind === 'url' || kind === 'tracker' ? 'which addresses' : 'where it stood');
  return element('summary', text ? { lang: language, dir: 'auto' } : { class: 'address' }, said.length > preview ? `${said.slice(0, preview).trimEnd()}…` : said);
}

function about(entry, place, language, places) {
  const { text, url, kind } = entry;
  const act = (label, run) => {
    const node = element('button', { type: 'button', class: 'plain' }, label);
    node.addEventListener('click', () => run(place));
    return node;
  };
  const changed = !text && !url && ['url', 'tracker'].includes(kind) ? places.changed : [];
  return [
    text && text.length > preview ? element('p', { lang: language, dir: 'auto' }, text) : undefined,
    url && (url.length > preview || text) ? element('p', { class: 'address' }, url) : undefined,
    ...changed.map(({ from, to }) => element('p', { class: 'address' }, element('del', {}, from), ' ', element('ins', {}, to))),
    place ? element('p', { class: 'where', lang: language, dir: 'auto' }, place.before ? `…${place.before}` : '', element('del', { lang: text ? undefined : 'en' }, text ? cut(text) : `‹${entry.rule}›`), place.after ? `${place.after}…` : '') : undefined,
    place ? element('p', { class: 'acts' }, act('Show in the source', places.source), act('Show in the article', places.article))
      : changed.length ? undefined : element('p', { class: 'reason' }, 'It does not stand in the source in these words.'),
  ].filter(Boolean);
}

function cut(text) {
  return text.length > 60 ? `${text.slice(0, 30)} … ${text.slice(-20)}` : text;
}

function grouped(entries) {
  const rules = new Map();
  for (const entry of entries) rules.set(entry.rule, [...(rules.get(entry.rule) ?? []), entry]);
  return rules;
}
