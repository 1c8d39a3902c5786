// What the reading took and what it found, in figures.

const number = new Intl.NumberFormat('en');

export function showFacts({ article, milliseconds }) {
  set('fact-time', duration(milliseconds));
  set('fact-characters', number.format(article.counts.characters));
  set('fact-paragraphs', number.format(article.counts.paragraphs));
  set('fact-pictures', number.format(article.images.length));
  set('fact-links', number.format(article.links.length));
  set('fact-reading', `${Math.max(1, Math.round(article.readingTime / 60))} min`);
}

export function duration(milliseconds) {
  return milliseconds < 0.1 ? '< 0.1 ms' : `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

function set(id, text) {
  document.getElementById(id).textContent = text;
}
