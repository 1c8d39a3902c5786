//! What stands above an article: its title again, who wrote it, when, how long it takes.

use std::borrow::Cow;
use std::collections::VecDeque;

use super::repeated::{REPEATED, Repeated, announces};
use super::signals;
use super::verdict::Verdict;
use crate::article::prose::{is_divider, is_links, is_prose};
use crate::article::visit::{line_of, running_text, text_of};
use crate::article::{Article, Block, BlockKind, DateSource, Inline, RemovalKind, Role};
use crate::options::Boilerplate;
use crate::read::blocks::normalize;
use crate::read::lines::byline::{self, Part};
use crate::read::lines::patterns::matching;
use crate::read::lines::{date, names};
use crate::read::report::Report;
use crate::rules::boilerplate::Place;
use crate::rules::signals::ABOVE;
use crate::text::measure::{fits, same_words};

/// Lines of content that may stand above the last line of chrome: a category, a subtitle.
const BETWEEN: usize = 3;
/// The rule for what says the title again.
const TITLE_REPEAT: &str = "title-repeat";
/// Longest line about dates and names, in columns.
const LONGEST_LINE: usize = 120;

/// Whether anything was taken off.
pub(crate) fn trim(
    article: &mut Article,
    report: &mut Report,
    host: &str,
    repeated: &Repeated<'_>,
    policy: Boilerplate,
) -> bool {
    let mut rest = VecDeque::from(std::mem::take(&mut article.blocks));
    let mut kept: Vec<Block> = Vec::new();
    // The lines that were passed since the last line of chrome, by their places among what is kept.
    let mut passed: Vec<usize> = Vec::new();
    let mut changed = false;
    while let Some(mut block) = rest.pop_front() {
        if is_entry(&block, &rest) {
            rest.push_front(block);
            break;
        }
        let again = again(&mut block, rest.front_mut(), repeated);
        if again.is_none()
            && let BlockKind::Figure { caption, .. }
            | BlockKind::Embed { caption, .. }
            | BlockKind::Media { caption, .. } = &mut block.kind
        {
            let says_title = article.title.as_deref().is_some_and(|title| same_words(title, &text_of(caption)));
            if says_title && policy == Boilerplate::Remove {
                report.remove(RemovalKind::Duplicate, TITLE_REPEAT, &text_of(caption), None);
                caption.clear();
            }
            kept.push(block);
            continue;
        }
        let Some(verdict) = verdict(article, &block, kept.is_empty(), rest.is_empty(), host).or(again) else {
            let content = is_prose(&block) || line_of(&block).is_none();
            if content || passed.len() == BETWEEN {
                rest.push_front(block);
                break;
            }
            passed.push(kept.len());
            kept.push(block);
            continue;
        };
        let by_feed = verdict.rule == REPEATED;
        let stays = verdict.apply(block, report, policy);
        changed |= stays.is_none();
        kept.extend(stays);
        for at in passed.drain(..).rev() {
            if !by_feed && is_category(&kept, at) {
                let verdict = Verdict::boilerplate("category-line", Role::Promo);
                match verdict.apply(kept.remove(at), report, policy) {
                    Some(block) => kept.insert(at, block),
                    None => changed = true,
                }
            }
        }
    }
    if changed {
        for block in std::mem::take(&mut kept) {
            normalize::push(&mut kept, block, report);
        }
        // What follows may be joined with what it stands beside now.
        while let Some(next) = rest.pop_front() {
            let before = kept.len();
            normalize::push(&mut kept, next, report);
            if kept.len() > before {
                break;
            }
        }
    }
    for block in kept.into_iter().rev() {
        rest.push_front(block);
    }
    article.blocks = rest.into();
    changed
}

/// Whether a line is the date of the first entry of a diary: other days stand above what follows.
fn is_entry(block: &Block, rest: &VecDeque<Block>) -> bool {
    /// Blocks of the longest first entry, and columns of the longest date.
    const LONGEST: usize = 32;
    const DATE: usize = 40;
    let day = |block: &Block| {
        let line = line_of(block).filter(|line| fits(line, DATE) && line.bytes().any(|byte| byte.is_ascii_digit()))?;
        date::date(line.trim(), DateSource::Body).map(|date| date.value)
    };
    let Some(first) = day(block) else { return false };
    let others = rest.iter().take(LONGEST).enumerate().filter(|(at, other)| {
        let is_like = std::mem::discriminant(&other.kind) == std::mem::discriminant(&block.kind);
        *at > 0 && at + 1 < rest.len() && is_like
    });
    others.into_iter().any(|(_, other)| day(other).is_some_and(|other| other != first))
}

/// What stands at the head of the feed's other items, too, unless it announces what stays.
fn again(block: &mut Block, next: Option<&mut Block>, repeated: &Repeated<'_>) -> Option<Verdict> {
    let verdict = repeated.verdict(Place::Leading, block)?;
    let stays = next.is_some_and(|next| announces(block) && !repeated.is_at(Place::Leading, next));
    (!stays).then_some(verdict)
}

/// Whether a line above the title or date is nothing but links, and not the credit of a picture.
fn is_category(blocks: &[Block], at: usize) -> bool {
    let pictured = at > 0 && matches!(blocks[at - 1].kind, BlockKind::Figure { .. });
    let labelled = line_of(&blocks[at]).is_some_and(|text| text.contains([':', '：']));
    matches!(blocks[at].kind, BlockKind::Paragraph { .. }) && is_links(&blocks[at]) && !pictured && !labelled
}

/// `first` where nothing stands above the block, `last` where nothing stands below.
fn verdict(article: &mut Article, block: &Block, first: bool, last: bool, host: &str) -> Option<Verdict> {
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    if is_divider(block) {
        return first.then(|| Verdict::boilerplate("edge-divider", Role::Promo));
    }
    let text = line(block)?;
    if article.title.as_deref().is_some_and(|title| same_words(title, &text) && !is_excerpt(title, &text)) {
        return Some(Verdict { kind: RemovalKind::Duplicate, ..Verdict::boilerplate(TITLE_REPEAT, Role::Promo) });
    }
    if is_file_name(text.trim()) {
        return Some(Verdict::boilerplate("file-name", Role::Promo));
    }
    if !fits(&text, LONGEST_LINE) {
        return None;
    }
    if running_text(block).is_some_and(is_time) {
        return Some(Verdict::boilerplate("leading-date", Role::Date));
    }
    // The title may stand on the same line.
    let titled = article.title.as_deref().and_then(|title| text.trim_start().strip_prefix(title));
    let rest = titled.filter(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(&text);
    if let Some(parts) = byline::date_line(rest, article) {
        add_parts(article, parts);
        return Some(Verdict::boilerplate("leading-date", Role::Date));
    }
    let byline = || byline::byline(&text, article).or_else(|| byline::byline(&before_time(block)?, article));
    if !heading && let Some(names) = byline() {
        names::add_authors(&mut article.authors, &names);
        return Some(Verdict::boilerplate("byline", Role::Credit));
    }
    if !heading && byline::is_staff_line(&text) {
        byline::add_staff(article, &text);
        return Some(Verdict::boilerplate("staff-credit", Role::Credit));
    }
    if let Some(rule) = matching(&text, Place::Leading, host) {
        return Some(Verdict::boilerplate(rule.id, rule.role));
    }
    // An item that is nothing else is about what it asks for.
    let found = signals::score(block, &text, article).filter(|found| found.points >= ABOVE && !last)?;
    Some(Verdict::boilerplate(found.rule, Role::Promo))
}

/// Whether a title was made of the first words of a text that has none.
fn is_excerpt(title: &str, text: &str) -> bool {
    let goes_on = |text: &str| ["…", "..."].iter().any(|end| text.trim_end().ends_with(end));
    goes_on(title) && !goes_on(text)
}

/// Whether a line is a date that its markup says, however it is printed: `yesterday`.
fn is_time(content: &[Inline]) -> bool {
    let (mut times, mut others) = (0, 0);
    for inline in content {
        match inline {
            Inline::Time { .. } => times += 1,
            Inline::Text(text) if text.trim().is_empty() => {}
            _ => others += 1,
        }
    }
    times > 0 && others == 0
}

/// What stands before the date that a line ends with, however it is printed: `By Ann Moor, yesterday`.
fn before_time(block: &Block) -> Option<String> {
    let [before @ .., Inline::Time { .. }] = running_text(block)? else { return None };
    Some(byline::before_date(&text_of(before)).to_owned())
}

fn add_parts(article: &mut Article, parts: Vec<Part>) {
    for part in parts {
        match part {
            Part::Date(date, changed) => {
                if changed {
                    article.modified.get_or_insert_with(|| date.value.clone());
                }
                article.dates.push(date);
            }
            Part::Names(names) => names::add_authors(&mut article.authors, &names),
            Part::Other => {}
        }
    }
}

/// Adds what a line says that is a byline, or a date with one.
pub(crate) fn add_byline(article: &mut Article, text: &str) {
    if let Some(parts) = byline::date_line(text, article) {
        add_parts(article, parts);
    } else if let Some(names) = byline::byline(text, article) {
        names::add_authors(&mut article.authors, &names);
    }
}

/// The words of a paragraph or heading, or of a quote that is one paragraph.
fn line(block: &Block) -> Option<Cow<'_, str>> {
    match &block.kind {
        BlockKind::Quote { content, .. } => match &content[..] {
            [only] => line_of(only),
            _ => None,
        },
        _ => line_of(block),
    }
}

/// `a_b.jpg`: what content systems write above a picture.
fn is_file_name(text: &str) -> bool {
    let picture = |end: &str| [".jpg", ".jpeg", ".png", ".gif", ".webp"].iter().any(|e| e.eq_ignore_ascii_case(end));
    text.rfind('.').is_some_and(|dot| dot > 0 && picture(&text[dot..])) && !text.contains(char::is_whitespace)
}
