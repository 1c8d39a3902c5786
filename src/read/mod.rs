//! Turns the tree into an article: one walk builds the blocks and reports what it finds; then the edges are trimmed, and
//! what the blocks say about themselves is collected.

mod blocks;
mod boilerplate;
mod collect;
mod context;
mod elements;
mod lines;
mod metadata;
mod report;

use elements::site_rules::SiteRules;
pub(crate) use lines::keys::{is_picture, name_key};
pub(crate) use metadata::counts::measure;

use std::collections::HashSet;

use crate::article::{Article, DateSource, Removal, RemovalKind};
use crate::document::Document;
use crate::error::Error;
use crate::html::Tree;
use crate::options::{Boilerplate, EmbedPolicy, Options};
use crate::page::Outside;
use crate::profile::Repeats;
use crate::url::Address;
use blocks::normalize::normalize;
use blocks::{footnotes, formulas, glued_lines, linkify, note_copies, raised_notes, walk};
use boilerplate::{related, repeated, trim};
use context::Context;
use elements::{embed, image, site_rules};
use lines::{date, keys, names};
use metadata::{chapters, dateline, fields, languages, link_post};
use report::Report;

/// What a caller knows of the site and the feed, ready for use.
#[derive(Debug)]
pub(crate) struct Known {
    rules: SiteRules,
    repeats: Repeats,
}

impl Known {
    pub(crate) fn compile(options: &Options) -> Result<Self, Error> {
        let repeats = Repeats::compile(options.profile.as_ref())?;
        Ok(Self { rules: SiteRules::compile(&options.rules)?, repeats })
    }
}

/// The whole article, but for what the writers make of it.
pub(crate) fn read(tree: Tree, document: &Document, outside: &Outside, options: &Options, known: &Known) -> Article {
    let context = Context::new(options, document);
    let mut untrimmed = untrimmed(tree, document, outside, known, &context);
    untrimmed.article.chapters = chapters::chapters(&mut untrimmed.article.blocks, document);
    let Body { mut article, mut report, removed } = trimmed(untrimmed, known, &context);
    dateline::read_dateline(&mut article);
    fields::derived(&mut article, document, &mut report, &context);
    let speaks = languages::may_differ(&mut article, &report);
    languages::infer_languages(&mut article, document, &report, speaks);
    related::mark(&mut article.blocks, &report.related, context.base);
    fields::title(&mut article);
    collect::collect(&mut article, &report, &context);
    article.links.extend(std::mem::take(&mut report.related_links));
    article.lead_image = fields::lead_image(&article, document, &mut report, &context);
    image::through_proxy(&mut article, &context);
    fields::without_agencies(&mut article);
    let site = article.site_name.clone();
    fields::without_site(&mut article.authors, site.as_deref(), context.base.map(Address::host).unwrap_or_default());
    if let Some(feed) = keys::feed_of(&article, &known.repeats, context.base) {
        fields::without_feed(&mut article.authors, |name| feed.authors.contains(&name_key(name)), &mut report);
    }
    for removal in removed {
        report.count_in(removal);
    }
    if context.unresolved.get() > 0 {
        report.count_in(Removal::counted(RemovalKind::Limit, "addresses", context.unresolved.get()));
    }
    let cut = collect::count_cut(&mut article);
    if cut > 0 {
        report.count_in(Removal::counted(RemovalKind::Limit, "field-length", cut));
    }
    article.removed = report.take_removed();
    article
}

/// The article as far as its HTML goes.
pub(crate) fn read_body(tree: Tree, document: &Document, options: &Options, known: &Known) -> Article {
    let context = Context::new(options, document);
    let untrimmed = untrimmed(tree, document, &Outside::default(), known, &context);
    let Body { mut article, report, .. } = trimmed(untrimmed, known, &context);
    if languages::may_differ(&mut article, &report) {
        languages::infer_languages(&mut article, document, &report, true);
    }
    image::through_proxy(&mut article, &context);
    article
}

struct Body {
    article: Article,
    report: Report,
    /// What went before the walk.
    removed: Vec<Removal>,
}

/// The blocks between the edges of the body, and what was learned by taking the edges off.
fn trimmed(untrimmed: Body, known: &Known, context: &Context<'_>) -> Body {
    let Body { mut article, mut report, removed } = untrimmed;
    trim::trim(&mut article, &mut report, context.base, context.options.boilerplate, &known.repeats);
    collect::resolve_fragments(&mut article.blocks, context);
    Body { article, report, removed }
}

/// What stands at the ends of an item, to be compared with its feed's other items.
pub(crate) struct Ends {
    pub head: HashSet<String>,
    pub tail: HashSet<String>,
    pub authors: HashSet<String>,
    /// The name behind the title, if there is one.
    pub titles: HashSet<String>,
}

/// The ends of an item. Nothing is taken off them.
pub(crate) fn ends(tree: Tree, document: &Document, outside: &Outside, options: &Options, known: &Known) -> Ends {
    let context = Context::new(options, document);
    let Body { mut article, .. } = untrimmed(tree, document, outside, known, &context);
    let [head, tail] = repeated::ends(&mut article);
    let authors = article.authors.iter().map(|author| name_key(&author.name)).collect();
    let titles = article.title.as_deref().and_then(fields::name_behind).map(name_key).into_iter().collect();
    Ends { head, tail, authors, titles }
}

/// All blocks of the body.
fn untrimmed(tree: Tree, document: &Document, outside: &Outside, known: &Known, context: &Context<'_>) -> Body {
    let options = context.options;
    let chosen = known.rules.choose(&tree.html, context.base);
    let everything = Outside::default();
    let outside = if chosen.is_kept { &everything } else { outside };
    let (mut blocks, mut report) = walk::walk(&tree, &chosen.left_out, outside, context);
    formulas::mark_all(&mut blocks, &tree, &mut report);
    let Tree { html, full_document, removed, .. } = tree;
    drop(html);
    if options.embeds == EmbedPolicy::Drop {
        embed::leave_out(&mut blocks, &mut report);
    }
    normalize(&mut blocks, &mut report, options.boilerplate == Boilerplate::Remove);
    linkify::link_all(&mut blocks, context, &mut report);
    glued_lines::part(&mut blocks, &mut report);
    raised_notes::link(&mut blocks, context);
    note_copies::leave_out(&mut blocks, &mut report);
    footnotes::find(&mut blocks, context, &mut report);
    let called = link_post::find(&mut blocks);
    let mut article = fields::known(document, &mut report, context, &known.repeats);
    link_post::link(&mut article, document, called, &mut report, context);
    article.blocks = blocks;
    article.flags.full_document = full_document;
    if chosen.over_budget {
        report.count_in(Removal::counted(RemovalKind::Limit, "selector", 1));
    }
    apply_site(&mut article, chosen);
    Body { article, report, removed }
}

fn apply_site(article: &mut Article, chosen: site_rules::Chosen) {
    if chosen.title.is_some() {
        article.title = chosen.title;
    }
    chosen.authors.iter().for_each(|names| names::add_authors(&mut article.authors, names));
    article.dates.extend(chosen.dates.iter().filter_map(|raw| date::date(raw, DateSource::Body)));
}
