//! Is the tree a whole page, and does it have an article worth a reader view?

use super::measure::Page;
use crate::rules::page::{ASIDE, DIALOG, FOOTER, FORM, HEADER, HIDDEN, MAIN, NAV};

/// Words of prose that make a page worth a reader view.
const PROSE: f32 = 60.0;
/// Links of a page, those of one of its lists, nearly all of whose words are links, and those of a list that is a menu for sure.
const LINKS: f32 = 8.0;
const LINKS_OF_LIST: f32 = 4.0;
const LINKS_OF_MENU: f32 = 20.0;
const LIST_DENSITY: f32 = 0.8;
/// Links and words of a document that is a page however they stand. Source: the labelled pages; of 13 that only this makes pages
/// and whose text is labelled, 8 gain more than .01 of F1, and one loses .07.
const LINKS_OF_PROSE: f32 = 10.0;
const WORDS_OF_PAGE: f32 = 250.0;

/// Whether there is prose enough outside landmarks of a frame.
pub(super) fn is_readerable(page: &Page<'_>) -> bool {
    let frame = NAV | FOOTER | ASIDE | HIDDEN | DIALOG | FORM;
    let mut signs = vec![0_u32; page.items.len()];
    for i in 0..page.items.len() {
        signs[i] = page.items[i].signs | page.parent(i).map_or(0, |parent| signs[parent]);
    }
    let prose = page.runs.iter().filter(|run| run.is_prose() && signs[run.holder as usize] & frame == 0);
    prose.map(|run| run.text.words).sum::<f32>() >= PROSE
}

/// Whether a document is a whole page: one with a title and a frame of landmarks or of lists of links, or with many links and words.
pub(super) fn is_page(page: &Page<'_>) -> bool {
    let Some(whole) = page.items.first().map(|item| item.sum) else { return false };
    let landmarks = page.items.iter().filter(|item| item.signs & (NAV | FOOTER | HEADER | ASIDE | MAIN) != 0).count();
    let is_list = |item: &&super::measure::Item<'_>| {
        item.is_block && item.sum.links >= LINKS_OF_LIST && item.sum.link_density() > LIST_DENSITY
    };
    let lists = page.items.iter().filter(is_list).count();
    let has_menu = page.items.iter().filter(is_list).any(|list| list.sum.links >= LINKS_OF_MENU);
    let is_linked = whole.links >= LINKS_OF_PROSE && whole.words >= WORDS_OF_PAGE;
    page.has_title && (landmarks >= 2 || (lists >= 2 && whole.links >= LINKS) || has_menu || is_linked)
}
