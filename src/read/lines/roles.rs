//! What bylines say of people beside their names: roles, degrees, and where they work.

use super::names::is_name;
use crate::rules::bylines::{ADJECTIVES_OF_ROLES, AFFILIATIONS, DEGREES, HOUSES, ROLES_OF_PEOPLE};
use crate::text::lowercase::lowercase_of;
use crate::text::measure::fits;

/// Columns of the longest name with a role.
const LONGEST: usize = 100;

/// What a part of a byline that stands behind a name is.
pub(crate) enum Behind {
    /// Another name.
    Name,
    /// Of the name before it: `Jr.`, `PhD`.
    Suffix,
    /// What the person is, or for whom they write.
    Role,
}

/// What stands behind a name and a comma.
pub(crate) fn behind(person: &str, part: &str) -> Behind {
    let is_degree = |degree: &&str| part.chars().filter(|c| !matches!(c, '.' | ' ' | '®' | '*')).eq(degree.chars());
    if DEGREES.iter().any(is_degree) || part.ends_with('®') {
        return Behind::Suffix;
    }
    let begins_small = part.starts_with(char::is_lowercase) && !is_name(part);
    let shouts = |text: &str| text.contains(char::is_uppercase) && !text.contains(char::is_lowercase);
    let is_house = || shouts(part) && !shouts(person);
    let is_affiliation = || AFFILIATIONS.iter().any(|start| part.starts_with(start));
    let is_role = || words(part).any(|word| is_role_word(&word) || HOUSES.contains(&&*word));
    if begins_small || is_house() || is_affiliation() || is_role() { Behind::Role } else { Behind::Name }
}

/// A name without the role behind it or before it: `Guest Blogger Jane Doe`, `Jane Doe Senior Editor`, `Jane Doe | Staff Writer`, `Jane Doe for the Gazette`.
pub(crate) fn without_role(name: &str) -> &str {
    if !fits(name, LONGEST) {
        return name;
    }
    let is_person = |name: &str| name.contains(' ') && is_name(name);
    let mut cut = None;
    let mut before = 0;
    for (at, word) in starts(name) {
        let (person, rest) = (name[..at].trim_end(), name[at + word.len()..].trim_start());
        let parts = matches!(word, "|" | "-" | "–" | "—") && matches!(behind(person, rest), Behind::Role);
        if (parts || is_for(word)) && is_person(person) {
            return person;
        }
        let word = lowercase_of(word);
        if is_role_word(&word) {
            if cut == Some(0) && is_person(rest) {
                return rest;
            }
            // A desk may be called so: `Travel Editor`.
            let start = cut.unwrap_or(at);
            let is_behind = before > 1 && (cut.is_some() || at + word.len() < name.len());
            return Some(name[..start].trim()).filter(|name| is_behind && is_name(name)).unwrap_or(name);
        }
        if ADJECTIVES_OF_ROLES.contains(&&*word) {
            cut.get_or_insert(at);
        } else {
            before += 1;
            cut = None;
        }
    }
    name
}

fn is_for(word: &str) -> bool {
    ["for", "für", "pour"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_role_word(word: &str) -> bool {
    ROLES_OF_PEOPLE.contains(&word)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic() && c != '-').map(lowercase_of)
}

/// The words of a text, each with its place.
fn starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(' ').map(move |word| {
        let start = at;
        at += word.len() + 1;
        (start, word)
    })
}
