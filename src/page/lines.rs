//! Dates and names on short lines, chosen by their distance from the headline.

use super::byline::{is_whole_name, name, starts_with};
use super::candidates::Candidates;
use super::dates::find_date;
use super::headline::{is_said, words};
use crate::html::{NodeExt as _, NodeRef};
use crate::limits::{PAGE_CANDIDATES, PAGE_DATES, PAGE_PEOPLE, spend};
use crate::rules::bylines::is_part_of_name;
use crate::rules::metadata::{self as rules, Field, Source};
use crate::rules::page_bylines;
use crate::text::lowercase::lowercase_of;
use crate::text::search::split_once;

/// The longest line that may say a date or a name, the longest that begins with a name, and the longest that names people.
const LONGEST: usize = 150;
const LONGEST_BYLINE: usize = 80;
const LONGEST_NAMES: usize = 200;
/// The longest label of a role.
const LONGEST_ROLE: usize = 40;
/// Lines from the headline that a printed name stands, and one that is marked.
const REACH: usize = 30;
const REACH_OF_MARKED: usize = 80;
/// Lines from the headline that its own date stands, and the longest such line.
const AT_HEADLINE: usize = 8;
const LONGEST_DATE: usize = 60;
/// Parts of a line with a date among which a name is looked for.
const PARTS: usize = 6;
/// Lines within which names are of the same byline.
const BYLINE: usize = 5;

/// Whether a name is that of somebody who did something else than write.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Role {
    #[default]
    Writer,
    /// A label says so of the next one.
    Other,
    /// The last one was. After a comma comes the next.
    WasOther,
}

#[derive(Default)]
pub(super) struct Lines {
    host: String,
    count: usize,
    /// Headings with what they say; whether they are of the first level.
    headings: Vec<(usize, bool, String)>,
    headline: Option<usize>,
    /// Days of which elements say that they are such.
    times: Vec<(usize, Source, String)>,
    /// Those in lines of so many bytes.
    dates: Vec<(usize, usize, String)>,
    people: Vec<(usize, Source, String)>,
    is_after_by: bool,
    is_after_label: bool,
    role: Role,
    /// Whether what is read is of a picture, of which other people are.
    pub is_of_picture: bool,
}

impl Lines {
    pub(super) fn of(host: &str) -> Self {
        Self { host: host.to_owned(), ..Self::default() }
    }

    pub(super) fn read(&mut self, text: &str, node: NodeRef<'_>, month_first: bool) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.count += 1;
        self.role = self.role_after(text);
        if text.len() > LONGEST || self.dates.len() > PAGE_DATES {
            return;
        }
        spend(text.len());
        let is_shown = |name: &str| !matches!(name, "script" | "style" | "noscript" | "title" | "option");
        let around = node.parent().and_then(NodeRef::element).map_or("", |parent| parent.name());
        if !is_shown(around) {
            return;
        }
        // What stands in a table's header or beside a box to tick names nobody.
        if matches!(around, "th" | "label") {
            (self.is_after_by, self.is_after_label) = (false, false);
            return;
        }
        if let Some(day) = find_date(text, month_first) {
            self.dates.push((self.count, text.len(), day));
            // A line of date, time and name.
            let parts = text.split(['|', '·', '•', '–', '—']).flat_map(|part| part.split(" - ")).map(str::trim);
            if let Some(name) = parts.take(PARTS).filter_map(name).find(|name| is_whole_name(name)) {
                self.meet_name(Source::Line, &name);
            }
        }
        for label in page_bylines::WIDE_LABELS {
            if let Some((_, after)) = split_once(text, label)
                && let Some(name) =
                    after.trim_start().split(|c: char| c.is_whitespace() || "；;，,）)】（(《【|".contains(c)).next()
            {
                self.meet_name(Source::Line, name);
            }
        }
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '-' | '–' | '•' | '·'));
        let mut labels = page_bylines::BEFORE_NAME.iter().filter(|_| text.len() < LONGEST_BYLINE);
        let label = labels.find(|before| starts_with(text, before));
        if std::mem::take(&mut self.is_after_label) && is_whole_name(text) {
            self.meet_name(Source::Label, text);
        }
        let names_people = std::mem::take(&mut self.is_after_by) || label.is_some();
        if names_people && !is_sentence(&text[label.map_or(0, |label| label.len())..]) {
            self.meet_name(Source::Line, text);
        }
        let label = text.trim_end_matches([':', ',']);
        let is_label = |before: &&str| label.eq_ignore_ascii_case(before.trim_end_matches([' ', ':']));
        let goes_on = names_people && page_bylines::BETWEEN_NAMES.iter().any(|between| text.ends_with(between));
        self.is_after_by = goes_on || page_bylines::BEFORE_NAME.iter().any(is_label);
        self.is_after_label = page_bylines::ALONE_BEFORE_NAME.contains(&&*lowercase_of(label));
    }

    /// Of whom the next name is, after a line.
    fn role_after(&self, text: &str) -> Role {
        let is_label = || {
            let label = lowercase_of(text.trim_end_matches([' ', ':', '：']));
            page_bylines::OTHER_ROLES.iter().any(|role| label.ends_with(role))
        };
        let goes_on = || {
            let between = |between: &&str| text == between.trim_start();
            text.bytes().all(|b| b.is_ascii_punctuation()) || page_bylines::BETWEEN_NAMES.iter().any(between)
        };
        match self.role {
            _ if text.len() < LONGEST_ROLE && is_label() => Role::Other,
            Role::Other => Role::WasOther,
            Role::WasOther if goes_on() => Role::Other,
            _ => Role::Writer,
        }
    }

    pub(super) fn meet_heading(&mut self, is_first: bool, text: &str) {
        if self.headings.len() < PAGE_CANDIDATES {
            self.headings.push((self.count, is_first, words(text)));
        }
    }

    /// Where the headline is: a heading that the page's head says too, else the last of the first level.
    fn headline(&self, found: &Candidates) -> Option<usize> {
        let known: Vec<String> =
            found.ordered(Field::Title).filter(|c| c.0 != Source::Heading).map(|c| words(c.1)).collect();
        let firsts = || self.headings.iter().filter(|heading| heading.1);
        let others = self.headings.iter().filter(|heading| !heading.1);
        let said = firsts().chain(others).find(|(_, _, own)| own.len() > 3 && is_said(own, &known));
        said.or_else(|| firsts().next_back()).map(|heading| heading.0)
    }

    pub(super) fn meet_time(&mut self, source: Source, day: String) {
        if self.times.len() < PAGE_DATES {
            self.times.push((self.count, source, day));
        }
    }

    /// The first line of a text that is a name.
    pub(super) fn meet_name(&mut self, source: Source, text: &str) {
        let source = if self.role == Role::Other { Source::Role } else { source };
        if !self.is_of_picture && text.trim().len() < LONGEST_NAMES && self.people.len() < PAGE_PEOPLE {
            self.people.extend(text.lines().find_map(name).map(|name| (self.count, source, name)));
        }
    }

    /// Whether an address is of an author's page, on this site.
    pub(super) fn is_address_of_author(&self, href: &str) -> bool {
        let host = href.split_once("//").map_or("", |(_, rest)| rest);
        let is_here = host.is_empty() || host.starts_with(&self.host);
        is_here
            && page_bylines::AUTHOR_PATHS
                .iter()
                .any(|path| split_once(href, path).is_some_and(|(_, name)| name.len() > 1))
    }

    /// Whether an address is of the site's front page.
    pub(super) fn is_front_page(&self, href: &str) -> bool {
        let path = match href.split_once("//") {
            Some((_, rest)) => rest.strip_prefix(&*self.host).unwrap_or(rest),
            None => href,
        };
        matches!(path, "" | "/" | "./" | "../" | "/index.html" | "index.html" | "/index.php" | "index.php")
    }

    pub(super) fn finish(mut self, found: &mut Candidates) {
        self.headline = self.headline(found);
        let printed = self.dates.iter().map(|(line, length, day)| (self.distance(*line), *length, day));
        let printed = printed.min_by_key(|printed| printed.0);
        let at_headline =
            printed.filter(|printed| self.headline.is_some() && printed.0 < AT_HEADLINE && printed.1 < LONGEST_DATE);
        for source in rules::MARKED_DATES {
            let marked = self.times.iter().filter(|time| time.1 == *source);
            let marked = marked.map(|(line, _, day)| (self.distance(*line), day)).min_by_key(|marked| marked.0);
            // A far one is of something else if another is printed at the headline.
            let is_near = |marked: &(usize, &String)| {
                marked.0 <= AT_HEADLINE || at_headline.is_none_or(|(_, _, printed)| marked.1.starts_with(&**printed))
            };
            if let Some((_, day)) = marked.filter(is_near) {
                found.push(Field::Published, *source, day);
            }
        }
        if let Some((_, _, day)) = printed {
            found.push(Field::Published, Source::Line, day);
        }
        for source in rules::MARKED_NAMES.iter().copied().chain([Source::Line]) {
            let people = || self.people.iter().filter(|person| person.1 == source);
            let reach = match source {
                Source::Line => REACH,
                // Made for machines, which look everywhere.
                Source::Microdata | Source::Hatom | Source::Rel => usize::MAX,
                _ => REACH_OF_MARKED,
            };
            let is_near = |line: &usize| self.headline.is_none() || self.distance(*line) < reach;
            let nearest = people().map(|person| person.0).filter(is_near).min_by_key(|line| self.distance(*line));
            let far = || {
                // In a box below the article, unless several of them tell of several authors.
                let (at, _, name) = people().next()?;
                let may_be = match source {
                    Source::Line => false,
                    // Menus lead to what is for authors, too.
                    Source::Link => is_whole_name(name),
                    _ => true,
                };
                (may_be && people().all(|person| person.2 == *name)).then_some(*at)
            };
            let Some(nearest) = nearest.or_else(far) else { continue };
            for (_, _, name) in people().filter(|person| person.0.abs_diff(nearest) < BYLINE) {
                found.push(Field::Author, source, name);
            }
        }
    }

    /// Lines from the headline; what stands before it is three times as far.
    fn distance(&self, line: usize) -> usize {
        let headline = self.headline.unwrap_or(0);
        if line >= headline { line - headline } else { (headline - line) * 3 }
    }
}

/// Whether what stands behind "by" is the rest of a sentence: "By submitting this form, I agree".
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    words.windows(2).any(|pair| !is_part_of_name(pair[0]) && pair[1].starts_with(char::is_lowercase))
}
