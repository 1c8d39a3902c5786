//! Link posts: the page elsewhere that an item is about, and the page where it is discussed.

use std::cell::LazyCell;

use crate::article::visit::{each_text, has_link, text_of};
use crate::article::{Article, Block, Inline, SafeUrl};
use crate::document::Document;
use crate::read::context::Context;
use crate::read::elements::link;
use crate::read::report::Report;
use crate::text::measure::fits;

/// What the links of a body are called that lead to the page and to its discussion.
#[derive(Default)]
pub(crate) struct Called {
    external: Option<SafeUrl>,
    comments: Option<SafeUrl>,
}

/// Columns of what such a link or the label before it says.
const LONGEST: usize = 30;

/// Looks for links that say what they lead to, as aggregators write them: `[link]`, `Comments URL: …`.
pub(crate) fn find(blocks: &mut [Block]) -> Called {
    let mut called = Called::default();
    each_text(blocks, &mut |line| {
        if !has_link(line) {
            return;
        }
        let alone = LazyCell::new(|| fits(text_of(line).trim(), LONGEST));
        look(line, &|| *alone, &mut Label::default(), &mut called);
    });
    called
}

/// What stands before a link on its line; nothing more where it is too long for a label.
#[derive(Default)]
struct Label {
    text: String,
    /// Whether a link to the discussion stands in the paragraph.
    is_discussed: bool,
}

impl Label {
    fn push(&mut self, text: &str) {
        let line = text.rsplit('\n').next().unwrap_or_default();
        if line.len() < text.len() {
            self.text.clear();
        }
        if self.text.len() <= 4 * LONGEST {
            self.text.push_str(line);
        }
    }
}

/// Whether a text is one of some words. Kept apart: it is asked ten times, and would be there as often.
#[inline(never)]
fn is(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn look(line: &[Inline], alone: &dyn Fn() -> bool, before: &mut Label, called: &mut Called) {
    for inline in line {
        match inline {
            Inline::Link { url, content, .. } if url.as_str().starts_with("http") => {
                let whole = text_of(content);
                let (text, label) = (whole.trim(), before.text.trim());
                let is_comments = is_comments(text, label)
                    || is(label, &["Comments URL:"])
                    || (is(text, &["Comments", "Discuss", "View comments"]) && alone())
                    || (label.is_empty() && is(text, &["Discussion"]));
                let leads = is(text, &["[link]", "[article]"])
                    || is(label, &["Article URL:", "Link URL:"])
                    || (is(label, &["Discussion |"]) && is(text, &["Link"]))
                    // Below the link to its discussion, an address alone is what is discussed.
                    || (before.is_discussed && label.is_empty() && text == url.as_str());
                if leads {
                    called.external.get_or_insert_with(|| url.clone());
                } else if is_comments {
                    called.comments.get_or_insert_with(|| url.clone());
                    before.is_discussed = true;
                }
                before.push(&whole);
            }
            Inline::Text(text) => before.push(text),
            Inline::Break => before.push("\n"),
            Inline::Marked(crate::article::Marked { content, .. }) | Inline::Span { content, .. } => {
                look(content, alone, before, called);
            }
            _ => {}
        }
    }
}

/// `[comments]`, `[26 comments]`; `3 comments` where nothing stands before it but what a mark parts from it.
fn is_comments(text: &str, label: &str) -> bool {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let word = inner.unwrap_or(text).trim_start_matches(|c: char| c.is_ascii_digit());
    let parted = label.is_empty() || label.ends_with(['|', '·', '•']);
    (inner.is_some() || (word.len() < text.len() && parted))
        && ["comments", "comment"].iter().any(|known| known.eq_ignore_ascii_case(word.trim()))
}

/// Fills in where the item is discussed and what it is about: what the feed says wins over what links are called.
pub(crate) fn link(
    article: &mut Article,
    document: &Document,
    called: Called,
    report: &mut Report,
    context: &Context<'_>,
) {
    let mut given = |raw: &Option<String>| {
        let url = raw.as_deref().and_then(|raw| link::link(raw, context, report))?;
        url.as_str().starts_with("http").then_some(url)
    };
    article.comments_url = given(&document.comments_url).or(called.comments);
    let external = given(&document.external_url).or(called.external);
    let own = [&article.url, &article.comments_url];
    article.external_url = external.filter(|url| own.into_iter().flatten().all(|known| known != url));
}
