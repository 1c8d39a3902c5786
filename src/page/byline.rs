//! Names in bylines.

use std::sync::LazyLock;

use super::candidates::{Candidates, Found};
use super::headline::{is_called_after, is_part, words};
use crate::limits::spend;
use crate::rules::bylines::is_part_of_name;
use crate::rules::metadata::{Field, Source};
use crate::rules::months::{is_weekday, month};
use crate::rules::page_bylines;
use crate::text::lowercase::lowercase_of;
use crate::text::search::{Parts, find};

/// The longest byline that is read, the longest name, in bytes, and its most words.
const LONGEST: usize = 400;
const LONGEST_NAME: usize = 120;
const WORDS: usize = 13;
/// Names whose sources are compared.
const NAMES: usize = 40;
/// Words from which on a name may be told from a sentence.
const SENTENCE: usize = 4;
/// Words before a name that are cut off: "Article by: Author: …".
const LABELS: usize = 5;

/// Spaces in the shortest part of a title that is no name.
const OF_TITLE: usize = 2;

/// Bytes of the longest label of one word.
const LONGEST_LABEL: usize = 30;

/// Bytes of the shortest name that something follows.
const SHORTEST: usize = 3;

static AFTER_NAME: LazyLock<Parts> = LazyLock::new(|| Parts::of(page_bylines::AFTER_NAME.iter().copied()));

/// The authors, all from the source that is trusted most.
pub(super) fn authors(found: &Candidates, site: Option<&Found>, title: Option<&Found>, host: &str) -> Vec<Found> {
    let title = title.map(|title| words(&title.value)).unwrap_or_default();
    let site = site.map(|site| words(&site.value)).unwrap_or_default();
    let mut authors: Vec<Found> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    // The name of the site or its house, which signs where nobody else does.
    let mut of_site: Option<Found> = None;
    let signed = signed(found);
    for (source, value) in found.ordered(Field::Author) {
        if authors.first().is_some_and(|first| first.source != source) {
            break;
        }
        if signed.as_ref().is_some_and(|known| !known.contains(&source)) {
            continue;
        }
        let Some(value) = name(value) else { continue };
        let own = words(&value);
        // A title may begin as a byline does: `Von Wiesen und Wäldern`.
        let is_of_title = || own.matches(' ').count() >= OF_TITLE && is_part(&own, &title);
        if source == Source::Line && is_of_title() {
            continue;
        }
        if page_bylines::OF_THE_SITE.iter().any(|of| own.strip_prefix(of) == Some(&site)) {
            continue;
        }
        if own == site || is_host(&value) || is_house(&value, host) {
            of_site.get_or_insert(Found { value, source });
            continue;
        }
        // Where a house signs, only a person does instead.
        let house = of_site.as_ref().filter(|house| is_house(&house.value, host)).map(|house| words(&house.value));
        if house.is_some_and(|house| !is_whole_name(&value) || is_part(&own, &house)) {
            continue;
        }
        let is_again = known.iter().any(|other| *other == own || is_part(other, &own) || is_part(&own, other));
        if !is_again {
            known.push(own);
            authors.push(Found { value, source });
        }
    }
    if authors.is_empty() {
        authors.extend(of_site);
    }
    for author in &mut authors {
        if let Some(whole) = whole_name(&author.value, found) {
            author.value = whole;
        }
    }
    authors
}

/// The sources that name whom two of them name, where the one that is trusted most names somebody whom no other does.
fn signed(found: &Candidates) -> Option<Vec<Source>> {
    let names = found.ordered(Field::Author).filter_map(|(source, value)| Some((source, words(&name(value)?))));
    let names: Vec<(Source, String)> = names.take(NAMES).collect();
    let first = names.first()?.0;
    let is_same = |name: &str, other: &str| name == other || (name.contains(' ') && is_part(name, other));
    let of = |name: &str, not: Source| names.iter().any(|(source, other)| *source != not && is_same(name, other));
    if names.iter().take_while(|(source, _)| *source == first).any(|(_, name)| of(name, first)) {
        return None;
    }
    let (_, person) = names.iter().find(|(source, name)| name.contains(' ') && of(name, *source))?;
    Some(names.iter().filter(|(_, name)| is_part(person, name)).map(|(source, _)| *source).collect())
}

/// The whole name of somebody of whom one word is known: `Todd` of `Todd Bates`, `toddbates` of the same.
fn whole_name(known: &str, found: &Candidates) -> Option<String> {
    if known.contains(char::is_whitespace) {
        return None;
    }
    let known = lowercase_of(known);
    let mut names =
        found.ordered(Field::Author).filter_map(|(_, value)| name(value)).filter(|name| is_whole_name(name));
    names.find(|name| {
        let lower = lowercase_of(name);
        lower.split_whitespace().any(|word| word == known) || lower.split_whitespace().collect::<String>() == known
    })
}

/// Whether a name ends as those of companies and societies do, or is that of the host with an article before it.
fn is_house(name: &str, host: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    page_bylines::HOUSE_ENDS.iter().any(|end| name.strip_suffix(end).is_some_and(|rest| rest.ends_with(' ')))
        || (page_bylines::ARTICLES.contains(&first) && is_called_after(name, host))
}

/// Whether a name is that of a host, or ends in one, as sites that sign as themselves say.
fn is_host(name: &str) -> bool {
    let name = name.rsplit_once(char::is_whitespace).map_or(name, |(_, last)| last);
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    name.rsplit_once('.').is_some_and(|(before, last)| {
        before.split('.').all(is_label) && last.len() > 1 && last.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// The name in a byline.
pub(super) fn name(text: &str) -> Option<String> {
    let mut name = text.trim();
    if name.len() > LONGEST {
        return None;
    }
    spend(name.len());
    for _ in 0..LABELS {
        let lower = lowercase_of(name);
        let label =
            page_bylines::BEFORE_NAME.iter().find(|label| lower.starts_with(**label) && lower.len() == name.len());
        let Some(label) = label else { break };
        name = name[label.len()..].trim_start_matches([' ', ':', '：']);
    }
    if let Some((label, rest)) = name.split_once([':', '：']) {
        let label = lowercase_of(label.trim());
        if page_bylines::PICTURE_LABELS.contains(&&*label) {
            return None;
        }
        // One word, whatever the language: `Piše: Ana Kovač`.
        let is_label = label.len() < LONGEST_LABEL && label.chars().all(char::is_alphabetic);
        if is_label && !rest.trim().is_empty() {
            name = rest.trim_start();
        }
    }
    name = without_address(without_label(name)?);
    if let Some(at) = name.find('@') {
        // An address of mail after the name.
        name = name[..at].rsplit_once([' ', '<', '(']).map_or("", |(before, _)| before);
    }
    let lower = lowercase_of(name);
    if page_bylines::SPEAKS.iter().any(|speaks| lower.ends_with(speaks)) {
        return None;
    }
    if lower.len() == name.len() {
        let marks = page_bylines::MARKS_AFTER_NAME.iter().filter_map(|mark| find(&lower, mark));
        let mut end = marks.filter(|at| *at >= SHORTEST).min().unwrap_or(name.len());
        AFTER_NAME.each_in(&lower, |place, after| {
            let at = after - page_bylines::AFTER_NAME[place].len();
            end = if at >= SHORTEST { end.min(at) } else { end };
        });
        name = &name[..end];
    }
    if let Some(digit) = name.find(|c: char| c.is_ascii_digit()).filter(|_| name.contains(char::is_whitespace)) {
        name = &name[..digit];
        if let Some((before, last)) = name.trim_end().rsplit_once([' ', ','])
            && month(&lowercase_of(last)).is_some()
        {
            name = before;
        }
    }
    let is_edge = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ':' | '|' | '-' | '–' | '—' | '(' | '[' | ']' | '【' | '】' | '/' | '·' | '•' | '©' | '~' | '&'
            )
    };
    let name = once(name.trim_matches(is_edge));
    is_name(name).then(|| name.to_owned())
}

/// The name of a house without the place that it is in: `The Daily, Springfield, Germany`.
fn without_address(name: &str) -> &str {
    let country = name.rsplit_once(", ").map(|(_, last)| lowercase_of(last.trim()));
    let is_address = country.is_some_and(|country| page_bylines::COUNTRIES.contains(&&*country));
    name.split_once(", ").filter(|_| is_address).map_or(name, |(house, _)| house)
}

/// A name that is said twice without a space between, as of a link and of its picture.
fn once(name: &str) -> &str {
    match name.split_at_checked(name.len() / 2) {
        Some((first, second)) if first == second && first.contains(' ') => first,
        _ => name,
    }
}

fn is_name(name: &str) -> bool {
    let lower = lowercase_of(name);
    name.chars().filter(|c| c.is_alphabetic()).count() > 1
        && name.len() < LONGEST_NAME
        && !name.contains('@')
        && ["//", "www.", ".com/", "[at]"].iter().all(|part| find(name, part).is_none())
        && is_of_few_words(name)
        && !begins_small(name)
        && !is_end_of_sentence(name)
        && !page_bylines::NO_NAMES.iter().any(|no| name.eq_ignore_ascii_case(no))
        && !page_bylines::PICTURE_LABELS.contains(&&*lower)
        && !lower.split_whitespace().any(|word| page_bylines::NO_NAME_WORDS.contains(&word))
        && !page_bylines::NO_NAME_BEGINS.iter().any(|begin| starts_with(name, begin))
        && month(&lower).is_none()
        && !is_weekday(&lower)
}

/// Whether a text has no more words than names have, and is no sentence: most words of a name are not small.
fn is_of_few_words(name: &str) -> bool {
    let count = name.split_whitespace().count();
    let small = name.split_whitespace().filter(|word| !is_part_of_name(word)).count();
    count <= WORDS && (count <= SENTENCE || small * 2 <= count)
}

/// A name without the words before it that say what was done; `None` where there is nothing else.
fn without_label(name: &str) -> Option<&str> {
    let mut rest = name;
    let mut found = name;
    for _ in 0..LABELS {
        let Some((word, after)) = rest.split_once(char::is_whitespace).or((!rest.is_empty()).then_some((rest, "")))
        else {
            break;
        };
        let lower = lowercase_of(word);
        let bare = lower.trim_end_matches([':', '：', ',']);
        let is_end = page_bylines::LABEL_ENDS.contains(&bare) || bare.len() < lower.len();
        let is_label = page_bylines::LABEL_WORDS.contains(&bare) || page_bylines::LABEL_ENDS.contains(&bare);
        if !is_label {
            break;
        }
        rest = after.trim_start();
        if is_end {
            found = rest;
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Whether a small word that is no part of a name stands before a large one: `our Readers`.
fn begins_small(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(first, rest)| {
        first.chars().all(char::is_lowercase) && !is_part_of_name(first) && rest.starts_with(char::is_uppercase)
    })
}

/// Whether a text is one small word at the end of others: `weight.`.
fn is_end_of_sentence(name: &str) -> bool {
    name.starts_with(char::is_lowercase) && name.ends_with('.') && !name.contains(char::is_whitespace)
}

/// Whether a part of a line is a name and nothing else: two to four words with capitals.
pub(super) fn is_whole_name(text: &str) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let words = || text.split_whitespace();
    let lower = lowercase_of(text);
    (2..=4).contains(&words().count())
        && words().all(capital)
        && text.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'))
        && !lower.split_whitespace().any(|word| month(word).is_some() || is_weekday(word))
        && is_name(text)
}

pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn what_is_beside_a_name_goes_and_what_is_none_is_told() {
        for (text, found) in [
            ("Posted by: Jane Doe", Some("Jane Doe")),
            ("This post was written by Jane Doe", Some("Jane Doe")),
            ("Jane DoeJane Doe", Some("Jane Doe")),
            ("The Daily, Springfield, Germany", Some("The Daily")),
            ("van der Berg", Some("van der Berg")),
            ("our Readers", None),
            ("Illustration", None),
            ("weight.", None),
            ("See all articles", None),
            ("Edit Profile", None),
        ] {
            assert_eq!(name(text).as_deref(), found, "{text}");
        }
    }
}
