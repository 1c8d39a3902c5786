//! Takes what surrounds an article off its body: date and title lines above it, promotion and copyright below it.

use std::borrow::Cow;

use super::repeated::Repeated;
use super::verdict::Verdict;
use super::{leading, signals, trailing};
use crate::article::visit::{line_of, short_line_of, text_of};
use crate::article::{Article, Block, BlockKind, Inline, Role};
use crate::options::Boilerplate;
use crate::profile::Repeats;
use crate::read::blocks::normalize;
use crate::read::elements::image::leads_to_button;
use crate::read::report::Report;
use crate::rules::captions::CONTROLS;
use crate::rules::chrome::{LEFTOVERS, LONGEST_NOTICE, NOTICES, SHORTCODES};
use crate::rules::lazy::BUTTON_LINKS;
use crate::rules::signals::ADVERTISEMENT;
use crate::text::measure::{fits, same_words};
use crate::url::Address;

/// Bytes of the longest line that is looked at between paragraphs: more than its columns take in any script.
const LONGEST_INTERRUPTION: usize = 4 * LONGEST_NOTICE;

/// Reads fields from the edges of the body, and takes the lines off or labels them as `policy` says.
///
/// Each pass goes on to the first block that is neither boilerplate nor may stand beside it, so that a second reading stops where
/// the first did. Passes are few: what a pass takes off tells the next one no more than the names of [`crate::limits::AUTHORS`].
///
/// `repeats` is what the item's feed repeats.
pub(crate) fn trim(
    article: &mut Article,
    report: &mut Report,
    base: Option<&Address>,
    policy: Boilerplate,
    repeats: &Repeats,
) {
    let host = base.map(Address::host).unwrap_or_default().to_owned();
    let title = article.title.as_deref().and_then(|title| {
        let says_title = |block: &&Block| line_of(block).is_some_and(|line| same_words(title, &line));
        article.blocks.iter().find(says_title).and_then(copy_of_line)
    });
    let mut repeated = Repeated::new(repeats, article, base);
    loop {
        take_interruptions(article, report, policy);
        repeated.leave(&mut article.blocks);
        let (below, begins) = trailing::trim(article, report, &host, &repeated, policy);
        // A line that stays is looked at no more than one that goes.
        let ends = article.blocks.split_off(begins);
        let above = leading::trim(article, report, &host, &repeated, policy);
        article.blocks.extend(ends);
        if !(below || above) {
            break;
        }
    }
    // A body that says its title and nothing else says it.
    if let Some(title) = title.filter(|_| article.blocks.is_empty()) {
        report.forget("title-repeat");
        article.blocks.push(title);
    }
}

/// A copy of a paragraph or heading. Of any block it would take 4 kB of code.
fn copy_of_line(block: &Block) -> Option<Block> {
    let kind = match &block.kind {
        BlockKind::Paragraph { content } => BlockKind::Paragraph { content: content.clone() },
        BlockKind::Heading { level, content } => BlockKind::Heading { level: *level, content: content.clone() },
        _ => return None,
    };
    Some(Block { kind, id: block.id.clone(), lang: block.lang.clone(), ..*block })
}

/// Takes out what stands between paragraphs and is not of the article: lines that say that an advertisement stands there, buttons to
/// share, controls of pictures and players.
fn take_interruptions(article: &mut Article, report: &mut Report, policy: Boilerplate) {
    if article.blocks.len() < 2 {
        return;
    }
    let advertisement = Verdict::boilerplate(ADVERTISEMENT, Role::Promo);
    let buttons = Verdict::boilerplate("share-buttons", Role::Promo);
    let control = Verdict::boilerplate("player-controls", Role::Promo);
    let leftover = Verdict::boilerplate("code-leftover", Role::Promo);
    let mut kept: Vec<Block> = Vec::with_capacity(article.blocks.len());
    let mut blocks = std::mem::take(&mut article.blocks).into_iter().peekable();
    let mut parted = false;
    while let Some(block) = blocks.next() {
        // What stands above a list is its label.
        let labels = blocks.peek().is_some_and(|next| matches!(next.kind, BlockKind::List { .. }));
        let line = short_line(&block);
        let says = |is: &dyn Fn(&str) -> bool| line.as_deref().is_some_and(is);
        let verdict = if !labels && says(&signals::is_advertisement) {
            Some(&advertisement)
        } else if is_buttons(&block) {
            Some(&buttons)
        } else if says(&is_notice) || (kept.last().is_some_and(is_picture) && says(&is_control)) {
            Some(&control)
        } else if is_leftover(&block) {
            Some(&leftover)
        } else {
            None
        };
        if let Some(verdict) = verdict {
            kept.extend(verdict.apply(block, report, policy));
            parted = true;
            continue;
        }
        if is_picture(&block) && policy == Boilerplate::Remove {
            while let Some(above) = kept.pop_if(|above| short_line(above).is_some_and(|line| is_control(&line))) {
                control.apply(above, report, policy);
            }
        }
        // What it parted stands side by side now.
        if std::mem::take(&mut parted) {
            normalize::push(&mut kept, block, report);
        } else {
            kept.push(block);
        }
    }
    article.blocks = kept;
}

/// The words of a paragraph, where they are as short as what is looked at between others.
fn short_line(block: &Block) -> Option<Cow<'_, str>> {
    Some(block).filter(|block| is_paragraph(block)).and_then(|block| short_line_of(block, LONGEST_INTERRUPTION))
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph { .. })
}

/// Whether a line is nothing but signs of code, or shortcodes of `WordPress` that nobody filled in: `[vc_row][gallery ids="1"]`.
fn is_leftover(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let [Inline::Text(text)] = &content[..] else { return false };
    LEFTOVERS.contains(&text.trim()) || is_shortcodes(text.trim())
}

fn is_shortcodes(text: &str) -> bool {
    let Some(codes) = text.strip_prefix('[').and_then(|codes| codes.strip_suffix(']')) else { return false };
    codes.split(']').all(|code| {
        let code = code.trim_start().trim_start_matches('[');
        let name = code.split(char::is_whitespace).next().unwrap_or_default();
        let word = name.trim_start_matches('/');
        let is_known = word.len() < name.len() || word.contains('_') || SHORTCODES.contains(&word);
        is_known
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-'))
    })
}

/// Whether a line stands in place of a player.
fn is_notice(line: &str) -> bool {
    let line = line.trim();
    let begins = |start: &str| line.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start));
    NOTICES.iter().any(|notice| begins(notice)) && fits(line, LONGEST_NOTICE)
}

/// Whether a line is a control of the picture that it stands beside.
fn is_control(line: &str) -> bool {
    CONTROLS.iter().any(|known| known.eq_ignore_ascii_case(line.trim()))
}

pub(super) fn is_picture(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Figure { .. } | BlockKind::Media { .. })
}

/// Whether a line or a list is nothing but buttons to share the article.
fn is_buttons(block: &Block) -> bool {
    /// Columns of what a button says.
    const LONGEST: usize = 30;
    let line = match &block.kind {
        BlockKind::Paragraph { content } => content,
        BlockKind::List { items, .. } => {
            return items.len() <= BUTTON_LINKS.len() && items.iter().all(|item| item.iter().all(is_buttons));
        }
        _ => return false,
    };
    let mut any = false;
    let only = line.iter().all(|inline| match inline {
        Inline::Link { url, content, .. } => {
            any = true;
            leads_to_button(url.as_str()) && fits(&text_of(content), LONGEST)
        }
        Inline::Text(text) => !text.contains(char::is_alphanumeric),
        Inline::Break => true,
        _ => false,
    });
    only && any
}

#[cfg(test)]
mod tests {
    use crate::rules::boilerplate::{MORE, Pattern, Place, RULES};
    use crate::rules::chrome::{CHROME, OFFERS, Where};
    use crate::text::measure::one_line;
    use crate::{Article, Options, parse};

    const PROSE: &str = "<p>The council met on Tuesday and talked for three hours about the bridge over the river.</p>";

    fn read(html: &str) -> Article {
        parse(html, &Options::default()).unwrap()
    }

    fn line(pattern: Pattern) -> String {
        match pattern {
            Pattern::Is(whole) => whole.replace('#', "12"),
            Pattern::Starts(start) => format!("{} x", start.replace('#', "12")),
            Pattern::StartsContains(start, inner) => format!("{start} x {inner} y"),
            Pattern::Contains(first, second) => format!("x {first} y {second} z"),
        }
    }

    #[test]
    fn rules_act_where_position_and_pattern_agree() {
        for rule in RULES {
            let line = line(rule.pattern);
            let (below, above) = (format!("{PROSE}<p>{line}</p>"), format!("<p>{line}</p>{PROSE}"));
            let at_its_place = if rule.place == Place::Trailing { &below } else { &above };
            let found = read(at_its_place);
            assert_eq!(found.blocks.len(), 1, "{line}");
            assert!(found.removed.iter().any(|r| r.text.as_deref() == Some(&*one_line(&line))), "{line}");
            assert_eq!(read(&format!("{PROSE}<p>{line}</p>{PROSE}")).blocks.len(), 3, "{line}");
            let long = format!("{PROSE}<p>{line} {}</p>{PROSE}", "word ".repeat(rule.longest));
            assert_eq!(read(&long).blocks.len(), 3, "{line}");
        }
    }

    #[test]
    fn sentences_with_words_of_boilerplate_stay() {
        for line in include_str!("../../../tests/sentences.txt").lines() {
            assert_eq!(read(&format!("{PROSE}<p>{line}</p>")).removed, [], "{line}");
        }
    }

    #[test]
    fn shortcodes() {
        for text in ["[contact-form]", "[/fusion_box][/fusion_row] [fusion_global id=\"15\"]", "[gallery ids=\"1,2\"]"]
        {
            assert!(super::is_shortcodes(text), "{text}");
        }
        for text in ["[sic]", "[to-be-continued]", "[gallery] and more", "[A_B]", "[1]", "[]"] {
            assert!(!super::is_shortcodes(text), "{text}");
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
                Where::Offering => element.replace("Jane Doe", OFFERS[0]),
                _ => element,
            };
            for element in [named("class"), named("id")].map(within) {
                let found = read(&format!("{element}{PROSE}"));
                assert!(found.removed.iter().any(|r| r.rule == row.id), "{}", row.name);
                assert_eq!(found.blocks.len(), 1, "{}", row.name);
                let after = read(&format!("{PROSE}{element}{PROSE}")).blocks.len();
                assert_eq!(after, if row.place == Where::Leading { 3 } else { 2 }, "{}", row.name);
            }
            let other = format!("<div class='x{}y'><p>Jane Doe</p></div>{PROSE}", row.name);
            assert_eq!(read(&other).blocks.len(), 2, "{}", row.name);
        }
    }
}
