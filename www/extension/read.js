// What was taken → an article, and where in the page it is. The module is fetched from beside its script and compiled while the page is
// being taken.

import init, { isReaderable, parse } from './pkg/index.js';
import { gaps, holder } from './page/outside.js';
import { finder } from './page/where.js';

// Characters. Looking through more of them would keep the reader waiting.
const most = 2_000_000;

init().catch(() => {});

/** @returns {Promise<{ article: object, part: string, clear: boolean, holder?: string, gaps: object[] }>} `clear`: an article stands out on the page */
export async function read({ part, item, options, url }) {
  await init();
  const article = parse(item, { ...options, output: { html: true, text: false, markdown: true } });
  article.url ??= /^https?:/.test(url) ? url : null;
  const known = { part, article, clear: part !== 'page' || isReaderable(item.html), gaps: [] };
  if (part !== 'page' || item.html.length > most) return known;
  const find = finder(item.html);
  return { ...known, holder: holder(item.html, article, find), gaps: gaps(article, find) };
}
