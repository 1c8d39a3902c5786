//! Takes what surrounds an article off its body: date and title lines at the head, promotion and copyright at the tail.

use std::borrow::Cow;

use super::{leading, trailing};
use crate::article::{Article, Block, BlockKind, Inline, Marked, RemovalKind, Role};
use crate::limits::spend;
use crate::options::Boilerplate;
use crate::read::blocks::normalize::tidy;
use crate::read::collect::{each_piece, words_of};
use crate::read::elements::attributes::{is_folded, push_folded};
use crate::read::report::Notes;
use crate::text::lowercase::small;
use crate::url::Address;

/// Blocks that may stand at a head: no publisher puts more before an article.
pub(crate) const HEAD: usize = 16;
/// Columns from which on a paragraph is prose; a Han character takes two.
const PROSE: usize = 60;

/// What a block was found to be.
pub(crate) struct Verdict {
    pub kind: RemovalKind,
    pub rule: &'static str,
    pub role: Role,
    pub truncates: bool,
}

impl Verdict {
    pub(crate) fn boilerplate(rule: &'static str, called: Role) -> Self {
        Self { kind: RemovalKind::Boilerplate, rule, role: called, truncates: false }
    }

    /// Notes a block that goes, or gives back one that stays, labelled if `policy` says so.
    pub(crate) fn apply(&self, mut block: Block, notes: &mut Notes, policy: Boilerplate) -> Option<Block> {
        match policy {
            Boilerplate::Remove => {
                notes.remove(self.kind, self.rule, &words_of(&mut block), None);
                return None;
            }
            Boilerplate::Label => block.role = Some(self.role),
            Boilerplate::Keep => {}
        }
        Some(block)
    }
}

/// Reads fields from the edges of the body, and takes the lines off or labels them as `policy` says.
///
/// Each pass goes on to the first block that is neither boilerplate nor may stand beside it, so that a second reading stops where
/// the first did. Passes are few: what a pass takes off tells the next one no more than the names of [`crate::limits::AUTHORS`].
pub(crate) fn trim(article: &mut Article, notes: &mut Notes, base: Option<&Address>, policy: Boilerplate) {
    let host = base.map(Address::host).unwrap_or_default().to_owned();
    tidy(&mut article.blocks, notes);
    loop {
        let tail = trailing::trim(article, notes, &host, policy);
        let head = leading::trim(article, notes, &host, policy);
        if !(tail || head) {
            break;
        }
    }
}

/// Whether two lines have the same letters and digits, case aside.
///
/// Of texts of quite another length nobody would say so; that they are not looked at bounds what a comparison costs.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    let is_far_longer = |one: &str, other: &str| one.len() > 4 * other.len() + 16;
    if is_far_longer(a, b) || is_far_longer(b, a) {
        return false;
    }
    spend(a.len().min(b.len()));
    a.contains(char::is_alphanumeric) && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).map(small)
}

pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    spend(text.len());
    let text = text.trim();
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    push_folded(&mut out, text);
    Cow::Owned(out)
}

/// Whether a text has more than so many characters that are no white space.
pub(crate) fn is_longer(text: &str, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    // By the bytes that characters begin with: what is no white space for sure, and what may be none.
    let is_shown = |byte: u8| (b'!'..=b'~').contains(&byte) | (0xc3..=0xe0).contains(&byte) | (byte >= 0xe4);
    let is_first = |byte: u8| byte & 0xc0 != 0x80;
    let (mut shown, mut begun) = (0, 0);
    for block in text.as_bytes().chunks(64) {
        spend(block.len());
        shown += usize::from(block.iter().map(|byte| u8::from(is_shown(*byte))).sum::<u8>());
        begun += usize::from(block.iter().map(|byte| u8::from(is_first(*byte))).sum::<u8>());
        if shown > most {
            return true;
        }
    }
    begun > most && text.chars().filter(|c| !c.is_whitespace()).nth(most).is_some()
}

/// Whether a text takes so many columns at most.
pub(crate) fn fits(text: &str, columns: usize) -> bool {
    // No character has more than three bytes for a column.
    text.len() <= 3 * columns && width(text) <= columns
}

/// Columns that a text takes: two for the characters of East Asian scripts.
pub(crate) fn width(text: &str) -> usize {
    spend(text.len());
    if text.is_ascii() { text.len() } else { text.chars().map(|c| 1 + usize::from(c >= '\u{2e80}')).sum() }
}

/// Whether a block is a paragraph of the article, not a line around it.
pub(crate) fn is_prose(block: &Block) -> bool {
    let long = |block: &Block| is_wide(block, PROSE) && !is_links(block);
    match &block.kind {
        BlockKind::Paragraph { .. } => long(block),
        BlockKind::Quote { content, .. } => content.iter().any(long),
        _ => false,
    }
}

/// Whether a paragraph or heading has so many columns.
fn is_wide(block: &Block, columns: usize) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    let mut left = columns;
    !each_piece(content, &mut |text| {
        left = left.saturating_sub(width(text));
        left > 0
    })
}

/// Whether a paragraph or heading says nothing but what its links say.
pub(crate) fn is_links(block: &Block) -> bool {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return false };
    let mut linked = false;
    only_links(content, &mut linked) && linked
}

/// Whether no letter or digit stands outside links; and whether there are links.
fn only_links(content: &[Inline], linked: &mut bool) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Link { content, .. } => {
            *linked |= !each_piece(content, &mut |text| text.is_empty());
            true
        }
        Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => only_links(content, linked),
        other => each_piece(std::slice::from_ref(other), &mut |text| !text.contains(char::is_alphanumeric)),
    })
}

/// The text and the addresses of the links in running text.
pub(crate) fn collect_links<'a>(content: &'a [Inline], text: &mut String, urls: &mut Vec<&'a str>) {
    for inline in content {
        match inline {
            Inline::Link { url, content, .. } => {
                urls.push(url.as_str());
                crate::read::collect::push_text(text, content);
            }
            Inline::Marked(Marked { content, .. }) | Inline::Span { content, .. } => collect_links(content, text, urls),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::one_line;
    use crate::rules::boilerplate::{MORE, Pattern, Place, RULES};
    use crate::rules::chrome::{CHROME, Where};
    use crate::{Article, Options, parse};

    const PROSE: &str = "<p>The council met on Tuesday and talked for three hours about the bridge over the river.</p>";

    fn read(html: &str) -> Article {
        parse(html, &Options::default()).unwrap()
    }

    fn line(pattern: Pattern) -> String {
        match pattern {
            Pattern::Is(whole) => whole.replace('#', "12"),
            Pattern::Starts(start) => format!("{start} x"),
            Pattern::StartsContains(start, inner) => format!("{start} x {inner} y"),
            Pattern::Contains(first, second) => format!("x {first} y {second} z"),
        }
    }

    #[test]
    fn rules_act_where_position_and_pattern_agree() {
        for rule in RULES {
            let line = line(rule.pattern);
            let (tail, head) = (format!("{PROSE}<p>{line}</p>"), format!("<p>{line}</p>{PROSE}"));
            let at_its_place = if rule.place == Place::Tail { &tail } else { &head };
            let found = read(at_its_place);
            assert_eq!(found.blocks.len(), 1, "{line}");
            assert!(found.removed.iter().any(|r| r.text.as_deref() == Some(&*one_line(&line))), "{line}");
            assert_eq!(read(&format!("{PROSE}<p>{line}</p>{PROSE}")).blocks.len(), 3, "{line}");
            let long = format!("{PROSE}<p>{line} {}</p>{PROSE}", "word ".repeat(rule.longest));
            assert_eq!(read(&long).blocks.len(), 3, "{line}");
        }
    }

    #[test]
    fn links_to_the_rest_go_and_others_stay() {
        for (id, words) in MORE {
            let link = format!("<a href='https://a.example/b'>{words} …</a>");
            for html in
                [format!("{PROSE}<p>{link}</p>"), format!("<p>The council met on Tuesday for hours. {link}</p>")]
            {
                let found = read(&html);
                assert!(found.flags.truncated && found.links.is_empty() && found.blocks.len() == 1, "{words}");
                assert!(found.removed.iter().any(|r| r.rule == *id), "{words}");
            }
            let middle = read(&format!("<p>The council said {link} and went on to talk about the bridge.</p>"));
            assert!(middle.links.len() == 1 && !middle.flags.truncated, "{words}");
            let unlinked = read(&format!("<p>The council met on Tuesday. {words}</p>"));
            assert_eq!(unlinked.removed, [], "{words}");
        }
    }

    #[test]
    fn elements_around_articles_go_by_class_or_id() {
        for row in &CHROME {
            let named = |attribute: &str| format!("<div {attribute}='{}'><p>Jane Doe</p></div>", row.name);
            let within = |element: String| match row.place {
                Where::Within(outer) => format!("<div class='{outer}'>{element}</div>"),
                _ => element,
            };
            for element in [named("class"), named("id")].map(within) {
                let found = read(&format!("{element}{PROSE}"));
                assert!(found.removed.iter().any(|r| r.rule == row.id), "{}", row.name);
                assert_eq!(found.blocks.len(), 1, "{}", row.name);
                let after = read(&format!("{PROSE}{element}{PROSE}")).blocks.len();
                assert_eq!(after, if row.place == Where::Head { 3 } else { 2 }, "{}", row.name);
            }
            let other = format!("<div class='x{}y'><p>Jane Doe</p></div>{PROSE}", row.name);
            assert_eq!(read(&other).blocks.len(), 2, "{}", row.name);
        }
    }
}
