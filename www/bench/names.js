// What is compared, by the names of the tables (code is marked as in Markdown); contenders.js knows how each is run.

/** `pages`: only whole pages are given to it. @type {Array<{ id: string, name: string, gives: string, ours?: boolean, pages?: boolean }>} */
export const contenders = [
  { id: 'parse', name: 'feed-article: `parse`', gives: 'blocks, fields, HTML, text', ours: true },
  { id: 'markdown', name: 'feed-article: `parse` with Markdown', gives: 'the same and Markdown', ours: true },
  { id: 'sanitize', name: 'feed-article: `sanitize`', gives: 'HTML', ours: true },
  { id: 'domparser', name: '`DOMParser` (not safe)', gives: 'DOM' },
  { id: 'sethtml', name: '`Element.setHTML`', gives: 'DOM' },
  { id: 'sethtml-text', name: '`Element.setHTML` and `innerHTML`', gives: 'HTML' },
  { id: 'dompurify', name: 'DOMPurify', gives: 'HTML' },
  { id: 'sanitize-html', name: 'sanitize-html', gives: 'HTML' },
  { id: 'readability', name: 'DOMPurify + Readability', gives: 'HTML, text, a few fields' },
  { id: 'turndown', name: 'DOMPurify + Readability + Turndown', gives: 'the same and Markdown' },
  { id: 'defuddle', name: 'DOMPurify + Defuddle', gives: 'HTML, a few fields' },
  { id: 'bare-readability', name: '`DOMParser` + Readability (not safe)', gives: 'HTML, text, a few fields', pages: true },
  { id: 'bare-defuddle', name: '`DOMParser` + Defuddle (not safe)', gives: 'HTML, a few fields', pages: true },
];

/** Who reads whole pages. */
export const readers = ['parse', 'sethtml', 'bare-readability', 'readability', 'bare-defuddle', 'defuddle'];
