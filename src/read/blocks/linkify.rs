//! Bare addresses in running text.

use crate::article::visit::{append_text, content_of, each_text};
use crate::article::{Block, Inline, Mark, Marked};
use crate::limits::LINKED_ADDRESSES;
use crate::read::context::Context;
use crate::read::elements::link;
use crate::read::report::Report;
use crate::text::measure::fits;
use crate::text::search::{contains, find};
use crate::url::Address;

/// Makes links of the bare addresses in the text of `blocks`, but not of those in code or in links.
pub(crate) fn link_all(blocks: &mut [Block], context: &Context<'_>, report: &mut Report) {
    let mut left = LINKED_ADDRESSES;
    each_text(blocks, &mut |line| link_line(line, context, report, &mut left));
}

fn link_line(line: &mut Vec<Inline>, context: &Context<'_>, report: &mut Report, left: &mut usize) {
    let may_link = |inline: &Inline| matches!(inline, Inline::Text(text) if contains(text, "://"));
    let found = line.iter().any(may_link);
    for inline in line.iter_mut() {
        let takes_none =
            matches!(inline, Inline::Link { .. } | Inline::Marked(Marked { mark: Mark::Code | Mark::Keyboard, .. }));
        if !takes_none && let Some(content) = content_of(inline) {
            link_line(content, context, report, left);
        }
    }
    if !found {
        return;
    }
    for inline in std::mem::take(line) {
        let Inline::Text(text) = inline else {
            line.push(inline);
            continue;
        };
        for part in parts(&text) {
            match part {
                Part::Text(text) => append_text(line, text),
                Part::Address(raw) if *left == 0 => {
                    context.unresolved.set(context.unresolved.get().saturating_add(1));
                    append_text(line, raw);
                }
                Part::Address(raw) => match link::link(raw, context, report) {
                    Some(url) => {
                        *left -= 1;
                        let said = vec![Inline::Text(raw.to_owned())];
                        line.push(Inline::Link { url, title: None, content: said, id: None });
                    }
                    None => append_text(line, raw),
                },
            }
        }
    }
}

/// The address that a text is, if it is nothing else.
pub(crate) fn only_address(text: &str) -> Option<Address> {
    match &parts(text)[..] {
        [Part::Address(raw)] => Address::absolute(raw),
        _ => None,
    }
}

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    Text(&'a str),
    Address(&'a str),
}

/// Parts a text at the `http` and `https` addresses in it.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(found) = find(&text[from..], "http") {
        let at = from + found;
        from = at + "http".len();
        if follows_word(&text[..at]) {
            continue;
        }
        let Some((address, length)) = address(&text[at..]) else { continue };
        from = at + length;
        if let Some(address) = address {
            let address = without_glued_label(address, &text[at..]);
            from = from.min(at + address.len());
            if done < at {
                parts.push(Part::Text(&text[done..at]));
            }
            done = at + address.len();
            parts.push(Part::Address(address));
        }
    }
    if done < text.len() {
        parts.push(Part::Text(&text[done..]));
    }
    parts
}

fn follows_word(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '=' | '@' | ':' | '%'))
}

/// What `text` begins with, if that looks like an address: the address, unless it was cut short, and the bytes read.
fn address(text: &str) -> Option<(Option<&str>, usize)> {
    let scheme = ["http://", "https://"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let rest = &text[scheme.len()..];
    let host = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'))).unwrap_or(rest.len());
    let end = if rest[host..].starts_with(['/', '?', '#']) { host + path(&rest[host..]) } else { host };
    let cut_short = rest[end..].starts_with('…') || rest[..end].ends_with("..");
    let named = rest[..host].trim_end_matches(['.', ':']).contains('.');
    let address = without_tail(&text[..scheme.len() + end]);
    Some(((named && !cut_short && Address::absolute(address).is_some()).then_some(address), scheme.len() + end))
}

fn path(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || c.is_control() || ends_address(c)).unwrap_or(text.len())
}

/// Characters that stand after an address and not in it: quotes, and the punctuation of wide scripts.
fn ends_address(c: char) -> bool {
    matches!(c, '<' | '>' | '"' | '`' | '\\' | '^' | '{' | '}' | '|' | '«' | '»' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'
        | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// An address without the label of the next one right behind it, where line ends are lost: `https://a.example/1推特：https://…`
fn without_glued_label<'t>(address: &'t str, text: &str) -> &'t str {
    /// Columns of what stands behind such a label, in brackets.
    const LONGEST: usize = 30;
    let bare = address.trim_end_matches(|c: char| c >= '\u{2e80}');
    let behind = &text[address.len()..];
    let leads_on = || {
        let (remark, rest) = behind.split_once([':', '：'])?;
        let is_label = fits(remark, LONGEST) && !remark.contains(char::is_whitespace);
        (is_label && rest.trim_start().starts_with("http")).then_some(())
    };
    let is_glued = bare.len() < address.len() && bare.ends_with(|c: char| c.is_ascii_alphanumeric());
    if is_glued && leads_on().is_some() { bare } else { address }
}

/// An address without the punctuation and the brackets of the sentence around it.
fn without_tail(mut address: &str) -> &str {
    let count = |text: &str, c: char| text.matches(c).count();
    let (mut round, mut square) = (
        count(address, ')').saturating_sub(count(address, '(')),
        count(address, ']').saturating_sub(count(address, '[')),
    );
    while let Some(last) = address.chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '~' => {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        address = &address[..address.len() - 1];
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (text, found) in [
            ("see https://a.example/x.", vec!["https://a.example/x"]),
            (
                "(http://a.example/a_(b)?x=1&y=2), and https://b.example; x",
                vec!["http://a.example/a_(b)?x=1&y=2", "https://b.example"],
            ),
            (
                "网址是https://a.example/x，请看（https://b.example/路径）。",
                vec!["https://a.example/x", "https://b.example/路径"],
            ),
            ("https://a.example请看", vec!["https://a.example"]),
            ("“https://a.example/x?”", vec!["https://a.example/x"]),
            (
                "[https://a.example/x]: https://b.example:8080/#y",
                vec!["https://a.example/x", "https://b.example:8080/#y"],
            ),
            ("https://web.example/save/https://a.example/", vec!["https://web.example/save/https://a.example/"]),
            ("https://a.example/cut-sh… https://a.example/cut... x", vec![]),
            ("http https:// http://localhost/ xhttps://a.example/ ftp://a.example https://a https://.", vec![]),
            ("httphttps://a.example/", vec![]),
        ] {
            let parts = parts(text);
            let addresses: Vec<&str> =
                parts.iter().filter_map(|p| if let Part::Address(a) = p { Some(*a) } else { None }).collect();
            assert_eq!(addresses, found, "{text}");
            let whole: String = parts
                .iter()
                .map(|p| match p {
                    Part::Text(t) | Part::Address(t) => *t,
                })
                .collect();
            assert_eq!(whole, text);
        }
    }
}
