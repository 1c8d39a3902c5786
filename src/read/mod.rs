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

pub(crate) use elements::site_rules::SiteRules;
pub(crate) use metadata::counts::measure;

use crate::article::{Article, DateSource, Removal, RemovalKind};
use crate::document::Document;
use crate::html::Tree;
use crate::options::{EmbedPolicy, Options};
use crate::page::Outside;
use blocks::{footnotes, formulas, linkify, walk};
use boilerplate::{related, trim};
use context::Context;
use elements::{embed, image, site_rules};
use lines::{date, names};
use metadata::{chapters, dateline, fields, languages, link_post};
use report::Report;

/// The whole article, but for what the writers make of it.
pub(crate) fn read(
    tree: Tree,
    document: &Document,
    outside: &Outside,
    options: &Options,
    rules: &SiteRules,
) -> Article {
    let context = Context::new(options, document);
    let Body { mut article, mut report, removed } = body(tree, document, outside, rules, &context);
    related::mark(&mut article.blocks, &report.related, context.base);
    dateline::read_dateline(&mut article);
    fields::derived(&mut article, document, &report, &context);
    let speaks = languages::may_differ(&mut article, &report);
    languages::infer_languages(&mut article, document, &report, speaks);
    fields::title(&mut article);
    collect::collect(&mut article, &report, &context);
    article.links.extend(std::mem::take(&mut report.related_links));
    article.lead_image = fields::lead_image(&article, document, &context);
    image::through_proxy(&mut article, &context);
    let site = article.site_name.clone();
    fields::without_site(&mut article.authors, site.as_deref());
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
pub(crate) fn read_body(tree: Tree, document: &Document, options: &Options, rules: &SiteRules) -> Article {
    let context = Context::new(options, document);
    let Body { mut article, report, .. } = body(tree, document, &Outside::default(), rules, &context);
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
fn body(tree: Tree, document: &Document, outside: &Outside, rules: &SiteRules, context: &Context<'_>) -> Body {
    let options = context.options;
    let chosen = rules.choose(&tree.html, context.base);
    let everything = Outside::default();
    let outside = if chosen.is_kept { &everything } else { outside };
    let (mut blocks, mut report) = walk::walk(&tree, &chosen.left_out, outside, context);
    formulas::mark_all(&mut blocks, &tree, &mut report);
    let Tree { html, full_document, removed, .. } = tree;
    drop(html);
    if options.embeds == EmbedPolicy::Drop {
        embed::leave_out(&mut blocks, &mut report);
    }
    linkify::link_all(&mut blocks, context, &mut report);
    footnotes::find(&mut blocks, context);
    let called = link_post::find(&mut blocks);
    let mut article = fields::known(document, &mut report, context);
    link_post::link(&mut article, document, called, &mut report, context);
    article.chapters = chapters::chapters(&mut blocks, document);
    article.blocks = blocks;
    article.flags.full_document = full_document;
    if chosen.over_budget {
        report.count_in(Removal::counted(RemovalKind::Limit, "selector", 1));
    }
    apply_site(&mut article, chosen);
    trim::trim(&mut article, &mut report, context.base, options.boilerplate);
    collect::resolve_fragments(&mut article.blocks, context);
    Body { article, report, removed }
}

fn apply_site(article: &mut Article, chosen: site_rules::Chosen) {
    if chosen.title.is_some() {
        article.title = chosen.title;
    }
    chosen.authors.iter().for_each(|names| names::add_authors(&mut article.authors, names));
    article.dates.extend(chosen.dates.iter().filter_map(|raw| date::date(raw, DateSource::Body)));
}
