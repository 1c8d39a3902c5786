/**
 * What `new Readability(document).parse()` of @mozilla/readability gives. Needs both renderings: `output.html` and `output.text`.
 * @param {import('../index.d.ts').Article} article
 * @returns {import('../adapters.d.ts').ReadabilityArticle}
 */
export function toReadability({ title, authors, dir, language, html, text, excerpt, siteName, published }) {
  return {
    title: title ?? '',
    byline: authors.map(({ name }) => name).join(', ') || null,
    dir,
    lang: language,
    content: html ?? '',
    textContent: text ?? '',
    length: (text ?? '').length,
    excerpt,
    siteName,
    publishedTime: published,
  };
}
