// What was taken → an article. The module is fetched from beside its script and compiled while the page is being taken.

import init, { parse } from './pkg/index.js';

init().catch(() => {});

/** @returns {Promise<{ article: object, part: string }>} */
export async function read({ part, item, options, url }) {
  await init();
  const article = parse(item, { ...options, output: { html: true, text: false, markdown: true } });
  article.url ??= /^https?:/.test(url) ? url : null;
  return { part, article };
}
