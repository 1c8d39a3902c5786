import { compact, field, firstDate, firstText, list, number, text, webAddress } from './field.js';
import { escaped, paragraphs } from './html.js';

/** What escaping leaves in titles: signs of punctuation. Somebody who writes of `&lt;` means it. */
const REFERENCE = /&(?:#\d{1,6}|#x[\da-f]{1,5}|amp|quot|apos|[lr][sd]quo|[nm]dash|hellip|nbsp);/i;

/**
 * A JSON Feed item (1.0 or 1.1), with what its feed says of all.
 * @param {unknown} item
 * @param {unknown} [feed]
 * @returns {import('../index.d.ts').FeedItem}
 */
export function fromJsonFeed(item, feed) {
  const plain = (value) => (text(value) === undefined ? undefined : escaped(value));
  const words = firstText(field(item, 'content_text'), field(item, 'summary'));
  // What toJsonFeed could not say: dates without an offset and the discussion, which the format has no place for.
  const local = field(item, '_feed_article');
  return compact({
    html: text(field(item, 'content_html')) ?? (words === undefined ? '' : paragraphs(words)),
    title: title(field(item, 'title')),
    url: firstText(field(item, 'url'), field(item, 'external_url'), webAddress(field(item, 'id'))),
    externalUrl: text(field(item, 'external_url')),
    commentsUrl: text(field(local, 'comments_url')),
    siteName: plain(field(feed, 'title')),
    authors: authors(item) ?? authors(feed),
    published: firstDate(field(item, 'date_published'), field(local, 'date_published')),
    modified: firstDate(field(item, 'date_modified'), field(local, 'date_modified')),
    language: firstText(field(item, 'language'), field(feed, 'language')),
    image: firstText(field(item, 'image'), field(item, 'banner_image')),
    attachments: list(field(item, 'attachments')).filter((file) => text(field(file, 'url'))).map((file) =>
      compact({
        url: field(file, 'url'),
        type: text(field(file, 'mime_type')),
        size: number(field(file, 'size_in_bytes')),
        duration: number(field(file, 'duration_in_seconds')),
      })),
  });
}

/**
 * Titles are plain text by the specification, but plug-ins of weblog systems escape them as for HTML: of such a title the
 * references are read. One with `<` in it was not escaped.
 */
function title(given) {
  const value = text(given);
  if (value === undefined) return undefined;
  return REFERENCE.test(value) && !value.includes('<') ? value : escaped(value);
}

/** 1.1 has a list, 1.0 has one. */
function authors(record) {
  const named = [...list(field(record, 'authors')), field(record, 'author')].filter((author) => text(field(author, 'name')));
  if (named.length === 0) return undefined;
  return named.map((author) => compact({ name: escaped(field(author, 'name')), url: text(field(author, 'url')) }));
}
