//! What neighbours say of one another, once all blocks stand beside each other: a picture that is shown again goes, and
//! fine print below a picture is its caption.

use super::containers::{Awaiting, awaits_caption, is_layout, join};
use crate::article::visit::{
    close_gaps, content_of, each_list, each_piece, only_images, take_id, text_of, trim_end, trim_start, within,
};
use crate::article::{Block, BlockKind, FieldText, Image, Inline, Mark, Marked, RemovalKind, bidi};
use crate::limits::spend;
use crate::read::elements::caption::{points_at_picture, says_alt, without_controls, without_pointers};
use crate::read::elements::code;
use crate::read::elements::image::same_picture;
use crate::read::report::Report;
use crate::rules::captions;
use crate::rules::chrome::PERMALINK_SIGNS;
use crate::text::lowercase::lowercase_of;
use crate::url::percent;

/// With `cleans`, controls of the page that stand in captions and headings go.
pub(crate) fn normalize(blocks: &mut Vec<Block>, report: &mut Report, cleans: bool) {
    let mut normalized: Vec<Block> = Vec::with_capacity(blocks.len());
    spend(blocks.len());
    for mut block in blocks.drain(..) {
        each_list(&mut block, &mut |list| normalize(list, report, cleans));
        if let BlockKind::Heading { level, content } = &mut block.kind
            && cleans
            && (without_edit_link(content, report)
                | without_permalink(content, report)
                | without_link_to_itself(content, &mut block.id, report))
        {
            let level = *level;
            for kind in lines(std::mem::take(content)) {
                let kind = match kind {
                    BlockKind::Paragraph { content } => BlockKind::Heading { level, content },
                    kind => kind,
                };
                let part = Block { kind, id: block.id.take(), lang: block.lang.clone(), ..block };
                push(&mut normalized, part, report);
            }
            continue;
        }
        without_empty(&mut block);
        if is_empty(&block) {
            continue;
        }
        let is_list = is_gallery(&block) || is_frame(&block);
        let placed: Vec<Block> = match block.kind {
            BlockKind::List { items, .. } if is_list => items.into_iter().flatten().collect(),
            // Of a list that was taken apart.
            BlockKind::Table { caption, rows } if is_layout(&caption, &rows) => {
                rows.into_iter().flatten().flat_map(|cell| cell.content).collect()
            }
            kind => {
                push(&mut normalized, Block { kind, ..block }, report);
                continue;
            }
        };
        let mut id = block.id;
        for mut part in placed {
            part.id = part.id.or_else(|| id.take());
            part.lang = part.lang.or_else(|| block.lang.clone());
            part.dir = part.dir.or(block.dir);
            push(&mut normalized, part, report);
        }
    }
    for block in &mut normalized {
        if let BlockKind::Figure { caption, .. } | BlockKind::Media { caption, .. } | BlockKind::Embed { caption, .. } =
            &mut block.kind
        {
            plain_print(caption);
            if cleans {
                without_controls(caption, report);
            }
        }
        if let BlockKind::Embed { embed, caption } = &mut block.kind
            && cleans
        {
            without_pointers(embed, caption, report);
        }
    }
    *blocks = normalized;
}

/// Takes the items out of a list of which nothing is left. Of a notice of which only the title is left that is the text.
pub(crate) fn without_empty(block: &mut Block) {
    if let BlockKind::Callout { title, content, .. } = &mut block.kind
        && content.is_empty()
        && !title.is_empty()
    {
        content.push(BlockKind::Paragraph { content: std::mem::take(title) }.into());
    }
    let BlockKind::List { values, checked, items, .. } = &mut block.kind else { return };
    let stays: Vec<bool> = items.iter().map(|item| !item.is_empty()).collect();
    if stays.contains(&false) {
        let (mut of_values, mut of_boxes) = (stays.iter(), stays.iter());
        values.retain(|_| of_values.next() == Some(&true));
        checked.retain(|_| of_boxes.next() == Some(&true));
        items.retain(|item| !item.is_empty());
    }
}

/// Whether nothing is left of what a block held.
pub(crate) fn is_empty(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Quote { content, .. } => content.is_empty(),
        BlockKind::Table { caption, rows } => {
            caption.is_empty() && rows.iter().flatten().all(|cell| cell.content.is_empty())
        }
        BlockKind::Callout { title: label, content, .. } | BlockKind::Details { summary: label, content } => {
            label.is_empty() && content.is_empty()
        }
        BlockKind::List { items, .. } => items.is_empty(),
        _ => false,
    }
}

/// Whether a block is a list of pictures and nothing else.
fn is_gallery(block: &Block) -> bool {
    let is_picture = |block: &Block| matches!(block.kind, BlockKind::Figure { .. });
    match &block.kind {
        BlockKind::List { ordered: false, items, checked, .. } => {
            checked.is_empty() && items.iter().all(|item| item.iter().all(is_picture))
        }
        _ => false,
    }
}

/// Whether a block is a list of one item that holds a whole article: it is there to place it.
fn is_frame(block: &Block) -> bool {
    /// Blocks of the shortest article.
    const SHORTEST: usize = 4;
    let BlockKind::List { ordered: false, items, checked, .. } = &block.kind else { return false };
    matches!(&items[..], [item] if checked.is_empty() && item.len() >= SHORTEST)
}

/// Takes the link by which a wiki lets a section be edited off its heading; whether there was one.
fn without_edit_link(content: &mut Vec<Inline>, report: &mut Report) -> bool {
    let edits = |inline: &Inline| match inline {
        Inline::Link { url, .. } => url.as_str().contains("action=edit"),
        other => within(other)
            .iter()
            .any(|inline| matches!(inline, Inline::Link { url, .. } if url.as_str().contains("action=edit"))),
    };
    let Some((first, last)) = content.iter().position(edits).zip(content.iter().rposition(edits)) else { return false };
    let taken: Vec<Inline> = content.drain(first..=last).collect();
    let mut text = text_of(&taken).into_owned();
    if let Some(Inline::Text(before)) = first.checked_sub(1).and_then(|at| content.get_mut(at))
        && let Some(kept) = before.trim_end().strip_suffix('[')
    {
        text.insert(0, '[');
        *before = kept.to_owned();
    }
    if let Some(Inline::Text(after)) = content.get_mut(first)
        && let Some(kept) = after.trim_start().strip_prefix(']')
    {
        text.push(']');
        *after = kept.to_owned();
    }
    close_gaps(content);
    let url = taken.iter().chain(taken.iter().flat_map(within)).find_map(|inline| match inline {
        Inline::Link { url, .. } => Some(url.as_str()),
        _ => None,
    });
    report.remove(RemovalKind::Boilerplate, "edit-links", &text, url);
    true
}

/// Takes the sign off a heading that is a link to it, `¶` or `#`; whether there was one.
fn without_permalink(content: &mut Vec<Inline>, report: &mut Report) -> bool {
    let is_sign = |inline: Option<&Inline>| {
        let Some(Inline::Link { url, title, content, .. }) = inline else { return false };
        let text = text_of(content);
        let sign = text.trim();
        let is_named = || title.as_deref().is_some_and(|title| title.eq_ignore_ascii_case("permalink"));
        (url.as_str().contains('#') || is_named())
            && !sign.is_empty()
            && sign.chars().all(|c| PERMALINK_SIGNS.contains(c))
    };
    if content.len() < 2 {
        return false;
    }
    let taken = if is_sign(content.last()) {
        content.pop()
    } else if is_sign(content.first()) {
        Some(content.remove(0))
    } else {
        None
    };
    let Some(Inline::Link { url, content: sign, .. }) = &taken else { return false };
    report.remove(RemovalKind::Boilerplate, "permalink", &text_of(sign), Some(url.as_str()));
    true
}

/// Takes off the link that a whole heading is, if it leads to the heading: to an id of it, or to one that is made of its words.
/// Whether it does.
fn without_link_to_itself(content: &mut Vec<Inline>, heading: &mut Option<FieldText>, report: &mut Report) -> bool {
    if let [Inline::Span { id, content, .. }] = &mut content[..] {
        // Of a span that only has an id nothing is left, where that leads nowhere.
        return without_link_to_itself(content, id, report) || without_link_to_itself(content, heading, report);
    }
    let [Inline::Link { url, id, content: text, .. }] = &mut content[..] else { return false };
    let Some(fragment) = url.as_str().strip_prefix('#') else { return false };
    let is_named = |named: &Option<FieldText>| named.as_ref().is_some_and(|id| id.as_str() == fragment);
    let words = letters(&text_of(text));
    // A number leads to a note as often.
    let is_word = words.contains(char::is_alphabetic);
    let leads_here =
        is_named(heading) || is_named(id) || (is_word && letters(&percent::decode(fragment)).ends_with(&words));
    if leads_here {
        report.remove(RemovalKind::Boilerplate, "permalink", "", Some(url.as_str()));
        *heading = heading.take().or_else(|| id.take());
        *content = std::mem::take(text);
    }
    leads_here
}

/// Letters and digits, in lower case.
fn letters(text: &str) -> String {
    spend(text.len());
    lowercase_of(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Adds a block to those it stands below, or joins it with the last of them.
pub(crate) fn push(normalized: &mut Vec<Block>, mut block: Block, report: &mut Report) {
    if let BlockKind::Paragraph { content } = &mut block.kind
        && let Some(images) = only_images(content)
    {
        // The text beside them was taken off.
        block.id = block.id.or_else(|| take_id(content));
        block.kind = BlockKind::Figure { images, caption: Vec::new() };
    }
    match block.kind {
        BlockKind::Figure { images, caption } => {
            let images = without_repeats(images, normalized.last(), report);
            match normalized.last_mut().map(|last| &mut last.kind) {
                Some(BlockKind::Figure { caption: last, .. }) if images.is_empty() => join(last, caption),
                _ => normalized.push(Block { kind: BlockKind::Figure { images, caption }, ..block }),
            }
        }
        BlockKind::Paragraph { mut content }
            if awaits_caption(normalized)
                .is_some_and(|awaiting| is_fine_print(&content) || is_caption(&content, &awaiting)) =>
        {
            if let Some(BlockKind::Figure { caption, .. } | BlockKind::Media { caption, .. }) =
                normalized.last_mut().map(|last| &mut last.kind)
            {
                plain_print(&mut content);
                join(caption, content);
            }
        }
        // A line has neither language nor direction.
        BlockKind::Divider => normalized.push(Block { lang: None, dir: None, ..block }),
        // It is written as code, whose language names what it is written in.
        BlockKind::Math(_) => {
            normalized.push(Block { lang: block.lang.filter(|lang| !code::is_language(lang)), ..block });
        }
        kind => normalized.push(Block { kind, ..block }),
    }
}

/// Whether a paragraph says that it is the caption of what is above it, or what the picture's alternative text says.
fn is_caption(content: &[Inline], above: &Awaiting<'_>) -> bool {
    /// Bytes of the longest one; a character has up to four.
    const LONGEST: usize = captions::LONGEST_POINTING * 4;
    let mut left = LONGEST.max(above.alt.map_or(0, str::len) + 1);
    let short = each_piece(content, &mut |piece| {
        left = left.saturating_sub(piece.len());
        left > 0
    });
    let text = text_of(content);
    short && !holds_image(content) && (points_at_picture(&text) || above.alt.is_some_and(|alt| says_alt(&text, alt)))
}

/// The pictures that are not the one before them again.
fn without_repeats(images: Vec<Image>, before: Option<&Block>, report: &mut Report) -> Vec<Image> {
    let before = match before.map(|block| &block.kind) {
        Some(BlockKind::Figure { images, .. }) => images.last(),
        _ => None,
    };
    let mut kept: Vec<Image> = Vec::with_capacity(images.len());
    for image in images {
        let last = kept.last().or(before);
        if last.is_some_and(|last| same_picture(last.url.as_str(), image.url.as_str(), false)) {
            report.remove(RemovalKind::Duplicate, "image-repeat", "", Some(image.url.as_str()));
        } else {
            kept.push(image);
        }
    }
    kept
}

/// Whether all of a line is marked small.
fn is_fine_print(line: &[Inline]) -> bool {
    if !is_small(line) {
        return false;
    }
    let text = text_of(line);
    text.chars().count() <= captions::LONGEST && text.chars().any(char::is_alphabetic)
}

fn is_small(line: &[Inline]) -> bool {
    spend(line.len());
    line.iter().all(|inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.chars().all(char::is_whitespace),
        Inline::Marked(Marked { mark: Mark::Small, content, .. }) => !holds_image(content),
        Inline::Span { content, .. } => is_small(content),
        _ => false,
    })
}

fn holds_image(line: &[Inline]) -> bool {
    line.iter().any(|inline| matches!(inline, Inline::Image { .. }) || holds_image(within(inline)))
}

/// Takes the mark off what is small: a caption is fine print already.
fn plain_print(line: &mut Vec<Inline>) {
    for inline in std::mem::take(line) {
        match inline {
            Inline::Marked(Marked { mark: Mark::Small, mut content, id }) => {
                plain_print(&mut content);
                match id {
                    None => line.append(&mut content),
                    id => line.push(Inline::Span { lang: None, dir: None, content, id }),
                }
            }
            mut other => {
                if let Some(content) = content_of(&mut other) {
                    plain_print(content);
                }
                line.push(other);
            }
        }
    }
}

/// Parts a paragraph in two, unless nothing would be left of it.
pub(crate) fn split(block: &mut Block, cut: usize) -> Option<Block> {
    let BlockKind::Paragraph { content } = &mut block.kind else { return None };
    let mut rest = content.split_off(cut);
    if matches!(rest.first(), Some(Inline::Break)) {
        rest.remove(0);
    }
    trim_end(content);
    if content.is_empty() {
        *content = rest;
        return None;
    }
    Some(Block { kind: BlockKind::Paragraph { content: rest }, id: None, lang: block.lang.clone(), ..*block })
}

/// A part of a line as a paragraph, and the pictures that stand at its ends now.
pub(crate) fn lines(mut content: Vec<Inline>) -> Vec<BlockKind> {
    let is_outside = |inline: &&Inline| match inline {
        Inline::Image { image } => !image.is_sign(),
        Inline::Text(text) => text.trim().is_empty(),
        inline => **inline == Inline::Break,
    };
    let after = content.split_off(content.len() - content.iter().rev().take_while(is_outside).count());
    let before: Vec<Inline> = content.drain(..content.iter().take_while(is_outside).count()).collect();
    bidi::balance(&mut content);
    trim_start(&mut content);
    trim_end(&mut content);
    let figure = |inline| match inline {
        Inline::Image { image } => Some(BlockKind::Figure { images: vec![*image], caption: Vec::new() }),
        _ => None,
    };
    let paragraph = match only_images(&content) {
        Some(images) => Some(BlockKind::Figure { images, caption: Vec::new() }),
        None => (!content.is_empty()).then_some(BlockKind::Paragraph { content }),
    };
    before.into_iter().filter_map(figure).chain(paragraph).chain(after.into_iter().filter_map(figure)).collect()
}
