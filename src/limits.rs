//! Every bound on what an item may cost, in one place: [`Limits`] are the caller's, the constants below are the crate's.
//!
//! | promise | what keeps it |
//! |---|---|
//! | time linear in the input | no stage goes over a part of the input more often than a number of times named here; [`spend`] counts it in test builds |
//! | memory in proportion to the input | [`Limits::nodes`] with [`FEWEST_NODES`] and [`BYTES_PER_NODE`]; [`BASE_GROWTH`], [`REPEATED_MARKS`], [`TEXT_INDENTS`], [`MARKDOWN_INDENT`], [`MARKDOWN_INDENTS`], [`LINKED_ADDRESSES`] for what an article says more often than its item |
//! | stack of a megabyte | [`Limits::depth`] bounds the recursion over blocks, [`OPEN_SPANS`] that over running text |
//! | clean HTML stays as it is | no bound: the edges of a body are read to the first block that stays, however many go (`read/boilerplate/trim.rs`) |
//!
//! Lengths that only tell a caption from a paragraph or a byline from a sentence stand with their rules.

use serde::Deserialize;

/// Budgets. Over `bytes` is an error; over the others the text still comes through, flattened, and
/// [`crate::Article::removed`] says so with an entry of kind `limit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Limits {
    /// UTF-8 bytes of one item, all its fields together; default 8 MiB.
    pub bytes: usize,
    /// Nested elements; default 200, at most 400 (browsers flatten at 512).
    pub depth: usize,
    /// Elements and text runs, of which a link counts for one more, a divider for two, and a picture or player for four; default 200,000.
    /// A tag that looks through open elements for one to end, at each twice, counts for one more for each 50 of them.
    /// Never more than 14,000 and one for each 30 bytes of the item, so that memory is in proportion to it.
    pub nodes: usize,
    /// Attributes of one element; default 64.
    pub attributes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 8 << 20, depth: 200, nodes: 200_000, attributes: 64 }
    }
}

/// The largest [`Limits::depth`], in elements. Browsers stop nesting at 512; the page around the article needs some.
pub(crate) const DEEPEST: usize = 400;

// ── the document ────────────────────────────────────────────────────────────────────────────────

/// Longest base address, in bytes: every relative address of the item repeats it. Servers refuse longer ones.
pub(crate) const BASE_ADDRESS: usize = 2000;
/// Lines of front matter: the end of a longer one is not looked for.
pub(crate) const FRONT_MATTER: usize = 100;

// ── addresses ───────────────────────────────────────────────────────────────────────────────────

/// Longest address kept, in bytes of its serialised form: servers commonly refuse request lines over 8 KiB.
pub(crate) const ADDRESS: usize = 8 << 10;
/// Longest `data:` picture kept, in bytes: enough for an inline icon or a blurred preview.
pub(crate) const DATA_ADDRESS: usize = 256 << 10;
/// Bytes that the relative addresses of an item gain by their base, all together: thousands of links to an ordinary site.
pub(crate) const BASE_GROWTH: usize = 256 << 10;
/// Bare addresses that become links: each is said in every rendering and listed.
pub(crate) const LINKED_ADDRESSES: usize = 5_000;
/// Redirectors one inside the other that are unwrapped: each is decoded once.
pub(crate) const NESTED_REDIRECTORS: usize = 5;
/// Picture proxies one inside the other that are undone: each is decoded once.
pub(crate) const NESTED_PROXIES: usize = 5;
/// Wrappers of players one inside the other that are undone: each is decoded once.
pub(crate) const NESTED_WRAPPERS: usize = 3;

// ── the tree ────────────────────────────────────────────────────────────────────────────────────

/// Elements and text runs that any input may have; a short item may be nothing but tags.
pub(crate) const FEWEST_NODES: usize = 14_000;
/// Bytes of input for each one more, so that memory is in proportion to it.
pub(crate) const BYTES_PER_NODE: usize = 30;
/// Looks at open elements that a tag takes for the price of a node: an end tag that ends nothing looks at all of them, and so does a
/// block for a paragraph to end, at each twice. Pages nest thirty deep.
pub(crate) const LOOKS_OF_NODE: usize = 100;
/// Longest attribute, in bytes: that of the longest `data:` picture.
pub(crate) const ATTRIBUTE: usize = DATA_ADDRESS;
/// Formatting elements with attributes that may be open at once. Each is rebuilt in every block until it is closed; those
/// without attributes are rebuilt three times at most ("Noah's Ark" in the HTML Standard).
pub(crate) const MARKS_WITH_ATTRIBUTES: usize = 8;
/// Bytes of the style of such an element: it is looked through wherever the element is rebuilt.
pub(crate) const MARK_STYLE: usize = 100;
/// Names that neither html5ever knows nor eight bytes hold, in one document. html5ever keeps all of them in one table of
/// fixed size whose hash anyone can compute; a page has a few dozen.
pub(crate) const UNKNOWN_NAMES: usize = 1000;
/// Bytes that a line past the node budget has at least: shorter ones would be as many blocks as the budget refused.
pub(crate) const OVERFLOW_LINE: usize = 200;

// ── site rules ──────────────────────────────────────────────────────────────────────────────────

/// Bytes of a selector.
pub(crate) const SELECTOR: usize = 4000;
/// Functions within functions in a selector, as `:not(:has(…))`.
pub(crate) const SELECTOR_DEPTH: usize = 8;
/// Elements that all selectors together look at beside, around and below those that they are asked of. A list of 2,000 siblings
/// takes four million if each is looked at from each.
pub(crate) const SELECTOR_LOOKS: u64 = 1 << 23;
/// The same, more for each element of the page: ordinary ones stand in twenty others.
pub(crate) const SELECTOR_LOOKS_PER_ELEMENT: u64 = 250;
/// Classes of more than seven bytes that selectors are asked for: scraper keeps them in one table of fixed size.
pub(crate) const SELECTOR_CLASSES: usize = 20_000;

// ── pages ───────────────────────────────────────────────────────────────────────────────────────

/// Characters of a list of names of an element that are read, and words taken of all of them.
pub(crate) const PAGE_NAMES: usize = 400;
pub(crate) const PAGE_NAME_WORDS: usize = 32;
/// Parts of a streamed page that are put in their places: real ones have a few dozen.
pub(crate) const STREAMED_PARTS: usize = 1_000;
/// Bytes of a value that a page says of itself, and of one that is the text of its article.
pub(crate) const PAGE_VALUE: usize = 2_000;
pub(crate) const PAGE_BODY: usize = 512 << 10;
/// Values of one field from one source. Each is compared with those before it.
pub(crate) const PAGE_CANDIDATES: usize = 30;
/// Elements whose text is looked at for a field, and nodes below one of them.
pub(crate) const PAGE_LOOKS: usize = 1_000;
pub(crate) const PAGE_TEXT_NODES: usize = 60;
/// Classes of one element that may name a field.
pub(crate) const PAGE_CLASSES: usize = 20;
/// Dates and names near the headline of a page.
pub(crate) const PAGE_DATES: usize = 200;
pub(crate) const PAGE_PEOPLE: usize = 300;
/// Bytes of JSON-LD of a page, all scripts together: a value takes 32 bytes of memory and may have two. Real ones with the text
/// of the article in them have 100 KiB.
pub(crate) const JSON_BYTES: usize = 1 << 20;
/// Objects of one script that are read, lists and objects one inside the other around them, and entries of one list.
pub(crate) const JSON_OBJECTS: usize = 2_000;
pub(crate) const JSON_DEPTH: usize = 6;
pub(crate) const JSON_ENTRIES: usize = 500;

// ── elements ────────────────────────────────────────────────────────────────────────────────────

/// Links of something left out that are reported with it.
pub(crate) const REMOVED_LINKS: usize = 20;
/// Chapters of one article.
pub(crate) const CHAPTERS: usize = 500;
/// Bytes of the label of a note.
pub(crate) const NOTE_LABEL: usize = 16;
/// Nodes below an element that are looked at to tell what it is: a caption or a label has a few.
pub(crate) const LOOKED_AT_NODES: usize = 200;
/// Spaces that a line keeps which is indented by them.
pub(crate) const LINE_INDENT: usize = 40;
/// Elements right in a block that are looked at to tell whether it holds text only.
pub(crate) const BLOCK_CHILDREN: usize = 64;
/// Nodes below an element that a renderer of formulas made: `KaTeX` makes ten for a letter.
pub(crate) const FORMULA_NODES: usize = 3_000;
/// Nodes of line numbers that are looked at: there are five to a line at most.
pub(crate) const LINE_NUMBER_NODES: usize = 50_000;
/// Candidates of one `srcset` that are looked at: real ones have a dozen.
pub(crate) const CANDIDATES: usize = 32;
/// Children of a `picture` that are looked at: real ones have a dozen with the spaces between them.
pub(crate) const PICTURE_CHILDREN: usize = 64;
/// Pictures of a gallery that an attribute holds: each may repeat the item's address.
pub(crate) const GALLERY_PICTURES: usize = 100;
/// Files of one player that are kept: real ones have four. Each is compared with those before it.
pub(crate) const PLAYER_FILES: usize = 16;
/// Spans (of another language or direction, or with an id) one inside the other: with one mark of each other kind they bound
/// the depth of running text.
pub(crate) const OPEN_SPANS: usize = 4;
/// Figures one inside the other: each goes through what is in it when it closes. Galleries have two or three.
pub(crate) const OPEN_FIGURES: usize = 8;
/// Bytes that the attributes of open marks take where they are said again, in each further line or picture.
pub(crate) const REPEATED_MARKS: usize = 256 << 10;

// ── the article ─────────────────────────────────────────────────────────────────────────────────

/// Longest field, in bytes: a title, a name, a caption. Captions of real items have up to 4 KiB.
pub(crate) const FIELD: usize = 64 << 10;
/// Authors: the longest byline of a real item names a dozen. Each is compared with those before it.
pub(crate) const AUTHORS: usize = 50;
/// Lines of staff that are told: the longest list of a real item has eight. Each is compared with those before it.
pub(crate) const CREDITS: usize = 50;
/// Links of sections that are left out: the largest in a real item has twenty. Each is compared with those before it.
pub(crate) const RELATED_LINKS: usize = 100;
/// Characters that tell the language.
pub(crate) const LANGUAGE_SAMPLE: usize = 1_500;
/// Characters of the excerpt.
pub(crate) const EXCERPT: usize = 200;
/// Longest id, in bytes.
pub(crate) const ID: usize = 200;
/// Characters of an address in the report.
pub(crate) const REPORTED_ADDRESS: usize = 500;

/// Bidirectional controls one inside the other: the deepest that
/// [UAX 9](https://www.unicode.org/reports/tr9/#BD2) has a level for. What is opened deeper goes.
pub(crate) const DIRECTIONS: usize = 125;

// ── profiles ────────────────────────────────────────────────────────────────────────────────────

/// Bytes of a profile as JSON: some hundred lines.
pub(crate) const PROFILE: usize = 32 << 10;
/// Feeds of a profile.
pub(crate) const PROFILE_FEEDS: usize = 64;
/// Items of a feed that are learnt from: more say nothing new.
pub(crate) const PROFILE_ITEMS: usize = 50;
/// Blocks at either end of an item that may be of a frame.
pub(crate) const PROFILE_BLOCKS: usize = 24;
/// Bytes of a key, the text by which lines are told apart; a longer one is cut and ends in a hash of the whole.
pub(crate) const PROFILE_KEY: usize = 200;
/// Bytes of the longest block that has a key.
pub(crate) const PROFILE_TEXT: usize = 4 << 10;
/// Pictures of the largest figure that has keys.
pub(crate) const PROFILE_PICTURES: usize = 16;

// ── renderings ──────────────────────────────────────────────────────────────────────────────────

/// Bytes that the lines of the text are indented by, all together: short lines in deep lists would be mostly white space.
pub(crate) const TEXT_INDENTS: usize = 256 << 10;
/// Bytes that stand before one line of Markdown: sixteen quotes or lists one inside the other. What is deeper stands at this
/// depth.
pub(crate) const MARKDOWN_INDENT: usize = 32;
/// Bytes that stand before all lines of Markdown together: articles of more than 16,000 lines nest less.
pub(crate) const MARKDOWN_INDENTS: usize = MARKDOWN_INDENT * 16_000;
/// Columns of the widest table in Markdown whose spans are written as empty cells.
pub(crate) const MARKDOWN_COLUMNS: usize = 40;

// ── steps ───────────────────────────────────────────────────────────────────────────────────────

/// Steps that a call may take for each byte of its item, and to begin with. A step is a look at a byte, a character or a node.
///
/// `tests/steps.rs` prints the dearest shapes: a long class of code takes a little more than half of this.
#[cfg(debug_assertions)]
pub const STEPS_PER_BYTE: u64 = 250;
/// Steps of an empty item: tables are gone through for each line, whatever it says.
#[cfg(debug_assertions)]
pub const STEPS_TO_BEGIN: u64 = 50_000;

#[cfg(debug_assertions)]
std::thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts steps. Compiled out of releases.
#[cfg(debug_assertions)]
pub(crate) fn spend(steps: usize) {
    STEPS.with(|count| count.set(count.get() + steps as u64));
}

/// Counts steps. Compiled out of releases.
#[cfg(not(debug_assertions))]
#[inline(always)]
pub(crate) fn spend(_: usize) {}

/// The steps that a call takes, counted in builds with debug assertions, and what it gives back.
#[cfg(debug_assertions)]
pub fn counted<T>(call: impl FnOnce() -> T) -> (T, u64) {
    let before = STEPS.with(std::cell::Cell::get);
    let value = call();
    (value, STEPS.with(std::cell::Cell::get) - before)
}
