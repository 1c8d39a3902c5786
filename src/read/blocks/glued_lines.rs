//! Lines that have lost their ends, as some feeds give the descriptions of films: labels right behind the address before them,
//! `…https://a.example/1推特：https://b.example/2`. Each becomes a paragraph.

use super::normalize::{push, split};
use crate::article::{Block, BlockKind, Inline, bidi};
use crate::read::report::Report;
use crate::text::measure::fits;

/// Lines of a paragraph that begin so, at least: a sentence may go on behind an address in the same way.
const FEWEST: usize = 2;
/// Columns of the longest label.
const LONGEST: usize = 40;
const COLONS: [char; 2] = [':', '：'];

/// Parts paragraphs where such lines begin.
pub(crate) fn part(blocks: &mut Vec<Block>, report: &mut Report) {
    if !blocks.iter().any(is_glued) {
        return;
    }
    for mut block in std::mem::take(blocks) {
        let mut lines = Vec::new();
        if is_glued(&block) {
            part_first(&mut block);
            while let Some(mut line) = last_line(&block).and_then(|at| split(&mut block, at)) {
                // What closes in one line what opens in another goes.
                balance(&mut line);
                lines.push(line);
            }
            balance(&mut block);
        }
        lines.push(block);
        lines.into_iter().rev().for_each(|line| push(blocks, line, report));
    }
}

fn balance(block: &mut Block) {
    if let BlockKind::Paragraph { content } = &mut block.kind {
        bidi::balance(content);
    }
}

fn paragraph(block: &Block) -> &[Inline] {
    if let BlockKind::Paragraph { content } = &block.kind { content } else { &[] }
}

/// Where the last of such lines begins.
fn last_line(block: &Block) -> Option<usize> {
    let content = paragraph(block);
    (1..content.len()).rev().find(|at| begins_line(content, *at))
}

fn is_glued(block: &Block) -> bool {
    let content = paragraph(block);
    (1..content.len()).filter(|at| begins_line(content, *at)).nth(FEWEST - 1).is_some()
}

/// Whether a part of a line is a label between two addresses, right behind the first, or stands apart from a sentence.
fn begins_line(content: &[Inline], at: usize) -> bool {
    let is_link = |at: usize| matches!(content.get(at), Some(Inline::Link { .. }));
    let Inline::Text(label) = &content[at] else { return false };
    let is_apart = is_link(at - 1) && label.starts_with(|c: char| c >= '\u{2e80}' && c.is_alphanumeric());
    let is_parted = matches!(content[at - 1], Inline::Text(_));
    (is_apart || is_parted) && is_link(at + 1) && is_label(label)
}

fn is_label(text: &str) -> bool {
    fits(text, LONGEST) && text.trim_end().ends_with(COLONS)
}

/// Parts the first label from the sentence before it.
fn part_first(block: &mut Block) {
    let BlockKind::Paragraph { content } = &mut block.kind else { return };
    let Some(first) = (1..content.len()).find(|at| begins_line(content, *at)) else { return };
    let Some(Inline::Text(text)) = first.checked_sub(2).and_then(|at| content.get_mut(at)) else { return };
    let Some(end) = text.rfind(['。', '！', '？', '!', '?']) else { return };
    let label = text[end..].trim_start_matches(['。', '！', '？', '!', '?']);
    if !label.is_empty() && is_label(label) {
        let label = text.split_off(text.len() - label.len());
        content.insert(first - 1, Inline::Text(label));
    }
}
