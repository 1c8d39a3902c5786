// The map of a whole page: what of it is the article, what is around it, in the order and the proportions of the page.

import { element } from './element.js';
import { nodeOf } from './link.js';
import { gaps, holder, showOutside, showWhere } from './outside.js';
import { places } from './place.js';

const peek = 180;

/**
 * @param {HTMLElement} root
 * @param {{ article: object, clear: boolean }} result
 * @param {string} source the page
 * @param {Function} find
 * @param {{ source(place: object): void, toArticle(): void }} page
 */
export function showMap(root, { article, clear }, source, find, { source: toSource, toArticle }) {
  const parts = gaps(article, find);
  const where = element('p', {});
  if (!showWhere(where, article, holder(source, article, find))) return;
  const said = element('p', { class: 'peek', dir: 'auto' });
  const rest = 'Filled is the article, hatched what is around it: point at a part to see it.';
  said.textContent = rest;
  let hide;

  const shows = button('Show in the article', (act) => {
    hide = hide ? hide() : showOutside(article, parts);
    act.setAttribute('aria-pressed', String(Boolean(hide)));
    if (hide) toArticle();
  });
  shows.setAttribute('aria-pressed', 'false');
  const taken = button('Show the article in the source', () => {
    const known = places(article.blocks, find, Math.max(0, source.search(/<body[\s>]/i)));
    if (known.length) toSource({ start: known[0].start, end: known.at(-1).end });
  });

  // For the pointer alone: the list below says the same to everybody.
  const bar = element('div', { class: 'bar', role: 'img', 'aria-label': 'The page from its beginning to its end: its article, and what is around it' }, segments(article, parts).map(({ length, text, before }) => {
    const node = element('span', { class: text === undefined ? undefined : 'around' });
    node.style.setProperty('--part', String(Math.max(1, Math.round(length))));
    if (text === undefined) return node;
    node.addEventListener('mouseenter', () => {
      said.textContent = text.length > peek ? `${text.slice(0, peek).trimEnd()}…` : text;
      light(before);
    });
    return node;
  }));
  bar.addEventListener('mouseleave', () => {
    said.textContent = rest;
    light();
  });

  root.prepend(element('section', { class: 'map' },
    clear ? undefined : element('p', { class: 'doubt' }, 'No article stands out on this page: it may be short, a list, a tool or a front page.'),
    where, ...(parts.length ? [bar, said] : []), element('p', { class: 'acts' }, parts.length ? shows : undefined, taken)));

  function light(before) {
    for (const node of document.querySelectorAll('.gone')) node.classList.remove('gone', 'after');
    if (before === undefined) return;
    const next = article.blocks.slice(before).map(nodeOf).find((one) => one?.isConnected);
    const last = next ? undefined : article.blocks.map(nodeOf).findLast((one) => one?.isConnected);
    next?.classList.add('gone');
    last?.classList.add('gone', 'after');
  }
}

// Lengths are of text; neighbours of one kind are one part.
function segments({ blocks, text = '' }, parts) {
  const share = text.length / Math.max(1, blocks.length);
  const all = [];
  let done = 0;
  for (const part of parts) {
    if (part.before > done) all.push({ length: (part.before - done) * share });
    done = Math.max(done, part.before);
    all.push({ ...part, length: part.text.length });
  }
  if (done < blocks.length) all.push({ length: (blocks.length - done) * share });
  return all;
}

function button(label, act) {
  const node = element('button', { type: 'button', class: 'plain' }, label);
  node.addEventListener('click', () => act(node));
  return node;
}
