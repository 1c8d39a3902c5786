//! Characters that Markdown would read as markup, written so that it does not.

use std::fmt::Write as _;
use std::ops::Range;

use crate::article::bidi;
use crate::text::search::{contains, each_byte};

/// Where a line stands, which decides what a line break is and what must be escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// `coded` says whether the first and the last character are written as references.
pub(super) fn write_text(text: &str, coded: [bool; 2], place: Place, linked: bool, out: &mut String) {
    let mut chars = text.chars();
    let first = if coded[0] { chars.next() } else { None };
    let start = text.len() - chars.as_str().len();
    let last = if coded[1] { chars.next_back() } else { None };
    let plain = start..start + chars.as_str().len();
    if let Some(c) = first {
        write_reference(c, out);
    }
    let mut written = start;
    each_byte(chars.as_str(), is_special, |at| {
        let at = start + at;
        if let Some((said, instead)) = said(text, at, &plain, place, linked) {
            out.push_str(&text[written..at]);
            out.push_str(said);
            written = at + instead;
        }
    });
    out.push_str(&text[written..plain.end]);
    if let Some(c) = last {
        write_reference(c, out);
    }
}

/// Writes the directions from a place on as references.
pub(super) fn write_directions(from: usize, out: &mut String) {
    for c in out.split_off(from).chars() {
        if bidi::is_control(c) {
            write_reference(c, out);
        } else {
            out.push(c);
        }
    }
}

fn write_reference(c: char, out: &mut String) {
    let _ = write!(out, "&#{};", u32::from(c));
}

/// Those that may be said otherwise, and some between them.
fn is_special(byte: u8) -> bool {
    // Without a branch; see `find_pair`.
    let range = (b'\t'..=b'\r').contains(&byte) | (b'['..=b'`').contains(&byte) | (b'|'..=b'~').contains(&byte);
    let mark = (byte == b'#') | (byte == b'$') | (byte == b'&') | (byte == b'*') | (byte == b'.');
    range | mark | (byte == b':') | (byte == b'<')
}

/// What is written for a character, or before it: then in place of no byte. In `plain` characters are written as they are.
fn said(text: &str, at: usize, plain: &Range<usize>, place: Place, linked: bool) -> Option<(&'static str, usize)> {
    let (start, rest) = (&text[..at], &text[at + 1..]);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = || text[plain.start..at].chars().next_back();
    let after = || text[at + 1..plain.end].chars().next();
    let escaped = match text.as_bytes()[at] {
        // The one escape that every dialect knows.
        b'<' => return Some(("&lt;", 1)),
        b'&' => return is_reference(rest).then_some(("&amp;", 1)),
        // In what a link or picture says, some parsers take the escape away and read the rest once more.
        b'[' if linked => return Some(("&#91;", 1)),
        b']' if linked => return Some(("&#93;", 1)),
        b'\t'..=b'\r' => return Some((" ", 1)),
        b'\\' | b'`' | b'*' | b'~' | b'[' | b']' | b'$' => true,
        b'_' => !(word(before()) && word(after())),
        b'|' => place == Place::Cell,
        b'#' => place == Place::Heading,
        // What GitHub would make a link of.
        b':' => !linked && rest.starts_with("//") && word(before()),
        b'.' => !linked && ends_www(start),
        _ => false,
    };
    escaped.then_some(("\\", 0))
}

/// Whether `&` before `rest` begins a character reference.
fn is_reference(rest: &str) -> bool {
    let name = rest.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}

/// Whether a code span can say it: in a cell no backslash before a bar, in a link nothing at which some parsers would end it though
/// the code has not ended; and no directions, which may be written as references outside.
pub(super) fn is_sayable_code(text: &str, place: Place, linked: bool) -> bool {
    let bar = place == Place::Cell && contains(text, "\\|");
    let bracket = linked && text.contains(['`', '[', ']']);
    !bar && !bracket && !bidi::has_control(text)
}

pub(super) fn write_code(text: &str, place: Place, out: &mut String) {
    let text = folded(text);
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    let text = if place == Place::Cell { text.replace('|', "\\|") } else { text };
    let _ = write!(out, "{fence}{pad}{text}{pad}{fence}");
}

/// Whether TeX can stand between dollar signs: nothing in it ends it, or the code or the link that another parser sees.
pub(super) fn is_sayable_formula(tex: &str, linked: bool) -> bool {
    let ends_link = linked && tex.contains(['[', ']']);
    !(ends_link || tex.contains(['$', '`']) || tex.ends_with('\\'))
}

/// TeX in which a parser that knows no formulas finds no elements and no links: spaces mean nothing in TeX.
pub(super) fn plain_formula(tex: &str) -> String {
    let mut out = String::with_capacity(tex.len());
    let mut last = ' ';
    for (at, c) in tex.char_indices() {
        let element = last == '<' && !c.is_whitespace();
        let link = last == ']' && matches!(c, '(' | '[' | ':');
        let address = (last == ':' && c == '/') || (c == '.' && ends_www(&tex[..at]));
        if element || link || address {
            out.push(' ');
        }
        out.push(c);
        last = c;
    }
    out
}

/// Whether an address without a scheme may go on with a dot.
fn ends_www(start: &str) -> bool {
    start.len() >= 3 && start.as_bytes()[start.len() - 3..].eq_ignore_ascii_case(b"www")
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
    let mut written = 0;
    each_byte(url, is_special_in_address, |at| {
        let rest = &url[at..];
        let Some(c) = rest.chars().next() else { return };
        let instead = match c {
            '\\' | '(' | ')' | '`' => 0,
            '&' if is_reference(&rest[1..]) => 1,
            '<' | '>' | '"' | '|' => 1,
            c if c.is_whitespace() || c.is_control() => c.len_utf8(),
            _ => return,
        };
        out.push_str(&url[written..at]);
        match c {
            '&' => out.push_str("&amp;"),
            _ if instead == 0 => out.push('\\'),
            c => write_reference(c, out),
        }
        written = at + instead;
    });
    out.push_str(&url[written..]);
    if let Some(title) = title.map(folded).filter(|title| !title.is_empty()) {
        let mut escaped = String::new();
        write_text(&title, [false; 2], place, true, &mut escaped);
        let _ = write!(out, " \"{}\"", escaped.replace('"', "\\\""));
    }
    out.push(')');
}

/// The first byte of what may not stand in an address as it is.
fn is_special_in_address(byte: u8) -> bool {
    let ascii = (byte <= b' ') | (byte == 0x7f) | (byte == b'"') | (byte == b'&') | (byte == b'(') | (byte == b')');
    ascii | (byte == b'<') | (byte == b'>') | (byte == b'\\') | (byte == b'`') | (byte == b'|') | (byte >= 0xc0)
}

/// A line in two, with a backslash between them where it would begin a block.
pub(super) fn guarded(line: &str) -> [&str; 3] {
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
    [start, if at.is_some() { "\\" } else { "" }, end]
}
