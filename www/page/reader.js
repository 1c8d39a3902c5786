// Article → the page that one reads.

import { blocks } from './block.js';
import { date } from './date.js';
import { element } from './element.js';
import { picture } from './picture.js';

/** Fills `root` with the article. */
export function showArticle(root, article) {
  root.setAttribute('lang', article.language ?? 'und');
  root.setAttribute('dir', article.dir);
  root.removeAttribute('aria-busy');
  root.replaceChildren(...[head(article), lead(article), ...body(article), colophon(article)].filter(Boolean));
}

/** Fills `root` with a sentence in place of an article. */
export function showNotice(root, title, sentence) {
  root.setAttribute('lang', 'en');
  root.setAttribute('dir', 'ltr');
  root.removeAttribute('aria-busy');
  root.replaceChildren(element('div', { class: 'notice', role: 'alert' }, element('h1', {}, title), element('p', {}, sentence)));
}

function head({ title, siteName, authors, published, language, url }) {
  const facts = [
    authors.length ? element('span', { class: 'byline' }, byline(authors)) : undefined,
    published ? date(published, language) : undefined,
    url ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', lang: 'en' }, new URL(url).host) : undefined,
  ].filter(Boolean);
  return element('header', { class: 'head' },
    siteName ? element('p', { class: 'site' }, siteName) : undefined,
    title ? element('h1', {}, title) : element('h1', { class: 'untitled', lang: 'en' }, 'Untitled item'),
    facts.length ? element('p', { class: 'meta' }, facts) : undefined);
}

function byline(authors) {
  return authors.flatMap(({ name, url }, index) => [
    index ? ' · ' : '',
    url ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer author' }, name) : name,
  ]);
}

function lead({ leadImage, blocks: content }) {
  if (!leadImage || content.some((block) => holds(block, leadImage.url))) return undefined;
  return element('figure', {}, picture(leadImage), leadImage.caption ? element('figcaption', {}, leadImage.caption) : undefined);
}

function holds(block, url) {
  if (block.type === 'figure') return block.images.some((image) => image.url === url);
  if (block.type === 'quote' || block.type === 'details') return block.content.some((inner) => holds(inner, url));
  if (block.type === 'paragraph') return block.content.some((run) => run.type === 'image' && run.image.url === url);
  return false;
}

// A fragment's title can be its own first heading; the head shows it already.
function body({ title, blocks: all }) {
  const [opening] = all;
  const repeated = opening?.type === 'heading' && opening.content.length === 1 && opening.content[0] === title;
  const content = repeated ? all.slice(1) : all;
  return content.length ? blocks(content) : [element('p', { class: 'empty', lang: 'en', dir: 'ltr' }, 'Nothing in this item is part of an article. What was in it is listed under “Removed”.')];
}

function colophon({ agencies, credits, copyright, attachments }) {
  const entries = [
    agencies.length && ['Agencies', agencies.join(' · ')],
    ...credits.map(({ role, names }) => [role, names.join(' · ')]),
    attachments.length && ['Files', attachments.map(file)],
    copyright && ['Rights', copyright],
  ].filter(Boolean);
  if (!entries.length) return undefined;
  return element('footer', { class: 'colophon' },
    element('dl', {}, entries.flatMap(([term, text]) => [element('dt', { lang: 'en' }, term), element('dd', {}, text)])));
}

function file({ url, title, type }) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title ?? decodeURIComponentSafely(new URL(url).pathname.split('/').pop()) ?? type ?? url);
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text) || undefined;
  } catch {
    return text;
  }
}
