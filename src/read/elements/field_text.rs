//! Fields that may hold markup.

use crate::article::FieldText;
use crate::html;

/// The text of a field that may hold markup and references: read once, never shown as markup.
pub(crate) fn plain(text: &str) -> Option<FieldText> {
    if !text.contains(['<', '&']) {
        return FieldText::line(text);
    }
    FieldText::line(&html::text(text))
}
