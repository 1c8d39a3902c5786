// What the reading took and what it found, in figures.

import { total } from './removed.js';

const number = new Intl.NumberFormat('en');

export function showFacts({ article, milliseconds }) {
  set('fact-time', duration(milliseconds));
  set('fact-blocks', number.format(article.blocks.length));
  set('fact-removed', number.format(total(article.removed)));
  set('fact-reading', `${Math.max(1, Math.round(article.readingTime / 60))} min`);
}

export function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds < 0.1 ? '< 0.1 ms' : `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

function set(id, text) {
  document.getElementById(id).textContent = text;
}
