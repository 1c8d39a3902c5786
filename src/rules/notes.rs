//! Notes below an article, by the classes and roles that their systems give them.

/// Classes of a list of notes. Source: markdown-it, `WordPress` and its plug-ins, `MediaWiki`, docutils, `LessWrong`.
pub(crate) const LISTS: [&str; 8] = [
    "footnotes",
    "footnotes_table",
    "footnotes-list",
    "wp-block-footnotes",
    "easy-footnotes-wrapper",
    "footnote-list",
    "footnote-section",
    "references",
];

/// Classes and ids of an element around such a list. Source: pandoc, kramdown, Goldmark, GitHub, Daring Fireball.
pub(crate) const SECTIONS: [&str; 3] = ["footnotes", "footnotes-section", "endnotes"];

/// Classes of an element that is one note. Source: Substack, docutils, Org mode, Zola.
pub(crate) const NOTES: [&str; 4] = ["footnote", "footnote-item", "footdef", "footnote-definition"];

/// Roles of an element that is one note: <https://www.w3.org/TR/dpub-aria-1.1/>.
pub(crate) const NOTE_ROLES: [&str; 2] = ["doc-footnote", "doc-endnote"];

/// Classes of a note that stands within the line. Source: Modern Footnotes, Inline Footnotes, Tufte CSS, `LaTeXML`, xkcd.
pub(crate) const INLINE: [&str; 6] =
    ["modern-footnotes-footnote__note", "footnoteContent", "sidenote", "marginnote", "ltx_note_outer", "refbody"];

/// An element of its own for such a note. Source: Distill.
pub(crate) const INLINE_ELEMENT: &str = "d-footnote";

/// Classes of the number before such a note, or once more in it.
pub(crate) const INLINE_LABELS: [&str; 7] = [
    "modern-footnotes-footnote",
    "sidenote-number",
    "footref",
    "margin-toggle",
    "ltx_note_mark",
    "ltx_tag_note",
    "refnum",
];

/// Headings in small letters of lists of notes, where raised numbers in the text call them.
pub(crate) const HEADINGS: [&str; 22] = [
    "notes",
    "footnotes",
    "endnotes",
    "references",
    "sources",
    "citations",
    "anmerkungen",
    "fußnoten",
    "quellen",
    "einzelnachweise",
    "notes de bas de page",
    "références",
    "notas",
    "referencias",
    "referências",
    "note",
    "примечания",
    "сноски",
    "przypisy",
    "注释",
    "脚注",
    "参考文献",
];

/// What a link back from a note says, besides signs and the note's label.
pub(crate) const BACK: [&str; 8] =
    ["back", "return", "jump up", "top", "up", "return to text", "back to text", "jump back"];
