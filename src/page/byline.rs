//! Names in bylines.

use super::candidates::{Candidates, Found};
use super::dates::month;
use super::headline::{is_part, words};
use crate::limits::spend;
use crate::rules::metadata::{self as rules, Field};
use crate::text::search::find;

/// The longest byline that is read, the longest name, in bytes, and its most words.
const LONGEST: usize = 400;
const LONGEST_NAME: usize = 120;
const WORDS: usize = 13;
/// Words before a name that are cut off: "Article by: Author: …".
const LABELS: usize = 5;

/// The authors, all from the source that is trusted most.
pub(super) fn authors(found: &Candidates, site: Option<&Found>) -> Vec<Found> {
    let site = site.map(|site| words(&site.value)).unwrap_or_default();
    let mut authors: Vec<Found> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for (source, value) in found.ordered(Field::Author) {
        if authors.first().is_some_and(|first| first.source != source) {
            break;
        }
        let Some(value) = name(value) else { continue };
        let own = words(&value);
        let is_again = known.iter().any(|other| *other == own || is_part(other, &own) || is_part(&own, other));
        if own != site && !is_again {
            known.push(own);
            authors.push(Found { value, source });
        }
    }
    authors
}

/// The name in a byline.
pub(super) fn name(text: &str) -> Option<String> {
    let mut name = text.trim();
    if name.len() > LONGEST {
        return None;
    }
    spend(name.len());
    for _ in 0..LABELS {
        let lower = name.to_lowercase();
        let label = rules::BEFORE_NAME.iter().find(|label| lower.starts_with(**label) && lower.len() == name.len());
        let Some(label) = label else { break };
        name = name[label.len()..].trim_start_matches([' ', ':', '：']);
    }
    let lower = name.to_lowercase();
    if lower.len() == name.len() {
        let ends = rules::AFTER_NAME.iter().filter_map(|after| find(&lower, after).filter(|at| *at > 2));
        name = &name[..ends.min().unwrap_or(name.len())];
    }
    if let Some(digit) = name.find(|c: char| c.is_ascii_digit()) {
        name = &name[..digit];
    }
    let is_edge = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '|' | '-' | '–' | '(' | '/' | '·' | '•');
    let name = name.trim_matches(is_edge);
    is_name(name).then(|| name.to_owned())
}

fn is_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.chars().filter(|c| c.is_alphabetic()).count() > 1
        && name.len() < LONGEST_NAME
        && !name.contains('@')
        && find(name, "//").is_none()
        && name.split_whitespace().count() <= WORDS
        && !rules::NO_NAMES.iter().any(|no| name.eq_ignore_ascii_case(no))
        && !rules::NO_NAME_BEGINS.iter().any(|begin| starts_with(name, begin))
        && month(&lower).is_none()
}

pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}
