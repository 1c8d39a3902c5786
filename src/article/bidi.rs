//! Balances bidirectional controls within each block, so that none changes the direction of the text after it.

use super::{Inline, Marked};
use crate::limits::{DIRECTIONS, spend};

/// What closes a control that opens an embedding, override or isolate; [UAX 9](https://www.unicode.org/reports/tr9/).
fn closer(c: char) -> Option<char> {
    match c {
        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => Some('\u{202c}'),
        '\u{2066}'..='\u{2068}' => Some('\u{2069}'),
        _ => None,
    }
}

pub(crate) fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Drops every control.
pub(crate) fn remove(text: &mut String) {
    text.retain(|c| !is_control(c));
}

/// Looks only at the bytes that their UTF-8 begins with.
pub(crate) fn has_control(text: &str) -> bool {
    let bytes = text.as_bytes();
    spend(bytes.len());
    memchr::memchr_iter(0xe2, bytes)
        .any(|at| matches!(bytes[at + 1..], [0x80, 0xaa..=0xae, ..] | [0x81, 0xa6..=0xa9, ..]))
}

/// Drops what closes nothing and closes what is open at the end. Whether that changed anything.
pub(crate) fn balance(content: &mut Vec<Inline>) -> bool {
    let mut open = Vec::new();
    let mut changed = false;
    close_matching_in(content, &mut open, &mut changed);
    if !open.is_empty() {
        close_at_end(content, open.iter().rev().collect());
        changed = true;
    }
    changed
}

/// Within the mark that ends there: Markdown may write what follows one as a reference.
fn close_at_end(content: &mut Vec<Inline>, closers: String) {
    match content.last_mut() {
        Some(Inline::Link { content, .. } | Inline::Span { content, .. } | Inline::Marked(Marked { content, .. })) => {
            close_at_end(content, closers);
        }
        _ => content.push(Inline::Text(closers)),
    }
}

/// The same for a text that stands alone.
pub(super) fn balance_text(text: &mut String) {
    let mut open = Vec::new();
    close_matching(text, &mut open);
    text.extend(open.iter().rev());
}

/// The same for each line of a text.
pub(crate) fn balance_lines(text: &mut String) {
    let balanced = |line: &str| {
        let mut line = line.to_owned();
        balance_text(&mut line);
        line
    };
    *text = text.split('\n').map(balanced).collect::<Vec<_>>().join("\n");
}

/// The depth of inlines is bounded by the number of their kinds.
fn close_matching_in(content: &mut [Inline], open: &mut Vec<char>, changed: &mut bool) {
    for inline in content {
        match inline {
            Inline::Text(text) => *changed |= close_matching(text, open),
            Inline::Link { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Time { content, .. }
            | Inline::Ruby { content, .. }
            | Inline::Span { content, .. }
            | Inline::Marked(Marked { content, .. }) => close_matching_in(content, open, changed),
            Inline::Image { .. } | Inline::Footnote { .. } | Inline::Math(_) | Inline::Break => {}
        }
    }
}

/// Drops what closes nothing, and notes what is open; whether it dropped anything.
pub(crate) fn close_matching(text: &mut String, open: &mut Vec<char>) -> bool {
    if !has_control(text) {
        return false;
    }
    let before = text.len();
    spend(before);
    text.retain(|c| {
        if let Some(closer) = closer(c) {
            let opens = open.len() < DIRECTIONS;
            if opens {
                open.push(closer);
            }
            return opens;
        } else if is_control(c) {
            return open.pop_if(|expected| *expected == c).is_some();
        }
        true
    });
    text.len() < before
}

#[cfg(test)]
mod tests {
    use super::balance_text;

    #[test]
    fn what_is_opened_is_closed() {
        for (text, balanced) in [
            ("a\u{202e}b", "a\u{202e}b\u{202c}"),
            ("a\u{202c}b", "ab"),
            ("\u{2067}a\u{202b}b\u{2069}", "\u{2067}a\u{202b}b\u{202c}\u{2069}"),
            ("\u{2067}a\u{2069}", "\u{2067}a\u{2069}"),
            ("plain", "plain"),
        ] {
            let mut found = text.to_owned();
            balance_text(&mut found);
            assert_eq!(found, balanced);
            balance_text(&mut found);
            assert_eq!(found, balanced);
        }
    }
}
