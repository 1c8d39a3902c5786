// Plain text as HTML. FeedItem's title, names and body are read as markup; a text that is none has to be told apart.

/** @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Paragraphs where the text has blank lines, breaks where it has others.
 * @param {string} text
 */
export function paragraphs(text) {
  const lines = (part) => escaped(part.trim()).replaceAll('\n', '<br>');
  return text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/).filter((part) => part.trim() !== '').map((part) => `<p>${lines(part)}</p>`).join('');
}
