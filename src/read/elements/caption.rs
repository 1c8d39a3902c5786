//! Captions: which text beside a picture is one, and which part of it is a credit.

use std::borrow::Cow;
use std::cell::Cell;

use super::attributes::{attribute, classes, pixels, role_of, short_text_below, style};
use super::embed::linked;
use crate::article::visit::{close_gaps, text_of, trim_start, within};
use crate::article::{Embed, Inline, Mark, RemovalKind};
use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::spend;
use crate::read::report::Report;
use crate::rules::captions;
use crate::rules::elements::Role;
use crate::text::lowercase::lowercase_of;
use crate::text::measure::fits;
use crate::text::search::{contains, find};
use crate::url::{Address, SafeUrl};

/// Nodes that are looked at to see how text is printed; a caption has a few.
const NODES: usize = 40;

/// Whether an element right after a picture is its caption: by class or role, or because all its text is fine print or grey.
pub(crate) fn is_caption(node: NodeRef<'_>, element: &Element, role: Role, is_credited: bool) -> bool {
    let tested = |id: &str| words(id).any(|word| word.eq_ignore_ascii_case("caption"));
    let named = classes(element).any(is_caption_class)
        || attribute(element, "role") == Some("text")
        || attribute(element, "data-testid").is_some_and(tested);
    let fine_print = role != Role::Span && (looks_fine(node, element) || looks_muted(node, element));
    let longest = match fine_print {
        _ if named => captions::LONGEST,
        true => captions::LONGEST_STYLED,
        false if is_credited && role == Role::Container => captions::LONGEST,
        false => return false,
    };
    let says_something = |text: &str| text.is_empty() || text.chars().any(char::is_alphabetic);
    short_text_below(node, longest, |e| matches!(e.name(), "img" | "picture" | "video" | "iframe")).is_some_and(
        |text| {
            let beside = || is_credited && role == Role::Container && says_something(&text) && is_beside_picture(node);
            named || (fine_print && says_something(&text)) || beside()
        },
    )
}

/// Whether an element ends one that holds besides it no more than a picture and its credit, and is not the whole item.
fn is_beside_picture(node: NodeRef<'_>) -> bool {
    /// Elements around a picture with its caption.
    const WRAPPERS: usize = 4;
    let behind = std::iter::successors(node.next_sibling(), NodeRef::next_sibling);
    let is_last = behind.take(WRAPPERS).all(|next| next.element().is_none());
    let Some(wrapper) = node.parent().filter(|_| is_last) else { return false };
    let other = |e: &Element| matches!(e.name(), "a" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    if short_text_below(node, captions::LONGEST, other).is_none() {
        return false;
    }
    let before = std::iter::successors(node.prev_sibling(), NodeRef::prev_sibling).take(WRAPPERS);
    let mut length = 0;
    for part in before {
        let Some(text) = short_text_below(part, captions::LONGEST_CREDIT, |_| false) else { return false };
        length += text.len();
    }
    let around = std::iter::successors(Some(wrapper), NodeRef::parent).take(WRAPPERS);
    let has_neighbour = |node: NodeRef<'_>| node.next_sibling().is_some() || node.prev_sibling().is_some();
    length <= 3 * captions::LONGEST_CREDIT && around.into_iter().any(has_neighbour)
}

/// Whether a paragraph says what the alternative text of the picture above it begins or ends with.
pub(crate) fn says_alt(text: &str, alt: &str) -> bool {
    let text = text.trim();
    text.chars().count() >= captions::SHORTEST_REPEAT && (begins_with_words(alt, text) || ends_with_words(alt, text))
}

/// Whether a text begins as another with folded white space does, its own white space folded.
fn begins_with_words(text: &str, folded: &str) -> bool {
    let mut rest = text.trim_start();
    for (n, word) in folded.split(' ').enumerate() {
        spend(word.len());
        let next = rest.trim_start();
        let apart = n == 0 || next.len() < rest.len();
        let Some(after) = next.strip_prefix(word).filter(|_| apart) else { return false };
        rest = after;
    }
    true
}

/// Whether a text ends as another with folded white space does.
fn ends_with_words(text: &str, folded: &str) -> bool {
    spend(folded.len());
    text.strip_suffix(folded).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// Whether an element that has the class of a caption holds the picture as well.
pub(crate) fn holds_picture(node: NodeRef<'_>, element: &Element) -> bool {
    let holds = Cell::new(false);
    let look = |e: &Element| {
        holds.set(holds.get() || e.name() == "img");
        false
    };
    is_caption_element(element) && short_text_below(node, captions::LONGEST, look).is_some() && holds.get()
}

/// Whether a class names a caption, as it is or in the words it is put together from.
fn is_caption_class(class: &str) -> bool {
    let is_in = |table: &[&str], word: &str| table.iter().any(|known| known.eq_ignore_ascii_case(word));
    spend(class.len());
    let mut subject = false;
    let ends = |word: &str| {
        let pair = subject && is_in(captions::ENDINGS, word);
        subject = is_in(captions::SUBJECTS, word);
        pair
    };
    is_in(&captions::CLASSES, class) || words(class).any(ends)
}

/// Whether slanted words are all that stands in an element below its picture, on a line of their own: `![](weir.jpg)` and `*The weir*`.
pub(crate) fn is_line_below_picture(node: NodeRef<'_>) -> bool {
    /// Nodes before them, with those in a link.
    const NODES: usize = 8;
    let is_break = |node: NodeRef<'_>| node.element().is_some_and(|e| e.name() == "br");
    let is_blank = |node: NodeRef<'_>| is_break(node) || node.text().is_some_and(|text| text.trim().is_empty());
    let (mut breaks, mut picture) = (false, false);
    for before in node.prev_siblings().take(NODES) {
        match before.value() {
            Node::Text(text) if text.trim().is_empty() => breaks |= text.contains('\n'),
            _ if is_break(before) => breaks = true,
            Node::Element(_) if short_text_below(before, 0, |_| false).is_some() => {
                let mut inside = before.descendants().take(NODES).filter_map(NodeRef::element);
                picture |= inside.any(|e| role_of(e) == Role::Image);
            }
            _ => return false,
        }
    }
    breaks
        && picture
        && node.next_siblings().take(2).all(is_blank)
        && short_text_below(node, captions::LONGEST_POINTING, |e| role_of(e) == Role::Image)
            .is_some_and(|text| !text.is_empty())
}

/// Whether a part of a caption, or a time, begins right behind another part, or one behind a time: their styles set them apart.
pub(crate) fn is_next_part(node: NodeRef<'_>, element: &Element, in_caption: bool) -> bool {
    /// Characters of the shortest part: an initial is none.
    const SHORTEST: usize = 3;
    let is_part = |e: &Element| matches!(e.name(), "span" | "small" | "cite" | "a" | "time");
    let sets_apart = |e: &Element| in_caption || [e, element].iter().any(|e| e.name() == "time");
    let says = |node: NodeRef<'_>| short_text_below(node, captions::LONGEST, |_| false);
    let may_credit = matches!(element.name(), "small" | "cite") || is_credit_element(element);
    let before = match node.prev_sibling().map(|before| (before, before.value())) {
        Some((before, Node::Element(e))) if is_part(e) && sets_apart(e) => says(before),
        Some((_, Node::Text(text))) if in_caption && may_credit => {
            (text.len() <= 4 * captions::LONGEST).then(|| text.to_string())
        }
        _ => None,
    };
    let ends = |c: char| c.is_alphanumeric() || matches!(c, '.' | '。' | '!' | '?' | ')' | '"' | '”' | '»');
    let begins = |c: char| !c.is_lowercase() && (c.is_alphanumeric() || matches!(c, '©' | '(' | '['));
    is_part(element)
        && before.is_some_and(|text| text.ends_with(ends) && text.chars().nth(SHORTEST - 1).is_some())
        && says(node).is_some_and(|text| text.starts_with(begins) && text.chars().nth(SHORTEST - 1).is_some())
}

/// Whether an element is a caption by its class.
pub(crate) fn is_caption_element(element: &Element) -> bool {
    classes(element).any(is_caption_class)
}

/// Whether an element credits a picture by its class.
pub(crate) fn is_credit_element(element: &Element) -> bool {
    classes(element)
        .any(|class| words(class).any(|word| captions::CREDITS.iter().any(|known| known.eq_ignore_ascii_case(word))))
}

/// Whether a text is what a control of the page says.
pub(crate) fn says_control(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '…']);
    captions::CONTROLS.iter().any(|known| known.eq_ignore_ascii_case(text))
}

/// Who is credited behind a label that a text begins with.
pub(crate) fn behind_label(text: &str) -> Option<&str> {
    captions::CREDIT_LABELS.iter().find_map(|label| strip_label(text, label))
}

/// Takes the controls of a page out of a caption, and what parted them from it.
pub(crate) fn without_controls(caption: &mut Vec<Inline>, report: &mut Report) {
    let before = caption.len();
    caption.retain(|inline| {
        let text = match inline {
            Inline::Text(text) => Cow::Borrowed(&**text),
            other => text_of(within(other)),
        };
        let found = text.len() <= captions::LONGEST && says_control(&text);
        if found {
            let url = if let Inline::Link { url, .. } = inline { Some(url.as_str()) } else { None };
            report.remove(RemovalKind::Boilerplate, "caption-control", &text, url);
        }
        !found
    });
    if caption.len() == before {
        return;
    }
    close_gaps(caption);
    if let Some(Inline::Text(text)) = caption.first_mut() {
        let rest = text.trim_start_matches([' ', '/', '|', '·', '-', '–']);
        let parting = text[..text.len() - rest.len()].trim();
        if !parting.is_empty() {
            report.remove(RemovalKind::Boilerplate, "caption-control", parting, None);
        }
        *text = rest.to_owned();
    }
    trim_start(caption);
}

/// The words that a class is put together from.
fn words(class: &str) -> impl Iterator<Item = &str> {
    let parts = class.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.flat_map(|part| {
        let mut rest = part;
        std::iter::from_fn(move || {
            let pairs = rest.as_bytes().windows(2);
            let is_hump = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
            let (word, others) = rest.split_at(pairs.into_iter().position(is_hump).map_or(rest.len(), |at| at + 1));
            rest = others;
            (!word.is_empty()).then_some(word)
        })
    })
}

/// Whether all the text below looks like fine print: centred, and small or slanted.
fn looks_fine(node: NodeRef<'_>, element: &Element) -> bool {
    let centred = style(element, "text-align").as_deref() == Some("center")
        || attribute(element, "align").is_some_and(|align| align.eq_ignore_ascii_case("center"));
    if !centred || is_styled_small(element) {
        return centred;
    }
    let mut found = false;
    let mut next = node.first_child();
    for _ in 0..NODES {
        let Some(current) = next else { return found };
        let mut descend = true;
        match current.value() {
            Node::Text(text) if !text.trim().is_empty() => return false,
            Node::Element(e)
                if is_styled_small(e) || matches!(role_of(e), Role::Marked(Mark::Emphasis | Mark::Small)) =>
            {
                found = true;
                descend = false;
            }
            _ => {}
        }
        next = current.following(node, descend);
    }
    false
}

/// Whether all the text of an element is grey, and that of the next one is not.
fn looks_muted(node: NodeRef<'_>, element: &Element) -> bool {
    /// Nodes between two elements.
    const APART: usize = 3;
    let next = std::iter::successors(node.next_sibling(), NodeRef::next_sibling).take(APART);
    let below = next.into_iter().find_map(|next| next.element().map(|element| (next, element)));
    is_muted(node, element) && !below.is_some_and(|(next, element)| is_muted(next, element))
}

/// Whether there is text in an element, and all of it grey.
fn is_muted(node: NodeRef<'_>, element: &Element) -> bool {
    if is_grey(element) {
        return true;
    }
    let mut found = false;
    let mut next = node.first_child();
    for _ in 0..NODES {
        let Some(current) = next else { return found };
        let grey = current.element().is_some_and(is_grey);
        if matches!(current.value(), Node::Text(text) if !text.trim().is_empty()) {
            return false;
        }
        found |= grey;
        next = current.following(node, !grey);
    }
    false
}

/// Whether an element's style prints its text in a grey that is neither near black nor near white.
fn is_grey(element: &Element) -> bool {
    let Some(colour) = style(element, "color") else { return false };
    if let Some(digits) = colour.strip_prefix('#') {
        let pair = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        let single = |at: usize| digits.get(at..=at).and_then(|one| u8::from_str_radix(one, 16).ok()).map(|n| n * 17);
        return match digits.len() {
            3 => grey([single(0), single(1), single(2)]),
            6 => grey([pair(0), pair(2), pair(4)]),
            _ => false,
        };
    }
    let Some((function, channels)) = colour.split_once('(') else {
        return captions::GREYS.contains(&&*colour);
    };
    let mut channels = channels.split([',', ')', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok());
    let mut channel = || channels.next().flatten();
    matches!(function, "rgb" | "rgba") && grey([channel(), channel(), channel()])
}

/// Whether red, green and blue are nearly the same, and of such a grey.
fn grey(channels: [Option<u8>; 3]) -> bool {
    let [Some(red), Some(green), Some(blue)] = channels else { return false };
    let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
    most - least <= captions::GREY_SPREAD && captions::GREY.contains(&least) && captions::GREY.contains(&most)
}

/// Whether an element's style prints its text smaller than prose.
fn is_styled_small(element: &Element) -> bool {
    let Some(size) = style(element, "font-size") else { return false };
    let in_pixels = size.ends_with("px").then(|| pixels(&size)).flatten();
    in_pixels.is_some_and(|n| n <= captions::SMALL_PRINT) || matches!(&*size, "small" | "x-small" | "smaller")
}

/// The caption of one picture in words, and the credit in it. A credit on a line of its own is no part of the caption,
/// unless it is a sentence and there is nothing else; one within the text, or that only its class tells, stays there, so that
/// the caption reads as printed. `known` is what the class of an element or an attribute credits.
pub(crate) fn split_credit(caption: &str, known: Option<&str>) -> (Option<String>, Option<String>) {
    // A link to where it is from: `Source`.
    let bare = |label: &&str| label.trim_end_matches([' ', ':', '：']).eq_ignore_ascii_case(caption.trim());
    if captions::CREDIT_LABELS.iter().any(bare) {
        return (None, known.map(str::to_owned));
    }
    let lines = caption.lines().map(str::trim).filter(|line| !line.is_empty());
    let (credits, text): (Vec<&str>, Vec<&str>) = lines.partition(|line| line_credit(line).is_some());
    let credit = credits.first().and_then(|line| line_credit(line)).or(known);
    let said = |line: &&&str| text.len() == 1 || !captions::SCREEN_READER.contains(*line);
    let caption = text.iter().filter(said).copied().collect::<Vec<_>>().join(" ");
    let sentence = |line: &&str| captions::CREDIT_SENTENCES.iter().any(|start| strip_label(line, start).is_some());
    let caption = if text.is_empty() && credits.iter().any(sentence) { credits.join(" ") } else { caption };
    let only_reader = credit.is_some() && captions::SCREEN_READER.contains(&caption.as_str());
    let credit = credit.or_else(|| inner_credit(&caption)).map(str::to_owned);
    ((!caption.is_empty() && !only_reader).then_some(caption), credit)
}

/// Whether a caption names only who made the picture.
pub(crate) fn is_credit(caption: &str) -> bool {
    caption.lines().all(|line| line_credit(line.trim()).is_some())
}

/// Whether a paragraph right below a picture says that it is about it: by a mark that points up, by the number of a figure, by the side of it that it is
/// about, by a label of a credit at the beginning of its last line, or by a credit at its end.
pub(crate) fn points_at_picture(text: &str) -> bool {
    let text = text.trim();
    let last = text.lines().last().unwrap_or_default().trim().trim_start_matches(['(', '[', '（', '【']);
    let credited = || captions::CREDIT_LABELS.iter().any(|label| strip_label(last, label).is_some());
    let marked = || text.starts_with(captions::POINTING) || numbers(text) || names_side(text);
    fits(text, captions::LONGEST_POINTING) && (marked() || credited() || ends_in_credit(text))
}

/// Whether a few words end in the credit of a picture: `The mill on Saturday. Photo: Jo Smith`, `The weir. (AP Photo/Jo Smith)`, `图为水坝。陈立 摄`.
fn ends_in_credit(text: &str) -> bool {
    /// Columns of the longest.
    const LONGEST: usize = 180;
    if !fits(text, LONGEST) || text.contains('\n') {
        return false;
    }
    let short = |credit: &str| !credit.trim().is_empty() && credit.chars().count() <= captions::LONGEST_SOURCE;
    let labelled = |label: &&str| find_label(text, label).is_some_and(|at| short(&text[at + label.len()..]));
    let names = |inner: &str| {
        captions::CREDIT_LABELS.iter().any(|label| strip_label(inner, label).is_some())
            || captions::CREDIT_WORDS.iter().any(|word| contains(inner, word))
            || inner.starts_with('©')
            || contains(inner, "Photo/")
    };
    let bracket =
        || text.strip_suffix(')').and_then(|text| text.rsplit_once('(')).is_some_and(|(_, inner)| names(inner));
    let sign = || text.rsplit_once(". © ").is_some_and(|(_, credit)| short(credit) && !contains(credit, ". "));
    let taken = || captions::TAKEN_BY.iter().any(|end| text.ends_with(end));
    captions::CREDIT_LABELS.iter().any(labelled) || bracket() || sign() || taken()
}

/// `Left: the mill. Right: the weir.`
fn names_side(line: &str) -> bool {
    let side = line.split_once([':', '：']).map_or("", |(side, _)| side.trim_end());
    captions::SIDES.iter().any(|known| known.eq_ignore_ascii_case(side))
}

/// Whether a line gives a figure its number and goes on with what it is: `Figure 1: The mill`.
fn numbers(line: &str) -> bool {
    let rest = captions::FIGURES.iter().find_map(|label| line.strip_prefix(label)).unwrap_or_default();
    let digits = rest.trim_start();
    let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < digits.len() && after.starts_with(['.', ':', '：', '、', '|']) && after.contains(char::is_alphabetic)
}

/// Who a line credits that does nothing else.
fn line_credit(line: &str) -> Option<&str> {
    if line.chars().count() > captions::LONGEST_CREDIT || line.ends_with(['。', '!', '?', '！', '？']) {
        return None;
    }
    let inside = line.strip_prefix(['(', '（', '[']).and_then(|line| line.strip_suffix([')', '）', ']']));
    let line = inside.unwrap_or(line);
    let labelled = captions::CREDIT_LABELS.iter().find_map(|label| {
        let name = strip_label(line, label)?.trim();
        let (open, longest) = captions::OPEN_LABELS;
        let is_long = || name.is_ascii() || name.contains(['/', '／', ' ']) || fits(name, 2 * longest);
        let goes_on =
            |article: &&str| name.strip_prefix(*article).is_some_and(|rest| rest.starts_with(char::is_lowercase));
        let describes = open.contains(label) && (!is_long() || captions::ARTICLES.iter().any(goes_on));
        (!describes).then_some(name)
    });
    let is_sentence = line.contains('。') || line.chars().count() > captions::LONGEST_SOURCE || ends_sentence(line);
    let sourced = || !is_sentence && captions::CREDIT_SOURCES.iter().any(|source| ends_with_word(line, source));
    let begins = || {
        let names = captions::CREDIT_SOURCES.iter().map(|source| source.trim_start_matches(['/', '—', ' ']));
        names.into_iter().any(|name| line.strip_prefix(name).is_some_and(|rest| rest.starts_with('/')))
    };
    labelled.or_else(|| (line.starts_with('©') || sourced() || begins() || names_with_house(line)).then_some(line))
}

/// Whether a line is the name of a person and behind a slash that of a house: `Jo Smith/The Quay Times`.
fn names_with_house(line: &str) -> bool {
    let begin_large = |part: &str, least: usize| {
        let words = part.split_whitespace();
        words.clone().count() >= least
            && words.filter(|word| word.len() > 3).all(|word| word.starts_with(char::is_uppercase))
            && part.starts_with(char::is_uppercase)
    };
    let Some((person, house)) = line.split_once('/') else { return false };
    fits(line, captions::LONGEST_SOURCE)
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | '(' | '"'))
        && begin_large(person, 2)
        && begin_large(house, 1)
        && !house.contains('/')
}

/// Whether a sentence ends within a line: a name may have initials, but no word before a full stop.
fn ends_sentence(line: &str) -> bool {
    line.match_indices(". ").any(|(at, _)| {
        let word = line[..at].chars().rev().take_while(|c| c.is_alphabetic());
        word.take(4).filter(|c| c.is_lowercase()).count() == 4
    })
}

fn ends_with_word(line: &str, word: &str) -> bool {
    line.strip_suffix(word).is_some_and(|before| {
        !word.starts_with(char::is_alphanumeric)
            || before.ends_with(['/', '—', '–', '-', '|', ',', ':'])
            || before.is_empty()
    })
}

/// Who is credited at the end of a caption: in a bracket, behind a label, behind a copyright sign.
fn inner_credit(text: &str) -> Option<&str> {
    let behind =
        || captions::CREDIT_LABELS.iter().find_map(|label| find_label(text, label).map(|at| &text[at + label.len()..]));
    let sign = || text.find('©').map(|at| &text[at..]);
    // `A street. Jo Smith/AP`
    let last = || text.rsplit_once(". ").map(|(_, last)| last.trim()).and_then(line_credit);
    let credit = bracketed(text).or_else(behind).or_else(sign).or_else(last)?.trim();
    (!credit.is_empty() && credit.chars().count() <= captions::LONGEST_CREDIT).then_some(credit)
}

/// What a bracket at the end says that names who made the picture.
fn bracketed(text: &str) -> Option<&str> {
    let trimmed = text.trim_end_matches(['。', '.']);
    let (open, inner_end) = match trimmed.chars().next_back()? {
        ')' => ('(', 1),
        '）' => ('（', '）'.len_utf8()),
        _ => return None,
    };
    let at = trimmed.rfind(open)?;
    let inner = trimmed[at + open.len_utf8()..trimmed.len() - inner_end].trim();
    let label =
        captions::CREDIT_LABELS.iter().chain(captions::BRACKET_LABELS).find_map(|label| strip_label(inner, label));
    if label.is_some() {
        return label;
    }
    let names = line_credit(inner).is_some()
        || captions::CREDIT_WORDS.iter().any(|word| contains(inner, word))
        || captions::CREDIT_SOURCES.iter().any(|source| ends_with_word(inner, source))
        || crate::rules::agencies::AGENCIES.contains(&inner);
    let name = captions::CREDIT_ENDINGS.iter().find_map(|ending| inner.strip_suffix(ending)).unwrap_or(inner);
    names.then_some(name)
}

fn strip_label<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let start = text.get(..label.len())?;
    start.eq_ignore_ascii_case(label).then(|| &text[label.len()..])
}

/// Where a label stands after a sentence end or a line end.
fn find_label(text: &str, label: &str) -> Option<usize> {
    let at = find(text, label)?;
    text[..at].trim_end().ends_with(['.', '。', '|', '”', '"', '!', '?', '\n', '/']).then_some(at)
}

/// Takes lines that do nothing but lead to the post below a caption: its address, "View this post on Instagram".
pub(crate) fn without_pointers(embed: &Embed, caption: &mut Vec<Inline>, report: &mut Report) {
    let leads_there = |url: &SafeUrl| {
        let known = Address::absolute(url.as_str()).and_then(|address| linked(&address));
        let is_same = |known: Embed| known.provider == embed.provider && known.id == embed.id;
        url.as_str() == embed.url.as_str() || known.is_some_and(is_same)
    };
    let mut kept: Vec<Inline> = Vec::new();
    for line in caption.split(|inline| *inline == Inline::Break) {
        let text = text_of(line);
        let points = text == embed.url.as_str()
            || contains(&text, "://") && !text.contains(char::is_whitespace)
            || contains(&lowercase_of(&text), &embed.provider) && !text.contains('@');
        match line {
            [Inline::Link { url, .. }] if points && leads_there(url) => {
                report.remove(RemovalKind::Duplicate, "embed-address", &text, Some(url.as_str()));
            }
            _ => {
                kept.extend((!kept.is_empty()).then_some(Inline::Break));
                kept.extend_from_slice(line);
            }
        }
    }
    *caption = kept;
}

#[cfg(test)]
mod tests {
    use super::split_credit;

    #[test]
    fn credits() {
        for (whole, caption, credit) in [
            ("示威者。（资料图/路透社）", Some("示威者。（资料图/路透社）"), Some("资料图/路透社")),
            ("A street. Photo: Jo Smith", Some("A street. Photo: Jo Smith"), Some("Jo Smith")),
            ("Photograph: Jo Smith/Agency", None, Some("Jo Smith/Agency")),
            ("Photo by Jo Smith on Unsplash", Some("Photo by Jo Smith on Unsplash"), Some("Jo Smith on Unsplash")),
            ("Image\nCredit...Jo Smith", None, Some("Jo Smith")),
            ("图：Jo", None, Some("Jo")),
            ("Image: The otter’s tail, from above", Some("Image: The otter’s tail, from above"), None),
            ("A weir. Bo Kim/AP", Some("A weir. Bo Kim/AP"), Some("Bo Kim/AP")),
            ("REUTERS/Bo Kim/File Photo", None, Some("REUTERS/Bo Kim/File Photo")),
            ("A weir (AP Photo/Bo Kim)", Some("A weir (AP Photo/Bo Kim)"), Some("AP Photo/Bo Kim")),
            ("Titelbild: Jana Holt / Unsplash", None, Some("Jana Holt / Unsplash")),
            ("图：讽刺老街坊多年来守着一锅冷水过冬", Some("图：讽刺老街坊多年来守着一锅冷水过冬"), None),
            ("Jo Smith/The Quay Times\nA street.", Some("A street."), Some("Jo Smith/The Quay Times")),
            ("Winter/Summer", Some("Winter/Summer"), None),
            ("The bridge and/or the ferry", Some("The bridge and/or the ferry"), None),
            ("▲一条街。图／Jo", Some("▲一条街。图／Jo"), Some("Jo")),
            ("Jo Smith—AFP/Getty Images\nA street.", Some("A street."), Some("Jo Smith—AFP/Getty Images")),
            ("图像来源，Jo Smith\n一条街", Some("一条街"), Some("Jo Smith")),
            ("On a field © someone", Some("On a field © someone"), Some("© someone")),
            ("A street (Photo: Jo)", Some("A street (Photo: Jo)"), Some("Jo")),
            ("示威者。（来自视觉中国）", Some("示威者。（来自视觉中国）"), Some("视觉中国")),
            ("街頭照（朝雲攝）", Some("街頭照（朝雲攝）"), Some("朝雲")),
            ("A street\nPhoto: Jo Smith", Some("A street"), Some("Jo Smith")),
            ("来自边境的难民", Some("来自边境的难民"), None),
            ("The head of Reuters", Some("The head of Reuters"), None),
            ("资料照片：行人(2020年6月11日)", Some("资料照片：行人(2020年6月11日)"), None),
            ("My photo: a street", Some("My photo: a street"), None),
            ("Source", None, None),
            ("", None, None),
        ] {
            assert_eq!(split_credit(whole, None), (caption.map(str::to_owned), credit.map(str::to_owned)), "{whole}");
        }
    }

    #[test]
    fn classes_of_captions() {
        for class in
            ["image-caption", "photo_credit", "PostImage__caption", "imageCredit", "field-name-field-image-source"]
        {
            assert!(super::is_caption_class(class), "{class}");
        }
        for class in ["image-box", "field-name-field-source", "description", "captioned", "image-large-caption-none"] {
            assert!(!super::is_caption_class(class), "{class}");
        }
    }
}
