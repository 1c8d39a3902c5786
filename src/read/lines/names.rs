//! The names in a byline.

use crate::article::{Author, FieldText};
use crate::limits::{AUTHORS, spend};
use crate::rules::bylines::{AUTHOR_LABELS, AUTHOR_TAILS, NO_REPLY};
use crate::text::measure::{fits, same_words};
use crate::text::search::split;

/// Longest name, in columns.
pub(crate) const LONGEST_NAME: usize = 40;

/// Adds the names of a byline, without labels and repeats.
pub(crate) fn add_authors(authors: &mut Vec<Author>, byline: &str) {
    for name in names(byline) {
        spend(authors.len());
        if authors.len() < AUTHORS
            && !authors.iter().any(|a| same_words(&a.name, &name))
            && let Some(name) = FieldText::line(&name)
        {
            authors.push(Author { name, url: None });
        }
    }
}

/// The names in a byline.
pub(crate) fn names(byline: &str) -> Vec<String> {
    spend(byline.len());
    let byline = unlabelled(address_aside(byline.trim()));
    let phrase = |part: &str| part.trim().starts_with(|c: char| c.is_ascii_lowercase());
    let joined = byline.ends_with('.') && byline.split(',').skip(1).any(phrase);
    let separators: &[char] = if joined { &['，', '、', ';', '；'] } else { &[',', '，', '、', ';', '；', '\n'] };
    let mut out = Vec::new();
    for part in byline.split(separators) {
        for part in couple(part) {
            let mut name = unlabelled(address_aside(part.trim()));
            for tail in AUTHOR_TAILS {
                name = name.strip_suffix(tail).unwrap_or(name).trim();
            }
            let name = name.strip_prefix("and ").unwrap_or(name).trim_matches(['|', '｜', ':', '：', ' ']);
            let name = name.split(['(', '（']).next().filter(|n| !n.trim().is_empty()).map_or(name, str::trim);
            if !name.is_empty() && name != "more" && name != "others" && !is_no_reply(name) {
                out.push(name.to_owned());
            }
        }
    }
    out
}

/// The names that a word joins, if all of them are whole ones: `Smith & Wesson` is one.
fn couple(part: &str) -> Vec<&str> {
    for joint in [" & ", " and ", " und "] {
        let parts: Vec<&str> = split(part, joint).map(str::trim).collect();
        let whole = |name: &&str| matches!(*name, "more" | "others") || (is_name(name) && name.contains(' '));
        if parts.len() > 1 && parts.iter().all(whole) {
            return parts;
        }
    }
    vec![part]
}

pub(crate) fn unlabelled(mut text: &str) -> &str {
    while let Some(rest) = AUTHOR_LABELS.iter().find_map(|label| text.strip_prefix(label)) {
        text = rest.trim_start();
    }
    text
}

/// The name in `a@b.example (Name)` and `Name <a@b.example>`, as RSS writes authors.
fn address_aside(text: &str) -> &str {
    for (open, close) in [('(', ')'), ('<', '>')] {
        if let Some((before, inner)) = text.strip_suffix(close).and_then(|t| t.split_once(open)) {
            match (before.contains('@'), inner.contains('@')) {
                (true, false) => return inner.trim(),
                (false, true) if !before.trim().is_empty() => return before.trim(),
                _ => {}
            }
        }
    }
    text
}

/// Whether a text is an address that nobody reads.
fn is_no_reply(text: &str) -> bool {
    let Some((local, _)) = text.split_once('@').filter(|_| !text.contains(char::is_whitespace)) else { return false };
    let letters: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    NO_REPLY.iter().any(|start| letters.get(..start.len()).is_some_and(|l| l.eq_ignore_ascii_case(start)))
}

/// Whether a text can be a person's or a desk's name.
pub(crate) fn is_name(text: &str) -> bool {
    spend(text.len());
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = [
        "de", "da", "di", "du", "del", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "y", "dos", "zu",
        "ter",
    ];
    let titled = |word: &&str| small.contains(word) || !word.starts_with(|c: char| c.is_lowercase());
    (1..=5).contains(&words.len())
        && fits(text, LONGEST_NAME)
        && words.iter().all(titled)
        && words.iter().all(|word| word.contains('·') || word.chars().filter(|c| is_han(*c)).count() <= 4)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '·' | '•' | '‐'))
        && !text.ends_with('.')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_labels_and_addresses() {
        for (byline, expected) in [
            ("KONEY BAI,KONEY BAI", "KONEY BAI|KONEY BAI"),
            ("文山（摘编）", "文山"),
            ("By Jane Doe and John Roe", "Jane Doe|John Roe"),
            ("Author: Luke, most likely.", "Luke, most likely."),
            ("a@b.example (Joe Bob)", "Joe Bob"),
            ("Jane Doe <j@b.example>", "Jane Doe"),
            ("撰稿︱张弘", "张弘"),
            ("A B, C D & more", "A B|C D"),
            ("Anders Andersen", "Anders Andersen"),
            ("no-reply@b.example", ""),
            ("Do_Not_Reply@b.example, Jane Doe", "Jane Doe"),
            ("Nora Reply", "Nora Reply"),
            ("jane@b.example", "jane@b.example"),
        ] {
            assert_eq!(names(byline).join("|"), expected, "{byline}");
        }
    }
}
