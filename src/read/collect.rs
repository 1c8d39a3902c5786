//! Looks through the finished blocks: which pictures, links and embeds are in them, what they say, how long they are.

use std::collections::HashSet;

use super::context::Context;
use super::elements::caption::split_credit;
use super::elements::link::without_tracking;
use super::elements::media::file;
use super::report::Report;
use crate::article::visit::{content_of, each_block, each_inline, each_line, each_link, each_text, fragment, text_of};
use crate::article::{
    Article, Attachment, Block, BlockKind, Embed, FieldText, Image, Inline, Link, LinkKind, Mark, Marked, Role, SafeUrl,
};
use crate::limits::spend;
use crate::url::Address;

/// Fills in what an article says about its blocks.
pub(crate) fn collect(article: &mut Article, report: &Report, context: &Context<'_>) {
    let mut blocks = std::mem::take(&mut article.blocks);
    let attached = article.attachments.iter().map(|a| file(&a.url)).collect();
    let mut collector = Collector { article, report, context, role: None, attached };
    for block in &mut blocks {
        collector.role = block.role;
        each_block(std::slice::from_mut(block), &mut |block| collector.block(block));
    }
    article.blocks = blocks;
}

struct Collector<'a> {
    article: &'a mut Article,
    report: &'a Report,
    context: &'a Context<'a>,
    role: Option<Role>,
    /// Files of attachments so far.
    attached: HashSet<String>,
}

impl Collector<'_> {
    fn block(&mut self, block: &mut Block) {
        match &mut block.kind {
            BlockKind::Paragraph { content } => {
                self.article.counts.paragraphs += 1;
                self.inlines(content);
            }
            BlockKind::Heading { content, .. } => self.inlines(content),
            BlockKind::Figure { images, caption } => {
                describe(images, caption);
                // Pictures of other articles are none of this one, but lead there.
                if self.role == Some(Role::Related) {
                    let linked = images.iter().filter_map(|image| Some((image.link.as_ref()?, &image.alt)));
                    let links = linked.map(|(url, alt)| self.link(url, alt.clone().unwrap_or_default()));
                    self.article.links.extend(links.collect::<Vec<_>>());
                } else {
                    self.article.images.extend(images.iter().cloned());
                }
                self.inlines(caption);
            }
            BlockKind::Definitions { items } => items.iter_mut().for_each(|item| self.inlines(&mut item.term)),
            BlockKind::Table { caption, .. } | BlockKind::Code { caption, .. } => self.inlines(caption),
            BlockKind::Media { sources, caption, .. } => {
                self.attach(sources);
                self.inlines(caption);
            }
            BlockKind::Embed { embed, caption } => {
                self.article.embeds.push(Embed::clone(embed));
                self.inlines(caption);
            }
            BlockKind::Details { summary, .. } => self.inlines(summary),
            BlockKind::Callout { title, .. } => self.inlines(title),
            BlockKind::Card(card) => {
                let link = self.link(&card.url, card.title.clone());
                self.article.links.push(link);
            }
            BlockKind::Quote { .. }
            | BlockKind::Footnotes { .. }
            | BlockKind::List { .. }
            | BlockKind::Math(_)
            | BlockKind::Divider => {}
        }
    }

    fn attach(&mut self, sources: &[Attachment]) {
        for source in sources {
            if self.attached.insert(file(&source.url)) {
                self.article.attachments.push(source.clone());
            }
        }
    }

    fn inlines(&mut self, content: &mut [Inline]) {
        each_inline(content, &mut |inline| match inline {
            Inline::Link { url, content, .. } => {
                let text = FieldText::lines(&text_of(content)).unwrap_or_default();
                let link = self.link(url, text);
                self.article.links.push(link);
            }
            // Of signs in the text the text has the words.
            Inline::Image { image } if image.is_sign() => {}
            Inline::Footnote { id, label } => {
                let link = self.link(&SafeUrl::fragment(id), label.clone());
                self.article.links.push(link);
            }
            Inline::Image { image } if self.role != Some(Role::Related) => {
                self.article.images.push(Image::clone(image));
            }
            _ => {}
        });
    }

    fn link(&self, url: &SafeUrl, text: FieldText) -> Link {
        // An aggregator lists the article itself as well.
        let related = self.role == Some(Role::Related) && self.article.url.as_ref() != Some(url);
        let own_host = self.context.base.map(Address::host).unwrap_or_default();
        let kind = match url.as_str() {
            u if u.starts_with('#') => LinkKind::Footnote,
            u if u.starts_with("mailto:") || u.starts_with("tel:") => LinkKind::Mail,
            _ if related => LinkKind::Related,
            _ if !own_host.is_empty() && site(url.host()) == site(own_host) => LinkKind::Internal,
            _ => LinkKind::External,
        };
        Link { url: url.clone(), original_url: self.report.originals.get(url.as_str()).cloned(), text, kind }
    }
}

/// Fields that are not as long as in the item.
pub(crate) fn count_cut(article: &mut Article) -> u32 {
    let mut cut = 0;
    let mut count = |fields: &[Option<&FieldText>]| {
        cut += fields.iter().flatten().map(|text| u32::from(text.is_cut())).sum::<u32>();
    };
    let Article { title, site_name, copyright, lead_image, .. } = &*article;
    count(&[title.as_ref(), site_name.as_ref(), copyright.as_ref()]);
    count(&[lead_image.as_ref().and_then(|image| image.original_url.as_ref())]);
    article.authors.iter().for_each(|author| count(&[Some(&author.name)]));
    article.credits.iter().flat_map(|credit| &credit.names).for_each(|name| count(&[Some(name)]));
    for Image { original_url, alt, title, caption, credit, .. } in &article.images {
        count(&[original_url, alt, title, caption, credit].map(Option::as_ref));
    }
    article.links.iter().for_each(|link| count(&[link.original_url.as_ref(), Some(&link.text)]));
    article.embeds.iter().for_each(|embed| count(&[embed.title.as_ref()]));
    article.chapters.iter().for_each(|chapter| count(&[Some(&chapter.title)]));
    each_block(&mut article.blocks, &mut |block| {
        if let BlockKind::Card(card) = &block.kind {
            count(&[Some(&card.title), card.description.as_ref(), card.site_name.as_ref()]);
        }
    });
    each_text(&mut article.blocks, &mut |line| {
        each_inline(line, &mut |inline| match inline {
            Inline::Link { title, .. } => count(&[title.as_ref()]),
            Inline::Abbreviation { title, .. } => count(&[Some(title)]),
            _ => {}
        });
    });
    cut
}

/// A host without its `www.`.
fn site(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// Gives a picture the caption and credit printed with it, in words; they win over what its attributes say. Several
/// pictures share a caption, which is then none of theirs.
fn describe(images: &mut [Image], caption: &[Inline]) {
    let [image] = images else { return };
    if caption.is_empty() {
        return;
    }
    let (words, credit) = split_credit(&text_of(caption), image.credit.as_deref());
    image.caption = words.as_deref().and_then(FieldText::lines).or(image.caption.take());
    image.credit = credit.as_deref().and_then(FieldText::lines).or(image.credit.take());
}

/// Keeps the ids that a fragment of the article points at, each once, and points fragments that lead nowhere at the
/// article's own page.
pub(crate) fn resolve_fragments(blocks: &mut [Block], context: &Context<'_>) {
    let mut wanted = HashSet::new();
    let mut notes = HashSet::new();
    each_block(blocks, &mut |block| {
        if let BlockKind::Footnotes { items } = &block.kind {
            notes.extend(items.iter().map(|note| fragment(&note.id)));
        }
        each_line(block, &mut |line| {
            each_inline(line, &mut |inline| wanted.extend(leads_to(inline).map(str::to_owned)));
        });
    });
    let mut there = notes.clone();
    let mut keep_wanted = |id: &mut Option<FieldText>| {
        id.take_if(|id| {
            let id = fragment(id);
            !(wanted.contains(&id) && there.insert(id))
        });
    };
    each_block(blocks, &mut |block| {
        keep_wanted(&mut block.id);
        each_line(block, &mut |line| {
            each_inline(line, &mut |inline| {
                without_note(inline, &notes);
                if let Inline::Link { id, .. } | Inline::Span { id, .. } | Inline::Marked(Marked { id, .. }) = inline {
                    keep_wanted(id);
                }
            });
            unwrap(line);
        });
    });
    if wanted.is_empty() {
        return;
    }
    each_link(blocks, &mut |url| {
        if let Some(id) = url.as_str().strip_prefix('#').filter(|id| !there.contains(*id))
            && context.base.is_some()
        {
            let id = context.without_prefix(id);
            let whole = context.resolve(&format!("#{id}"));
            if let Some(whole) = whole.and_then(|a| SafeUrl::link(without_tracking(&a).unwrap_or(a)).ok()) {
                *url = whole;
            }
        }
    });
}

/// The id in the article that a link leads to.
fn leads_to(inline: &Inline) -> Option<&str> {
    if let Inline::Link { url, .. } = inline { url.as_str().strip_prefix('#') } else { None }
}

/// A reference whose note was taken off says its label.
fn without_note(inline: &mut Inline, notes: &HashSet<String>) {
    if let Inline::Footnote { id, label } = inline
        && !notes.contains(&fragment(id))
    {
        let content = vec![Inline::Text(label.to_string())];
        *inline = Inline::Marked(Marked { mark: Mark::Superscript, content, id: None });
    }
}

/// Takes the spans away that say nothing.
fn unwrap(line: &mut Vec<Inline>) {
    spend(line.len());
    line.iter_mut().filter_map(content_of).for_each(unwrap);
    let says_nothing = |inline: &Inline| matches!(inline, Inline::Span { lang: None, dir: None, id: None, .. });
    let is_parted = |pair: &[Inline]| matches!(pair, [Inline::Text(_), Inline::Text(_)]);
    if !line.iter().any(says_nothing) && !line.windows(2).any(is_parted) {
        return;
    }
    let mut out: Vec<Inline> = Vec::with_capacity(line.len());
    for inline in std::mem::take(line) {
        let parts = match inline {
            Inline::Span { lang: None, dir: None, id: None, content } => content,
            other => vec![other],
        };
        for part in parts {
            match (out.last_mut(), part) {
                (Some(Inline::Text(last)), Inline::Text(text)) => last.push_str(&text),
                (_, part) => out.push(part),
            }
        }
    }
    *line = out;
}
