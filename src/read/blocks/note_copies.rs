//! Lists that say once more what the notes of the margin said.

use crate::article::prose::is_divider;
use crate::article::visit::words_of;
use crate::article::{Block, BlockKind, RemovalKind};
use crate::read::report::Report;

/// Takes out a list that says once more what the notes of the margin said, in their order: it is for narrow screens.
pub(crate) fn leave_out(blocks: &mut Vec<Block>, report: &mut Report) {
    let last = blocks.iter_mut().rev().find(|block| !is_divider(block));
    let Some(BlockKind::Footnotes { items }) = last.map(|block| &mut block.kind) else { return };
    let notes = words(&mut items.iter_mut().map(|note| &mut note.content));
    let is_copy = |block: &mut Block| match &mut block.kind {
        BlockKind::List { items, .. } => words(&mut items.iter_mut()) == notes,
        _ => false,
    };
    if let Some(at) = blocks.iter_mut().rposition(is_copy) {
        report.remove(RemovalKind::Duplicate, "footnotes-repeat", &words_of(&mut blocks.remove(at)), None);
    }
}

/// A line for each of several lists of blocks, without the number that it may begin with.
fn words(lists: &mut dyn Iterator<Item = &mut Vec<Block>>) -> String {
    let mut out = String::new();
    for list in lists {
        let words: String = list.iter_mut().map(words_of).collect();
        let is_label = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '[' | ']' | '.');
        out.push_str(words.trim_start_matches(is_label));
        out.push('\n');
    }
    out
}
