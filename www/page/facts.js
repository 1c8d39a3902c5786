// What the reading took and what it found, in figures.

import { total } from './removed.js';

const number = new Intl.NumberFormat('en');

export function showFacts({ article, milliseconds, first }) {
  set('fact-time', duration(milliseconds));
  set('pace', first ? 'the first call, compiling' : 'measured once');
  set('fact-blocks', number.format(article.blocks.length));
  set('fact-removed', number.format(total(article.removed)));
  set('fact-reading', `${Math.max(1, Math.round(article.readingTime / 60))} min`);
}

/** What the reading takes once everything is compiled, and what it took before. */
export function showPace({ milliseconds, runs }, { first, milliseconds: before }) {
  set('fact-time', duration(milliseconds));
  set('pace', `${runs > 1 ? `mean of ${number.format(runs)} calls` : 'measured again'}${first ? `; first call ${duration(before)}, compiling` : ''}`);
}

export function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds < 0.01) return '< 0.01 ms';
  return `${milliseconds.toFixed(milliseconds < 0.1 ? 2 : milliseconds < 100 ? 1 : 0)} ms`;
}

function set(id, text) {
  document.getElementById(id).textContent = text;
}
