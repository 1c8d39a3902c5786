//! Datelines, and the agencies that an article is from.

use std::borrow::Cow;

use crate::article::visit::line_of;
use crate::article::{Article, Block, BlockKind, FieldText};
use crate::read::lines::{agencies, byline, names};
use crate::rules::agencies::{
    AGENCIES, AGENCIES_OF_PAPERS, BRACKET_WORDS, CITING, LONGEST_DATELINE, NOT_PLACES, REPORTED, REPORTER,
};
use crate::rules::months::month;
use crate::text::lowercase::lowercase_of;
use crate::text::search::{contains, find};

pub(crate) fn read_dateline(article: &mut Article) {
    let opening: Vec<Cow<'_, str>> = paragraphs(&article.blocks).take(3).collect();
    article.dateline = opening.first().and_then(|line| FieldText::lines(dateline(line)?));
    let signs = |agency: &&&str| article.authors.iter().any(|author| author.name == ***agency);
    agencies::add(&mut article.agencies, AGENCIES.iter().filter(signs).copied());
    if let Some(dateline) = article.dateline.clone() {
        add_agencies(&mut article.agencies, &dateline);
        if let Some(at) = find(&dateline, REPORTER) {
            let names = dateline[at + REPORTER.len()..].trim_end_matches(['）', ')', '：']);
            names::add_authors(&mut article.authors, names);
        }
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
        let says = BRACKET_WORDS.iter().any(says) || AGENCIES.contains(&inner);
        // What stands between these is a headline, else.
        if open == '【' && !says {
            return chinese_dateline(text[found.len()..].trim_start());
        }
        return (found.chars().count() <= LONGEST_DATELINE && says).then_some(found);
    }
    // As much as a dateline may be, and what tells where it ends.
    let start = text.char_indices().nth(LONGEST_DATELINE + 8).map_or(text, |(end, _)| &text[..end]);
    latin_dateline(start)
        .or_else(|| city_dateline(start))
        .or_else(|| dated_dateline(start))
        .or_else(|| chinese_dateline(text))
}

/// `WASHINGTON — `, `NEWARK, N.J. — `
fn city_dateline(text: &str) -> Option<&str> {
    let dashes = [" — ", " – ", " -- "].into_iter().filter_map(|dash| Some((find(text, dash)?, dash)));
    let (at, dash) = dashes.min()?;
    let place = &text[..at];
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = place.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | ',' | '.' | '\'' | '’' | '-'));
    (capitals && letters > 3 && place.len() <= 40 && !NOT_PLACES.contains(&place))
        .then(|| text[..at + dash.len()].trim_end())
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

/// `WASHINGTON (AP) — `, `Berlin (dpa) – `, `Nova York, 24 set (EFE).- `
fn latin_dateline(text: &str) -> Option<&str> {
    let open = text.find('(')?;
    let close = open + text[open..].find(')')?;
    let rest = text[close + 1..].trim_start_matches(['.', ' ', '\u{a0}']);
    let dash = rest.chars().next().filter(|c| matches!(c, '—' | '–' | '-'))?;
    let end = text.len() - rest.len() + dash.len_utf8() + usize::from(rest[dash.len_utf8()..].starts_with('-'));
    let agency = AGENCIES.contains(&text[open + 1..close].trim());
    (agency && text[..end].chars().count() <= LONGEST_DATELINE).then(|| text[..end].trim_end())
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
    let close = named.map(|at| end + at).filter(|at| contains(&text[end..*at], REPORTER));
    let end = close.map_or(end, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    (short && text[..end].chars().count() <= LONGEST_DATELINE).then(|| &text[..end])
}

/// Adds the agencies that a dateline names.
fn add_agencies(agencies: &mut Vec<&'static str>, line: &str) {
    for part in line.split(['、', '，', ',', '/', '；', '(', ')', '（', '）', '：', ':', ' ']) {
        let exact = AGENCIES.iter().find(|agency| **agency == part);
        let begins = || AGENCIES.iter().find(|agency| !agency.is_ascii() && part.starts_with(**agency));
        agencies::add(agencies, exact.or_else(begins).copied());
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
