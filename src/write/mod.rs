//! Renderings of the blocks. Each writer can only emit what it spells out itself.

#[cfg(target_arch = "wasm32")]
pub(crate) mod dom;
mod elements;
mod html;
mod markdown;
mod text;

pub(crate) use text::text;

use crate::article::Article;
use crate::options::Options;

/// Fills in the renderings that were asked for.
pub(crate) fn fill(article: &mut Article, options: &Options) {
    if options.output.html {
        article.html = Some(html::html(article, options));
    }
    if options.output.markdown {
        article.markdown = Some(markdown::markdown(article, options));
    }
    if !options.output.text {
        article.text = None;
    }
}
