//! How lists are numbered by styles, and how items are marked as tasks.

use crate::article::Numbering;

/// Parts of a list style or of the class of a list, and what numbers are written as. Source: CSS Counter Styles Level 3; docutils and
/// Asciidoctor, which have no dash.
pub(crate) const STYLES: [(&str, Option<Numbering>); 11] = [
    ("lower-alpha", Some(Numbering::LowerLetters)),
    ("loweralpha", Some(Numbering::LowerLetters)),
    ("lower-latin", Some(Numbering::LowerLetters)),
    ("upper-alpha", Some(Numbering::UpperLetters)),
    ("upperalpha", Some(Numbering::UpperLetters)),
    ("upper-latin", Some(Numbering::UpperLetters)),
    ("lower-roman", Some(Numbering::LowerRoman)),
    ("lowerroman", Some(Numbering::LowerRoman)),
    ("upper-roman", Some(Numbering::UpperRoman)),
    ("upperroman", Some(Numbering::UpperRoman)),
    ("decimal", None),
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

/// The attribute by which an item says whether it has a bullet or a number, whatever the element of its list. Source: Quill.
pub(crate) const SORTS: (&str, &str, &str) = ("data-list", "bullet", "ordered");

/// What a class begins with that says how many levels an item is below its list. Source: Quill.
pub(crate) const LEVEL_CLASS: &str = "ql-indent-";

/// What a class of a list begins with that ends in its level below the lists around it, and the class of one that does not go on with the
/// list before. Source: Google Docs.
pub(crate) const LEVELLED: (&str, &str) = ("lst-kix_", "start");

/// The deepest of such levels: they are one digit.
pub(crate) const DEEPEST_LEVEL: usize = 9;

/// The attribute of items that are tasks, of which those that are done have a class. Source: Confluence.
pub(crate) const TASKS: (&str, &str) = ("data-inline-task-id", "checked");

/// The property in the style of an item that says whether a task is done. Source: Evernote.
pub(crate) const STATE_STYLE: &str = "--en-checked";

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
