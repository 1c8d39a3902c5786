//! Notes that nothing links: paragraphs that begin with a raised number which stands behind a word above, and lists below a heading
//! that says that they are notes. Their numbers become links, as those of other notes are.

use std::collections::HashSet;

use crate::article::visit::{content_of, each_block, each_text, text_of, within};
use crate::article::{Block, BlockKind, FieldText, Inline, Mark, Marked, Note, SafeUrl};
use crate::limits::spend;
use crate::read::context::Context;
use crate::rules::notes::HEADINGS;
use crate::text::lowercase::lowercase_of;
use crate::text::measure::{fits, one_line};

/// Most notes that are looked for.
const MOST: usize = 400;

/// A note: the places of its block and of the item in it that it is.
#[derive(Clone, Copy)]
struct Place {
    block: usize,
    item: Option<usize>,
}

/// Links the numbers of notes that nothing links, if they count from 1 and each of them stands in the text above.
pub(crate) fn link(blocks: &mut [Block], context: &Context<'_>) {
    let places = notes(blocks);
    let Some(first) = places.first().copied().filter(|_| places.len() <= MOST) else { return };
    let starts: Vec<usize> = places.iter().filter(|place| place.item.is_none()).map(|place| place.block).collect();
    let mut taken = HashSet::new();
    // By their numbers.
    let mut called = vec![false; places.len() + 1];
    let mut above = 0;
    for (at, block) in blocks.iter_mut().enumerate() {
        each_block(std::slice::from_mut(block), &mut |block| taken.extend(block.id.as_deref().map(str::to_owned)));
        if starts.binary_search(&at).is_ok() {
            above += 1;
        } else if first.item.is_none() || at < first.block {
            // What stands below a note does not call it.
            let mut call = |number: usize| {
                if let Some(called) = called.get_mut(number).filter(|_| number > above) {
                    *called = true;
                }
            };
            each_text(std::slice::from_mut(block), &mut |line| numbers(line, &mut call));
        }
    }
    let needed = if first.item.is_some() { places.len().div_ceil(2) } else { places.len() };
    if !called[1] || called.iter().filter(|called| **called).count() < needed {
        return;
    }
    let Some(ids) = places
        .iter()
        .enumerate()
        .map(|(n, place)| id(blocks, *place, n + 1, &taken, context))
        .collect::<Option<Vec<_>>>()
    else {
        return;
    };
    for (place, id) in places.iter().zip(&ids) {
        let Some(block) = block_at(blocks, *place) else { continue };
        block.id.get_or_insert_with(|| id.clone());
        if let BlockKind::Paragraph { content } = &mut block.kind
            && place.item.is_none()
        {
            match &mut content[1] {
                Inline::Text(text) => text.insert(0, ' '),
                _ => content.insert(1, Inline::Text(" ".to_owned())),
            }
        }
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        if starts.binary_search(&at).is_err() {
            each_text(std::slice::from_mut(block), &mut |line| refer(line, &ids));
        }
    }
}

/// The notes from the first to the last, if they count from 1.
fn notes(blocks: &[Block]) -> Vec<Place> {
    let mut paragraphs = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        spend(1);
        match &block.kind {
            BlockKind::Paragraph { content } if begins_with(content) == Some(paragraphs.len() + 1) => {
                paragraphs.push(Place { block: at, item: None });
            }
            BlockKind::List { ordered: true, start: None, reversed: false, items, .. }
                if paragraphs.is_empty() && at > 0 && is_heading(&blocks[at - 1]) =>
            {
                return (0..items.len()).map(|item| Place { block: at, item: Some(item) }).collect();
            }
            BlockKind::Footnotes { items } if paragraphs.is_empty() && count_from_one(items) => {
                return (0..items.len()).map(|item| Place { block: at, item: Some(item) }).collect();
            }
            _ => {}
        }
    }
    paragraphs
}

fn count_from_one(notes: &[Note]) -> bool {
    notes.iter().zip(1..).all(|(note, number)| note.label.is_empty() || *note.label == *number.to_string())
}

fn is_heading(block: &Block) -> bool {
    let BlockKind::Heading { content, .. } = &block.kind else { return false };
    let text = text_of(content);
    let label = |text: &str| lowercase_of(text.trim().trim_end_matches([':', '：']));
    fits(&text, 40) && HEADINGS.contains(&&*label(&one_line(&text)))
}

/// The raised number that a line begins with, where more follows.
fn begins_with(line: &[Inline]) -> Option<usize> {
    let rest = line.get(1..)?;
    let says = rest.iter().any(|inline| match inline {
        Inline::Text(text) => text.contains(char::is_alphabetic),
        other => text_of(within(other)).contains(char::is_alphabetic),
    });
    raised(line.first()?).filter(|_| says)
}

/// The number that a mark raises.
fn raised(inline: &Inline) -> Option<usize> {
    let Inline::Marked(Marked { mark: Mark::Superscript, content, .. }) = inline else { return None };
    let [Inline::Text(text)] = &content[..] else { return None };
    let digits = text.trim().trim_matches(['[', ']', '(', ')']);
    (digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// Calls `f` with each raised number that stands behind a word.
fn numbers(line: &[Inline], f: &mut impl FnMut(usize)) {
    spend(line.len());
    for (at, inline) in line.iter().enumerate() {
        match raised(inline) {
            Some(number) if at > 0 && is_word(&line[at - 1]) => f(number),
            None if !is_link(inline) => numbers(within(inline), f),
            _ => {}
        }
    }
}

/// What leads elsewhere already leads to no note.
fn is_link(inline: &Inline) -> bool {
    matches!(inline, Inline::Link { .. })
}

/// Whether what is before a raised number ends like a word or a sentence, and not like a quantity: `km²`, `10³`.
fn is_word(before: &Inline) -> bool {
    let text = match before {
        Inline::Text(text) => text.as_str(),
        other => &text_of(within(other)),
    };
    let Some(last) = text.chars().next_back().filter(|c| !c.is_whitespace()) else { return false };
    let end = |is: fn(char) -> bool| text.chars().rev().take(5).take_while(|c| is(*c)).count();
    if last.is_ascii_digit() {
        end(|c| c.is_ascii_digit()) == 4
    } else {
        !last.is_alphabetic() || last >= '\u{2e80}' || end(char::is_alphabetic) > 2
    }
}

/// The id of a note: its own, or one that nothing else has.
fn id(
    blocks: &mut [Block],
    place: Place,
    number: usize,
    taken: &HashSet<String>,
    context: &Context<'_>,
) -> Option<FieldText> {
    let own = match (&blocks[place.block].kind, place.item) {
        (BlockKind::Footnotes { items }, Some(at)) => Some(items.get(at)?.id.clone()).filter(|id| !id.is_empty()),
        _ => None,
    };
    if let Some(id) = own.or_else(|| block_at(blocks, place)?.id.clone()) {
        return Some(id);
    }
    context.local_id(&format!("note-{number}")).filter(|id| !taken.contains(&**id))
}

fn block_at(blocks: &mut [Block], place: Place) -> Option<&mut Block> {
    let block = &mut blocks[place.block];
    match place.item {
        None => Some(block),
        Some(at) => match &mut block.kind {
            BlockKind::List { items, .. } => items.get_mut(at)?.first_mut(),
            BlockKind::Footnotes { items } => items.get_mut(at)?.content.first_mut(),
            _ => None,
        },
    }
}

/// Makes links of the raised numbers that stand behind words.
fn refer(line: &mut [Inline], ids: &[FieldText]) {
    spend(line.len());
    for at in 0..line.len() {
        let number = raised(&line[at]).filter(|_| at > 0 && is_word(&line[at - 1]));
        let id = number.and_then(|number| ids.get(number.checked_sub(1)?));
        if is_link(&line[at]) {
            continue;
        }
        let Some(content) = content_of(&mut line[at]) else { continue };
        match id {
            Some(id) => {
                let text = std::mem::take(content);
                content.push(Inline::Link { url: SafeUrl::fragment(id), title: None, id: None, content: text });
            }
            None => refer(content, ids),
        }
    }
}
