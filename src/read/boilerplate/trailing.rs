//! What stands below an article: promotion, copyright, staff, and the pointer to the rest.

use super::leading;
use super::related;
use super::repeated::{Repeated, announces, ends_with_colon};
use super::signals;
use super::trim;
use super::verdict::Verdict;
use crate::article::prose::{is_divider, is_links, is_prose};
use crate::article::visit::{has_link, line_of, running_text, text_of};
use crate::article::{Article, Author, Block, BlockKind, FieldText, Inline, Marked, Role, SafeUrl, bidi};
use crate::limits::AUTHORS;
use crate::options::Boilerplate;
use crate::read::blocks::linkify::only_address;
use crate::read::blocks::normalize;
use crate::read::elements::{caption, embed};
use crate::read::lines::patterns::{form, matching};
use crate::read::lines::{agencies, byline, names};
use crate::read::report::Report;
use crate::rules::boilerplate::{MAIL_LABELS, MORE, Pattern, Place, Rule};
use crate::rules::bylines::PICTURE_SOURCES;
use crate::rules::signals::{ADVERTISEMENT, BELOW};
use crate::text::measure::{fits, one_line, same_words};
use crate::text::search::contains;

/// What a block below an article is.
enum Found {
    /// Chrome by itself.
    Rule(Verdict),
    /// Chrome if what is above it is: a bare address, the label of one.
    Weak(&'static str),
    /// A line across the page.
    Divider,
    /// Content that may stand below chrome: a picture or its source, links, a signature.
    Pass,
    /// A short line: few of them may stand below chrome.
    Short,
    /// A line of the item's own among those that its feed repeats.
    Own,
    /// A heading, which goes with all that is below it.
    Title,
    /// A label of other articles, which goes where none follow.
    Label,
}

/// Short lines that may stand below chrome.
const SHORT: usize = 2;
/// Longest short line, in columns.
const LONGEST_SHORT: usize = 60;
/// Longest label, in columns.
const LONGEST_LABEL: usize = 30;

/// The rule for a label that nothing of the article stands below.
const LABEL: &str = "promo-label";
/// The rule for a line about an author.
const AUTHOR_NOTE: &str = "author-note";

/// The rule for a line that names authors and agencies.
const SIGNATURE: &str = "signature";
const PICTURE_SOURCE: &str = "picture-source";

/// The rule for a date behind a label.
const DATE_BELOW: &str = "trailing-date";

/// What is known of the whole item.
struct Item<'a> {
    host: &'a str,
    /// What its feed repeats.
    repeated: &'a Repeated<'a>,
    /// How many blocks there are up to the first with words.
    begins: usize,
    /// Whether a field of it names authors.
    names_authors: bool,
}

impl Item<'_> {
    /// The rule that a line falls under.
    fn rule(&self, text: &str) -> ByRule {
        matching(text, Place::Trailing, self.host)
    }
}

type ByRule = Option<&'static Rule>;

/// Lines of the item's own that may stand between those that its feed repeats.
const BETWEEN: usize = 3;

/// Whether anything was taken off, and where the lines begin that were found and stay.
pub(crate) fn trim(
    article: &mut Article,
    report: &mut Report,
    host: &str,
    repeated: &Repeated<'_>,
    policy: Boilerplate,
) -> (bool, usize) {
    let begins = article.blocks.iter().position(|block| running_text(block).is_some()).map_or(usize::MAX, |at| at + 1);
    let item = &Item { host, repeated, begins, names_authors: report.names_authors };
    // From the last block up.
    let mut found: Vec<(Block, Found)> = Vec::new();
    // How many of the last ones stand above all chrome, and how many of those are the item's own.
    let (mut since, mut own) = (0, 0);
    let mut short = 0;
    while let Some(mut block) = article.blocks.pop() {
        let by_rule = if own == 0 { split_lines(&mut block, article, item, &mut found) } else { None };
        let below = found.last().map(|(_, what)| what);
        let what = if own == 0 { look(&mut block, article, item, below, by_rule) } else { None };
        short += usize::from(matches!(what, Some(Found::Short)));
        let what = what.filter(|what| !matches!(what, Found::Short) || short <= SHORT);
        let what = what.or_else(|| look_among(&mut block, repeated, below));
        match what {
            Some(Found::Rule(_)) => {
                if own > 0 {
                    let from = found.len() - since;
                    found[from..].iter_mut().for_each(|(_, what)| *what = Found::Own);
                }
                (since, own) = (0, 0);
            }
            Some(Found::Own) if own < BETWEEN => (since, own) = (since + 1, own + 1),
            Some(Found::Own) | None => {
                article.blocks.push(block);
                break;
            }
            Some(_) => since += 1,
        }
        found.extend(what.map(|what| (block, what)));
    }
    for (block, what) in &found {
        if let Found::Rule(verdict) = what {
            record(article, block, verdict);
        }
    }
    if let Some(line) = article.blocks.last().and_then(line_of) {
        let line = line.trim_end();
        article.flags.truncated |= line.ends_with("[…]") || line.ends_with("[...]") || line.ends_with("[&hellip;]");
    }
    let top = found.iter().rposition(|(_, what)| matches!(what, Found::Rule(_)));
    // What a heading is above may have been left out by the feed.
    let cut = article.flags.truncated;
    let mut last = true;
    let mut kept = Vec::new();
    // How many of those stand no higher than the topmost line that was found.
    let mut lines = 0;
    let mut changed = false;
    for (at, (block, what)) in found.into_iter().enumerate() {
        let below = top.is_some_and(|top| at < top);
        let verdict = match what {
            Found::Rule(verdict) => verdict,
            Found::Weak(rule) if below => Verdict::boilerplate(rule, Role::Promo),
            Found::Divider if below || last => Verdict::boilerplate("edge-divider", Role::Promo),
            Found::Title if last && at > 0 && !cut => Verdict::boilerplate(LABEL, Role::Promo),
            Found::Label if last => Verdict::boilerplate(LABEL, Role::Promo),
            _ => {
                last = false;
                kept.push(block);
                continue;
            }
        };
        let stays = verdict.apply(block, report, policy);
        changed |= stays.is_none();
        kept.extend(stays);
        lines = if changed { 0 } else { kept.len() };
    }
    let mut begins = usize::MAX;
    for (at, block) in kept.into_iter().enumerate().rev() {
        if at + 1 == lines {
            begins = article.blocks.len();
        }
        normalize::push(&mut article.blocks, block, report);
    }
    (changed, begins.min(article.blocks.len()))
}

/// `below` is what was found below the block, `by_rule` the rule that it falls under, where that was looked up.
fn look(
    block: &mut Block,
    article: &Article,
    item: &Item<'_>,
    below: Option<&Found>,
    by_rule: Option<ByRule>,
) -> Option<Found> {
    let text = line_of(block).filter(|_| !introduces(block, below));
    let verdict = text.and_then(|text| {
        let by_rule = by_rule.unwrap_or_else(|| item.rule(&text));
        verdict(block, &text, article, item, by_rule)
    });
    if let Some(verdict) = verdict.or_else(|| again(block, item.repeated, below)) {
        return Some(Found::Rule(verdict));
    }
    if is_divider(block) {
        return Some(Found::Divider);
    }
    match &block.kind {
        BlockKind::Figure { .. } | BlockKind::Embed { .. } | BlockKind::Media { .. } | BlockKind::Footnotes { .. } => {
            return Some(Found::Pass);
        }
        BlockKind::List { items, .. } => {
            let listed = list_verdict(items, article, item).or_else(|| sponsors(items, article)).map(Found::Rule);
            return listed.or_else(|| related::is_link_list(block).then_some(Found::Pass));
        }
        BlockKind::Quote { content, .. } => {
            let [only] = &content[..] else { return None };
            let text = line_of(only)?;
            return self::verdict(only, &text, article, item, item.rule(&text)).map(Found::Rule);
        }
        _ => {}
    }
    let text = line_of(block)?;
    let text = text.trim();
    let above_sponsors = matches!(below, Some(Found::Rule(verdict)) if verdict.rule == ADVERTISEMENT);
    if above_sponsors && signals::announces_sponsors(text) {
        return Some(Found::Rule(Verdict::boilerplate(ADVERTISEMENT, Role::Promo)));
    }
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    if !heading && contains(text, "://") && !text.contains(char::is_whitespace) {
        let shown = only_address(text).and_then(|address| embed::known(&address));
        return Some(if shown.is_some() { Found::Pass } else { Found::Weak("promo-address") });
    }
    if related::is_dangling(text) || more(text).is_some() {
        return Some(Found::Label);
    }
    if !heading && fits(text, LONGEST_LABEL) && text.ends_with([':', '：']) {
        return Some(Found::Weak(LABEL));
    }
    if heading && fits(text, LONGEST_SHORT) {
        return Some(Found::Title);
    }
    let signed = !heading && fits(text, 30) && text.starts_with(['—', '–']);
    if signed || is_picture_source(text) || is_links(block) {
        return Some(Found::Pass);
    }
    (!heading && fits(text, LONGEST_SHORT) && !text.contains('\n')).then_some(Found::Short)
}

/// What announces links that stay is no chrome.
fn introduces(block: &Block, below: Option<&Found>) -> bool {
    matches!(below, Some(Found::Pass)) && ends_with_colon(block)
}

/// What a block is where the feed says where its items end.
fn look_among(block: &mut Block, repeated: &Repeated<'_>, below: Option<&Found>) -> Option<Found> {
    if let Some(verdict) = again(block, repeated, below) {
        return Some(Found::Rule(verdict));
    }
    match block.kind {
        BlockKind::Divider | BlockKind::Figure { .. } | BlockKind::Embed { .. } | BlockKind::Media { .. } => {
            Some(Found::Pass)
        }
        BlockKind::Paragraph { .. } | BlockKind::Heading { .. } if repeated.knows() && !is_prose(block) => {
            Some(Found::Own)
        }
        _ => None,
    }
}

/// What stands at the tail of the feed's other items, too, unless it announces what stays.
fn again(block: &mut Block, repeated: &Repeated<'_>, below: Option<&Found>) -> Option<Verdict> {
    let verdict = repeated.verdict(Place::Trailing, block)?;
    let stays = matches!(below, Some(Found::Pass | Found::Short | Found::Own)) && announces(block);
    (!stays).then_some(verdict)
}

/// A line below the article that names its author behind a label, perhaps with a date.
fn is_labelled_byline(text: &str, article: &Article, item: &Item<'_>) -> bool {
    let text = text.trim();
    if !fits(text, 80) {
        return false;
    }
    // `晨报记者 张三`
    let reported = || contains(text, "记者") && fits(text, 30);
    if names::unlabelled(text).len() == text.len() && !reported() {
        return false;
    }
    let found = byline::byline(text, article);
    // Others than the authors whom the feed names did something else.
    let known = |name: &String| article.authors.iter().any(|author| same_words(&author.name, name));
    let named = || names::names(found.as_deref().unwrap_or(text));
    (!item.names_authors || named().iter().all(known))
        && (found.is_some() || byline::date_line(text, article).is_some())
}

/// `(Jane Doe)`, where the item says that she is its author.
fn is_author_in_brackets(text: &str, article: &Article) -> bool {
    let text = text.trim();
    let brackets = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
    let inner = brackets.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    let is_author = |name: &str| article.authors.iter().any(|author| same_words(&author.name, name));
    inner.is_some_and(|inner| fits(inner, LONGEST_SHORT) && is_author(inner))
}

/// One or two paragraphs below a label that says that they are about the author.
fn is_about_author(article: &Article, item: &Item<'_>) -> bool {
    // The label may stand before the words in the same line.
    let is_whole = |rule: &Rule, text: &str| match rule.pattern {
        Pattern::Starts(start) => text.trim().get(start.len()..).is_some_and(|rest| !rest.contains(' ')),
        _ => false,
    };
    let is_label = |block: &Block| {
        let Some(text) = line_of(block).filter(|text| fits(text, LONGEST_LABEL)) else { return false };
        item.rule(&text).is_some_and(|rule| rule.id == AUTHOR_NOTE && is_whole(rule, &text))
    };
    let mut above = article.blocks.iter().rev();
    above.next().is_some_and(|block| is_label(block) || (is_prose(block) && above.next().is_some_and(is_label)))
}

/// A line that gives an address to write to behind a label.
fn is_labelled_mailbox(text: &str) -> bool {
    let is_label = |label: &str| MAIL_LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()));
    let gives = |(label, rest): (&str, &str)| is_label(label) && names::is_mailbox(rest.trim());
    fits(text, LONGEST_SHORT) && text.trim().split_once([':', '：']).is_some_and(gives)
}

/// `#bridges #ferry`
fn is_hashtags(text: &str) -> bool {
    let is_tag = |word: &str| word.len() > 1 && word.starts_with(['#', '＃']) && fits(word, LONGEST_SHORT);
    text.split_whitespace().nth(1).is_some() && text.split_whitespace().all(is_tag)
}

fn is_picture_source(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '*', '＊', '※']);
    fits(text, 60) && PICTURE_SOURCES.iter().any(|source| text.starts_with(source))
}

/// Whether a line credits a picture further up, and says nothing else. Right below one, it is its caption.
fn credits_picture(text: &str, article: &Article) -> bool {
    let stands_alone = article.blocks.last().is_some_and(|block| !matches!(block.kind, BlockKind::Figure { .. }));
    stands_alone && caption::is_credit(bare(text))
}

/// A line without the marks around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '＊' | '※' | '。'))
}

/// Gives the first picture the credit of such a line, where it has none.
fn credit_picture(article: &mut Article, text: &str) {
    /// Blocks from the top, among which the first picture stands.
    const REACH: usize = 50;
    let figures = article.blocks.iter_mut().take(REACH).filter_map(|block| match &mut block.kind {
        BlockKind::Figure { images, .. } => images.first_mut(),
        _ => None,
    });
    if let Some(image) = figures.into_iter().next().filter(|image| image.credit.is_none()) {
        let (_, credit) = caption::split_credit(bare(text), None);
        image.credit = credit.and_then(|credit| FieldText::line(&credit));
    }
}

/// What a list is whose items are lines around the article; of five or more one may say something else.
fn list_verdict(items: &[Vec<Block>], article: &Article, item: &Item<'_>) -> Option<Verdict> {
    /// Longest list of them.
    const LONGEST: usize = 8;
    /// How many such lines one of another kind needs beside it.
    const BESIDE: usize = 4;
    if items.len() > LONGEST {
        return None;
    }
    let look = |line: &Block| {
        let text = line_of(line)?;
        verdict(line, &text, article, item, item.rule(&text))
    };
    let found: Vec<Option<Verdict>> = items.iter().flatten().map(look).collect();
    let others = found.iter().filter(|verdict| verdict.is_none()).count();
    let most = others == 0 || (others == 1 && found.len() > BESIDE);
    found.into_iter().flatten().next().filter(|_| most)
}

/// What a list is right below a line that says that sponsors follow.
fn sponsors(items: &[Vec<Block>], article: &Article) -> Option<Verdict> {
    /// Most of them.
    const SPONSORS: usize = 12;
    let label = article.blocks.last().filter(|_| items.len() <= SPONSORS).and_then(line_of)?;
    signals::announces_sponsors(&label).then(|| Verdict::boilerplate(ADVERTISEMENT, Role::Promo))
}

fn verdict(block: &Block, text: &str, article: &Article, item: &Item<'_>, by_rule: ByRule) -> Option<Verdict> {
    if let Some(rule) = by_rule {
        return Some(Verdict { truncates: rule.truncates, ..Verdict::boilerplate(rule.id, rule.role) });
    }
    if !matches!(block.kind, BlockKind::Heading { .. }) {
        if is_permalink(block) {
            return Some(Verdict::boilerplate("permalink", Role::Promo));
        }
        if is_hashtags(text) && article.blocks.len() >= item.begins {
            return Some(Verdict::boilerplate("tags", Role::Promo));
        }
        if let Some(rule) = more_of(block, text) {
            return Some(Verdict { truncates: true, ..Verdict::boilerplate(rule, Role::Promo) });
        }
        if byline::is_staff_line(text) || agencies::contributors(text).is_some() {
            return Some(Verdict::boilerplate("staff-credit", Role::Credit));
        }
        if agencies::signed_with_agencies(text).is_some() {
            return Some(Verdict::boilerplate(SIGNATURE, Role::Credit));
        }
        if is_labelled_byline(text, article, item) || is_author_in_brackets(text, article) {
            return Some(Verdict::boilerplate("byline", Role::Credit));
        }
        if byline::is_labelled_date(text) {
            return Some(Verdict::boilerplate(DATE_BELOW, Role::Date));
        }
        if is_about_author(article, item) {
            return Some(Verdict::boilerplate(AUTHOR_NOTE, Role::Promo));
        }
        if is_labelled_mailbox(text) {
            return Some(Verdict::boilerplate("contact-line", Role::Promo));
        }
    }
    if article.blocks.last().is_some_and(trim::is_picture) && caption::says_control(text) {
        return Some(Verdict::boilerplate("player-controls", Role::Promo));
    }
    if is_picture_source(text) {
        return credits_picture(text, article).then(|| Verdict::boilerplate(PICTURE_SOURCE, Role::Credit));
    }
    let found = signals::score(block, text, article).filter(|found| found.points >= BELOW)?;
    // An item that is nothing else is about what it asks for.
    if article.blocks.len() < item.begins {
        return None;
    }
    let role = if found.is_rights { Role::Copyright } else { Role::Promo };
    Some(Verdict::boilerplate(found.rule, role))
}

/// The rule by which a line points at the rest of the item, how long that is aside: `Read more… (3 min remaining to read)`.
fn more_of(block: &Block, text: &str) -> Option<&'static str> {
    let counted = text.trim_end().strip_suffix(')').and_then(|line| line.rsplit_once('('));
    match counted.filter(|(_, count)| count.contains(char::is_numeric)) {
        Some((line, _)) => more(line).filter(|_| running_text(block).is_some_and(has_link)),
        None => more(text).filter(|_| is_links(block)),
    }
}

/// The rule by which the text of a link points at the rest of the item.
fn more(text: &str) -> Option<&'static str> {
    if !fits(text, LONGEST_SHORT) {
        return None;
    }
    let form = form(&one_line(text));
    MORE.iter().find(|(_, words)| form.eq_ignore_ascii_case(words)).map(|(rule, _)| *rule)
}

/// A link whose text is a mark: `★`, `⚓`.
fn is_permalink(block: &Block) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let mut line = &content[..];
    while let [Inline::Span { content, .. }] = line {
        line = content;
    }
    let [Inline::Link { content, .. }] = line else { return false };
    let text = text_of(content);
    text.trim().chars().count() <= 2 && !text.contains(char::is_alphanumeric)
}

/// Records what a line below the article says of it.
fn record(article: &mut Article, block: &Block, verdict: &Verdict) {
    if let BlockKind::List { items, .. } = &block.kind {
        return items.iter().flatten().for_each(|line| record(article, line, verdict));
    }
    if let BlockKind::Quote { content, .. } = &block.kind {
        return content.iter().for_each(|line| record(article, line, verdict));
    }
    let Some(text) = line_of(block) else { return };
    article.flags.truncated |= verdict.truncates;
    match verdict.role {
        Role::Copyright if article.copyright.is_none() => {
            let sentence = text.split(['\n', '|']).next().unwrap_or_default();
            article.copyright = FieldText::line(sentence);
        }
        Role::Credit if verdict.rule == SIGNATURE => {
            let (names, signed) = agencies::signed_with_agencies(&text).unwrap_or_default();
            for name in names {
                names::add_authors(&mut article.authors, &name);
            }
            agencies::add(&mut article.agencies, signed);
        }
        Role::Credit if verdict.rule == PICTURE_SOURCE => credit_picture(article, &text),
        Role::Credit if verdict.rule == "byline" => leading::add_byline(article, &text),
        Role::Date => leading::add_byline(article, &text),
        Role::Credit => byline::add_staff(article, &text),
        _ if verdict.rule == "reddit-block" => {
            let name = text.trim().get("submitted by".len()..).unwrap_or_default().split_whitespace().next();
            let bare =
                |name: &str| name.strip_prefix('/').unwrap_or(name).strip_prefix("u/").unwrap_or(name).to_owned();
            let name = name.unwrap_or_default();
            if article.authors.len() < AUTHORS
                && article.authors.iter().all(|author| bare(&author.name) != bare(name))
                && let Some(name) = FieldText::line(name)
            {
                article.authors.push(Author { name, url: None });
            }
        }
        _ if verdict.rule == "comments-link" && article.comments_url.is_none() => {
            let comments = running_text(block).into_iter().flatten().find_map(web_link);
            article.comments_url = comments.filter(|url| article.external_url.as_ref() != Some(*url)).cloned();
        }
        _ if verdict.truncates => page_of(article, block),
        _ => {}
    }
}

/// Where the item's address is a picture's or not there, the pointer to the rest is the page's.
fn page_of(article: &mut Article, block: &Block) {
    if article.url.as_ref().is_some_and(|url| !related::is_picture_file(url.as_str())) {
        return;
    }
    if let BlockKind::Paragraph { content } = &block.kind
        && let Some(url) = content.iter().rev().find(|i| matches!(i, Inline::Link { .. })).and_then(web_link)
    {
        article.url = Some(url.clone());
    }
}

/// The address of a page that an inline links to.
fn web_link(inline: &Inline) -> Option<&SafeUrl> {
    let Inline::Link { url, .. } = inline else { return None };
    url.as_str().starts_with("http").then_some(url)
}

/// Parts the last lines off a paragraph, and links to the rest of the item off its end, as long as they are chrome by themselves.
/// Gives the rule that the block falls under, or that it falls under none, where it is as it was.
fn split_lines(
    block: &mut Block,
    article: &Article,
    item: &Item<'_>,
    found: &mut Vec<(Block, Found)>,
) -> Option<ByRule> {
    let before = found.len();
    // Where no other block has words, the lines above are the item.
    let is_begun = article.blocks.len() >= item.begins || begins_as_content(block, article, item);
    let item = &Item { begins: if is_begun { 0 } else { item.begins }, ..*item };
    // A rule may be about several lines.
    let mut by_rule = line_of(block).map(|text| item.rule(&text));
    while let Some(Some(rule)) = by_rule {
        let cut = Some(&mut *block).filter(|_| rule.role == Role::Copyright).and_then(|block| rights(block, item));
        let Some(line) = cut.and_then(|cut| normalize::split(block, cut)) else { return by_rule };
        found.push((line, Found::Rule(Verdict::boilerplate(rule.id, rule.role))));
        by_rule = line_of(block).map(|text| item.rule(&text));
    }
    // What is chrome as a whole is not taken apart.
    let whole = |block: &Block| line_of(block).is_some_and(|text| verdict(block, &text, article, item, None).is_some());
    let by_feed = Some(item.repeated).filter(|repeated| repeated.knows() && !whole(block));
    let pointer = |block: &Block| link_to_more(block).map(|cut| (cut, None));
    while let Some((cut, verdict)) = last_line(block, article, item, by_feed).or_else(|| pointer(block)) {
        let Some(mut line) = normalize::split(block, cut) else { break };
        let BlockKind::Paragraph { content } = &mut line.kind else { break };
        // What closes in one part what opens in the other goes.
        bidi::balance(content);
        let below = found.last().map(|(_, what)| what);
        let verdict = verdict.filter(|_| !introduces(&line, below)).map(Found::Rule);
        let what = verdict.or_else(|| look(&mut line, article, item, below, None)).unwrap_or(Found::Pass);
        found.push((line, what));
    }
    if let BlockKind::Paragraph { content } = &mut block.kind
        && found.len() > before
    {
        // A picture that ends a paragraph stands below it.
        let mut parts = normalize::lines(std::mem::take(content)).into_iter();
        if let Some(first) = parts.next() {
            block.kind = first;
        }
        found.extend(parts.rev().map(|kind| (kind.into(), Found::Pass)));
    }
    by_rule.filter(|_| found.len() == before)
}

/// Whether the first of the lines of a paragraph is none that may go.
fn begins_as_content(block: &Block, article: &Article, item: &Item<'_>) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    let Some(end) = content.iter().position(|inline| matches!(inline, Inline::Break)) else { return false };
    let mut content = content[..end].to_vec();
    bidi::balance(&mut content);
    let line = Block { kind: BlockKind::Paragraph { content }, id: None, lang: None, ..*block };
    let item = &Item { begins: 0, ..*item };
    line_of(&line).is_some_and(|text| verdict(&line, &text, article, item, item.rule(&text)).is_none())
}

/// Where the last line of a paragraph begins, if it is chrome by itself, and what it is if not what the feed repeats.
fn last_line(
    block: &Block,
    article: &Article,
    item: &Item<'_>,
    repeated: Option<&Repeated<'_>>,
) -> Option<(usize, Option<Verdict>)> {
    let BlockKind::Paragraph { content } = &block.kind else { return None };
    let cut = content.iter().rposition(|inline| matches!(inline, Inline::Break))?;
    let mut content = content[cut + 1..].to_vec();
    bidi::balance(&mut content);
    let mut line = Block { kind: BlockKind::Paragraph { content }, id: None, lang: None, ..*block };
    let by_rule = line_of(&line).and_then(|text| verdict(&line, &text, article, item, item.rule(&text)));
    let found = by_rule.is_some() || repeated.is_some_and(|repeated| repeated.is_at(Place::Trailing, &mut line));
    found.then_some((cut, by_rule))
}

/// Parts the sentences about rights that end a paragraph from the text before them; where they begin.
fn rights(block: &mut Block, item: &Item<'_>) -> Option<usize> {
    /// Columns of the longest text that goes with them.
    const LONGEST: usize = 40;
    /// Sentences that are looked at, from the last.
    const SENTENCES: usize = 8;
    let BlockKind::Paragraph { content } = &mut block.kind else { return None };
    let alone = content.len() == 1;
    let Some(Inline::Text(text)) = content.last_mut() else { return None };
    let says = |text: &str| matching(text, Place::Trailing, item.host).is_some_and(|rule| rule.role == Role::Copyright);
    let ends = text.char_indices().rev().filter(|(at, c)| match c {
        '。' => true,
        '.' | '!' | '?' => text[at + 1..].starts_with(char::is_whitespace),
        _ => false,
    });
    let mut end = None;
    let mut below = text.len();
    for at in ends.map(|(at, c)| at + c.len_utf8()).filter(|at| *at < text.len()).take(SENTENCES) {
        let sentence = &text[at..below];
        // The sentence before may say whose the rights are.
        if says(sentence) || (end.is_some() && sentence.contains(['©', 'ⓒ'])) {
            end = Some(at);
        } else if end.is_some() {
            break;
        }
        below = at;
    }
    let end = end.filter(|end| !alone || !fits(&text[..*end], LONGEST))?;
    let rest = text.split_off(end);
    content.push(Inline::Text(rest.trim_start().to_owned()));
    Some(content.len() - 1)
}

/// Where a link to the rest of the item begins that ends a paragraph.
fn link_to_more(block: &Block) -> Option<usize> {
    let BlockKind::Paragraph { content } = &block.kind else { return None };
    let cut = content.len().checked_sub(1).filter(|cut| *cut > 0)?;
    let link = match &content[cut] {
        Inline::Link { content, .. } => content,
        Inline::Marked(Marked { content, .. }) => match &content[..] {
            [Inline::Link { content, .. }] => content,
            _ => return None,
        },
        _ => return None,
    };
    more(&text_of(link)).map(|_| cut)
}
