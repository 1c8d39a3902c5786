//! How lists are numbered by styles, and how items are marked as tasks.

use crate::article::Numbering;

/// Parts of a list style, and what numbers are written as. Source: CSS Counter Styles Level 3.
pub(crate) const STYLES: [(&str, Numbering); 6] = [
    ("lower-alpha", Numbering::LowerLetters),
    ("lower-latin", Numbering::LowerLetters),
    ("upper-alpha", Numbering::UpperLetters),
    ("upper-latin", Numbering::UpperLetters),
    ("lower-roman", Numbering::LowerRoman),
    ("upper-roman", Numbering::UpperRoman),
];

/// Nodes of an item that are looked at for its box.
pub(crate) const NODES_BEFORE_BOX: usize = 8;

/// Attributes that say whether a task is done. Source: Quill, `TipTap`, Obsidian.
pub(crate) const STATES: [(&str, &str, bool); 7] = [
    ("data-list", "checked", true),
    ("data-list", "unchecked", false),
    ("data-checked", "true", true),
    ("data-checked", "false", false),
    ("data-task", "x", true),
    ("data-task", "X", true),
    ("data-task", " ", false),
];

/// What the items of a list say that has bullets, whatever its element. Source: Quill.
pub(crate) const BULLETED: (&str, &str) = ("data-list", "bullet");

/// The same, by class. Source: Notion, `TinyMCE`, Discourse, Font Awesome as Asciidoctor writes it.
pub(crate) const CLASSES: [(&str, bool); 8] = [
    ("fa-square-check-o", true),
    ("fa-check-square-o", true),
    ("fa-square-o", false),
    ("checkbox-on", true),
    ("checkbox-off", false),
    ("tox-checklist--checked", true),
    ("to-do-children-checked", true),
    ("to-do-children-unchecked", false),
];
