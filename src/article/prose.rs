//! Which blocks are paragraphs of an article, and which are lines around it.

use super::visit::{each_piece, push_text};
use super::{Block, BlockKind, Inline, Marked};
use crate::limits::spend;
use crate::text::measure::width;

/// Blocks that may stand before an article: no publisher puts more there.
pub(crate) const LEADING_BLOCKS: usize = 16;

/// Columns from which on a paragraph is prose; a Han character takes two.
const PROSE: usize = 60;

/// Whether a block is a paragraph of the article, not a line around it.
pub(crate) fn is_prose(block: &Block) -> bool {
    let long = |block: &Block| is_wide(block, PROSE) && !is_links(block);
    match &block.kind {
        BlockKind::Paragraph { .. } => long(block),
        BlockKind::Quote { content, .. } => content.iter().any(long),
        _ => false,
    }
}

/// Whether a block is a line across the page, or marks that stand for one: `* * *`, `___`, `⁂`.
pub(crate) fn is_divider(block: &Block) -> bool {
    /// Most bytes of marks.
    const LONGEST: usize = 80;
    let BlockKind::Paragraph { content } = &block.kind else { return matches!(block.kind, BlockKind::Divider) };
    let mut text = None;
    if !is_one_text(content, &mut text) {
        return false;
    }
    let Some(text) = text else { return false };
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next().filter(|_| text.len() <= LONGEST) else { return false };
    let more = marks.clone().count();
    let is_mark = "*-_–—=~•·#+∗◆◇■□●○★☆❖✦✻".contains(first);
    // One alone is there for its height.
    let is_alone = more == 0 && matches!(first, '⁂' | '⁎' | '.' | '·' | '•' | '-' | '–' | '—' | '_' | '*' | '|' | '~');
    is_alone || (is_mark && more > 1 && marks.all(|mark| mark == first))
}

/// Whether a line is one text, spans aside, which may go.
fn is_one_text<'a>(content: &'a [Inline], found: &mut Option<&'a str>) -> bool {
    spend(content.len());
    content.iter().all(|inline| match inline {
        Inline::Text(text) => found.replace(text).is_none(),
        Inline::Span { content, .. } => is_one_text(content, found),
        _ => false,
    })
}

/// Whether a paragraph or heading has so many columns.
fn is_wide(block: &Block, columns: usize) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    let mut left = columns;
    !each_piece(content, &mut |text| {
        left = left.saturating_sub(width(text));
        left > 0
    })
}

/// Whether a paragraph or heading says nothing but what its links say.
pub(crate) fn is_links(block: &Block) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    let mut linked = false;
    only_links(content, &mut linked) && linked
}

/// Whether no letter or digit stands outside links; and whether there are links.
pub(crate) fn only_links(content: &[Inline], linked: &mut bool) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Link { content, .. } => {
            *linked |= !each_piece(content, &mut |text| text.is_empty());
            true
        }
        Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => only_links(content, linked),
        other => each_piece(std::slice::from_ref(other), &mut |text| !text.contains(char::is_alphanumeric)),
    })
}

/// The text and the addresses of the links in running text.
pub(crate) fn collect_links<'a>(content: &'a [Inline], text: &mut String, urls: &mut Vec<&'a str>) {
    for inline in content {
        match inline {
            Inline::Link { url, content, .. } => {
                urls.push(url.as_str());
                push_text(text, content);
            }
            Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => collect_links(content, text, urls),
            _ => {}
        }
    }
}
