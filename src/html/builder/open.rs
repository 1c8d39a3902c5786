//! An element that is open, and what kinds of elements the standard knows.

use crate::html::names::Tag;
use crate::html::nodes::{Namespace, NodeId};

/// An element that is open.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub node: NodeId,
    pub tag: Tag,
    pub namespace: Namespace,
    /// Whether HTML stands in it, though it is none itself.
    pub holds_html: bool,
}

impl Open {
    pub(super) fn html(node: NodeId, tag: Tag) -> Self {
        Self { node, tag, namespace: Namespace::Html, holds_html: false }
    }

    pub(super) fn is(self, tag: Tag) -> bool {
        self.tag == tag && self.namespace == Namespace::Html
    }

    pub(super) fn is_any(self, tags: &[Tag]) -> bool {
        self.namespace == Namespace::Html && tags.contains(&self.tag)
    }

    pub(super) fn is_heading(self) -> bool {
        self.namespace == Namespace::Html && self.tag.is_heading()
    }

    /// What ends a [scope](https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope).
    #[inline]
    pub(super) fn bounds_scope(self) -> bool {
        match self.namespace {
            Namespace::Html => matches!(
                self.tag,
                Tag::Applet
                    | Tag::Caption
                    | Tag::Html
                    | Tag::Table
                    | Tag::Td
                    | Tag::Th
                    | Tag::Marquee
                    | Tag::Object
                    | Tag::Select
                    | Tag::Template
            ),
            Namespace::Svg | Namespace::MathMl => self.is_foreign_special(),
        }
    }

    /// The standard's [special](https://html.spec.whatwg.org/multipage/parsing.html#special) elements.
    pub(super) fn is_special(self) -> bool {
        match self.namespace {
            Namespace::Html => self.tag.is_special(),
            Namespace::Svg | Namespace::MathMl => self.is_foreign_special(),
        }
    }

    fn is_foreign_special(self) -> bool {
        match self.namespace {
            Namespace::Html => false,
            Namespace::Svg => matches!(self.tag, Tag::ForeignObject | Tag::Desc | Tag::Title),
            Namespace::MathMl => self.holds_formula_text() || self.tag == Tag::AnnotationXml,
        }
    }

    /// The standard's
    /// [MathML text integration points](https://html.spec.whatwg.org/multipage/parsing.html#mathml-text-integration-point).
    pub(super) fn holds_formula_text(self) -> bool {
        self.namespace == Namespace::MathMl && matches!(self.tag, Tag::Mi | Tag::Mo | Tag::Mn | Tag::Ms | Tag::Mtext)
    }

    /// Elements that end [by themselves](https://html.spec.whatwg.org/multipage/parsing.html#generate-implied-end-tags).
    pub(super) fn ends_implied(self) -> bool {
        self.namespace == Namespace::Html
            && matches!(
                self.tag,
                Tag::Dd
                    | Tag::Dt
                    | Tag::Li
                    | Tag::Optgroup
                    | Tag::Option
                    | Tag::P
                    | Tag::Rb
                    | Tag::Rp
                    | Tag::Rt
                    | Tag::Rtc
            )
    }

    /// The same, at the end of a template.
    pub(super) fn ends_implied_thoroughly(self) -> bool {
        self.ends_implied()
            || self.is_any(&[
                Tag::Caption,
                Tag::Colgroup,
                Tag::Tbody,
                Tag::Td,
                Tag::Tfoot,
                Tag::Th,
                Tag::Thead,
                Tag::Tr,
            ])
    }
}

/// Whether what is put here goes before the table instead, if it is no part of one.
pub(super) fn is_table_part(open: Open) -> bool {
    open.is_any(&[Tag::Table, Tag::Tbody, Tag::Tfoot, Tag::Thead, Tag::Tr])
}
