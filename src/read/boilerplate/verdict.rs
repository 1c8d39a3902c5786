//! What becomes of a block that is boilerplate.

use crate::article::visit::words_of;
use crate::article::{Block, BlockKind, RemovalKind, Role};
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
                let words = words_of(&mut block);
                if !(words.is_empty() && matches!(block.kind, BlockKind::Figure { .. })) {
                    report.remove(self.kind, self.rule, &words, None);
                }
                return None;
            }
            Boilerplate::Label => block.role = Some(self.role),
            Boilerplate::Keep => {}
        }
        Some(block)
    }
}
