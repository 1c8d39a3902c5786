//! Text around an article that is not part of it: where it stands, and how it reads.
//!
//! A rule acts only where position and pattern agree; prose that mentions subscribing stays.

use crate::article::Role;

/// Where a rule looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Among the first blocks, before any prose.
    Head,
    /// Among the last blocks, after all prose.
    Tail,
}

/// How a block's text is compared, white space folded and ASCII case ignored.
#[derive(Clone, Copy)]
pub(crate) enum Pattern {
    /// Begins with this.
    Starts(&'static str),
    /// Ends with this.
    Ends(&'static str),
    /// Begins with the first and contains the second.
    StartsContains(&'static str, &'static str),
    /// Contains both.
    Contains(&'static str, &'static str),
}

/// One rule.
pub(crate) struct Rule {
    pub id: &'static str,
    pub place: Place,
    /// The item's host or one of its parents; empty for every host.
    pub host: &'static str,
    pub pattern: Pattern,
    /// What the block is called where boilerplate is labelled.
    pub role: Role,
    /// Longest block in characters that the rule acts on.
    pub longest: usize,
    /// Whether the item ends in the middle where the rule acts.
    pub truncates: bool,
}

const fn tail(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Tail, host: "", pattern, role: Role::Promo, longest: 400, truncates: false }
}

const fn more(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Tail, host: "", pattern, role: Role::Promo, longest: 120, truncates: true }
}

const fn rights(id: &'static str, pattern: Pattern) -> Rule {
    Rule { id, place: Place::Tail, host: "", pattern, role: Role::Copyright, longest: 600, truncates: false }
}

use Pattern::{Contains, Ends, Starts, StartsContains};

/// First match wins. Source: feed items; the id says whose.
pub(crate) const RULES: [Rule; 30] = [
    tail("feedx-footer", Starts("获取更多RSS")),
    tail("wp-appeared-first", StartsContains("The post ", " appeared first on ")),
    tail("wp-appeared-first", StartsContains("The article ", " appeared first on ")),
    tail("wp-appeared-first-de", StartsContains("Der Beitrag ", " erschien zuerst auf ")),
    tail("wp-appeared-first-fr", Contains("est apparu en premier sur", "")),
    tail("wp-appeared-first-es", Contains("se publicó primero en", "")),
    tail("wp-appeared-first-es", Contains("apareció primero en", "")),
    tail("wp-appeared-first-pt", Contains("apareceu primeiro em", "")),
    tail("wp-appeared-first-it", StartsContains("L'articolo", "proviene da")),
    tail("wp-appeared-first-it", StartsContains("L’articolo", "proviene da")),
    tail("wp-appeared-first-nl", StartsContains("Het bericht", "verscheen eerst op")),
    tail("wp-appeared-first-pl", StartsContains("Artykuł", "pochodzi z serwisu")),
    tail("wp-appeared-first-ru", StartsContains("Сообщение", "появились сначала на")),
    tail("medium-original", Contains("was originally published in", "on Medium")),
    more("continue-medium", StartsContains("Continue reading on", "»")),
    more("continue-guardian", Starts("Continue reading...")),
    more("continue-reading", Starts("Continue reading →")),
    more("continue-reading", Starts("Continue reading “")),
    more("read-full-story", Starts("Read full story")),
    more("read-full-article", Starts("Read the full article")),
    more("read-more-arrow", Starts("Read more…")),
    more("wp-ellipsis", Ends("[…]")),
    more("read-original-zh", Starts("阅读原文")),
    more("read-full-zh", Starts("阅读全文")),
    rights("copyright", Starts("©")),
    rights("copyright", Starts("(c)")),
    rights("copyright", Starts("Copyright ")),
    rights("copyright-people", Starts("人 民 网 版 权 所 有")),
    rights("copyright-zh", StartsContains("版权声明", "")),
    rights("copyright-zh", StartsContains("本文版权", "")),
];

/// Elements that are no content wherever they stand: the rule's id, and a token of their `class`. Where boilerplate is
/// labelled, their blocks are [`Role::Promo`]. Source: feed items.
pub(crate) const CLASSES: [(&str, &str); 14] = [
    ("feedburner-flare", "feedflare"),
    ("share-buttons", "sharedaddy"),
    ("share-buttons", "social-share"),
    ("share-buttons", "addtoany_share_save_container"),
    ("share-buttons", "share-buttons"),
    ("screen-reader", "screen-reader-text"),
    ("jetpack-related", "jp-relatedposts"),
    ("wechat-chrome", "mp_profile_iframe"),
    ("wechat-chrome", "qr_code_pc_outer"),
    ("wechat-chrome", "js_wechat_qrcode"),
    ("newsletter-form", "mc4wp-form"),
    ("comments", "comments-area"),
    ("post-navigation", "post-navigation"),
    ("print-button", "printfriendly"),
];
