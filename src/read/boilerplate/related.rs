//! Pointers to other articles: lines with a label, sections under one, lists of nothing but links to the same site.

use std::collections::HashSet;

use crate::article::prose::{collect_links, is_links, is_prose, only_links};
use crate::article::visit::{each_piece, last_sign, line_of, running_text, short_line_of, text_of, within};
use crate::article::{Block, BlockKind, Image, Inline, Role};
use crate::limits::spend;
use crate::rules::related::{LABELS, LABELS_OF_SITES};
use crate::text::measure::{fits, one_line, width};
use crate::text::search::{BEGINNINGS, beginning};
use crate::url::Address;

/// Bytes that no label with its marks has.
const LONGEST_LABEL: usize = 200;
/// Whether any label has a beginning.
static BEGINS: [bool; BEGINNINGS] = {
    let mut begins = [false; BEGINNINGS];
    let mut at = 0;
    while at < LABELS.len() {
        begins[beginning(LABELS[at]).expect("a label has two bytes")] = true;
        at += 1;
    }
    begins
};
/// Longest labelled line in columns.
const LONGEST: usize = 240;
/// Longest name of who published a headline, in columns.
const LONGEST_SOURCE: usize = 40;
/// Fewest columns of a headline.
const HEADLINE: usize = 12;

/// Gives pointers to other articles their role. `refs` are addresses that the item's markup calls articles.
pub(crate) fn mark(blocks: &mut [Block], refs: &HashSet<String>, base: Option<&Address>) {
    let last_prose = blocks.iter().rposition(is_prose);
    let has_prose = last_prose.is_some();
    let mut under = false;
    let mut introduced = false;
    for (at, block) in blocks.iter_mut().enumerate() {
        spend(1);
        let begins = begins_as_label(block);
        let label = begins && short_line_of(block, LONGEST_LABEL).is_some_and(|text| is_label(&text));
        let links =
            is_links(block) || is_link_list(block) || is_link_table(block) || (under && is_linked_picture(block));
        let pointer = (under && links)
            || label
            || (begins && is_labelled(block))
            || (links && is_referred(block, refs))
            || (!introduced && is_sourced_list(block))
            || (has_prose && !introduced && is_link_list(block) && all_on_site(block, base))
            || (is_link_table(block) && all_on_site(block, base));
        if pointer && block.role.is_none() {
            block.role = Some(Role::Related);
        }
        under = label || (under && (links || matches!(block.kind, BlockKind::Figure { .. })));
        // A heading is that of a part of the article where more of it follows.
        let heads = matches!(block.kind, BlockKind::Heading { .. }) && last_prose.is_some_and(|last| at < last);
        let announces = |sign| matches!(sign, ':' | '：' | '…' | '?' | '？');
        introduced = !label && (heads || last_sign_of(block).is_some_and(announces));
    }
    unlabel_empty_sections(blocks);
    if has_prose {
        for block in blocks.iter_mut().rev() {
            let pointer = (is_links(block) || is_headed_list(block))
                && matches!(block.kind, BlockKind::Paragraph { .. })
                && line_of(block).is_some_and(|line| width(&line) >= HEADLINE)
                && all_on_site(block, base);
            match block.role {
                None if pointer => block.role = Some(Role::Related),
                Some(Role::Related) => {}
                _ => break,
            }
        }
    }
}

/// Whether a paragraph is a line of its own and links below it, a line each.
fn is_headed_list(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let is_break = |inline: &Inline| matches!(inline, Inline::Break);
    let Some(end) = content.iter().position(is_break) else { return false };
    let (head, links) = (&content[..end], &content[end + 1..]);
    let mut linked = false;
    links.iter().any(is_break) && !holds_link(head) && only_links(links, &mut linked) && linked
}

/// A picture that leads to another page.
fn is_linked_picture(block: &Block) -> bool {
    let BlockKind::Figure { images, .. } = &block.kind else { return false };
    spend(images.len());
    let leads = |image: &Image| image.link.as_ref().is_some_and(|link| !is_picture_file(link.as_str()));
    images.iter().all(leads)
}

/// Whether an address is that of a picture.
pub(super) fn is_picture_file(url: &str) -> bool {
    let path = Address::absolute(url).map(|address| address.path().to_ascii_lowercase()).unwrap_or_default();
    [".jpg", ".jpeg", ".png", ".gif", ".webp"].iter().any(|end| path.ends_with(end))
}

/// A label that nothing follows is a heading like any other.
fn unlabel_empty_sections(blocks: &mut [Block]) {
    for at in 0..blocks.len() {
        let alone = blocks.get(at + 1).is_none_or(|next| next.role != Some(Role::Related));
        let called = blocks[at].role == Some(Role::Related);
        if called && alone && line_of(&blocks[at]).is_some_and(|text| is_label(&text)) && !is_links(&blocks[at]) {
            blocks[at].role = None;
        }
    }
}

/// Whether a line may begin with a label, by its first letters or digits.
fn begins_as_label(block: &Block) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    let mut begins = false;
    each_piece(content, &mut |piece| {
        let word = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
        begins = may_begin_label(word);
        word.is_empty()
    });
    begins
}

fn may_begin_label(text: &str) -> bool {
    // Of a single letter, what follows tells.
    beginning(text).map_or(!text.is_empty(), |beginning| BEGINS[beginning])
}

/// Whether a line is nothing but a label.
pub(crate) fn is_label(text: &str) -> bool {
    if text.len() > LONGEST_LABEL {
        return false;
    }
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if !may_begin_label(text) {
        return false;
    }
    let text = &*one_line(text);
    // Of most the length tells.
    let is_as_long = |label: &&&str| label.len() == text.len() || label.len() == text.len() + ":".len();
    let is_it = |label: &str| label.strip_suffix(':').unwrap_or(label).eq_ignore_ascii_case(text);
    LABELS.iter().filter(is_as_long).any(|label| is_it(label))
}

/// Whether a line with nothing below it had pointers there.
pub(crate) fn is_dangling(text: &str) -> bool {
    /// Columns of the longest that names a site.
    const LONGEST: usize = 40;
    let names_site = || {
        let begins = |label: &str| {
            text.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label))
                && text[label.len()..].starts_with(char::is_whitespace)
        };
        fits(text, LONGEST) && text.ends_with([':', '：']) && LABELS_OF_SITES.iter().any(|label| begins(label))
    };
    is_label(text) || names_site()
}

/// A paragraph that begins with a label and goes on with links.
fn is_labelled(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    if !holds_link(content) {
        return false;
    }
    // A character has up to four bytes.
    let Some(text) = short_line_of(block, LONGEST * 4) else { return false };
    let mut linked = String::new();
    collect_links(content, &mut linked, &mut Vec::new());
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let parts = |label: &&&str| {
        text.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label))
            && !text[label.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let Some(label) = LABELS.iter().find(parts) else { return false };
    // `Read next 📖: `
    let rest = text[label.len()..].trim_start_matches(|c: char| c.is_whitespace() || c >= '\u{1f000}');
    let marked = rest.starts_with([':', '：', '|', '｜', '>', '»', '→', '-', '–', '—', '\u{300a}', '「', '【']);
    let only = linked.chars().count() * 10 >= text.chars().count() * 7;
    fits(text, LONGEST) && (only || (marked && linked.chars().count() * 10 >= rest.chars().count() * 5))
}

/// Whether running text holds a link that [`collect_links`] finds.
fn holds_link(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Link { .. } => true,
        Inline::Marked(_) | Inline::Span { .. } => holds_link(within(inline)),
        _ => false,
    })
}

fn last_sign_of(block: &Block) -> Option<char> {
    match &block.kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => last_sign(content),
        _ => None,
    }
}

fn is_referred(block: &Block, refs: &HashSet<String>) -> bool {
    if refs.is_empty() {
        return false;
    }
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let mut urls = Vec::new();
    collect_links(content, &mut String::new(), &mut urls);
    !urls.is_empty()
        && urls.iter().all(|url| refs.contains(*url))
        && line_of(block).is_some_and(|l| fits(&l, LONGEST - 1))
}

/// Whether every item of a list is a link and nothing else.
pub(crate) fn is_link_list(block: &Block) -> bool {
    let BlockKind::List { items, .. } = &block.kind else { return false };
    !items.is_empty()
        && items.iter().all(|item| {
            let mut texts = item.iter().filter(|block| !matches!(block.kind, BlockKind::Figure { .. })).peekable();
            texts.peek().is_some() && texts.all(is_links)
        })
}

/// Whether every cell of a table is a link or a picture and nothing else.
fn is_link_table(block: &Block) -> bool {
    let BlockKind::Table { rows, .. } = &block.kind else { return false };
    let mut cells = rows.iter().flatten().flat_map(|cell| &cell.content);
    let shown = |block: &&Block| !matches!(block.kind, BlockKind::Figure { .. });
    cells.clone().any(is_links) && cells.by_ref().filter(shown).all(|block| is_links(block) || is_link_list(block))
}

/// Whether a list names headlines, each with who published it: as aggregators list what others write about the same.
fn is_sourced_list(block: &Block) -> bool {
    let entry = |content: &[Inline]| {
        let mut linked = String::new();
        collect_links(content, &mut linked, &mut Vec::new());
        let line = text_of(content);
        let line = line.trim();
        let source = line.strip_prefix(linked.trim()).map(str::trim).unwrap_or_default();
        width(&linked) >= HEADLINE
            && source.starts_with(char::is_alphabetic)
            // `on her other blog` says where, and a paper has a name.
            && !(source.contains(' ') && source.starts_with(char::is_lowercase))
            && fits(source, LONGEST_SOURCE)
            && !source.ends_with(['.', '。', ':'])
    };
    match &block.kind {
        BlockKind::List { items, .. } => {
            let lines = || items.iter().map(|item| if let [line] = &item[..] { running_text(line) } else { None });
            items.len() > 1 && lines().all(|line| line.is_some_and(entry))
        }
        BlockKind::Paragraph { content } => {
            let mut lines = content.split(|inline| matches!(inline, Inline::Break)).filter(|line| !line.is_empty());
            content.iter().filter(|inline| matches!(inline, Inline::Break)).count() > 0 && lines.all(entry)
        }
        _ => false,
    }
}

/// Whether the links of a block lead to headlines of the article's own site, and not into the article itself.
/// Ends of the addresses of files, which an article offers itself.
const FILES: [&str; 12] =
    [".pdf", ".zip", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".epub", ".mp3", ".mp4", ".gz", ".ppt"];

fn all_on_site(block: &Block, base: Option<&Address>) -> bool {
    let Some(base) = base else { return false };
    let site = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let mut urls = Vec::new();
    let mut text = String::new();
    match &block.kind {
        BlockKind::Paragraph { content } => collect_links(content, &mut text, &mut urls),
        BlockKind::List { items, .. } => {
            for block in items.iter().flatten() {
                if let BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } = &block.kind {
                    collect_links(content, &mut text, &mut urls);
                }
            }
        }
        BlockKind::Table { rows, .. } => {
            let blocks = rows.iter().flatten().flat_map(|cell| &cell.content);
            blocks.filter_map(running_text).for_each(|content| collect_links(content, &mut text, &mut urls));
        }
        _ => {}
    }
    let home = |url: &&str| {
        Address::absolute(url).is_some_and(|url| {
            site(url.host()) == site(base.host())
                && url.path() != base.path()
                && url.path().len() > 1
                && !FILES.iter().any(|end| url.path().to_ascii_lowercase().ends_with(end))
        })
    };
    !urls.is_empty() && width(&text) >= HEADLINE * urls.len() && urls.iter().all(home)
}
