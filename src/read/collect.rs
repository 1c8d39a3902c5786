//! Looks through the finished blocks: which pictures, links and embeds are in them, what they say, how long they are.

use std::borrow::Cow;
use std::collections::HashSet;

use super::Context;
use super::elements::caption::split_credit;
use super::elements::link::without_tracking;
use super::report::Notes;
use crate::article::{
    Article, Attachment, Block, BlockKind, Embed, FieldText, Image, Inline, Link, LinkKind, Marked, Role, SafeUrl,
};
use crate::limits::spend;
use crate::rules::trackers::ASKED_FROM;
use crate::url::Address;

/// Fills in what an article says about its blocks.
pub(crate) fn gather(article: &mut Article, notes: &Notes, context: &Context<'_>) {
    let mut blocks = std::mem::take(&mut article.blocks);
    let attached = article.attachments.iter().map(|a| file(&a.url)).collect();
    let mut gather = Gather { article, notes, context, role: None, attached };
    for block in &mut blocks {
        gather.role = block.role;
        each_block(std::slice::from_mut(block), &mut |block| gather.block(block));
    }
    article.blocks = blocks;
}

struct Gather<'a> {
    article: &'a mut Article,
    notes: &'a Notes,
    context: &'a Context<'a>,
    role: Option<Role>,
    /// Files of attachments so far.
    attached: HashSet<String>,
}

impl Gather<'_> {
    fn block(&mut self, block: &mut Block) {
        match &mut block.kind {
            BlockKind::Paragraph { content } => {
                self.article.counts.paragraphs += 1;
                self.inlines(content);
            }
            BlockKind::Heading { content, .. } => self.inlines(content),
            BlockKind::Figure { images, caption } => {
                describe(images, caption);
                self.article.images.extend(images.iter().cloned());
                self.inlines(caption);
            }
            BlockKind::Definitions { items } => items.iter_mut().for_each(|item| self.inlines(&mut item.term)),
            BlockKind::Table { caption, .. } => self.inlines(caption),
            BlockKind::Media { sources, caption, .. } => {
                self.attach(sources);
                self.inlines(caption);
            }
            BlockKind::Embed { embed, caption } => {
                self.article.embeds.push(Embed::clone(embed));
                self.inlines(caption);
            }
            BlockKind::Details { summary, .. } => self.inlines(summary),
            BlockKind::Quote { .. } | BlockKind::List { .. } | BlockKind::Code { .. } | BlockKind::Divider => {}
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
            Inline::Image { image } => self.article.images.push(Image::clone(image)),
            _ => {}
        });
    }

    fn link(&self, url: &SafeUrl, text: FieldText) -> Link {
        let related = self.role == Some(Role::Related);
        let home = self.context.base.map(Address::host).unwrap_or_default();
        let kind = match url.as_str() {
            u if u.starts_with('#') => LinkKind::Footnote,
            u if u.starts_with("mailto:") || u.starts_with("tel:") => LinkKind::Mail,
            _ if related => LinkKind::Related,
            _ if !home.is_empty() && site(url.host()) == site(home) => LinkKind::Internal,
            _ => LinkKind::External,
        };
        Link { url: url.clone(), original_url: self.notes.originals.get(url.as_str()).cloned(), text, kind }
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
    each_text(&mut article.blocks, &mut |line| {
        each_inline(line, &mut |inline| match inline {
            Inline::Link { title, .. } => count(&[title.as_ref()]),
            Inline::Abbreviation { title, .. } => count(&[Some(title)]),
            _ => {}
        });
    });
    cut
}

/// The address of a file without what only says from where it is asked for.
fn file(url: &SafeUrl) -> String {
    let (whole, _) = url.as_str().split_once('#').unwrap_or((url.as_str(), ""));
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let named = |pair: &&str| !ASKED_FROM.contains(&pair.split('=').next().unwrap_or_default());
    let query: Vec<&str> = query.split('&').filter(named).collect();
    format!("{path}?{}", query.join("&"))
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
    let (words, credit) = split_credit(&text_of(caption));
    image.caption = words.as_deref().and_then(FieldText::lines).or(image.caption.take());
    image.credit = credit.as_deref().and_then(FieldText::lines).or(image.credit.take());
}

/// Keeps the ids that a fragment of the article points at, each once, and points fragments that lead nowhere at the
/// article's own page.
pub(crate) fn settle_fragments(blocks: &mut [Block], context: &Context<'_>) {
    let mut wanted = HashSet::new();
    each_link(blocks, &mut |url| {
        if let Some(id) = url.as_str().strip_prefix('#') {
            wanted.insert(id.to_owned());
        }
    });
    let mut there = HashSet::new();
    each_id(blocks, &mut |id| {
        let keep = id
            .as_ref()
            .is_some_and(|id| wanted.contains(&SafeUrl::fragment(id).as_str()[1..]) && there.insert(id.clone()));
        if !keep {
            *id = None;
        }
    });
    each_text(blocks, &mut unwrap);
    if wanted.is_empty() {
        return;
    }
    let there: HashSet<String> = there.iter().map(|id| SafeUrl::fragment(id).as_str().to_owned()).collect();
    each_link(blocks, &mut |url| {
        if url.as_str().starts_with('#') && !there.contains(url.as_str()) && context.base.is_some() {
            let id = context.without_prefix(&url.as_str()[1..]);
            let whole = context.resolve(&format!("#{id}"));
            if let Some(whole) = whole.and_then(|a| SafeUrl::link(without_tracking(&a).unwrap_or(a)).ok()) {
                *url = whole;
            }
        }
    });
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

fn each_link(blocks: &mut [Block], f: &mut dyn FnMut(&mut SafeUrl)) {
    each_text(blocks, &mut |content| {
        each_inline(content, &mut |inline| {
            if let Inline::Link { url, .. } = inline {
                f(url);
            }
        });
    });
}

fn each_id(blocks: &mut [Block], f: &mut dyn FnMut(&mut Option<FieldText>)) {
    each_block(blocks, &mut |block| {
        f(&mut block.id);
        each_line(block, &mut |content| {
            each_inline(content, &mut |inline| {
                if let Inline::Link { id, .. } | Inline::Span { id, .. } | Inline::Marked(Marked { id, .. }) = inline {
                    f(id);
                }
            });
        });
    });
}

/// Calls `f` with every run of text of every block.
pub(crate) fn each_text(blocks: &mut [Block], f: &mut dyn FnMut(&mut Vec<Inline>)) {
    each_block(blocks, &mut |block| each_line(block, f));
}

/// Calls `f` with the runs of text that a block holds itself.
fn each_line(block: &mut Block, f: &mut dyn FnMut(&mut Vec<Inline>)) {
    match &mut block.kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => f(content),
        BlockKind::Figure { caption, .. }
        | BlockKind::Table { caption, .. }
        | BlockKind::Media { caption, .. }
        | BlockKind::Embed { caption, .. } => f(caption),
        BlockKind::Details { summary, .. } => f(summary),
        BlockKind::Definitions { items } => items.iter_mut().for_each(|item| f(&mut item.term)),
        BlockKind::Quote { .. } | BlockKind::List { .. } | BlockKind::Code { .. } | BlockKind::Divider => {}
    }
}

/// Calls `f` with every block, outer ones first. The depth of blocks is bounded by that of the tree.
pub(crate) fn each_block(blocks: &mut [Block], f: &mut dyn FnMut(&mut Block)) {
    spend(blocks.len());
    for block in blocks {
        f(block);
        each_list(block, &mut |list| each_block(list, f));
    }
}

/// Calls `f` with the lists of blocks that a block holds.
pub(crate) fn each_list(block: &mut Block, f: &mut dyn FnMut(&mut Vec<Block>)) {
    match &mut block.kind {
        BlockKind::Quote { content, .. } | BlockKind::Details { content, .. } => f(content),
        BlockKind::List { items, .. } => items.iter_mut().for_each(f),
        BlockKind::Definitions { items } => items.iter_mut().for_each(|item| f(&mut item.content)),
        BlockKind::Table { rows, .. } => rows.iter_mut().flatten().for_each(|cell| f(&mut cell.content)),
        BlockKind::Paragraph { .. }
        | BlockKind::Heading { .. }
        | BlockKind::Figure { .. }
        | BlockKind::Code { .. }
        | BlockKind::Media { .. }
        | BlockKind::Embed { .. }
        | BlockKind::Divider => {}
    }
}

/// What an inline holds, if it is of a kind that holds others. Their depth is bounded by the number of kinds.
pub(crate) fn content_of(inline: &mut Inline) -> Option<&mut Vec<Inline>> {
    match inline {
        Inline::Link { content, .. }
        | Inline::Abbreviation { content, .. }
        | Inline::Time { content, .. }
        | Inline::Ruby { content, .. }
        | Inline::Span { content, .. }
        | Inline::Marked(Marked { content, .. }) => Some(content),
        Inline::Image { .. } | Inline::Break | Inline::Text(_) => None,
    }
}

/// What an inline holds.
pub(crate) fn within(inline: &Inline) -> &[Inline] {
    match inline {
        Inline::Link { content, .. }
        | Inline::Abbreviation { content, .. }
        | Inline::Time { content, .. }
        | Inline::Ruby { content, .. }
        | Inline::Span { content, .. }
        | Inline::Marked(Marked { content, .. }) => content,
        Inline::Image { .. } | Inline::Break | Inline::Text(_) => &[],
    }
}

/// Calls `f` with every inline, outer ones first.
pub(crate) fn each_inline(content: &mut [Inline], f: &mut dyn FnMut(&mut Inline)) {
    spend(content.len());
    for inline in content {
        f(inline);
        if let Some(content) = content_of(inline) {
            each_inline(content, f);
        }
    }
}

/// Takes the pictures out of running text, and what is empty without them.
pub(crate) fn take_images(content: &mut Vec<Inline>) -> Vec<Image> {
    let mut images = Vec::new();
    content.retain_mut(|inline| {
        if let Inline::Image { image } = inline {
            images.push(Image::clone(image));
            return false;
        }
        content_of(inline).is_none_or(|content| {
            images.extend(take_images(content));
            !content.is_empty()
        })
    });
    if !images.is_empty() {
        content.dedup_by(|next, before| match (next, before) {
            (Inline::Text(next), Inline::Text(before)) => {
                let space = before.ends_with(' ');
                before.push_str(if space { next.trim_start_matches(' ') } else { next });
                true
            }
            _ => false,
        });
    }
    images
}

/// Appends the words of running text; a line break is a new line.
pub(crate) fn push_text(out: &mut String, content: &[Inline]) {
    let length = length(content);
    spend(length);
    out.reserve(length);
    push(out, content, false);
}

/// Bytes of the words of running text.
fn length(content: &[Inline]) -> usize {
    let mut length = 0;
    each_piece(content, &mut |piece| {
        length += piece.len();
        true
    });
    length
}

fn push(out: &mut String, content: &[Inline], readings: bool) {
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Ruby { content, text } => {
                push(out, content, readings);
                if readings {
                    out.push_str(text);
                }
            }
            other => push(out, within(other), readings),
        }
    }
}

/// Calls `f` with the words of running text, piece by piece, as long as it says yes; a line break is a piece. Whether it
/// said yes to all.
pub(crate) fn each_piece(content: &[Inline], f: &mut dyn FnMut(&str) -> bool) -> bool {
    spend(content.len());
    content.iter().all(|inline| match inline {
        Inline::Text(text) => f(text),
        Inline::Break => f("\n"),
        other => each_piece(within(other), f),
    })
}

/// Whether a paragraph or heading has a piece of text of a kind.
pub(crate) fn says(block: &Block, kind: fn(&str) -> bool) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    !each_piece(content, &mut |text| !kind(text))
}

/// The words of a block, if it is a paragraph or heading.
pub(crate) fn line_of(block: &Block) -> Option<Cow<'_, str>> {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return None };
    Some(text_of(content))
}

/// The words of a paragraph or heading, if they are no more than so many bytes.
pub(crate) fn short_line_of(block: &Block, longest: usize) -> Option<Cow<'_, str>> {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return None };
    (length(content) <= longest).then(|| text_of(content))
}

/// The words of running text.
pub(crate) fn text_of(content: &[Inline]) -> Cow<'_, str> {
    if let [Inline::Text(text)] = content {
        return Cow::Borrowed(text);
    }
    let mut text = String::new();
    push_text(&mut text, content);
    Cow::Owned(text)
}

/// The last character of running text that is no white space.
pub(crate) fn last_sign(content: &[Inline]) -> Option<char> {
    content.iter().rev().find_map(|inline| match inline {
        Inline::Text(text) => text.trim_end().chars().next_back(),
        other => last_sign(within(other)),
    })
}

/// The words of a block, whatever it is, readings too, for the report.
pub(crate) fn words_of(block: &mut Block) -> String {
    let mut out = String::new();
    each_block(std::slice::from_mut(block), &mut |block| {
        each_line(block, &mut |content| {
            push(&mut out, content, true);
            out.push(' ');
        });
        if let BlockKind::Code { text, .. } = &block.kind {
            out.push_str(text);
            out.push(' ');
        }
    });
    out.truncate(out.trim_end().len());
    spend(out.len());
    out
}
