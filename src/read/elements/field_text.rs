//! Fields that may hold markup.

use std::borrow::Cow;

use crate::article::FieldText;
use crate::html;
use crate::text::search::contains;

/// The text of a field that may hold markup and references: read once, never shown as markup.
pub(crate) fn plain(text: &str) -> Option<FieldText> {
    let text = without_cdata(text);
    if !text.contains(['<', '&']) {
        return FieldText::line(text);
    }
    FieldText::line(&decoded_again(&html::text(&with_whole_references(text))))
}

/// A field without the section of XML around it, as broken feeds leave it.
pub(crate) fn without_cdata(text: &str) -> &str {
    let inner = |open, close| text.trim().strip_prefix(open)?.strip_suffix(close);
    inner("<![CDATA[", "]]>").or_else(|| inner("&lt;![CDATA[", "]]&gt;")).map_or(text, str::trim)
}

/// The bytes of a reference that a text begins with: `&amp;`, `&#39;`.
fn reference(text: &str) -> Option<usize> {
    /// Bytes of the longest name.
    const LONGEST: usize = 32;
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (length > 1 && name[length..].starts_with(';')).then_some(length + 2)
}

/// A text whose other ampersands are references: HTML reads some without an end, `?a=1&copy=2`.
pub(crate) fn with_whole_references(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut out = first.to_owned();
    let mut at = first.len();
    for part in parts {
        out.push_str(if reference(&text[at..]).is_some() { "&" } else { "&amp;" });
        out.push_str(part);
        at += 1 + part.len();
    }
    Cow::Owned(out)
}

/// A text whose references were escaped twice: those within a word, and numbers beside one; where there is such a number, all. A
/// text that speaks of a reference keeps it: `What is &nbsp; for?`
pub(crate) fn decoded_again(text: &str) -> Cow<'_, str> {
    let numbers = contains(text, "&#");
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices('&') {
        let Some(length) = reference(&text[at..]).filter(|_| at >= from) else { continue };
        let (before, after) = (text[..at].chars().next_back(), text[at + length..].chars().next());
        let within = is_word(before) && is_word(after);
        let beside = text[at + 1..].starts_with('#') && (is_word(before) || is_word(after));
        let ampersand = numbers && text[at..].starts_with("&amp;");
        if within || beside || ampersand {
            out.push_str(&text[from..at]);
            out.push_str(&html::text(&text[at..at + length]));
            from = at + length;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn fields_are_read_once_and_what_was_escaped_twice_again() {
        for (raw, text) in [
            ("Q &amp; A", "Q & A"),
            ("<![CDATA[Big news]]>", "Big news"),
            ("&lt;![CDATA[Big news]]&gt;", "Big news"),
            ("Today&amp;#39;s update", "Today's update"),
            ("It&amp;rsquo;s here", "It\u{2019}s here"),
            ("What is &amp;nbsp; for?", "What is &nbsp; for?"),
            ("https://quay.example/?a=1&copy=2", "https://quay.example/?a=1&copy=2"),
            ("AT&amp;amp;T", "AT&T"),
            ("Tom &amp;amp; Jerry&amp;#8217;s day", "Tom & Jerry\u{2019}s day"),
            ("&", "&"),
        ] {
            assert_eq!(plain(raw).as_deref(), Some(text), "{raw}");
        }
    }
}
