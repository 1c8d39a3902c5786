//! Datelines, and the agencies that an article is from.

use std::borrow::Cow;

use crate::article::visit::line_of;
use crate::article::{Article, Author, Block, BlockKind, FieldText};
use crate::read::lines::agencies::agency;
use crate::read::lines::byline::reporter;
use crate::read::lines::{agencies, byline, names};
use crate::rules::agencies::{
    AGENCIES, AGENCIES_OF_PAPERS, BRACKET_WORDS, CITING, KOREAN_REPORTER, LONGEST_DATELINE, LONGEST_OF_RELEASE,
    NOT_PLACES, REPORTED, REPORTERS, SIGNS_OF_AGENCIES,
};
use crate::rules::bylines::REPORTED_FROM;
use crate::rules::months::{month, month_in_date};
use crate::text::lowercase::lowercase_of;
use crate::text::search::{contains, find};

pub(crate) fn read_dateline(article: &mut Article) {
    let opening: Vec<Cow<'_, str>> = paragraphs(&article.blocks).take(3).collect();
    article.dateline = opening.first().and_then(|line| FieldText::lines(dateline(line)?));
    let signing = article.authors.iter().filter_map(|author| agency(&author.name));
    agencies::add(&mut article.agencies, signing);
    if let Some(dateline) = article.dateline.clone() {
        add_agencies(&mut article.agencies, &dateline);
        let behind = opening.first().and_then(|line| line.trim_start().strip_prefix(dateline.as_str()));
        add_reporters(&mut article.authors, &dateline, behind.unwrap_or_default());
    }
    let reported = |agency: &&&str| {
        let rest = opening.first().and_then(|line| line.trim_start().strip_prefix(**agency));
        !agency.is_ascii() && rest.is_some_and(|rest| REPORTED.iter().any(|word| rest.starts_with(word)))
    };
    agencies::add(&mut article.agencies, AGENCIES.iter().find(reported).copied());
    for line in &opening {
        let cited: Vec<&str> = line.match_indices(CITING).map(|(at, _)| &line[at + CITING.len_utf8()..]).collect();
        if cited.is_empty() {
            continue;
        }
        let names = |agency: &&&str| !agency.is_ascii() && cited.iter().any(|name| name.starts_with(**agency));
        agencies::add(&mut article.agencies, AGENCIES.iter().filter(names).copied());
    }
    let last = article.blocks.iter().rev().filter_map(line_of).take(3).map(Cow::into_owned);
    for line in last.collect::<Vec<_>>() {
        if let Some((_, signed)) = agencies::signed_with_agencies(&line) {
            agencies::add(&mut article.agencies, signed);
        }
        byline::add_signature(article, line.lines().last().unwrap_or_default());
    }
}

fn paragraphs(blocks: &[Block]) -> impl Iterator<Item = Cow<'_, str>> {
    blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph { .. })).filter_map(line_of)
}

/// The dateline at the beginning of a first paragraph.
fn dateline(text: &str) -> Option<&str> {
    let text = text.trim_start();
    // Half of a pair may be wide.
    let brackets: [(char, &[char]); 4] = [('（', &['）', ')']), ('(', &[')', '）']), ('【', &['】']), ('[', &[']'])];
    if let Some((open, close)) = brackets.into_iter().find(|(open, _)| text.starts_with(*open)) {
        let at = text.find(close)?;
        let found = &text[..at + text[at..].chars().next()?.len_utf8()];
        let inner = text[open.len_utf8()..at].trim();
        let single = |word: &str| word.chars().count() == 1;
        let says = |word: &&str| inner.ends_with(*word) || (!single(word) && contains(inner, word));
        let signed = || SIGNS_OF_AGENCIES.iter().any(|(sign, _)| inner.ends_with(*sign));
        let says = BRACKET_WORDS.iter().any(says) || AGENCIES.contains(&inner) || signed();
        // What stands between these is a headline, else.
        if open == '【' && !says {
            return chinese_dateline(text[found.len()..].trim_start());
        }
        return (found.chars().count() <= LONGEST_DATELINE && says).then_some(found);
    }
    // As much as a dateline may be, and what tells where it ends.
    let start = text.char_indices().nth(LONGEST_OF_RELEASE + 8).map_or(text, |(end, _)| &text[..end]);
    wired_dateline(start)
        .or_else(|| signed_dateline(start))
        .or_else(|| city_dateline(start))
        .or_else(|| dated_dateline(start))
        .or_else(|| chinese_dateline(text))
}

/// `WASHINGTON — `, `NEWARK, N.J. — `, `SACRAMENTO, Calif. — `, `MUMBAI, May 10 — `
fn city_dateline(text: &str) -> Option<&str> {
    let dashes = [" — ", " – ", " -- "].into_iter().filter_map(|dash| Some((find(text, dash)?, dash)));
    let (at, dash) = dashes.min()?;
    let place = &text[..at];
    let (town, rest) = place.split_once(", ").unwrap_or((place, ""));
    let is_state = || rest.ends_with('.') && rest.starts_with(char::is_uppercase) && !rest.contains(' ');
    let stands = is_loud(place) || (is_loud(town) && (is_state() || is_dated(place)));
    (stands && place.len() <= 40 && !NOT_PLACES.contains(&town)).then(|| text[..at + dash.len()].trim_end())
}

/// Whether a text is a place in capitals.
fn is_loud(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | ',' | '.' | '\'' | '’' | '-'));
    capitals && letters > 3
}

/// Whether a place has a day behind it: `MUMBAI, May 10`, `Vigo, 12 mar`, `OSLO, Norway, March 12, 2026`.
fn is_dated(place: &str) -> bool {
    let Some((town, rest)) = place.split_once([',', '.']).filter(|(_, rest)| rest.len() <= 32) else { return false };
    let words = || rest.split([' ', ',', '.']).filter(|word| !word.is_empty());
    let is_day = |word: &str| (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    town.starts_with(char::is_uppercase)
        && town.split(' ').count() <= 3
        && words().any(is_day)
        && words().any(|word| month_in_date(&lowercase_of(word)).is_some())
}

/// `Dubai, May 10: `
fn dated_dateline(text: &str) -> Option<&str> {
    let (line, _) = text.split_once(": ")?;
    let (place, date) = line.rsplit_once(", ")?;
    let (name, day) = date.split_once(' ')?;
    let is_place = place.starts_with(char::is_uppercase) && !place.contains(|c: char| c.is_ascii_digit() || c == '.');
    let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
    let dated = is_place && place.split(' ').count() <= 3 && is_day && month(&lowercase_of(name)).is_some();
    dated.then(|| &text[..=line.len()])
}

/// `WASHINGTON (AP) — `, `Nova York, 24 set (EFE).- `, `Kiel (dpa/lno) - `, `MUMBAI, May 10 (PTI) `, `OSLO, May 10, 2026 /PRNewswire/ -- `
fn wired_dateline(text: &str) -> Option<&str> {
    let open = text.find(['(', '/'])?;
    let close = open + 1 + text[open + 1..].find(if text[open..].starts_with('(') { ')' } else { '/' })?;
    let place = text[..open].trim_end_matches([' ', '.', ',', '\u{a0}']);
    let source = text[open + 1..close].trim();
    let rest = text[close + 1..].trim_start_matches(['.', ' ', '\u{a0}']);
    let dash = rest.chars().next().filter(|c| matches!(c, '—' | '–' | '-' | '_'));
    let mut end = text.len() - rest.len();
    if let Some(dash) = dash {
        end += dash.len_utf8() + usize::from(rest[dash.len_utf8()..].starts_with('-'));
    }
    let is_known = source.split('/').any(|part| is_agency(part, source.contains('/')));
    // Of other wires a release has a day, or dashes on both sides.
    let is_wire = || is_loud(place.trim_end_matches('-')) && place.ends_with("--");
    let is_dated = is_dated(place);
    let is_release = || source.len() <= 24 && source.contains(char::is_uppercase) && (is_dated || is_wire());
    let longest = if is_dated { LONGEST_OF_RELEASE } else { LONGEST_DATELINE };
    let ends = if is_known { dash.is_some() || is_dated } else { dash.is_some() && is_release() };
    (ends && text[..end].chars().count() <= longest).then(|| text[..end].trim_end())
}

/// `МОСКВА, 24 мар - РИА Новости. `
fn signed_dateline(text: &str) -> Option<&str> {
    let dashes = [" - ", " — ", " – "].into_iter().filter_map(|dash| Some((find(text, dash)?, dash)));
    let (at, dash) = dashes.min().filter(|(at, _)| is_dated(&text[..*at]))?;
    let source = &text[at + dash.len()..];
    let sign =
        AGENCIES.iter().find(|agency| source.strip_prefix(**agency).is_some_and(|rest| rest.starts_with('.')))?;
    Some(&text[..=at + dash.len() + sign.len()])
}

/// Whether an agency has this name or sign; in any case where several are named.
fn is_agency(name: &str, any_case: bool) -> bool {
    let name = name.trim();
    agency(name).is_some()
        || SIGNS_OF_AGENCIES.iter().any(|(sign, _)| *sign == name)
        || (any_case && AGENCIES.iter().any(|agency| agency.eq_ignore_ascii_case(name)))
}

/// `新华社北京6月5日电`, `本报讯（…）`
fn chinese_dateline(text: &str) -> Option<&str> {
    let begins = |agency: &&&str| !agency.is_ascii() && text.starts_with(**agency);
    let (agency, words) = match AGENCIES_OF_PAPERS.iter().find(begins) {
        Some(agency) => (agency, &["日电", "讯", "電", "日讯"][..]),
        None => (AGENCIES.iter().find(begins)?, &["日电", "日電", "日讯"][..]),
    };
    let end = words.iter().filter_map(|word| find(text, word).map(|at| at + word.len())).min()?;
    let short = end > agency.len() && text[..end].chars().count() <= LONGEST_DATELINE / 2;
    let named = text[end..].starts_with(['（', '(']).then(|| text[end..].find(['）', ')'])).flatten();
    let close = named.map(|at| end + at).filter(|at| REPORTERS.iter().any(|word| contains(&text[end..*at], word)));
    let end = close.map_or(end, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    (short && text[..end].chars().count() <= LONGEST_DATELINE).then(|| &text[..end])
}

/// Adds the agencies that a dateline names.
fn add_agencies(agencies: &mut Vec<&'static str>, line: &str) {
    for part in
        line.split(['、', '，', ',', '/', '；', '(', ')', '（', '）', '【', '】', '[', ']', '：', ':', '=', ' '])
    {
        let exact = AGENCIES.iter().find(|agency| **agency == part);
        let begins = || AGENCIES.iter().find(|agency| !agency.is_ascii() && part.starts_with(**agency));
        let signs = |sign: &str| part == sign || (!sign.is_ascii() && part.ends_with(sign));
        let signed = || SIGNS_OF_AGENCIES.iter().find(|(sign, _)| signs(sign)).map(|(_, agency)| agency);
        agencies::add(agencies, exact.or_else(begins).or_else(signed).copied());
    }
    // Those of several words.
    let lower = lowercase_of(line);
    let named = |agency: &&&str| agency.contains(' ') && contains(&lower, &lowercase_of(agency));
    agencies::add(agencies, AGENCIES.iter().filter(named).copied());
}

/// Adds the reporters that a dateline names, or what stands behind it.
fn add_reporters(authors: &mut Vec<Author>, dateline: &str, behind: &str) {
    let names = REPORTERS.iter().find_map(|word| Some(&dateline[find(dateline, word)? + word.len()..]));
    if let Some(names) = names.map(|names| names.trim_end_matches(['）', ')', '：', '】', ']'])) {
        // A place stands behind the name, and perhaps a day.
        let has_place =
            names.contains(|c: char| c.is_ascii_digit()) || REPORTED_FROM.iter().any(|end| names.ends_with(end));
        names::add_authors(authors, if has_place { reporter(dateline).unwrap_or_default() } else { names });
    }
    // `(서울=연합뉴스) 홍길동 기자 = `
    let signed = behind.split_once('=').map(|(names, _)| names.trim()).filter(|names| names.ends_with(KOREAN_REPORTER));
    if let Some(names) = signed.filter(|names| names.chars().count() <= LONGEST_DATELINE) {
        names::add_authors(authors, names);
    }
}

#[cfg(test)]
mod tests {
    use super::dateline;

    #[test]
    fn datelines() {
        for (text, line) in [
            ("（德国之声中文网）美国国务卿", Some("（德国之声中文网）")),
            ("（法新社纽约12日电）    在科技股", Some("（法新社纽约12日电）")),
            ("WASHINGTON (AP) — The", Some("WASHINGTON (AP) —")),
            ("Berlin (dpa) – Der", Some("Berlin (dpa) –")),
            ("新华社北京6月5日电  记者", Some("新华社北京6月5日电")),
            ("【财新网】央行", Some("【财新网】")),
            ("本报北京1月3日电（记者陈晨）全国", Some("本报北京1月3日电（记者陈晨）")),
            ("新华社北京6月5日电（一）", Some("新华社北京6月5日电")),
            ("(서울=연합뉴스) 홍길동 기자 = 오늘", Some("(서울=연합뉴스)")),
            ("【6月18日 AFP】今日", Some("【6月18日 AFP】")),
            ("بيروت (رويترز) - قال", Some("بيروت (رويترز) -")),
            ("Nova York, 24 set (EFE).- O índice", Some("Nova York, 24 set (EFE).-")),
            ("MOSCOU, 24 SET (ANSA) - A", Some("MOSCOU, 24 SET (ANSA) -")),
            ("(Reuters) - Shares", Some("(Reuters)")),
            ("WASHINGTON — The", Some("WASHINGTON —")),
            ("NEWARK, N.J. — The", Some("NEWARK, N.J. —")),
            ("WASHINGTON -- The", Some("WASHINGTON --")),
            ("WASHINGTON -- Élan", Some("WASHINGTON --")),
            ("Dubai, May 10: The", Some("Dubai, May 10:")),
            ("New Delhi, Jan 5: The", Some("New Delhi, Jan 5:")),
            ("（清江特约撰稿）河边", Some("（清江特约撰稿）")),
            ("He says, as they all do, May 10: the", None),
            ("Dubai, May 2010: The", None),
            ("Dubai, page 10: The", None),
            ("Kiel (dpa/lno) - Der", Some("Kiel (dpa/lno) -")),
            ("Bruxelles (awp/afp) - Le", Some("Bruxelles (awp/afp) -")),
            ("MADRID, 12 Mar. (EUROPA PRESS) - El", Some("MADRID, 12 Mar. (EUROPA PRESS) -")),
            ("ANKARA (AA) - Liman", Some("ANKARA (AA) -")),
            ("New Delhi, March 12 (PTI) The", Some("New Delhi, March 12 (PTI)")),
            ("МОСКВА, 12 марта. /ТАСС/. Порт", Some("МОСКВА, 12 марта. /ТАСС/.")),
            ("МОСКВА, 12 мар - РИА Новости. Порт", Some("МОСКВА, 12 мар - РИА Новости.")),
            (
                "OSLO, Norway, March 12, 2026 (GLOBE NEWSWIRE) -- Harbour",
                Some("OSLO, Norway, March 12, 2026 (GLOBE NEWSWIRE) --"),
            ),
            ("NEW YORK, March 12, 2026 /PRNewswire/ -- Harbour", Some("NEW YORK, March 12, 2026 /PRNewswire/ --")),
            ("NEW YORK--(BUSINESS WIRE)--Harbour", Some("NEW YORK--(BUSINESS WIRE)--")),
            ("KUALA LUMPUR, March 12 — The", Some("KUALA LUMPUR, March 12 —")),
            ("SACRAMENTO, Calif. — The", Some("SACRAMENTO, Calif. —")),
            ("【東京時事】港は", Some("【東京時事】")),
            ("NATO (OTAN) - l'alliance", None),
            ("On Monday, March 12 (the day) - we", None),
            ("NVIDIA, Google — two", None),
            ("UPDATE — The", None),
            ("A — b", None),
            ("【氢能概念午后异动 华电科工直线涨停】今天", None),
            ("【氢能概念午后异动】财联社1月30日电，今天", Some("财联社1月30日电")),
            ("财联社认为这次的消息是好的", None),
            ("（一）背景", None),
            ("He said (in 1990) — and", None),
            ("A long sentence that ends much later with the name of an agency (AP) — x", None),
            ("", None),
        ] {
            assert_eq!(dateline(text), line, "{text}");
        }
    }
}
