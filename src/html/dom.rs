//! Nodes of the tree, and steps from one to another that the reader takes.

use scraper::node::{Element, Node};

pub(crate) type NodeRef<'t> = ego_tree::NodeRef<'t, Node>;

pub(crate) trait NodeExt<'t>: Sized {
    fn element(self) -> Option<&'t Element>;

    fn text(self) -> Option<&'t str>;

    /// The node after this one in the order of the document, within `root`.
    fn following(self, root: Self, descend: bool) -> Option<Self>;
}

impl<'t> NodeExt<'t> for NodeRef<'t> {
    fn element(self) -> Option<&'t Element> {
        self.value().as_element()
    }

    fn text(self) -> Option<&'t str> {
        self.value().as_text().map(|text| &**text)
    }

    fn following(self, root: Self, descend: bool) -> Option<Self> {
        if descend && let Some(child) = self.first_child() {
            return Some(child);
        }
        let mut node = self;
        loop {
            if node.id() == root.id() {
                return None;
            }
            if let Some(sibling) = node.next_sibling() {
                return Some(sibling);
            }
            node = node.parent()?;
        }
    }
}
