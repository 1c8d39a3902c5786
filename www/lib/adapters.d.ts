// The public contract of `feed-article/adapters`: items of feed parsers in, articles of other formats out.
// Pure functions: no WebAssembly, no dependency, nothing shared with what they are given.
//
//   import { fromRssParser, toReadability } from 'feed-article/adapters';
//   const feed = await new Parser().parseString(xml);
//   const articles = parseMany(feed.items.map((item) => fromRssParser(item, feed)));

import type { Article, FeedItem } from './index.js';

// ── in ───────────────────────────────────────────────────────────────────────────────────────────
// Nothing in an item is trusted: a field that is missing or of another kind counts as absent, and none of these throws. Texts and
// dates stay as the feed has them; parse() reads them. `html` is "" where the item has no content at all. The second argument is
// the feed that the item stands in: its title, language and authors serve where the item has none of its own.

/** A [JSON Feed](https://www.jsonfeed.org/version/1.1/) item of version 1.0 or 1.1. Without `content_html`, its plain text as paragraphs. */
export function fromJsonFeed(item: object, feed?: object): FeedItem;

/** An item of the npm package `rss-parser`, which reads RSS 0.9 to 2.0 and Atom. `content:encoded` wins over `content`; the date is
 *  `pubDate` as printed, since `isoDate` has lost its offset; a picture as enclosure is the `image`. */
export function fromRssParser(item: object, feed?: object): FeedItem;

/** An item or entry of the npm package `feedsmith`, with the inner `feed` of what its parseFeed() gives: RSS, Atom, RDF and JSON Feed,
 *  with the namespaces content, dc, dcterms, media and itunes. Full content wins over a summary. */
export function fromFeedsmith(item: object, feed?: object): FeedItem;

// ── out ──────────────────────────────────────────────────────────────────────────────────────────
// Each takes what parse() gives. What an article does not know is left out, not invented.

/** An item of JSON Feed 1.1. `content_html` and `content_text` are the article's renderings, so both of `output` belong on.
 *  `fromJsonFeed()` reads it back.
 *  @param id Unique in the feed. Default: the article's url; without one its date and title. */
export function toJsonFeed(article: Article, id?: string): JsonFeedItem;

/** The shape of what `parse()` of `@mozilla/readability` returns, for code written for that. Needs `output.html` and `output.text`. */
export function toReadability(article: Article): ReadabilityArticle;

/** A schema.org NewsArticle as JSON-LD. In a `<script type="application/ld+json">` it has to be written without `<`:
 *  `JSON.stringify(toJsonLd(article)).replaceAll("<", "\\u003c")`. */
export function toJsonLd(article: Article): NewsArticle;

/** An [mdast](https://github.com/syntax-tree/mdast) tree of the blocks, with GitHub's tables, strikethrough and footnotes: what
 *  `mdast-util-to-markdown` with `mdast-util-gfm`, or remark, writes. Says what the article's `markdown` says; no `html` node in it. */
export function toMdast(article: Article): MdastRoot;

export interface JsonFeedItem {
  id: string;
  url?: string;
  external_url?: string;
  title?: string;
  content_html?: string;
  content_text?: string;
  summary?: string;
  image?: string;
  /** RFC 3339. A date without an offset is none: it is in `_feed_article`. */
  date_published?: string;
  date_modified?: string;
  authors?: Array<{ name: string; url?: string }>;
  /** BCP 47. */
  language?: string;
  attachments?: JsonFeedAttachment[];
  _feed_article?: { date_published?: string; date_modified?: string; comments_url?: string };
}

export interface JsonFeedAttachment { url: string; mime_type: string; size_in_bytes?: number; duration_in_seconds?: number }

export interface ReadabilityArticle {
  title: string;
  byline: string | null;
  dir: "ltr" | "rtl";
  lang: string | null;
  content: string;
  textContent: string;
  /** Of `textContent`. */
  length: number;
  excerpt: string;
  siteName: string | null;
  publishedTime: string | null;
}

export interface NewsArticle {
  "@context": "https://schema.org";
  "@type": "NewsArticle";
  headline?: string;
  url?: string;
  mainEntityOfPage?: string;
  discussionUrl?: string;
  /** What a link post is about. */
  about?: { "@type": "WebPage"; url: string };
  description?: string;
  articleBody?: string;
  wordCount: number;
  /** ISO 8601, as all durations here. */
  timeRequired: string;
  datePublished?: string;
  dateModified?: string;
  inLanguage?: string;
  author?: LdPerson[];
  publisher?: LdOrganization;
  /** News agencies. */
  sourceOrganization?: LdOrganization[];
  dateline?: string;
  copyrightNotice?: string;
  /** The main picture first. */
  image?: LdImage[];
  video?: LdVideo[];
  associatedMedia?: LdMedia[];
}

export interface LdPerson { "@type": "Person"; name: string; url?: string }
export interface LdOrganization { "@type": "Organization"; name: string }
export interface LdImage { "@type": "ImageObject"; url: string; caption?: string; description?: string; creditText?: string; width?: LdPixels; height?: LdPixels }
export interface LdPixels { "@type": "QuantitativeValue"; value: number; unitCode: "E37" }
export interface LdVideo { "@type": "VideoObject"; name?: string; url: string; embedUrl?: string; thumbnailUrl?: string }
export interface LdMedia { "@type": "AudioObject" | "VideoObject" | "MediaObject"; name?: string; contentUrl: string; encodingFormat?: string; contentSize?: string; duration?: string }

/** Assignable to `Root` of `@types/mdast`, with the formulas of `mdast-util-math`. */
export interface MdastRoot { type: "root"; children: MdastFlow[] }

export type MdastFlow =
  | { type: "paragraph"; children: MdastPhrasing[] }
  | { type: "heading"; depth: 1 | 2 | 3 | 4 | 5 | 6; children: MdastPhrasing[] }
  | { type: "blockquote"; children: MdastFlow[] }
  | { type: "list"; ordered: boolean; start: number | null; spread: boolean; children: MdastListItem[] }
  | { type: "code"; lang: string | null; meta: null; value: string }
  | { type: "math"; meta: null; value: string }
  | { type: "table"; align: Array<"left" | "center" | "right" | null>; children: MdastTableRow[] }
  | { type: "footnoteDefinition"; identifier: string; label: string; children: MdastFlow[] }
  | { type: "thematicBreak" };

export interface MdastListItem { type: "listItem"; spread: boolean; checked: boolean | null; children: MdastFlow[] }
export interface MdastTableRow { type: "tableRow"; children: Array<{ type: "tableCell"; children: MdastPhrasing[] }> }

export type MdastPhrasing =
  | { type: "text"; value: string }
  | { type: "inlineCode"; value: string }
  | { type: "inlineMath"; value: string }
  | { type: "emphasis" | "strong" | "delete"; children: MdastPhrasing[] }
  | { type: "link"; url: string; title: string | null; children: MdastPhrasing[] }
  | { type: "image"; url: string; title: string | null; alt: string }
  | { type: "footnoteReference"; identifier: string; label: string }
  | { type: "break" };
