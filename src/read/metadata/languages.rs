//! Languages and directions of an article and its blocks.

use super::language;
use crate::article::visit::{each_block, each_list, line_of, push_prose, push_text, says};
use crate::article::{Article, Block, BlockKind, Direction};
use crate::document::Document;
use crate::limits::LANGUAGE_SAMPLE;
use crate::read::report::Report;

/// Language and direction, by what is declared, and what title and body say. A body read again without its title and page has to
/// be the same: where blocks declare the language that the body alone says, it is the article's, and the title has a say in the
/// direction only where nothing stands below it.
fn infer_article_language(article: &mut Article, document: &Document, report: &Report, speaks: bool) {
    let body = sample(article);
    let whole = [article.title.as_deref().unwrap_or_default(), &body].join("\n");
    let scripts = language::Scripts::of(&whole);
    let declared = document.language.as_deref().or(report.page_language.as_deref());
    article.language = language::language(&whole, &scripts, declared);
    article.dir = scripts.direction().unwrap_or_default();
    if !speaks || article.blocks.is_empty() {
        return;
    }
    let scripts = language::Scripts::of(&body);
    let language = language::language(&body, &scripts, None);
    article.dir = scripts.direction().unwrap_or_default();
    let mut is_language = false;
    each_block(&mut article.blocks, &mut |block| is_language |= block.lang.is_some() && block.lang == language);
    if is_language {
        article.language = language;
    }
}

/// Bytes of an article's own words that tell its language, whatever it quotes: some two lines.
const OWN_WORDS: usize = 150;

/// The beginning of a body, as far as its language is told from it: a character has up to four bytes. Where there is little
/// else, what is quoted or listed counts.
fn sample(article: &Article) -> String {
    let mut sample = String::new();
    for block in &article.blocks {
        if sample.len() >= 4 * LANGUAGE_SAMPLE {
            break;
        }
        if let BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } = &block.kind {
            push_text(&mut sample, content);
            sample.push('\n');
        }
    }
    if sample.len() < OWN_WORDS {
        sample.clear();
        push_prose(&mut sample, &article.blocks, 4 * LANGUAGE_SAMPLE);
    }
    sample
}

/// Whether anything in an article says its language or direction.
pub(crate) fn may_differ(article: &mut Article, report: &Report) -> bool {
    let mut speaks = article.title.as_deref().is_some_and(language::has_rtl);
    if !report.speaks {
        return speaks;
    }
    each_block(&mut article.blocks, &mut |block| {
        speaks |= block.lang.is_some() || block.dir.is_some() || says(block, language::has_rtl);
    });
    speaks
}

/// Languages and directions: of blocks those that only repeat the article's go; a block that runs the other way says so.
pub(crate) fn infer_languages(article: &mut Article, document: &Document, report: &Report, speaks: bool) {
    infer_article_language(article, document, report, speaks);
    if speaks {
        let Article { blocks, language, dir, .. } = article;
        infer_block_languages(blocks, language.as_deref(), *dir, false);
    }
}

/// The direction of code and formulas, which run from left to right unless they are words of the other direction.
fn source_direction(block: &BlockKind) -> Option<Direction> {
    let text = match block {
        BlockKind::Code { text, .. } => text,
        BlockKind::Math(formula) => formula.source(),
        _ => return None,
    };
    let ltr = !language::has_rtl(text) || language::Scripts::of(text).direction() == Some(Direction::Ltr);
    ltr.then_some(Direction::Ltr)
}

/// `language` is that of what is around; `turned` says whether a block around these says its direction: what is in it does not
/// have the article's.
fn infer_block_languages(blocks: &mut [Block], language: Option<&str>, dir: Direction, turned: bool) {
    for block in blocks {
        if block.lang.as_deref() == language {
            block.lang = None;
        }
        let mut own = None;
        if block.lang.is_none() && (dir == Direction::Rtl || says(block, language::has_rtl)) {
            own = line_of(block).and_then(|line| language::Scripts::of(&line).clear_direction());
            block.dir = block.dir.or(own);
        }
        if block.dir.is_some() || dir == Direction::Rtl {
            block.dir = source_direction(&block.kind).or(block.dir);
        }
        // Where its words run the other way, it has to say so.
        if !turned && block.dir == Some(dir) && own.is_none_or(|own| own == dir) {
            block.dir = None;
        }
        let inside = turned || block.dir.is_some();
        let own = block.lang.clone();
        let language = own.as_deref().or(language);
        each_list(block, &mut |list| infer_block_languages(list, language, dir, inside));
    }
}
