import { compact } from './field.js';

/**
 * An item of JSON Feed 1.1.
 * @param {import('../index.d.ts').Article} article
 * @param {string} [id]
 * @returns {import('../adapters.d.ts').JsonFeedItem}
 */
export function toJsonFeed(article, id) {
  const { title, url, html, text, excerpt, published, modified, language, leadImage } = article;
  return compact({
    // Required: what is the same each time that the item is read.
    id: id ?? url ?? ([published, title ?? excerpt].filter(Boolean).join(' ') || 'untitled'),
    url: url ?? undefined,
    external_url: article.externalUrl ?? undefined,
    title: title ?? undefined,
    // One of both is required.
    content_html: html,
    content_text: text ?? (html === undefined ? excerpt : undefined),
    summary: excerpt || undefined,
    image: leadImage?.url,
    date_published: instant(published),
    date_modified: instant(modified),
    authors: article.authors.map(({ name, url }) => compact({ name, url })),
    language: language ?? undefined,
    attachments: article.attachments.map(({ url, type, size, duration }) =>
      compact({
        url,
        mime_type: type ?? 'application/octet-stream', // Required.
        size_in_bytes: size,
        duration_in_seconds: duration,
      })),
    _feed_article: local({ date_published: published, date_modified: modified }, article.commentsUrl),
  });
}

/** JSON Feed takes RFC 3339 only, which has no instant without an offset. */
function instant(date) {
  return date !== null && /T.*(Z|[+-]\d\d:\d\d)$/.test(date) ? date : undefined;
}

/** Dates that are no instants, and the discussion, in an extension of the item, so that they are neither lost nor made up. */
function local(dates, comments) {
  const kept = Object.entries(dates).filter(([, date]) => date !== null && instant(date) === undefined);
  if (comments) kept.push(['comments_url', comments]);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
