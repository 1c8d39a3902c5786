//! Divides a page into its article and the frame around it.

use super::measure::Page;
use crate::rules::page::{FIGURE, Tag};

/// What it costs to leave the article and to enter it on the way down, as a share of the words likely to be of it.
const CHANGE: f32 = 0.001;
/// The weight of a run is its words to this power.
const POWER: f32 = 0.7;

/// Which runs are kept, and which items stand in the article.
pub(super) struct Plan {
    pub runs: Vec<bool>,
    pub items: Vec<bool>,
}

/// The division of the tree that keeps the most words likely to be of the article, where each change between article
/// and frame on the way down has its price.
pub(super) fn choose(page: &Page<'_>, chances: &[f32]) -> Plan {
    let n = page.items.len();
    let weight = |r: usize| page.runs[r].text.words.powf(POWER);
    let total: f32 = (0..page.runs.len()).map(|r| weight(r) * chances[r]).sum::<f32>().max(1.0);
    let change = CHANGE * total;
    let limit = best_limit(page, chances);
    let gain = |r: usize| weight(r) * (chances[r] - limit);
    let mut article = vec![0.0_f32; n];
    let mut frame = vec![0.0_f32; n];
    for (r, run) in page.runs.iter().enumerate() {
        let holder = run.holder as usize;
        article[holder] += gain(r).max(-change);
        frame[holder] += (gain(r) - change).max(0.0);
    }
    for i in (0..n).rev() {
        if let Some(parent) = page.parent(i) {
            article[parent] += article[i].max(frame[i] - change);
            frame[parent] += frame[i].max(article[i] - change);
        }
    }
    let mut items = vec![false; n];
    for i in 0..n {
        items[i] = match page.parent(i) {
            Some(parent) if items[parent] => article[i] >= frame[i] - change || is_picture(page, i),
            _ => article[i] - change > frame[i],
        };
    }
    let is_kept = |r: usize| {
        let holder = page.runs[r].holder as usize;
        let is_caption = || page.items[holder].tag == Tag::Caption && page.parent(holder).is_some_and(|p| items[p]);
        is_caption() || if items[holder] { gain(r) >= -change } else { gain(r) > change }
    };
    Plan { runs: (0..page.runs.len()).map(is_kept).collect(), items }
}

/// A picture, alone or with a caption.
fn is_picture(page: &Page<'_>, item: usize) -> bool {
    let item = &page.items[item];
    item.tag == Tag::Media || (item.sum.media > 0.0 && item.sum.words < 60.0 && item.signs & FIGURE != 0)
}

/// The least chance at which a run is worth keeping, so that the expected F1 of the page is best.
fn best_limit(page: &Page<'_>, chances: &[f32]) -> f32 {
    const STEPS: u8 = 50;
    let mut buckets = [(0.0_f32, 0.0_f32); STEPS as usize + 1];
    let mut total = 0.0;
    for (run, &chance) in page.runs.iter().zip(chances) {
        let bucket = &mut buckets[bucket(chance * f32::from(STEPS))];
        *bucket = (bucket.0 + run.text.words, bucket.1 + run.text.words * chance);
        total += run.text.words * chance;
    }
    let (mut kept, mut likely, mut best) = (0.0, 0.0, (0.0, 0.5));
    for (step, (words, hits)) in (0..=STEPS).zip(&buckets).rev() {
        kept += words;
        likely += hits;
        let f1 = 2.0 * likely / (kept + total).max(1.0);
        if f1 > best.0 && *words > 0.0 {
            best = (f1, f32::from(step) / f32::from(STEPS));
        }
    }
    best.1.clamp(0.1, 0.5)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chance is from 0 to 1")]
fn bucket(steps: f32) -> usize {
    steps as usize
}
