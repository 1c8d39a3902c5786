//! Renderings of the blocks. Each writer can only emit what it spells out itself.

mod elements;
mod html;
mod markdown;
mod text;

#[cfg(target_arch = "wasm32")]
pub(crate) use elements::{Listener, say};
pub(crate) use html::html;
pub(crate) use text::text;

use crate::article::Article;
use crate::options::Options;

/// About how long a rendering gets, so that its string need not grow and be copied: its text, some escapes in it, and around
/// each block, link and picture `markup` bytes and the address.
fn length(article: &Article, markup: usize) -> usize {
    let text = article.text.as_deref().unwrap_or_default();
    let links: usize = article.links.iter().map(|link| link.url.as_str().len() + markup).sum();
    let images: usize = article.images.iter().map(|image| image.url.as_str().len() + 2 * markup).sum();
    text.len() + text.len() / 16 + links + images + article.blocks.len() * markup / 4
}

/// Fills in the renderings that were asked for.
pub(crate) fn fill(article: &mut Article, options: &Options) {
    if options.output.html {
        article.html = Some(html(article, options, length(article, 90)));
    }
    if options.output.markdown {
        article.markdown = Some(markdown::markdown(article, options));
    }
    if !options.output.text {
        article.text = None;
    }
}
