// An article as a Markdown file: what it is in front, in YAML, and then its text.

/** @returns {string} */
export function withFrontMatter({ title, url, authors, published, markdown }) {
  const names = authors.map(({ name }) => `\n  - ${quoted(name)}`).join('');
  const lines = [
    title && `title: ${quoted(title)}`,
    url && `url: ${quoted(url)}`,
    names && `authors:${names}`,
    published && `date: ${published}`,
  ].filter(Boolean);
  return lines.length ? `---\n${lines.join('\n')}\n---\n\n${markdown}` : markdown;
}

// JSON's strings are YAML's too (YAML 1.2, 1.3), once what ends a line in YAML alone is escaped.
function quoted(text) {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
