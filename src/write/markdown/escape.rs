//! Characters that Markdown would read as markup, written so that it does not.

use std::fmt::Write as _;

use super::line::Place;
use crate::find::holds;

pub(super) fn write_text(text: &str, coded: [bool; 2], place: Place, linked: bool, out: &mut String) {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        if (coded[0] && at == 0) || (coded[1] && rest.is_empty()) {
            let _ = write!(out, "&#{};", u32::from(c));
            continue;
        }
        let mut following = rest.chars();
        let after = following.next().filter(|_| !(coded[1] && following.as_str().is_empty()));
        write_char(c, [before, after], rest, &text[..at], place, linked, out);
        before = Some(c);
    }
}

/// `beside` are the characters before and after, where they are written as they are.
fn write_char(
    c: char,
    beside: [Option<char>; 2],
    rest: &str,
    start: &str,
    place: Place,
    linked: bool,
    out: &mut String,
) {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let escaped = match c {
        '\\' | '`' | '*' | '~' => true,
        '[' | ']' => !linked,
        '_' => !beside.into_iter().all(word),
        '!' => rest.is_empty(),
        '|' => place == Place::Cell,
        '#' => place == Place::Heading,
        // What GitHub would make a link of.
        ':' => !linked && rest.starts_with("//") && word(beside[0]),
        '.' => !linked && start.len() >= 3 && start.as_bytes()[start.len() - 3..].eq_ignore_ascii_case(b"www"),
        _ => false,
    };
    match c {
        // The one escape that every dialect knows.
        '<' => out.push_str("&lt;"),
        '&' if is_reference(rest) => out.push_str("&amp;"),
        // In what a link or picture says, some parsers take the escape away and read the rest once more.
        '[' if linked => out.push_str("&#91;"),
        ']' if linked => out.push_str("&#93;"),
        c if c.is_whitespace() && c.is_ascii() => out.push(' '),
        c => {
            if escaped {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// Whether `&` before `rest` begins a character reference.
fn is_reference(rest: &str) -> bool {
    let name = rest.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}

/// Whether a code span can say it: in a cell no backslash before a bar, in a link nothing at which some parsers would end it though
/// the code has not ended.
pub(super) fn is_sayable_code(text: &str, place: Place, linked: bool) -> bool {
    let bar = place == Place::Cell && holds(text, "\\|");
    let bracket = linked && text.contains(['`', '[', ']']);
    !bar && !bracket
}

pub(super) fn write_code(text: &str, place: Place, out: &mut String) {
    let text = folded(text);
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    let text = if place == Place::Cell { text.replace('|', "\\|") } else { text };
    let _ = write!(out, "{fence}{pad}{text}{pad}{fence}");
}

/// The longest run of backticks.
pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

pub(super) fn folded(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a link or picture leads, in parentheses. References keep the address byte for byte.
pub(super) fn write_target(url: &str, title: Option<&str>, place: Place, out: &mut String) {
    out.push('(');
    for (at, c) in url.char_indices() {
        match c {
            '\\' | '(' | ')' | '`' => out.extend(['\\', c]),
            '&' if is_reference(&url[at + 1..]) => out.push_str("&amp;"),
            '<' | '>' | '"' | '|' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c if c.is_whitespace() || c.is_control() => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    if let Some(title) = title.map(folded).filter(|title| !title.is_empty()) {
        let mut escaped = String::new();
        write_text(&title, [false; 2], place, true, &mut escaped);
        let _ = write!(out, " \"{}\"", escaped.replace('"', "\\\""));
    }
    out.push(')');
}

/// Escapes what would begin a block at the beginning of a line.
pub(super) fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let line = line.trim_start_matches(' ');
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let after = |at: usize| line[at..].chars().next();
        let at = match after(0) {
            Some('#' | '=' | '>' | '|') => Some(0),
            Some('-' | '+' | ':') if !after(1).is_some_and(char::is_alphanumeric) => Some(0),
            Some('0'..='9') if matches!(after(digits), Some('.' | ')')) => {
                matches!(after(digits + 1), None | Some(' ')).then_some(digits)
            }
            _ => None,
        };
        let (start, end) = line.split_at(at.unwrap_or(0));
        out.push_str(start);
        if at.is_some() {
            out.push('\\');
        }
        out.push_str(end);
    }
    out
}
