//! The title of a page without the name of its site.

use super::candidates::{Candidates, Found};
use crate::limits::spend;
use crate::rules::metadata::{Field, SEPARATORS, Source};
use crate::text::search::{find_each, split_once};

/// The longest title that is cut, in bytes.
const LONGEST: usize = 500;
/// The longest name of a site.
const LONGEST_SITE: usize = 60;
/// The longest heading that may be the headline without being said elsewhere.
const LONGEST_HEADLINE: usize = 200;

/// The headline: a heading that the page's head says too, else what the head says.
pub(super) fn title(found: &Candidates, site: Option<&Found>, host: &str) -> Option<Found> {
    let said: Vec<(Source, &str)> = found.ordered(Field::Title).filter(|c| c.0 != Source::Heading).collect();
    let headings: Vec<&str> = found.of(Field::Title, Source::Heading).map(without_anchor).collect();
    let own: Vec<String> = headings.iter().map(|heading| words(heading)).collect();
    let known: Vec<String> = said.iter().map(|c| words(c.1)).collect();
    let site = site.map(|site| words(&site.value)).unwrap_or_default();
    let is_said = |own: &str| known.iter().any(|k| k == own || (own.len() * 2 > k.len() && is_part(own, k)));
    if let Some(at) = own.iter().position(|own| own.len() > 3 && is_said(own)) {
        let value = without_site(headings[at], &Names { site: &site, host: String::new(), headings: &[] });
        return Some(Found { value, source: Source::Heading });
    }
    let is_alone = own.first().is_some_and(|first| own.iter().all(|own| own == first) && is_headline(first, &site));
    if is_alone {
        return Some(Found { value: headings[0].to_owned(), source: Source::Heading });
    }
    let (source, value) = said.first().copied().or_else(|| headings.first().map(|h| (Source::Heading, *h)))?;
    let names = Names { site: &site, host: host.replace(['.', '-'], ""), headings: &own };
    Some(Found { value: without_site(value, &names), source })
}

/// Whether a heading alone on its page may be the headline: some words, not the name of the site.
fn is_headline(heading: &str, site: &str) -> bool {
    let is_sentence = heading.contains(' ') && heading != site && heading.len() < LONGEST_HEADLINE;
    is_sentence || (heading.len() > 8 && !heading.is_ascii())
}

/// What the `title` element says after the title.
pub(super) fn site_of_title(found: &Candidates, title: &Found) -> Option<Found> {
    let whole = found.of(Field::Title, Source::Title).next()?;
    let title = words(&title.value);
    let part = SEPARATORS.iter().find_map(|separator| {
        whole.rsplit_once(separator).filter(|(rest, _)| words(rest) == title).map(|(_, site)| site.trim())
    })?;
    (part.len() < LONGEST_SITE).then(|| Found { value: part.to_owned(), source: Source::Title })
}

/// Whether the words of one are among those of the other, in one piece.
pub(super) fn is_part(part: &str, whole: &str) -> bool {
    spend(whole.len());
    !part.is_empty()
        && find_each(whole, part).any(|at| {
            let after = &whole[at + part.len()..];
            (at == 0 || whole[..at].ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
        })
}

/// What a site may be called in a title.
struct Names<'a> {
    /// Its words.
    site: &'a str,
    /// Without dots and hyphens.
    host: String,
    /// The words of what a title without the site may be.
    headings: &'a [String],
}

impl Names<'_> {
    fn has(&self, part: &str) -> bool {
        let part = words(part);
        let joined = part.replace(' ', "");
        let Self { site, host, .. } = self;
        let few = !host.is_empty() && part.split(' ').count() < 5;
        !part.is_empty()
            && (part == *site
                || (joined.len() > 3 && host.contains(&joined))
                || (few && part.split(' ').any(|word| word.len() > 4 && host.contains(word)))
                || (site.len() > 3 && part.len() < site.len() * 2 && is_part(site, &part)))
    }

    fn is_heading(&self, part: &str) -> bool {
        let part = words(part);
        !part.is_empty() && self.headings.contains(&part)
    }
}

/// Cuts the name of the site off a title, at either end.
fn without_site(title: &str, names: &Names<'_>) -> String {
    let mut title = title.trim();
    if title.len() > LONGEST {
        return title.to_owned();
    }
    for separator in SEPARATORS {
        spend(2 * title.len());
        if let Some((rest, last)) = title.rsplit_once(separator)
            && !rest.trim().is_empty()
            && (names.has(last) || names.is_heading(rest))
        {
            title = rest.trim();
        }
        if let Some((first, rest)) = split_once(title, separator)
            && !rest.trim().is_empty()
            && names.has(first)
        {
            title = rest.trim();
        }
    }
    title.to_owned()
}

/// A heading without the sign of the link to itself.
fn without_anchor(heading: &str) -> &str {
    heading.trim_end_matches('¶').trim_end()
}

/// Letters and digits in lower case, with a space between words.
pub(super) fn words(text: &str) -> String {
    spend(text.len());
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}
