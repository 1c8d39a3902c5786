// The public contract of the npm package `feed-article`.
// Names and meanings here are fixed. Adding optional fields is fine; renaming is not.

// ── loading ──────────────────────────────────────────────────────────────────────────────────────
// "feed-article"         browsers, workers, extensions: `await init()` once, then everything is synchronous.
//                        Node >= 20, Deno, Bun, Cloudflare Workers: the module is ready on import; init() is a harmless no-op.
// "feed-article/inline"  same API, the wasm embedded in the JS: ready on import anywhere, nothing to fetch.

export type InitInput = string | URL | Request | Response | Promise<Response> | ArrayBuffer | ArrayBufferView | Module;

/** Loads the WebAssembly module; without an argument, the `.wasm` beside the script. Concurrent and repeated calls share one load. */
export default function init(input?: InitInput): Promise<void>;

// ── calls ────────────────────────────────────────────────────────────────────────────────────────

/** One feed item in, one clean, structured article out. Pure data: safe to postMessage, store, or JSON.stringify.
 *  @throws {FeedArticleError} */
export function parse(input: Input, options?: Options): Article;

/** Many items in one call; a bad item yields its error in its place and never harms the others. */
export function parseMany(inputs: Iterable<Input>, options?: Options): Array<Article | FeedArticleError>;

/** Only the clean HTML of a fragment: `parse(html, …).html` without building the rest. A whole page is kept whole. */
export function sanitize(html: string, options?: Options): string;

/** What the items of one feed have in common: frames, footers, badges. It reads three items or more (the first 50). The profile is plain JSON of at most
 *  32 KiB: store it with the feed, pass it as `options.profile`, learn again when you like. Items of several feeds are told apart by `siteName`, else by
 *  the host of `url`. Items that can't be read are skipped.
 *  @throws {FeedArticleError} */
export function learn(inputs: Iterable<Input>, options?: Options): Profile;

/** Whether a whole page has an article worth a reader view. Fast: it builds no article.
 *  @throws {FeedArticleError} */
export function isReaderable(html: string): boolean;

/** parse() plus a DocumentFragment built node by node (no innerHTML, no re-parse, nothing for Trusted Types to guard).
 *  Only where there is a `document`; elsewhere an error with code "unsupported". */
export function render(input: Input, options?: Options): { article: Article; fragment: Fragment };

export class FeedArticleError extends Error {
  /** Stable, for programs; `message` is for people and says what, where and which limit. */
  readonly code: "not-initialised" | "invalid-input" | "invalid-option" | "too-large" | "unsupported" | "internal";
}

// ── input ────────────────────────────────────────────────────────────────────────────────────────

/** A string is a fragment of HTML, a whole page or an archived item document; which one is detected. */
export type Input = string | FeedItem;

/** What a feed parser knows about the item. Only `html` is needed; the rest wins over what is found in the body. */
export interface FeedItem {
  html: string;
  title?: string;
  url?: string;
  siteName?: string;
  authors?: Array<string | { name: string; url?: string }>;
  published?: string;
  modified?: string;
  language?: string;
  image?: string;
  attachments?: Array<{ url: string; type?: string; size?: number; duration?: number }>;
  /** The discussion's own page (RSS `comments`, Atom `replies`). */
  commentsUrl?: string;
  /** The page elsewhere that a link post is about (JSON Feed `external_url`, Atom `related`). */
  externalUrl?: string;
}

export interface Options {
  /** Base for relative URLs when the item has no `url`. */
  baseUrl?: string;
  /** Which renderings to fill in. Default: html and text. Blocks are always there. */
  output?: { html?: boolean; text?: boolean; markdown?: boolean };
  /** "remove" (default) takes promo footers, repeated titles, date and copyright lines out of the body, "label" keeps them with a `role`, "keep" leaves all. */
  boilerplate?: "remove" | "label" | "keep";
  /** "placeholder" (default): a link to the provider's page, nothing is requested from it; "iframe": sandboxed and privacy-hardened; "drop". */
  embeds?: "placeholder" | "iframe" | "drop";
  images?: {
    /** Undo image proxies (weserv, Photon, …) so that the publisher's URL is used. Default true. */
    unproxy?: boolean;
    /** Route every image through a proxy of the caller's: a URL with one `{url}` behind its host. */
    proxy?: string;
    /** Default "no-referrer". */
    referrerPolicy?: "no-referrer" | "strict-origin-when-cross-origin";
  };
  links?: {
    /** Remove tracking query parameters. Default true. */
    stripTracking?: boolean;
    /** Follow redirectors whose target is in the URL. Default true. */
    unwrapRedirects?: boolean;
    /** Default "_blank". */
    target?: "_blank" | "_self";
  };
  /** "item": the body is all content (what a feed says). "page": a whole web page; its article is looked for, the rest goes to `removed`
   *  under the rule `outside-article`, and what the page says of itself fills the fields that the item leaves open.
   *  "auto" (default): a whole document with a title and a frame around its prose, or many links, is a page, all else an item. */
  content?: "auto" | "item" | "page";
  /** What `learn()` found in the feed, or "auto" (parseMany only): learn from the very list. Lines, blocks and pictures that stand at the ends of the feed's
   *  other items, too, go to `removed` under the rule `repeated`. */
  profile?: Profile | "auto";
  /** Prefix for element ids and the fragments that point at them. Default "fa-". */
  idPrefix?: string;
  /** Site rules, applied before anything else: CSS selectors, of types, ids, classes, attributes, places among siblings, `:empty`, `:root`, `:not()`, `:is()`, `:where()`,
   *  `:has()`, with all combinators. A selector has at most 4,000 bytes and eight functions one inside the other. All together look at eight
   *  million elements around those that they are asked of, and at 250 more for each element of the page. A selector that would look at more than is left selects
   *  nothing, and `removed` has an entry of kind "limit" and rule "selector". `host` is one such as "example.org", without scheme, port or path;
   *  its subdomains count too. Without it a rule is for every item. */
  rules?: Array<{ host?: string; remove?: string[]; keep?: string; title?: string; author?: string; date?: string }>;
  limits?: { bytes?: number; depth?: number; nodes?: number; attributes?: number };
}

// ── output ───────────────────────────────────────────────────────────────────────────────────────

export interface Article {
  title: string | null;
  /** The article's own address: resolved, redirectors unwrapped, tracking removed. */
  url: string | null;
  siteName: string | null;
  authors: Author[];
  /** RFC 3339 where the source names an offset; otherwise a local date-time or date. An offset is never invented. */
  published: string | null;
  modified: string | null;
  /** Every date found, with where it came from. */
  dates: DateCandidate[];
  /** BCP 47. */
  language: string | null;
  dir: "ltr" | "rtl";
  /** As printed: "（德国之声中文网）", "WASHINGTON (AP) —". */
  dateline: string | null;
  /** Where it is discussed, and the page elsewhere that a link post is about. */
  commentsUrl: string | null;
  externalUrl: string | null;
  /** News agencies credited: "法新社", "Reuters". */
  agencies: string[];
  credits: Array<{ role: string; names: string[] }>;
  copyright: string | null;
  leadImage: Image | null;
  /** The pictures of the body, in reading order; those of pointers to other articles are none of it. */
  images: Image[];
  links: Link[];
  embeds: Embed[];
  attachments: Attachment[];
  /** Time stamps of show notes and video descriptions, in seconds; empty where there are fewer than two. */
  chapters: Array<{ start: number; title: string; url?: string }>;
  blocks: Block[];
  html?: string;
  /** Without addresses: neither of links nor of players and cards, which say their titles. */
  text?: string;
  markdown?: string;
  /** The first 200 characters of the prose; captions are left out. */
  excerpt: string;
  counts: { words: number; characters: number; paragraphs: number };
  /** Seconds. */
  readingTime: number;
  flags: { truncated: boolean; fullDocument: boolean; plainText: boolean; doubleEscaped: boolean; /** Read as a page. */ page: boolean };
  /** Everything that was in the input and is not in the body, and why: nothing disappears silently. */
  removed: Removal[];
}

export interface Author { name: string; url?: string }
export interface DateCandidate { value: string; raw: string; source: "header" | "feed" | "body" | "time"; offset: "explicit" | "none" }
export interface Image { url: string; originalUrl?: string; proxy?: string; srcset?: Array<{ url: string; width?: number; density?: number }>; alt?: string; title?: string; caption?: string; credit?: string; width?: number; height?: number; link?: string }
export interface Link { url: string; originalUrl?: string; text: string; kind: "internal" | "external" | "related" | "footnote" | "mail" }
export interface Embed { provider: string; kind: "video" | "audio" | "post" | "map" | "document" | "code" | "other"; id?: string; url: string; embedUrl?: string; thumbnail?: string; title?: string; start?: number }
export interface Attachment { url: string; type?: string; size?: number; duration?: number }
/** `rule` is the stable id of the rule that removed it; `text` is the visible text that was removed, `url` the address.
 *  Removals without text and url are counted: one entry for each kind and rule, with a `count`. */
export interface Removal { kind: "element" | "attribute" | "url" | "tracker" | "boilerplate" | "duplicate" | "limit"; rule: string; text?: string; url?: string; count?: number }

export interface Cell { content: Block[]; header?: boolean; colspan?: number; rowspan?: number; align?: "left" | "center" | "right" }

/** Plain JSON; its inside is the package's own business. */
export interface Profile { readonly version: 1; readonly [part: string]: unknown }

/** The whole vocabulary of a body. What has no word in it cannot be in an article: that is the sanitizer. */
export type Block = (
  | { type: "paragraph"; content: Inline[] }
  | { type: "heading"; level: 1 | 2 | 3 | 4 | 5 | 6; content: Inline[] }
  | { type: "figure"; images: Image[]; caption?: Inline[] }
  | { type: "quote"; content: Block[]; cite?: string }
  /** `numbering` where it is not "1"; `reversed`; `values` where an item names its own number (null: counts on); `checked` in task lists (null: no box). */
  | { type: "list"; ordered: boolean; start?: number; numbering?: "a" | "A" | "i" | "I"; reversed?: true; values?: Array<number | null>; checked?: Array<boolean | null>; items: Block[][] }
  /** A notice set apart: "note", "tip", "important", "warning", "caution", or the page's own word in lower case. Markdown: `> [!NOTE]`. */
  | { type: "callout"; kind: string; title?: Inline[]; content: Block[] }
  /** The notes of the article, where they stood. Markdown `[^label]: …`; HTML an ordered list whose ids the references point at. */
  | { type: "footnotes"; items: Array<{ id: string; label: string; content: Block[] }> }
  /** A preview of another page (bookmark cards, link previews): not a picture of this article. */
  | { type: "card"; url: string; title: string; description?: string; siteName?: string; image?: Image }
  /** A formula on a line of its own. `tex` where the source has it or its MathML says it; `text` is what can be read without a renderer.
   *  HTML `<pre><code class="language-math">`, Markdown `$$`. */
  | { type: "math"; tex?: string; text: string }
  | { type: "definitions"; items: Array<{ term: Inline[]; content: Block[] }> }
  /** `caption`, a file name or title that stands with the code. */
  | { type: "code"; text: string; language?: string; caption?: Inline[] }
  | { type: "table"; caption?: Inline[]; rows: Cell[][] }
  /** `loop`: a moving picture without sound that plays itself. */
  | { type: "media"; kind: "audio" | "video"; sources: Attachment[]; poster?: string; loop?: true; caption?: Inline[] }
  | { type: "embed"; embed: Embed; caption?: Inline[] }
  | { type: "details"; summary: Inline[]; content: Block[] }
  | { type: "divider" }
) & { id?: string; lang?: string; dir?: "ltr" | "rtl"; role?: "related" | "credit" | "copyright" | "date" | "promo" };

/** Text runs are plain strings. */
export type Inline =
  | string
  | { type: "strong" | "emphasis" | "underline" | "strike" | "code" | "keyboard" | "subscript" | "superscript" | "small" | "mark" | "quote"; content: Inline[]; id?: string }
  | { type: "link"; url: string; title?: string; content: Inline[]; id?: string }
  | { type: "image"; image: Image }
  /** A reference to a note; `id` is the note's. HTML `<sup><a>`, Markdown `[^label]`, text `[label]`. */
  | { type: "footnote"; id: string; label: string }
  /** A formula within a line. HTML `<code class="language-math">`, Markdown `$…$`. */
  | { type: "math"; tex?: string; text: string }
  | { type: "abbreviation"; title: string; content: Inline[] }
  | { type: "time"; datetime: string; content: Inline[] }
  | { type: "ruby"; content: Inline[]; text: string }
  | { type: "span"; lang?: string; dir?: "ltr" | "rtl"; content: Inline[]; id?: string }
  | { type: "break" };

// ── types of the platform ────────────────────────────────────────────────────────────────────────
// A server's TypeScript often knows no DOM ("lib": ["ES2023"]): what it lacks is left out there instead of being an error.

type Platform<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Instance } } ? Instance : never;
type URL = Platform<"URL">;
type Request = Platform<"Request">;
type Response = Platform<"Response">;
type Fragment = Platform<"DocumentFragment">;
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } } ? Instance : never;

// Only what says `export` is exported.
export {};
