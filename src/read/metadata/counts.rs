//! How long an article is, and how it begins.

use super::language;
use crate::article::visit::push_prose;
use crate::article::{Article, Counts, FieldText};
use crate::limits::EXCERPT;

/// The first words of a text.
fn excerpt(text: &str) -> String {
    // Most characters have no more than three bytes.
    let mut excerpt = String::with_capacity(text.len().min(3 * EXCERPT));
    let mut length = 0;
    let mut spaced = false;
    for c in text.chars() {
        if length == EXCERPT {
            break;
        }
        if c.is_whitespace() {
            spaced = !excerpt.is_empty();
            continue;
        }
        if std::mem::take(&mut spaced) {
            excerpt.push(' ');
            length += 1;
            if length == EXCERPT {
                break;
            }
        }
        excerpt.push(c);
        length += 1;
    }
    excerpt.truncate(excerpt.trim_end().len());
    excerpt
}

/// Lengths, times and the excerpt, by the article's text. Captions and what else is no prose begin an article only where there is
/// no prose.
pub(crate) fn measure(article: &mut Article, text: String) {
    let mut prose = String::new();
    push_prose(&mut prose, &article.blocks, 4 * EXCERPT);
    let beginning = if prose.trim().is_empty() { &text } else { &prose };
    let length = language::count(&text);
    article.counts = Counts { words: length.words, characters: length.characters, ..article.counts };
    article.reading_time = language::reading_time(length, article.language.as_deref());
    article.excerpt = FieldText::line(&excerpt(beginning)).unwrap_or_default();
    article.text = Some(text);
}
