// A feed's text taken apart, and read with what its own items teach. feedsmith, an optional peer dependency, is loaded when an XML
// feed comes: JSON needs none.

import { compact, field, firstText, list, text } from './adapters/field.js';
import { fromFeedsmith } from './adapters/from-feedsmith.js';
import { FeedArticleError, learn, parse, parseMany } from './feed-article.js';

/** Items of a feed that are read. */
const MOST = 5000;

// No bundler may look for it: who uses the worker alone need not have it.
const library = 'feedsmith';
let load = () => import(/* @vite-ignore */ /* webpackIgnore: true */ library);

/**
 * Says where feedsmith is: bundlers find it by the import in an entry.
 * @param {() => Promise<{ parseFeed: (text: string) => { feed: unknown } }>} other
 */
export function provide(other) {
  load = other;
}

/**
 * @param {() => Promise<void>} init
 */
export function reader(init) {
  return async (source, options) => {
    await init();
    const { feed, items, profile } = await openFeed(source, options);
    return { feed, articles: parseMany(items, { ...options, profile }), profile };
  };
}

/**
 * What a feed says of itself, its items as `parse` takes them, how many it has in all, and what they have in common, unless the
 * options bring that.
 * @param {string} source
 * @param {import('./index.d.ts').Options} [options]
 */
export async function openFeed(source, options) {
  // What is wrong with the options is said before a feed is taken apart.
  parseMany([], options);
  if (typeof source !== 'string') throw new FeedArticleError('invalid-input', 'text: expected the text of a feed, as `await response.text()` gives it');
  const { feed, items: found } = await takeApart(source);
  const items = found.slice(0, MOST).map((item) => fromFeedsmith(item, feed));
  const given = options?.profile;
  const profile = given && given !== 'auto' ? given : learn(items, { ...options, profile: undefined });
  return { feed: about(feed), items, all: found.length, profile };
}

async function takeApart(source) {
  const feed = /^\s*\{/.test(source.replace(/^\ufeff/, '')) ? ofJson(source) : await ofXml(source);
  const items = [field(feed, 'items'), field(feed, 'entries')].find(Array.isArray);
  // A channel without items is a feed that has none yet.
  if (!items && text(field(feed, 'title')) === undefined && field(feed, 'title', 'value') === undefined) throw noFeed();
  return { feed, items: items ?? [] };
}

function ofJson(source) {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw noFeed(cause);
  }
}

async function ofXml(source) {
  let feedsmith;
  try {
    feedsmith = await load();
  } catch (cause) {
    const why = 'WorkerGlobalScope' in globalThis
      ? 'which a worker of a browser cannot load: call readFeed() of "feed-article/feed" on the page'
      : 'which is not there: install it beside "feed-article" (a package that is linked as a folder looks beside that folder: install a packed copy)';
    throw new FeedArticleError('unsupported', `readFeed() reads RSS, RDF and Atom by the npm package "feedsmith", ${why}`, { cause });
  }
  try {
    return feedsmith.parseFeed(source).feed;
  } catch (cause) {
    throw noFeed(cause);
  }
}

function noFeed(cause) {
  return new FeedArticleError('invalid-input', 'text: expected a feed: RSS, RDF, Atom or JSON Feed', { cause });
}

/** As articles say it: no markup, safe addresses. */
function about(feed) {
  const { siteName } = fromFeedsmith({}, feed);
  const links = list(field(feed, 'links'));
  const page = links.find((link) => ['alternate', undefined].includes(text(field(link, 'rel'))));
  const description = ['description', 'subtitle', 'tagline'].map((name) => field(feed, name)).map((given) => text(given) ?? text(field(given, 'value')));
  const said = parse({ html: firstText(...description) ?? '', title: siteName ?? '' }, { output: { text: true } });
  const known = parse(compact({
    html: '',
    url: firstText(field(feed, 'link'), field(feed, 'home_page_url'), field(page, 'href'), field(page, 'url')),
    language: firstText(field(feed, 'language'), field(feed, 'xml', 'lang'), field(feed, 'dc', 'languages', 0)),
  }));
  return { title: siteName === undefined ? null : said.title, url: known.url, language: known.language, description: said.text?.trim() || null };
}
