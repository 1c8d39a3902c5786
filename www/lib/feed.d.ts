// The public contract of `feed-article/feed`: a whole feed in one call.
//
//   import { readFeed } from 'feed-article/feed';
//   const { feed, articles, profile } = await readFeed(await response.text());

import type { Article, FeedArticleError, Options, Profile } from './index.js';

/** The same class as that of `feed-article`. */
export { FeedArticleError } from './index.js';

/** The items of a feed as articles, in its order, the first 5,000 of them; a bad item yields its error in its place.
 *  RSS, RDF, Atom and JSON Feed. XML is read by the optional peer dependency `feedsmith`, which is loaded when it is needed.
 *  What `learn()` finds in the items is left out of them, and returned as `profile`: store it with the feed. With `options.profile` that one is used instead.
 *  In a browser it loads the WebAssembly module as `init()` does.
 *  @throws {FeedArticleError} "unsupported" where feedsmith is needed and not installed; "invalid-input" where the text is no feed. */
export function readFeed(text: string, options?: Options): Promise<FeedArticles>;

export interface FeedArticles {
  feed: Feed;
  articles: Array<Article | FeedArticleError>;
  profile: Profile;
}

/** What the feed says of itself: text without markup, the address of its page, BCP 47. */
export interface Feed { title: string | null; url: string | null; language: string | null; description: string | null }
