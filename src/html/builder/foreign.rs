//! [Foreign content](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign): `svg` and `math`.

use super::{Builder, Open};
use crate::html::names::{Name, Tag};
use crate::html::nodes::Namespace;
use crate::html::tokenizer::{Mode, StartTag};

/// Attributes with any of which a `font` ends the drawing or formula around it.
pub(crate) const BREAKING_OUT: [&str; 3] = ["face", "color", "size"];

impl<'i> Builder<'i> {
    pub(super) fn is_foreign_for_text(&self) -> bool {
        self.current().is_some_and(|current| {
            current.namespace != Namespace::Html && !current.holds_html && !current.holds_formula_text()
        })
    }

    pub(in super::super) fn is_foreign_for_start(&self, tag: Tag) -> bool {
        self.current().is_some_and(|current| {
            let holds_tag = current.holds_html
                || (current.holds_formula_text() && !matches!(tag, Tag::Mglyph | Tag::Malignmark))
                || (current.tag == Tag::AnnotationXml && tag == Tag::Svg);
            current.namespace != Namespace::Html && !holds_tag
        })
    }

    /// Inserts the element of a tag in a namespace, and opens it unless it closes itself.
    pub(super) fn insert_foreign(&mut self, tag: StartTag<'_, 'i>, namespace: Namespace) -> Mode {
        let name = tag.name.tag();
        let holds_html = match (namespace, name) {
            (Namespace::Svg, Tag::ForeignObject | Tag::Desc | Tag::Title) => true,
            (Namespace::MathMl, Tag::AnnotationXml) => tag.attributes.iter().any(|attribute| {
                let is = |kind: &str| attribute.value.eq_ignore_ascii_case(kind);
                attribute.name == "encoding" && (is("text/html") || is("application/xhtml+xml"))
            }),
            _ => false,
        };
        let attributes = self.nodes.keep(tag.attributes);
        let node = self.insert(tag.name, namespace, attributes);
        if !tag.self_closing {
            self.open.push(Open { node, tag: name, namespace, holds_html });
        }
        Mode::Data
    }

    pub(super) fn start_in_foreign(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        if self.end_foreign_before(&tag) {
            return self.start_in(self.mode, tag);
        }
        let namespace = self.current().map_or(Namespace::Html, |current| current.namespace);
        self.insert_foreign(tag, namespace)
    }

    /// Closes the drawing or formula around a tag that can't stand in one; whether it did.
    pub(in super::super) fn end_foreign_before(&mut self, tag: &StartTag<'_, 'i>) -> bool {
        let name = tag.name.tag();
        let breaks_out =
            breaks_out(name) || (name == Tag::Font && tag.attributes.iter().any(|a| BREAKING_OUT.contains(&&*a.name)));
        let ends = breaks_out && self.is_foreign_for_start(name);
        if ends {
            self.leave_foreign();
        }
        ends
    }

    fn leave_foreign(&mut self) {
        let stays = |open: Open| open.namespace == Namespace::Html || open.holds_html || open.holds_formula_text();
        while self.current().is_some_and(|current| !stays(current)) {
            self.pop();
        }
    }

    pub(super) fn end_in_foreign(&mut self, name: &Name<'i>) {
        if matches!(name.tag(), Tag::Br | Tag::P) {
            self.leave_foreign();
            return self.end_in(self.mode, name);
        }
        for at in (1..self.open.len()).rev() {
            let open = self.open[at];
            if open.namespace == Namespace::Html {
                return self.end_in(self.mode, name);
            }
            if self.nodes.name(open.node) == Some(name) {
                return self.open.truncate(at);
            }
        }
    }
}

fn breaks_out(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::B
            | Tag::Big
            | Tag::Blockquote
            | Tag::Body
            | Tag::Br
            | Tag::Center
            | Tag::Code
            | Tag::Dd
            | Tag::Div
            | Tag::Dl
            | Tag::Dt
            | Tag::Em
            | Tag::Embed
            | Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::H5
            | Tag::H6
            | Tag::Head
            | Tag::Hr
            | Tag::I
            | Tag::Img
            | Tag::Li
            | Tag::Listing
            | Tag::Menu
            | Tag::Meta
            | Tag::Nobr
            | Tag::Ol
            | Tag::P
            | Tag::Pre
            | Tag::Ruby
            | Tag::S
            | Tag::Small
            | Tag::Span
            | Tag::Strong
            | Tag::Strike
            | Tag::Sub
            | Tag::Sup
            | Tag::Table
            | Tag::Tt
            | Tag::U
            | Tag::Ul
            | Tag::Var
    )
}
