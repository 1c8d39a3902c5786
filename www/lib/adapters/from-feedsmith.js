import { compact, field, firstDate, firstText, list, number, seconds, text, webAddress } from './field.js';
import { fromJsonFeed } from './from-json-feed.js';
import { escaped, paragraphs } from './html.js';

/**
 * An item or entry of the npm package feedsmith: RSS, Atom, RDF or JSON Feed, with the `feed` that it stands in.
 * @param {unknown} item
 * @param {unknown} [feed]
 * @returns {import('../index.d.ts').FeedItem}
 */
export function fromFeedsmith(item, feed) {
  if (['content_html', 'content_text'].some((key) => text(field(item, key)) !== undefined)) return fromJsonFeed(item, feed);
  const links = list(field(item, 'links'));
  const media = contents(item);
  const pictures = media.filter((file) => field(file, 'medium') === 'image' || hasType(file, 'image/'));
  const enclosures = [...list(field(item, 'enclosures')), ...links.filter((link) => field(link, 'rel') === 'enclosure')];
  const picture = enclosures.find((file) => hasType(file, 'image/') && addressOf(file) !== undefined);
  const image = firstText(
    ...pictures.map(addressOf),
    ...[item, ...list(field(item, 'media', 'groups')).map((group) => ({ media: group }))].flatMap(thumbnails),
    field(item, 'itunes', 'image'),
    addressOf(picture),
  );
  return compact({
    html: body(item),
    title: markup(field(item, 'title'), escaped) ?? firstText(field(item, 'dc', 'titles', 0)),
    url: address(item, links),
    commentsUrl: firstText(field(item, 'comments'), addressOf(related(links, 'replies'))),
    externalUrl: addressOf(related(links, 'related')),
    // An entry of a planet names the feed that it came from.
    siteName: markup(field(item, 'source', 'title'), escaped) ?? markup(field(feed, 'title'), escaped),
    authors: authors(item) ?? authors(field(item, 'source')) ?? authors(feed),
    published: firstDate(
      field(item, 'pubDate'), field(item, 'published'), field(item, 'dc', 'dates', 0), field(item, 'dcterms', 'issued', 0),
      field(item, 'dcterms', 'created', 0), field(item, 'date_published'),
    ),
    modified: firstDate(field(item, 'updated'), field(item, 'dcterms', 'modified', 0), field(item, 'date_modified')),
    language: firstText(
      field(item, 'xml', 'lang'), field(item, 'content', 'xml', 'lang'), field(item, 'dc', 'languages', 0), field(item, 'language'),
      field(feed, 'xml', 'lang'), field(feed, 'language'), field(feed, 'dc', 'languages', 0),
    ),
    image,
    attachments: attachments(
      [...enclosures.filter((file) => file !== picture), ...media.filter((file) => !pictures.includes(file))],
      field(item, 'itunes', 'duration'),
    ),
  });
}

function body(item) {
  const content = field(item, 'content');
  return (
    firstText(
      field(content, 'encoded'),
      isReadable(content) ? markup(content, paragraphs) : undefined,
      field(item, 'description'),
      markup(field(item, 'summary'), paragraphs),
      field(item, 'dc', 'descriptions', 0),
      markup(field(item, 'media', 'description'), paragraphs),
      markup(field(item, 'media', 'groups', 0, 'description'), paragraphs),
      field(item, 'itunes', 'summary'),
    ) ?? ''
  );
}

/** A text construct of Atom or Media RSS, whose type says whether it is markup; without one it is not. A string is RSS: markup. */
function markup(construct, plain) {
  const value = field(construct, 'value');
  if (text(value) === undefined) return text(construct);
  return /html/i.test(String(text(field(construct, 'type')))) ? value : plain(value);
}

/** Atom's content may be a picture or a PDF in base64. */
function isReadable(content) {
  const type = text(field(content, 'type'));
  return type === undefined || /^(text|html|xhtml)$|^text\/|html/i.test(type.trim());
}

/** Atom's link of a kind, to a page. */
function related(links, rel) {
  const found = links.filter((link) => field(link, 'rel') === rel);
  return found.find((link) => hasType(link, 'text/html')) ?? found.find((link) => text(field(link, 'type')) === undefined);
}

function address(item, links) {
  const alternates = links.filter((link) => ['alternate', undefined].includes(text(field(link, 'rel'))));
  const page = alternates.find((link) => hasType(link, 'text/html')) ?? alternates[0];
  const guid = field(item, 'guid', 'isPermaLink') === false ? undefined : field(item, 'guid', 'value');
  return firstText(
    field(item, 'link'), addressOf(page), field(item, 'url'), field(item, 'external_url'), webAddress(guid),
    webAddress(field(item, 'rdf', 'about')), webAddress(field(item, 'id')),
  );
}

function authors(record) {
  const people = list(field(record, 'authors'))
    .filter((person) => text(field(person, 'name')))
    .map((person) => compact({
      name: field(person, 'name'),
      url: firstText(field(person, 'uri'), field(person, 'url'), field(person, 'link')),
    }));
  const names = [people, ...['dc', 'dcterms'].map((space) => list(field(record, space, 'creators')).filter(text)), [field(record, 'itunes', 'author')].filter(text)];
  return names.find(({ length }) => length > 0);
}

/** The files of Media RSS, those of groups as well. */
function contents(item) {
  return [field(item, 'media'), ...list(field(item, 'media', 'groups'))].flatMap((media) => list(field(media, 'contents')));
}

function thumbnails(record) {
  return list(field(record, 'media', 'thumbnails')).map((thumbnail) => field(thumbnail, 'url'));
}

function attachments(files, duration) {
  const found = new Map();
  for (const file of files) {
    const url = addressOf(file);
    if (url === undefined || found.has(url)) continue;
    const type = text(field(file, 'type'));
    found.set(url, compact({
      url,
      type,
      size: number(field(file, 'length')) ?? number(field(file, 'fileSize')),
      // That of the episode is of its first file that is to be heard or seen.
      duration: number(field(file, 'duration')) ?? (found.size === 0 ? seconds(duration) : undefined),
    }));
  }
  return [...found.values()];
}

/** RSS says `url`, Atom `href`. */
function addressOf(file) {
  return firstText(field(file, 'url'), field(file, 'href'));
}

function hasType(file, start) {
  return text(field(file, 'type'))?.trim().toLowerCase().startsWith(start) ?? false;
}
