//! Names of elements and attributes, and kinds of elements that the standard lists.

use std::borrow::Cow;
use std::collections::BTreeMap;

use html5ever::{LocalName, local_name};

use crate::limits::UNKNOWN_NAMES;

/// Names in the document that html5ever does not know and that are too long to be stored inline.
#[derive(Default)]
pub(super) struct Names<'i>(BTreeMap<Cow<'i, str>, LocalName>);

impl<'i> Names<'i> {
    /// A name as html5ever has it: ASCII letters small, NUL replaced. `None` where a document has too many.
    pub(super) fn local(&mut self, raw: &'i str) -> Option<LocalName> {
        const INLINE: usize = 7;
        let name = lower_case(raw);
        if name.len() <= INLINE {
            return Some(LocalName::from(name));
        }
        if let Some(known) = LocalName::try_static(&name).or_else(|| self.0.get(&*name).cloned()) {
            return Some(known);
        }
        if self.0.len() == UNKNOWN_NAMES {
            return None;
        }
        let local = LocalName::from(&*name);
        self.0.insert(name, local.clone());
        Some(local)
    }
}

fn lower_case(raw: &str) -> Cow<'_, str> {
    if raw.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
        raw.replace('\0', "\u{fffd}").to_ascii_lowercase().into()
    } else {
        raw.into()
    }
}

/// [Formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#formatting).
pub(super) fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

/// [Void elements](https://html.spec.whatwg.org/multipage/syntax.html#void-elements) are never open.
pub(super) fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

/// Elements that put a marker on the list of formatting elements. Some ways to close them leave the marker there.
pub(super) fn leaves_marker(name: &LocalName) -> bool {
    matches!(*name, local_name!("applet") | local_name!("marquee") | local_name!("object") | local_name!("template"))
}

/// Start tags that end the `svg` or `math` around them
/// ([in foreign content](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign)).
pub(super) fn breaks_out(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("b")
            | local_name!("big")
            | local_name!("blockquote")
            | local_name!("body")
            | local_name!("br")
            | local_name!("center")
            | local_name!("code")
            | local_name!("dd")
            | local_name!("div")
            | local_name!("dl")
            | local_name!("dt")
            | local_name!("em")
            | local_name!("embed")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
            | local_name!("head")
            | local_name!("hr")
            | local_name!("i")
            | local_name!("img")
            | local_name!("li")
            | local_name!("listing")
            | local_name!("menu")
            | local_name!("meta")
            | local_name!("nobr")
            | local_name!("ol")
            | local_name!("p")
            | local_name!("pre")
            | local_name!("ruby")
            | local_name!("s")
            | local_name!("small")
            | local_name!("span")
            | local_name!("strong")
            | local_name!("strike")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("table")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("ul")
            | local_name!("var")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_small_and_few() {
        let mut names = Names::default();
        assert_eq!(names.local("DIV"), Some(local_name!("div")));
        assert_eq!(names.local("BlockQuote"), Some(local_name!("blockquote")));
        assert_eq!(names.local("Data-Of-Mine").as_deref(), Some("data-of-mine"));
        let many: Vec<String> = (0..2 * UNKNOWN_NAMES).map(|n| format!("attribute-{n}")).collect();
        let kept = many.iter().filter_map(|name| names.local(name)).count();
        assert_eq!(kept, UNKNOWN_NAMES - 1);
        assert!(names.local("attribute-0").is_some() && names.local("blockquote").is_some());
    }
}
