//! Turns the tree into an article: one walk builds the blocks and notes what it finds; then the edges are trimmed, and
//! what the blocks say about themselves is gathered.

mod blocks;
mod boilerplate;
pub(crate) mod collect;
mod elements;
mod lines;
mod metadata;
mod report;

pub(crate) use elements::site_rules::SiteRules;

use std::cell::Cell;

use blocks::{linkify, walk};
use boilerplate::{related, trim};
use elements::{embed, image, site_rules};
use lines::{date, names};
use metadata::{dateline, fields, language};
use report::Notes;

use crate::Reader;
use crate::article::{Article, Block, Counts, Direction, FieldText, Removal, RemovalKind};
use crate::document::Document;
use crate::html::Tree;
use crate::limits::{self, BASE_GROWTH, EXCERPT};
use crate::options::{EmbedPolicy, Options};
use crate::page::Outside;
use crate::url::{Address, Template};

/// What every reader of a part needs to know.
pub(crate) struct Context<'a> {
    options: &'a Options,
    base: Option<&'a Address>,
    /// Whose private network is its own.
    home: Option<&'a Address>,
    plain_text: bool,
    /// Bytes that relative addresses may still gain by the base they repeat.
    room: Cell<usize>,
    /// The caller's proxy for pictures.
    proxy: Option<Template>,
    /// Addresses for which there was no room.
    unresolved: Cell<u32>,
}

impl<'a> Context<'a> {
    fn new(options: &'a Options, document: &'a Document) -> Self {
        let proxy = options.images.proxy.as_deref().and_then(Template::parse);
        let Document { base, home, flags, .. } = document;
        let (base, home) = (base.as_ref(), home.as_ref());
        Self {
            options,
            base,
            home,
            plain_text: flags.plain_text,
            proxy,
            room: Cell::new(BASE_GROWTH),
            unresolved: Cell::new(0),
        }
    }

    /// An address of the item, resolved.
    fn resolve(&self, raw: &str) -> Option<Address> {
        let address = Address::parse(raw, self.base)?;
        let left = self.room.get().checked_sub(address.as_str().len().saturating_sub(raw.len()));
        if let Some(left) = left {
            self.room.set(left);
            return Some(address);
        }
        self.unresolved.set(self.unresolved.get().saturating_add(1));
        None
    }

    /// An id of the item as an id of the article. Prefixed once, so that reading the article's own HTML changes nothing.
    fn local_id(&self, raw: &str) -> Option<FieldText> {
        let raw = self.without_prefix(raw);
        if raw.is_empty() || raw.len() > limits::ID {
            return None;
        }
        FieldText::token(&format!("{}{raw}", self.options.id_prefix()))
    }

    fn without_prefix<'t>(&self, id: &'t str) -> &'t str {
        id.strip_prefix(self.options.id_prefix()).unwrap_or(id)
    }
}

/// The whole article, but for what the writers make of it.
pub(crate) fn read(tree: Tree, document: &Document, outside: &Outside, reader: &Reader) -> Article {
    let context = Context::new(&reader.options, document);
    let Body { mut article, mut notes, removed } = body(tree, document, outside, &reader.rules, &context);
    related::mark(&mut article.blocks, &notes.related, context.base);
    dateline::news(&mut article);
    fields::derived(&mut article, document, &notes, &context);
    let speaks = speaks(&mut article, &notes);
    settle_languages(&mut article, document, &notes, speaks);
    fields::title(&mut article);
    collect::gather(&mut article, &notes, &context);
    article.links.extend(std::mem::take(&mut notes.related_links));
    article.lead_image = fields::lead_image(&article, document, &context);
    image::through_proxy(&mut article, &context);
    let site = article.site_name.clone();
    fields::without_site(&mut article.authors, site.as_deref());
    measure(&mut article);
    for removal in removed {
        notes.count_in(removal);
    }
    if context.unresolved.get() > 0 {
        notes.count_in(Removal::counted(RemovalKind::Limit, "addresses", context.unresolved.get()));
    }
    let cut = collect::count_cut(&mut article);
    if cut > 0 {
        notes.count_in(Removal::counted(RemovalKind::Limit, "field-length", cut));
    }
    article.removed = notes.report();
    article
}

/// The article as far as its HTML goes.
pub(crate) fn read_body(tree: Tree, document: &Document, reader: &Reader) -> Article {
    let context = Context::new(&reader.options, document);
    let Body { mut article, notes, .. } = body(tree, document, &Outside::default(), &reader.rules, &context);
    if speaks(&mut article, &notes) {
        settle_languages(&mut article, document, &notes, true);
    }
    image::through_proxy(&mut article, &context);
    article
}

struct Body {
    article: Article,
    notes: Notes,
    /// What went before the walk.
    removed: Vec<Removal>,
}

/// The blocks between the edges of the body, and what was learned by taking the edges off.
fn body(tree: Tree, document: &Document, outside: &Outside, rules: &SiteRules, context: &Context<'_>) -> Body {
    let options = context.options;
    let chosen = rules.choose(&tree.html, context.base);
    let everything = Outside::default();
    let outside = if chosen.is_kept { &everything } else { outside };
    let (mut blocks, mut notes) = walk::walk(&tree, &chosen.left_out, outside, context);
    let Tree { html, full_document, removed, .. } = tree;
    drop(html);
    if options.embeds == EmbedPolicy::Drop {
        embed::leave_out(&mut blocks, &mut notes);
    }
    linkify::link_all(&mut blocks, context, &mut notes);
    let mut article = fields::known(document, &mut notes, context);
    article.blocks = blocks;
    article.flags.full_document = full_document;
    if chosen.over_budget {
        notes.count_in(Removal::counted(RemovalKind::Limit, "selector", 1));
    }
    apply_site(&mut article, chosen);
    trim::trim(&mut article, &mut notes, context.base, options.boilerplate);
    collect::settle_fragments(&mut article.blocks, context);
    Body { article, notes, removed }
}

fn apply_site(article: &mut Article, chosen: site_rules::Chosen) {
    if chosen.title.is_some() {
        article.title = chosen.title;
    }
    chosen.authors.iter().for_each(|names| names::add_authors(&mut article.authors, names));
    article.dates.extend(chosen.dates.iter().filter_map(|raw| date::date(raw, crate::article::DateSource::Body)));
}

/// Whether anything in an article says its language or direction.
fn speaks(article: &mut Article, notes: &Notes) -> bool {
    let mut speaks = article.title.as_deref().is_some_and(language::has_rtl);
    if !notes.speaks {
        return speaks;
    }
    collect::each_block(&mut article.blocks, &mut |block| {
        speaks |= block.lang.is_some() || block.dir.is_some() || collect::says(block, language::has_rtl);
    });
    speaks
}

/// Languages and directions: of blocks those that only repeat the article's go; a block that runs the other way says so.
fn settle_languages(article: &mut Article, document: &Document, notes: &Notes, speaks: bool) {
    fields::language(article, document, notes, speaks);
    if speaks {
        let Article { blocks, language, dir, .. } = article;
        settle_blocks(blocks, language.as_deref(), *dir, (false, false));
    }
}

/// `around` says whether a block around these says its language, and its direction: what is in it does not have the article's.
fn settle_blocks(blocks: &mut [Block], language: Option<&str>, dir: Direction, around: (bool, bool)) {
    for block in blocks {
        if !around.0 && block.lang.as_deref() == language {
            block.lang = None;
        }
        if block.dir.is_none()
            && block.lang.is_none()
            && (dir == Direction::Rtl || collect::says(block, language::has_rtl))
        {
            block.dir = collect::line_of(block).and_then(|line| language::Scripts::of(&line).clear_direction());
        }
        if !around.1 && block.dir == Some(dir) {
            block.dir = None;
        }
        let inside = (around.0 || block.lang.is_some(), around.1 || block.dir.is_some());
        collect::each_list(block, &mut |list| settle_blocks(list, language, dir, inside));
    }
}

/// The first words of a text.
fn excerpt(text: &str) -> String {
    // Most characters have no more than three bytes.
    let mut excerpt = String::with_capacity(text.len().min(3 * EXCERPT));
    let mut length = 0;
    let mut spaced = false;
    for c in text.chars() {
        if length == EXCERPT {
            break;
        }
        if c.is_whitespace() {
            spaced = !excerpt.is_empty();
            continue;
        }
        if std::mem::take(&mut spaced) {
            excerpt.push(' ');
            length += 1;
            if length == EXCERPT {
                break;
            }
        }
        excerpt.push(c);
        length += 1;
    }
    excerpt.truncate(excerpt.trim_end().len());
    excerpt
}

/// Lengths, times and the excerpt.
fn measure(article: &mut Article) {
    let text = crate::write::text(&article.blocks);
    let length = language::count(&text);
    article.counts = Counts { words: length.words, characters: length.characters, ..article.counts };
    article.reading_time = language::reading_time(length, article.language.as_deref());
    article.excerpt = FieldText::line(&excerpt(&text)).unwrap_or_default();
    article.text = Some(text);
}
