import { compact, field, firstDate, firstText, number, seconds, text, webAddress } from './field.js';

/**
 * An item of the npm package rss-parser: RSS 0.9 to 2.0 or Atom.
 * @param {unknown} item
 * @param {unknown} [feed]
 * @returns {import('../index.d.ts').FeedItem}
 */
export function fromRssParser(item, feed) {
  const author = firstText(field(item, 'creator'), field(item, 'author'), field(item, 'itunes', 'author'));
  const file = field(item, 'enclosure');
  const picture = text(field(file, 'url')) !== undefined && /^image\//i.test(String(text(field(file, 'type'))));
  return compact({
    html: firstText(
      field(item, 'content:encoded'), field(item, 'content'), field(item, 'summary'), field(item, 'itunes', 'summary'),
    ) ?? '',
    title: text(field(item, 'title')),
    url: firstText(field(item, 'link'), webAddress(field(item, 'guid')), webAddress(field(item, 'id'))),
    commentsUrl: text(field(item, 'comments')),
    siteName: text(field(feed, 'title')),
    authors: author === undefined ? undefined : [author],
    // isoDate is a pubDate whose offset is lost, or made up where it had none.
    published: firstDate(field(item, 'pubDate'), field(item, 'date'), field(item, 'isoDate')),
    language: firstText(field(item, 'language'), field(feed, 'language')),
    image: firstText(field(item, 'itunes', 'image'), picture ? field(file, 'url') : undefined),
    attachments: text(field(file, 'url')) === undefined || picture ? undefined : [
      compact({
        url: field(file, 'url'),
        type: text(field(file, 'type')),
        size: number(field(file, 'length')),
        duration: seconds(field(item, 'itunes', 'duration')),
      }),
    ],
  });
}
