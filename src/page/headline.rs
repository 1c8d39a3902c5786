//! The title of a page without the name of its site.

use super::candidates::{Candidates, Found};
use crate::limits::spend;
use crate::rules::metadata::{Field, OF_ARCHIVES, SEPARATORS, SITE_ENDS, Source};
use crate::text::lowercase::lowercase;
use crate::text::search::{find, find_each, split_once};

/// The longest title that is cut, in bytes.
const LONGEST: usize = 500;
/// The longest name of a site.
const LONGEST_SITE: usize = 60;
/// Names of a site and its sections behind a title.
const NAMES_BEHIND: usize = 2;
/// The longest heading that may be the headline without being said elsewhere.
const LONGEST_HEADLINE: usize = 200;

/// The headline: a heading that the page's head says too, else what the head says.
pub(super) fn title(found: &Candidates, site: Option<&Found>, host: &str) -> Option<Found> {
    let said: Vec<(Source, &str)> = found.ordered(Field::Title).filter(|c| c.0 != Source::Heading).collect();
    let headings: Vec<&str> = found.of(Field::Title, Source::Heading).map(without_anchor).collect();
    let sections = found.of(Field::Title, Source::Section).map(without_anchor);
    let all: Vec<&str> = headings.iter().copied().chain(sections).collect();
    let own: Vec<String> = all.iter().map(|heading| words(heading)).collect();
    let known: Vec<String> = said.iter().map(|c| words(c.1)).collect();
    let site = site.map(|site| words(&site.value)).unwrap_or_default();
    // With a line above it, which the head leaves out.
    let ends = |k: &&String| {
        k.contains(' ')
            && own[..headings.len()].iter().any(|own| {
                own.len() < k.len() * 2 && own.strip_suffix(k.as_str()).is_some_and(|above| above.ends_with(' '))
            })
    };
    let mut sure = said.iter().filter(|(source, _)| matches!(source, Source::OpenGraph | Source::JsonLd));
    if let Some((source, value)) = sure.find(|(_, value)| ends(&&words(value))) {
        return Some(Found { value: (*value).to_owned(), source: *source });
    }
    let may_be = |own: &String| own.len() > 3 && *own != site && is_said(own, &known);
    if let Some(at) = own.iter().position(may_be) {
        let value = without_site(all[at], &Names { site: &site, host: String::new(), headings: &[] });
        return Some(Found { value, source: Source::Heading });
    }
    let names = Names { site: &site, host: host.replace(['.', '-'], ""), headings: &own };
    let bare = said.iter().map(|(source, value)| (*source, without_site(value, &names)));
    let below = bare.map(|(source, value)| Found { value, source }).find(|found| ends(&&words(&found.value)));
    if let Some(found) = below {
        return Some(found);
    }
    let first = own.first().filter(|_| !headings.is_empty());
    let is_alone = first.is_some_and(|first| {
        own[..headings.len()].iter().all(|own| own == first) && is_headline(first, &site) && is_near(first, &known)
    });
    if is_alone {
        return Some(Found { value: headings[0].to_owned(), source: Source::Heading });
    }
    let (source, value) = said.first().copied().or_else(|| headings.first().map(|h| (Source::Heading, *h)))?;
    Some(Found { value: without_site(value, &names), source })
}

/// Whether the words of a heading are those that the page's head says, or the most of them.
pub(super) fn is_said(own: &str, known: &[String]) -> bool {
    known.iter().any(|k| k == own || (own.len() * 2 > k.len() && is_part(own, k)))
}

/// Whether half the words of a heading are in what is said, or nothing is.
fn is_near(heading: &str, known: &[String]) -> bool {
    let total = heading.split(' ').count();
    let common = |k: &String| heading.split(' ').filter(|word| k.split(' ').any(|other| other == *word)).count();
    known.is_empty() || known.iter().any(|k| common(k) * 2 >= total)
}

/// Whether a heading alone on its page may be the headline: some words, not the name of the site.
fn is_headline(heading: &str, site: &str) -> bool {
    let is_sentence = heading.contains(' ') && heading != site && heading.len() < LONGEST_HEADLINE;
    is_sentence || (heading.len() > 8 && !heading.is_ascii())
}

/// What the `title` element says after the title, or at either end if the host is called so.
pub(super) fn site_of_title(found: &Candidates, title: &Found, host: &str) -> Option<Found> {
    let whole = found.of(Field::Title, Source::Title).next().filter(|whole| whole.len() <= LONGEST)?;
    let title = words(&title.value);
    let behind = separators_in(whole).find_map(|separator| {
        spend(2 * whole.len());
        whole.rsplit_once(separator).filter(|(rest, _)| words(rest) == title).map(|(_, site)| site)
    });
    let mut at_ends = separators_in(whole).filter_map(|separator| {
        spend(2 * whole.len());
        let last = whole.rsplit_once(separator).map(|(_, last)| last);
        let first = split_once(whole, separator).map(|(first, _)| first);
        let is_site = |part: &&str| is_called_after(part, host);
        last.filter(|last| is_site(last) || is_site_by_its_end(last)).or(first.filter(is_site))
    });
    let part = behind.or_else(|| at_ends.next())?.trim_matches([' ', ':']);
    (part.len() < LONGEST_SITE).then(|| Found { value: part.to_owned(), source: Source::Title })
}

/// The few words behind the last bar of the `title` element: of a page that says nothing else of its site, they are its name.
pub(super) fn behind_bar(found: &Candidates) -> Option<Found> {
    /// Words of the longest.
    const WORDS: usize = 4;
    let whole = found.of(Field::Title, Source::Title).next().filter(|whole| whole.len() <= LONGEST)?;
    let name = whole.rsplit_once(" | ")?.1.trim();
    let is_name =
        !name.is_empty() && name.split_whitespace().count() <= WORDS && !name.bytes().any(|b| b.is_ascii_digit());
    is_name.then(|| Found { value: name.to_owned(), source: Source::Title })
}

/// Whether a site is called as its titles say rather than as its head does: that adds a slogan, or names a section.
pub(super) fn is_truer(told: &str, said: &str, host: &str) -> bool {
    let is_apart =
        |rest: &str| SEPARATORS.iter().any(|sign| rest.starts_with(sign)) || !rest.contains(char::is_alphanumeric);
    let slogan = said.strip_prefix(told).is_some_and(is_apart);
    let is_short = || told.contains('.') || !told.contains(char::is_lowercase);
    let name = words(said);
    let shares = || words(told).split(' ').any(|word| is_part(word, &name));
    slogan || (!is_short() && !shares() && is_called_after(told, host) && !is_called_after(said, host))
}

/// The separators that a title holds, in their order.
fn separators_in(title: &str) -> impl Iterator<Item = &'static str> {
    SEPARATORS.iter().copied().filter(move |separator| find(title, separator).is_some())
}

/// Whether a name is that of a host, in one word or in several: most of its longest label, or all of it.
pub(super) fn is_called_after(name: &str, host: &str) -> bool {
    /// Letters of the shortest name that tells.
    const SHORTEST: usize = 4;
    let joined = |text: &str| words(text).replace(' ', "");
    let name = joined(name);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let Some((labels, _)) = host.rsplit_once('.') else { return false };
    let longest = labels.split('.').map(joined).max_by_key(String::len).unwrap_or_default();
    let domain = labels.rfind('.').map_or(host, |dot| &host[dot + 1..]);
    let length = name.chars().count();
    let is_most = length * 4 >= longest.len() * 3 && stands_in(&name, &longest);
    let is_all = |host: &str| host.len() == length && stands_in(&name, host);
    length >= SHORTEST && (is_most || is_all(&joined(host)) || is_all(&joined(domain)))
}

/// Whether a name stands in that of a host, which has no accents: `elpais` of `El País`.
fn stands_in(name: &str, host: &str) -> bool {
    let plain = name.chars().filter(char::is_ascii).count();
    let length = name.chars().count();
    spend(length * (host.len() + 1).saturating_sub(length));
    let is_same = |(letter, byte): (char, &u8)| !letter.is_ascii() || letter == char::from(*byte);
    plain * 2 > length && host.as_bytes().windows(length).any(|part| name.chars().zip(part).all(is_same))
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
    for separator in separators_in(title) {
        spend(4 * title.len());
        // A hyphen within a word of letters is none.
        let is_in_word = |before: &str, after: &str| {
            let is_ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            separator == "-" && is_ascii(before.chars().next_back()) && is_ascii(after.chars().next())
        };
        // A section may stand before the site: `Title_Sports_The Daily`.
        for _ in 0..NAMES_BEHIND {
            if let Some((rest, last)) = title.rsplit_once(separator)
                && !rest.trim().is_empty()
                && !is_in_word(rest, last)
                && (names.has(last) || names.is_heading(rest) || is_site_by_its_end(last))
            {
                title = rest.trim();
            }
        }
        if let Some((first, rest)) = split_once(title, separator)
            && !rest.trim().is_empty()
            && !is_in_word(first, rest)
            && names.has(first)
        {
            title = rest.trim();
        }
        title = without_archive(title, separator);
    }
    title.to_owned()
}

/// `新华网`
fn is_site_by_its_end(part: &str) -> bool {
    /// Bytes of the longest name that is told so.
    const LONGEST: usize = 36;
    let part = part.trim();
    part.len() <= LONGEST && SITE_ENDS.iter().any(|end| part.len() > end.len() && part.ends_with(end))
}

/// `Site » Blog Archive » Title` from the title on.
fn without_archive<'t>(title: &'t str, separator: &str) -> &'t str {
    let is_archive = |part: &str| OF_ARCHIVES.contains(&&*words(part));
    match split_once(title, separator) {
        Some((first, rest)) if is_archive(first) && !rest.trim().is_empty() => rest.trim(),
        Some((_, rest)) => match split_once(rest, separator) {
            Some((second, rest)) if is_archive(second) && !rest.trim().is_empty() => rest.trim(),
            _ => title,
        },
        None => title,
    }
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
        out.extend(word.chars().map(lowercase));
    }
    out
}
