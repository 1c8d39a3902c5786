//! Visitors: go through blocks and running text, and list the lines, links, pictures and words in them.

use std::borrow::Cow;

use super::{Block, BlockKind, FieldText, Image, Inline, Marked, SafeUrl};
use crate::limits::spend;
use crate::text::measure::is_blank;

pub(crate) fn each_link(blocks: &mut [Block], f: &mut dyn FnMut(&mut SafeUrl)) {
    each_text(blocks, &mut |content| {
        each_inline(content, &mut |inline| {
            if let Inline::Link { url, .. } = inline {
                f(url);
            }
        });
    });
}

/// Calls `f` with every run of text of every block.
pub(crate) fn each_text(blocks: &mut [Block], f: &mut dyn FnMut(&mut Vec<Inline>)) {
    each_block(blocks, &mut |block| each_line(block, f));
}

/// Calls `f` with the runs of text that a block holds itself.
pub(crate) fn each_line(block: &mut Block, f: &mut dyn FnMut(&mut Vec<Inline>)) {
    match &mut block.kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => f(content),
        BlockKind::Figure { caption, .. }
        | BlockKind::Code { caption, .. }
        | BlockKind::Table { caption, .. }
        | BlockKind::Media { caption, .. }
        | BlockKind::Embed { caption, .. } => f(caption),
        BlockKind::Details { summary, .. } => f(summary),
        BlockKind::Callout { title, .. } => f(title),
        BlockKind::Definitions { items } => items.iter_mut().for_each(|item| f(&mut item.term)),
        BlockKind::Quote { .. }
        | BlockKind::Footnotes { .. }
        | BlockKind::Card(_)
        | BlockKind::List { .. }
        | BlockKind::Math(_)
        | BlockKind::Divider => {}
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
        BlockKind::Quote { content, .. } | BlockKind::Callout { content, .. } | BlockKind::Details { content, .. } => {
            f(content);
        }
        BlockKind::Footnotes { items } => items.iter_mut().for_each(|note| f(&mut note.content)),
        BlockKind::List { items, .. } => items.iter_mut().for_each(f),
        BlockKind::Definitions { items } => items.iter_mut().for_each(|item| f(&mut item.content)),
        BlockKind::Table { rows, .. } => rows.iter_mut().flatten().for_each(|cell| f(&mut cell.content)),
        BlockKind::Paragraph { .. }
        | BlockKind::Heading { .. }
        | BlockKind::Figure { .. }
        | BlockKind::Card(_)
        | BlockKind::Code { .. }
        | BlockKind::Media { .. }
        | BlockKind::Embed { .. }
        | BlockKind::Math(_)
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
        Inline::Image { .. } | Inline::Footnote { .. } | Inline::Math(_) | Inline::Break | Inline::Text(_) => None,
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
        Inline::Image { .. } | Inline::Footnote { .. } | Inline::Math(_) | Inline::Break | Inline::Text(_) => &[],
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
    for mut inline in std::mem::take(content) {
        if let Inline::Image { image } = inline {
            images.push(*image);
            continue;
        }
        if let Some(inner) = content_of(&mut inline) {
            let found = take_images(inner);
            // The space that stood behind a picture goes before the mark, as where the line is read again.
            if let (false, Some(Inline::Text(text))) = (found.is_empty(), inner.first_mut())
                && let Some(rest) = text.strip_prefix(' ')
            {
                *text = rest.to_owned();
                content.push(Inline::Text(" ".to_owned()));
            }
            images.extend(found);
            inner.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
            if inner.is_empty() {
                continue;
            }
        }
        content.push(inline);
    }
    if !images.is_empty() {
        join_texts(content);
    }
    images
}

/// Takes blanks and breaks off the start.
pub(crate) fn trim_start(content: &mut Vec<Inline>) {
    let mut empty = 0;
    for first in content.iter_mut() {
        spend(1);
        let is_empty = match first {
            Inline::Text(text) => {
                text.drain(..text.len() - text.trim_start_matches(is_blank).len());
                text.is_empty()
            }
            Inline::Break => true,
            Inline::Image { .. } | Inline::Footnote { .. } | Inline::Math(_) | Inline::Ruby { .. } => false,
            other => content_of(other).is_some_and(|content| {
                trim_start(content);
                content.is_empty()
            }),
        };
        if !is_empty {
            break;
        }
        empty += 1;
    }
    content.drain(..empty);
}

/// Takes blanks and breaks off the end.
pub(crate) fn trim_end(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        let empty = match last {
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches(is_blank).len());
                text.is_empty()
            }
            Inline::Break => true,
            Inline::Image { .. } | Inline::Footnote { .. } | Inline::Math(_) | Inline::Ruby { .. } => false,
            other => content_of(other).is_some_and(|content| {
                trim_end(content);
                content.is_empty()
            }),
        };
        if !empty {
            break;
        }
        content.pop();
    }
}

/// Joins texts that stand side by side, with one space where what was between them is gone.
pub(crate) fn join_texts(content: &mut Vec<Inline>) {
    content.dedup_by(|next, before| match (next, before) {
        (Inline::Text(next), Inline::Text(before)) => {
            let space = before.ends_with(' ');
            before.push_str(if space { next.trim_start_matches(' ') } else { next });
            true
        }
        _ => false,
    });
}

/// Joins what stands beside a part that was taken out. No line begins or ends with the space that was beside it.
pub(crate) fn close_gaps(content: &mut Vec<Inline>) {
    join_texts(content);
    for at in 0..content.len() {
        let is_break = |at: usize| matches!(content.get(at), Some(Inline::Break));
        let (begins, ends) = (at > 0 && is_break(at - 1), is_break(at + 1));
        if let Inline::Text(text) = &mut content[at] {
            let rest = if begins { text.trim_start() } else { &**text };
            *text = if ends { rest.trim_end() } else { rest }.to_owned();
        }
    }
    content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    content.dedup_by(|next, before| matches!((next, before), (Inline::Break, Inline::Break)));
    trim_start(content);
    trim_end(content);
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
            Inline::Footnote { label, .. } if readings => out.push_str(label),
            Inline::Math(formula) => out.push_str(formula.source()),
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
        Inline::Math(formula) => f(formula.source()),
        other => each_piece(within(other), f),
    })
}

/// Appends a line for each paragraph, heading and formula, those in lists, quotes and notices too, until there are so many bytes.
/// What only points to other articles is left out.
pub(crate) fn push_prose(out: &mut String, blocks: &[Block], most: usize) {
    for block in blocks.iter().filter(|block| block.role.is_none()) {
        if out.len() >= most {
            return;
        }
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => {
                push_text(out, content);
                out.push('\n');
            }
            // It stands within a sentence.
            BlockKind::Math(formula) => {
                out.push_str(formula.source());
                out.push('\n');
            }
            BlockKind::Quote { content, .. }
            | BlockKind::Callout { content, .. }
            | BlockKind::Details { content, .. } => {
                push_prose(out, content, most);
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| push_prose(out, item, most)),
            _ => {}
        }
    }
}

/// The running text of a paragraph or heading.
pub(crate) fn running_text(block: &Block) -> Option<&[Inline]> {
    match &block.kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => Some(content),
        _ => None,
    }
}

/// Whether running text has a link.
pub(crate) fn has_link(content: &[Inline]) -> bool {
    spend(content.len());
    content.iter().any(|inline| matches!(inline, Inline::Link { .. }) || has_link(within(inline)))
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
        Inline::Math(formula) => formula.source().chars().next_back(),
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
        let whole: &[Option<&str>] = match &block.kind {
            BlockKind::Code { text, .. } => &[Some(text)],
            BlockKind::Math(formula) => &[Some(formula.source())],
            BlockKind::Card(card) => &[Some(&*card.title), card.description.as_deref(), card.site_name.as_deref()],
            _ => &[],
        };
        for text in whole.iter().flatten() {
            out.push_str(text);
            out.push(' ');
        }
    });
    out.truncate(out.trim_end().len());
    spend(out.len());
    out
}

/// The pictures of a line that has nothing else.
pub(crate) fn only_images(content: &[Inline]) -> Option<Vec<Image>> {
    let mut images = Vec::new();
    for inline in content {
        match inline {
            Inline::Image { image } => images.push(Image::clone(image)),
            Inline::Break => {}
            Inline::Text(text) if text.chars().all(is_blank) => {}
            Inline::Link { url, content, .. } => {
                images
                    .extend(only_images(content)?.into_iter().map(|image| Image { link: Some(url.clone()), ..image }));
            }
            Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => {
                images.extend(only_images(content)?);
            }
            _ => return None,
        }
    }
    (!images.is_empty()).then_some(images)
}

/// Takes the first id that a part of a line has.
pub(crate) fn take_id(content: &mut [Inline]) -> Option<FieldText> {
    let mut found = None;
    each_inline(content, &mut |inline| {
        if let Inline::Link { id, .. } | Inline::Span { id, .. } | Inline::Marked(Marked { id, .. }) = inline
            && found.is_none()
        {
            found = id.take();
        }
    });
    found
}

pub(crate) fn append_text(content: &mut Vec<Inline>, text: &str) {
    match content.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => append(content, Inline::Text(text.to_owned())),
    }
}

/// Appends to a line. Most lines have one part, and room for four would double what an article takes.
pub(crate) fn append(content: &mut Vec<Inline>, inline: Inline) {
    if content.capacity() == 0 {
        content.reserve_exact(1);
    }
    content.push(inline);
}

/// An id as links to it say it.
pub(crate) fn fragment(id: &FieldText) -> String {
    SafeUrl::fragment(id).as_str()[1..].to_owned()
}
