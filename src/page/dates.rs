//! Days in the lines and addresses of pages.

use crate::limits::spend;
use crate::rules::months::month;
use crate::text::lowercase::lowercase_of;

/// Words, numbers and signs of a line that are looked at.
const PARTS: usize = 80;

enum Part {
    Number(u32, usize),
    Month(u32),
    Word,
    Sign(char),
}

/// The first day in a text, as `2023-03-26`; `month_first` where `3/4/2023` is in March.
pub(super) fn find_date(text: &str, month_first: bool) -> Option<String> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    spend(text.len());
    let parts = parts(text);
    // Not in the middle of numbers between dots.
    let begins = |at: &usize| !matches!(at.checked_sub(1).map(|before| &parts[before]), Some(Part::Sign('.')));
    (0..parts.len())
        .filter(begins)
        .find_map(|at| day_at(&parts[at..], month_first))
        .map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"))
}

fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next().filter(|_| out.len() < PARTS) {
        let is_digit = c.is_ascii_digit();
        let end = if is_digit || c.is_alphabetic() {
            rest.find(|c: char| if is_digit { !c.is_ascii_digit() } else { !c.is_alphabetic() || is_unit(c) })
                .unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let end = end.max(c.len_utf8());
        let word = &rest[..end];
        rest = &rest[end..];
        if is_digit {
            out.push(Part::Number(word.parse().unwrap_or(0), word.len()));
        } else if c.is_alphabetic() && !is_unit(c) {
            let lower = lowercase_of(word);
            let month = month(&lower);
            out.push(month.map_or(Part::Word, Part::Month));
        } else if !c.is_whitespace() && !matches!(c, ',' | '.') || (c == '.' && !rest.starts_with(' ')) {
            out.push(Part::Sign(c));
        }
    }
    out
}

fn is_unit(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
}

fn day_at(parts: &[Part], month_first: bool) -> Option<(u32, u32, u32)> {
    use Part::{Month, Number, Sign, Word};
    let is_sign = |c: char| matches!(c, '-' | '/' | '.' | '年' | '月' | '년' | '월');
    let in_order = |first: u32, second: u32, slashes: bool| {
        let is_month = second > 12 || (month_first && slashes && first <= 12);
        if is_month { (first, second) } else { (second, first) }
    };
    let (year, (month, day)) = match parts {
        [Number(year, 4), Sign(one), Number(month, 1..=2), Sign(two), Number(day, 1..=2), ..]
            if is_sign(*one) && is_sign(*two) =>
        {
            (*year, (*month, *day))
        }
        [Number(all, 8), ..] => (all / 10_000, (all / 100 % 100, all % 100)),
        [Number(first, 1..=2), Sign(one), Number(second, 1..=2), Sign(two), Number(year, 4), ..]
            if is_sign(*one) && one == two =>
        {
            (*year, in_order(*first, *second, *one == '/'))
        }
        [Number(first, 1..=2), Sign('/'), Number(second, 1..=2), Sign('/'), Number(year, 2), ..] => {
            (2000 + *year, in_order(*first, *second, true))
        }
        // Two digits of a year stand at the end: `23.09.22`.
        [Number(day, 2), Sign('.'), Number(month, 2), Sign('.'), Number(year, 2), after @ ..]
            if !matches!(after.first(), Some(Sign('.'))) =>
        {
            (2000 + *year, (*month, *day))
        }
        [Month(month), Number(day, 1..=2), Number(year, 4), ..]
        | [Month(month), Number(day, 1..=2), Word, Number(year, 4), ..]
        | [Number(day, 1..=2), Month(month), Number(year, 4), ..]
        | [Number(day, 1..=2), Word, Month(month), Number(year, 4), ..]
        | [Number(day, 1..=2), Word, Month(month), Word, Number(year, 4), ..]
        | [Number(day, 1..=2), Month(month), Word, Number(year, 4), ..]
        | [Number(day, 1..=2), Sign('-'), Month(month), Sign('-'), Number(year, 4), ..] => (*year, (*month, *day)),
        _ => return None,
    };
    let is_day = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then_some((year, month, day))
}

/// A date as it stands where it begins as ISO 8601 has it, else the day in it.
pub(super) fn date(text: &str, month_first: bool) -> Option<String> {
    let text = text.trim();
    let day = find_date(text, month_first)?;
    let is_iso = text.strip_prefix(&*day).is_some_and(is_time);
    Some(if is_iso { text.to_owned() } else { day })
}

/// Whether a text is nothing, or a time of day in ISO 8601 with or without its offset: `T10:00:00.5+01:00`.
fn is_time(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['T', 't', ' ']) else { return text.is_empty() };
    let end = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (time, offset) = rest.split_at(end);
    let are_digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let (time, fraction) = time.trim_end().split_once('.').unwrap_or((time.trim_end(), "0"));
    let offset = offset.trim_start_matches(['Z', 'z', '+', '-']).replace(':', "");
    (2..=3).contains(&time.split(':').count())
        && time.split(':').all(|part| are_digits(part, 2))
        && fraction.bytes().all(|b| b.is_ascii_digit())
        && (offset.is_empty() || are_digits(&offset, 4) || are_digits(&offset, 2))
}

/// The day in a path such as `/2023/03/26/`.
pub(super) fn date_of_address(address: &str) -> Option<String> {
    let path = address.split_once("//")?.1.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let is_day = |w: &&[&str]| w[0].len() == 4 && w[1].len() <= 2 && w[2].len() <= 2;
    let joined = parts.windows(3).find(is_day).map(|parts| parts.join("-"));
    let alone = || parts.iter().filter(|part| part.len() >= 8).find_map(|part| find_date(part, false));
    joined.and_then(|day| find_date(&day, false)).or_else(alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_lines() {
        for (text, day) in [
            ("Published March 26, 2023 at 10:00", "2023-03-26"),
            ("26. März 2023", "2023-03-26"),
            ("26 de marzo de 2023", "2023-03-26"),
            ("2023年3月26日 10:00", "2023-03-26"),
            ("26/03/2023", "2023-03-26"),
            ("3/4/2023", "2023-04-03"),
            ("| 26.03.23 |", "2023-03-26"),
        ] {
            assert_eq!(find_date(text, false).as_deref(), Some(day), "{text}");
        }
        assert_eq!(find_date("3/4/2023", true).as_deref(), Some("2023-03-04"));
        for text in ["", "2023", "call 555 123 4567", "May be", "2023-13-01", "10.11.12.13"] {
            assert_eq!(find_date(text, false), None, "{text}");
        }
    }

    #[test]
    fn dates_of_machines_stay_as_they_are() {
        assert_eq!(date("2024-03-05T10:00:00+01:00", false).as_deref(), Some("2024-03-05T10:00:00+01:00"));
        assert_eq!(date("on 2024-03-05", false).as_deref(), Some("2024-03-05"));
        for text in ["2024-03-05 00:00:00 +0000 UTC", "2024-03-05T22:06:08:684Z", "2024-03-05T", "2024-03-05 10 am"] {
            assert_eq!(date(text, false).as_deref(), Some("2024-03-05"), "{text}");
        }
        for text in ["2024-03-05", "2024-03-05 10:00", "2024-03-05T10:00:00.123456Z", "2024-03-05T10:00:00-0400"] {
            assert_eq!(date(text, false).as_deref(), Some(text), "{text}");
        }
        assert_eq!(date_of_address("https://example.org/2024/3/5/mill?x=1").as_deref(), Some("2024-03-05"));
        assert_eq!(date_of_address("https://example.org/20240305-mill").as_deref(), Some("2024-03-05"));
        assert_eq!(date_of_address("https://example.org/mill-2024"), None);
    }
}
