//! Lines about who made an article and when: bylines, date lines, staff lines.

use std::borrow::Cow;

use super::agencies::{self, agency, contributors};
use super::date;
use super::names::{LONGEST_NAME, add_authors, is_mailbox, is_name, names, unlabelled};
use super::patterns::form;
use crate::article::{Article, Author, Credit, DateCandidate, DateSource, FieldText};
use crate::limits::{AUTHORS, CREDITS, spend};
use crate::rules::agencies::REPORTERS as REPORTERS_IN_DATELINES;
use crate::rules::boilerplate::{Pattern, Place, RULES};
use crate::rules::bylines::{
    AGO, AUTHOR_LABELS, DATE_LABELS, DATE_TAILS, LABELS_IN_LINES, NEWSROOMS, REPORTED_FROM, REPORTERS,
    REPORTERS_OF_NEWSROOMS, ROLES, SOURCE_LABELS, is_part_of_name,
};
use crate::rules::months::AT;
use crate::sort::sort_by;
use crate::text::measure::{fits, is_longer, one_line, same_words};
use crate::text::search::{contains, each_byte, find, find_each, find_last, replace, split_once};

/// Longest byline, in columns.
const LONGEST_BYLINE: usize = 80;
/// Longest line of staff in columns.
const LONGEST_STAFF: usize = 160;

/// A part of a line about dates and names.
pub(crate) enum Part {
    /// A date, and whether it is of a change.
    Date(DateCandidate, bool),
    Names(String),
    /// A relative date, the site's name, a reading time.
    Other,
}

impl Part {
    pub(crate) fn into_date(self) -> Option<DateCandidate> {
        if let Self::Date(date, _) = self { Some(date) } else { None }
    }
}

/// The names in a line that is nothing but a byline.
pub(crate) fn byline(text: &str, article: &Article) -> Option<String> {
    spend(article.authors.len());
    if is_longer(text, LONGEST_BYLINE) {
        return None;
    }
    // What stands on the next line is another name, or where they work.
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let text = one_line(&lines.join(", ")).into_owned();
    if article.authors.iter().any(|author| same_words(&author.name, &text)) {
        return Some(text);
    }
    let mut rest = unlabelled(&text);
    if let Some(name) = korean_reporter(&text) {
        return Some(name.to_owned());
    }
    if rest.len() == text.len() {
        // `界面新闻记者 | 张熹珑`
        let at = find(&text, "记者").filter(|at| fits(&text[..*at], 16))? + "记者".len();
        rest = text[at..].trim_start_matches(['|', '｜', '丨', '︱', ':', '：', ' ']);
        if rest.len() == text.len() - at || !fits(rest, 16) {
            return None;
        }
    }
    let rest = without_city(without_hour(rest));
    let found = names(rest);
    let known = |name: &String| article.authors.iter().any(|author| same_words(&author.name, name));
    // A degree may stand behind it.
    let full = |name: &String| {
        let name = name.split(',').next().unwrap_or_default();
        is_name(name) && (name.contains(' ') || !name.is_ascii())
    };
    let signs = |name: &String| known(name) || full(name) || agency(name).is_some();
    (!found.is_empty() && found.iter().all(signs)).then(|| rest.to_owned())
}

/// A name without the hour behind it: `Jane Doe at 10:30 AM`.
fn without_hour(text: &str) -> &str {
    let tells = |word: &&str| {
        let (before, after) = split_once(text, word)?;
        (before.ends_with(' ') && after.starts_with(|c: char| c.is_ascii_digit())).then(|| before.trim_end())
    };
    let is_timed = text.bytes().any(|byte| byte.is_ascii_digit());
    AT.iter().filter(|_| is_timed).find_map(tells).unwrap_or(text)
}

/// Names without the town behind them: `Jane Doe, Berlin`, `Jane Doe — São Paulo`.
fn without_city(text: &str) -> &str {
    let are_people = |found: &str| names(found).iter().all(|name| name.contains(' ') && is_name(name));
    let is_town = |place: &str| {
        let mut letters = place.chars();
        letters.next().is_some_and(char::is_uppercase) && place.len() > 3 && letters.all(char::is_lowercase)
    };
    let are_words = |place: &str| place.split(' ').count() <= 3 && place.split(' ').all(is_town);
    let comma = || text.rsplit_once(", ").filter(|(_, place)| is_town(place));
    let dash = || [" — ", " – ", " - "].iter().find_map(|dash| split_once(text, dash)).filter(|(_, at)| are_words(at));
    let bar = || split_once(text, " | ").filter(|(_, place)| is_town(place));
    let parts = comma().or_else(dash).or_else(bar).filter(|(people, at)| agency(at).is_none() && are_people(people));
    parts.map_or(text, |(people, _)| people)
}

/// The name of a reporter as Korean papers sign: `홍길동 기자 gildong@quay.example`.
fn korean_reporter(text: &str) -> Option<&str> {
    let bare = text.rsplit_once(' ').filter(|(_, last)| is_mailbox(last)).map_or(text, |(before, _)| before);
    let name = bare.strip_suffix("기자")?.trim_end();
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    ((2..=4).contains(&name.chars().count()) && name.chars().all(is_hangul)).then_some(name)
}

/// A text without the label of a date at its end, and whether that is of a change: `Jane Doe Posted:`, `王小明 发表于`.
fn without_date_label(text: &str) -> (&str, bool) {
    let bare = text.trim_end_matches([':', '：', ' ']);
    let label = |(label, changed): &(&str, bool)| {
        let label = label.trim_end_matches([':', '：', ' ']);
        let at = bare.len().checked_sub(label.len())?;
        let is_label = label.len() > 2 && bare.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(label));
        let rest = bare.get(..at).filter(|rest| is_label && (rest.is_empty() || rest.ends_with(' ')))?;
        Some((rest.trim_end_matches([' ', ',', '-', '–', '—', '|']), *changed))
    };
    DATE_LABELS.iter().find_map(label).unwrap_or((text, false))
}

/// The parts of a line that says when an article was published, and perhaps by whom and where.
pub(crate) fn date_line(text: &str, article: &Article) -> Option<Vec<Part>> {
    spend(text.len());
    let mut parts = Vec::new();
    let mut dated = false;
    let text = with_labels_apart(text);
    for part in text.split(['\n', '|', '｜', '·', '•']).map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(source) = SOURCE_LABELS.iter().find_map(|label| part.strip_prefix(label)) {
            let printed =
                dated_part(source).unwrap_or_default().into_iter().filter(|part| matches!(part, Part::Date(..)));
            parts.extend(printed);
            dated |= !parts.is_empty();
            parts.push(Part::Other);
        } else if let Some(found) = dated_part(part) {
            parts.extend(found);
            dated = true;
        } else if let Some(Part::Date(day, changed)) = parts.last()
            && let Some(found) = date::date(&format!("{} {part}", day.raw), DateSource::Body)
        {
            // The hour has a part of its own.
            let found = Part::Date(found, *changed);
            parts.pop();
            parts.push(found);
        } else if is_said_again(part, article) {
            parts.push(Part::Other);
        } else if is_desk(part) {
            // What stands behind another label is no name: `Category: Rivers`.
            let is_labelled = unlabelled(part).contains([':', '：']);
            parts.push(if is_labelled { Part::Other } else { Part::Names(part.to_owned()) });
        } else {
            return None;
        }
    }
    dated.then_some(parts)
}

/// A line whose labels in Chinese begin lines of their own: `2024年5月1日 来源：晨报 作者：张三`.
fn with_labels_apart(text: &str) -> Cow<'_, str> {
    let labels = SOURCE_LABELS.iter().chain(&LABELS_IN_LINES);
    let mut out = Cow::Borrowed(text);
    for label in labels.filter(|label| contains(text, label)) {
        out = Cow::Owned(replace(&out, label, &["\n", label].concat()));
    }
    out
}

/// The site's name, or how long the article takes to read.
fn is_said_again(part: &str, article: &Article) -> bool {
    let site = article.site_name.as_deref().is_some_and(|site| same_words(site, part));
    let minutes = RULES.iter().filter(|rule| rule.place == Place::Leading);
    let form = form(part);
    let said = |whole: &str| form.eq_ignore_ascii_case(whole);
    site || minutes.into_iter().any(|rule| matches!(rule.pattern, Pattern::Is(whole) if said(whole)))
}

/// A name, or names, as looser lists print them next to a date.
fn is_desk(part: &str) -> bool {
    let words = part.split_whitespace().count();
    fits(part, 60)
        && words <= 8
        && part.starts_with(|c: char| c.is_alphabetic() || matches!(c, '(' | '（' | '@'))
        && !part.contains(|c: char| c.is_ascii_digit() || matches!(c, '!' | '?' | '。' | '！' | '？' | '“' | '”' | '"'))
        && !part.ends_with(['.', ':', '：'])
        && !part.match_indices(". ").any(|(at, _)| ends_sentence(&part[..at]))
}

/// Whether several words before a date are those of a sentence: one of them is no part of a name.
fn tells(before: &str) -> bool {
    before.contains(' ') && !before.split(' ').all(is_part_of_name)
}

/// Whether a point behind a text is that of a sentence, and not of a title: `Prof`.
fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    word.chars().count() > 3 && word.chars().all(char::is_lowercase)
}

fn dated_part(part: &str) -> Option<Vec<Part>> {
    /// Words of a line with two dates and a name, each behind a label.
    const MOST_WORDS: usize = 20;
    /// Words of the longest date.
    const DATE_WORDS: usize = 10;
    /// Words before the first digit of a date: `Wed Jan 18`.
    const BEFORE_DIGIT: usize = 2;
    // All dates have some.
    if !part.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if is_ago(part) {
        return Some(vec![Part::Other]);
    }
    // What begins with a label of an author may begin with one of a date, too: `Posted by`.
    let is_signed = unlabelled(part).len() < part.len();
    let (rest, changed) = if is_signed { (part, false) } else { undated(part) };
    if let Some(found) = date::date(without_tail(rest), DateSource::Body) {
        return Some(vec![Part::Date(found, changed)]);
    }
    let words: Vec<&str> = rest.split_whitespace().collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let has_digit = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    for start in 0..words.len() {
        if !words[start..].iter().take(BEFORE_DIGIT + 1).any(has_digit) {
            continue;
        }
        for end in (start + 1..=words.len().min(start + DATE_WORDS)).rev() {
            let said = words[start..end].join(" ");
            spend(said.len());
            let bare = Some(said.trim_end_matches(['.', ','])).filter(|bare| bare.len() < said.len());
            let dotted = || bare.and_then(|bare| date::date(bare, DateSource::Body));
            let found = date::date(&said, DateSource::Body).or_else(dotted);
            let Some(found) = found else { continue };
            let before = words[..start].join(" ");
            // `Berlin, 2. Mai 2026`
            let is_place = before.ends_with(',') && start == 1 && agency(before.trim_end_matches(',')).is_none();
            let before = before.trim_end_matches([',', '，', '-', '–', '—', ' ']);
            let name = before.strip_suffix("在").or(before.strip_suffix(" on")).unwrap_or(before).trim();
            let (name, later) = without_date_label(name);
            let after = words[end..].join(" ");
            let place = fits(&after, 8) && !after.is_ascii();
            let mut out = vec![Part::Date(found, changed || later)];
            if !(after.is_empty() || place || DATE_TAILS.contains(&after.as_str())) {
                out.extend(behind_date(&after)?);
            }
            // The link to the author may have gone; what ends with a colon is a label of the date.
            let is_section = name.starts_with("in ");
            if !(name.is_empty() || is_label(name) || name.ends_with([':', '：']) || is_place || is_section) {
                let found = names(name);
                // A sentence ends with a date as well: `The mill burned down on 4 March 2024`.
                let is_signed = unlabelled(name).len() < name.len();
                let desk = fits(name, 24) && is_desk(name) && (is_signed || !tells(name));
                // Of several names each is a whole one.
                let full = |name: &String| found.len() == 1 || name.contains(' ') || !name.is_ascii();
                if found.is_empty() || !found.iter().all(full) || !(desk || found.iter().all(|name| is_name(name))) {
                    return None;
                }
                out.push(Part::Names(name.to_owned()));
            }
            return Some(out);
        }
    }
    None
}

/// What follows a date in its line: names or the date of a change behind a label, or a place: `in Rivers`, `- Delhi`.
fn behind_date(text: &str) -> Option<Vec<Part>> {
    let is_large = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let place = ["in ", "- ", "– ", "— "].iter().find_map(|mark| text.strip_prefix(mark));
    if place.is_some_and(|place| place.split(' ').count() <= 3 && place.split(' ').all(is_large)) {
        return Some(Vec::new());
    }
    let text = text.trim_matches(|c: char| matches!(c, ',' | '-' | '–' | '—' | '/' | '(' | ')' | ' '));
    if let Some(date) = text.strip_suffix("更新") {
        return date::date(date, DateSource::Body).map(|found| vec![Part::Date(found, true)]);
    }
    let bare = unlabelled(text);
    if bare.len() < text.len() {
        let found = names(bare);
        return (!found.is_empty() && found.iter().all(|name| is_name(name)))
            .then(|| vec![Part::Names(bare.to_owned())]);
    }
    let (date, changed) = undated(text);
    let found = date::date(without_tail(date), DateSource::Body).filter(|_| date.len() < text.len());
    found.map(|found| vec![Part::Date(found, changed)])
}

/// Whether a text is a label before names, or what stands before an hour, and no name.
fn is_label(text: &str) -> bool {
    AUTHOR_LABELS.iter().chain(&AT).any(|label| label.trim_end() == text)
}

/// Whether a line is nothing but dates, the first of them behind a label.
pub(crate) fn is_labelled_date(text: &str) -> bool {
    /// Bytes of the shortest label that says so by itself.
    const SHORTEST: usize = 4;
    let text = text.trim();
    if !fits(text, LONGEST_BYLINE) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let label = text.len() - undated(text).0.len();
    label >= SHORTEST && dated_part(text).is_some()
}

/// What a byline prints.
pub(crate) struct Printed {
    pub date: String,
    /// Whether the date is of a change.
    pub changed: bool,
    /// A name behind a label, or nothing.
    pub names: String,
}

/// The names in what is said to be a byline, where it has nothing else.
pub(crate) fn signed(text: &str) -> Option<String> {
    let text = one_line(text.trim());
    let found = names(&text);
    let full = |name: &String| is_name(name) && (name.contains(' ') || !name.is_ascii());
    (!found.is_empty() && found.iter().all(full)).then(|| text.into_owned())
}

/// The date that a byline prints somewhere, and the names behind a label before or after it, or beside it.
pub(crate) fn printed(text: &str) -> Option<Printed> {
    const AROUND: [char; 12] = ['|', '｜', ',', ';', '·', '•', '(', ')', '—', '–', '-', ' '];
    const MOST_WORDS: usize = 24;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    spend(text.len() * words.len());
    let ranges = (0..words.len()).flat_map(|start| (start + 1..=words.len()).rev().map(move |end| start..end));
    ranges.into_iter().find_map(|range| {
        let part = words[range.clone()].join(" ");
        let part = part.trim_matches(AROUND);
        date::date(part, DateSource::Body)?;
        let (before, after) = (words[..range.start].join(" "), words[range.end..].join(" "));
        let labelled = |part: &str| {
            let part = part.trim_matches(AROUND);
            let part = ["on", "at"].iter().find_map(|word| part.strip_suffix(word)?.strip_suffix(' ')).unwrap_or(part);
            let rest = unlabelled(part);
            let all = rest.len() < part.len() && names(rest).iter().all(|name| is_name(name));
            all.then(|| rest.to_owned())
        };
        let beside = || signed(before.trim_matches(AROUND)).filter(|_| after.is_empty());
        let names = labelled(&before).or_else(|| labelled(&after)).or_else(beside).unwrap_or_default();
        let before = before.to_ascii_lowercase();
        let before = before.trim_end_matches([':', '：', ' ']);
        let changed = DATE_LABELS.iter().any(|(label, changed)| {
            let label = label.trim().trim_end_matches([':', '：']).to_ascii_lowercase();
            *changed && !label.is_empty() && before.ends_with(&label)
        });
        Some(Printed { date: part.to_owned(), changed, names })
    })
}

/// A date without the label before it, and whether the label says that it is of a change.
pub(crate) fn undated(part: &str) -> (&str, bool) {
    let begins = |(label, _): &&(&str, bool)| part.get(..label.len()).is_some_and(|p| p.eq_ignore_ascii_case(label));
    let label = DATE_LABELS.iter().filter(begins).max_by_key(|(label, _)| label.len());
    label.map_or((part, false), |(label, changed)| (part[label.len()..].trim_start_matches([' ', ':', '：']), *changed))
}

/// What stands before a date, without marks and the date's label: `By Ann Moor | Updated:`.
pub(crate) fn before_date(text: &str) -> &str {
    const MARKS: [char; 10] = [' ', ',', ':', '|', '｜', '·', '•', '-', '–', '—'];
    let text = text.trim_end_matches(MARKS);
    let starts = |label: &str| text.len().checked_sub(label.len()).filter(|at| text.is_char_boundary(*at));
    let ends = |(label, _): &(&str, bool)| starts(label).filter(|at| text[*at..].eq_ignore_ascii_case(label));
    let label = DATE_LABELS.iter().filter_map(ends).min().filter(|at| text[..*at].ends_with(' '));
    label.map_or(text, |at| text[..at].trim_end_matches(MARKS))
}

fn without_tail(part: &str) -> &str {
    let tail = DATE_TAILS.iter().find_map(|tail| part.strip_suffix(tail));
    tail.unwrap_or(part).trim_end()
}

/// `18 分钟前`, `vor 2 Stunden`: a date that says nothing once the item is stored.
fn is_ago(part: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    AGO.iter().any(|(before, after)| {
        let number = part.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).map(str::trim);
        number.is_some_and(|n| (1..=3).contains(&n.len()) && n.len() == digits)
    })
}

/// The roles in a line, with where their names begin and where the role does: from left to right, the longest of those that
/// begin together, each behind the one before.
fn roles(line: &str) -> Vec<(usize, &'static str, usize)> {
    let mut found: Vec<(usize, &'static str, usize)> = Vec::new();
    // `记者 张三 责编 李四`, `（光明日报记者 张三）`
    for at in find_each(line, " ") {
        let label = &line[..at];
        if label.as_bytes().last().is_none_or(u8::is_ascii) {
            continue;
        }
        let token = label.rsplit([' ', '（', '(']).next().unwrap_or_default();
        let is_it = |role: &&&str| {
            token.strip_suffix(**role).is_some_and(|before| before.is_empty() || is_newsroom(before, role))
        };
        let named = REPORTERS.iter().chain(ROLES).filter(|role| !role.is_ascii()).filter(is_it);
        found.extend(named.map(|role| (label.len() - token.len(), *role, at + 1)));
    }
    let mut before = |label: &str, names: usize, may: fn(&str) -> bool| {
        spend(REPORTERS.len() + ROLES.len());
        let last = label.as_bytes().last();
        let ends = |role: &&&str| role.as_bytes().last() == last && may(role) && label.ends_with(**role);
        let named = REPORTERS.iter().chain(ROLES).filter(ends);
        found.extend(named.map(|role| (label.len() - role.len(), *role, names)));
    };
    // The bytes that marks begin with.
    let first = |byte: u8| (byte == b':') | (byte == b'|') | (byte == b'/') | (byte == 0xe4) | (byte == 0xef);
    each_byte(line, first, |at| {
        let mark = line[at..].chars().next().filter(|c| matches!(c, '：' | ':' | '︱' | '｜' | '|' | '丨' | '/'));
        if let Some(mark) = mark {
            before(line[..at].trim_end(), at + mark.len_utf8(), |_| true);
        }
    });
    for at in find_each(line, "by ").filter(|at| line[..*at].ends_with(' ')) {
        before(&line[..at + "by".len()], at + "by".len(), |role| role.is_ascii() && role.ends_with(" by"));
    }
    spend(found.len());
    sort_by(&mut found, |(one, role, _), (other, longer, _)| one.cmp(other).then(longer.len().cmp(&role.len())));
    let mut end = 0;
    found.retain(|(at, _, names)| {
        let behind = *at >= end;
        end = if behind { *names } else { end };
        behind
    });
    found
}

/// Whether what stands before the word for a reporter names whom they report for: `光明日报`, `界面新闻`.
fn is_newsroom(name: &str, role: &str) -> bool {
    /// Columns of the longest name of one.
    const LONGEST: usize = 16;
    REPORTERS_OF_NEWSROOMS.contains(&role) && fits(name, LONGEST) && NEWSROOMS.iter().any(|end| name.ends_with(end))
}

/// Whether a line names staff and says nothing else: `责任编辑：靖宇`, `(Reporting by A B; editing by C D)`.
pub(crate) fn is_staff_line(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '(' | '【' | '['));
    // Of a long paragraph no more is looked at than tells that it is one.
    if is_longer(text, LONGEST_STAFF) {
        return false;
    }
    let line = &*one_line(text);
    let fits_all = |names: &[String]| !names.is_empty() && names.iter().all(|name| fits(name, LONGEST_NAME));
    if !fits(line, LONGEST_STAFF) || line.trim_end_matches(['.', '）', ')']).contains(['。', '！', '？', '!', '?', '“'])
    {
        return false;
    }
    let found = roles(line);
    found.first().is_some_and(|(at, _, names)| *at == 0 && *names < line.len())
        && staff(line, &found).iter().all(|(_, names)| fits_all(names))
}

/// The staff that a line names, by the roles in it.
fn staff(line: &str, found: &[(usize, &'static str, usize)]) -> Vec<(&'static str, Vec<String>)> {
    let mut out = Vec::new();
    for (n, (_, role, start)) in found.iter().enumerate() {
        let end = found.get(n + 1).map_or(line.len(), |next| next.0);
        let text = line[*start..end].trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let mut people = Vec::new();
        for name in names(text.trim_end_matches(['.', ' '])) {
            let spaced = !name.is_ascii() && name.split_whitespace().all(|part| part.chars().count() <= 4);
            if spaced {
                let is_person = |part: &&str| !REPORTED_FROM.iter().any(|end| part.ends_with(end));
                people.extend(name.split_whitespace().filter(is_person).map(str::to_owned));
            } else {
                people.push(split_once(&name, " in ").map_or(&*name, |(name, _)| name).to_owned());
            }
        }
        out.push((*role, people));
    }
    out
}

/// Adds the staff that a line names: reporters are authors, the others credits.
pub(crate) fn add_staff(article: &mut Article, line: &str) {
    let line = one_line(line);
    let contributed = contributors(&line).map(|found| vec![found]);
    for (role, mut names) in contributed.unwrap_or_else(|| staff(&line, &roles(&line))) {
        names.retain(|name| {
            let agency = agency(name);
            agencies::add(&mut article.agencies, agency);
            agency.is_none()
        });
        if REPORTERS.contains(&role) {
            for name in names {
                spend(article.authors.len());
                if article.authors.len() < AUTHORS
                    && !article.authors.iter().any(|author| same_words(&author.name, &name))
                    && let Some(name) = FieldText::line(&name)
                {
                    article.authors.push(Author { name, url: None });
                }
            }
        } else if !names.is_empty() {
            let names = names.iter().filter_map(|name| FieldText::line(name)).collect();
            let credit = Credit { role, names };
            spend(article.credits.len());
            if article.credits.len() < CREDITS && !article.credits.contains(&credit) {
                article.credits.push(credit);
            }
        }
    }
}

/// Adds whom the last line of an article names behind its text: `……的报道   编辑：何平  网编：瑞哲`, `……。（译者：张佑之）`.
pub(crate) fn add_signature(article: &mut Article, line: &str) {
    let line = one_line(line);
    let signed = |(_, names): &(&str, Vec<String>)| !names.is_empty() && names.iter().all(|name| is_name(name));
    let Some(&(at, ..)) = roles(&line).first() else { return };
    let (text, rest) = line.split_at(at);
    let apart = text.is_empty() || text.ends_with([' ', '（', '(']);
    if apart && fits(rest, LONGEST_BYLINE) && staff(rest, &roles(rest)).iter().all(signed) {
        add_staff(article, rest);
        // `特约记者孙诚发自旧金山的报道`
        if let Some(name) = find_last(text, "记者")
            .map(|at| &text[at + "记者".len()..])
            .map(|rest| split_once(rest, "发自").map_or(rest, |(name, _)| name))
            && contains(text, "发自")
            && (2..=4).contains(&name.chars().count())
        {
            add_authors(&mut article.authors, name);
        } else if let Some(name) = reporter(text.trim()) {
            add_authors(&mut article.authors, name);
        }
    }
}

/// The name in what says who reported from where: `自由电台记者柳青巴黎报导`, `中央社記者王小明台北12日電`.
pub(crate) fn reporter(text: &str) -> Option<&str> {
    const LONGEST: usize = 32;
    let at = REPORTERS_IN_DATELINES.iter().filter_map(|word| Some(find_last(text, word)? + word.len())).max();
    let name = &text[at.filter(|_| fits(text, LONGEST))?..];
    let name = name.split(|c: char| c.is_ascii_digit() || !c.is_alphanumeric()).next().unwrap_or_default();
    let name = REPORTED_FROM.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let cut = match name.chars().count() {
        2 | 3 => name.len(),
        // A place of two characters stands behind the name.
        4 | 5 => name.char_indices().rev().nth(1)?.0,
        _ => return None,
    };
    is_name(&name[..cut]).then(|| &name[..cut])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        let article = Article::default();
        for (line, expected) in [
            ("By Jane Doe", Some("Jane Doe")),
            ("界面新闻记者 | 张熹珑", Some("张熹珑")),
            ("Eine Analyse von Jana Müller", Some("Jana Müller")),
            ("Kommentar von Jana Müller", Some("Jana Müller")),
            ("L’analisi di Giulia Rossi", Some("Giulia Rossi")),
            ("Propos recueillis par Jeanne Morel", Some("Jeanne Morel")),
            ("Guest Essay by Jane Doe", Some("Jane Doe")),
            ("Par Jeanne Morel, à Brest", Some("Jeanne Morel, à Brest")),
            ("Por Ana Ruiz | Madrid", Some("Ana Ruiz")),
            ("By Jane M. Doe Jr.", Some("Jane M. Doe Jr.")),
            ("By AFP", Some("AFP")),
            ("Von unserem Korrespondenten Bo Kim", Some("unserem Korrespondenten Bo Kim")),
            ("מאת דן לוי", Some("דן לוי")),
            ("A painting by Jane Doe", None),
            ("Le rapport de Jane Doe", None),
            ("By the river they sat", None),
            ("By Monday", None),
            ("By Sunday, four.", None),
            ("Von Jana Müller und Bo Kim, Berlin", Some("Jana Müller und Bo Kim")),
            ("Por João Silva — São Paulo", Some("João Silva")),
            ("di Giulia Rossi", Some("Giulia Rossi")),
            ("홍길동 기자 gildong@quay.example", Some("홍길동")),
            ("Von der Leyen kündigt an", None),
            ("记者了解到，这一项目已经完成", None),
        ] {
            assert_eq!(byline(line, &article).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn staff_is_bounded() {
        let mut article = Article::default();
        for n in 0..2 * CREDITS {
            add_staff(&mut article, &format!("Editing by A{n} B"));
            add_staff(&mut article, &format!("Reporting by A{n} B"));
        }
        assert_eq!((article.credits.len(), article.authors.len()), (CREDITS, AUTHORS));
    }

    #[test]
    fn reporters() {
        for (text, name) in [
            ("自由电台记者柳青", Some("柳青")),
            ("自由电台记者柳青巴黎报导", Some("柳青")),
            ("（中央社記者王小明台北12日電）", Some("王小明")),
            ("【記者王小明／台北報導】", Some("王小明")),
            ("记者", None),
        ] {
            assert_eq!(reporter(text), name, "{text}");
        }
    }

    #[test]
    fn date_lines() {
        let article = Article::default();
        for line in [
            "18 分钟前",
            "3 hours ago",
            "vor 2 Stunden",
            "Jane Doe | 2020-10-05",
            "美漪 2026-02-01 08:41 上海",
            "GreatFire 在 星期五, 01/09/2015 - 11:14 提交",
            "Jane Doe · May 3, 2020 · 2 Minutes",
            "Published: 3 May 2020",
            "Submitted by jfitch on Mon, 03/04/2024 - 09:30",
            "Pressemitteilung vom 04.03.2024",
            "Đăng ngày 4 tháng 3 năm 2024",
            "Last updated at 11:30 PM on 16th January 2012",
        ] {
            assert!(date_line(line, &article).is_some(), "{line}");
        }
        for line in [
            "In May 2020 we met",
            "On 3 May 2020 the minister said so.",
            "10 years ago",
            "The year 2020",
            "The mill burned down on 4 March 2024.",
            "Walter Ames died on 4 March 2024.",
            "It is 4 March 2024.",
            "It opens on Monday, 4 March 2024.",
            "Die Mühle brannte am 4. März 2024.",
            "Le moulin a brûlé le 4 mars 2024.",
            "Updated rules come into force on 1 April 2024.",
            "Version 1.2.2020 is out",
        ] {
            assert!(date_line(line, &article).is_none(), "{line}");
        }
    }

    #[test]
    fn staff_lines() {
        for (line, expected) in [
            ("（记者：韩洁   责编：申铧   网编：洪伟）", "记者=韩洁 责编=申铧 网编=洪伟"),
            ("（译者：张佑之）", "译者=张佑之"),
            ("(Reporting by Jane Doe in Paris; Editing by John Roe)", "Reporting by=Jane Doe Editing by=John Roe"),
            ("责任编辑：靖宇", "责任编辑=靖宇"),
            ("记者 李智、郑日 责编 胡力", "记者=李智,郑日 责编=胡力"),
            ("采写｜张三 编辑｜李四", "采写=张三 编辑=李四"),
            ("（本报记者 张三 李四 王小五）", "本报记者=张三,李四,王小五"),
            ("（光明日报记者 张三 本报通讯员 李四）", "记者=张三 本报通讯员=李四"),
        ] {
            assert!(is_staff_line(line), "{line}");
            let found: Vec<String> =
                staff(line, &roles(line)).iter().map(|(role, names)| format!("{role}={}", names.join(","))).collect();
            assert_eq!(found.join(" "), expected, "{line}");
        }
        for line in ["编辑：他说了什么？没有人知道。", "记者了解到", "The editing by hand took years", "一位记者 张三"]
        {
            assert!(!is_staff_line(line), "{line}");
        }
    }
}
