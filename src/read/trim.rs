//! Takes what surrounds an article off its body: date and title lines at the head, promotion and copyright at the tail.

use super::date;
use super::gather::{line_of, words_of};
use super::notes::Notes;
use crate::article::{Article, Author, Block, BlockKind, DateSource, RemovalKind, Role};
use crate::options::Boilerplate;
use crate::rules::boilerplate::{Pattern, Place, RULES, Rule};
use crate::url::Address;

/// Blocks that are looked at from either end; no publisher wraps an article in more.
const REACH: usize = 12;
/// Longest byline in characters.
const LONGEST_BYLINE: usize = 60;

/// What a block was found to be.
struct Verdict {
    kind: RemovalKind,
    rule: &'static str,
    role: Role,
}

/// Reads fields from the edges of the body, and takes the lines off or labels them as `policy` says.
pub(super) fn trim(article: &mut Article, notes: &mut Notes, base: Option<&Address>, policy: Boilerplate) {
    let host = base.map(Address::host).unwrap_or_default().to_owned();
    trim_tail(article, notes, &host, policy);
    trim_head(article, notes, &host, policy);
}

fn trim_tail(article: &mut Article, notes: &mut Notes, host: &str, policy: Boilerplate) {
    let mut at = article.blocks.len();
    for _ in 0..REACH {
        let Some(index) = at.checked_sub(1) else { break };
        let verdict = tail_verdict(article, index, host);
        let Some(verdict) = verdict else { break };
        at = index;
        settle(article, notes, index, &verdict, policy);
    }
}

fn tail_verdict(article: &mut Article, index: usize, host: &str) -> Option<Verdict> {
    let block = &article.blocks[index];
    if matches!(block.kind, BlockKind::Divider) {
        return Some(Verdict { kind: RemovalKind::Boilerplate, rule: "edge-divider", role: Role::Promo });
    }
    let text = line_of(block)?;
    let rule = matching(&text, Place::Tail, host)?;
    if rule.role == Role::Copyright && article.copyright.is_none() {
        article.copyright = Some(one_line(&text));
    }
    article.flags.truncated |= rule.truncates;
    Some(Verdict { kind: RemovalKind::Boilerplate, rule: rule.id, role: rule.role })
}

fn trim_head(article: &mut Article, notes: &mut Notes, host: &str, policy: Boilerplate) {
    let mut index = 0;
    for _ in 0..REACH {
        let Some(block) = article.blocks.get(index) else { break };
        if matches!(block.kind, BlockKind::Figure { .. } | BlockKind::Embed { .. } | BlockKind::Media { .. }) {
            index += 1;
            continue;
        }
        let Some(verdict) = head_verdict(article, index, host) else { break };
        let before = article.blocks.len();
        settle(article, notes, index, &verdict, policy);
        index += usize::from(article.blocks.len() == before);
    }
}

fn head_verdict(article: &mut Article, index: usize, host: &str) -> Option<Verdict> {
    let block = &article.blocks[index];
    if matches!(block.kind, BlockKind::Divider) {
        return Some(Verdict { kind: RemovalKind::Boilerplate, rule: "edge-divider", role: Role::Promo });
    }
    let text = line_of(block)?;
    if article.title.as_deref().is_some_and(|title| same_words(title, &text)) {
        return Some(Verdict { kind: RemovalKind::Duplicate, rule: "title-repeat", role: Role::Promo });
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if let Some((last, rest)) = lines.split_last()
        && let Some(found) = date::date(last, DateSource::Body)
        && rest.iter().map(|line| line.chars().count()).sum::<usize>() <= LONGEST_BYLINE
    {
        article.dates.push(found);
        for line in rest {
            add_authors(&mut article.authors, line);
        }
        return Some(Verdict { kind: RemovalKind::Boilerplate, rule: "leading-date", role: Role::Date });
    }
    let rule = matching(&text, Place::Head, host)?;
    Some(Verdict { kind: RemovalKind::Boilerplate, rule: rule.id, role: rule.role })
}

/// Removes or labels a block.
fn settle(article: &mut Article, notes: &mut Notes, index: usize, verdict: &Verdict, policy: Boilerplate) {
    match policy {
        Boilerplate::Remove => {
            let mut block = article.blocks.remove(index);
            notes.remove(verdict.kind, verdict.rule, &words_of(&mut block), None);
        }
        Boilerplate::Label => article.blocks[index].role = Some(verdict.role),
        Boilerplate::Keep => {}
    }
}

fn matching(text: &str, place: Place, host: &str) -> Option<&'static Rule> {
    let text = one_line(text);
    let length = text.chars().count();
    RULES.iter().find(|rule| {
        rule.place == place
            && length <= rule.longest
            && (rule.host.is_empty() || host == rule.host || host.ends_with(&format!(".{}", rule.host)))
            && matches(&text, rule.pattern)
    })
}

fn matches(text: &str, pattern: Pattern) -> bool {
    let starts = |start: &str| text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    match pattern {
        Pattern::Starts(start) => starts(start),
        Pattern::Ends(end) => text.ends_with(end),
        Pattern::StartsContains(start, inner) => starts(start) && text.contains(inner),
        Pattern::Contains(first, second) => text.contains(first) && text.contains(second),
    }
}

/// Whether two lines have the same letters and digits, case aside.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let a = letters(a);
    !a.is_empty() && a == letters(b)
}

pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    super::element::push_folded(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// What stands before or after names in bylines.
const BYLINE_LABELS: [&str; 14] = [
    "By ",
    "by ",
    "Von ",
    "Par ",
    "Por ",
    "Author:",
    "作者：",
    "作者:",
    "记者：",
    "记者 ",
    "文/",
    "文：",
    "撰文：",
    "撰稿︱",
];

/// Adds the names of a byline, without labels and repeats.
pub(super) fn add_authors(authors: &mut Vec<Author>, byline: &str) {
    for part in byline.split([',', '，', '、', ';']) {
        let mut name = part.trim();
        for label in BYLINE_LABELS {
            name = name.strip_prefix(label).unwrap_or(name).trim();
        }
        let name = name.trim_end_matches("（摘编）").trim();
        if !name.is_empty() && !authors.iter().any(|a| same_words(&a.name, name)) {
            authors.push(Author { name: name.to_owned(), url: None, role: None });
        }
    }
}

/// Whether a block is one that points at other articles: a label, then links.
pub(super) fn is_related(block: &Block, related: &[String]) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let Some(text) = line_of(block) else { return false };
    let text = text.trim();
    let labelled = crate::rules::related::LABELS.iter().any(|label| text.starts_with(label));
    let mut linked = String::new();
    let mut urls = Vec::new();
    for inline in content {
        collect_links(inline, &mut linked, &mut urls);
    }
    let all = !urls.is_empty() && linked.chars().count() * 10 >= text.chars().count() * 7;
    (labelled && !urls.is_empty())
        || (all && urls.iter().all(|url| related.iter().any(|r| r == url)) && text.chars().count() < 120)
}

fn collect_links(inline: &crate::article::Inline, text: &mut String, urls: &mut Vec<String>) {
    use crate::article::{Inline, Marked};
    match inline {
        Inline::Link { url, content, .. } => {
            urls.push(url.as_str().to_owned());
            super::gather::push_text(text, content);
        }
        Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => {
            for inline in content {
                collect_links(inline, text, urls);
            }
        }
        _ => {}
    }
}
