//! Captions: which text beside a picture is one, and which part of it is a credit.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::element::{classes, role_of, text_below};
use crate::article::Mark;
use crate::rules::captions;
use crate::rules::elements::Role;

/// Whether an element right after a picture is its caption: by class, or because all its text is fine print.
pub(super) fn is_caption(node: NodeRef<'_, Node>, element: &Element, role: Role) -> bool {
    let named = classes(element).any(|class| captions::CLASSES.contains(&class.to_ascii_lowercase().as_str()));
    let printed_small = || role != Role::Span && all_small(node, role == Role::Marked(Mark::Small));
    (named || printed_small()) && text_below(node).chars().count() <= captions::LONGEST
}

/// Whether all text below is inside `small`; blank elements have none, and are captions left empty.
fn all_small(node: NodeRef<'_, Node>, small: bool) -> bool {
    if small {
        return true;
    }
    let mut found = false;
    for child in node.children() {
        match child.value() {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Element(e) if role_of(e) == Role::Marked(Mark::Small) => found = true,
            Node::Element(e) if role_of(e) == Role::Break => {}
            _ => return false,
        }
    }
    found
}

/// Parts the credit from a caption: `A street (Photo: Someone)` is `A street` and `Someone`.
pub(super) fn split_credit(caption: &str) -> (Option<String>, Option<String>) {
    let whole = caption.trim();
    let some = |text: &str| {
        let text = text.trim().trim_end_matches(['(', '（', '|', '/', '—', '–', '-', ',', '，']).trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    if let Some((text, credit)) = bracketed(whole) {
        let label = captions::CREDIT_LABELS.iter().find_map(|label| strip_label(credit, label));
        return (some(text), some(label.unwrap_or(credit)));
    }
    for label in captions::CREDIT_LABELS {
        if let Some(credit) = strip_label(whole, label) {
            return (None, some(credit));
        }
        if let Some(at) = find_label(whole, label) {
            return (some(&whole[..at]), some(&whole[at + label.len()..]));
        }
    }
    if let Some(at) = whole.find('©') {
        return (some(&whole[..at]), some(&whole[at..]));
    }
    (some(whole), None)
}

/// A bracket at the end that names who made the picture.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let trimmed = text.trim_end_matches(['。', '.']);
    let (open, inner_end) = match trimmed.chars().next_back()? {
        ')' => ('(', 1),
        '）' => ('（', '）'.len_utf8()),
        _ => return None,
    };
    let at = trimmed.rfind(open)?;
    let inner = &trimmed[at + open.len_utf8()..trimmed.len() - inner_end];
    let names = captions::CREDIT_WORDS.iter().any(|word| inner.contains(word))
        || captions::CREDIT_LABELS.iter().any(|label| strip_label(inner, label).is_some())
        || crate::rules::agencies::AGENCIES.contains(&inner.trim());
    (names && at > 0).then_some((&text[..at], inner))
}

fn strip_label<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let start = text.get(..label.len())?;
    start.eq_ignore_ascii_case(label).then(|| &text[label.len()..])
}

/// Where a label stands after a sentence end or a line end.
fn find_label(text: &str, label: &str) -> Option<usize> {
    let at = text.find(label)?;
    text[..at].trim_end().ends_with(['.', '。', '|', '”', '"', '!', '?', '\n', '/']).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::split_credit;

    #[test]
    fn credits() {
        for (whole, caption, credit) in [
            ("示威者。（资料图/路透社）", Some("示威者。"), Some("资料图/路透社")),
            ("A street. Photo: Jo Smith", Some("A street."), Some("Jo Smith")),
            ("Photograph: Jo Smith/Agency", None, Some("Jo Smith/Agency")),
            ("On a field © someone", Some("On a field"), Some("© someone")),
            ("A street (Photo: Jo)", Some("A street"), Some("Jo")),
            ("资料照片：行人(2020年6月11日)", Some("资料照片：行人(2020年6月11日)"), None),
            ("My photo: a street", Some("My photo: a street"), None),
            ("", None, None),
        ] {
            assert_eq!(split_credit(whole), (caption.map(str::to_owned), credit.map(str::to_owned)), "{whole}");
        }
    }
}
