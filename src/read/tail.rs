//! The tail of an article: promotion, copyright, staff, and the pointer to the rest.

use std::borrow::Cow;

use super::boilerplate::{form, matching};
use super::flow::is_blank;
use super::gather::{line_of, text_of};
use super::notes::Notes;
use super::trim::{REACH, Verdict, fits, is_links, one_line, settle};
use super::{byline, related};
use crate::article::{Article, Author, Block, BlockKind, FieldText, Inline, Marked, Role, bidi};
use crate::find::holds;
use crate::options::Boilerplate;
use crate::rules::boilerplate::{MORE, Place};
use crate::rules::bylines::PICTURE_SOURCES;
use crate::url::Address;

/// What a block at the tail is.
enum Found {
    /// Chrome by itself.
    Rule(Verdict),
    /// Chrome if what is above it is: a bare address, the label of one.
    Weak(&'static str),
    /// A line across the page.
    Divider,
    /// Content that may stand below chrome: a picture or its source, links, a signature.
    Pass,
}

pub(super) fn trim(article: &mut Article, notes: &mut Notes, host: &str, policy: Boilerplate) {
    let mut found: Vec<(usize, Found)> = Vec::new();
    let mut end = article.blocks.len();
    while end > 0 && found.len() < REACH {
        let mut at = end - 1;
        if split_last_line(&mut article.blocks, at, host) || split_more(&mut article.blocks, at) {
            for (index, _) in &mut found {
                *index += 1;
            }
            at += 1;
        }
        let Some(what) = look(&article.blocks[at], host) else { break };
        if let Found::Rule(verdict) = &what {
            learn(article, at, verdict);
        }
        found.push((at, what));
        end = at;
    }
    if let Some(line) = article.blocks[..end].last().and_then(line_of) {
        let line = line.trim_end();
        article.flags.truncated |= line.ends_with("[…]") || line.ends_with("[...]") || line.ends_with("[&hellip;]");
    }
    let top = found.iter().filter(|(_, what)| matches!(what, Found::Rule(_))).map(|(at, _)| *at).min();
    let below = |at: usize| top.is_some_and(|top| top < at);
    let mut last = true;
    for (at, what) in &found {
        let verdict = match what {
            Found::Rule(verdict) => verdict,
            Found::Weak(rule) if below(*at) => &Verdict::boilerplate(rule, Role::Promo),
            Found::Divider if below(*at) || last => &Verdict::boilerplate("edge-divider", Role::Promo),
            _ => {
                last = false;
                continue;
            }
        };
        settle(article, notes, *at, verdict, policy);
    }
}

fn look(block: &Block, host: &str) -> Option<Found> {
    match block.kind {
        BlockKind::Divider => return Some(Found::Divider),
        BlockKind::Figure { .. } | BlockKind::Embed { .. } | BlockKind::Media { .. } => return Some(Found::Pass),
        BlockKind::List { .. } => return related::is_link_list(block).then_some(Found::Pass),
        _ => {}
    }
    let text = line_of(block)?;
    if let Some(verdict) = verdict(block, &text, host) {
        return Some(Found::Rule(verdict));
    }
    let text = text.trim();
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    if !heading && holds(text, "://") && !text.contains(char::is_whitespace) {
        return Some(Found::Weak("promo-address"));
    }
    if !heading && fits(text, 30) && text.ends_with([':', '：']) {
        return Some(Found::Weak("promo-label"));
    }
    let signed = !heading && fits(text, 30) && text.starts_with(['—', '–']);
    let pictured = fits(text, 60) && PICTURE_SOURCES.iter().any(|source| text.starts_with(source));
    (signed || pictured || is_links(block) || related::is_label(text)).then_some(Found::Pass)
}

fn verdict(block: &Block, text: &str, host: &str) -> Option<Verdict> {
    if let Some(rule) = matching(text, Place::Tail, host) {
        return Some(Verdict { truncates: rule.truncates, ..Verdict::boilerplate(rule.id, rule.role) });
    }
    if matches!(block.kind, BlockKind::Heading { .. }) {
        return None;
    }
    if is_links(block) {
        if let Some(rule) = more(text) {
            return Some(Verdict { truncates: true, ..Verdict::boilerplate(rule, Role::Promo) });
        }
    } else if is_permalink(block) {
        return Some(Verdict::boilerplate("permalink", Role::Promo));
    }
    byline::is_staff_line(text).then(|| Verdict::boilerplate("staff-credit", Role::Credit))
}

/// The rule by which the text of a link points at the rest of the item.
fn more(text: &str) -> Option<&'static str> {
    let form = form(&one_line(text));
    MORE.iter().find(|(_, words)| form.eq_ignore_ascii_case(words)).map(|(rule, _)| *rule)
}

/// A link whose text is a mark: `★`, `⚓`.
fn is_permalink(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let [Inline::Link { content, .. }] = &content[..] else { return false };
    let text = text_of(content);
    text.chars().count() <= 2 && !text.contains(char::is_alphanumeric)
}

/// What a line at the tail says of the article.
fn learn(article: &mut Article, at: usize, verdict: &Verdict) {
    let Some(text) = line_of(&article.blocks[at]).map(Cow::into_owned) else { return };
    article.flags.truncated |= verdict.truncates;
    match verdict.role {
        Role::Copyright if article.copyright.is_none() && verdict.rule != "reprint-zh" => {
            let sentence = text.split(['\n', '|']).next().unwrap_or_default();
            article.copyright = FieldText::line(sentence);
        }
        Role::Credit => byline::add_staff(article, &text),
        _ if verdict.rule == "reddit-block" => {
            let name = text.trim().get("submitted by".len()..).unwrap_or_default().split_whitespace().next();
            let bare =
                |name: &str| name.strip_prefix('/').unwrap_or(name).strip_prefix("u/").unwrap_or(name).to_owned();
            let name = name.unwrap_or_default();
            if article.authors.iter().all(|author| bare(&author.name) != bare(name))
                && let Some(name) = FieldText::line(name)
            {
                article.authors.push(Author { name, url: None, role: None });
            }
        }
        _ if verdict.truncates => page_of(article, at),
        _ => {}
    }
}

/// Where the item's address is a picture's or not there, the pointer to the rest is the page's.
fn page_of(article: &mut Article, at: usize) {
    let is_file = |url: &str| {
        let path = Address::absolute(url).map(|a| a.path().to_ascii_lowercase()).unwrap_or_default();
        [".jpg", ".jpeg", ".png", ".gif", ".webp"].iter().any(|end| path.ends_with(end))
    };
    if article.url.as_ref().is_some_and(|url| !is_file(url.as_str())) {
        return;
    }
    if let BlockKind::Paragraph { content } = &article.blocks[at].kind
        && let Some(Inline::Link { url, .. }) = content.iter().rev().find(|i| matches!(i, Inline::Link { .. }))
        && url.as_str().starts_with("http")
    {
        article.url = Some(url.clone());
    }
}

/// Parts the last line of a paragraph off if it is chrome by itself.
fn split_last_line(blocks: &mut Vec<Block>, at: usize, host: &str) -> bool {
    let block = &blocks[at];
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let Some(cut) = content.iter().rposition(|inline| matches!(inline, Inline::Break)) else { return false };
    let line =
        Block { kind: BlockKind::Paragraph { content: content[cut + 1..].to_vec() }, id: None, lang: None, ..*block };
    let chrome = line_of(&line).is_some_and(|text| verdict(&line, &text, host).is_some());
    chrome && split(blocks, at, cut)
}

/// Parts a link to the rest of the item off the end of a paragraph.
fn split_more(blocks: &mut Vec<Block>, at: usize) -> bool {
    let BlockKind::Paragraph { content } = &blocks[at].kind else { return false };
    let Some(cut) = content.len().checked_sub(1).filter(|cut| *cut > 0) else { return false };
    let link = match &content[cut] {
        Inline::Link { content, .. } => content,
        Inline::Marked(Marked { content, .. }) => match &content[..] {
            [Inline::Link { content, .. }] => content,
            _ => return false,
        },
        _ => return false,
    };
    let text = text_of(link);
    more(&text).is_some() && split(blocks, at, cut)
}

fn split(blocks: &mut Vec<Block>, at: usize, cut: usize) -> bool {
    let block = &mut blocks[at];
    let BlockKind::Paragraph { content } = &mut block.kind else { return false };
    let mut tail = content.split_off(cut);
    if matches!(tail.first(), Some(Inline::Break)) {
        tail.remove(0);
    }
    while let Some(Inline::Break) = content.last() {
        content.pop();
    }
    if let Some(Inline::Text(text)) = content.last_mut() {
        text.truncate(text.trim_end_matches(is_blank).len());
        if text.is_empty() {
            content.pop();
        }
    }
    if content.is_empty() {
        *content = tail;
        return false;
    }
    // What closes in one part what opens in the other goes.
    if bidi::balance(&mut tail) {
        bidi::balance(content);
    }
    let rest = Block { kind: BlockKind::Paragraph { content: tail }, id: None, lang: block.lang.clone(), ..*block };
    blocks.insert(at + 1, rest);
    true
}
