//! What becomes of a block that is boilerplate.

use crate::article::visit::{each_link, words_of};
use crate::article::{Block, BlockKind, RemovalKind, Role};
use crate::limits::REMOVED_LINKS;
use crate::options::Boilerplate;
use crate::read::report::Report;

/// What a block was found to be.
pub(crate) struct Verdict {
    pub kind: RemovalKind,
    pub rule: &'static str,
    pub role: Role,
    pub truncates: bool,
}

impl Verdict {
    pub(crate) fn boilerplate(rule: &'static str, called: Role) -> Self {
        Self { kind: RemovalKind::Boilerplate, rule, role: called, truncates: false }
    }

    /// Reports a block that goes, or gives back one that stays, labelled if `policy` says so.
    pub(crate) fn apply(&self, mut block: Block, report: &mut Report, policy: Boilerplate) -> Option<Block> {
        match policy {
            Boilerplate::Remove => {
                if let BlockKind::Figure { images, .. } = &block.kind {
                    for image in images {
                        report.remove(self.kind, self.rule, "", Some(image.url.as_str()));
                    }
                }
                let mut urls = Vec::new();
                each_link(std::slice::from_mut(&mut block), &mut |url| {
                    if urls.len() < REMOVED_LINKS && !url.as_str().starts_with('#') {
                        urls.push(url.as_str().to_owned());
                    }
                });
                let words = words_of(&mut block);
                if !(words.is_empty() && urls.is_empty() && matches!(block.kind, BlockKind::Figure { .. })) {
                    report.remove_linked(self.kind, self.rule, &words, &urls);
                }
                return None;
            }
            Boilerplate::Label => block.role = Some(self.role),
            Boilerplate::Keep => {}
        }
        Some(block)
    }
}
